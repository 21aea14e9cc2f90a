// The names in the picture: of one size at any zoom, none over another, those of the most told first.

const MAX_LABEL = 28;
const AREA_OF_LABEL = 12000; // square pixels of the picture for each label where there are many, so that the lines stay visible
const FEW = 250; // nodes in view that count as few: each may have a label, and none covers a node
const labelText = new Map();
const shorten = (name) => (name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1).trimEnd()}…` : name);

function makeLabels(cy) {
  const canvas = document.getElementById('labels');
  const pen = canvas.getContext('2d');
  const ordered = [...data.actors].sort((one, other) => other.claims - one.claims);
  const nodes = ordered.map((actor) => cy.getElementById(String(actor.number)));
  let paints = {};
  const repaint = () => {
    paints = { ink: colour('ink'), ground: colour('ground') };
    cy.forceRender();
  };
  const draw = () => {
    const [width, height, ratio] = [cy.width(), cy.height(), devicePixelRatio];
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.textAlign = 'center';
    pen.textBaseline = 'top';
    pen.lineJoin = 'round';
    pen.lineWidth = 3.5;
    const inView = [];
    for (const node of nodes) {
      if (node.hasClass('away') || (node.hasClass('faded') && !node.hasClass('hovered'))) continue;
      const { x, y } = node.renderedPosition();
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const isFirst = node.hasClass('chosen') || node.hasClass('hovered');
      const spot = { actor: data.actors[Number(node.id())], x, y, radius: node.renderedOuterHeight() / 2 };
      inView[isFirst ? 'unshift' : 'push'](spot);
    }
    const boxes = inView.length > FEW ? [] : inView.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
    let left = inView.length > FEW ? Math.max(12, width * height / AREA_OF_LABEL) : FEW;
    for (const spot of inView) {
      if (left < 1) break;
      if (label(pen, paints, spot, boxes)) left -= 1;
    }
  };
  cy.on('render', draw);
  repaint();
  return repaint;
}

/** Writes an actor's name beside its node where it touches none of `boxes`, and adds its own; whether there was room. */
function label(pen, paints, { actor, x, y, radius }, boxes) {
  const size = actor.claims > 40 ? 14 : 12;
  pen.font = `${actor.type === 'country' ? 600 : 500} ${size}px system-ui, sans-serif`;
  if (!labelText.has(actor)) {
    const text = shorten(actor.name);
    labelText.set(actor, { text, half: pen.measureText(text).width / 2 + 3 });
  }
  const { text, half } = labelText.get(actor);
  const away = radius + 2;
  const places = [[x, y + away], [x, y - away - size - 2], [x + away + half, y - size / 2], [x - away - half, y - size / 2]];
  const place = places.find(([middle, top]) => isFree(boxes, middle - half, top - 1, middle + half, top + size + 2));
  if (!place) return false;
  const [middle, top] = place;
  boxes.push([middle - half, top - 1, middle + half, top + size + 2]);
  pen.strokeStyle = paints.ground;
  pen.strokeText(text, middle, top);
  pen.fillStyle = paints.ink;
  pen.fillText(text, middle, top);
  return true;
}

const isFree = (boxes, left, top, right, bottom) => (
  !boxes.some((box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1]));

/** The legend: kinds by colour and shape, ways of saying by line; families have their colours in the filters. */
function makeLegend() {
  const say = words.graph;
  const kinds = Object.keys(shapes).filter((kind) => data.actors.some((actor) => actor.type === kind));
  const item = (className, text) => element('li', {}, element('span', { className, 'aria-hidden': 'true' }), text);
  document.getElementById('legend').append(
    ...kinds.map((kind) => item(`shape kind-${kind}`, words.kinds[kind])),
    ...['asserted', 'reported', 'other', 'denied', 'secret'].map((said) => item(`line said-${said}`, say[`line_${said}`])),
  );
}

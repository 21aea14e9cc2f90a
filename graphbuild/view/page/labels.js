// The names in the picture: of one size at any zoom, none over another, those of the most told first.

const MAX_LABEL = 28;
const AREA_OF_LABEL = 12000; // square pixels of the picture for each label, so that the lines stay visible
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
    const boxes = [];
    const most = Math.max(12, width * height / AREA_OF_LABEL);
    const first = nodes.filter((node) => node.hasClass('chosen') || node.hasClass('hovered'));
    for (const node of [...first, ...nodes]) {
      if (boxes.length >= most) break;
      if (node.hasClass('away') || (node.hasClass('faded') && !node.hasClass('hovered'))) continue;
      const { x, y } = node.renderedPosition();
      if (x < 0 || y < 0 || x > width || y > height) continue;
      label(pen, paints, data.actors[Number(node.id())], { x, y, away: node.renderedOuterHeight() / 2 + 2 }, boxes);
    }
  };
  cy.on('render', draw);
  repaint();
  return repaint;
}

/** Writes an actor's name below or above its node, unless it would touch one of `boxes`; adds its own to them. */
function label(pen, paints, actor, { x, y, away }, boxes) {
  const size = actor.claims > 40 ? 14 : 12;
  pen.font = `${actor.type === 'country' ? 600 : 500} ${size}px system-ui, sans-serif`;
  if (!labelText.has(actor)) {
    const text = shorten(actor.name);
    labelText.set(actor, { text, half: pen.measureText(text).width / 2 + 3 });
  }
  const { text, half } = labelText.get(actor);
  const top = [y + away, y - away - size - 2].find((start) => isFree(boxes, x - half, start - 1, x + half, start + size + 2));
  if (top === undefined) return;
  boxes.push([x - half, top - 1, x + half, top + size + 2]);
  pen.strokeStyle = paints.ground;
  pen.strokeText(text, x, top);
  pen.fillStyle = paints.ink;
  pen.fillText(text, x, top);
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

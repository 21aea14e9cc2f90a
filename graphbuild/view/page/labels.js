// The names in the picture: of one size at any zoom, none over another, those of the most told first.

const MAX_LABEL = 28;
const AREA_OF_LABEL = 12000; // square pixels of the picture for each label where there are many: lines stay visible
const FEW = 250; // nodes in view that count as few: each may have a label that covers no node
const SURE = 30; // so many of the most told have one even over a node
const labelText = new Map();
const shorten = (name) => (name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1).trimEnd()}…` : name);

/** Draws the names whenever the picture is drawn; the function that comes back takes the colours of the theme of now. */
function makeLabels(cy) {
  const canvas = document.getElementById('labels');
  const pen = canvas.getContext('2d');
  const ordered = [...data.actors].sort((one, other) => other.claims - one.claims);
  const nodes = ordered.map((actor) => cy.getElementById(String(actor.number)));
  let paints = {};
  cy.on('render', () => {
    const [width, height] = [cy.width(), cy.height()];
    clear(canvas, pen, width, height);
    drawLabels(pen, paints, spotsInView(nodes, width, height), (width * height) / AREA_OF_LABEL);
  });
  const repaint = () => {
    paints = { ink: colour('ink'), ground: colour('ground') };
    cy.forceRender();
  };
  repaint();
  return repaint;
}

/** Empties the canvas, and makes it as large as the picture is, in pixels of the screen. */
function clear(canvas, pen, width, height) {
  const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, { width: across, height: down });
  pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  pen.clearRect(0, 0, width, height);
}

/** The actors in view that may have a label, in the order of `nodes`, but what is chosen or pointed at first. */
function spotsInView(nodes, width, height) {
  const spots = [];
  for (const node of nodes) {
    const isFirst = node.hasClass('chosen') || node.hasClass('hovered');
    if (node.hasClass('away') || (node.hasClass('faded') && !isFirst)) continue;
    const { x, y } = node.renderedPosition();
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const spot = { actor: data.actors[Number(node.id())], x, y, radius: node.renderedOuterHeight() / 2 };
    spots[isFirst ? 'unshift' : 'push'](spot);
  }
  return spots;
}

/** Writes the names of as many of `spots` as there is room for, where they are many no more than `most`. */
function drawLabels(pen, paints, spots, most) {
  const areFew = spots.length <= FEW;
  const nodes = areFew ? spots.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]) : [];
  const names = [];
  let left = areFew ? FEW : most;
  Object.assign(pen, { textAlign: 'center', textBaseline: 'top', lineJoin: 'round', lineWidth: 3.5 });
  for (const [rank, spot] of spots.entries()) {
    if (left <= 0) return;
    const box = freeBox(pen, spot, [...nodes, ...names]) ?? (rank < SURE ? freeBox(pen, spot, names) : undefined);
    if (box) {
      names.push(box);
      drawLabel(pen, paints, spot.actor, box);
      left -= 1;
    }
  }
}

const sizeOf = (actor) => (actor.claims > 40 ? 14 : 12);
const fontOf = (actor) => `${actor.type === 'country' ? 600 : 500} ${sizeOf(actor)}px system-ui, sans-serif`;

/** Left, top, right and bottom of a name below, above or beside its node, where it touches none of `boxes`. */
function freeBox(pen, { actor, x, y, radius }, boxes) {
  if (!labelText.has(actor)) {
    const text = shorten(actor.name);
    pen.font = fontOf(actor);
    labelText.set(actor, { text, half: pen.measureText(text).width / 2 + 3 });
  }
  const { half } = labelText.get(actor);
  const size = sizeOf(actor);
  const away = radius + 2;
  const places = [
    [x, y + away], [x, y - away - size - 2], [x + away + half, y - size / 2], [x - away - half, y - size / 2],
  ];
  return places.map(([middle, top]) => [middle - half, top - 1, middle + half, top + size + 2])
    .find((box) => !boxes.some((other) => touches(box, other)));
}

const touches = (one, other) => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

function drawLabel(pen, paints, actor, [left, top, right]) {
  const { text } = labelText.get(actor);
  pen.font = fontOf(actor);
  pen.strokeStyle = paints.ground;
  pen.strokeText(text, (left + right) / 2, top + 1);
  pen.fillStyle = paints.ink;
  pen.fillText(text, (left + right) / 2, top + 1);
}

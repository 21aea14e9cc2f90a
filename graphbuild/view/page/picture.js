// The picture of the graph.

const families = Object.keys(words.families);
const shapes = {
  person: 'ellipse', country: 'hexagon', organization: 'round-rectangle', group: 'round-triangle', outlet: 'diamond',
};
const still = matchMedia('(prefers-reduced-motion: reduce)');
const picture = document.getElementById('picture');
const isLarge = data.actors.length > 600;

/** The value that a variable of the style sheet has in the theme of now, as a colour that a canvas takes. */
function colour(name) {
  const probe = document.body.appendChild(element('i'));
  probe.style.color = `var(--${name})`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function pictureStyle() {
  const ground = colour('ground');
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)', height: 'data(size)', 'border-width': 2, 'border-color': ground, 'overlay-opacity': 0,
      },
    },
    ...Object.entries(shapes).map(([kind, shape]) => (
      { selector: `node[kind="${kind}"]`, style: { shape, 'background-color': colour(`kind-${kind}`) } })),
    {
      selector: 'edge',
      style: {
        width: 'data(width)', 'curve-style': 'straight', opacity: 'data(opacity)', 'arrow-scale': 0.8, 'overlay-opacity': 0,
        'line-cap': 'butt',
      },
    },
    ...families.map((family) => {
      const paint = colour(`family-${family}`);
      return {
        selector: `edge[family="${family}"]`,
        style: {
          'line-color': paint, 'target-arrow-color': paint, 'source-arrow-color': paint, 'mid-target-arrow-color': paint,
        },
      };
    }),
    { selector: '.plain', style: { 'curve-style': 'haystack' } },
    { selector: '.plain.near', style: { 'curve-style': 'straight' } },
    { selector: '.parallel', style: { 'curve-style': 'bezier', 'control-point-step-size': 22 } },
    { selector: 'edge[?forward]', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge[?backward]', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge[said="reported"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 5] } },
    { selector: 'edge[said="other"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 5] } },
    {
      selector: 'edge[said="denied"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 5], 'mid-target-arrow-shape': 'tee' },
    },
    {
      selector: 'edge[?secret]',
      style: { 'underlay-color': colour('secret'), 'underlay-opacity': 0.45, 'underlay-padding': 4 },
    },
    { selector: '.away', style: { display: 'none' } },
    { selector: 'node.faded', style: { opacity: 0.15 } },
    { selector: 'edge.faded', style: { opacity: isLarge ? 0.03 : 0.1, 'underlay-opacity': 0 } },
    { selector: 'node.hovered, node.chosen', style: { 'border-color': colour('ink') } },
    { selector: 'edge.near', style: { opacity: 0.85, width: 'mapData(width, 1, 9, 2, 9)' } },
    { selector: 'edge.hovered, edge.chosen', style: { opacity: 1, width: 'mapData(width, 1, 9, 3, 11)' } },
  ];
}

function nodeOf(actor) {
  return {
    data: { id: String(actor.number), kind: actor.type, size: actor.size },
    position: { x: actor.at[0], y: actor.at[1] },
  };
}

/** The edges of contacts; those between one pair are bent away from each other. Many are drawn plain, without heads. */
function edgesOf(contacts) {
  const pairOf = ({ id, family }) => id.slice(0, -family.length);
  const pairs = tally(contacts, (contact) => [pairOf(contact)]);
  const isDense = contacts.length > 1000;
  return contacts.map((contact) => ({
    data: {
      id: contact.id,
      source: String(contact.a.number),
      target: String(contact.b.number),
      family: contact.family,
      said: contact.said,
      secret: contact.secret,
      forward: contact.forward,
      backward: contact.backward,
      opacity: (isDense ? 0.55 : 0.75) * (contact.family === 'role' ? 0.6 : 1),
      width: Math.min(9, (isLarge ? 2 : 1) + 1.2 * Math.log2(contact.claims.length + 0.5)),
    },
    classes: pairs.get(pairOf(contact)) > 1 || contact.a === contact.b ? 'parallel' : isDense ? 'plain' : '',
  }));
}

/** Draws all actors; `onChoice` is called with the id of a node or edge that is clicked, or null, and false. */
function makePicture(onChoice) {
  const cy = cytoscape({
    container: picture,
    elements: data.actors.map(nodeOf),
    layout: { name: 'preset', fit: false },
    style: pictureStyle(),
    minZoom: 0.02,
    maxZoom: 4,
    autoungrabify: isLarge,
    boxSelectionEnabled: false,
    textureOnViewport: isLarge,
    pixelRatio: isLarge ? 1 : 'auto',
    selectionType: 'single',
  });
  cy.on('tap', (event) => onChoice(event.target === cy ? null : event.target.id(), false));
  const zoomBy = (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const keys = {
    ArrowLeft: () => cy.panBy({ x: 60, y: 0 }),
    ArrowRight: () => cy.panBy({ x: -60, y: 0 }),
    ArrowUp: () => cy.panBy({ x: 0, y: 60 }),
    ArrowDown: () => cy.panBy({ x: 0, y: -60 }),
    '+': () => zoomBy(1.3),
    '=': () => zoomBy(1.3),
    '-': () => zoomBy(1 / 1.3),
    0: () => fitAll(cy),
  };
  picture.onkeydown = (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  };
  document.getElementById('zoom-in').onclick = keys['+'];
  document.getElementById('zoom-out').onclick = keys['-'];
  document.getElementById('fit').onclick = keys[0];
  return cy;
}

function fitAll(cy) {
  cy.fit(cy.nodes().not('.away'), 40);
}

/** Shows these contacts, and the actors that have them. */
function drawContacts(cy, contacts) {
  const here = new Set(contacts.flatMap((contact) => [String(contact.a.number), String(contact.b.number)]));
  cy.batch(() => {
    cy.edges().remove();
    cy.nodes().filter((node) => node.hasClass('away') === here.has(node.id())).toggleClass('away');
    cy.add(edgesOf(contacts));
  });
  picture.setAttribute('aria-label', fill(words.graph.label, {
    actors: countOf(here.size, 'actor'), contacts: countOf(contacts.length, 'contact'),
  }));
  document.getElementById('empty').hidden = contacts.length > 0;
}

/** Fades all but what touches an element; with null, nothing. */
function highlight(cy, id) {
  const chosen = id === null ? cy.collection() : cy.getElementById(id);
  cy.batch(() => {
    cy.elements().removeClass('faded near chosen');
    if (chosen.empty()) return;
    const near = chosen.isNode() ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    near.addClass('near');
    near.absoluteComplement().addClass('faded');
    chosen.addClass('chosen');
  });
}

/** Brings an actor with its neighbours, or a contact with its ends, to the middle. */
function bringIntoView(cy, id) {
  const chosen = cy.getElementById(id);
  if (chosen.empty() || chosen.hasClass('away')) return;
  const box = chosen.closedNeighborhood().union(chosen.connectedNodes()).nodes().boundingBox();
  const zoom = Math.min(1.2, (cy.width() - 120) / box.w, (cy.height() - 120) / box.h);
  const pan = { x: cy.width() / 2 - (zoom * (box.x1 + box.x2)) / 2, y: cy.height() / 2 - (zoom * (box.y1 + box.y2)) / 2 };
  cy.stop().animate({ zoom, pan, duration: still.matches ? 0 : 300 });
}

/** Whether an actor, or both ends of a contact, are in the part of the picture that is seen. */
function isInView(cy, id) {
  const { x1, x2, y1, y2 } = cy.extent();
  const rim = 40 / cy.zoom();
  const chosen = cy.getElementById(id);
  return chosen.union(chosen.connectedNodes()).nodes()
    .every((node) => {
      const { x, y } = node.position();
      return x > x1 + rim && x < x2 - rim && y > y1 + rim && y < y2 - rim;
    });
}

/** A line under the pointer that says what is there; `textOf` gives its lines for an id. */
function makeTip(cy, textOf) {
  const tip = document.getElementById('tip');
  const hide = () => {
    cy.elements('.hovered').removeClass('hovered');
    tip.hidden = true;
    picture.classList.remove('pointing');
  };
  cy.on('mouseover', 'node, edge', (event) => {
    hide();
    event.target.addClass('hovered');
    picture.classList.add('pointing');
    tip.replaceChildren(...textOf(event.target.id()).map((line) => element('div', { dir: 'auto' }, line)));
    tip.hidden = false;
  });
  cy.on('mousemove', 'node, edge', ({ renderedPosition: { x, y } }) => {
    const isRight = x > cy.width() - tip.offsetWidth - 24;
    const isLow = y > cy.height() - tip.offsetHeight - 24;
    tip.style.left = `${isRight ? x - tip.offsetWidth - 12 : x + 14}px`;
    tip.style.top = `${isLow ? y - tip.offsetHeight - 12 : y + 14}px`;
  });
  cy.on('mouseout viewport', hide);
}

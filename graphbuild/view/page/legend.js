// The legend below the picture.

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

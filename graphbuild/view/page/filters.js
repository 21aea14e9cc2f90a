// The form of filters.

const form = document.getElementById('filters');

/** A group of check boxes, one for each value that the claims have. */
function checkBoxes(name, legend, labels, counts, isChecked) {
  const boxes = Object.keys(labels).filter((value) => counts.has(value)).map((value) => element('label', {},
    element('input', { type: 'checkbox', name, value, defaultChecked: isChecked(value) }),
    element('span', { className: `swatch ${name}-${value}`, 'aria-hidden': 'true' }),
    element('span', { className: 'name' }, labels[value]),
    element('span', { className: 'count' }, counts.get(value).toLocaleString('en'))));
  return element('fieldset', { className: name }, element('legend', {}, legend), ...boxes);
}

function labelled(label, control) {
  return element('label', { className: 'field' }, element('span', {}, label), control);
}

function choice(name, options) {
  return element('select', { name }, ...options.map(([value, label]) => element('option', { value }, label)));
}

/** Fills the form; `onChange` is called when something else is asked for. */
function makeFilters(onChange) {
  const say = words.filters;
  const factualities = tally(data.claims, (claim) => [claim.factuality]);
  const languages = tally(data.claims, (claim) => [claim.article.language]);
  const known = Object.fromEntries([...languages.keys()].map((code) => [code, words.languages[code] ?? code]));
  const anyTookPlace = tookPlace.some((value) => factualities.has(value));
  const sources = [...tally(data.claims, sourcesOf)].map(([name, n]) => [name, `${name} (${n.toLocaleString('en')})`]);
  const confidence = element('input', { type: 'range', name: 'confidence', min: 0, max: 1, step: 0.05, defaultValue: 0 });
  const least = element('output', {}, '0');
  form.append(
    checkBoxes('family', say.family, words.families, tally(data.claims, (claim) => [claim.family]), () => true),
    checkBoxes('factuality', say.factuality, words.factualities, factualities,
      (value) => !anyTookPlace || tookPlace.includes(value)),
    element('label', { className: 'single' }, element('input', { type: 'checkbox', name: 'denied' }), say.denied),
    labelled(say.secret, choice('secret', [['', say.secret_any], ['only', say.secret_only], ['not', say.secret_not]])),
    labelled(say.source, choice('source', [['', say.source_any], ...sources])),
    element('div', { className: 'dates' },
      labelled(say.since, element('input', { type: 'date', name: 'since' })),
      labelled(say.until, element('input', { type: 'date', name: 'until' }))),
    checkBoxes('language', say.language, known, languages, () => true),
    labelled(say.confidence, element('span', { className: 'range' }, confidence, least)),
    button(say.reset, () => form.reset(), { className: 'reset' }),
  );
  form.oninput = form.onchange = () => { least.value = confidence.value; onChange(); };
  form.onreset = () => setTimeout(form.oninput);
  form.onsubmit = () => false;
}

/** What is asked for now. */
function askedFor() {
  const values = new FormData(form);
  return {
    families: new Set(values.getAll('family')),
    factualities: new Set(values.getAll('factuality')),
    languages: new Set(values.getAll('language')),
    denied: values.has('denied'),
    secret: values.get('secret'),
    source: values.get('source'),
    confidence: Number(values.get('confidence')),
    since: values.get('since'),
    until: values.get('until'),
  };
}

/** Asks for the days from `since` to `until`. */
function askForDays(since, until) {
  form.elements.since.value = since;
  form.elements.until.value = until;
  form.oninput();
}

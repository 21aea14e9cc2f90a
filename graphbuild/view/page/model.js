// What the page knows, and which of it passes the filters.

const words = JSON.parse(document.getElementById('words').textContent);
const data = JSON.parse(document.getElementById('data').textContent);

data.actors.forEach((actor, number) => Object.assign(actor, { number, claims: 0 }));
data.claims.forEach((claim) => {
  claim.subject = data.actors[claim.subject];
  claim.object = data.actors[claim.object];
  claim.article = data.articles[claim.article];
  claim.family = data.relations[claim.relation].family;
  claim.sources ??= [];
  claim.dated = claim.date !== undefined;
  claim.subject.claims += 1;
  claim.object.claims += 1;
});

/** A text of `words` with its {places} filled in. */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key].toLocaleString('en'));
}

/** `text` without case, accents and punctuation. */
function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** How often each value of `valuesOf` occurs, the most frequent first. */
function tally(items, valuesOf) {
  const counts = new Map();
  for (const item of items) for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

const sourcesOf = (claim) => new Set([...claim.sources, claim.article.outlet].filter(Boolean));

/** Whether a claim passes the filters, whatever its day. */
function passes(claim, filters) {
  return filters.families.has(claim.family)
    && filters.factualities.has(claim.factuality)
    && (filters.denied || !claim.denied)
    && (filters.secret === '' || (filters.secret === 'only') === Boolean(claim.secret))
    && filters.languages.has(claim.article.language)
    && (filters.source === '' || sourcesOf(claim).has(filters.source))
    && claim.confidence >= filters.confidence;
}

/** Whether a claim may stand on a day of the range; an end that is '' is open. */
function isWithin(claim, since, until) {
  if (!since && !until) return true;
  return claim.days !== undefined && (!since || claim.days[1] >= since) && (!until || claim.days[0] <= until);
}

/** The contacts that `claims`, in order of day, make: one for each pair of actors and family of relations. */
function contactsOf(claims) {
  const contacts = new Map();
  for (const claim of claims) {
    const { subject, object, family } = claim;
    const [low, high] = subject.number < object.number ? [subject.number, object.number] : [object.number, subject.number];
    const id = `${low}-${high}-${family}`;
    if (!contacts.has(id)) contacts.set(id, newContact(id, claim));
    addTo(contacts.get(id), claim);
  }
  return [...contacts.values()];
}

/** A contact without claims; `a` is the subject of the first that has a direction. */
function newContact(id, claim) {
  return {
    id, a: claim.subject, b: claim.object, family: claim.family, claims: [], said: 'denied', secret: false, first: '', last: '',
    forward: false, backward: false,
  };
}

const firmness = ['denied', 'other', 'reported', 'asserted'];

/** Adds a claim to a contact, and to what all its claims say together. */
function addTo(contact, claim) {
  contact.claims.push(claim);
  const said = claim.denied ? 'denied' : firmness.includes(claim.factuality) ? claim.factuality : 'other';
  if (firmness.indexOf(said) > firmness.indexOf(contact.said)) contact.said = said;
  if (claim.secret) contact.secret = true;
  if (claim.days) {
    contact.first ||= claim.days[0];
    if (claim.days[1] > contact.last) contact.last = claim.days[1];
  }
  if (data.relations[claim.relation].symmetric) return;
  if (!contact.forward && !contact.backward) [contact.a, contact.b] = [claim.subject, claim.object];
  if (claim.subject === contact.a) contact.forward = true;
  else contact.backward = true;
}

const originsOf = (contact) => new Set(contact.claims.map((claim) => claim.origin)).size;

/** What the subject of a claim does, as it stands before the object: 'met with', 'is spokeswoman of'. */
function phrase(claim) {
  return claim.title ? fill(words.panel.role, { title: claim.title }) : words.relations[claim.relation];
}

const tookPlace = ['asserted', 'reported'];

/** Why what a claim tells of has not taken place: 'denied', 'planned'; '' if it has. */
function reservation(claim) {
  const planned = tookPlace.includes(claim.factuality) ? '' : words.factualities[claim.factuality];
  return [claim.denied ? words.panel.denied : '', planned].filter(Boolean).join(', ');
}

/** 'met with ×2, phoned, visited (planned)' */
function relationsText(contact) {
  const told = (claim) => (reservation(claim) ? `${phrase(claim)} (${reservation(claim)})` : phrase(claim));
  const relations = tally(contact.claims, (claim) => [told(claim)]);
  return [...relations].map(([name, n]) => (n > 1 ? `${name} ×${n}` : name)).join(', ');
}

/** '2 claims', '1 claim' */
const countOf = (count, noun) => (count === 1 ? words.counts[`one_${noun}`] : fill(words.counts[`${noun}s`], { count }));

// The page as a whole: what is shown, what is chosen, and how one follows from the other.

let shown = { claims: [], contacts: [] };
let openTab = 'graph';
let isDue = false;

const cy = makePicture(choose);
const repaintLabels = makeLabels(cy);
const drawTimeline = makeTimeline(askForDays);

/** Shows what passes the filters. */
function update() {
  isDue = false;
  const filters = askedFor();
  const claims = data.claims.filter((claim) => passes(claim, filters));
  const within = claims.filter((claim) => isWithin(claim, filters.since, filters.until));
  shown = { claims: within, contacts: contactsOf(within) };
  drawTimeline(claims, filters.since, filters.until);
  drawContacts(cy, shown.contacts);
  highlight(cy, null);
  panel.hidden = true;
  showTab(openTab);
  const actors = new Set(shown.contacts.flatMap((contact) => [contact.a, contact.b])).size;
  const counts = [countOf(actors, 'actor'), countOf(shown.contacts.length, 'contact'), countOf(within.length, 'claim')];
  const ofAll = fill(words.page.part, { shown: data.actors.length, total: data.total });
  const part = data.total > data.actors.length ? ` (${ofAll})` : '';
  document.getElementById('counts').textContent = counts.join(', ') + part;
}

function showTab(name) {
  openTab = name;
  if (name === 'graph') showInPicture(cy.elements('.chosen').map((chosen) => chosen.id())[0]);
  else document.getElementById(name).replaceChildren(...tabContents[name](shown));
}

/** Fits the picture to its room, and moves it where what has that id is not in view. */
function showInPicture(id, isToMove = false) {
  cy.resize();
  if (id !== undefined && (isToMove || !isInView(cy, id))) bringIntoView(cy, id);
}

/** Opens the contact or actor of that id of the picture, and brings it to the middle; with null, closes what is open. */
function choose(id, isToMove = true) {
  highlight(cy, id);
  if (id === null) return closePanel();
  const contact = shown.contacts.find((one) => one.id === id);
  if (contact) showContact(contact);
  else showActor(data.actors[id], contactsWith(data.actors[id]));
  if (openTab === 'graph') showInPicture(id, isToMove);
  return undefined;
}

const contactsWith = (actor) => shown.contacts.filter(({ a, b }) => a === actor || b === actor);

function tipOf(id) {
  const contact = shown.contacts.find((one) => one.id === id);
  if (!contact) {
    const actor = data.actors[id];
    return [actor.name, `${words.kinds[actor.type]} · ${countOf(contactsWith(actor).length, 'contact')}`];
  }
  const days = [...new Set([contact.first, contact.last])].filter(Boolean).join(' – ');
  const said = [saidText(contact), days].filter(Boolean).join(' · ');
  return [`${contact.a.name} – ${contact.b.name}`, relationsText(contact), said];
}

/** Light or dark: that of the system until someone asks for the other. */
function makeTheme() {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const repaint = () => {
    cy.style(pictureStyle());
    repaintLabels();
  };
  document.getElementById('theme').onclick = () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    repaint();
  };
  system.onchange = repaint;
}

makeFilters(() => {
  if (!isDue) requestAnimationFrame(update);
  isDue = true;
});
makeLegend();
makeTip(cy, tipOf);
makeTabs(showTab);
makeSearch((actor) => choose(String(actor.number)));
makeTheme();
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') choose(null); });
new ResizeObserver(() => { if (openTab === 'graph') cy.resize(); }).observe(picture);
update();
fitAll(cy);
cy.one('render', () => performance.mark('ready'));

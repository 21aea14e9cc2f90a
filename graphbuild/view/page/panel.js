// The panel beside the picture: one contact with its claims, or one actor with its contacts.

const panel = document.getElementById('panel');
let opener = null;

function openPanel(heading, ...content) {
  if (panel.hidden) opener = document.activeElement;
  const title = element('h2', { tabIndex: -1 }, ...heading);
  const close = button('×', () => choose(null), { className: 'close', 'aria-label': words.page.close });
  panel.replaceChildren(close, title, ...content);
  panel.hidden = false;
  panel.scrollTop = 0;
  title.focus({ preventScroll: true });
}

function closePanel() {
  if (panel.hidden) return;
  panel.hidden = true;
  if (opener?.isConnected) opener.focus({ preventScroll: true });
}

const actorButton = (actor) => button(named(actor.name), () => choose(String(actor.number)), { className: 'link' });

function showContact(contact) {
  openPanel([actorButton(contact.a), ' – ', actorButton(contact.b)],
    element('p', { className: `summary family-${contact.family}` },
      element('span', { className: 'swatch', 'aria-hidden': 'true' }),
      `${words.families[contact.family]}: ${relationsText(contact)}`),
    element('p', { className: 'minor' }, `${countOf(contact.claims.length, 'claim')}, ${countOf(originsOf(contact), 'origin')}`),
    ...claimList(contact.claims));
}

function showActor(actor, contacts) {
  const say = words.panel;
  const line = (key, values = []) => values.length ? element('p', {},
    element('span', { className: 'key' }, key), ' ', ...values.flatMap((value, n) => [n ? ' · ' : '', named(value)])) : '';
  const others = contacts.map((contact) => ({ contact, other: contact.a === actor ? contact.b : contact.a }));
  others.sort((one, other) => other.contact.claims.length - one.contact.claims.length);
  const list = element('ul', { className: 'others' });
  const more = button('', null, { className: 'more' });
  paged(others, 100, ({ contact, other }) => element('li', { className: `family-${contact.family}` },
    element('span', { className: 'swatch', 'aria-hidden': 'true' }),
    button(named(other.name), () => choose(contact.id), { className: 'link' }),
    element('span', { className: 'minor' }, relationsText(contact))), list, more);
  openPanel([named(actor.name)],
    element('p', { className: 'minor' }, `${words.kinds[actor.type]} · `, element('code', {}, actor.id)),
    line(say.also, actor.aliases),
    line(say.roles, actor.roles),
    line(say.stood_for, actor.stood_for),
    element('h3', {}, `${say.contacts_of} (${contacts.length.toLocaleString('en')})`),
    list, more);
}

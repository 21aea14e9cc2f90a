// The same as the picture, as tables and as a list: for readers of the screen, and for reading.

const saidText = (contact) => [
  { denied: words.panel.denied, other: words.graph.line_other }[contact.said] ?? words.factualities[contact.said],
  contact.secret ? words.panel.secret : '',
].filter(Boolean).join(', ');

const contactColumns = [
  { name: words.tables.actor, value: (contact) => contact.a.name, cell: (contact) => named(contact.a.name) },
  { name: words.tables.other, value: (contact) => contact.b.name, cell: (contact) => named(contact.b.name) },
  {
    name: words.tables.relations,
    value: (contact) => words.families[contact.family],
    cell: (contact) => button(relationsText(contact), () => choose(contact.id), {
      className: `link family-${contact.family}`,
      'aria-label': fill(words.tables.open, { name: `${contact.a.name} – ${contact.b.name}: ${relationsText(contact)}` }),
    }),
  },
  { name: words.tables.claims, value: (contact) => contact.claims.length },
  { name: words.tables.origins, value: originsOf },
  { name: words.tables.first, value: (contact) => contact.first },
  { name: words.tables.last, value: (contact) => contact.last },
  { name: words.tables.said, value: saidText },
];

const actorColumns = [
  { name: words.tables.actor, value: (row) => row.actor.name, cell: (row) => actorButton(row.actor) },
  { name: words.tables.kind, value: (row) => words.kinds[row.actor.type] },
  { name: words.tables.contacts, value: (row) => row.contacts },
  { name: words.tables.claims, value: (row) => row.claims },
];

/** The actors that have contacts, with how many, and of how many claims. */
function actorRows(contacts) {
  const rows = new Map();
  for (const contact of contacts) {
    for (const actor of new Set([contact.a, contact.b])) {
      if (!rows.has(actor)) rows.set(actor, { actor, contacts: 0, claims: 0 });
      rows.get(actor).contacts += 1;
      rows.get(actor).claims += contact.claims.length;
    }
  }
  return [...rows.values()];
}

const compare = (one, other) => (typeof one === 'number' ? one - other : one.localeCompare(other));

/** A table that its heads sort; `sorted` is the number of the column it is sorted by at first, downwards. */
function table(caption, columns, rows, sorted, isUp = false) {
  const { value } = columns[sorted];
  const ordered = [...rows].sort((one, other) => (isUp ? 1 : -1) * compare(value(one), value(other)));
  const whole = element('div', { className: 'table' });
  const heads = columns.map((column, number) => element('th', {
    scope: 'col', 'aria-sort': number === sorted ? (isUp ? 'ascending' : 'descending') : 'none',
  }, button(column.name, () => {
    const next = table(caption, columns, rows, number, number === sorted && !isUp);
    whole.replaceWith(next);
    next.querySelectorAll('th button')[number].focus();
  })));
  const body = element('tbody');
  const more = button('', null, { className: 'more' });
  paged(ordered, 100, (row) => element('tr', {}, ...columns.map((column) => {
    const content = column.cell?.(row) ?? column.value(row);
    if (typeof content !== 'number') return element('td', {}, content);
    return element('td', { className: 'number' }, content.toLocaleString('en'));
  })), body, more);
  const head = element('thead', {}, element('tr', {}, ...heads));
  whole.append(element('table', {}, element('caption', {}, caption), head, body), more);
  return whole;
}

/** The content of a tab other than the picture. */
const tabContents = {
  contacts: ({ contacts }) => [table(words.tables.contacts_caption, contactColumns, contacts, 3)],
  actors: ({ contacts }) => [table(words.tables.actors_caption, actorColumns, actorRows(contacts), 3)],
  claims: ({ claims }) => [element('h2', {}, words.tables.claims_caption), ...claimList(claims)],
};

/** The tabs; `onChange` is called with the name of the one that is chosen. */
function makeTabs(onChange) {
  const tabs = [...document.querySelectorAll('[role=tab]')];
  const select = (chosen) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', tab === chosen);
      tab.tabIndex = tab === chosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
    }
    onChange(chosen.getAttribute('aria-controls'));
  };
  tabs.forEach((tab, number) => {
    tab.onclick = () => select(tab);
    tab.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(number + step + tabs.length) % tabs.length];
      next.focus();
      select(next);
    };
  });
}

// Finding an actor by any of its names.

const MOST_FOUND = 12;

function makeSearch(onFound) {
  const input = document.getElementById('search');
  const list = document.getElementById('found');
  const index = data.actors.map((actor) => ({ actor, names: [actor.name, ...(actor.aliases ?? [])].map(fold) }));
  let found = [];
  let active = 0;

  const mark = () => {
    [...list.children].forEach((option, number) => option.setAttribute('aria-selected', number === active));
    if (found.length) input.setAttribute('aria-activedescendant', `found-${active}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (actor) => {
    input.value = actor.name;
    close();
    onFound(actor);
  };
  input.oninput = () => {
    const wanted = fold(input.value);
    if (!wanted) return close();
    found = matches(index, wanted).slice(0, MOST_FOUND);
    active = 0;
    list.replaceChildren(...found.map((actor, number) => element('li', {
      id: `found-${number}`, role: 'option', onpointerdown: (event) => { event.preventDefault(); take(actor); },
    }, named(actor.name), element('span', { className: 'minor' }, words.kinds[actor.type]))));
    if (!found.length) {
      list.append(element('li', { className: 'minor', role: 'option', 'aria-disabled': 'true' }, words.page.not_found));
    }
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    return mark();
  };
  input.onkeydown = (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden || !found.length) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      active = (active + step + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(found[active]);
    }
  };
  input.onblur = close;
}

/** The actors that have `wanted` in a name, where a word begins with it first, then by claims. */
function matches(index, wanted) {
  const isStart = (name) => ` ${name}`.includes(` ${wanted}`);
  return index
    .filter(({ names }) => names.some((name) => name.includes(wanted)))
    .map(({ actor, names }) => ({ actor, rank: names.some(isStart) ? 0 : 1 }))
    .sort((one, other) => one.rank - other.rank || other.actor.claims - one.actor.claims)
    .map(({ actor }) => actor);
}

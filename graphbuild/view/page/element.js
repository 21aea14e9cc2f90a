// Elements: text is always text, never markup.

/** An element with properties and attributes (those with a dash, and role), and children: elements or text. */
function element(tag, values = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (key.includes('-') || key === 'role' || key === 'scope') made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

const button = (label, onclick, values = {}) => element('button', { type: 'button', onclick, ...values }, label);

/** A name from an article, whatever its script. */
const named = (text) => element('bdi', {}, text);

/** The first `size` of the elements that `make` makes of `items`, and a button for more. */
function paged(items, size, make, container, moreButton) {
  let shown = 0;
  const showMore = () => {
    container.append(...items.slice(shown, shown + size).map(make));
    shown = Math.min(shown + size, items.length);
    moreButton.hidden = shown === items.length;
    moreButton.textContent = fill(words.page.more, { count: Math.min(size, items.length - shown) });
  };
  moreButton.onclick = showMore;
  showMore();
}

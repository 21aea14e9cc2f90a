// One claim, as it stands in the panel and in the list of claims.

/** The date of a claim, or the day of publication, said to be that. */
function dayText(claim) {
  if (claim.date) return claim.date.replace('/', ' – ');
  const day = claim.article.published;
  return day ? fill(words.panel.undated, { day }) : words.panel.no_day;
}

/** The sentence with the words that carry the claim marked. */
function sentenceOf(claim) {
  if (!claim.sentence) return element('p', { className: 'no-text' }, words.panel.no_text);
  const [before, trigger, after] = claim.sentence;
  return element('blockquote', { lang: claim.article.language, dir: 'auto' },
    before, trigger ? element('mark', {}, trigger) : '', after);
}

function badges(claim) {
  const say = words.panel;
  const badge = (className, text) => element('span', { className: `badge ${className}` }, text);
  return element('span', { className: 'badges' },
    badge(`said-${claim.factuality}`, words.factualities[claim.factuality]),
    claim.denied ? badge('denied', say.denied) : '',
    claim.secret ? badge('secret', say.secret) : '',
    claim.channel ? badge('channel', words.channels[claim.channel]) : '');
}

/** Who says so: the chain of attribution, nearest first, then the article with its outlet and day. */
function originOf(claim) {
  const { article } = claim;
  const chain = claim.sources.flatMap((name, position) => [position ? ' ← ' : '', named(name)]);
  const title = named(article.title);
  const link = { href: article.url, target: '_blank', rel: 'noopener noreferrer', title: words.panel.open_article };
  const published = [article.outlet, article.published].filter(Boolean).map((text) => ` · ${text}`);
  const details = [claim.place, ...(claim.topics ?? [])].filter(Boolean);
  const confidence = fill(words.panel.confidence, { value: claim.confidence });
  const key = element('span', { className: 'key' }, words.panel.according_to);
  return element('div', { className: 'origin' },
    chain.length ? element('p', {}, key, ' ', ...chain) : '',
    element('p', {}, element('cite', {}, article.url ? element('a', link, title) : title), ...published),
    element('p', { className: 'minor' }, [...details, confidence].join(' · ')));
}

function claimItem(claim) {
  return element('li', { className: `claim family-${claim.family}` },
    element('p', { className: 'day' }, dayText(claim), ' ', badges(claim)),
    element('p', { className: 'what' },
      reservation(claim) && element('span', { className: 'reservation' }, `${reservation(claim)}: `),
      named(claim.subject.name), ` ${phrase(claim)} `, named(claim.object.name)),
    sentenceOf(claim),
    originOf(claim));
}

/** An ordered list of claims, some at a time. */
function claimList(claims) {
  const list = element('ol', { className: 'claims' });
  const more = button('', null, { className: 'more' });
  paged(claims, 50, claimItem, list, more);
  return [list, more];
}

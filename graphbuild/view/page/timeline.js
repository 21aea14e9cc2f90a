// The timeline: how many claims a day, month or year, and the choice of a part of it.

const SVG = 'http://www.w3.org/2000/svg';
const asDate = (day) => new Date(`${day}T00:00:00Z`);
const isoDay = (date) => date.toISOString().slice(0, 10);

/** How a unit of time cuts an ISO day, and the first day of the next period. */
const units = {
  day: { length: 10, next: (date) => date.setUTCDate(date.getUTCDate() + 1) },
  month: { length: 7, next: (date) => date.setUTCMonth(date.getUTCMonth() + 1, 1) },
  year: { length: 4, next: (date) => date.setUTCFullYear(date.getUTCFullYear() + 1, 0, 1) },
};

/**
 * The periods from the first to the last of `days`, which are in order: `name` as in ISO 8601, `since` and `until`.
 * The few claims far off in time, one in fifty at either end, are left to the first and last period.
 */
function periodsOf(days) {
  const at = (share) => days[Math.round(share * (days.length - 1))];
  const [first, last] = [at(0.02), at(0.98)];
  const span = (asDate(last) - asDate(first)) / 864e5;
  const unit = units[span <= 70 ? 'day' : span <= 3700 ? 'month' : 'year'];
  const periods = [];
  const date = asDate(first.slice(0, unit.length).padEnd(10, '-01'));
  while (isoDay(date) <= last) {
    const since = isoDay(date);
    unit.next(date);
    periods.push({ name: since.slice(0, unit.length), since, until: isoDay(new Date(date - 864e5)) });
  }
  if (days[0] < periods[0].since) periods[0].name = `≤ ${periods[0].name}`;
  const end = periods[periods.length - 1];
  if (days[days.length - 1] > end.until) end.name = `≥ ${end.name}`;
  return periods;
}

/** Builds the timeline; the function that comes back shows claims in it, and the days that are asked for. */
function makeTimeline(onChoice) {
  const say = words.timeline;
  const section = document.getElementById('timeline');
  const days = data.claims.flatMap((claim) => claim.days?.[0] ?? []).sort();
  section.append(element('h2', {}, say.heading));
  if (!days.length) {
    section.append(element('p', {}, say.none));
    return () => {};
  }
  const periods = periodsOf(days);
  const end = periods.length - 1;
  const indexOf = (day) => {
    const after = periods.findIndex((period) => day <= period.until);
    return after < 0 ? end : after;
  };
  const slider = (label, value) => element('input', { type: 'range', min: 0, max: end, value, 'aria-label': label });
  const [from, to] = [slider(say.since, 0), slider(say.until, end)];
  const chart = document.createElementNS(SVG, 'svg');
  chart.setAttribute('preserveAspectRatio', 'none');
  chart.setAttribute('role', 'img');
  const range = element('output', {});
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => periods[Math.round(share * end)].name);
  section.append(
    range,
    element('span', { className: 'note' }, say.undated),
    element('div', { className: 'track' }, chart, from, to),
    element('div', { className: 'axis', 'aria-hidden': 'true' }, ...[...new Set(ticks)].map((tick) => element('span', {}, tick))),
  );

  const choose = (one, other) => {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    onChoice(first === 0 ? '' : periods[first].since, last === end ? '' : periods[last].until);
  };
  from.oninput = () => choose(Math.min(from.value, to.value), Number(to.value));
  to.oninput = () => choose(Number(from.value), Math.max(from.value, to.value));
  dragOver(chart, periods.length, choose);

  return (claims, since, until) => {
    from.value = since ? indexOf(since) : 0;
    to.value = until ? indexOf(until) : end;
    const [first, last] = [periods[from.value], periods[to.value]];
    from.setAttribute('aria-valuetext', first.since);
    to.setAttribute('aria-valuetext', last.until);
    range.value = `${since || days[0]} – ${until || days[days.length - 1]}`;
    chart.setAttribute('aria-label', fill(say.label, { first: first.since, last: last.until }));
    drawBars(chart, periods, indexOf, claims, Number(from.value), Number(to.value));
  };
}

/** Bars stacked by family, undated claims paler; those outside of the choice are dimmed. */
function drawBars(chart, periods, indexOf, claims, first, last) {
  const bars = periods.map(() => new Map());
  for (const claim of claims) {
    if (!claim.days) continue;
    const bar = bars[indexOf(claim.days[0])];
    const part = `family-${claim.family}${claim.dated ? '' : ' undated'}`;
    bar.set(part, (bar.get(part) ?? 0) + 1);
  }
  const sum = (bar) => [...bar.values()].reduce((total, n) => total + n, 0);
  const highest = Math.max(1, ...bars.map(sum));
  chart.setAttribute('viewBox', `0 0 ${periods.length} ${highest}`);
  chart.replaceChildren(...bars.map((bar, index) => {
    const group = document.createElementNS(SVG, 'g');
    if (index < first || index > last) group.setAttribute('class', 'out');
    const title = document.createElementNS(SVG, 'title');
    title.textContent = `${periods[index].name}: ${countOf(sum(bar), 'claim')}`;
    group.append(title, rectangle('back', index, 0, 1, highest));
    let top = highest;
    for (const [part, count] of [...bar].sort()) {
      top -= count;
      group.append(rectangle(part, index + 0.08, top, 0.84, count));
    }
    return group;
  }));
}

function rectangle(className, x, y, width, height) {
  const made = document.createElementNS(SVG, 'rect');
  for (const [key, value] of Object.entries({ class: className, x, y, width, height })) made.setAttribute(key, value);
  return made;
}

/** Calls `choose` with the first and the last of `count` columns of `chart` that a pointer is drawn over. */
function dragOver(chart, count, choose) {
  let start = null;
  const column = (event) => {
    const box = chart.getBoundingClientRect();
    return Math.max(0, Math.min(count - 1, Math.floor((event.clientX - box.left) / box.width * count)));
  };
  chart.onpointerdown = (event) => {
    start = column(event);
    chart.setPointerCapture(event.pointerId);
  };
  chart.onpointermove = (event) => { if (start !== null) choose(start, column(event)); };
  chart.onpointerup = (event) => {
    choose(start, column(event));
    start = null;
  };
}

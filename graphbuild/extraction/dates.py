"""Date expressions of a text, resolved against the day of publication: never invented, unresolved without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from graphbuild.extraction.date_pack import DatePack, Pattern, load_date_pack
from graphbuild.extraction.date_rules import Context, Fields, between, since
from graphbuild.model.claim import DateInterval, Precision

PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"})


@dataclass(frozen=True)
class DateExpression:
    """An expression of time: its offsets in the text, and its days where they can be told."""

    start: int
    end: int
    text: str
    interval: DateInterval | None


@dataclass(frozen=True)
class Match:
    """A pattern that fits at a place of the text."""

    start: int
    end: int
    pattern: Pattern
    fields: Fields

    def resolve(self, context: Context) -> DateInterval | None:
        """The days that it tells; None where they lie beyond the calendar."""
        try:
            return self.pattern.rule(self.fields, context)
        except (ValueError, OverflowError):
            return None


def find_dates(
    text: str, published: date | None, language: str, future: bool = False, anchor: date | None = None
) -> tuple[DateExpression, ...]:
    """The date expressions of a text in their order.

    `future` says that they date something that is to come: then a weekday or month is the next, else the last.
    `anchor` is the day that « la veille » counts from; in its stead, the last single day told before it in the text.
    What only bounds a time (« avant lundi ») has no interval, nor has what needs a publication date that is unknown.
    """
    pack = load_date_pack(language)
    plain = text.translate(PLAIN)
    context = Context(published, anchor, future)
    found: list[DateExpression] = []
    matches = list(longest(pack, plain))
    while matches:
        match = matches.pop(0)
        start, end, interval = match.start, match.end, match.resolve(context)
        opening = range_opening(pack, plain, match, matches)
        if opening is not None:
            last = matches.pop(0)
            start, end, interval = opening, last.end, resolve_range(match, last, context)
        elif reaching := pack.since.search(plain, 0, start):
            start = reaching.start()
            interval = reaching_to(published, interval)
        elif pack.bound.search(plain, 0, start):
            interval = None
        found.append(DateExpression(start, end, text[start:end], interval))
        if interval is not None and interval.precision is Precision.DAY:
            context = replace(context, anchor=interval.start)
    return tuple(found)


def reaching_to(published: date | None, interval: DateInterval | None) -> DateInterval | None:
    """From the beginning of an interval to the publication; None where that is before it."""
    if interval is None or published is None or interval.start > published:
        return None
    return since(interval, published)


def longest(pack: DatePack, text: str) -> Iterator[Match]:
    """The matches of the patterns in the order of the text; of those that overlap, the longest."""
    every = [
        Match(found.start(), found.end(), pattern, pack.fields(pattern, found))
        for pattern in pack.patterns
        for found in pattern.regex.finditer(text)
    ]
    taken: list[Match] = []
    for match in sorted(every, key=lambda match: match.start - match.end):
        if all(match.end <= other.start or match.start >= other.end for other in taken):
            taken.append(match)
    return iter(sorted(taken, key=lambda match: match.start))


def range_opening(pack: DatePack, text: str, match: Match, rest: list[Match]) -> int | None:
    """Where a range begins of which this and the next match are the ends; None where they are none."""
    if not rest:
        return None
    gap = text[match.end : rest[0].start]
    for opening, joint in pack.joints:
        if joint.fullmatch(gap) and (found := opening.search(text, 0, match.start)):
            return found.start()
    return None


def resolve_range(first: Match, last: Match, context: Context) -> DateInterval | None:
    """From the first expression to the last; the first is the nearest before the last where it tells no year."""
    end = last.resolve(context)
    if end is None:
        return None
    start = first.resolve(Context(end.start))
    return between(start, end) if start and start.start <= end.start else end

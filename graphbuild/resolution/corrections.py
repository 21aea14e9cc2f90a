"""What a person types to correct a claim, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Any

from graphbuild.model.claim import Channel, Factuality, Polarity, Precision
from graphbuild.model.relation import vocabulary

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def parse_corrections(assignments: Iterable[str]) -> dict[str, Any]:
    """The values that assignments `field=value` give a claim, ready for the log.

    Nothing after `=` takes a value away where a claim may lack it. A ValueError that says what is wrong.
    """
    changes: dict[str, Any] = {}
    for assignment in assignments:
        field, equals, value = assignment.partition("=")
        if not equals or field not in FIELDS:
            raise ValueError(f"{assignment!r}: give FIELD=VALUE, FIELD one of {', '.join(FIELDS)}")
        changes[field] = FIELDS[field](value.strip())
    return changes


def relation(value: str) -> str:
    """A relation of the vocabulary."""
    if value not in vocabulary():
        raise ValueError(f"{value!r} is no relation; one of {', '.join(vocabulary())}")
    return value


def one_of(values: type[Enum], optional: bool = False) -> Callable[[str], str | None]:
    """A parser for the values of an enumeration."""

    def parse(value: str) -> str | None:
        known = [str(one.value) for one in values]
        if optional and not value:
            return None
        if value not in known:
            raise ValueError(f"{value!r} is none of {', '.join(known)}")
        return value

    return parse


def truth(value: str) -> bool:
    """`true` or `false`."""
    if value not in ("true", "false"):
        raise ValueError(f"{value!r} is neither true nor false")
    return value == "true"


def words(value: str) -> list[str]:
    """What commas part."""
    return [word.strip() for word in value.split(",") if word.strip()]


def named(value: str) -> str:
    """The name of an end of a claim."""
    if not value:
        raise ValueError("a claim has two ends: give a name")
    return value


def interval(value: str) -> Mapping[str, str] | None:
    """A day, month or year of ISO 8601, or an interval of two of them."""
    if not value:
        return None
    first, slash, last = value.partition("/")
    start, _, precision = span(first)
    _, end, _ = span(last if slash else first)
    if end < start:
        raise ValueError(f"{value!r} ends before it begins")
    return {
        "start": start.isoformat(),
        "end": end.isoformat(),
        "precision": (Precision.RANGE if slash else precision).value,
    }


def span(value: str) -> tuple[date, date, Precision]:
    """The first and the last day of a day, month or year."""
    found = DATE.fullmatch(value)
    try:
        if found and found[3]:
            day = date.fromisoformat(value)
            return day, day, Precision.DAY
        if found and found[2]:
            start = date(int(found[1]), int(found[2]), 1)
            return start, (start + timedelta(31)).replace(day=1) - timedelta(1), Precision.MONTH
        if found:
            return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31), Precision.YEAR
    except ValueError:
        pass
    raise ValueError(f"{value!r} is no date like 2022-11-07, 2022-11 or 2022")


FIELDS: Mapping[str, Callable[[str], Any]] = {
    "subject": named,
    "relation": relation,
    "object": named,
    "title": lambda value: value or None,
    "polarity": one_of(Polarity),
    "factuality": one_of(Factuality),
    "secret": truth,
    "channel": one_of(Channel, optional=True),
    "topics": words,
    "place": lambda value: value or None,
    "date": interval,
}
"""What a person can correct, with the parser of its values; the ends are names of the claim's article."""

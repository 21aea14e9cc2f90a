"""The options that choose claims, shared by all commands that show or write the graph."""

from __future__ import annotations

import calendar
import functools
import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

DATE = "YYYY[-MM[-DD]]"
FACTUALITIES = ("asserted", "reported", "planned", "desired", "possible")


def first_day(text: str) -> date:
    """The first day of a day, month or year in ISO 8601."""
    return days(text)[0]


def last_day(text: str) -> date:
    """The last day of a day, month or year in ISO 8601."""
    return days(text)[1]


def days(text: str) -> tuple[date, date]:
    """The first and the last day of a day, month or year in ISO 8601."""
    parts = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
    try:
        if not parts:
            raise ValueError
        year, month, day = (int(part) if part else None for part in parts.groups())
        assert year is not None
        last_month = month or 12
        last = day or calendar.monthrange(year, last_month)[1]
        return date(year, month or 1, day or 1), date(year, last_month, last)
    except (ValueError, calendar.IllegalMonthError):
        raise click.BadParameter(f"{text!r} is no date like 2024, 2024-03 or 2024-03-08") from None


def relations(text: str) -> frozenset[str]:
    """The relations that a name of the vocabulary, or of a family, stands for."""
    from graphbuild.graph.filters import relations_named
    from graphbuild.model.relation import vocabulary

    named = relations_named(text)
    if not named:
        families = dict.fromkeys(relation.family.value for relation in vocabulary().values())
        known = f"{', '.join(vocabulary())}; families: {', '.join(families)}"
        raise click.BadParameter(f"{text!r} is no relation or family; relations: {known}")
    return named


OPTIONS = (
    click.option(
        "--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out claims less sure than this."
    ),
    click.option("--since", type=first_day, metavar=DATE, help="Claims of that day or later (undated: published)."),
    click.option("--until", type=last_day, metavar=DATE, help="Claims of that day or earlier, likewise."),
    click.option(
        "--relation", type=relations, multiple=True, metavar="NAME", help="Relation (MET_WITH) or family (contact)."
    ),
    click.option("--factuality", type=click.Choice(FACTUALITIES), multiple=True, help="How firmly it is said."),
    click.option("--source", multiple=True, metavar="NAME", help="Who says so: a source of the claim, or the outlet."),
    click.option("--country", multiple=True, metavar="CODE|NAME", help="A country that one end is or stands for."),
)


def filter_options(command: F) -> F:
    """The options of filters, passed on as one `filters`; those that may be repeated ask for any of their values."""

    @functools.wraps(command)
    def with_filters(
        *args: Any,
        min_confidence: float,
        since: date | None,
        until: date | None,
        relation: tuple[frozenset[str], ...],
        factuality: tuple[str, ...],
        source: tuple[str, ...],
        country: tuple[str, ...],
        **kwargs: Any,
    ) -> Any:
        from graphbuild.graph.filters import Filters
        from graphbuild.model.claim import Factuality

        if since and until and since > until:
            raise click.BadParameter(f"--since {since} is after --until {until}")
        filters = Filters(
            min_confidence=min_confidence,
            since=since,
            until=until,
            relations=frozenset().union(*relation),
            factualities=frozenset(map(Factuality, factuality)),
            sources=source,
            countries=country,
        )
        return command(*args, filters=filters, **kwargs)

    decorated: Any = with_filters
    for option in reversed(OPTIONS):
        decorated = option(decorated)
    result: F = decorated
    return result

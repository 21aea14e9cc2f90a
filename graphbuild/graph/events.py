"""Events: one meeting, call or visit, with all the claims about it.

An article numbers the events that it tells of; claims of several articles about one pair, family and day tell
of one event too.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from networkx.utils import UnionFind

from graphbuild.graph.schema import Properties, known_values
from graphbuild.model.claim import Precision

EXACTNESS = {precision.value: rank for rank, precision in enumerate(Precision)}
"""The precisions of dates, the most exact first."""

Member = tuple[Properties, tuple[str, str]]
"""A claim's properties, and the names of its two ends."""


def day_key(claim: Properties, ends: tuple[str, str]) -> str | None:
    """What claims about one pair, family and day share, `ends` the ids of the pair; None where no day is exact."""
    if claim.get("date_precision") != Precision.DAY.value:
        return None
    return "|".join((claim["date_start"], claim["family"], *sorted(ends)))


def gather(claims: Iterable[tuple[str, str | None, str | None]]) -> dict[str, list[str]]:
    """The claims of each event. `claims` are their nodes, in any order, each with two keys or None: the event
    that its article numbers, and its `day_key`. Claims with a common key are in one event.

    The id of an event is a hash of the least day key among its claims, else of the least key of an article: it
    stays as articles are added, unless they tell of an earlier day. A claim that no article numbers and that
    shares its day with no other has no event.
    """
    sets = UnionFind()
    keys_of: dict[str, list[str]] = {}
    for claim, numbered, day in claims:
        keys = [f"{rank}|{key}" for rank, key in ((0, day), (1, numbered)) if key is not None]
        if keys:
            keys_of[claim] = keys
            sets.union(*keys)
    members: dict[str, list[str]] = defaultdict(list)
    for claim, keys in keys_of.items():
        members[sets[keys[0]]].append(claim)
    events = {}
    for claims_of_event in members.values():
        keys = sorted({key for claim in claims_of_event for key in keys_of[claim]})
        if len(claims_of_event) > 1 or keys[-1].startswith("1|"):
            events[event_id(keys[0])] = sorted(claims_of_event)
    return events


def event_id(key: str) -> str:
    """The id of the event with that least key."""
    return f"event:{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def event_properties(event: str, members: Iterable[Member]) -> Properties:
    """What the claims of an event say of it together: the most exact date, the place that most give."""
    claims = sorted(members, key=lambda member: str(member[0]["id"]))
    dated = [claim for claim, _ in claims if "date_start" in claim]
    when = min(dated, key=exactness, default={})
    places = Counter(claim["place"] for claim, _ in claims if "place" in claim)
    names = sorted({name for _, ends in claims for name in ends})
    return known_values(
        id=event,
        name=" ".join(filter(None, (when.get("date"), ", ".join(names)))),
        family=min(claim["family"] for claim, _ in claims),
        place=min(places, key=lambda place: (-places[place], place), default=None),
        date_start=when.get("date_start"),
        date_end=when.get("date_end"),
        took_place=any(claim["took_place"] for claim, _ in claims),
    )


def exactness(claim: Properties) -> tuple[int, str, str]:
    """The order of dated claims: the most exact date first, then the earliest."""
    return EXACTNESS[claim["date_precision"]], claim["date_start"], claim["date_end"]

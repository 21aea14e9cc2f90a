"""What a resolution holds, counted: actors with their claims and articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.model.actor import Actor
from graphbuild.model.reading import Reading
from graphbuild.resolution.resolve import Resolution


@dataclass(frozen=True)
class Counted:
    """An actor with the numbers of its claims and of the articles that speak of it."""

    actor: Actor
    claims: int
    articles: int


def count_actors(resolution: Resolution, readings: Iterable[Reading]) -> list[Counted]:
    """All actors, those with most claims first."""
    claims = Counter(actor for reading in readings for ends in ends_of(resolution, reading) for actor in set(ends))
    counted = [
        Counted(actor, claims[key], len({one.place[0] for one in resolution.appearances[key]}))
        for key, actor in resolution.actors.items()
    ]
    return sorted(counted, key=lambda one: (-one.claims, one.actor.id))


def count_joining(resolution: Resolution, readings: Iterable[Reading], actors: set[str]) -> int:
    """How many claims have both their ends among some actors, two that differ."""
    return sum(
        ends[0] != ends[1] and actors.issuperset(ends) for reading in readings for ends in ends_of(resolution, reading)
    )


def ends_of(resolution: Resolution, reading: Reading) -> list[tuple[str, str]]:
    """The actors of the two ends of each claim of a reading."""
    return [
        (resolution.members[reading.article, claim.subject], resolution.members[reading.article, claim.object])
        for _, claim in resolution.claims_of(reading)
    ]

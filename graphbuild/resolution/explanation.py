"""Why two actors are two, or why one actor is one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from graphbuild.model.actor import Actor, ActorType
from graphbuild.resolution.decisions import DecisionKind
from graphbuild.resolution.names import Comparison, Verdict, compare
from graphbuild.resolution.resolve import Resolution

MOST_COMPANY = 5
"""So many common companions are told."""


@dataclass(frozen=True)
class Explanation:
    """Why two names or ids are one actor or two: the names compared, then what else speaks for it or against."""

    one: Actor
    other: Actor
    names: tuple[tuple[str, str, Comparison], ...]
    reasons: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether they are one actor."""
        return self.one.id == self.other.id


def why(resolution: Resolution, one: str, other: str) -> Explanation:
    """Why the actors of two ids are two, or, where it is one id twice, why its names are of one."""
    left, right = resolution.actors[one], resolution.actors[other]
    return Explanation(left, right, compared(resolution, left, right), tuple(reasons(resolution, left, right)))


def compared(resolution: Resolution, one: Actor, other: Actor) -> tuple[tuple[str, str, Comparison], ...]:
    """The names of two persons compared, the nearest pairs first."""
    if not one.type is other.type is ActorType.PERSON:
        return ()
    left, right = (sorted({a.name for a in resolution.appearances[actor.id]}) for actor in (one, other))
    pairs = combinations(left, 2) if one.id == other.id else ((a, b) for a in left for b in right)
    order = (Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT)
    return tuple(sorted(((a, b, compare(a, b)) for a, b in pairs), key=lambda row: order.index(row[2].verdict)))


def reasons(resolution: Resolution, one: Actor, other: Actor) -> Iterable[str]:
    """What else tells two actors apart, or holds them together."""
    yield from decided(resolution, one, other)
    if one.id == other.id:
        if one.identifiers:
            yield "the gazetteer lists it: " + ", ".join(f"{scheme} {value}" for scheme, value in one.identifiers)
        return
    if one.type is not other.type:
        yield f"one is a {one.type.value}, the other a {other.type.value}"
    yield from shared("countries", one.countries, other.countries)
    yield from shared("roles", one.roles, other.roles)
    yield from shared("company", company(resolution, one.id), company(resolution, other.id), MOST_COMPANY)
    for candidate in resolution.candidates:
        if {candidate.one, candidate.other} == {one.id, other.id}:
            yield f"open: {candidate.reason}"


def shared(what: str, left: Iterable[str], right: Iterable[str], most: int = 20) -> Iterable[str]:
    """What two actors have in common of something, or that they have nothing."""
    one, other = set(left), set(right)
    if one & other:
        yield f"{what} in common: {', '.join(sorted(one & other)[:most])}"
    elif one and other:
        yield f"no {what} in common: {', '.join(sorted(one)[:most])} against {', '.join(sorted(other)[:most])}"


def company(resolution: Resolution, actor: str) -> set[str]:
    """The names of the actors of the articles that speak of an actor, states left out."""
    articles = {one.place[0] for one in resolution.appearances[actor]}
    return {
        resolution.actors[key].name
        for key, group in resolution.appearances.items()
        if key != actor
        and resolution.actors[key].type is not ActorType.COUNTRY
        and any(one.place[0] in articles for one in group)
    }


def decided(resolution: Resolution, one: Actor, other: Actor) -> Iterable[str]:
    """The decisions of a person that name one of two actors."""
    for decision in resolution.decisions.rows:
        anchors = decision.payload.get("actors") or [decision.payload.get("actor", {})]
        members = {(article, name) for anchor in anchors for article, name in anchor.get("members", ())}
        touched = [
            actor.id
            for actor in (one, other)
            if any((a.place[0], a.name) in members for a in resolution.appearances[actor.id])
        ]
        if touched and decision.kind is not DecisionKind.RENAME:
            yield f"decision {decision.number} ({decision.kind.value}) names {' and '.join(dict.fromkeys(touched))}"

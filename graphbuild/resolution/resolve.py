"""From the referents of all articles to actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphbuild.errors import UnknownError
from graphbuild.model.actor import Actor, ActorType
from graphbuild.model.claim import Claim
from graphbuild.model.claim_id import claim_ids
from graphbuild.model.reading import Reading, Referent
from graphbuild.resolution.actor_ids import person_slug, slug
from graphbuild.resolution.decisions import NO_DECISIONS, Decisions

Place = tuple[str, int]
"""An article's id and the number of a referent in its reading."""


@dataclass(frozen=True)
class Resolution:
    """Who is who: the actors by id, and the actor of each referent of each article."""

    actors: Mapping[str, Actor]
    members: Mapping[Place, str]
    decisions: Decisions

    def actor_of(self, article: str, number: int) -> Actor:
        """The actor of a referent of an article."""
        try:
            return self.actors[self.members[article, number]]
        except KeyError:
            raise UnknownError(f"article {article} has no referent {number}") from None

    def claims_of(self, reading: Reading) -> tuple[tuple[str, Claim], ...]:
        """The claims of a reading with their ids, after a person's decisions."""
        return tuple(zip(claim_ids(reading), reading.claims, strict=True))


def resolve(readings: Iterable[Reading], decisions: Decisions = NO_DECISIONS, names: str = "fr") -> Resolution:
    """Who is who in `readings`, free of their order; `names` is the language that actors are named in."""
    groups: dict[str, list[tuple[Place, Referent]]] = defaultdict(list)
    for reading in readings:
        for number, referent in enumerate(reading.referents):
            place = (reading.article, number)
            groups[identity(place, referent)].append((place, referent))
    actors = {key: actor(key, [referent for _, referent in sorted(group)]) for key, group in sorted(groups.items())}
    return Resolution(actors, {place: key for key, group in groups.items() for place, _ in group}, decisions)


def identity(place: Place, referent: Referent) -> str:
    """The id of the actor that a referent is."""
    if referent.identifier:
        return referent.identifier
    if referent.described:
        return f"{referent.type.value}:{place[0]}:{slug(referent.name)}"
    if referent.type is ActorType.PERSON:
        return f"person:{person_slug(referent.name)}"
    return f"{referent.type.value}:{slug(referent.name)}"


def actor(key: str, referents: list[Referent]) -> Actor:
    """The actor that all of `referents` are."""
    spellings = Counter(name for referent in referents for name in (referent.name, *referent.names))
    name = min(Counter(r.name for r in referents).items(), key=lambda item: (-item[1], item[0]))[0]
    return Actor(
        id=key,
        type=referents[0].type,
        name=name,
        aliases=tuple(sorted(spelling for spelling in spellings if spelling != name)),
        roles=tuple(sorted({title for referent in referents for title in referent.titles})),
        countries=tuple(sorted({code for referent in referents for code in referent.countries})),
        outlet=any(referent.outlet for referent in referents),
    )

"""The ends of claims: who acts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ActorType(str, Enum):
    """The kinds of actors."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANIZATION = "organization"
    GROUP = "group"


@dataclass(frozen=True)
class Actor:
    """One person, country, organization or group, whatever the articles call it.

    `identifiers` are pairs of scheme and value (`("iso3166", "RU")`, `("wikidata", "Q159")`), `roles` the
    titles it is given, `countries` the ISO 3166 codes of the states that it belongs to, `outlet` whether it
    publishes. `former` are ids that it had before.
    """

    id: str
    type: ActorType
    name: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    roles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    outlet: bool = False
    former: tuple[str, ...] = ()

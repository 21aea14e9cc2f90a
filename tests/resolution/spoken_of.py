"""Invented readings, without text: who is spoken of in which article."""

from __future__ import annotations

from graphbuild.model.actor import ActorType
from graphbuild.model.reading import Reading, Referent


def reading(article: str, *referents: Referent, language: str = "fr") -> Reading:
    """The reading of an article that speaks of `referents`."""
    return Reading(article, "test", language, referents)


def person(name: str, *names: str, countries: tuple[str, ...] = (), titles: tuple[str, ...] = ()) -> Referent:
    """A person under all its names."""
    return Referent(ActorType.PERSON, name, (name, *names), (), titles, countries)


def body(name: str, *names: str, countries: tuple[str, ...] = (), identifier: str | None = None) -> Referent:
    """An organization under all its names."""
    return Referent(ActorType.ORGANIZATION, name, (name, *names), (), (), countries, identifier)


RUSSIA = Referent(ActorType.COUNTRY, "Russie", identifier="country:RU")

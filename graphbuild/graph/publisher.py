"""Actors that no article needs to speak of: who publishes an article, and whom the gazetteer knows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from graphbuild.errors import LanguageError
from graphbuild.language.gazetteer import known, known_name, load_gazetteer
from graphbuild.model.actor import Actor, ActorType
from graphbuild.model.article import fold_text
from graphbuild.resolution.actor_ids import slug


class Publishers:
    """Finds the actors that outlets are."""

    def __init__(self, actors: Iterable[Actor], names: str) -> None:
        """`actors` are those of the articles; `names` is the language in which others are named."""
        self.names = names
        self.by_id: dict[str, Actor] = {}
        self.by_name: dict[str, set[str]] = {}
        for actor in actors:
            for key in (actor.id, *actor.former):
                self.by_id.setdefault(key, actor)
            if actor.type is ActorType.ORGANIZATION:
                for name in (actor.name, *actor.aliases):
                    self.by_name.setdefault(fold_text(name), set()).add(actor.id)

    def identify(self, outlet: str, language: str) -> str:
        """The id of the actor that publishes as `outlet`: of the one that the gazetteer knows by that name, else
        of the only organization of that name in the articles, else of a new one."""
        known = known_outlet(outlet, language)
        if known is not None:
            return self.by_id[known].id if known in self.by_id else known
        alike = self.by_name.get(fold_text(outlet), set())
        return next(iter(alike)) if len(alike) == 1 else f"{ActorType.ORGANIZATION.value}:{slug(outlet)}"

    def publisher(self, key: str, spellings: Collection[str]) -> Actor:
        """The actor of that id, which publishes under these names."""
        actor = self.by_id.get(key)
        if actor is None and known(key):
            actor = known_actor(key, self.names)
        if actor is None:
            name, *others = sorted(spellings)
            actor = Actor(key, ActorType.ORGANIZATION, name, tuple(others))
        return replace(actor, outlet=True)


def known_outlet(name: str, language: str) -> str | None:
    """The id of the outlet that the gazetteer of a language knows by `name`; None for a language without one."""
    try:
        entry = load_gazetteer(language).lookup(name)
    except LanguageError:
        return None
    return entry.identifier if entry and entry.outlet else None


def known_actor(identifier: str, names: str) -> Actor:
    """The actor that the gazetteer knows by that id, named in the language `names`."""
    entry = known(identifier)
    if entry is None:
        kind, _, name = identifier.partition(":")
        return Actor(identifier, ActorType(kind), name)
    name = known_name(identifier, names) or identifier
    return Actor(
        id=identifier,
        type=entry.type,
        name=name,
        aliases=tuple(alias for alias in entry.aliases if alias != name),
        identifiers=entry.identifiers,
        countries=(entry.country,) if entry.country else (),
        outlet=entry.outlet,
    )

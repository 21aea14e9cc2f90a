"""Finding an actor by what a person types, before any graph is drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from graphbuild.errors import UnknownError
from graphbuild.model.actor import Actor
from graphbuild.model.article import fold_text
from graphbuild.resolution.resolve import Resolution

MOST_NAMES = 8
"""Names that an error lists at most."""


def find_actor(resolution: Resolution, text: str, once_called: Iterable[tuple[str, str]] = ()) -> Actor:
    """The actor that `text` names: an id, a former id, a name or alias whatever its case and accents, or words of one.

    `once_called` are the referents, as article and name, that bore the id `text` before. An UnknownError lists
    the actors where several are meant, and the nearest names where nobody is.
    """
    actors = resolution.actors
    if text in actors:
        return actors[text]
    named: dict[str, set[str]] = defaultdict(set)
    for actor in actors.values():
        for name in (actor.name, *actor.aliases):
            named[fold_text(name)].add(actor.id)
    words = set(fold_text(text).split())
    found = (
        bearers(resolution, once_called)
        or {actor.id for actor in actors.values() if fold_text(actor.name) == fold_text(text)}
        or named.get(fold_text(text))
        or {actor for name, bearing in named.items() if words and words <= set(name.split()) for actor in bearing}
    )
    if len(found) == 1:
        return actors[next(iter(found))]
    if found:
        raise UnknownError(f"{text}: several actors have this name: {listed(actors, found)}; give an id")
    near = {actor for name in get_close_matches(fold_text(text), named, MOST_NAMES) for actor in named[name]}
    raise UnknownError(f"{text}: no such actor" + (f"; near: {listed(actors, near)}" if near else ""))


def bearers(resolution: Resolution, referents: Iterable[tuple[str, str]]) -> set[str]:
    """The actors that referents, as article and name, are now."""
    wanted = {(article, fold_text(name)) for article, name in referents}
    if not wanted:
        return set()
    return {
        key
        for key, group in resolution.appearances.items()
        for one in group
        if any((one.place[0], fold_text(name)) in wanted for name in one.names)
    }


def listed(actors: Mapping[str, Actor], ids: Iterable[str]) -> str:
    """Actors as a line of names with ids, in order."""
    names = sorted(f"{actors[key].name} ({key})" for key in ids)
    rest = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + rest

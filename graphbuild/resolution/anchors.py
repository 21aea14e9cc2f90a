"""What decisions say about actors, for the ledger's log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graphbuild.errors import UnknownError
from graphbuild.model.article import fold_text
from graphbuild.resolution.resolve import Resolution

MOST_MEMBERS = 200
"""So many referents tell an actor in a decision; the names tell it where none of them is left."""


def actor_anchor(resolution: Resolution, actor: str) -> dict[str, Any]:
    """What tells an actor in a decision: its id, its kind, its names, and its referents as article and name."""
    known = resolution.actors[actor]
    group = resolution.appearances[actor]
    return {
        "id": actor,
        "type": known.type.value,
        "names": sorted({one.name for one in group}),
        "members": [[one.place[0], one.name] for one in group[:MOST_MEMBERS]],
    }


def merge_payload(resolution: Resolution, actors: Sequence[str]) -> dict[str, Any]:
    """The decision that actors are one, known by the first's id and name; an UnknownError where they differ in kind."""
    distinct = list(dict.fromkeys(actors))
    if len(distinct) < 2:
        raise UnknownError(f"{distinct[0]}: is one actor already")
    first, *others = (resolution.actors[actor] for actor in distinct)
    for other in others:
        if other.type is not first.type:
            raise UnknownError(f"{first.id} and {other.id} are no one actor: {first.type.value} and {other.type.value}")
    return {"actors": [actor_anchor(resolution, actor) for actor in distinct]}


def split_payload(resolution: Resolution, actor: str, articles: Iterable[str], names: Iterable[str]) -> dict[str, Any]:
    """The decision that an actor's referents in some articles, or under some names, are another actor.

    An UnknownError where that is none of them, or all.
    """
    wanted, folded = set(articles), {fold_text(name) for name in names}
    group = resolution.appearances[actor]
    moved = [one for one in group if one.place[0] in wanted or one.key in folded]
    if not moved:
        raise UnknownError(f"{actor}: no article of it is meant, and no name that it has in full")
    if len(moved) == len(group):
        raise UnknownError(f"{actor}: nothing would be left of it")
    members = [[one.place[0], one.name] for one in moved if one.place[0] in wanted]
    return {"actor": actor_anchor(resolution, actor), "members": members, "names": sorted(folded)}


def rename_payload(resolution: Resolution, actor: str, name: str) -> dict[str, Any]:
    """The decision that an actor is called by a name."""
    return {"actor": actor_anchor(resolution, actor), "name": name}

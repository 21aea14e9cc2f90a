"""Finding an actor of the graph by what a person types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from graphbuild.errors import UnknownError
from graphbuild.graph.schema import ACTOR, LABEL_OF, nodes, properties
from graphbuild.model.actor import ActorType
from graphbuild.model.article import fold_text

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

MOST_NAMES = 8
"""Names that an error lists at most."""


def find_actor(graph: Graph, text: str, once_called: Iterable[str] = ()) -> str:
    """The node of the actor that `text` names: an id, present or former, else a name or alias as it is spelled,
    else without regard to case, accents and punctuation, else words of one. `once_called` are the names of
    whoever bore `text` as an id before.

    An UnknownError lists the actors where several are meant, and the nearest names where nobody is.
    """
    actors = {actor: properties(graph, actor) for actor in nodes(graph, ACTOR)}
    if text in actors:
        return text
    spelled: dict[str, set[str]] = defaultdict(set)
    folded: dict[str, set[str]] = defaultdict(set)
    former: dict[str, set[str]] = defaultdict(set)
    for actor, values in actors.items():
        for name in (values["name"], *values.get("aliases", ())):
            spelled[name].add(actor)
            folded[fold_text(name)].add(actor)
        for old in values.get("former", ()):
            former[old].add(actor)
    words = set(fold_text(text).split())
    found = (
        former.get(text)
        or {actor for name in once_called for actor in folded.get(fold_text(name), ())}
        or {actor for actor, values in actors.items() if values["name"] == text}
        or spelled.get(text)
        or folded.get(fold_text(text))
        or {actor for name, named in folded.items() if words and words <= set(name.split()) for actor in named}
    )
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise UnknownError(f"{text}: several actors have this name: {listed(graph, found)}; give an id")
    near = get_close_matches(fold_text(text), folded, MOST_NAMES)
    names = {actor: None for name in near for actor in sorted(folded[name])}
    raise UnknownError(f"{text}: no such actor" + (f"; near: {listed(graph, names)}" if names else ""))


def listed(graph: Graph, actors: Iterable[str]) -> str:
    """Actors as a line of names with ids, in order."""
    names = sorted(f"{properties(graph, actor)['name']} ({actor})" for actor in actors)
    rest = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + rest


def find_country(graph: Graph, text: str) -> str:
    """The node of the country with that code of ISO 3166 or that name; one that only belongs to actors of the
    graph is known by its code. An UnknownError where there is none."""
    code = text.upper()
    codes = {code for actor in nodes(graph, ACTOR) for code in properties(graph, actor).get("countries", ())}
    if f"country:{code}" in graph or code in codes:
        return f"country:{code}"
    actor = find_actor(graph, text)
    if LABEL_OF[ActorType.COUNTRY] not in graph.nodes[actor]["labels"]:
        raise UnknownError(f"{text}: not a country of this graph; give its name or its ISO 3166 code")
    return actor

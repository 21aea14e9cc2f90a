"""Finding an actor of the graph by what a person types: publishers and countries stood for are among them, whom no
article need speak of."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from graphbuild.errors import UnknownError
from graphbuild.graph.schema import ACTOR, LABEL_OF, nodes, properties
from graphbuild.model.actor import Actor, ActorType
from graphbuild.resolution import finding
from graphbuild.resolution.resolve import Resolution

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph, Properties


def find_actor(graph: Graph, text: str, once_called: Iterable[str] = ()) -> str:
    """The node of the actor that `text` names: an id, a name or alias whatever its case and accents, or words of one.

    `once_called` are names of whoever bore `text` as an id before. An UnknownError lists the actors where several
    are meant, and the nearest names where nobody is.
    """
    actors = Resolution({node: actor_of(properties(graph, node)) for node in nodes(graph, ACTOR)}, {})
    bearers = set()
    for name in once_called if text not in actors.actors else ():
        with suppress(UnknownError):
            bearers.add(finding.find_actor(actors, name).id)
    return bearers.pop() if len(bearers) == 1 else finding.find_actor(actors, text).id


def actor_of(values: Properties) -> Actor:
    """The actor that a node has the properties of, as far as its names go."""
    return Actor(values["id"], ActorType(values["type"]), values["name"], tuple(values.get("aliases", ())))


def find_country(graph: Graph, text: str) -> str:
    """The code of the country with that code of ISO 3166 or that name. An UnknownError where nobody of the graph
    is it, belongs to it or stood for it."""
    if any(text.upper() in properties(graph, actor).get("stood_for", ()) for actor in nodes(graph, ACTOR)):
        return text.upper()
    actor = find_actor(graph, text)
    if LABEL_OF[ActorType.COUNTRY] not in graph.nodes[actor]["labels"]:
        raise UnknownError(f"{text}: not a country of this graph; give its name or its ISO 3166 code")
    return actor.partition(":")[2]

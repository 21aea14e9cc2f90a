"""The schema of the graph: its labels, the types of its edges, and how nodes and edges carry them.

    (:Actor:Person|Country|Organization|Group)      a paper or agency is :Actor:Organization:Outlet
    (:Claim)-[:SUBJECT|OBJECT]->(:Actor)            (:Claim)-[:OF_EVENT]->(:Event)
    (:Claim)-[:ACCORDING_TO]->(:Actor|Source)       (:Claim)-[:STATED_IN]->(:Article)-[:PUBLISHED_BY]->(:Outlet)
    (:Actor)-[:MET_WITH|…]->(:Actor)                (:Person)-[:AFFILIATED_WITH]->(:Country|Organization)

It is kept in a `networkx.MultiDiGraph`. A node has the attributes `labels` (a tuple) and `properties`; an edge
has `type` and `properties`, and its key is the type with what else tells it from others between the same ends.
A property is a str, int, float, bool or list of str; what is not known is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from graphbuild.model.actor import ActorType
from graphbuild.model.relation import vocabulary

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph

Properties: TypeAlias = dict[str, Any]

ACTOR = "Actor"
OUTLET = "Outlet"
CLAIM = "Claim"
EVENT = "Event"
ARTICLE = "Article"
SOURCE = "Source"

LABEL_OF = {
    ActorType.PERSON: "Person",
    ActorType.COUNTRY: "Country",
    ActorType.ORGANIZATION: "Organization",
    ActorType.GROUP: "Group",
}
"""The label of each kind of actor."""

LABELS = (ACTOR, *LABEL_OF.values(), OUTLET, CLAIM, EVENT, ARTICLE, SOURCE)
"""All labels of nodes."""

SUBJECT = "SUBJECT"
OBJECT = "OBJECT"
OF_EVENT = "OF_EVENT"
ACCORDING_TO = "ACCORDING_TO"
STATED_IN = "STATED_IN"
PUBLISHED_BY = "PUBLISHED_BY"
AFFILIATED_WITH = "AFFILIATED_WITH"

FACT_TYPES = (SUBJECT, OBJECT, OF_EVENT, ACCORDING_TO, STATED_IN, PUBLISHED_BY)
"""The types of the edges that say what the articles claim."""


def view_types() -> tuple[str, ...]:
    """The types of the edges drawn from the claims: the relations of the vocabulary, and affiliation."""
    return (*vocabulary(), AFFILIATED_WITH)


def edge_types() -> tuple[str, ...]:
    """The types of all edges."""
    return (*FACT_TYPES, *view_types())


def known_values(**values: Any) -> Properties:
    """The properties of `values` that are known: None, empty text and empty lists are left out."""
    return {key: value for key, value in values.items() if value is not None and value != "" and value != []}


def article_node(article: str) -> str:
    """The key of the node of an article."""
    return f"article:{article}"


def nodes(graph: Graph, label: str) -> list[str]:
    """The keys of the nodes with a label, in the order of the graph."""
    return [node for node, labels in graph.nodes(data="labels") if label in labels]


def properties(graph: Graph, node: str) -> Properties:
    """The properties of a node."""
    values: Properties = graph.nodes[node]["properties"]
    return values


def targets(graph: Graph, node: str, type_: str) -> list[str]:
    """The nodes that edges of a type lead to from `node`, in the order of their keys."""
    edges = ((key, end) for _, end, key, kind in graph.out_edges(node, keys=True, data="type") if kind == type_)
    return [end for _, end in sorted(edges)]

"""The graph with plain values alone, for the formats of graph programs: GraphML and GEXF.

A list becomes a JSON array in text. Nodes have a `label` (name or title) and edges too (the type). Attributes that
mean something else to these programs are renamed: the id of an article is `article_id`, the kind of an actor
`actor_type`, the place of a sentence `sentence_start` and `sentence_end`, the key of an edge `edge_key`. Signs that
XML does not allow are left out.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from graphbuild.graph.schema import ACTOR, ARTICLE, nodes

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

RENAMED = {"start": "sentence_start", "end": "sentence_end", "type": "actor_type", "key": "edge_key"}

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What the production Char of XML 1.0 leaves out."""


def flat_graph(graph: Graph, actors_alone: bool = False) -> Graph:
    """A copy with plain values, its nodes and edges in the order of their keys; with `actors_alone` that of the
    actors and the edges between them. The key of an edge is unique in the graph, and its `weight` is its claims."""
    from networkx import MultiDiGraph

    flat: Graph = MultiDiGraph()
    for node in sorted(nodes(graph, ACTOR) if actors_alone else graph):
        labels, values = graph.nodes[node]["labels"], graph.nodes[node]["properties"]
        named = {"label": values.get("name") or values["title"], "labels": ":".join(labels)}
        if ARTICLE in labels:
            named["article_id"] = values["id"]
        flat.add_node(node, **plain(named | {key: value for key, value in values.items() if key != "id"}))
    for start, end, key, edge in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        if start in flat and end in flat:
            values = edge["properties"]
            named = {"label": edge["type"], "weight": float(values.get("claims", 1))}
            flat.add_edge(start, end, key=f"{start}|{key}|{end}", **plain(named | values))
    return flat


def plain(values: dict[str, Any]) -> dict[str, Any]:
    """Attributes as these formats take them."""
    return {RENAMED.get(key, key): plain_value(value) for key, value in values.items()}


def plain_value(value: Any) -> Any:
    """A value that is not a list, and has no sign that XML does not allow."""
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    return NOT_XML.sub("", value) if isinstance(value, str) else value

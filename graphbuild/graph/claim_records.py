"""Claims of the graph as plain records, for JSON, for tables and for the formats of files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from graphbuild.graph.edges import days_of
from graphbuild.graph.schema import (
    ACCORDING_TO,
    CLAIM,
    OBJECT,
    OF_EVENT,
    SOURCE,
    STATED_IN,
    SUBJECT,
    nodes,
    properties,
    targets,
)

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

Record = dict[str, Any]

COPIED = (
    "relation", "family", "title", "polarity", "factuality", "took_place", "secret", "channel", "place", "date",
    "date_start", "date_end", "date_precision", "published", "initiator", "sentence", "paragraph", "start", "end",
    "trigger_start", "trigger_end", "confidence", "cameo", "plover", "origin", "outlet", "language", "frame", "reader",
)  # fmt: skip
"""The properties of a claim that its record has as they are, null where they are not known."""


def claim_records(graph: Graph) -> Iterator[Record]:
    """The records of all claims, in the order of their ids."""
    return (claim_record(graph, claim) for claim in sorted(nodes(graph, CLAIM)))


def claim_record(graph: Graph, claim: str) -> Record:
    """The record of a claim: its own properties, both ends, its sources, nearest first, its article and event.

    Offsets are in characters within the paragraph, -1 is the title.
    """
    values = properties(graph, claim)
    (subject,), (object_,) = targets(graph, claim, SUBJECT), targets(graph, claim, OBJECT)
    (article,) = targets(graph, claim, STATED_IN)
    stated = properties(graph, article)
    return {
        "id": claim,
        "article": stated["id"],
        "article_title": stated["title"],
        "url": stated.get("url"),
        "subject": actor_record(graph, subject),
        "object": actor_record(graph, object_),
        **{key: values.get(key) for key in COPIED},
        "topics": values.get("topics", []),
        "sources": source_records(graph, claim),
        "event": next(iter(targets(graph, claim, OF_EVENT)), None),
    }


def actor_record(graph: Graph, actor: str) -> Record:
    """Id, name, aliases and type of an actor."""
    values = properties(graph, actor)
    return {
        "id": values["id"],
        "name": values["name"],
        "aliases": values.get("aliases", []),
        "type": values["type"],
    }


def source_records(graph: Graph, claim: str) -> list[Record]:
    """The chain of attribution of a claim, nearest first; id and name are null where a source is nameless."""
    links = (
        (edge["properties"]["position"], edge["properties"]["surface"], end)
        for _, end, edge in graph.out_edges(claim, data=True)
        if edge["type"] == ACCORDING_TO
    )
    return [source_record(graph, surface, end) for _, surface, end in sorted(links)]


def source_record(graph: Graph, surface: str, node: str) -> Record:
    """A link of the chain, `surface` what the article calls it."""
    if SOURCE in graph.nodes[node]["labels"]:
        return {"surface": surface, "id": None, "name": None, "aliases": []}
    actor = actor_record(graph, node)
    return {"surface": surface, "id": actor["id"], "name": actor["name"], "aliases": actor["aliases"]}


def by_day(records: Iterable[Record]) -> list[Record]:
    """Records in the order of the day on which they stand, those of no day last."""
    return sorted(records, key=lambda record: (day(record) or "9999", record["id"]))


def day(record: Record) -> str | None:
    """The day on which a claim stands: the first of its date, else that of publication."""
    known = {key: value for key, value in record.items() if value is not None}
    return min(days_of(known), default=None)

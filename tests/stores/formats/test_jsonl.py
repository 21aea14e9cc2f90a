"""JSON Lines has every claim of the graph, with ends, sources, article and sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from graphbuild.graph.schema import CLAIM, nodes, properties
from graphbuild.stores.formats.jsonl import lines

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

PROMISED = {
    "article", "subject", "relation", "object", "title", "polarity", "factuality", "secret", "channel", "topics",
    "place", "date", "sources", "event", "sentence", "paragraph", "start", "end", "confidence",
}  # fmt: skip


def test_each_claim_is_a_line_with_what_the_graph_says_of_it(graph: Graph) -> None:
    records = {record["id"]: record for record in map(json.loads, lines(graph))}
    assert set(records) == set(nodes(graph, CLAIM))
    for claim, record in records.items():
        assert set(record) >= PROMISED
        assert {key: value for key, value in properties(graph, claim).items() if key not in ("name", "sources")} == {
            key: record[key] for key in properties(graph, claim) if key not in ("name", "sources")
        }


def test_ends_and_sources_are_actors(graph: Graph) -> None:
    secret = next(record for record in map(json.loads, lines(graph)) if record["secret"])
    assert secret["subject"] == {
        "id": "person:berg-anna", "name": "Anna Berg", "aliases": ["Mme Berg"], "type": "person"
    }  # fmt: skip
    assert secret["sources"][0]["id"] == "organization:le-quotidien-du-port"

"""JSON Lines: a claim record a line, as `graphbuild.graph.claim_records` has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graphbuild.graph.claim_records import claim_records

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph


def lines(graph: Graph) -> Iterator[str]:
    """The claims of the graph, in the order of their ids."""
    return (json.dumps(record, ensure_ascii=False) for record in claim_records(graph))

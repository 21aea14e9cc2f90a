"""The current graph of a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuild.graph.build import build_graph
from graphbuild.resolution.current import resolve_ledger

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph
    from graphbuild.stores.ledger import Ledger


def load_graph(ledger: Ledger, names: str = "fr") -> Graph:
    """The graph of all that a ledger keeps; `names` is the language that actors are named in."""
    return build_graph(ledger.entries(), resolve_ledger(ledger, names), names)

"""What the commands that ask the graph share: loading it, finding actors in it, printing JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph


def asked(workspace: Path, names: str, *actors: str) -> tuple[Graph, list[str]]:
    """The graph of a workspace, and the nodes of the actors that a person typed.

    A LedgerError where there is no workspace, an UnknownError where an actor is not known.
    """
    from graphbuild.graph.load import load_graph
    from graphbuild.graph.lookup import find_actor
    from graphbuild.stores.ledger import Ledger

    with Ledger.open(workspace, create=False) as ledger:
        graph = load_graph(ledger, names)
        found = [find_actor(graph, text, (name for _, name in ledger.former_ids(text))) for text in actors]
    return graph, found


def print_json(value: Any) -> None:
    """Prints `value` as indented JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))

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


def complete_actor(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The names and ids of actors that begin with what is typed, for the shell; none where there is no workspace."""
    from graphbuild.errors import GraphbuildError
    from graphbuild.graph.schema import ACTOR, nodes, properties
    from graphbuild.model.article import fold_text

    try:
        graph, _ = asked(ctx.params["workspace"], ctx.params["names"])
    except GraphbuildError:
        return []
    begun = fold_text(incomplete)
    names = {properties(graph, actor)["name"] for actor in nodes(graph, ACTOR)}
    ids = {actor for actor in nodes(graph, ACTOR) if incomplete and actor.startswith(incomplete)}
    return sorted(name for name in names if fold_text(name).startswith(begun)) + sorted(ids)


def print_json(value: Any) -> None:
    """Prints `value` as indented JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))

"""`graphbuild explain`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.cli.asking import asked, complete_actor, print_json
from graphbuild.cli.filters import filter_options
from graphbuild.cli.options import data_option, format_option, names_option

if TYPE_CHECKING:
    from graphbuild.graph.filters import Filters


@click.command()
@click.argument("one", metavar="ACTOR", shell_complete=complete_actor)
@click.argument("other", metavar="ACTOR", shell_complete=complete_actor)
@data_option
@format_option("table", "json", default="table")
@names_option
@filter_options
def command(one: str, other: str, workspace: Path, format_: str, names: str, filters: Filters) -> None:
    """Show the evidence between two actors.

    Each claim comes with its sentence, the chain of sources (nearest first), its factuality, date and article;
    first what the edges of the graph say of the two together.

    \b
    Example:
      graphbuild explain Sullivan Patrouchev
    """
    from graphbuild.graph.account import between, edges_between
    from graphbuild.graph.filters import select

    graph, (start, end) = asked(workspace, names, one, other)
    graph = select(graph, filters)
    claims, edges = between(graph, start, end), edges_between(graph, start, end)
    if format_ == "json":
        print_json({"edges": edges, "claims": claims})
        return
    from graphbuild.cli.console import open_console
    from graphbuild.cli.evidence_table import evidence_table

    for edge in edges:
        click.echo(
            f"{edge['from']} {edge['relation']} {edge['to']}: claims {edge['claims']}, articles {edge['articles']}, "
            f"independent sources {edge['independent_sources']}, confidence {edge['confidence']:.2f}"
        )
    if claims:
        open_console().print(evidence_table(claims))
    else:
        click.echo(f"no claims between {one} and {other}")

"""`graphbuild view`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.cli.export_files import graph_options

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("graph.html"),
    show_default=True,
    help="The file to write; - is standard output.",
)
@click.option(
    "--top",
    type=click.IntRange(1, 5000),
    default=2000,
    show_default=True,
    help="Only that many actors, those with most claims.",
)
@graph_options
def command(graph: Graph, output: Path, top: int) -> None:
    """Write the graph as one page for a web browser.

    The page works from disk and asks the network for nothing. It has the picture of the graph, search, filters, a
    timeline, and behind each line the sentences that say so. Filters given here choose what it has at all.

    \b
    Example:
      graphbuild view -o graph.html
      graphbuild view -o russia.html --country RU --since 2022
    """
    from graphbuild.stores.formats.whole_file import write_lines
    from graphbuild.view.page import page
    from graphbuild.view.payload import payload

    shown = payload(graph, top)
    if str(output) == "-":
        click.echo(page(shown))
        return
    write_lines([page(shown)], output)
    actors, claims = len(shown["actors"]), len(shown["claims"])
    of_all = f" of {shown['total']}" if actors < shown["total"] else ""
    click.echo(f"{output}: {actors}{of_all} actors, {claims} claims")

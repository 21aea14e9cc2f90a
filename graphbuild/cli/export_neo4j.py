"""`graphbuild export neo4j`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.cli.filters import filter_options
from graphbuild.cli.options import data_option, names_option
from graphbuild.cli.server_options import server_options

if TYPE_CHECKING:
    from graphbuild.graph.filters import Filters
    from graphbuild.graph.schema import Graph
    from graphbuild.stores.bolt import Server
    from graphbuild.stores.graph_writer import Counts


@click.command()
@server_options("--uri", default="bolt://localhost:7687")
@click.option("--remove", is_flag=True, help="Take all that is graphbuild's out of the server again.")
@click.option("--no-text", is_flag=True, help="Leave the sentences of the press out.")
@data_option
@names_option
@filter_options
def command(server: Server, remove: bool, no_text: bool, workspace: Path, names: str, filters: Filters) -> None:
    """Write the graph to a Neo4j server.

    Afterwards the server holds just this graph of graphbuild's: what is new is written, what is gone is removed,
    and nodes that are not graphbuild's are left alone. The password is that of NEO4J_PASSWORD, or is asked for.
    Neo4j 5.7 or newer.

    \b
    Example:
      graphbuild export neo4j --uri bolt://localhost:7687 --user neo4j
      graphbuild export neo4j --remove
    """
    if remove:
        print_counts(taken_out_of(server))
        return
    from graphbuild.cli.asking import asked
    from graphbuild.graph.filters import select, without_sentences

    graph = select(asked(workspace, names)[0], filters)
    print_counts(written_to(server, without_sentences(graph) if no_text else graph))


def taken_out_of(server: Server) -> Counts:
    """Take all that is graphbuild's out of a server."""
    from graphbuild.stores.bolt import connected
    from graphbuild.stores.graph_writer import remove_graph

    with connected(server) as connection:
        return remove_graph(connection)


def written_to(server: Server, graph: Graph) -> Counts:
    """Write a graph to a server, with a progress bar."""
    from graphbuild.cli.progress import progress_bar
    from graphbuild.stores.bolt import connected
    from graphbuild.stores.graph_writer import write_graph

    with connected(server) as connection, progress_bar("writing", len(graph) + graph.number_of_edges()) as bar:
        return write_graph(graph, connection, bar.advance)


def print_counts(counts: Counts) -> None:
    """Print what the server holds of graphbuild, and what changed."""
    for name, number in (*sorted(counts.nodes.items()), *sorted(counts.edges.items())):
        click.echo(f"{number:9,}  {name}")
    click.echo(f"{counts.written:,} nodes and edges written, {counts.removed:,} removed")

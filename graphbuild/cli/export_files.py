"""`graphbuild export graphml|gexf|csv|jsonl|ftm|plover|parquet`."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from graphbuild.cli.asking import asked
from graphbuild.cli.filters import filter_options
from graphbuild.cli.options import data_option, names_option

if TYPE_CHECKING:
    from graphbuild.graph.filters import Filters
    from graphbuild.graph.schema import Graph

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = "graphbuild.stores.formats"

actors_option = click.option(
    "--actors", "actors_alone", is_flag=True, help="Only the actors and the edges between them."
)


def graph_options(command: F) -> F:
    """The options of all formats; the command gets the `graph` that they choose."""

    @functools.wraps(command)
    def with_graph(*args: Any, workspace: Path, names: str, no_text: bool, filters: Filters, **kwargs: Any) -> Any:
        from graphbuild.graph.filters import select, without_sentences

        graph = select(asked(workspace, names)[0], filters)
        return command(*args, graph=without_sentences(graph) if no_text else graph, **kwargs)

    decorated: Any = with_graph
    no_text_option = click.option("--no-text", is_flag=True, help="Leave the sentences of the press out.")
    for option in (filter_options, no_text_option, names_option, data_option):
        decorated = option(decorated)
    result: F = decorated
    return result


def output_option(**kwargs: Any) -> Callable[[F], F]:
    """`-o PATH`, which must be given."""
    return click.option(
        "-o", "--output", required=True, type=click.Path(path_type=Path, **kwargs), help="What to write."
    )


def write_text(format_: str, graph: Graph, output: Path) -> None:
    """Writes a format of lines to a file, or to standard output."""
    from graphbuild.stores.formats.whole_file import write_lines

    lines = importlib.import_module(f"{FORMATS}.{format_}").lines(graph)
    if str(output) == "-":
        for line in lines:
            click.echo(line)
    else:
        write_lines(lines, output)


@click.command()
@output_option()
@actors_option
@graph_options
def graphml(graph: Graph, output: Path, actors_alone: bool) -> None:
    """Write GraphML, for Gephi, yEd, Cytoscape or networkx.

    \b
    Example:
      graphbuild export graphml -o contacts.graphml --actors --relation contact
    """
    importlib.import_module(f"{FORMATS}.graphml").write(graph, output, actors_alone)


@click.command()
@output_option()
@actors_option
@graph_options
def gexf(graph: Graph, output: Path, actors_alone: bool) -> None:
    """Write GEXF, for Gephi.

    \b
    Example:
      graphbuild export gexf -o contacts.gexf --actors --relation contact
    """
    importlib.import_module(f"{FORMATS}.gexf").write(graph, output, actors_alone)


@click.command()
@output_option()
@graph_options
def csv(graph: Graph, output: Path) -> None:
    """Write a folder of CSV for neo4j-admin database import.

    In that folder, with the server stopped: neo4j-admin database import full neo4j @import.args

    \b
    Example:
      graphbuild export csv -o import/
    """
    importlib.import_module(f"{FORMATS}.admin_import").write(graph, output)


@click.command()
@output_option(allow_dash=True)
@graph_options
def jsonl(graph: Graph, output: Path) -> None:
    """Write the claims as JSON Lines, a record a line.

    \b
    Example:
      graphbuild export jsonl -o - --since 2022-09 | jq .sentence
    """
    write_text("jsonl", graph, output)


@click.command()
@output_option(allow_dash=True)
@graph_options
def ftm(graph: Graph, output: Path) -> None:
    """Write FollowTheMoney entities, for the tools of OpenSanctions and OCCRP.

    Needs followthemoney and Python 3.11: pip install "graphbuild[ftm]". What did not take place is left out.

    \b
    Example:
      graphbuild export ftm -o entities.ftm.json
    """
    write_text("ftm", graph, output)


@click.command()
@output_option(allow_dash=True)
@graph_options
def plover(graph: Graph, output: Path) -> None:
    """Write PLOVER event records with CAMEO codes, a tab-separated table.

    What did not take place, and roles, are left out.

    \b
    Example:
      graphbuild export plover -o events.tsv --min-confidence 0.8
    """
    write_text("plover", graph, output)


@click.command()
@output_option()
@graph_options
def parquet(graph: Graph, output: Path) -> None:
    """Write the claims as a Parquet table.

    Needs pyarrow: pip install "graphbuild[parquet]".

    \b
    Example:
      graphbuild export parquet -o claims.parquet
    """
    importlib.import_module(f"{FORMATS}.parquet").write(graph, output)

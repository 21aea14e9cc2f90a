"""`graphbuild query`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli.filters import filter_options
from graphbuild.cli.options import data_option, format_option, names_option
from graphbuild.cli.server_options import server_options

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from graphbuild.graph.filters import Filters
    from graphbuild.stores.bolt import Connection, Server
    from graphbuild.stores.cypher_file import CypherFile


def complete_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The queries that come with graphbuild whose names begin so; the shell completes files itself."""
    from click.shell_completion import CompletionItem

    from graphbuild.stores.cypher_file import load_query, shipped_queries

    names = [name for name in shipped_queries() if name.startswith(incomplete)]
    found = [CompletionItem(name, help=load_query(name).question) for name in names]
    return found or [CompletionItem(incomplete, type="file")]


def split_parameter(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """`name=value` as names and values."""
    pairs = [text.partition("=") for text in given]
    for name, equals, _ in pairs:
        if not equals or not name.isidentifier():
            raise click.BadParameter(f"{name!r} is not NAME=VALUE")
    return {name: value for name, _, value in pairs}


@click.command()
@click.argument("query", metavar="NAME|FILE.cypher|-", required=False, shell_complete=complete_names)
@click.option("--list", "list_", is_flag=True, help="Show the queries that come with graphbuild.")
@click.option(
    "--param", "given", multiple=True, metavar="NAME=VALUE", callback=split_parameter, help="A parameter of the query."
)
@format_option("table", "json", "csv", default="table")
@data_option
@names_option
@server_options("--neo4j")
@filter_options
def command(
    query: str | None,
    list_: bool,
    given: dict[str, str],
    format_: str,
    workspace: Path,
    names: str,
    server: Server | None,
    filters: Filters,
) -> None:
    """Run a Cypher query.

    The query is one that comes with graphbuild, by its name (--list shows them), a file of your own, or - for
    standard input. It is asked of the embedded graph of the workspace, or of a Neo4j server with --neo4j.
    Filters choose the claims that the embedded graph is drawn from for this one query.

    \b
    Example:
      graphbuild query contacts_of_actor --param actor="Jake Sullivan"
      graphbuild query queries/secret_contacts.cypher --format csv
      graphbuild query --neo4j bolt://localhost:7687 roles
    """
    from graphbuild.graph.filters import NO_FILTERS

    if list_:
        list_queries()
        return
    if not query:
        raise click.UsageError("name a query, or --list them")
    if server and filters != NO_FILTERS:
        raise click.UsageError("filters choose among the claims of the workspace; export neo4j takes the same filters")
    asked = read_query(query)
    values = asked.values(given)
    with opened(workspace, names, server, filters) as connection:
        table = connection.ask(asked.text, values)
    # The embedded graph does not name the columns of an answer without rows.
    print_rows(table.columns or asked.columns, table.rows, format_)


def list_queries() -> None:
    """Print the names of the queries that come with graphbuild, and what they answer."""
    from graphbuild.stores.cypher_file import load_query, shipped_queries

    queries = [load_query(name) for name in shipped_queries()]
    width = max((len(query.name) for query in queries), default=0)
    for query in queries:
        taken = ", ".join(parameter.name for parameter in query.parameters)
        click.echo(f"{query.name:{width}}  {query.question}{f' ({taken})' if taken else ''}")


def read_query(reference: str) -> CypherFile:
    """The query of that name or file, or from standard input."""
    from graphbuild.stores.cypher_file import load_query, parse_query

    if reference == "-":
        return parse_query("standard input", sys.stdin.read())
    return load_query(reference)


@contextmanager
def opened(workspace: Path, names: str, server: Server | None, filters: Filters) -> Iterator[Connection]:
    """A connection to the server, or else to the embedded graph of the workspace."""
    from graphbuild.stores.bolt import connected

    if server:
        with connected(server) as connection:
            yield connection
        return
    from graphbuild.stores.embedded import embedded_graph
    from graphbuild.stores.ledger import Ledger

    with (
        Ledger.open(workspace, create=False) as ledger,
        embedded_graph(ledger, workspace, names, filters) as connection,
    ):
        yield connection


def print_rows(columns: Sequence[str], answer: Iterable[Sequence[Any]], format_: str) -> None:
    """Print the rows of an answer."""
    rows = [[plain_value(value) for value in row] for row in answer]
    if format_ == "json":
        from graphbuild.cli.asking import print_json

        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif format_ == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([cell(value) for value in row] for row in rows)
    else:
        print_table(columns, rows)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows for people."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from graphbuild.cli.console import open_console

    if not rows:
        click.echo("no rows")
        return
    shown = Table(*columns, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for row in rows:
        shown.add_row(*(Text(cell(value)) for value in row))
    open_console().print(shown)


def cell(value: Any) -> str:
    """A value as one cell: nothing for null, the items of a list one after the other."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(map(cell, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {cell(item)}" for key, item in value.items())
    return str(value)


def plain_value(value: Any) -> Any:
    """A value of an answer as a value of JSON: nodes and edges as their properties, dates in ISO 8601."""
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        return {"labels": sorted(value.labels), **plain_value(dict(value))}
    if isinstance(value, Relationship):
        return {"type": value.type, **plain_value(dict(value))}
    if isinstance(value, Path):
        return {"nodes": plain_value(list(value.nodes)), "edges": plain_value(list(value.relationships))}
    if isinstance(value, dict):
        return {key: plain_value(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_value(item) for item in value]
    return value if value is None or isinstance(value, (str, bool, int, float)) else str(value)

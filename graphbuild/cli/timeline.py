"""`graphbuild timeline`."""

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
    """Show what passed between two actors, by date.

    Claims about one event are one entry. What has no date stands at the day of publication, and says so.

    \b
    Example:
      graphbuild timeline Sullivan Patrouchev
    """
    from graphbuild.graph.account import timeline
    from graphbuild.graph.filters import select

    graph, (start, end) = asked(workspace, names, one, other)
    entries = timeline(select(graph, filters), start, end)
    if format_ == "json":
        print_json(entries)
        return
    if not entries:
        click.echo(f"no claims between {one} and {other}")
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from graphbuild.cli.console import open_console

    table = Table(
        "date", "what", "factuality", "according to", "articles", box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False
    )
    for entry in entries:
        when = entry["date"] if entry["dated"] else f"published {entry['date']}" if entry["date"] else "undated"
        cells = (when, entry["what"], entry["factuality"], ", ".join(entry["sources"]), ", ".join(entry["articles"]))
        table.add_row(*map(Text, cells))
    open_console().print(table)

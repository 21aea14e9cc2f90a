"""`graphbuild stats`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli.asking import asked, print_json
from graphbuild.cli.options import data_option, format_option, names_option

if TYPE_CHECKING:
    from rich.table import Table

MOST_ROWS = 20


@click.command()
@data_option
@format_option("table", "json", default="table")
@names_option
def command(workspace: Path, format_: str, names: str) -> None:
    """Show what the graph holds, at a glance.

    Articles by outlet, language and month, actors, claims by relation and factuality, the pairs with most claims,
    and coverage: what share of articles and claims has what.

    \b
    Example:
      graphbuild stats --format json
    """
    from graphbuild.graph.statistics import statistics

    graph, _ = asked(workspace, names)
    counts = statistics(graph)
    if format_ == "json":
        print_json(counts)
        return
    from rich.columns import Columns

    from graphbuild.cli.console import open_console

    open_console().print(Columns([count_table(heading, rows) for heading, rows in sections(counts)], padding=(0, 3)))


def sections(counts: Mapping[str, Any]) -> list[tuple[str, Mapping[str, int | float]]]:
    """The tables, each a heading and its rows."""
    articles, claims = counts["articles"], counts["claims"]
    pairs = {" – ".join(pair["names"]): pair["claims"] for pair in counts["top_pairs"]}
    totals = {part: counts[part]["total"] for part in ("articles", "actors", "claims")} | {"events": counts["events"]}
    return [
        ("graph", totals),
        ("articles by outlet", articles["by_outlet"]),
        ("articles by language", articles["by_language"]),
        ("articles by month", articles["by_month"]),
        ("actors by type", counts["actors"]["by_type"]),
        ("claims by relation", claims["by_relation"]),
        ("claims by factuality", claims["by_factuality"]),
        ("claims by polarity", claims["by_polarity"]),
        ("pairs with most claims", pairs),
        ("coverage", {part.replace("_", " "): share for part, share in counts["coverage"].items()}),
    ]


def count_table(heading: str, rows: Mapping[str, int | float]) -> Table:
    """A table of counts, or of shares as per cent."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(heading)
    table.add_column("", justify="right")
    for name, value in list(rows.items())[:MOST_ROWS]:
        table.add_row(Text(name), f"{value:.0%}" if isinstance(value, float) else str(value))
    if len(rows) > MOST_ROWS:
        table.add_row(Text(f"and {len(rows) - MOST_ROWS} more"), "")
    return table

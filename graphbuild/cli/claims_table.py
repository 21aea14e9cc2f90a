"""Claims as a table for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

MOST_ROWS = 50
HEADINGS = ("who", "relation", "whom", "according to", "factuality", "secret", "date", "confidence")


def print_claims_table(records: Sequence[dict[str, Any]], noun: str = "claims") -> None:
    """Prints the first rows, and how many more there are."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from graphbuild.cli.console import open_console

    if not records:
        click.echo(f"no {noun}")
        return
    table = Table(*HEADINGS, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for record in records[:MOST_ROWS]:
        table.add_row(*map(Text, cells(record)))
    open_console().print(table)
    if len(records) > MOST_ROWS:
        click.echo(f"and {len(records) - MOST_ROWS} more {noun}")


def cells(record: dict[str, Any]) -> tuple[str, ...]:
    """The cells of a row: a role with its title, the nearest source first."""
    title = f" ({record['title']})" if record["title"] else ""
    denied = "" if record["polarity"] == "positive" else f", {record['polarity']}"
    return (
        record["subject"]["name"],
        record["relation"],
        record["object"]["name"] + title,
        ", ".join(source["name"] or source["surface"] for source in record["sources"]),
        record["factuality"] + denied,
        "secret" if record["secret"] else "",
        record["date"] or "",
        f"{record['confidence']:.2f}",
    )

"""Claims as a table for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

MOST_ROWS = 50
HEADINGS = ("who", "relation", "whom", "according to", "factuality", "secret", "date", "confidence")


def print_claims_table(records: Sequence[dict[str, Any]], noun: str = "claims") -> None:
    """Prints the first rows, and how many more there are."""
    from graphbuild.cli.plain_table import print_table

    if not records:
        click.echo(f"no {noun}")
        return
    print_table(HEADINGS, map(cells, records[:MOST_ROWS]))
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

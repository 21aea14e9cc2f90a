"""`graphbuild names`."""

from __future__ import annotations

import csv
import io
import json

import click

from graphbuild.cli.options import format_option


@click.group()
def command() -> None:
    """Compare the names of people.

    \b
    Example:
      graphbuild names compare pairs.csv --format csv
    """


@command.command()
@click.argument("pairs", metavar="PAIRS.csv", type=click.Path(dir_okay=False, allow_dash=True))
@format_option("table", "csv", "json", default="table")
def compare(pairs: str, format_: str) -> None:
    """Tell which pairs of names can be names of one person.

    PAIRS.csv has the columns name1 and name2; others are ignored, and - is standard input. The verdict is
    same, different or unsure, with the reason; the order stays. A surname with a title or initials is taken for
    the one person of the file who bears it.

    \b
    Example:
      graphbuild names compare pairs.csv --format csv
    """
    from graphbuild.resolution.name_pairs import compare_pairs, read_content, read_pairs

    rows = [
        {"name1": name1, "name2": name2, "verdict": found.verdict.value, "reason": found.reason}
        for name1, name2, found in compare_pairs(read_pairs(pairs, read_content(pairs)))
    ]
    if format_ == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif format_ == "csv":
        text = io.StringIO()
        writer = csv.DictWriter(text, ("name1", "name2", "verdict", "reason"), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        click.echo(text.getvalue(), nl=False)
    else:
        from graphbuild.cli.plain_table import print_table

        print_table(("name", "name", "verdict", "reason"), [tuple(row.values()) for row in rows])

"""A table of texts for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Prints rows of texts under headings."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from graphbuild.cli.console import open_console

    table = Table(*headings, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for row in rows:
        table.add_row(*map(Text, row))
    open_console().print(table)

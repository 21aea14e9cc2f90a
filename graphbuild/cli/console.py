"""Consoles of rich for people and for pipes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

PIPE_WIDTH = 200
"""Columns of an output that is no terminal, unless COLUMNS says: enough for a row of a table on one line."""


def open_console(stderr: bool = False) -> Console:
    """A console that takes text as it is: no markup, emoji codes or highlighting in what articles say."""
    from rich.console import Console

    console = Console(stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = PIPE_WIDTH
    return console

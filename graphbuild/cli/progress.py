"""The progress bar: on standard error, and only where that is a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuild.cli.console import open_console
from graphbuild.cli.lazy import one_line
from graphbuild.errors import GraphbuildError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from graphbuild.articles.finding import Found


@dataclass(frozen=True)
class Bar:
    """A bar that runs, and lines that can be printed above it meanwhile."""

    progress: Progress
    task: TaskID

    def advance(self, amount: int) -> None:
        """Adds to what is done."""
        self.progress.advance(self.task, amount)

    def tell_of(self, outcome: object, item: Found | None = None) -> None:
        """Prints what of the item had to be dropped and, where the outcome is an error, the reason."""
        notes = [f"{item.place}: {note}" for note in item.notes] if item else []
        errors = [str(outcome)] if isinstance(outcome, GraphbuildError) else []
        for line in notes + errors:
            self.progress.console.print(one_line(line), soft_wrap=True)


@contextmanager
def progress_bar(title: str, total: int | None) -> Iterator[Bar]:
    """Shows how much of `total` is done; None where that is not known."""
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = open_console(stderr=True)
    columns = (TextColumn(title), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Bar(progress, progress.add_task(title, total=total))

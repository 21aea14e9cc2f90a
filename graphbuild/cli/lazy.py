"""Groups of commands that import a command only when it is called, so that help comes at once."""

from __future__ import annotations

import errno
import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from graphbuild.errors import GraphbuildError


@dataclass(frozen=True)
class LazyCommand:
    """Where a command is (`module:attribute`), and the line that help shows for it: that of its own docstring."""

    target: str
    summary: str

    def load(self) -> click.Command:
        """The command itself."""
        module, attribute = self.target.split(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command


class LazyGroup(click.Group):
    """A group over a table of commands by section; errors that a user can act on become one line and exit code 1."""

    def __init__(self, *args: Any, sections: Mapping[str, Mapping[str, LazyCommand]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = sections
        self.table = {name: command for section in sections.values() for name, command in section.items()}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        return self.table[cmd_name].load() if cmd_name in self.table else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The sections of the table, written from the table alone."""
        for title, commands in self.sections.items():
            with formatter.section(title):
                formatter.write_dl([(name, command.summary) for name, command in commands.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command that was called."""
        try:
            return super().invoke(ctx)
        except GraphbuildError as error:
            raise click.ClickException(one_line(str(error))) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{place}{error.strerror or error}") from error


def one_line(message: str) -> str:
    """`message` without line breaks."""
    return " ".join(message.split())

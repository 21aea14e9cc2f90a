"""How groups of commands find their commands, and what becomes of errors."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner, Result

from graphbuild import __version__
from graphbuild.cli.lazy import LazyCommand, LazyGroup
from graphbuild.cli.main import command as program
from graphbuild.errors import UnknownError

ERRORS = {
    "of_graphbuild": UnknownError("nobody of\nthat name"),
    "of_a_file": PermissionError(13, "Permission denied", "out.html"),
    "of_the_disk": OSError(28, "No space left on device"),
}


@click.command()
@click.argument("error")
def fail(error: str) -> None:
    """Fail in one of several ways."""
    raise ERRORS[error]


GROUP = LazyGroup("group", sections={"Fail": {"fail": LazyCommand(f"{__name__}:fail", "Fail in one of several ways.")}})


def run(group: click.Group, *arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        ("of_graphbuild", "Error: nobody of that name\n"),
        ("of_a_file", "Error: out.html: Permission denied\n"),
        ("of_the_disk", "Error: No space left on device\n"),
    ],
)
def test_an_error_that_a_user_can_act_on_is_one_line_and_exit_code_1(error: str, line: str) -> None:
    result = run(GROUP, "fail", error)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", line)


def test_help_shows_the_sections_without_importing_a_command() -> None:
    group = LazyGroup("group", sections={"Some": {"none": LazyCommand("no.such.module:command", "What it does.")}})
    result = run(group, "--help")
    assert result.exit_code == 0
    assert "Some:\n  none  What it does.\n" in result.stdout


def test_a_command_that_is_not_there_is_wrong_usage() -> None:
    result = run(program, "no-such-command")
    assert result.exit_code == 2
    assert "No such command 'no-such-command'" in result.stderr


def test_the_version() -> None:
    assert run(program, "--version").stdout == f"graphbuild, version {__version__}\n"

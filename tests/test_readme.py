"""The README tells the truth about the program."""

from __future__ import annotations

import re

import pytest
from readme_blocks import README, commands, help_of, with_floors, with_help

from graphbuild.cli.main import command

TEXT = README.read_text(encoding="utf-8")
COMMANDS = [" ".join(path) for path in commands(command)]


def test_its_help_is_that_of_the_program() -> None:
    assert with_help(TEXT) == TEXT, "run python tests/readme_blocks.py"


def test_its_figures_are_the_floors() -> None:
    assert with_floors(TEXT) == TEXT, "run python tests/readme_blocks.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_has_an_example_of_it(name: str) -> None:
    example = help_of(tuple(name.split())).partition("Example:")[2]
    assert f"graphbuild {name}" in example


def test_every_command_that_it_shows_exists() -> None:
    shown = set(re.findall(r"^\$ graphbuild ([a-z]+)", TEXT, re.MULTILINE))
    assert shown
    assert shown <= set(command.table)


def test_its_links_into_the_project_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", TEXT)
    assert [link for link in links if not (README.parent / link).exists()] == []

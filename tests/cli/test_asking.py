"""Names of actors complete in the shell."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from workspace import ask

from graphbuild.cli.main import command


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("an", ["Anna Berg"]),
        ("le", ["Le Fanal", "Le Quotidien du Port", "Léa Faure"]),
        ("person:b", ["person:berg-anna"]),
        ("zz", []),
    ],
)
def test_what_is_typed_is_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, names: list[str]
) -> None:
    ask(tmp_path, "stats")
    monkeypatch.setenv("GRAPHBUILD_DATA", str(tmp_path / "data"))
    completed = ShellComplete(command, {}, "graphbuild", "_GRAPHBUILD_COMPLETE").get_completions(["show"], typed)
    assert [item.value for item in completed] == names


def test_without_a_workspace_nothing_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHBUILD_DATA", str(tmp_path / "none"))
    complete = ShellComplete(command, {}, "graphbuild", "_GRAPHBUILD_COMPLETE")
    assert complete.get_completions(["explain", "x"], "an") == []

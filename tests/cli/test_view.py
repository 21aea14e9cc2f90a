"""`graphbuild view` writes one page, whole or not at all."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from workspace import ask


def data_of(page: str) -> dict[str, Any]:
    """What a page knows."""
    found = re.search(r'<script type="application/json" id="data">(.*)</script>', page)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_it_writes_the_page_and_says_what_is_in_it(tmp_path: Path) -> None:
    file = tmp_path / "graph.html"
    result = ask(tmp_path, "view", "-o", str(file))
    assert (result.exit_code, result.stdout) == (0, f"{file}: 10 actors, 26 claims\n")
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Léa Faure" in {actor["name"] for actor in data_of(page)["actors"]}


def test_it_goes_to_standard_output_too(tmp_path: Path) -> None:
    assert len(data_of(ask(tmp_path, "view", "-o", "-").stdout)["claims"]) == 26


def test_filters_choose_what_the_page_has(tmp_path: Path) -> None:
    shown = data_of(ask(tmp_path, "view", "-o", "-", "--relation", "accuse", "--country", "FR").stdout)
    assert [claim["relation"] for claim in shown["claims"]] == ["CRITICIZED"]


def test_actors_with_few_claims_can_be_left_out(tmp_path: Path) -> None:
    result = ask(tmp_path, "view", "-o", str(tmp_path / "few.html"), "--top", "4")
    assert "few.html: 4 of 10 actors, " in result.stdout


def test_the_sentences_can_be_left_out(tmp_path: Path) -> None:
    shown = data_of(ask(tmp_path, "view", "-o", "-", "--no-text").stdout)
    assert [claim for claim in shown["claims"] if "sentence" in claim] == []


@pytest.mark.parametrize("name", ["none/graph.html", "."])
def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Path, name: str) -> None:
    result = ask(tmp_path, "view", "-o", str(tmp_path / name))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {tmp_path / name}: cannot be written: ")
    assert result.stderr.count("\n") == 1

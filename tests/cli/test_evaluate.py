"""What `graphbuild evaluate` prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli.main import command

ARTICLE = {
    "id": "a",
    "title": "Une visite",
    "lang": "fr",
    "paragraphs": ["Hélène Marchandeau a rencontré mardi à Varsovie Tomasz Wielgosz."],
}
CLAIM = {
    "subject": {"names": ["Tomasz Wielgosz"], "type": "person"},
    "relation": "MET_WITH",
    "object": {"names": ["Hélène Marchandeau"], "type": "person"},
    "polarity": "positive",
    "factuality": "asserted",
    "secret": None,
    "channel": None,
    "sources": [],
    "date": None,
    "topics": [],
    "paragraphs": [0],
}
MISSED = {**CLAIM, "relation": "ACCUSED"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles.jsonl").write_text(json.dumps(ARTICLE), encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps({"article": "a", "claims": [CLAIM, MISSED]}), encoding="utf-8")
    return tmp_path


def evaluate(folder: Path, *arguments: str) -> Result:
    paths = ["--articles", str(folder / "articles.jsonl"), "--gold", str(folder / "gold.jsonl")]
    return CliRunner().invoke(command, ["evaluate", *paths, *arguments])


def test_the_figures(folder: Path) -> None:
    result = evaluate(folder, "--by-article", "--misses", "5")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "a: gold 1 system 1 right 1 found 1"
    assert lines[1] == "contact pairs  P 1.000 R 1.000 F1 1.000   (1 gold, 1 system)"
    assert "  a: tomasz wielgosz ACCUSED helene marchandeau p[0]" in lines[lines.index("missed claims") :]


def test_the_figures_as_json(folder: Path) -> None:
    assert json.loads(evaluate(folder, "--json").stdout)["contact_pairs"]["f1"] == 1.0


def test_gold_of_an_article_that_is_not_there_is_told(folder: Path) -> None:
    (folder / "gold.jsonl").write_text(json.dumps({"article": "b", "claims": [CLAIM]}), encoding="utf-8")
    result = evaluate(folder)
    assert result.exit_code == 1
    assert result.stderr == f"{folder / 'articles.jsonl'}: no article b to score; all its claims count as missed\n"
    assert "(1 gold, 0 system)" in result.stdout


def test_a_wrong_gold_file_is_one_line(folder: Path) -> None:
    (folder / "gold.jsonl").write_text("{", encoding="utf-8")
    result = evaluate(folder)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {folder / 'gold.jsonl'}:1: not JSON")

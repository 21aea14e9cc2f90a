"""Which files are read, in which order, and what is told of those that cannot be."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from graphbuild.articles.finding import Found, find_articles, total_size
from graphbuild.errors import ArticleError
from graphbuild.model.article import Article

TEXT = "Un titre de journal\nLa ministre a rencontré hier son homologue.\n"


def line(identifier: str) -> str:
    row = {"id": identifier, "lang": "fr", "title": "Titre", "paragraphs": ["Un paragraphe."]}
    return json.dumps(row) + "\n"


def outcomes(found: list[Found]) -> list[str]:
    """Titles or ids of articles, and the messages of errors."""
    return [str(f.outcome) if isinstance(f.outcome, ArticleError) else f.outcome.id for f in found]


def test_a_folder_is_read_whole_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.jsonl", "b/1.jsonl", "a.jsonl", "c.NDJSON"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(line(name))
    for name in (".hidden.txt", "picture.png", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("no article")
    found = list(find_articles([str(tmp_path)]))
    assert outcomes(found) == ["a.jsonl", "c.NDJSON", "b/1.jsonl", "b/2.jsonl"]
    assert total_size([str(tmp_path)]) == sum(item.size for item in found)


def test_a_file_that_is_named_is_read_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "article").write_text(TEXT)
    (tmp_path / "articles.json").write_text(line("a") + "\n" + line("b"))
    found = list(find_articles([str(tmp_path / "article"), str(tmp_path / "articles.json")]))
    assert [f.place.removeprefix(str(tmp_path)) for f in found] == ["/article", "/articles.json:1", "/articles.json:3"]
    assert outcomes(found)[1:] == ["a", "b"]


def test_one_broken_line_or_file_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.jsonl").write_text(line("a") + "{broken\n" + line("b"))
    missing = str(tmp_path / "missing.txt")
    found = list(find_articles([str(tmp_path), missing]))
    assert outcomes(found) == [
        f"{tmp_path}/1.txt: empty: no text in it",
        "a",
        f"{tmp_path}/2.jsonl:2: not JSON: Expecting property name enclosed in double quotes at column 2",
        "b",
        f"{missing}: no such file or directory",
    ]


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
def test_an_empty_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("\n\n")
    assert outcomes(list(find_articles([str(tmp_path / name)]))) == [f"{tmp_path / name}: empty: no text in it"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    [found] = find_articles([str(tmp_path)])
    assert str(found.outcome).startswith(f"{tmp_path}: no articles in this folder")


@pytest.mark.parametrize("text", [TEXT, line("a") + line("b")])
def test_standard_input_is_a_text_or_json_lines(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    found = list(find_articles(["-"]))
    assert all(isinstance(item.outcome, Article) for item in found)
    assert [item.place for item in found] == (["<stdin>"] if text == TEXT else ["<stdin>:1", "<stdin>:2"])
    assert total_size(["-"]) is None


def test_what_is_dropped_is_told_with_the_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"---\ndate: hier\n---\n{TEXT}")
    [found] = find_articles([str(path)])
    assert (found.place, found.notes) == (str(path), ("'hier' is no date like 2022-11-07, and is left out",))

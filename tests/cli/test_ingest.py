"""What `graphbuild ingest` prints, keeps and tells."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli.main import command
from graphbuild.ingest import ingest as ingest_articles
from graphbuild.stores.ledger import Ledger

VISIT = """---
outlet: Le Matin du Port
date: 2023-05-24
language: fr
---
Une visite à Varsovie
La ministre française des Affaires étrangères, Hélène Marchandeau, a rencontré mardi à Varsovie le Premier
"""
TEXT = VISIT.rstrip() + " ministre polonais, Tomasz Wielgosz, a annoncé l'Elysée.\n"
MEETING = ("Hélène Marchandeau", "MET_WITH", "Tomasz Wielgosz")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "visite.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def graphbuild(*arguments: object, stdin: str | bytes | None = None) -> Result:
    """What the command does; a bug in it fails the test here."""
    result = CliRunner().invoke(command, [str(argument) for argument in arguments], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def ingest(tmp_path: Path, *arguments: object, stdin: str | bytes | None = None) -> Result:
    return graphbuild("ingest", "--data", tmp_path / "data", *arguments, stdin=stdin)


def kept(tmp_path: Path) -> list[str]:
    """The ids in the ledger."""
    with Ledger.open(tmp_path / "data") as ledger:
        return [article.id for article, _ in ledger.entries()]


def test_new_claims_are_shown_with_the_counts(tmp_path: Path, article: Path) -> None:
    result = ingest(tmp_path, article)
    assert result.exit_code == 0
    assert result.stderr == ""
    row = next(line for line in result.stdout.splitlines() if all(word in line for word in MEETING))
    assert "asserted" in row
    assert "2023-05-23" in row
    assert result.stdout.endswith("read 1, new 1, known already 0, failed 0\n")


def test_a_second_run_changes_nothing(tmp_path: Path, article: Path) -> None:
    ingest(tmp_path, article)
    with Ledger.open(tmp_path / "data") as ledger:
        stamp = ledger.stamp
    result = ingest(tmp_path, article, tmp_path)
    assert result.stdout == "read 2, new 0, known already 2, failed 0\n"
    with Ledger.open(tmp_path / "data") as ledger:
        assert ledger.stamp == stamp


def test_another_text_under_the_same_id_takes_the_place_of_the_former(tmp_path: Path) -> None:
    for text in ("Un premier texte sur la visite.", "Un second texte sur la visite."):
        row = {"id": "a", "lang": "fr", "title": "Une visite", "paragraphs": [text]}
        result = ingest(tmp_path, "-", stdin=json.dumps(row))
    assert result.stdout.endswith("read 1, new 0, replaced 1, known already 0, failed 0\n")
    with Ledger.open(tmp_path / "data") as ledger:
        assert ledger.article("a").paragraphs == ("Un second texte sur la visite.",)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty: no text in it"),
        ("binary.txt", b"\x89PNG\r\n\0\0\0", "binary, not text"),
        ("latin.txt", "Une visite à Varsovie".encode("latin-1"), "not UTF-8 (byte 0xe0 at 11): save it as UTF-8"),
        ("german.txt", b"Die Ministerin traf am Montag in Paris ihren Amtskollegen.", "de"),
        ("broken.jsonl", b'{"id": "x", "paragraphs": [', ":1: not JSON"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_the_rest_goes_on(
    tmp_path: Path, article: Path, name: str, data: bytes, reason: str
) -> None:
    bad = tmp_path / "bad" / name
    bad.parent.mkdir()
    bad.write_bytes(data)
    result = ingest(tmp_path, bad, article)
    assert result.exit_code == 1
    [line] = result.stderr.splitlines()
    assert line.startswith(f"{bad}:")
    assert reason in line
    assert result.stdout.endswith("read 1, new 1, known already 0, failed 1\n")
    assert len(kept(tmp_path)) == 1


def test_a_missing_path_is_one_line_and_the_rest_goes_on(tmp_path: Path, article: Path) -> None:
    result = ingest(tmp_path, tmp_path / "missing.txt", article)
    assert (result.exit_code, result.stderr) == (1, f"{tmp_path / 'missing.txt'}: no such file or directory\n")
    assert len(kept(tmp_path)) == 1


def test_a_date_that_is_none_is_told_and_is_no_failure(tmp_path: Path) -> None:
    row = {"id": "a", "lang": "fr", "date": "hier", "title": "Une visite", "paragraphs": []}
    result = ingest(tmp_path, "-", stdin=json.dumps(row))
    assert (result.exit_code, result.stderr) == (
        0,
        "<stdin>:1: 'hier' is no date like 2022-11-07, and is left out\n",
    )


def test_wrong_usage_is_exit_code_2(tmp_path: Path, article: Path) -> None:
    assert graphbuild("ingest").exit_code == 2
    assert graphbuild("ingest", "--names", "xx", article).exit_code == 2
    assert ingest(tmp_path, "--no-such-option", article).exit_code == 2


def test_a_locked_ledger_is_one_line(tmp_path: Path, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest(tmp_path, article)
    monkeypatch.setattr("graphbuild.stores.ledger.LOCK_TIMEOUT", 0.1)
    other = sqlite3.connect(tmp_path / "data" / "ledger.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    result = ingest(tmp_path, "-", stdin=TEXT.replace("mardi", "lundi"))
    other.close()
    [line] = result.stderr.splitlines()
    assert result.exit_code == 1
    assert "ledger.sqlite: locked by another process" in line
    assert len(kept(tmp_path)) == 1


def test_a_file_that_is_no_ledger_is_one_line_and_stays_as_it_is(tmp_path: Path, article: Path) -> None:
    path = tmp_path / "data" / "ledger.sqlite"
    path.parent.mkdir()
    path.write_text("something else that lies here" * 100)
    result = ingest(tmp_path, article)
    assert (result.exit_code, result.stderr) == (1, f"Error: {path}: not a ledger of graphbuild\n")
    assert path.read_text().startswith("something else")


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Without the rights of root, who may write anywhere."""
    if sys.platform == "win32":
        pytest.skip("permissions are another matter there")
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


def test_a_place_that_cannot_be_written_is_one_line(article: Path, tmp_path: Path, unprivileged: None) -> None:
    result = graphbuild("ingest", "--data", "/graphbuild-data", article)
    assert result.exit_code == 1
    [line] = result.stderr.splitlines()
    assert line == "Error: /graphbuild-data: cannot be made a workspace: Permission denied"


def test_a_run_that_is_stopped_keeps_what_it_read_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"id": str(n), "lang": "fr", "title": f"Une visite {n}", "paragraphs": []} for n in range(3)]
    stdin = "\n".join(map(json.dumps, rows))

    def stopped(*arguments: object) -> Iterator[object]:
        yield next(ingest_articles(*arguments))  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as context:
        context.setattr("graphbuild.ingest.ingest", stopped)
        result = ingest(tmp_path, "-", stdin=stdin)
    assert result.exit_code == 130
    assert "goes on" in result.stderr
    assert kept(tmp_path) == ["0"]
    assert ingest(tmp_path, "-", stdin=stdin).stdout.endswith("read 3, new 2, known already 1, failed 0\n")


def test_forget_takes_an_article_out_by_its_path(tmp_path: Path, article: Path) -> None:
    ingest(tmp_path, article)
    data = ("--data", tmp_path / "data")
    assert graphbuild("forget", *data, article).stdout == "forgotten 1, failed 0\n"
    assert kept(tmp_path) == []
    again = graphbuild("forget", *data, article)
    assert (again.exit_code, again.stdout) == (1, "forgotten 0, failed 1\n")
    assert again.stderr.startswith(f"{article}: no such article in ")


def test_reread_passes_over_what_this_version_has_read(tmp_path: Path, article: Path) -> None:
    ingest(tmp_path, article)
    result = graphbuild("reread", "--data", tmp_path / "data")
    assert (result.exit_code, result.stdout) == (0, "read anew 0, up to date 1, failed 0\n")


@pytest.mark.parametrize("name", ["forget x", "reread"])
def test_there_must_be_a_ledger(tmp_path: Path, name: str) -> None:
    result = graphbuild(*name.split(), "--data", tmp_path / "data")
    assert result.exit_code == 1
    assert "there is no ledger here" in result.stderr
    assert not (tmp_path / "data").exists()

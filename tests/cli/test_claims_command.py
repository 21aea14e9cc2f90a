"""`graphbuild claims`: a person rejects, corrects and confirms single claims, and can take it back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from workspace import ask

from graphbuild.stores.ledger import Ledger


def claims(folder: Path, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ask(folder, "claims", "list", *options, "--format", "json").stdout)
    return found


def test_claims_are_listed_by_actor_article_and_relation(tmp_path: Path) -> None:
    assert {claim["article"] for claim in claims(tmp_path, "--article", "a02")} == {"a02"}
    chosen = claims(tmp_path, "Anna Berg", "--relation", "MET_WITH")
    assert [(claim["article"], claim["object"]["name"]) for claim in chosen] == [
        ("a01", "Idris Sow"),
        ("a02", "Idris Sow"),
    ]
    assert chosen[0]["id"] in ask(tmp_path, "claims", "list", "berg").stdout


def test_watched_actors_have_their_claims_listed(tmp_path: Path) -> None:
    ask(tmp_path, "claims", "list")
    (tmp_path / "data" / "graphbuild.toml").write_text('watch = ["Mara Lind"]\n', encoding="utf-8")
    assert claims(tmp_path, "--watched") == claims(tmp_path, "Mara Lind")


def test_a_rejected_claim_is_gone_from_the_graph_and_comes_back(tmp_path: Path) -> None:
    before = claims(tmp_path)
    wrong = before[0]["id"]
    assert ask(tmp_path, "claims", "reject", wrong.removeprefix("claim:")[:8], "--why", "a slip").stdout == (
        "decision 1: rejected\n"
    )
    assert [claim["id"] for claim in claims(tmp_path)] == [claim["id"] for claim in before[1:]]
    assert "a slip" in ask(tmp_path, "claims", "log").stdout
    assert ask(tmp_path, "claims", "undo", "1").exit_code == 0
    assert claims(tmp_path) == before


def test_a_corrected_claim_says_something_else_under_its_id(tmp_path: Path) -> None:
    claim = claims(tmp_path, "--article", "a03")[0]
    corrected = ask(tmp_path, "claims", "correct", claim["id"], "relation=PHONED", "date=2031-03-09", "secret=false")
    assert corrected.exit_code == 0
    shown = json.loads(ask(tmp_path, "claims", "show", claim["id"]).stdout)
    assert (shown["relation"], shown["date"], shown["secret"]) == ("PHONED", "2031-03-09", False)
    assert (shown["sentence"], shown["sources"], shown["confidence"]) == (claim["sentence"], claim["sources"], 1.0)
    assert "relation=PHONED" in ask(tmp_path, "claims", "log").stdout


def test_a_confirmed_claim_outlasts_a_reader_that_misses_it(tmp_path: Path) -> None:
    claim = claims(tmp_path, "--article", "a03")[0]
    assert ask(tmp_path, "claims", "confirm", claim["id"]).exit_code == 0
    with Ledger.open(tmp_path / "data") as ledger:
        reading = ledger.reading("a03")
        ledger.replace_reading(type(reading)(reading.article, "2", reading.language, reading.referents))
    kept = claims(tmp_path, "--article", "a03")
    assert [(one["id"], one["sentence"]) for one in kept] == [(claim["id"], claim["sentence"])]


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (("reject", "claim:ffffffff"), 1, "no such claim"),
        (("reject", "claim:"), 1, "claims begin so; give more digits"),
        (("correct", "claim:", "relation=LOVED"), 2, "'LOVED' is no relation"),
        (("list", "Nobody At All"), 1, "no such actor"),
        (("list", "--article", "none"), 1, "no such article"),
        (("undo", "3"), 1, "no such decision about claims"),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path: Path, arguments: tuple[str, ...], code: int, reason: str) -> None:
    result = ask(tmp_path, "claims", *arguments)
    assert result.exit_code == code
    assert reason in result.stderr


def test_an_end_must_be_spoken_of_by_the_article(tmp_path: Path) -> None:
    claim = claims(tmp_path, "--article", "a03")[0]
    result = ask(tmp_path, "claims", "correct", claim["id"], "object=Léa Faure")
    assert result.exit_code == 1
    assert "Léa Faure: no actor of article a03 has this name" in result.stderr
    assert ask(tmp_path, "claims", "log").stdout == "no decisions\n"


def test_decisions_about_claims_and_actors_are_undone_apart(tmp_path: Path) -> None:
    assert ask(tmp_path, "actors", "rename", "Anna Berg", "Anna").exit_code == 0
    assert ask(tmp_path, "claims", "undo", "1").exit_code == 1
    assert ask(tmp_path, "actors", "undo", "1").exit_code == 0

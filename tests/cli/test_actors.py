"""`graphbuild actors`: a person merges, splits and renames actors, sees why, and can take it back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from workspace import ask


def listed(folder: Path) -> dict[str, Any]:
    return {row["id"]: row for row in json.loads(ask(folder, "actors", "list", "--format", "json").stdout)}


def test_actors_are_listed_with_their_claims_and_articles(tmp_path: Path) -> None:
    assert listed(tmp_path)["person:berg-anna"] == {
        "id": "person:berg-anna",
        "name": "Anna Berg",
        "type": "person",
        "countries": ["NO"],
        "claims": 7,
        "articles": 5,
    }
    table = ask(tmp_path, "actors", "list", "--type", "person").stdout
    assert "person:sow-idris" in table
    assert "country:NO" not in table


def test_an_actor_is_shown_with_the_spellings_of_each_article(tmp_path: Path) -> None:
    shown = ask(tmp_path, "actors", "show", "BERG").stdout
    assert shown.startswith("Anna Berg (person:berg-anna), person\nalso called: Mme Berg\n")
    assert "in a01: Anna Berg, Mme Berg" in shown
    assert json.loads(ask(tmp_path, "actors", "show", "country:NO", "--format", "json").stdout)["identifiers"]


def test_a_merge_is_logged_explained_and_undone(tmp_path: Path) -> None:
    before = listed(tmp_path)
    merged = ask(tmp_path, "actors", "merge", "Anna Berg", "Mara Lind", "--why", "one desk", "--by", "ada")
    assert merged.stdout == "decision 1: person:berg-anna, person:lind-mara are one\n"
    after = listed(tmp_path)
    assert (
        after["person:berg-anna"]["claims"]
        == before["person:berg-anna"]["claims"] + before["person:lind-mara"]["claims"]
    )
    assert ask(tmp_path, "actors", "why", "Anna Berg", "Mara Lind").stdout.startswith("one actor: person:berg-anna\n")
    log = ask(tmp_path, "actors", "log").stdout
    assert all(word in log for word in ("ada", "one desk", "merge person:berg-anna, person:lind-mara"))
    assert ask(tmp_path, "actors", "undo", "1").exit_code == 0
    assert listed(tmp_path) == before
    assert "undone" in ask(tmp_path, "actors", "log").stdout


def test_a_merge_tells_of_claims_that_join_the_actor_with_itself_and_keeps_them(tmp_path: Path) -> None:
    merged = ask(tmp_path, "actors", "merge", "Anna Berg", "Idris Sow").stdout
    assert "claims that now join the actor with itself: 4" in merged
    claims = json.loads(ask(tmp_path, "claims", "list", "--format", "json").stdout)
    assert sum(claim["subject"]["id"] == claim["object"]["id"] for claim in claims) == 4


def test_a_split_gives_the_article_s_actor_an_id_of_its_own(tmp_path: Path) -> None:
    split = ask(tmp_path, "actors", "split", "Anna Berg", "--article", "a02").stdout
    assert split == "decision 1: person:berg-anna is now person:berg-anna-a01 and person:berg-anna-a02\n"
    assert ask(tmp_path, "actors", "undo", "1").exit_code == 0
    assert "person:berg-anna" in listed(tmp_path)


def test_a_renamed_actor_is_found_by_both_names(tmp_path: Path) -> None:
    assert ask(tmp_path, "actors", "rename", "Anna Berg", "  Anna  la Grande ").exit_code == 0
    for name in ("anna la grande", "Anna Berg"):
        assert ask(tmp_path, "actors", "show", name).stdout.startswith("Anna la Grande (person:berg-anna)")


def test_two_actors_are_told_apart_with_reasons(tmp_path: Path) -> None:
    said = ask(tmp_path, "actors", "why", "Anna Berg", "Idris Sow").stdout
    assert said.startswith("two actors: person:berg-anna and person:sow-idris\n")
    assert "no countries in common: NO against SN" in said


def test_a_clear_corpus_has_nothing_to_review(tmp_path: Path) -> None:
    assert ask(tmp_path, "actors", "review").stdout == "nothing to review\n"


def test_a_user_s_own_names_are_read_and_checked(tmp_path: Path) -> None:
    ask(tmp_path, "actors", "list")
    own = tmp_path / "data" / "graphbuild.toml"
    own.write_text('[[aliases]]\nnames = ["Anna Berg", "Mara Lind"]\n', encoding="utf-8")
    assert "person:lind-mara" not in listed(tmp_path)
    own.write_text('[[aliases]]\nnames = ["Anna Berg"]\n', encoding="utf-8")
    result = ask(tmp_path, "actors", "list")
    assert result.exit_code == 1
    assert "graphbuild.toml:2: aliases.names: " in result.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("merge", "Anna Berg", "berg"), "one actor already"),
        (("merge", "Anna Berg", "country:NO"), "person and country"),
        (("merge", "Anna Berg", "Nobody At All"), "no such actor"),
        (("split", "Anna Berg", "--article", "none"), "no such article"),
        (("undo", "7"), "no such decision"),
        (("show", "Ana Berk"), "near: Anna Berg (person:berg-anna)"),
    ],
)
def test_what_cannot_be_done_is_one_line(tmp_path: Path, arguments: tuple[str, ...], reason: str) -> None:
    result = ask(tmp_path, "actors", *arguments)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert reason in result.stderr


@pytest.mark.parametrize("arguments", [("merge", "Anna Berg"), ("split", "Anna Berg"), ("rename", "Anna Berg", " ")])
def test_wrong_usage_changes_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert ask(tmp_path, "actors", *arguments).exit_code == 2
    assert ask(tmp_path, "actors", "log").stdout == "no decisions\n"

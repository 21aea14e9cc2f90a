"""How gold files and claim records are read for scoring."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graphbuild.errors import DataError
from graphbuild.evaluation.claims import fold, load_gold, scored_claim

ROW: dict[str, Any] = {
    "subject": {"names": ["Ada Ferrand", "la ministre"], "type": "person"},
    "relation": "MET_WITH",
    "object": {"names": ["Jan Kovar"], "type": "person"},
    "polarity": "positive",
    "factuality": "asserted",
    "secret": None,
    "channel": None,
    "sources": ["L'Élysée"],
    "date": None,
    "paragraphs": [0],
}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Élysée", "elysee"),
        ("l'Élysée", "elysee"),
        ("les États-Unis", "etats unis"),
        ("Conseil de sécurité", "conseil de securite"),
        ("The  Wall Street Journal", "wall street journal"),
    ],
)
def test_names_are_compared_without_case_accents_punctuation_and_article(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_record_and_a_gold_row_of_one_claim_are_read_alike() -> None:
    record = {
        **ROW,
        "subject": {"id": "person:ferrand-ada", "name": "Ada Ferrand", "aliases": ["la ministre"], "type": "person"},
        "object": {"id": "person:kovar-jan", "name": "Jan Kovar", "aliases": [], "type": "person"},
        "secret": False,
        "sources": [{"surface": "L'Élysée", "id": None, "name": None, "aliases": []}],
        "evidence": [{"paragraph": 0}],
    }
    del record["paragraphs"]
    assert scored_claim(record) == scored_claim(ROW)


def test_the_claims_of_an_article_on_two_lines_are_put_together(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    line = json.dumps({"article": "a", "claims": [ROW]})
    path.write_text(f"{line}\n\n{line}\n" + json.dumps({"article": "b", "claims": []}))
    assert {article: len(claims) for article, claims in load_gold(path).items()} == {"a": 2, "b": 0}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes"),
        ('{"article": "a"}', "not an article with gold claims: 'claims'"),
        ("[]", "not an article with gold claims"),
        (
            json.dumps({"article": "a", "claims": [{**ROW, "relation": "LIKES"}]}),
            "not an article with gold claims: 'LIKES'",
        ),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n" + line)
    with pytest.raises(DataError, match=r"gold\.jsonl:2: ") as error:
        load_gold(path)
    assert reason in str(error.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="No such file"):
        load_gold(tmp_path / "gold.jsonl")

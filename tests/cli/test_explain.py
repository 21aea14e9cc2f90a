"""`graphbuild explain` gives the evidence between two actors."""

from __future__ import annotations

import json
from pathlib import Path

from workspace import ask


def test_the_evidence_is_each_claim_with_sentence_source_factuality_and_article(tmp_path: Path) -> None:
    result = ask(tmp_path, "explain", "Berg", "Orlov")
    assert result.exit_code == 0
    assert "Anna Berg DISCUSSED_WITH Pavel Orlov (a03)." in result.stdout
    assert "reported, secret 0.80" in result.stdout
    assert "asserted, denied" in result.stdout
    assert "Mara Lind" in result.stdout


def test_the_order_of_the_two_does_not_matter(tmp_path: Path) -> None:
    one = json.loads(ask(tmp_path, "explain", "Berg", "Sow", "--format", "json").stdout)
    other = json.loads(ask(tmp_path, "explain", "Sow", "Berg", "--format", "json").stdout)
    assert one["claims"] == other["claims"]
    assert sorted(map(str, one["edges"])) == sorted(map(str, other["edges"]))


def test_the_edge_sums_the_claims_up(tmp_path: Path) -> None:
    edges = json.loads(ask(tmp_path, "explain", "Berg", "Sow", "--format", "json").stdout)["edges"]
    met = next(edge for edge in edges if edge["relation"] == "MET_WITH")
    assert met["claims"] == len(met["evidence"]) >= met["articles"] >= met["independent_sources"] >= 2


def test_nothing_between_two_is_said(tmp_path: Path) -> None:
    assert ask(tmp_path, "explain", "Léa Faure", "Mara Lind").stdout == "no claims between Léa Faure and Mara Lind\n"

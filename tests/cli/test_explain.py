"""`graphbuild explain` gives the evidence between two actors."""

from __future__ import annotations

import json
from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]


def test_the_evidence_is_each_claim_with_sentence_source_factuality_and_article(run: Run) -> None:
    result = run("explain", "Berg", "Orlov")
    assert result.exit_code == 0
    assert "Anna Berg DISCUSSED_WITH Pavel Orlov (a03)." in result.stdout
    assert "reported, secret 0.80" in result.stdout
    assert "asserted, denied" in result.stdout
    assert "Mara Lind" in result.stdout


def test_the_order_of_the_two_does_not_matter(run: Run) -> None:
    one = json.loads(run("explain", "Berg", "Sow", "--format", "json").stdout)
    other = json.loads(run("explain", "Sow", "Berg", "--format", "json").stdout)
    assert one["claims"] == other["claims"]
    assert sorted(map(str, one["edges"])) == sorted(map(str, other["edges"]))


def test_the_edge_sums_the_claims_up(run: Run) -> None:
    edges = json.loads(run("explain", "Berg", "Sow", "--format", "json").stdout)["edges"]
    met = next(edge for edge in edges if edge["relation"] == "MET_WITH")
    assert met["claims"] == len(met["evidence"]) >= met["articles"] >= met["independent_sources"] >= 2


def test_nothing_between_two_is_said(run: Run) -> None:
    assert run("explain", "Léa Faure", "Mara Lind").stdout == "no claims between Léa Faure and Mara Lind\n"

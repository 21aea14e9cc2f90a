"""`graphbuild stats` counts what the graph holds."""

from __future__ import annotations

import json
from pathlib import Path

from invented import invented_entries
from workspace import ask


def test_the_counts_are_those_of_the_articles(tmp_path: Path) -> None:
    counts = json.loads(ask(tmp_path, "stats", "--format", "json").stdout)
    entries = invented_entries()
    claims = [claim for _, reading in entries for claim in reading.claims]
    assert counts["articles"]["total"] == sum(counts["articles"]["by_outlet"].values()) == len(entries)
    assert counts["articles"]["by_language"] == {"fr": len(entries)}
    assert counts["articles"]["by_month"]["2031-03"] >= 4
    assert counts["claims"]["total"] == sum(counts["claims"]["by_relation"].values()) == len(claims)
    assert counts["claims"]["by_polarity"]["negative"] == sum(claim.polarity.value == "negative" for claim in claims)
    dated = [claim for claim in claims if claim.date]
    assert counts["coverage"]["claims_with_date"] == round(len(dated) / len(claims), 3)


def test_the_table_has_a_heading_for_each_count(tmp_path: Path) -> None:
    result = ask(tmp_path, "stats")
    assert result.exit_code == 0
    for heading in ("articles by outlet", "claims by factuality", "pairs with most claims", "coverage"):
        assert heading in result.stdout
    assert "Anna Berg – Idris Sow" in result.stdout

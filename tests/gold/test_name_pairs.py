"""Pairs of attested names: nearly all of one person are told as one, and none of two."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from graphbuild.resolution.name_pairs import compare_pairs
from graphbuild.resolution.names import Verdict

PAIRS = Path(__file__).parents[3] / "shared" / "dev" / "names" / "name_pairs_dev.csv"


@pytest.mark.gold
@pytest.mark.skipif(not PAIRS.is_file(), reason=f"no pairs of names at {PAIRS}")
def test_true_pairs_are_joined_and_no_others() -> None:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [
        comparison.verdict is Verdict.SAME
        for _, _, comparison in compare_pairs([(r["name1"], r["name2"]) for r in rows])
    ]
    wrong = [
        (row["name1"], row["name2"]) for row, same in zip(rows, found, strict=True) if same and row["label"] == "0"
    ]
    joined = [same for row, same in zip(rows, found, strict=True) if row["label"] == "1"]
    assert wrong == []
    assert sum(joined) / len(joined) >= 0.95

"""What is read is as good as it was, and the gate that says so does."""

from __future__ import annotations

import pytest
from gate import GOLD, digest, load, measure, raised, shortfalls


@pytest.mark.gold
@pytest.mark.skipif(not GOLD.is_dir(), reason=f"no gold files at {GOLD}")
@pytest.mark.parametrize("name", list(load()))
def test_no_figure_is_below_its_floor(name: str) -> None:
    kept = load()[name]
    assert digest(name) == kept["sha256"], "other gold files than the floors were measured on"
    assert shortfalls(measure(name), kept["floors"]) == []


def test_a_figure_below_its_floor_or_gone_is_told() -> None:
    assert shortfalls({"claims F1": 0.49}, {"claims F1": 0.5}) == ["claims F1: 0.490 is below its floor of 0.500"]
    assert shortfalls({}, {"claims F1": 0.5}) == ["claims F1: 0.000 is below its floor of 0.500"]
    assert shortfalls({"claims F1": 0.496, "roles F1": 0.1}, {"claims F1": 0.5}) == []


def test_floors_rise_and_fall_only_if_that_is_allowed() -> None:
    assert raised({"a": 0.7777, "b": 0.3}, {"a": 0.5, "b": 0.4}) == {"a": 0.777, "b": 0.4}
    assert raised({"a": 0.7777, "b": 0.3}, {"a": 0.5, "b": 0.4}, allow_regression=True) == {"a": 0.777, "b": 0.3}

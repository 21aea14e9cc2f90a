"""A surname with a title or initials stands for the one person in sight who bears it."""

from __future__ import annotations

import pytest

from graphbuild.resolution.lone_names import NamesInSight
from graphbuild.resolution.names import Verdict

NAMES = ["Vladimir Poutine", "Vladimir Putin", "Idris Sow", "Anna Berg", "Olaf Berg", "Thomas de Vries", "roi Salmane"]


@pytest.mark.parametrize("short", ["Président Poutine", "V. Poutine", "le président Putin"])
def test_the_only_bearer_is_meant(short: str) -> None:
    assert NamesInSight([*NAMES, short]).compare(short, "Vladimir Poutine").verdict is Verdict.SAME


def test_a_surname_that_opens_with_a_particle_shows_that_it_is_one() -> None:
    assert NamesInSight(NAMES).compare("De Vries", "Thomas de Vries").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("short", "full"),
    [("Président Berg", "Anna Berg"), ("Poutine", "Vladimir Poutine"), ("roi Salmane", "Mohammed ben Salmane")],
)
def test_two_bearers_a_bare_word_or_a_monarch_decide_nothing(short: str, full: str) -> None:
    assert NamesInSight([*NAMES, full]).compare(short, full).verdict is Verdict.UNSURE


def test_another_surname_stays_another() -> None:
    assert NamesInSight(NAMES).compare("Président Sow", "Anna Berg").verdict is Verdict.DIFFERENT

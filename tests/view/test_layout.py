"""The picture: all stand apart, friends near each other, and always in the same places."""

from __future__ import annotations

import math
from itertools import combinations

from graphbuild.view.layout import place

TWO_CIRCLES = [f"{circle}{number}" for circle in "ab" for number in range(8)]
TIES = [
    *((one, other, 3.0) for one, other in combinations(TWO_CIRCLES, 2) if one[0] == other[0]),
    ("a0", "b0", 1.0),
]


def mean_distance(places: dict[str, tuple[float, float]], is_within: bool) -> float:
    """The mean distance of pairs of one circle, or of two."""
    found = [
        math.dist(places[one], places[other])
        for one, other in combinations(places, 2)
        if (one[0] == other[0]) is is_within
    ]
    return sum(found) / len(found)


def test_those_that_meet_often_stand_near_each_other() -> None:
    places = dict(zip(TWO_CIRCLES, place(TWO_CIRCLES, [20.0] * 16, TIES), strict=True))
    assert mean_distance(places, True) < mean_distance(places, False) / 2


def test_no_node_lies_on_another() -> None:
    nodes = [f"n{number:03}" for number in range(120)]
    sizes = [60.0 if number == 0 else 20.0 for number in range(120)]
    places = place(nodes, sizes, [("n000", node, 9.0) for node in nodes[1:]])
    gaps = [
        math.dist(places[one], places[other]) - (sizes[one] + sizes[other]) / 2
        for one, other in combinations(range(120), 2)
    ]
    assert min(gaps) > 0


def test_it_is_the_same_every_time() -> None:
    assert place(TWO_CIRCLES, [20.0] * 16, TIES) == place(TWO_CIRCLES, [20.0] * 16, TIES)


def test_few_nodes_are_placed_too() -> None:
    assert place([], [], []) == []
    assert place(["a"], [20.0], [("a", "a", 1.0)]) == [(0.0, 0.0)]

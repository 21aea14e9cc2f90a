"""Which named person a role noun most likely means."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import pytest

from graphbuild.extraction.holders import PersonProfile, RoleProfile, features, probability, within

ROLE = RoleProfile("ministre", "ministre grec", None, frozenset({"GR"}), bound=False, generic=False, former=False)
PERSON = PersonProfile(
    nouns={"ministre"},
    titles=["ministre grec de la defense"],
    classes=set(),
    countries=frozenset({"GR"}),
    sentences=2,
    subject=False,
    latest=False,
    share=0.1,
    most=False,
    same_clause=False,
    linked_before=False,
)


def test_the_probability_is_a_logistic_function_of_the_weights_that_hold() -> None:
    weights = {"part of title:free": 1.5, "same state": 0.5, "same words:free": 99.0}
    assert set(features(ROLE, PERSON)) >= {"part of title:free", "same state"}
    assert probability(ROLE, PERSON, weights, bias=-1.0) == pytest.approx(1 / (1 + exp(-1.0)))


def test_features_without_a_weight_count_nothing() -> None:
    assert probability(ROLE, PERSON, {}, bias=0.0) == 0.5


@pytest.mark.parametrize(
    ("likelier", "less"),
    [
        pytest.param({}, {"titles": [], "nouns": set()}, id="a person known by the title"),
        pytest.param({}, {"countries": frozenset({"TR"})}, id="a person of the state"),
        pytest.param({"latest": True}, {}, id="the person spoken of last"),
        pytest.param({"linked_before": True}, {}, id="the person whom the same words meant before"),
        pytest.param({}, {"sentences": None}, id="a person named already"),
        pytest.param({"share": 0.7}, {"share": 0.1}, id="the person of whom the article speaks most"),
    ],
)
def test_what_makes_a_person_the_likelier_holder(likelier: dict[str, object], less: dict[str, object]) -> None:
    one, other = (replace(PERSON, **changes) for changes in (likelier, less))  # type: ignore[arg-type]
    assert probability(ROLE, one) > probability(ROLE, other)


@pytest.mark.parametrize(
    ("role", "person", "expected"),
    [
        ({"text": "ministre grec de la defense"}, {}, "same words:free"),
        ({"bound": True}, {}, "part of title:bound"),
        ({"text": "ministre turc"}, {}, "same noun:free"),
        ({"role_class": "defence_minister"}, {"classes": {"defence_minister"}}, "same class:free"),
        ({"role_class": "defence_minister"}, {"classes": {"monarch"}}, "other class"),
        ({"countries": frozenset({"TR"})}, {}, "other state"),
        ({"countries": frozenset({"TR"})}, {"countries": frozenset()}, "state unknown"),
        ({"countries": frozenset()}, {}, "no state"),
        ({"generic": True}, {}, "generic"),
        ({"former": True}, {}, "former"),
        ({}, {"titles": []}, "untitled:free"),
        ({}, {"sentences": 9}, "back:4"),
        ({}, {"sentences": None}, "ahead"),
        ({}, {"same_clause": True}, "same clause"),
    ],
)
def test_what_is_seen_of_a_role_and_a_person(role: dict[str, object], person: dict[str, object], expected: str) -> None:
    assert expected in set(features(replace(ROLE, **role), replace(PERSON, **person)))  # type: ignore[arg-type]


def test_a_title_contains_a_shorter_one_whatever_the_order_of_its_words() -> None:
    assert within("ministre grec", "ministre de la defense grec")
    assert not within("ministre turc", "ministre de la defense grec")

"""Copies of one wire report are one origin, a shortened copy too, and origins make a claim surer."""

from __future__ import annotations

import random

import pytest

from graphbuild.graph.corroboration import CERTAIN, copies, corroborated, sketch
from graphbuild.model.article import Article

VOCABULARY = [f"terme{i}" for i in range(400)]


def report(seed: int, words: int = 300) -> list[str]:
    """The words of a report that resembles no other."""
    return random.Random(seed).choices(VOCABULARY, k=words)


def groups(**texts: list[str]) -> dict[str, str]:
    """The groups of copies among texts."""
    articles = [Article(id_, "", (" ".join(words),), "fr") for id_, words in texts.items()]
    return copies({article.id: sketch(article) for article in articles})


def test_a_copy_and_a_shortened_copy_are_in_one_group() -> None:
    wire = report(1)
    found = groups(wire=wire, copy=wire, short=wire[:90], cut=wire[150:])
    assert len(set(found.values())) == 1


def test_a_copy_survives_an_editor() -> None:
    wire = report(2)
    edited = [word if i % 40 else "remplacé" for i, word in enumerate(wire)]
    assert len(set(groups(wire=wire, edited=["chapeau", *edited]).values())) == 1


def test_reports_that_share_a_quotation_stay_apart() -> None:
    quotation = report(3, 60)
    found = groups(one=report(4, 200) + quotation, other=report(5, 150) + quotation)
    assert len(set(found.values())) == 2


def test_a_short_report_inside_another_with_background_is_its_copy() -> None:
    brief = report(6, 80)
    assert len(set(groups(brief=brief, long=report(7, 500) + brief).values())) == 1


def test_what_a_hundred_reports_share_makes_no_copies_of_the_rest() -> None:
    notice = report(8, 60)
    texts = {f"a{number:03}": report(100 + number, 80) + notice for number in range(100)}
    own = report(9, 40)
    found = groups(**texts, one=own + notice, copy=own + notice)
    assert found["one"] == found["copy"]
    assert len(set(found.values())) == 101


def test_texts_of_a_few_words_are_copies_only_if_equal() -> None:
    found = groups(a=["Rien", "de", "neuf."], b=["rien", "de", "neuf"], c=["Rien", "de", "plus."])
    assert found["a"] == found["b"] != found["c"]


def test_the_groups_do_not_depend_on_the_order_of_articles() -> None:
    texts = {f"a{i}": report(i % 3)[: 300 - 20 * i] for i in range(6)}
    shuffled = dict(reversed(texts.items()))
    assert groups(**texts) == groups(**shuffled)


@pytest.mark.parametrize(
    ("claims", "confidence"),
    [
        ([("afp", 0.7)], 0.7),
        ([("afp", 0.7), ("afp", 0.6)], 0.7),
        ([("afp", 0.7), ("reuters", 0.6)], 0.88),
        ([("afp", 0.9), ("reuters", 0.9), ("tass", 0.9), ("efe", 0.9)], CERTAIN),
        ([("afp", 1.0), ("reuters", 0.5)], 1.0),
    ],
)
def test_independent_origins_are_combined_by_noisy_or(claims: list[tuple[str, float]], confidence: float) -> None:
    assert corroborated(claims) == confidence
    assert corroborated(reversed(claims)) == confidence

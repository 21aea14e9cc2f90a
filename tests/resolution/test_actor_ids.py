"""Ids are readable, and tell apart whom one name would not."""

from __future__ import annotations

import pytest

from graphbuild.resolution.actor_ids import distinct, person_slug, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jake Sullivan", "sullivan-jake"),
        ("Nikolaï Patrouchev", "patrouchev-nikolai"),
        ("Николай Патрушев", "patrushev-nikolai"),
        ("Charles de Gaulle", "de-gaulle-charles"),
        ("Jean-Yves Le Drian", "le-drian-jean-yves"),
        ("Mohammed ben Salmane", "ben-salmane-mohammed"),
        ("Bachar al-Assad", "al-assad-bachar"),
        ("Xi Jinping", "xi-jinping"),
        ("Kim Jong-un", "kim-jong-un"),
        ("Kim Jong Un", "kim-jong-un"),
        ("Lula", "lula"),
        ("Elizabeth II", "elizabeth-ii"),
    ],
)
def test_a_person_s_slug_has_the_surname_first(name: str, expected: str) -> None:
    assert person_slug(name) == expected


def test_a_name_without_latin_letters_has_a_slug_that_stays() -> None:
    assert slug("国務院") == slug("国務院") != slug("國務院")
    assert slug("国務院").isalnum()


def test_the_first_mark_that_tells_all_apart_is_used() -> None:
    marks = (lambda item: item[1], lambda item: item[2])
    items = [("a", "fr", "x"), ("a", "fr", "y"), ("b", "fr", "x"), ("c", "", "x"), ("c", "", "")]
    assert distinct(items, lambda item: item[0], marks) == ["a-x", "a-y", "b", "c-x", "c"]


def test_what_no_mark_tells_apart_is_numbered() -> None:
    assert distinct(["a", "a", "b"], lambda item: item, [lambda item: "fr"]) == ["a-fr", "a-fr-2", "b"]

"""A name is taken apart into words, initials, titles, numerals and generations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.resolution.personal_name import TitleKind, WordKind, parse_name


def words(name: str) -> list[str]:
    return [word.text for word in parse_name(name).words]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nikolaï Patrouchev", ["nikolaï", "patrouchev"]),
        ("PATROUCHEV, Nikolaï", ["nikolaï", "patrouchev"]),
        ("Bachar al-Assad", ["bachar", "assad"]),
        ("Mohammed ben Salmane", ["mohammed", "son", "salmane"]),
        ("Ursula von der Leyen", ["ursula", "leyen"]),
        ("Ban Ki-moon", ["ban", "kimoon"]),
        ("J.D. Vance", ["j", "d", "vance"]),
        ("习近平", ["习", "近平"]),
        ("Влади́мир Пу́тин", ["владимир", "путин"]),
    ],
)
def test_the_words_that_carry_identity_are_kept(name: str, expected: list[str]) -> None:
    assert words(name) == expected


def test_initials_patronymics_and_sons_are_told_from_names() -> None:
    kinds = [word.kind for word in parse_name("V. Vladimirovitch ben Poutine Potanine").words]
    assert kinds == [WordKind.INITIAL, WordKind.PATRONYMIC, WordKind.SON, WordKind.NAME, WordKind.NAME]


def test_what_ends_like_a_patronymic_is_the_surname_where_there_is_no_other() -> None:
    assert parse_name("Roman Abramovitch").words[1].kind is WordKind.NAME


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Président Poutine", TitleKind.OFFICE),
        ("Putyin elnök", TitleKind.OFFICE),
        ("M. Sullivan", TitleKind.ADDRESS),
        ("pape François", TitleKind.REGNAL),
        ("Jake Sullivan", None),
    ],
)
def test_titles_say_what_the_name_after_them_is(name: str, kind: TitleKind | None) -> None:
    assert parse_name(name).title is kind


def test_numerals_and_generations_are_no_words() -> None:
    king, father = parse_name("Louis XVI"), parse_name("George Bush père")
    assert (king.numeral, words("Louis XVI")) == ("XVI", ["louis"])
    assert (father.generation, words("George Bush père")) == ("senior", ["george", "bush"])


@pytest.mark.parametrize(
    ("name", "surname"), [("Xi Jinping", 0), ("Kim Jong-un", 0), ("Kim Jong Un", 0), ("Jake Sullivan", 1)]
)
def test_the_surname_comes_first_in_chinese_and_korean(name: str, surname: int) -> None:
    assert parse_name(name).surname == surname


@given(st.text(max_size=40))
def test_any_text_can_be_taken_apart(text: str) -> None:
    assert parse_name(text).text == text

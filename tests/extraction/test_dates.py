"""Date expressions of the press, resolved against the day of publication."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graphbuild.errors import DataError
from graphbuild.extraction.date_pack import read_date_pack
from graphbuild.extraction.dates import DateExpression, find_dates

WEDNESDAY = date(2022, 11, 9)

FRENCH = [
    ("Ils se sont vus lundi soir.", "2022-11-07"),
    ("Ils se sont vus mercredi matin.", "2022-11-09"),
    ("Il est arrivé jeudi à l'aube.", "2022-11-03"),
    ("ce mardi 8 novembre", "2022-11-08"),
    ("vendredi 4", "2022-11-04"),
    ("vendredi dernier", "2022-11-04"),
    ("mercredi dernier", "2022-11-02"),
    ("jeudi prochain", "2022-11-10"),
    ("le 7 novembre 2022", "2022-11-07"),
    ("le 1er mai", "2022-05-01"),
    ("le 28 janvier dernier", "2022-01-28"),
    ("le 28 janvier prochain", "2023-01-28"),
    ("le 14 déc. 2021", "2021-12-14"),
    ("Reçu le 12 à Lisbonne", "2022-10-12"),
    ("le 3/10/2022", "2022-10-03"),
    ("le 2022-10-03", "2022-10-03"),
    ("les 21 et 22 mars", "2022-03-21/2022-03-22"),
    ("du 3 au 5 mars", "2022-03-03/2022-03-05"),
    ("dans la nuit du 3 au 4 juin 1989", "1989-06-03/1989-06-04"),
    ("dans la nuit de vendredi à samedi", "2022-11-04/2022-11-05"),
    ("dans la nuit", "2022-11-08/2022-11-09"),
    ("lundi et mardi", "2022-11-07/2022-11-08"),
    ("dimanche puis lundi", "2022-11-06/2022-11-07"),
    ("du lundi au mercredi", "2022-11-07/2022-11-09"),
    ("hier", "2022-11-08"),
    ("hier soir", "2022-11-08"),
    ("avant-hier", "2022-11-07"),
    ("aujourd’hui", "2022-11-09"),
    ("ce matin", "2022-11-09"),
    ("demain", "2022-11-10"),
    ("après-demain", "2022-11-11"),
    ("la veille", "2022-11-08"),
    ("l'avant-veille", "2022-11-07"),
    ("en novembre", "2022-11"),
    ("en juin", "2022-06"),
    ("en décembre", "2021-12"),
    ("début octobre", "2022-10"),
    ("à la mi-mai", "2022-05"),
    ("fin août", "2022-08"),
    ("au mois de mai", "2022-05"),
    ("en mars 2015", "2015-03"),
    ("octobre dernier", "2022-10"),
    ("janvier prochain", "2023-01"),
    ("en 2017", "2017"),
    ("fin 2019", "2019-10/2019-12"),
    ("début 2019", "2019-01/2019-03"),
    ("dans les années 1990", "1990/1999"),
    ("dans les années 80", "1980/1989"),
    ("entre septembre et novembre 2022", "2022-09/2022-11"),
    ("de septembre à janvier", "2021-09/2022-01"),
    ("de mai 2017 à janvier 2019", "2017-05/2019-01"),
    ("entre 2011 et 2017", "2011/2017"),
    ("depuis lundi", "2022-11-07/2022-11-09"),
    ("depuis le 6 juin", "2022-06-06/2022-11-09"),
    ("depuis mars", "2022-03/2022-11"),
    ("depuis 2015", "2015/2022"),
    ("depuis l'automne", "2022-09/2022-11"),
    ("depuis trois mois", "2022-08/2022-11"),
    ("depuis vingt ans", "2002/2022"),
    ("il y a dix jours", "2022-10-30"),
    ("il y a une quinzaine de jours", "2022-10-25"),
    ("il y a deux semaines", "2022-10-24/2022-10-30"),
    ("il y a un mois", "2022-10"),
    ("il y a trois ans", "2019"),
    ("il y a quelques jours", "2022-11"),
    ("dans deux jours", "2022-11-11"),
    ("la semaine dernière", "2022-10-31/2022-11-06"),
    ("cette semaine", "2022-11-07/2022-11-13"),
    ("la semaine prochaine", "2022-11-14/2022-11-20"),
    ("en début de semaine", "2022-11-07/2022-11-13"),
    ("ce week-end", "2022-11-05/2022-11-06"),
    ("le week-end dernier", "2022-11-05/2022-11-06"),
    ("le mois dernier", "2022-10"),
    ("le mois prochain", "2022-12"),
    ("l'an dernier", "2021"),
    ("l'année prochaine", "2023"),
    ("cette année", "2022"),
    ("ces derniers jours", "2022-11"),
    ("ces dernières semaines", "2022-10/2022-11"),
    ("ces derniers mois", "2022-08/2022-11"),
    ("ces trois dernières années", "2019/2022"),
    ("dans les prochains mois", "2022-11/2023-02"),
    ("au printemps 2018", "2018-03/2018-06"),
    ("au printemps", "2022-03/2022-06"),
    ("l'été dernier", "2022-06/2022-09"),
    ("au printemps de l'an dernier", "2021-03/2021-06"),
    ("tout l'hiver", "2021-12/2022-03"),
    ("à l'hiver 2019", "2018-12/2019-03"),
    ("cet automne", "2022-09/2022-11"),
    ("au premier semestre 2020", "2020-01/2020-06"),
    ("au troisième trimestre 2021", "2021-07/2021-09"),
]

ENGLISH = [
    ("They met on Monday evening.", "2022-11-07"),
    ("last Friday", "2022-11-04"),
    ("next Thursday", "2022-11-10"),
    ("yesterday", "2022-11-08"),
    ("today", "2022-11-09"),
    ("tomorrow", "2022-11-10"),
    ("overnight", "2022-11-08/2022-11-09"),
    ("the day before yesterday", "2022-11-07"),
    ("the previous day", "2022-11-08"),
    ("on November 7, 2022", "2022-11-07"),
    ("on Nov. 7", "2022-11-07"),
    ("on Sept. 12", "2022-09-12"),
    ("on 7 November", "2022-11-07"),
    ("on March 14th", "2022-03-14"),
    ("on 3 and 4 March", "2022-03-03/2022-03-04"),
    ("March 3-5", "2022-03-03/2022-03-05"),
    ("on Monday and Tuesday", "2022-11-07/2022-11-08"),
    ("in November", "2022-11"),
    ("in December 2016", "2016-12"),
    ("in early October", "2022-10"),
    ("in mid-May", "2022-05"),
    ("in 2017", "2017"),
    ("in the 1990s", "1990/1999"),
    ("last week", "2022-10-31/2022-11-06"),
    ("next week", "2022-11-14/2022-11-20"),
    ("over the weekend", "2022-11-05/2022-11-06"),
    ("earlier this month", "2022-11"),
    ("last month", "2022-10"),
    ("last year", "2021"),
    ("ten days ago", "2022-10-30"),
    ("two weeks ago", "2022-10-24/2022-10-30"),
    ("in two days", "2022-11-11"),
    ("in recent weeks", "2022-10/2022-11"),
    ("in recent months", "2022-08/2022-11"),
    ("the past three months", "2022-08/2022-11"),
    ("since Tuesday", "2022-11-08/2022-11-09"),
    ("since March", "2022-03/2022-11"),
    ("since 2015", "2015/2022"),
    ("between September and November 2022", "2022-09/2022-11"),
    ("from May 2017 to January 2019", "2017-05/2019-01"),
    ("in the spring of 2018", "2018-03/2018-06"),
    ("last summer", "2022-06/2022-09"),
    ("in the spring of last year", "2021-03/2021-06"),
    ("for November 19", "2022-11-19"),
    ("in the first half of 2020", "2020-01/2020-06"),
]


def iso(found: DateExpression) -> str | None:
    """What an expression says."""
    return found.interval.isoformat() if found.interval else None


def isos(text: str, published: date | None, language: str = "fr", future: bool = False) -> list[str | None]:
    """What the expressions of a text say."""
    return [iso(found) for found in find_dates(text, published, language, future)]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_a_french_expression_is_resolved_against_the_publication(text: str, expected: str) -> None:
    assert isos(text, WEDNESDAY) == [expected]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_an_english_expression_is_resolved_against_the_publication(text: str, expected: str) -> None:
    assert isos(text, WEDNESDAY, "en") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il sera reçu lundi.", "2022-11-14"),
        ("Il sera reçu mercredi.", "2022-11-09"),
        ("en décembre", "2022-12"),
        ("en mars", "2023-03"),
        ("le 25 novembre", "2022-11-25"),
        ("ce week-end", "2022-11-12/2022-11-13"),
        ("au printemps", "2023-03/2023-06"),
        ("lundi et mardi", "2022-11-14/2022-11-15"),
    ],
)
def test_what_is_to_come_is_the_next_such_day(text: str, expected: str) -> None:
    assert isos(text, WEDNESDAY, future=True) == [expected]


@pytest.mark.parametrize(
    "text", ["lundi", "hier", "en juin", "le 12 mars", "ces derniers mois", "depuis 2015", "au printemps"]
)
def test_nothing_is_invented_where_the_publication_is_unknown(text: str) -> None:
    assert isos(text, None) == [None]


def test_an_absolute_date_needs_no_publication() -> None:
    text = "Le 7 novembre 2022, en mars 2015, en 2017, entre septembre et novembre 2012, au printemps 2018"
    assert isos(text, None) == ["2022-11-07", "2015-03", "2017", "2012-09/2012-11", "2018-03/2018-06"]


@pytest.mark.parametrize(
    "text",
    ["avant samedi", "d'ici au 15 décembre", "jusqu'en juin", "chaque vendredi", "le 31 février", "le lendemain"],
)
def test_a_bound_a_habit_or_an_impossible_day_has_no_days(text: str) -> None:
    assert isos(text, WEDNESDAY) == [None]


@pytest.mark.parametrize(
    "text", ["hier", "il y a trois mois", "depuis vingt ans", "l'hiver dernier", "demain", "dans 12 mois"]
)
def test_days_beyond_the_calendar_are_none(text: str) -> None:
    assert len(isos(text, date.min)) == len(isos(text, date.max)) == 1


def test_the_day_before_counts_from_the_last_day_told() -> None:
    assert isos("Il est parti dimanche. La veille, il avait dîné. Le lendemain, il rentrait.", WEDNESDAY) == [
        "2022-11-06",
        "2022-11-05",
        "2022-11-06",
    ]
    anchored = find_dates("Le lendemain, il rentrait.", WEDNESDAY, "fr", anchor=date(2022, 10, 3))
    assert [iso(found) for found in anchored] == ["2022-10-04"]


def test_an_expression_tells_where_it_stands() -> None:
    text = "Ils se sont vus, dit-on, lundi soir à Genève, puis en juin\u00a02019."
    found = find_dates(text, WEDNESDAY, "fr")
    assert [one.text for one in found] == ["lundi soir", "juin\u00a02019"]
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Theresa May marchera avec la mer et sept ministres.", "fr"),
        ("May may march second, to May's regret.", "en"),
        ("Il a 2 000 hommes et 1.500 chars, à 20 heures.", "fr"),
        ("Il vit au 12 rue de Mars-la-Tour", "fr"),
    ],
)
def test_what_only_looks_like_a_month_or_year_is_none(text: str, language: str) -> None:
    assert find_dates(text, WEDNESDAY, language) == ()


@pytest.mark.parametrize(
    ("row", "reason", "line"),
    [
        ('pattern = "x"\nrule = "moon"', "no rule 'moon'", 4),
        ('pattern = "{moon}"\nrule = "calendar"', "no such pattern", 4),
        ('pattern = "("\nrule = "calendar"', "no such pattern", 4),
        ('rule = "calendar"', "a pattern is missing", 4),
        ('pattern = "x"\nrule = "calendar"\ncolour = 1', "unknown keys: colour", 4),
    ],
)
def test_a_wrong_row_is_told_with_file_and_line(tmp_path: Path, row: str, reason: str, line: int) -> None:
    path = tmp_path / "dates.toml"
    path.write_text(f'[words]\nsince = ["since"]\nbound = ["before"]\n[[expression]]\n{row}\n', encoding="utf-8")
    with pytest.raises(DataError, match=reason) as told:
        read_date_pack(path, "en")
    assert f"dates.toml:{line}: " in str(told.value)


def test_a_wrong_word_is_told_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "dates.toml"
    text = '[words]\nsince = ["since"]\nbound = ["before"]\n[units]\nfortnight = ["fortnight"]\n'
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"dates.toml:5: \[units\] fortnight"):
        read_date_pack(path, "en")

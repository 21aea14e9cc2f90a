"""What the first graph of a new user says: the claims of the articles in seeds/."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graphbuild.cli.reading import read_paths, records_of
from graphbuild.model.relation import vocabulary

SEEDS = Path(__file__).parents[1] / "seeds"

Records = Mapping[str, list[dict[str, Any]]]

EXPECTED: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("000", "Jake Sullivan", "IN_CONTACT_WITH", "Iouri Ouchakov", {"factuality": "reported"}),
    ("000", "Jake Sullivan", "IN_CONTACT_WITH", "Nikolaï Patrouchev", {"factuality": "reported"}),
    ("000", "Jake Sullivan", "HOLDS_ROLE", "États-Unis", {}),
    ("000", "Iouri Ouchakov", "HOLDS_ROLE", "Vladimir Poutine", {}),
    ("001", "Martin Halloway", "MET_WITH", "Iouri Tchernov", {"date": "2022-11-08", "factuality": "asserted"}),
    ("001", "Eero Lindqvist", "HOSTED", "Iouri Tchernov", {"date": "2022-11-08"}),
    ("001", "Martin Halloway", "WARNED", "Iouri Tchernov", {}),
    ("001", "Jake Sullivan", "PHONED", "Nikolaï Patrouchev", {"factuality": "reported"}),
    ("002", "Kemal Aydinoglu", "HOSTED", "Oleksandr Bondarenko", {"date": "2023-03-13"}),
    ("002", "Ingrid Solberg", "MET_WITH", "Kemal Aydinoglu", {"factuality": "planned"}),
    ("003", "Hélène Marchandeau", "VISITED", "Pologne", {"date": "2023-05-23"}),
    ("003", "Tomasz Wielgosz", "HOSTED", "Hélène Marchandeau", {}),
    ("003", "Hélène Marchandeau", "MET_WITH", "Agata Zielonka", {}),
    ("003", "Tomasz Wielgosz", "WROTE_TO", "Dieter Hallstein", {"factuality": "reported"}),
    ("004", "Boubacar Sangaré", "HOSTED", "Iouri Tchernov", {"date": "2023-02-07"}),
    ("004", "Boubacar Sangaré", "ACCUSED", "France", {}),
    ("004", "Boubacar Sangaré", "MET_WITH", "Hélène Marchandeau", {"polarity": "negative"}),
    ("005", "Martin Halloway", "MET_WITH", "Yuri Chernov", {"date": "2022-11-08", "secret": True}),
    ("005", "Eero Lindqvist", "HOSTED", "Yuri Chernov", {"date": "2022-11-08"}),
    ("006", "Kemal Aydinoglu", "HOSTED", "Oleksandr Bondarenko", {"date": "2023-03-13"}),
    ("006", "Kemal Aydinoglu", "PHONED", "Yuri Chernov", {}),
]


@pytest.fixture(scope="module")
def claims() -> Records:
    """The claim records of each file by the first three characters of its name; who is who is settled over all."""
    readings = {path.name[:3]: read_paths([str(path)])[0] for path in SEEDS.glob("*.txt")}
    records = records_of([reading for found in readings.values() for reading in found])
    return {key: [r for r in records if r["article"] in {x.article for x in found}] for key, found in readings.items()}


def test_each_article_is_read(claims: Records) -> None:
    assert [key for key, found in claims.items() if not found] == []


@pytest.mark.parametrize(("article", "one", "relation", "other", "values"), EXPECTED)
def test_the_claims_that_a_careful_reader_expects(
    claims: Records, article: str, one: str, relation: str, other: str, values: dict[str, Any]
) -> None:
    symmetric = vocabulary()[relation].symmetric
    pairs = [r for r in claims[article] if joins(r, one, other) or (symmetric and joins(r, other, one))]
    said = [{key: record[key] for key in ("relation", *values)} for record in pairs]
    assert {"relation": relation, **values} in said


def joins(record: dict[str, Any], subject: str, object_: str) -> bool:
    """Whether the claim is about these two, by any of their names."""
    return subject in called(record["subject"]) and object_ in called(record["object"])


def called(actor: dict[str, Any]) -> list[str]:
    """All names of an actor."""
    return [actor["name"], *actor["aliases"]]


def test_one_actor_in_both_languages(claims: Records) -> None:
    french, english = (
        {r[end]["id"] for r in claims[article] for end in ("subject", "object") if name in called(r[end])}
        for article, name in (("001", "Iouri Tchernov"), ("005", "Yuri Chernov"))
    )
    assert french == english
    assert len(french) == 1

"""What counts as found, right, missed and wrong."""

from __future__ import annotations

import pytest
from scored_claims import claim

from graphbuild.evaluation.claims import ScoredClaim
from graphbuild.evaluation.score import Score, score


def scored(gold: list[ScoredClaim], system: list[ScoredClaim]) -> Score:
    return score({"a": gold}, {"a": system, "another": [claim()]})


def test_the_gold_itself_scores_full_marks() -> None:
    gold = [
        claim(),
        claim("Ada Ferrand", "HOLDS_ROLE", "France"),
        claim("France", "ACCUSED", "Mali", polarity="negative"),
    ]
    result = scored(gold, gold)
    assert [r.f1 for r in (result.pairs, result.took_place, result.claims, result.roles)] == [1, 1, 1, 1]
    assert not result.missed_claims + result.wrong_claims + result.missed_pairs + result.wrong_pairs


def test_nothing_read_scores_nothing() -> None:
    result = scored([claim()], [])
    assert (result.pairs.precision, result.pairs.recall, result.pairs.f1) == (0, 0, 0)
    assert [error.claim for error in result.missed_claims] == [claim()]


@pytest.mark.parametrize(
    ("gold", "system", "same"),
    [
        ("Ada Ferrand", "Ada Ferrand", True),
        ("Ada Ferrand", "La ministre|ADA FERRAND", True),
        ("Ada Ferrand", "Ada Maria Ferrand", True),
        ("Ada Ferrand", "Ferrand", False),
        ("France|Paris", "Paris", True),
        ("France", "Île-de-France", False),
        ("conseillers du président", "de proches conseillers du président russe", True),
    ],
)
def test_actors_match_by_a_name_by_the_words_of_a_person_or_by_a_part_of_a_group(
    gold: str, system: str, same: bool
) -> None:
    assert scored([claim(gold)], [claim(system)]).claims.right == int(same)


def test_direction_counts_for_directed_relations_alone() -> None:
    assert scored([claim()], [claim("Jan Kovar", object_="Ada Ferrand")]).claims.right == 1
    backwards = scored([claim("France", "ACCUSED", "Mali")], [claim("Mali", "ACCUSED", "France")])
    assert backwards.claims.right == 0


def test_a_pair_counts_once_whatever_the_contact_and_is_no_pair_where_denied() -> None:
    system = [claim(), claim(relation="PHONED"), claim(relation="ACCUSED"), claim(object_="Mali", polarity="negative")]
    result = scored([claim(relation="VISITED")], system)
    assert (result.pairs.gold, result.pairs.system, result.pairs.right) == (1, 1, 1)


def test_what_is_planned_is_a_pair_but_did_not_take_place() -> None:
    result = scored([claim()], [claim(factuality="planned")])
    assert (result.pairs.found, result.took_place.found, result.took_place.system) == (1, 0, 0)


def test_repetitions_are_no_errors_and_a_denial_is_another_claim() -> None:
    denial = claim(polarity="negative")
    result = scored([claim(), denial], [denial, claim(), claim(date="2022-11-09")])
    assert (result.claims.gold, result.claims.system, result.claims.right) == (2, 2, 2)
    assert result.qualifiers.right["polarity"] == 2


def test_a_value_that_one_side_alone_gives_is_wrong() -> None:
    result = scored([claim(date="2022-11")], [claim(channel="phone", sources=["Le Matin"])]).qualifiers
    assert (result.seen["date"], result.seen["channel"], result.seen["sources"]) == (1, 1, 1)
    assert (result.right["date"], result.right["channel"], result.right["sources"]) == (0, 0, 0)


def test_sources_match_by_any_of_their_names_and_number() -> None:
    source = {"surface": "le journal", "name": "Le Matin", "aliases": []}
    assert scored([claim(sources=["Le Matin"])], [claim(sources=[source])]).qualifiers.right["sources"] == 1
    assert scored([claim(sources=["Le Matin"])], [claim(sources=[source, source])]).qualifiers.right["sources"] == 0


def test_rarer_values_are_counted_apart() -> None:
    gold = [claim(factuality="reported", secret=True), claim(relation="PHONED")]
    system = [claim(factuality="planned", secret=True), claim(relation="PHONED", secret=True)]
    rarer = scored(gold, system).qualifiers.rarer
    assert (rarer["secret"].precision, rarer["secret"].recall) == (0.5, 1)
    assert (rarer["not plainly asserted"].gold, rarer["not plainly asserted"].right) == (1, 0)

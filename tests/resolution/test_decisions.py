"""A person's decisions about actors outlast new articles and rereading, and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken_of import RUSSIA, person, reading

from graphbuild.errors import UnknownError
from graphbuild.model.reading import Reading
from graphbuild.resolution.anchors import merge_payload, rename_payload, split_payload
from graphbuild.resolution.decisions import Decisions
from graphbuild.resolution.explanation import why
from graphbuild.resolution.resolve import resolve

READINGS = [
    reading("a1", person("Anna Berg", countries=("NO",)), RUSSIA),
    reading("a2", person("Anna Berg", countries=("NO",)), person("Idris Sow")),
    reading("a3", person("Le Discret")),
]


@dataclass(frozen=True)
class Row:
    """A row of the log."""

    number: int
    kind: str
    payload: dict[str, Any]
    undone: bool = False


def log(*rows: tuple[str, dict[str, Any]]) -> Decisions:
    return Decisions.from_log([Row(number, *row) for number, row in enumerate(rows, 1)])


MACHINE = resolve(READINGS)
MERGE = ("actors.merge", merge_payload(MACHINE, ["person:sow-idris", "person:le-discret"]))
SPLIT = ("actors.split", split_payload(MACHINE, "person:berg-anna", ["a2"], ()))
RENAME = ("actors.rename", rename_payload(MACHINE, "person:berg-anna", "Anna la Grande"))


def test_merged_actors_are_one_under_the_first_s_kind_with_all_names() -> None:
    resolution = resolve(READINGS, log(MERGE))
    merged = resolution.actor_of("a3", 0)
    assert merged == resolution.actor_of("a2", 1)
    assert {merged.name, *merged.aliases} == {"Idris Sow", "Le Discret"}


def test_a_merge_holds_for_articles_to_come_and_for_another_reading() -> None:
    reread = [replace(one, version="2", referents=one.referents[::-1]) for one in READINGS]
    later = [reading("a0", person("Le Discret")), reading("a9", person("Idris Sow", "Sow")), *reread]
    resolution = resolve(later, log(MERGE))
    assert resolution.actor_of("a0", 0) == resolution.actor_of("a9", 0) == resolution.actor_of("a2", 0)


def test_a_merge_finds_its_actors_by_name_when_their_articles_are_gone() -> None:
    resolution = resolve([reading("b1", person("Idris Sow")), reading("b2", person("Le Discret"))], log(MERGE))
    assert resolution.actor_of("b1", 0) == resolution.actor_of("b2", 0)
    assert resolution.dormant == ()


def test_what_finds_nothing_is_told_and_changes_nothing() -> None:
    resolution = resolve(READINGS[:1], log(MERGE))
    assert resolution.dormant == (1,)
    assert resolution.actors == resolve(READINGS[:1]).actors


def test_split_actors_are_two_and_a_new_article_goes_to_the_first() -> None:
    resolution = resolve([*READINGS, reading("a4", person("Anna Berg"))], log(SPLIT))
    assert resolution.actor_of("a1", 0) != resolution.actor_of("a2", 0)
    assert resolution.actor_of("a4", 0) == resolution.actor_of("a1", 0)


def test_a_split_by_name_holds_for_every_article() -> None:
    spelled = [*READINGS, reading("a4", person("Anna Bergh"))]
    payload = split_payload(resolve(spelled), "person:berg-anna", (), ["Anna Bergh"])
    later = [*spelled, reading("a5", person("Anna Bergh"))]
    resolution = resolve(later, log(("actors.split", payload)))
    assert resolution.actor_of("a4", 0) == resolution.actor_of("a5", 0) != resolution.actor_of("a1", 0)


def test_a_renamed_actor_keeps_id_and_names() -> None:
    actor = resolve(READINGS, log(RENAME)).actor_of("a1", 0)
    assert (actor.id, actor.name, actor.aliases) == ("person:berg-anna", "Anna la Grande", ("Anna Berg",))


def test_undoing_brings_the_machine_s_actors_back() -> None:
    undone = Decisions.from_log([Row(1, *MERGE, undone=True)])
    assert resolve(READINGS, undone).actors == MACHINE.actors


def test_no_decision_loses_a_referent() -> None:
    assert set(resolve(READINGS, log(MERGE, SPLIT, RENAME)).members) == set(MACHINE.members)


@given(st.permutations(READINGS), st.permutations([Row(1, *MERGE), Row(2, *SPLIT), Row(3, *RENAME)]))
def test_decisions_apply_in_the_order_of_the_log_whatever_the_order_of_articles(
    readings: list[Reading], rows: list[Row]
) -> None:
    expected = resolve(READINGS, log(MERGE, SPLIT, RENAME))
    assert resolve(readings, Decisions.from_log(rows)).actors == expected.actors


@pytest.mark.parametrize("actors", [["person:berg-anna"], ["person:berg-anna", "person:berg-anna"]])
def test_one_actor_cannot_be_merged_with_itself(actors: list[str]) -> None:
    with pytest.raises(UnknownError, match="one actor already"):
        merge_payload(MACHINE, actors)


def test_a_person_and_a_country_are_no_one_actor() -> None:
    with pytest.raises(UnknownError, match="person and country"):
        merge_payload(MACHINE, ["person:berg-anna", "country:RU"])


def test_a_split_takes_a_part() -> None:
    with pytest.raises(UnknownError, match="nothing would be left"):
        split_payload(MACHINE, "person:berg-anna", ["a1", "a2"], ())
    with pytest.raises(UnknownError, match="no article of it is meant"):
        split_payload(MACHINE, "person:berg-anna", ["a3"], ())


def test_an_explanation_tells_names_company_and_decisions() -> None:
    apart = why(MACHINE, "person:sow-idris", "person:le-discret")
    assert not apart.same
    assert apart.names[0][2].verdict.value == "different"
    merged = resolve(READINGS, log(MERGE))
    together = why(merged, merged.members["a3", 0], merged.members["a2", 1])
    assert together.same
    assert any("decision 1 (actors.merge)" in reason for reason in together.reasons)

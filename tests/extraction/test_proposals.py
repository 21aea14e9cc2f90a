"""Who might have done what to whom."""

from __future__ import annotations

import pytest
from stations import passages, proposals

from graphbuild.extraction.frames import Construction, Frame
from graphbuild.extraction.proposals import CONTEXT, NEAR, RESUMED, applies

SUBSTITUTES = frozenset({NEAR, CONTEXT, RESUMED})

Told = tuple[str, str, str]


def told(*paragraphs: str, in_place: bool = True) -> set[Told]:
    """The proposals whose two ends stand in their places (or those of which one doesn't), by the names of the ends."""
    found, who = proposals(*paragraphs)
    referents = who.referents()
    return {
        (referents[p.subject.chain].name, p.relation, referents[p.object.chain].name)
        for p in found
        if SUBSTITUTES.isdisjoint((p.subject.way, p.object.way)) is in_place
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ingrid Dahl a rencontré Kemal Aydin.", [("Ingrid Dahl", "MET_WITH", "Kemal Aydin")], id="active verb"
        ),
        pytest.param(
            "Kemal Aydin a été reçu par Ingrid Dahl.", [("Ingrid Dahl", "HOSTED", "Kemal Aydin")], id="passive"
        ),
        pytest.param(
            "Ingrid Dahl et Kemal Aydin se sont entretenus à Rome.",
            [("Ingrid Dahl", "DISCUSSED_WITH", "Kemal Aydin")],
            id="coordinated subjects",
        ),
        pytest.param(
            "Ingrid Dahl a rencontré Kemal Aydin et Nikos Pappas.",
            [("Ingrid Dahl", "MET_WITH", "Kemal Aydin"), ("Ingrid Dahl", "MET_WITH", "Nikos Pappas")],
            id="coordinated objects",
        ),
        pytest.param(
            "Ingrid Dahl est arrivée. Sa visite en Turquie durera deux jours.",
            [("Ingrid Dahl", "VISITED", "Turquie")],
            id="possessive",
        ),
        pytest.param(
            "Ingrid Dahl a eu un entretien avec Kemal Aydin.",
            [("Ingrid Dahl", "DISCUSSED_WITH", "Kemal Aydin")],
            id="support verb",
        ),
        pytest.param(
            "La rencontre entre Ingrid Dahl et Kemal Aydin a été brève.",
            [("Ingrid Dahl", "MET_WITH", "Kemal Aydin")],
            id="noun with its pair",
        ),
        pytest.param(
            "Ingrid Dahl a quitté Rome après avoir rencontré Kemal Aydin.",
            [("Ingrid Dahl", "MET_WITH", "Kemal Aydin")],
            id="infinitive",
        ),
        pytest.param(
            "Ingrid Dahl a rencontré à Rome son homologue turc, Kemal Aydin.",
            [("Ingrid Dahl", "MET_WITH", "Kemal Aydin")],
            id="role beside a name",
        ),
        pytest.param(
            "La Norvège soutient la Turquie.", [("Norvège", "SUPPORTED", "Turquie")], id="states"
        ),
        pytest.param(
            "Les négociations norvégiennes avec la Turquie ont repris.",
            [("Norvège", "NEGOTIATED_WITH", "Turquie")],
            id="adjective of a state",
        ),
    ],
)  # fmt: skip
def test_ends_are_found_in_their_places(text: str, expected: list[Told]) -> None:
    assert told(text) >= set(expected)


def test_an_active_verb_is_not_proposed_the_other_way_round() -> None:
    assert ("Turquie", "SUPPORTED", "Norvège") not in told("La Norvège soutient la Turquie.")


def test_a_passive_is_not_proposed_the_other_way_round() -> None:
    assert ("Kemal Aydin", "HOSTED", "Ingrid Dahl") not in told("Kemal Aydin a été reçu par Ingrid Dahl.")


def test_nobody_is_proposed_with_oneself() -> None:
    found, _ = proposals("Ingrid Dahl a dit qu'elle rencontrerait Kemal Aydin, et que Dahl l'inviterait.")
    assert found
    assert all(p.subject.chain != p.object.chain for p in found)


def test_each_pair_is_proposed_once_for_a_word_and_frame() -> None:
    found, _ = proposals("Ingrid Dahl et Kemal Aydin ont rencontré Nikos Pappas et Jan Kral à Rome.")
    keys = [(p.trigger.i, p.frame, p.pair) for p in found]
    assert len(keys) == len(set(keys))


def test_a_missing_end_is_taken_from_the_sentence() -> None:
    text = "Ingrid Dahl se félicite d'une rencontre utile, après deux jours aux côtés de Kemal Aydin."
    assert ("Ingrid Dahl", "MET_WITH", "Kemal Aydin") in told(text, in_place=False)


def test_a_missing_end_is_taken_from_the_sentence_before() -> None:
    text = "Ingrid Dahl est à Rome. L'entretien avec Kemal Aydin est prévu mardi."
    assert ("Ingrid Dahl", "DISCUSSED_WITH", "Kemal Aydin") in told(text, in_place=False) | told(text)


def test_a_sentence_may_go_on_about_the_contact_told_before() -> None:
    found, who = proposals("Ingrid Dahl a rencontré Kemal Aydin lundi. Ces discussions se poursuivront mardi.")
    resumed = [p for p in found if p.subject.way == RESUMED]
    assert {(p.trigger.text, p.relation) for p in resumed} == {("discussions", "DISCUSSED_WITH")}
    assert {who.referents()[c].name for p in resumed for c in p.pair} == {"Ingrid Dahl", "Kemal Aydin"}


def test_what_no_frame_knows_is_not_proposed() -> None:
    found, _ = proposals("Ingrid Dahl et Kemal Aydin ont le même âge.")
    assert found == []


@pytest.mark.parametrize(
    ("needs", "bars", "expected"),
    [
        ((), (), True),
        (("par téléphone",), (), True),
        (("par lettre", "par téléphone"), (), True),
        (("par lettre",), (), False),
        ((), ("par téléphone",), False),
        ((), ("par lettre",), True),
        (("téléph",), (), False),
    ],
)
def test_a_frame_may_need_or_bar_words_near_its_trigger(
    needs: tuple[str, ...], bars: tuple[str, ...], expected: bool
) -> None:
    frame = Frame("f", "PHONED", Construction("c", (), ()), needs, bars)
    trigger = passages("Le roi a parlé par téléphone au pape.")[0].doc[3]
    assert trigger.text == "parlé"
    assert applies(frame, trigger) is expected


def test_words_of_the_next_sentence_count_for_nothing() -> None:
    frame = Frame("f", "PHONED", Construction("c", (), ()), ("téléphone",))
    trigger = passages("Le roi a parlé au pape. Son téléphone a sonné.")[0].doc[3]
    assert not applies(frame, trigger)

"""Who holds which role for whom."""

from __future__ import annotations

import pytest
from stations import cast

from graphbuild.extraction.roles import roles


def told(*paragraphs: str, outlet: str | None = None) -> list[tuple[str, str, str]]:
    """Person, title and holder of each role, in the order of the text."""
    who = cast(*paragraphs, outlet=outlet)
    found = list(roles(who))
    referents = who.referents()
    return [(referents[r.person].name, r.title, referents[r.holder].name) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "La présidente norvégienne Ingrid Dahl est à Rome.", ("Ingrid Dahl", "présidente", "Norvège"), id="state"
        ),
        pytest.param(
            "Kemal Aydin, ambassadeur de Turquie, est à Rome.", ("Kemal Aydin", "ambassadeur", "Turquie"),
            id="state as complement",
        ),
        pytest.param(
            "Dario Conti, secrétaire général de l'Otan, est à Rome.", ("Dario Conti", "secrétaire général", "Otan"),
            id="body",
        ),
        pytest.param(
            "Jan Kral, conseiller d'Ingrid Dahl, est à Rome.", ("Jan Kral", "conseiller", "Ingrid Dahl"), id="person"
        ),
        pytest.param(
            "Le ministre grec de la Défense, Nikos Pappas, est à Rome.",
            ("Nikos Pappas", "ministre de la Défense", "Grèce"),
            id="portfolio is held for the state",
        ),
        pytest.param(
            "La ministre norvégienne Ingrid Dahl a reçu à Oslo son homologue grec Nikos Pappas.",
            ("Nikos Pappas", "ministre", "Grèce"),
            id="counterpart holds the office of the other one",
        ),
        pytest.param(
            "Jan Kral est le porte-parole de l'Otan.", ("Jan Kral", "porte-parole", "Otan"), id="predicate"
        ),
    ],
)  # fmt: skip
def test_a_title_is_held_for_a_state_a_body_or_a_person(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [(person, title, holder.removeprefix("L'")) for person, title, holder in told(text)]


def test_a_role_is_told_once_however_often_it_is_repeated() -> None:
    found = told("Le président turc Kemal Aydin est à Rome.", "Le président turc Kemal Aydin y restera.")
    assert found == [("Kemal Aydin", "président", "Turquie")]


def test_two_titles_beside_a_name_are_two_roles() -> None:
    found = told("Jan Kral, secrétaire général de l'Otan et conseiller d'Ingrid Dahl, est à Rome.")
    assert set(found) == {("Jan Kral", "secrétaire général", "Otan"), ("Jan Kral", "conseiller", "Ingrid Dahl")}


def test_an_office_that_names_no_state_is_held_for_that_of_its_holder() -> None:
    found = told("La présidente norvégienne Ingrid Dahl est à Rome. La Première ministre Ingrid Dahl y restera.")
    assert ("Ingrid Dahl", "Première ministre", "Norvège") in found


def test_an_office_that_names_no_state_is_held_for_that_of_the_outlet() -> None:
    assert told("Le ministre de l'Intérieur, Paul Vasseur, a démissionné.", outlet="Le Monde") == [
        ("Paul Vasseur", "ministre de l'Intérieur", "France")
    ]


def test_who_holds_a_role_for_nobody_is_told_to_hold_none() -> None:
    assert told("Le journaliste Paul Vasseur a démissionné.") == []


def test_a_role_of_nobody_named_is_no_role() -> None:
    assert told("L'ambassadeur de Turquie a démissionné.") == []

"""Who stands in which place around a verb or noun, whatever the construction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from parsed import word_in

from graphbuild.extraction.syntax import Argument, Grammar
from graphbuild.language.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.language import Language


def arguments(nlp: Language, text: str, trigger: str) -> list[Argument]:
    return Grammar(load_lexicon("fr").syntax).arguments(word_in(nlp, text, trigger))


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        pytest.param(
            "La ministre a rencontré le roi.", "rencontré", {"subj": "ministre", "obj": "roi"}, id="active"
        ),
        pytest.param(
            "Le roi a été reçu par la présidente.", "reçu", {"subj": "présidente", "obj": "roi"}, id="passive"
        ),
        pytest.param(
            "La ministre qui a rencontré le roi est rentrée hier.",
            "rencontré",
            {"subj": "ministre", "obj": "roi"},
            id="relative clause, subject",
        ),
        pytest.param(
            "Le roi que la ministre a rencontré hier à Lima a renoncé.",
            "rencontré",
            {"subj": "ministre", "obj": "roi"},
            id="relative clause, object",
        ),
        pytest.param(
            "La ministre souhaite rencontrer le roi.",
            "rencontrer",
            {"subj": "ministre", "obj": "roi"},
            id="infinitive done by the subject",
        ),
        pytest.param(
            "La ministre a demandé au roi de recevoir les rebelles.",
            "recevoir",
            {"subj": "roi", "obj": "rebelles"},
            id="infinitive done by who is asked",
        ),
        pytest.param(
            "Avant de rencontrer le roi, la ministre a parlé à la presse.",
            "rencontrer",
            {"subj": "ministre", "obj": "roi"},
            id="infinitive of an adjunct",
        ),
        pytest.param(
            "La ministre a quitté Rome et rencontré le roi à Lima.",
            "rencontré",
            {"subj": "ministre", "obj": "roi"},
            id="coordinated verb",
        ),
        pytest.param(
            "Le roi, reçu lundi à Lima, a renoncé.", "reçu", {"obj": "roi", "à": "Lima"}, id="past participle"
        ),
        pytest.param(
            "La ministre représentant le roi a pris la parole.",
            "représentant",
            {"subj": "ministre", "obj": "roi"},
            id="present participle",
        ),
        pytest.param(
            "La ministre a eu un long entretien avec le roi.",
            "entretien",
            {"subj": "ministre", "avec": "roi"},
            id="support verb",
        ),
        pytest.param(
            "Une rencontre a eu lieu mardi entre la ministre et le roi.",
            "rencontre",
            {"entre": "ministre"},
            id="noun as subject of what took place",
        ),
        pytest.param(
            "Son entretien avec le roi a été bref.", "entretien", {"poss": "Son", "avec": "roi"}, id="possessive"
        ),
        pytest.param(
            "Les négociations russes ont repris.", "négociations", {"adj": "russes"}, id="adjective"
        ),
        pytest.param(
            "Lors d'une visite au Maroc, la ministre a salué ses hôtes.",
            "visite",
            {"clause": "ministre", "à": "Maroc"},
            id="adjunct",
        ),
    ],
)  # fmt: skip
def test_arguments_stand_in_their_places(french: Language, text: str, trigger: str, expected: dict[str, str]) -> None:
    found = {(a.place, a.token.text) for a in arguments(french, text, trigger)}
    assert found >= set(expected.items())


def test_coordinated_words_share_a_place(french: Language) -> None:
    found = arguments(french, "La ministre a rencontré le roi, la reine et le pape.", "rencontré")
    assert [a.token.text for a in found if a.place == "obj"] == ["roi", "reine", "pape"]


def test_each_side_of_a_contact_may_be_coordinated(french: Language) -> None:
    found = arguments(french, "Le roi et la reine ont discuté avec le pape et le sultan.", "discuté")
    assert [a.token.text for a in found if a.place == "subj"] == ["roi", "reine"]
    assert [a.token.text for a in found if a.place == "avec"] == ["pape", "sultan"]


@pytest.mark.parametrize(
    ("text", "trigger", "word", "way"),
    [
        ("La ministre a rencontré le roi.", "rencontré", "ministre", "direct"),
        ("Le roi que la ministre a rencontré hier à Lima a renoncé.", "rencontré", "roi", "relative"),
        ("La ministre souhaite rencontrer le roi.", "rencontrer", "ministre", "control"),
        ("La ministre a eu un long entretien avec le roi.", "entretien", "ministre", "support"),
        ("La ministre a rencontré le roi et la reine.", "rencontré", "reine", "conj"),
    ],
)
def test_the_way_to_an_argument_is_told(french: Language, text: str, trigger: str, word: str, way: str) -> None:
    assert {a.way for a in arguments(french, text, trigger) if a.token.text == word} == {way}


def test_each_word_fills_a_place_once(french: Language) -> None:
    found = arguments(french, "Ils ont eu un échange, une conversation et un débat avec le roi.", "débat")
    places = [(a.place, a.token.i) for a in found]
    assert len(places) == len(set(places))


def test_a_word_is_no_argument_of_itself(french: Language) -> None:
    text = "La ministre a eu un entretien avec le roi."
    assert "entretien" not in {a.token.text for a in arguments(french, text, "entretien")}


@pytest.mark.parametrize(
    ("text", "trigger", "place", "word"),
    [
        ("La ministre a plaidé sa cause auprès du roi.", "plaidé", "auprès de", "roi"),
        ("La Norvège a rompu ses relations avec l'Iran.", "rompu", "avec", "Iran"),
    ],
)
def test_what_a_tree_hangs_too_low_is_lifted(french: Language, text: str, trigger: str, place: str, word: str) -> None:
    assert (place, word) in {(a.place, a.token.text) for a in arguments(french, text, trigger)}

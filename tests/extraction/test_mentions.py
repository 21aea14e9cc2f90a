"""Where a text speaks of actors, and what the words of each mention tell."""

from __future__ import annotations

from typing import Any

import pytest
from stations import candidates

from graphbuild.extraction.mentions import Candidate, Form
from graphbuild.model.actor import ActorType

PERSON, STATE, BODY = ActorType.PERSON, ActorType.COUNTRY, ActorType.ORGANIZATION


def told(text: str, words: str) -> Candidate:
    """The candidate of a text with these words, an article before them or not."""
    found = [c for c in candidates(text) if c.text.endswith(words)]
    assert len(found) == 1, f"{words!r} is not among {[c.text for c in candidates(text)]}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "form", "type", "values"),
    [
        ("Anne Delcourt est à Rome.", "Anne Delcourt", Form.PERSON, PERSON, {"honorific": False}),
        ("Selon M. Dufour, rien n'a changé.", "Dufour", Form.PERSON, PERSON, {"honorific": True, "gender": "m"}),
        ("Mme Vasseur a refusé de répondre.", "Vasseur", Form.PERSON, PERSON, {"honorific": True, "gender": "f"}),
        ("La Norvège a refusé.", "Norvège", Form.KNOWN, STATE, {"identifier": "country:NO", "doubtful": False}),
        ("Le Kremlin a refusé.", "Kremlin", Form.KNOWN, STATE, {"identifier": "country:RU", "doubtful": False}),
        ("Le Quai d'Orsay a refusé.", "Quai d'Orsay", Form.KNOWN, STATE, {"identifier": "country:FR"}),
        ("L'ONU a refusé.", "ONU", Form.KNOWN, BODY, {"identifier": "organization:united-nations"}),
        ("Le gouvernement turc a refusé.", "gouvernement turc", Form.STATE, STATE, {"countries": ("TR",)}),
        ("La partie russe a refusé.", "partie russe", Form.STATE, STATE, {"countries": ("RU",)}),
        ("Le ministre norvégien a refusé.", "ministre norvégien", Form.ROLE, PERSON, {"countries": ("NO",)}),
        ("La présidente a refusé.", "présidente", Form.ROLE, PERSON, {"gender": "f", "countries": ()}),
        ("Un ambassadeur a refusé.", "ambassadeur", Form.ROLE, PERSON, {"definite": False}),
        ("L'ex-président a refusé.", "ex-président", Form.ROLE, PERSON, {"noun": "président"}),
        ("Les deux hommes ont refusé.", "deux hommes", Form.DUAL, PERSON, {"plural": True}),
        ("Les deux pays ont refusé.", "deux pays", Form.DUAL, PERSON, {"plural": True}),
        ("Des manifestants ont refusé.", "manifestants", Form.GROUP, ActorType.GROUP, {"plural": True}),
        ("Elle a refusé.", "Elle", Form.PRONOUN, PERSON, {"gender": "f"}),
        ("Ils ont refusé.", "Ils", Form.PLURAL_PRONOUN, PERSON, {"plural": True}),
        ("Son refus étonne.", "Son", Form.POSSESSIVE, PERSON, {"plural": False}),
        ("Leur refus étonne.", "Leur", Form.POSSESSIVE, PERSON, {"plural": True}),
        ("Le parlement a refusé.", "parlement", Form.BODY, BODY, {"noun": "parlement"}),
    ],
)  # fmt: skip
def test_a_mention_tells_who_may_be_meant(
    text: str, words: str, form: Form, type: ActorType, values: dict[str, Any]
) -> None:
    found = told(text, words)
    assert (found.form, found.type) == (form, type)
    assert {key: getattr(found, key) for key in values} == values


def test_a_paper_is_known_to_publish() -> None:
    assert told("Selon Le Monde, rien n'a changé.", "Le Monde").outlet
    assert not told("Selon l'ONU, rien n'a changé.", "ONU").outlet


def test_a_state_after_a_preposition_may_be_a_mere_place() -> None:
    assert told("La ministre est arrivée lundi en Norvège.", "Norvège").locative
    assert not told("La Norvège a refusé.", "Norvège").locative


def test_a_capital_may_be_the_city_or_its_state() -> None:
    assert told("Oslo a refusé.", "Oslo").doubtful


def test_two_states_in_one_title_are_both_told() -> None:
    found = told("L'ambassadeur d'Espagne en Norvège a refusé.", "ambassadeur d'Espagne en Norvège")
    assert set(found.countries) >= {"ES"}


def test_one_actor_is_mentioned_once_where_recognizer_and_gazetteer_both_know_it() -> None:
    found = [c for c in candidates("Les États-Unis et la Norvège négocient.") if c.form is Form.KNOWN]
    assert [c.identifier for c in found] == ["country:US", "country:NO"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La réunion a duré une heure.", "réunion"),
        ("Un gouvernement ne se juge pas en un jour.", "gouvernement"),
        ("De proches collaborateurs ont démenti.", "proches"),
    ],
)
def test_what_is_no_actor_is_no_mention(text: str, words: str) -> None:
    assert words not in {c.text for c in candidates(text)}


def test_mentions_come_in_the_order_of_the_text() -> None:
    found = candidates("Elle a vu à Rome le président turc, puis son homologue grec et M. Dufour.")
    assert [c.start for c in found] == sorted(c.start for c in found)

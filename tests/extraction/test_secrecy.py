"""Contacts that were kept from view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from parsed import word_in
from spacy.tokens import Doc

from graphbuild.extraction.secrecy import is_secret

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Le ministre a rencontré en cachette un envoyé de la junte.", "rencontré"),
        ("Les deux présidents se sont secrètement parlé.", "parlé"),
        ("Elle s'est entretenue à huis clos avec le médiateur.", "entretenue"),
        ("Une rencontre confidentielle a réuni les deux généraux.", "rencontre"),
        ("Les discrètes négociations entre Oslo et Lima piétinent.", "négociations"),
        ("Il a été reçu à l’abri des regards par le roi.", "reçu"),
        ("Elle a vu l'opposant à l'insu de son gouvernement.", "vu"),
        ("Le conseiller a gagné la capitale incognito.", "gagné"),
    ],
)
def test_a_contact_that_was_hidden_is_secret(french: Language, text: str, form: str) -> None:
    assert is_secret(word_in(french, text, form))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Le ministre a rencontré devant la presse un envoyé de la junte.", "rencontré"),
        ("Il a reçu le secrétaire d'Etat. Un dîner secret a suivi.", "reçu"),
        ("Les deux présidents se sont parlé.", "parlé"),
    ],
)
def test_a_contact_in_the_open_is_not(french: Language, text: str, form: str) -> None:
    assert not is_secret(word_in(french, text, form))


def test_the_cues_of_english_are_read_too() -> None:
    heads, deps = [1, 1, 4, 4, 1, 1], ["nsubj", "ROOT", "case", "amod", "obl", "punct"]
    vocab = spacy.blank("en").vocab
    assert is_secret(Doc(vocab, words=["They", "met", "behind", "closed", "doors", "."], heads=heads, deps=deps)[1])
    assert not is_secret(Doc(vocab, words=["They", "met", "before", "the", "cameras", "."], heads=heads, deps=deps)[1])

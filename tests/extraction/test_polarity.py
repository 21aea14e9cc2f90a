"""Whether a text says that something is so, or that it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from parsed import word_in

from graphbuild.extraction.polarity import load_polarity, polarity_of
from graphbuild.model.claim import Polarity
from graphbuild.model.relation import Family

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Le ministre n'a pas rencontré son homologue.", "rencontré"),
        ("Les deux dirigeants ne se sont jamais parlé.", "parlé"),
        ("Le président ne recevra plus l'ambassadeur.", "recevra"),
        ("Le ministre a refusé de rencontrer les rebelles.", "rencontrer"),
        ("Le gouvernement exclut toute négociation avec les rebelles.", "négociation"),
        ("Le porte-parole dément tout contact avec Téhéran.", "contact"),
        ("La ministre a annulé sa visite à Rome.", "visite"),
        ("Il a quitté la ville sans rencontrer le maire.", "rencontrer"),
        ("Le gouvernement a suspendu les négociations avec la Commission.", "négociations"),
        ("Aucune rencontre n'a eu lieu entre les deux ministres.", "rencontre"),
        ("La visite annulée de la ministre devait durer deux jours.", "visite"),
        ("Le ministre a essayé en vain de joindre son homologue.", "joindre"),
    ],
)
def test_denials(french: Language, text: str, form: str) -> None:
    """Negation, refusal, denial and cancelling make a negative claim."""
    assert polarity_of(word_in(french, text, form)) is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Le ministre a rencontré son homologue.", "rencontré"),
        ("Le ministre n'exclut pas de rencontrer les rebelles.", "rencontrer"),
        ("Le président n'a pas hésité à appeler son homologue.", "appeler"),
        ("Le ministre n'a rencontré que son homologue turc.", "rencontré"),
        ("Le ministre, qui n'aime pas la presse, a rencontré son homologue.", "rencontré"),
        ("Le ministre a rencontré le roi avant qu'il ne quitte la ville.", "rencontré"),
    ],
)
def test_what_only_looks_like_a_denial(french: Language, text: str, form: str) -> None:
    """A denial of a denial, a restriction, or a negation of something else leaves a claim positive."""
    assert polarity_of(word_in(french, text, form)) is Polarity.POSITIVE


def test_request_that_was_refused_was_made(french: Language) -> None:
    """A refusal denies a meeting, not that somebody asked for it; and a refusal is itself no denial."""
    trigger = word_in(french, "Le tribunal a rejeté la demande du ministre.", "demande")
    assert polarity_of(trigger, Family.REQUEST) is Polarity.POSITIVE
    refusal = word_in(french, "Le ministre ne veut pas céder.", "veut")
    assert polarity_of(refusal, Family.REJECT) is Polarity.POSITIVE


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_pack_has_cues(language: str) -> None:
    """The packs know words of negation and verbs of refusal."""
    cues = load_polarity(language)
    assert cues.words
    assert cues.verbs

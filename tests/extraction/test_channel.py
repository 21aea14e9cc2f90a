"""The way in which two actors were in contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from parsed import word_in

from graphbuild.extraction.channel import channel_of
from graphbuild.model.claim import Channel

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "form", "relation", "expected"),
    [
        ("Le président a rencontré la chancelière.", "rencontré", "MET_WITH", Channel.IN_PERSON),
        ("Le président a reçu la chancelière.", "reçu", "HOSTED", Channel.IN_PERSON),
        ("La ministre s'est rendue en Grèce.", "rendue", "VISITED", Channel.IN_PERSON),
        ("Le président a appelé la chancelière.", "appelé", "PHONED", Channel.PHONE),
        ("Le président a écrit à la chancelière.", "écrit", "WROTE_TO", Channel.LETTER),
        ("Le président a envoyé un SMS à la chancelière.", "envoyé", "WROTE_TO", Channel.MESSAGE),
        ("Ils ont discuté par visioconférence.", "discuté", "DISCUSSED_WITH", Channel.VIDEO),
        ("Elle a discuté au téléphone avec le roi.", "discuté", "DISCUSSED_WITH", Channel.PHONE),
        ("Les deux hommes ont discuté en tête-à-tête.", "discuté", "DISCUSSED_WITH", Channel.IN_PERSON),
        (
            "Les deux camps négocient par l’intermédiaire du Qatar.",
            "négocient",
            "NEGOTIATED_WITH",
            Channel.INTERMEDIARY,
        ),
        ("Le sommet se tiendra par visioconférence.", "sommet", "MET_WITH", Channel.VIDEO),
    ],
)
def test_the_channel_is_what_the_text_says_or_the_relation_implies(
    french: Language, text: str, form: str, relation: str, expected: Channel
) -> None:
    assert channel_of(word_in(french, text, form), relation) is expected


@pytest.mark.parametrize(
    ("text", "form", "relation"),
    [
        ("Les deux hommes se parlent.", "parlent", "DISCUSSED_WITH"),
        ("Les deux pays négocient un traité.", "négocient", "NEGOTIATED_WITH"),
        ("Le président a accusé par téléphone la chancelière.", "accusé", "ACCUSED"),
    ],
)
def test_no_channel_is_told_where_the_text_tells_none(french: Language, text: str, form: str, relation: str) -> None:
    assert channel_of(word_in(french, text, form), relation) is None

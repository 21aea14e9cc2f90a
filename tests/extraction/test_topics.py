"""What talks were about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from parsed import word_in

from graphbuild.extraction.topics import topics_of

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Les deux ministres ont discuté de la pêche.", "discuté", ("pêche",)),
        ("Ils ont parlé de la crise migratoire et du commerce.", "parlé", ("crise migratoire", "commerce")),
        ("Ils ont négocié à Genève sur le nucléaire iranien.", "négocié", ("nucléaire iranien",)),
        ("Les négociations sur la dette grecque ont repris.", "négociations", ("dette grecque",)),
        ("Ils se sont rencontrés pour évoquer la réforme des retraites.", "rencontrés", ("réforme des retraites",)),
    ],
)
def test_a_topic_is_a_short_noun_phrase_of_the_text(
    french: Language, text: str, form: str, expected: tuple[str, ...]
) -> None:
    assert topics_of(word_in(french, text, form), lambda token: False) == expected


def test_what_is_skipped_is_no_topic(french: Language) -> None:
    trigger = word_in(french, "Les deux ministres ont discuté de la pêche et du commerce.", "discuté")
    assert topics_of(trigger, lambda token: token.text == "pêche") == ("commerce",)


def test_a_contact_without_a_topic_has_none(french: Language) -> None:
    trigger = word_in(french, "Le président a rencontré lundi la chancelière à Berlin.", "rencontré")
    assert topics_of(trigger, lambda token: False) == ()

"""The words that qualify what a trigger tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsed import word_in

from graphbuild.extraction.vicinity import as_phrases, has_cue, vicinity

if TYPE_CHECKING:
    from spacy.language import Language

CUES = as_phrases(frozenset({"par téléphone", "à l'insu"}))


def test_what_qualifies_the_verb_above_a_noun_qualifies_the_noun(french: Language) -> None:
    trigger = word_in(french, "Le roi a mené par téléphone un long entretien avec le pape.", "entretien")
    assert has_cue(trigger, CUES, vicinity(trigger))


def test_what_qualifies_another_clause_does_not(french: Language) -> None:
    text = "Le roi, qui avait parlé par téléphone au pape, a rencontré le sultan."
    trigger = word_in(french, text, "rencontré")
    assert not has_cue(trigger, CUES, vicinity(trigger))


def test_a_cue_is_found_whatever_its_apostrophe(french: Language) -> None:
    trigger = word_in(french, "Il a vu le pape à l’insu du roi.", "vu")
    assert has_cue(trigger, CUES, vicinity(trigger))

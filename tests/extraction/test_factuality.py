"""How far a text commits itself to what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from parsed import word_in

from graphbuild.errors import DataError
from graphbuild.extraction.cues import read_cues
from graphbuild.extraction.factuality import SHAPE, factuality_of, load_factuality
from graphbuild.model.claim import Factuality
from graphbuild.model.relation import Family

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Le ministre a rencontré mardi son homologue turc.", "rencontré", "asserted"),
        ("Selon l'Elysée, les deux présidents se sont parlé au téléphone.", "parlé", "asserted"),
        ("Le président reçoit jeudi la chancelière à l'Elysée.", "reçoit", "asserted"),
        ("Le ministre a pu s'entretenir avec les otages.", "entretenir", "asserted"),
        ("L'ambassadeur a dû appeler deux fois le ministère.", "appeler", "asserted"),
        ("Le ministre aurait rencontré en secret un émissaire iranien.", "rencontré", "reported"),
        ("Les deux hommes se seraient parlé au téléphone.", "parlé", "reported"),
        ("Le porte-parole a dit que le ministre rencontrerait lundi les rebelles.", "rencontrerait", "planned"),
        ("La ministre se rendra lundi à Vienne.", "rendra", "planned"),
        ("La ministre sera reçue vendredi par le roi.", "reçue", "planned"),
        ("Le président doit rencontrer mercredi le Premier ministre.", "rencontrer", "planned"),
        ("Le président va recevoir les ambassadeurs.", "recevoir", "planned"),
        ("Une rencontre est prévue lundi entre les deux ministres.", "rencontre", "planned"),
        ("La visite prévue lundi à Rome inquiète Paris.", "visite", "planned"),
        ("Le secrétaire d'Etat veut rencontrer les talibans.", "rencontrer", "desired"),
        ("Le ministre se dit prêt à rencontrer les rebelles.", "rencontrer", "desired"),
        ("Le pape a appelé les deux camps à négocier.", "négocier", "desired"),
        ("Le ministre souhaite que les deux présidents se rencontrent.", "rencontrent", "desired"),
        ("Le président pourrait rencontrer son homologue russe.", "rencontrer", "possible"),
        ("Le ministre n'exclut pas de rencontrer les rebelles.", "rencontrer", "possible"),
        ("Le gouvernement évoque la possibilité d'un sommet.", "sommet", "possible"),
    ],
)
def test_nearest_cue_decides(french: Language, text: str, form: str, expected: str) -> None:
    """The tense, a governing verb or noun, or what stands beside the trigger says how sure the text is."""
    assert factuality_of(word_in(french, text, form)) is Factuality(expected)


def test_hypothesis_is_possible(french: Language) -> None:
    """What stands in a condition is no more than possible."""
    trigger = word_in(french, "S'il rencontre le pape, le ministre sera content.", "rencontre")
    assert factuality_of(trigger) is Factuality.POSSIBLE


def test_wish_that_is_denied_is_no_wish(french: Language) -> None:
    """« Ne veut pas rencontrer » says for certain that there is no meeting."""
    trigger = word_in(french, "Le ministre ne veut pas rencontrer les rebelles.", "rencontrer")
    assert factuality_of(trigger) is Factuality.ASSERTED


def test_act_of_words_was_done(french: Language) -> None:
    """Who must resign is another matter than whether somebody asked for it."""
    trigger = word_in(french, "Il veut exiger la libération des otages.", "exiger")
    assert factuality_of(trigger, Family.CONTACT) is Factuality.DESIRED
    assert factuality_of(trigger, Family.REQUEST) is Factuality.ASSERTED


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_pack_has_cues(language: str) -> None:
    """The packs weaken statements by verbs, nouns and adverbs."""
    cues = load_factuality(language)
    assert {Factuality.PLANNED, Factuality.DESIRED, Factuality.POSSIBLE} <= set(cues.verbs.values())
    assert Factuality.POSSIBLE in cues.modifiers.values()


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[verbs]\nplanned = ["aller"]\nlikely = ["devoir"]\n', 3, "unknown key likely"),
        ("[verbs]\nplanned = [3]\n", 2, "no list of words"),
        ('[verbs]\n\nplanned = ["Aller"]\n', 3, "'Aller' is not in lower case"),
        ('[verb]\nplanned = ["aller"]\n', 1, "unknown table"),
    ],
)
def test_wrong_data_is_told_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    """A slip in a cue file is one line with file, line and reason."""
    path = tmp_path / "factuality.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=f"factuality.toml:{line}: .*{reason}"):
        read_cues(path, SHAPE)

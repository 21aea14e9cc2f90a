"""Frames of a language, and what is said of a file that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

import graphbuild.language
from graphbuild.errors import DataError
from graphbuild.extraction.frames import Frames, load_frames
from graphbuild.model.relation import HOLDS_ROLE, vocabulary

HEAD = '[construction.transitive]\nsubject = ["subj"]\nobject = ["obj", "avec"]\n\n'


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The frames file of a language `xx` that is yet to be written."""
    monkeypatch.setattr(graphbuild.language, "__file__", str(tmp_path / "__init__.py"))
    (tmp_path / "xx").mkdir()
    return tmp_path / "xx" / "frames.toml"


def frames_of(path: Path, text: str) -> Frames:
    path.write_text(text, encoding="utf-8")
    return load_frames.__wrapped__("xx")


def test_a_frame_is_found_by_each_of_its_words(load: Path) -> None:
    frames = frames_of(
        load,
        HEAD
        + '[[frame]]\nrelation = "MET_WITH"\nconstruction = "transitive"\nverbs = ["voir", "croiser"]\n'
        + 'nouns = ["vue"]\nwith = ["Rome"]\nwithout = ["film"]\ncode = "046"\n',
    )
    (frame,) = frames.of("verbs", "croiser")
    assert frames.of("verbs", "voir") == frames.of("nouns", "vue") == (frame,)
    assert (frame.name, frame.relation, frame.code) == ("MET_WITH:transitive", "MET_WITH", "046")
    assert (frame.construction.subject, frame.construction.object) == (("subj",), ("obj", "avec"))
    assert (frame.needs, frame.bars) == (("rome",), ("film",))
    assert frames.of("nouns", "voir") == ()


def test_a_word_may_say_several_relations(load: Path) -> None:
    one, other = (
        f'[[frame]]\nrelation = "{relation}"\nconstruction = "transitive"\nverbs = ["voir"]\n'
        for relation in ("MET_WITH", "VISITED")
    )
    assert [f.relation for f in frames_of(load, HEAD + one + other).of("verbs", "voir")] == ["MET_WITH", "VISITED"]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (HEAD + "[[frame]\n", 5, "Expected"),
        (HEAD + '[[frame]]\nrelation = "SAW"\nconstruction = "transitive"\nverbs = ["voir"]\n', 5, "no such relation"),
        (
            HEAD + '[[frame]]\nrelation = "MET_WITH"\nconstruction = "loose"\nverbs = ["voir"]\n',
            5,
            r"frame 1 \(MET_WITH\): no construction 'loose'",
        ),
        (HEAD + '[[frame]]\nrelation = "MET_WITH"\nconstruction = "transitive"\n', 5, "no words"),
        (
            HEAD
            + '[[frame]]\nrelation = "MET_WITH"\nconstruction = "transitive"\nverbs = ["voir"]\n\n'
            + '[[frame]]\nrelation = "MET_WITH"\nconstruction = "transitive"\nverb = ["voir"]\n',
            10,
            "unknown key verb",
        ),
    ],
)
def test_a_wrong_frame_is_told_with_file_line_and_reason(load: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(DataError, match=rf"frames\.toml:{line}: .*{reason}"):
        frames_of(load, text)


@pytest.mark.parametrize("row", ['subject = ["subj"]', 'subject = ["subj"]\nobject = ["obj"]\nplaces = ["de"]'])
def test_a_wrong_construction_is_told_by_name(load: Path, row: str) -> None:
    with pytest.raises(DataError, match=r"frames\.toml: construction odd: needs subject and object"):
        frames_of(load, f"[construction.odd]\n{row}\n")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_relation_but_roles_has_words(language: str) -> None:
    said = {frame.relation for frames in load_frames(language).by_word.values() for frame in frames}
    assert said == set(vocabulary()) - {HOLDS_ROLE}


@pytest.mark.parametrize(
    ("word_class", "lemma", "relation"),
    [
        ("verbs", "rencontrer", "MET_WITH"),
        ("verbs", "téléphoner", "PHONED"),
        ("nouns", "négociation", "NEGOTIATED_WITH"),
        ("nouns", "visite", "VISITED"),
        ("verbs", "recevoir", "HOSTED"),
        ("verbs", "convoquer", "SUMMONED"),
    ],
)
def test_plain_french_words_say_their_relation(word_class: str, lemma: str, relation: str) -> None:
    assert relation in {frame.relation for frame in load_frames("fr").of(word_class, lemma)}

"""What the engine may rely on of the English word lists and frames."""

from __future__ import annotations

import pytest

from graphbuild.extraction.frames import Frames, load_frames
from graphbuild.language.lexicon import Lexicon, load_lexicon
from graphbuild.model.relation import vocabulary


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon("en")


@pytest.fixture(scope="module")
def frames() -> Frames:
    return load_frames("en")


@pytest.mark.parametrize(
    "noun", ["president", "minister", "spokeswoman", "envoy", "counterpart", "chancellor", "speaker"]
)
def test_holders_of_roles_are_known_by_their_noun(lexicon: Lexicon, noun: str) -> None:
    assert noun in lexicon.actors.role


def test_a_noun_tells_gender_only_where_english_does(lexicon: Lexicon) -> None:
    role = lexicon.actors.role

    assert (role.gender("king"), role.gender("spokeswoman"), role.gender("president")) == ("m", "f", None)


def test_no_noun_tells_two_genders(lexicon: Lexicon) -> None:
    role = lexicon.actors.role

    assert not role.masculine & role.feminine
    assert not (role.masculine | role.feminine) & role.either


def test_honorifics_tell_the_gender_of_a_name(lexicon: Lexicon) -> None:
    assert "mr." in lexicon.actors.honorific_masculine
    assert "mrs." in lexicon.actors.honorific_feminine
    assert lexicon.actors.honorific("dr.")


def test_two_leaders_are_persons_and_two_countries_are_states(lexicon: Lexicon) -> None:
    anaphors = lexicon.anaphors

    assert "leaders" in anaphors.dual_persons - anaphors.dual_states
    assert "countries" in anaphors.dual_states - anaphors.dual_persons
    assert anaphors.dual_cue == {"two", "both"}


@pytest.mark.parametrize(
    ("words", "role_class"),
    [
        ("turkish foreign minister", "foreign_minister"),
        ("secretary of state", "secretary"),
        ("the french president", "head_of_state"),
        ("prime minister", "head_of_government"),
        ("mayor of oslo", None),
    ],
)
def test_a_role_is_classed_by_its_longest_name(lexicon: Lexicon, words: str, role_class: str | None) -> None:
    assert lexicon.actors.role.class_of(words) == role_class


def test_the_possessive_clitic_stands_for_a_possessor(lexicon: Lexicon) -> None:
    assert lexicon.syntax.prepositions["'s"] == lexicon.syntax.prepositions["’s"] == "poss"


def test_nouns_borrow_their_subject_from_support_verbs(lexicon: Lexicon) -> None:
    assert {"have", "hold", "pay", "place", "make"} <= lexicon.syntax.support


def test_every_relation_but_roles_has_a_verb_or_noun(frames: Frames) -> None:
    said = {frame.relation for found in frames.by_word.values() for frame in found}

    assert said == set(vocabulary()) - {"HOLDS_ROLE"}


@pytest.mark.parametrize(
    ("word_class", "lemma", "relation"),
    [
        ("verbs", "meet", "MET_WITH"),
        ("nouns", "summit", "MET_WITH"),
        ("nouns", "talk", "DISCUSSED_WITH"),
        ("verbs", "telephone", "PHONED"),
        ("nouns", "letter", "WROTE_TO"),
        ("nouns", "visit", "VISITED"),
        ("verbs", "receive", "HOSTED"),
        ("verbs", "haggle", "NEGOTIATED_WITH"),
        ("nouns", "contact", "IN_CONTACT_WITH"),
        ("verbs", "broker", "MEDIATED_FOR"),
        ("verbs", "urge", "ASKED"),
        ("verbs", "recognise", "RECOGNIZED"),
        ("verbs", "recognize", "RECOGNIZED"),
        ("verbs", "summon", "SUMMONED"),
    ],
)
def test_plain_words_say_their_relation(frames: Frames, word_class: str, lemma: str, relation: str) -> None:
    assert relation in {frame.relation for frame in frames.of(word_class, lemma)}


def test_a_call_upon_somebody_is_a_demand_and_no_telephone_call(frames: Frames) -> None:
    by_relation = {frame.relation: frame for frame in frames.of("verbs", "call")}

    assert "called on" in by_relation["ASKED"].needs
    assert "called on" in by_relation["PHONED"].bars

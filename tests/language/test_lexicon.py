"""The word lists of a language, and what is said of a file that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.errors import DataError
from graphbuild.language import lexicon as module
from graphbuild.language.lexicon import Lexicon, actor_lexicon, load_lexicon, syntax_lexicon

FRENCH = Path(module.__file__).parent / "fr"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon("fr")


@pytest.mark.parametrize(
    "noun", ["président", "ministre", "ambassadrice", "porte-parole", "émissaire", "homologue", "roi"]
)
def test_holders_of_roles_are_known_by_their_noun(lexicon: Lexicon, noun: str) -> None:
    assert noun in lexicon.actors.role


def test_other_nouns_hold_no_role(lexicon: Lexicon) -> None:
    assert "réunion" not in lexicon.actors.role


@pytest.mark.parametrize(("noun", "gender"), [("président", "m"), ("ambassadrice", "f"), ("ministre", None)])
def test_a_noun_tells_the_gender_of_who_holds_the_role(lexicon: Lexicon, noun: str, gender: str | None) -> None:
    assert lexicon.actors.role.gender(noun) == gender


def test_no_noun_tells_two_genders(lexicon: Lexicon) -> None:
    assert not lexicon.actors.role.masculine & lexicon.actors.role.feminine


@pytest.mark.parametrize(
    ("words", "role_class"),
    [
        ("president turc", "head_of_state"),
        ("chef de l etat", "head_of_state"),
        ("premiere ministre", "head_of_government"),
        ("ministre turc des affaires etrangeres", None),
        ("ministre des affaires etrangeres", "foreign_minister"),
        ("secretaire d etat", "secretary"),
        ("maire de lima", None),
        ("vicepresident", None),
    ],
)
def test_a_role_is_classed_by_its_longest_name_in_whole_words(
    lexicon: Lexicon, words: str, role_class: str | None
) -> None:
    assert lexicon.actors.role.class_of(words) == role_class


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ministre de l interieur", True),
        ("president du club", False),
        ("premiere ministre", True),
        ("journaliste", False),
    ],
)
def test_offices_of_a_state(lexicon: Lexicon, words: str, expected: bool) -> None:
    assert lexicon.actors.role.of_state(words) is expected


@pytest.mark.parametrize("word", ["m.", "mme", "mm.", "dr"])
def test_honorifics_come_before_names(lexicon: Lexicon, word: str) -> None:
    assert lexicon.actors.honorific(word)
    assert not lexicon.actors.honorific("ministre")


def test_two_men_are_persons_and_two_countries_are_states(lexicon: Lexicon) -> None:
    anaphors = lexicon.anaphors
    assert "hommes" in anaphors.dual_persons - anaphors.dual_states
    assert "pays" in anaphors.dual_states - anaphors.dual_persons


def test_contractions_stand_for_their_preposition(lexicon: Lexicon) -> None:
    prepositions = lexicon.syntax.prepositions
    assert (prepositions["au"], prepositions["du"], prepositions["d’"]) == ("à", "de", "de")


def test_longer_compound_prepositions_come_first(lexicon: Lexicon) -> None:
    lengths = [len(words) for words in lexicon.syntax.compound]
    assert lengths == sorted(lengths, reverse=True)
    assert ("auprès", "de") in lexicon.syntax.compound


def test_words_are_lower_case(lexicon: Lexicon) -> None:
    actors = lexicon.actors
    for words in (actors.role.feminine, actors.state, actors.group, lexicon.anaphors.clitics, lexicon.syntax.support):
        assert {word.lower() for word in words} == words


# -- files that are wrong ------------------------------------------------------------


def changed(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """A copy of a French file with one change."""
    text = (FRENCH / file).read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / file
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def line_with(path: Path, start: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.startswith(start))


def test_a_missing_table_is_told_by_name(tmp_path: Path) -> None:
    path = changed(tmp_path, "actors.toml", "[honorifics]", "[honours]")
    with pytest.raises(DataError, match=r"actors\.toml: the table \[honorifics\] is missing"):
        actor_lexicon(path)


def test_a_key_that_is_no_list_is_told_with_its_line(tmp_path: Path) -> None:
    path = changed(tmp_path, "actors.toml", 'dual_cue = ["deux"]', 'dual_cue = "deux"')
    line = line_with(path, "dual_cue")
    with pytest.raises(DataError, match=rf"actors\.toml:{line}: \[coreference\] dual_cue must be a list of words"):
        actor_lexicon(path)


def test_a_missing_key_is_told_by_name(tmp_path: Path) -> None:
    path = changed(tmp_path, "actors.toml", 'dual_cue = ["deux"]', "")
    with pytest.raises(DataError, match=r"actors\.toml: \[coreference\] dual_cue must be a list of words"):
        actor_lexicon(path)


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    path = changed(tmp_path, "syntax.toml", "[control]", "[control")
    with pytest.raises(DataError, match=rf"syntax\.toml:{line_with(path, '[control')}: "):
        syntax_lexicon(path)


def test_a_word_that_is_a_number_is_told_with_its_line(tmp_path: Path) -> None:
    path = changed(tmp_path, "syntax.toml", 'event = ["avoir"', 'event = [1, "avoir"')
    with pytest.raises(DataError, match=rf"syntax\.toml:{line_with(path, 'event')}: \[support\] event must be a list"):
        syntax_lexicon(path)


def test_a_bare_president_is_one_of_a_state(lexicon: Lexicon) -> None:
    assert lexicon.actors.role.of_state("president")

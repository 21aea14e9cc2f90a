"""The parts of a person's name: words, initials, titles, numerals, generations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from graphbuild.errors import DataError
from graphbuild.model.toml import load_toml
from graphbuild.resolution.romanization import fold_word, readings

DATA = Path(__file__).with_name("personal_names.toml")

NUMERAL = re.compile(r"([IVX]+|[1-9])(?:er|re|e|st|nd|rd|th)?")

SEPARATORS = re.compile(r"[\s·・‧•_/]+")

EAST_ASIAN = re.compile(r"[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}")
"""A name written without a space: the surname is its first character."""

HYPHENS = re.compile(r"[-‐‑–—]+")


class TitleKind(str, Enum):
    """What a title says of the name after it."""

    OFFICE = "office"
    ADDRESS = "address"
    REGNAL = "regnal"


class WordKind(str, Enum):
    """What a word of a name is."""

    NAME = "name"
    INITIAL = "initial"
    PATRONYMIC = "patronymic"
    SON = "son"
    DAUGHTER = "daughter"


@dataclass(frozen=True)
class Word:
    """One word of a name, folded."""

    text: str
    kind: WordKind = WordKind.NAME


@dataclass(frozen=True)
class PersonalName:
    """A name in its parts; `gender` is what its titles tell of it.

    `compound` where it opens with a particle, as surnames alone do (« Le Pen »); `vowels_vary` where an
    article or a "son of" shows that it comes from a script that writes no short vowels.
    """

    text: str
    words: tuple[Word, ...]
    title: TitleKind | None = None
    numeral: str | None = None
    generation: str | None = None
    gender: str | None = None
    compound: bool = False
    vowels_vary: bool = False

    @property
    def names(self) -> tuple[Word, ...]:
        """The words that are written out and are no patronymics."""
        return tuple(word for word in self.words if word.kind is WordKind.NAME)

    @property
    def surname(self) -> int:
        """The place of the surname among `names`: the last, but the first in Chinese and its like."""
        names, words = self.names, lexicon()
        given = "".join(word.text for word in names[1:])
        first = names and names[0].text in words.surnames_first and words.given_after.fullmatch(given)
        return 0 if first else len(names) - 1

    @property
    def lone(self) -> bool:
        """Whether only one word of it is written out."""
        return len(self.names) <= 1


@dataclass(frozen=True)
class Lexicon:
    """The words of `personal_names.toml`."""

    articles: frozenset[str]
    particles: frozenset[str]
    son: frozenset[str]
    opening_son: frozenset[str]
    daughter: frozenset[str]
    titles: Mapping[str, TitleKind]
    genders: Mapping[str, str]
    generations: Mapping[str, str]
    patronymics: tuple[str, ...]
    surnames_first: frozenset[str]
    given_after: re.Pattern[str]
    given: Mapping[str, frozenset[int]]
    regnal: Mapping[str, frozenset[int]]
    nicknames: frozenset[tuple[str, str]]
    feminine_endings: tuple[str, ...]
    feminine_names: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The words of `personal_names.toml`, folded; a DataError where one is missing or wrong."""
    try:
        return lexicon_of(load_toml(DATA))
    except (KeyError, TypeError, re.error) as error:
        raise DataError(DATA, f"missing or wrong: {error}") from error


def lexicon_of(table: Mapping[str, Any]) -> Lexicon:
    """The words of the tables of a file like `personal_names.toml`."""
    rows: list[dict[str, Any]] = table["given"]
    titles = {
        unmarked(title): kind
        for kind, key in (
            (TitleKind.OFFICE, "offices"),
            (TitleKind.ADDRESS, "forms_of_address"),
            (TitleKind.REGNAL, "regnal"),
        )
        for title in table[key]
    }
    return Lexicon(
        articles=frozenset(table["articles"]),
        particles=frozenset(table["particles"]),
        son=frozenset(table["son"]),
        opening_son=frozenset(table["opening_son"]),
        daughter=frozenset(table["daughter"]),
        titles=titles,
        genders={title: gender for gender, words in table["genders"].items() for title in words},
        generations={word: generation for generation, words in table["generations"].items() for word in words},
        patronymics=tuple(table["patronymics"]["endings"]),
        surnames_first=frozenset(table["surnames_first"]),
        given_after=re.compile(table["given_after"]),
        given=groups([(number, row) for number, row in enumerate(rows) if not row.get("regnal")]),
        regnal=groups([(number, row) for number, row in enumerate(rows)]),
        nicknames=frozenset((short, full) for full, *shorts in table["nicknames"]["rows"] for short in shorts),
        feminine_endings=tuple(table["feminine"]["endings"]),
        feminine_names=frozenset(table["feminine"]["names"]),
    )


def groups(rows: list[tuple[int, dict[str, Any]]]) -> Mapping[str, frozenset[int]]:
    """The numbers of the rows of given names by every reading of their names."""
    found: dict[str, set[int]] = {}
    for number, row in rows:
        for name in row["names"]:
            for reading in readings(name, name)[0]:
                found.setdefault(reading, set()).add(number)
    return {reading: frozenset(numbers) for reading, numbers in found.items()}


def unmarked(word: str) -> str:
    """A word without any marks."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 17)
def parse_name(text: str) -> PersonalName:
    """The parts of a name as a text has it, surname last where a comma shows which it is."""
    words = lexicon()
    surname, comma, rest = text.partition(",")
    spelled = SEPARATORS.split(spaced(f"{rest} {surname}" if comma else text).strip())
    if len(spelled) == 1 and EAST_ASIAN.fullmatch(spelled[0]):
        spelled = [spelled[0][:1], spelled[0][1:]]
    parsed: list[Word] = []
    title = numeral = generation = gender = None
    compound = vowels_vary = False
    for position, written in enumerate(spelled):
        folded = fold_word(re.sub(r"[.’'ʼ`\"«»“”()]", "", written))
        plain = unmarked(folded)
        if not folded:
            continue
        if plain in words.generations and parsed:
            generation = words.generations[plain]
        elif len(parsed) == 1 and (found := NUMERAL.fullmatch(written)):
            numeral = found[1]
        elif plain in words.titles and len(spelled) > 1 and (not parsed or position == len(spelled) - 1):
            title, gender = words.titles[plain], words.genders.get(plain, gender)
        elif plain in words.particles and len(spelled) > 1:
            compound = compound or not parsed
        else:
            found_words = words_of(written, folded, first=not parsed)
            compound = compound or (not parsed and [word.kind for word in found_words] == [WordKind.SON])
            vowels_vary = vowels_vary or shows_article(folded) or any(w.kind is WordKind.SON for w in found_words)
            parsed += found_words
    return PersonalName(text, surnamed(parsed), title, numeral, generation, gender, compound, vowels_vary)


def shows_article(folded: str) -> bool:
    """Whether a word is an article, or opens with one (`al-Assad`)."""
    opening, hyphen, _ = HYPHENS.sub("-", folded).partition("-")
    return opening in lexicon().articles and (bool(hyphen) or opening == folded)


def surnamed(words: list[Word]) -> tuple[Word, ...]:
    """The words of a name, in which what ends like a patronymic is a surname where there is no other."""
    missing = 2 - sum(word.kind is WordKind.NAME for word in words)
    settled = list(words)
    for place in reversed(range(len(words))):
        if missing > 0 and words[place].kind is WordKind.PATRONYMIC:
            settled[place] = Word(words[place].text)
            missing -= 1
    return tuple(settled)


def spaced(text: str) -> str:
    """`text` with its initials apart: `J.D.` becomes `J. D.`"""
    return re.sub(r"(?<=\b\w\.)(?=\w)", " ", text)


def words_of(written: str, folded: str, first: bool) -> list[Word]:
    """The words that a spelled word is: none for an article, one for a compound of hyphens."""
    words = lexicon()
    if folded in words.son and (not first or folded in words.opening_son):
        return [Word("son", WordKind.SON)]
    if folded in words.daughter and not first:
        return [Word("daughter", WordKind.DAUGHTER)]
    parts = [part for part in HYPHENS.split(folded) if part]
    named = [part for part in parts if part not in words.articles] if len(parts) > 1 or not first else parts
    if not named:
        return []
    joined = "".join(named)
    if len(joined) == 1 and ("." in written or "a" <= joined <= "z"):
        return [Word(joined, WordKind.INITIAL)]
    if all(len(part) == 1 for part in named) and "." in written:
        return [Word(part, WordKind.INITIAL) for part in named]
    if not first and joined.endswith(words.patronymics):
        return [Word(joined, WordKind.PATRONYMIC)]
    return [Word(joined)]

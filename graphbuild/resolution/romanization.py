"""How a name sounds, whatever the system that it is romanised by.

« Patrouchev », "Patrushev", »Patruschew« and « Патрушев » are one name written by the habits of four
languages. Each system is a table of data (`romanization.toml`); a word is read by all systems of its script,
and two words are as far apart as their nearest readings, in a weighted edit distance over sounds
(Levenshtein's, with the costs of the data).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from graphbuild.errors import DataError
from graphbuild.model.toml import load_toml

DATA = Path(__file__).with_name("romanization.toml")

VOWELS = frozenset("aeiouOUyw")

CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
"""The consonants of Latin letters."""

NEAR = 0.8
"""Words that sound further apart than this are not measured."""

FAR = 9.0
"""The distance of two words that no reading links."""

DOUBLED = re.compile(r"(.)\1+")
GLIDE = re.compile("i(?=[aeouOU])")
LONG = re.compile("[iy]{2,}")
FINAL_GLIDE = re.compile("(?<=[^aeiouOUy])y$")

NO_LIQUIDS = {ord(sound): None for sound in "abcdefghijkopqstuvwxyzOUSZCJ"}


@dataclass(frozen=True)
class System:
    """A way of writing sounds: its rules for a script; `only` words, or `whole_name`s, of a shape are read by it."""

    name: str
    script: str
    pattern: re.Pattern[str]
    sounds: tuple[str, ...]
    only: re.Pattern[str] | None
    whole_name: re.Pattern[str] | None
    vowelless: bool
    transcribed: bool

    def reads(self, word: str, name: str) -> bool:
        """Whether a word of a name may be written by this system."""
        return (self.only is None or bool(self.only.fullmatch(word))) and (
            self.whole_name is None or bool(self.whole_name.fullmatch(name))
        )

    def read(self, word: str) -> str:
        """The sounds of a folded word; what no rule takes stands for itself."""
        return settle("".join(self.sound(match) for match in self.pattern.finditer(word)))

    def sound(self, match: re.Match[str]) -> str:
        """The sounds that a match of the rules stands for."""
        group = match.lastindex or 0
        return self.sounds[group - 1] if group <= len(self.sounds) else match[0]


@dataclass(frozen=True)
class Romanization:
    """All systems by script, the marked letters that their rules name, and the costs of the distance."""

    systems: Mapping[str, tuple[System, ...]]
    letters: frozenset[str]
    substitute: Mapping[tuple[str, str], float]
    omit: Mapping[str, float]


@cache
def romanization() -> Romanization:
    """The systems and costs of `romanization.toml`; a DataError where a row is none."""
    try:
        return romanization_of(load_toml(DATA))
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(DATA, f"missing or wrong: {error}") from error


def romanization_of(table: Mapping[str, Any]) -> Romanization:
    """The systems and costs of the tables of a file like `romanization.toml`."""
    rows: dict[str, dict[str, Any]] = table["systems"]
    systems = [system(name, rows) for name in rows if name != "latin"]
    scripts = {one.script for one in systems}
    costs: dict[tuple[str, str], float] = {}
    for one, other, cost in table["costs"]["substitute"]:
        costs[one, other] = costs[other, one] = float(cost)
    return Romanization(
        {script: tuple(one for one in systems if one.script == script) for script in scripts},
        frozenset(c for row in rows.values() for rule, _ in row["rules"] for c in rule if ord(c) > 127),
        costs,
        {sound: float(cost) for sound, cost in table["costs"]["omit"]},
    )


def system(name: str, rows: Mapping[str, Mapping[str, Any]]) -> System:
    """The system of a row, over the rules of the systems that it builds on."""
    row = rows[name]
    rules = rules_of(name, rows)
    latin = ["([a-z])"] if row.get("script", "latin") == "latin" or row.get("transcribed") else []
    try:
        return System(
            name,
            row.get("script", "latin"),
            re.compile("|".join([*(f"({rule})" for rule, _ in rules), *latin])),
            tuple(sounds for _, sounds in rules),
            re.compile(row["only"]) if "only" in row else None,
            re.compile(row["whole_name"]) if "whole_name" in row else None,
            bool(row.get("vowelless")),
            bool(row.get("transcribed")),
        )
    except re.error as error:
        raise DataError(DATA, f"system {name}: {error}") from error


def rules_of(name: str, rows: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, str]]:
    """The rules of a system and, after them, those of the system that it builds on."""
    row = rows[name]
    own = [(rule, sounds) for rule, sounds in row["rules"]]
    default = "latin" if row.get("script", "latin") == "latin" and name != "latin" else None
    base = row.get("base", default)
    return own + rules_of(base, rows) if base else own


def settle(sounds: str) -> str:
    """Sounds without doubling and without glides that are heard anyway."""
    sounds = DOUBLED.sub(r"\1", sounds)
    sounds = GLIDE.sub("y", sounds)
    sounds = LONG.sub("i", sounds)
    return FINAL_GLIDE.sub("i", sounds)


@lru_cache(maxsize=1 << 18)
def fold_word(word: str) -> str:
    """`word` in lower case, without the marks that no rule names."""
    kept = romanization().letters
    folded = []
    for letter in unicodedata.normalize("NFC", word.casefold() if "ß" not in word else word.lower()):
        if letter in kept:
            folded.append(letter)
        else:
            folded += [part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)]
    return "".join(folded)


def plain_consonants(word: str) -> str:
    """A folded word without the marks of its consonants, as many papers print it (Vučić as Vucic)."""
    return "".join(
        plain if (plain := unicodedata.normalize("NFD", letter)[0]) in CONSONANTS else letter for letter in word
    )


def script_of(word: str) -> str | None:
    """The script of a word, as the systems name it: the first word of its first letter's Unicode name."""
    first = next((letter for letter in word if letter.isalpha()), None)
    return unicodedata.name(first, "").split(" ")[0].lower() if first else None


def readings(word: str, name: str) -> tuple[frozenset[str], bool]:
    """All ways to read a word of a name, and whether they lack the vowels."""
    systems = systems_of(word)
    if not any(one.whole_name for one in systems):
        name = word
    return word_readings(word, name)


@lru_cache(maxsize=1 << 18)
def word_readings(word: str, name: str) -> tuple[frozenset[str], bool]:
    """`readings` of a word in a name, or in any name where the name is the word itself."""
    folded, whole = fold_word(word), fold_word(name)
    systems = systems_of(word)
    if systems[0].transcribed:
        folded = transcribed(folded)
    words = {folded, plain_consonants(folded)}
    read = frozenset(one.read(each) for each in words for one in systems if one.reads(each, whole)) - {""}
    return read, any(one.vowelless for one in systems)


@lru_cache(maxsize=1 << 18)
def systems_of(word: str) -> tuple[System, ...]:
    """The systems that a word may be written by."""
    systems = romanization().systems
    return systems.get(script_of(word) or "", systems["other"])


def transcribed(word: str) -> str:
    """A word of any script in Latin letters, by ICU's rules; empty where ICU has none."""
    from normality import ascii_text

    return "".join(letter for letter in ascii_text(word).lower() if "a" <= letter <= "z")


def skeleton(reading: str) -> str:
    """The consonants of a reading, those merged that systems confuse: what names are looked up by."""
    return "".join(CONFUSED.get(sound, sound) for sound in reading if sound not in VOWELS and sound != "h")


CONFUSED = {"v": "f", "b": "p", "d": "t", "g": "k", "z": "s", "Z": "S", "J": "S", "C": "S", "c": "s"}
"""The class of each consonant that another system may write as another."""


@lru_cache(maxsize=1 << 18)
def word_distance(word1: str, name1: str, word2: str, name2: str) -> float:
    """How far apart two words of two names sound: 0 where some system reads them alike, FAR beyond `NEAR`."""
    if fold_word(word1) == fold_word(word2):
        return 0.0
    read1, bare1 = readings(word1, name1)
    read2, bare2 = readings(word2, name2)
    if bare1 != bare2:
        read1, read2 = without_vowels(read1, bare2), without_vowels(read2, bare1)
    if read1 & read2:
        return 0.0
    return min(
        (distance(one, other) for one in read1 for other in read2 if liquids(one) == liquids(other)), default=FAR
    )


@lru_cache(maxsize=1 << 18)
def liquids(reading: str) -> str:
    """The sounds of a reading that no cost below `NEAR` changes or drops."""
    return reading.translate(NO_LIQUIDS)


def without_vowels(read: frozenset[str], bare: bool) -> frozenset[str]:
    """Readings as a script without vowels would have them, where the other word is in one.

    Within a word such a script writes v as it writes u, which is passed over: so v may be there or not.
    """
    if not bare:
        return read
    consonants = ("".join(s for s in re.sub("^w", "v", one) if s not in VOWELS) for one in read)
    return frozenset(
        one[:1] + "".join(kept)
        for one in consonants
        for kept in product(*(("v", "") if sound == "v" else (sound,) for sound in one[1:]))
    )


@lru_cache(maxsize=1 << 18)
def distance(one: str, other: str) -> float:
    """The weighted edit distance of two readings, FAR beyond `NEAR`; a last vowel too many counts twice."""
    data = romanization()
    substitute, omit = data.substitute, data.omit
    dropped_right = [omission(omit, other, j) for j in range(len(other))]
    above = [0.0]
    for dropped in dropped_right:
        above.append(above[-1] + dropped)
    for i, left in enumerate(one):
        dropped = omission(omit, one, i)
        row = [above[0] + dropped]
        for j, right in enumerate(other):
            best = above[j] if left == right else above[j] + substitute.get((left, right), 1.0)
            if above[j + 1] + dropped < best:
                best = above[j + 1] + dropped
            if row[j] + dropped_right[j] < best:
                best = row[j] + dropped_right[j]
            row.append(best)
        if min(row) > NEAR:
            return FAR
        above = row
    return above[-1] if above[-1] <= NEAR else FAR


def omission(omit: Mapping[str, float], reading: str, place: int) -> float:
    """What it costs that a sound is missing: the last vowel tells women from men."""
    cost = omit.get(reading[place], 1.0)
    return 2 * cost if place == len(reading) - 1 and reading[place] in "aeo" else cost

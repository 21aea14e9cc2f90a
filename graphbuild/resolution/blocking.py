"""Which names are compared at all: those with words that some system may read alike.

The keys of a word are the skeletons of its readings, those of a given name also the group that it belongs to;
a name is filed under the pairs of keys of its words, so that comparing all names is near-linear in their number.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from graphbuild.resolution.personal_name import PersonalName, lexicon, parse_name
from graphbuild.resolution.romanization import readings, skeleton

SHORTEST = 2
"""A word with fewer consonants is filed under all its sounds."""


@lru_cache(maxsize=1 << 17)
def word_keys(word: str) -> frozenset[str]:
    """The keys of a folded word: its consonants by every reading, or the reading where it has few."""
    return frozenset(key_of(reading) for reading in readings(word, word)[0])


def key_of(reading: str) -> str:
    """What a reading is filed under."""
    consonants = skeleton(reading)
    return consonants if len(consonants) >= SHORTEST else f"{reading}."


@lru_cache(maxsize=1 << 17)
def given_keys(word: str) -> frozenset[str]:
    """The keys of a word that may be a given name: those of its other languages and short forms too."""
    words = lexicon()
    full = {long for short, long in words.nicknames if short == word}
    families = {number for one in readings(word, word)[0] for number in words.given.get(one, ())}
    return word_keys(word).union(*(word_keys(name) for name in full), {f"given {number}" for number in families})


def surname_keys(name: str) -> frozenset[str]:
    """The keys of the surname of a name."""
    parsed = parse_name(name)
    return word_keys(parsed.names[parsed.surname].text) if parsed.names else frozenset()


def name_keys(name: str) -> frozenset[str]:
    """The blocks of a full name: two of its words each, in either order, and words that may be written as one."""
    return frozenset(
        "|".join(sorted((left, right)))
        for one, other in word_pairs(parse_name(name))
        for left in given_keys(one)
        for right in given_keys(other)
    )


def word_pairs(name: PersonalName) -> Iterator[tuple[str, str]]:
    """The pairs of words by which a name may be found."""
    words = [word.text for word in name.names]
    yield from combinations(words, 2)
    if len(words) == 3:
        yield words[0] + words[1], words[2]
        yield words[0], words[1] + words[2]

"""Which names are compared at all: those with a word that some system may read alike.

The keys of a word are the skeletons of its readings; a name is filed under the keys of its words, so that
comparing the names of one file is near-linear in their number.
"""

from __future__ import annotations

from functools import lru_cache

from graphbuild.resolution.romanization import readings, skeleton


@lru_cache(maxsize=1 << 17)
def word_keys(word: str) -> frozenset[str]:
    """The keys of a folded word: its consonants by every reading, or the reading where it has none."""
    return frozenset(skeleton(reading) or reading for reading in readings(word, word)[0])

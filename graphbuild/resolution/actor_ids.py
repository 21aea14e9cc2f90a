"""The ids of actors: readable, and a function of the set of actors alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TypeVar

from rigour.text.translit import maybe_ascii

from graphbuild.model.article import fold_text
from graphbuild.resolution.personal_name import lexicon, parse_name
from graphbuild.resolution.romanization import fold_word

T = TypeVar("T")


def slug(text: str) -> str:
    """`text` in lower-case ASCII words joined by hyphens; a hash where no Latin letter is left."""
    words = fold_text(maybe_ascii(text, drop=True)).split()
    return "-".join(words) or sha256(text.encode()).hexdigest()[:8]


def person_slug(name: str) -> str:
    """The slug of a person's name, surname first with what belongs to it: `sullivan-jake`, `de-gaulle-charles`."""
    parsed = parse_name(name)
    words = name.replace(",", " ").split()
    if parsed.lone or parsed.surname == 0:
        return slug(" ".join(words))
    first = len(words) - 1
    while first > 1 and belongs_to_next(fold_word(words[first - 1])):
        first -= 1
    return slug(" ".join((*words[first:], *words[:first])))


def belongs_to_next(word: str) -> bool:
    """Whether a word is a particle, an article or a "son of", which open a surname."""
    words = lexicon()
    return word in words.particles or word in words.articles or word in words.son or word in words.daughter


def distinct(items: Sequence[T], base: Callable[[T], str], marks: Sequence[Callable[[T], str]]) -> list[str]:
    """An id for each item: its base, and where several share one, the first of `marks` that tells all of them apart.

    What no mark tells apart bears all of them, with a number in the order of `items`.
    """
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        sharing[base(item)].append(number)
    ids = [""] * len(items)
    for name, numbers in sharing.items():
        for number, mark in zip(numbers, marked([items[number] for number in numbers], marks), strict=True):
            ids[number] = "-".join(filter(None, (name, mark)))
    return ids


def marked(items: Sequence[T], marks: Sequence[Callable[[T], str]]) -> list[str]:
    """What to add to the base of each of some items that share it."""
    if len(items) == 1:
        return [""]
    found: list[tuple[str, ...]] = [()] * len(items)
    for mark in marks:
        found = [(*before, mark(item)) for before, item in zip(found, items, strict=True)]
        if len({one[-1] for one in found}) == len(items) and all(one[-1] for one in found):
            return [one[-1] for one in found]
    seen: dict[tuple[str, ...], int] = defaultdict(int)
    numbered = []
    for one in found:
        seen[one] += 1
        numbered.append("-".join(filter(None, (*one, str(seen[one]) if seen[one] > 1 else ""))))
    return numbered

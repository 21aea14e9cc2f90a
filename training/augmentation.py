"""Vary training text as the press varies it: capitals, typographic apostrophes and quotation marks, bullets, headlines.

Each function takes and returns values of the same kind and draws from the given generator alone.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from training.entities import Passage
from training.treebanks import Tree


@dataclass(frozen=True)
class Variation:
    """Shares of the documents that are changed, and how."""

    apostrophe: float = 0.5
    quotes: float = 0.5
    capitals: float = 0.08
    headline: float = 0.04
    bullet: float = 0.04
    dateline: float = 0.04
    places: tuple[str, ...] = ("PARIS", "BRUXELLES", "WASHINGTON", "Moscou", "Pékin", "Genève", "Kiev", "Ankara")
    agencies: tuple[str, ...] = ("AFP", "Reuters", "AP")
    opening: str = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    closing: str = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"


def capitals(text: str, draw: random.Random) -> str:
    """Upper case of the same length, half of the time without accents (as agencies write it)."""
    plain = draw.random() < 0.5
    made = []
    for char in text:
        upper = char.upper()
        if plain:
            upper = unicodedata.normalize("NFD", upper)[:1]
        made.append(upper if len(upper) == 1 else char)
    return "".join(made)


def _quotes(words: Sequence[str], opening: str, closing: str) -> list[str]:
    made, inside = [], False
    for word in words:
        if word == '"':
            word, inside = (closing if inside else opening), not inside
        made.append(word)
    return made


def _headline(tree: Tree) -> Tree:
    """The sentence without its final stop."""
    last = len(tree.words) - 1
    if last < 4 or tree.words[last] != "." or last in tree.heads[:last]:
        return tree
    cut = {name: getattr(tree, name)[:last] for name in tree.__dataclass_fields__}
    return Tree(**cut)


def _before(tree: Tree, mark: Sequence[str], labels: Sequence[str]) -> Tree:
    """The sentence after other tokens (a bullet, a dateline), the first of which hangs on its root, the others on the
    first."""
    root = next(i for i, head in enumerate(tree.heads) if head == i)
    size = len(mark)
    return Tree(
        words=(*mark, *tree.words),
        spaces=(
            *(word != "(" and after != ")" for word, after in zip(mark, (*mark[1:], ""), strict=True)),
            *tree.spaces,
        ),
        pos=("",) * size + tree.pos,
        tags=("",) * size + tree.tags,
        features=("",) * size + tree.features,
        heads=(root + size, *(0 for _ in mark[1:]), *(head + size for head in tree.heads)),
        labels=(*labels, *tree.labels),
    )


def _dateline(tree: Tree, places: Sequence[str], agencies: Sequence[str], draw: random.Random) -> Tree:
    place, dash = draw.choice(places), draw.choice("-–—")
    if draw.random() < 0.5:
        return _before(tree, [place, dash], ["parataxis", "punct"])
    mark = [place, "(", draw.choice(agencies), ")", dash]
    tree = _before(tree, mark, ["parataxis", "punct", "appos", "punct", "punct"])
    return replace(tree, heads=(tree.heads[0], 2, 0, 2, 0, *tree.heads[5:]))


def vary_trees(variation: Variation, draw: random.Random) -> Callable[[Sequence[Tree]], Sequence[Tree]]:
    """A function that changes the trees of one document."""

    def spelled(tree: Tree, change: Callable[[str], str]) -> Tree:
        return replace(tree, words=tuple(map(change, tree.words)))

    def change(trees: Sequence[Tree]) -> Sequence[Tree]:
        trees = list(trees)
        if draw.random() < variation.bullet:
            trees[0] = _before(trees[0], [draw.choice("-–—•")], ["punct"])
        elif draw.random() < variation.dateline:
            trees[0] = _dateline(trees[0], variation.places, variation.agencies, draw)
        if len(trees) == 1 and draw.random() < variation.headline * 4:
            trees[0] = _headline(trees[0])
        if draw.random() < variation.apostrophe:
            trees = [spelled(tree, lambda word: word.replace("'", "’")) for tree in trees]
        if draw.random() < variation.quotes:
            words = iter(_quotes([w for tree in trees for w in tree.words], variation.opening, variation.closing))
            trees = [replace(tree, words=tuple(next(words) for _ in tree.words)) for tree in trees]
        if len(trees) <= 2 and draw.random() < variation.capitals * 2:
            trees = [spelled(tree, lambda word: capitals(word, draw)) for tree in trees]
        return trees

    return change


def vary_passage(passage: Passage, variation: Variation, draw: random.Random) -> Passage:
    """The passage with other apostrophes, quotation marks or in capitals; offsets stay as they are."""
    text = passage.text
    if draw.random() < variation.apostrophe:
        text = text.replace("'", "’")
    if draw.random() < variation.quotes:
        text = "".join(_quotes(text, variation.opening, variation.closing))
    if len(text) < 150 and draw.random() < variation.capitals * 2:
        text = capitals(text, draw)
    return replace(passage, text=text)

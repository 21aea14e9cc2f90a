"""Read Universal Dependencies treebanks (CoNLL-U, xz) into trees that spaCy can learn from."""

from __future__ import annotations

import lzma
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

Row = list[str]
ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)


@dataclass(frozen=True)
class Tree:
    """One sentence: its words and, for each, part of speech, features, head (an index) and label.

    `pos` and `features` are empty strings where the treebank doesn't give them.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    pos: tuple[str, ...]
    tags: tuple[str, ...]
    features: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    def children(self, head: int) -> list[int]:
        return [i for i, h in enumerate(self.heads) if h == head and i != head]


def sentences(path: Path) -> Iterator[list[Row]]:
    """The sentences of a CoNLL-U file as rows of ten columns, without comments and empty nodes."""
    rows: list[Row] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line and rows:
                yield rows
                rows = []
            elif line and not line.startswith("#"):
                row = line.split("\t")
                if "." not in row[ID]:
                    rows.append(row)
    if rows:
        yield rows


def _features(rows: Sequence[Row]) -> str:
    return "|".join(sorted({f for row in rows for f in row[FEATS].split("|") if f != "_"}))


def read_trees(path: Path, *, merge: bool) -> list[Tree]:
    """The trees of a treebank.

    With `merge`, a contraction of several syntactic words (du, aux) is one token that hangs where its
    first word hangs; without, each word is a token (do + n't).
    """
    return [_tree(rows, merge) for rows in sentences(path)]


def _tree(rows: list[Row], merge: bool) -> Tree:
    tokens: list[tuple[str, bool, list[Row]]] = []
    i = 0
    while i < len(rows):
        row = rows[i]
        space = "SpaceAfter=No" not in row[MISC]
        if "-" not in row[ID]:
            tokens.append((row[FORM], space, [row]))
            i += 1
            continue
        first, last = map(int, row[ID].split("-"))
        parts = rows[i + 1 : i + 2 + last - first]
        if merge:
            tokens.append((row[FORM], space, parts))
        else:
            tokens += [(p[FORM], space and p is parts[-1], [p]) for p in parts]
        i += 1 + len(parts)
    place = {int(row[ID]): j for j, (_, _, parts) in enumerate(tokens) for row in parts}
    firsts = [parts[0] for _, _, parts in tokens]
    known = any(row[FEATS] != "_" for row in firsts)
    return Tree(
        words=tuple(word for word, _, _ in tokens),
        spaces=tuple(space for _, space, _ in tokens),
        pos=tuple(row[UPOS] if known else "" for row in firsts),
        tags=tuple(row[XPOS] if row[XPOS] != "_" else "" for row in firsts),
        features=tuple(_features(parts) if known else "" for _, _, parts in tokens),
        heads=tuple(j if row[HEAD] == "0" else place[int(row[HEAD])] for j, row in enumerate(firsts)),
        labels=tuple("ROOT" if row[DEPREL] == "root" else row[DEPREL] for row in firsts),
    )


def relabel(tree: Tree, known: frozenset[str], stems: dict[str, str]) -> Tree:
    """The tree with labels the parser lacks replaced: by `stems`, else by their part before the colon, else `dep`."""

    def label(name: str) -> str:
        if name in known:
            return name
        stem = stems.get(name, name.split(":")[0])
        return stem if stem in known else "dep"

    return replace(tree, labels=tuple(label(name) for name in tree.labels))


def restrict_features(tree: Tree, known: frozenset[str]) -> Tree:
    """The tree with part of speech and features reduced to combinations that the tagger knows (`known`): of each, the
    largest that contradicts nothing; none where there is none."""
    parsed = {frozenset(label.split("|")) for label in known}

    @cache
    def nearest(pos: str, features: str) -> frozenset[str]:
        given = frozenset([f"POS={pos}", *features.split("|")])
        fitting = [label for label in parsed if label <= given and f"POS={pos}" in label]
        return max(fitting, key=lambda label: (len(label), sorted(label)), default=frozenset())

    pos, features = list(tree.pos), list(tree.features)
    for i, (tag, given) in enumerate(zip(tree.pos, tree.features, strict=True)):
        label = nearest(tag, given) if tag else frozenset()
        pos[i] = tag if label else ""
        features[i] = "|".join(sorted(pair for pair in label if not pair.startswith("POS=")))
    return replace(tree, pos=tuple(pos), features=tuple(features))


def document(nlp: Language, trees: Sequence[Tree]) -> Doc:
    """Several trees as one document, a space between sentences."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    for tree in trees:
        heads += [head + len(words) for head in tree.heads]
        words += tree.words
        spaces += [*tree.spaces[:-1], True]
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        heads=heads,
        deps=[label for tree in trees for label in tree.labels],
        pos=[pos for tree in trees for pos in tree.pos],
        tags=[tag for tree in trees for tag in tree.tags],
        morphs=[morph for tree in trees for morph in tree.features],
    )


def group(trees: Sequence[Tree], sizes: Sequence[int], draw: random.Random) -> Iterator[Sequence[Tree]]:
    """Neighbouring trees in documents of a size drawn from `sizes`."""
    start = 0
    while start < len(trees):
        size = draw.choice(sizes)
        yield trees[start : start + size]
        start += size


def examples(
    nlp: Language, groups: Iterator[Sequence[Tree]], change: Callable[[Sequence[Tree]], Sequence[Tree]]
) -> list[Example]:
    """Training examples from raw text: each group of trees, changed by `change`, as one document."""
    made = []
    for trees in groups:
        reference = document(nlp, change(trees))
        made.append(Example(nlp.make_doc(reference.text), reference))
    return made

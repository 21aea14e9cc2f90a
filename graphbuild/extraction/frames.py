"""Frames: the words of a language that say a relation, and the places in which its two ends stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import graphbuild.language
from graphbuild.errors import DataError
from graphbuild.model.relation import vocabulary
from graphbuild.model.toml import load_toml

WORD_CLASSES = ("verbs", "nouns", "adjectives")
KEYS = {"relation", "construction", "with", "without", "code", *WORD_CLASSES}


@dataclass(frozen=True)
class Construction:
    """Places of the subject, of the object, and of two mutual ends; of several places the first is the likeliest."""

    name: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    pair: tuple[str, ...] = ()


@dataclass(frozen=True)
class Frame:
    """A relation said by certain words in a certain construction.

    One of `needs` must stand near the trigger, none of `bars`; `code` is a CAMEO code finer than the relation's.
    """

    name: str
    relation: str
    construction: Construction
    needs: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    code: str | None = None


@dataclass(frozen=True)
class Frames:
    """The frames of a language by word class (`verbs`, `nouns`, `adjectives`) and lemma."""

    by_word: Mapping[tuple[str, str], tuple[Frame, ...]]

    def of(self, word_class: str, lemma: str) -> tuple[Frame, ...]:
        """The frames that a word may say."""
        return self.by_word.get((word_class, lemma), ())


@cache
def load_frames(language: str) -> Frames:
    """The frames of a language, read once; a DataError names file and reason where they are wrong."""
    path = Path(graphbuild.language.__file__).parent / language / "frames.toml"
    table = load_toml(path)
    constructions = {name: construction(path, name, row) for name, row in table.get("construction", {}).items()}
    by_word: dict[tuple[str, str], list[Frame]] = {}
    for number, row in enumerate(table.get("frame", ()), 1):
        frame = read_frame(path, number, row, constructions)
        for key in words(row):
            by_word.setdefault(key, []).append(frame)
    return Frames({key: tuple(found) for key, found in by_word.items()})


def construction(path: Path, name: str, row: Mapping[str, Any]) -> Construction:
    """A construction of the file."""
    if not set(row) <= {"subject", "object", "pair"} or not {"subject", "object"} <= set(row):
        raise DataError(path, f"construction {name}: needs subject and object, may have pair")
    return Construction(name, tuple(row["subject"]), tuple(row["object"]), tuple(row.get("pair", ())))


def read_frame(path: Path, number: int, row: Mapping[str, Any], constructions: Mapping[str, Construction]) -> Frame:
    """A frame of the file, checked."""
    where = f"frame {number} ({row.get('relation', '?')})"
    unknown = set(row) - KEYS
    if unknown:
        raise DataError(path, f"{where}: unknown key {sorted(unknown)[0]}", frame_line(path, number))
    if row.get("relation") not in vocabulary():
        raise DataError(path, f"{where}: no such relation", frame_line(path, number))
    if row.get("construction") not in constructions:
        raise DataError(path, f"{where}: no construction {row.get('construction')!r}", frame_line(path, number))
    if not any(row.get(word_class) for word_class in WORD_CLASSES):
        raise DataError(path, f"{where}: no words", frame_line(path, number))
    return Frame(
        f"{row['relation']}:{row['construction']}",
        row["relation"],
        constructions[row["construction"]],
        tuple(word.lower() for word in row.get("with", ())),
        tuple(word.lower() for word in row.get("without", ())),
        row.get("code"),
    )


def words(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The word classes and lemmas of a frame."""
    for word_class in WORD_CLASSES:
        for word in row.get(word_class, ()):
            yield word_class, word.lower()


def frame_line(path: Path, number: int) -> int | None:
    """The line at which the numbered frame begins."""
    starts = [
        i for i, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if line.strip() == "[[frame]]"
    ]
    return starts[number - 1] if number <= len(starts) else None

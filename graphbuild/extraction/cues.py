"""The cue files of a language pack: tables of lists of words, each checked against what the reader of it knows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graphbuild.errors import DataError
from graphbuild.model.toml import load_toml

Cues = Mapping[str, Mapping[str, frozenset[str]]]
"""Table, key, and the words or phrases of that key: lower case, with straight apostrophes."""


def cue_path(language: str, name: str) -> Path:
    """Where the pack of a language keeps the cues of that name."""
    return Path(__file__).parent.parent / "language" / language / f"{name}.toml"


def read_cues(path: Path, shape: Mapping[str, frozenset[str]]) -> Cues:
    """The cues of a file. `shape` has the keys that each table may have; a list that is left out is empty."""
    tables = load_toml(path)
    for table in tables:
        if table not in shape:
            raise DataError(path.as_posix(), f"unknown table [{table}]", line_of(path, f"[{table}]"))
    return {table: read_table(path, table, tables.get(table, {}), keys) for table, keys in shape.items()}


def read_table(path: Path, table: str, found: object, keys: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """One table of a cue file."""
    if not isinstance(found, dict):
        raise DataError(path.as_posix(), f"{table} is no table", line_of(path, table))
    for key, value in found.items():
        if key not in keys:
            raise DataError(path.as_posix(), f"unknown key {key} in [{table}]", line_of(path, key, table))
        if not isinstance(value, list) or not all(isinstance(cue, str) and cue.strip() for cue in value):
            raise DataError(path.as_posix(), f"{key} in [{table}] is no list of words", line_of(path, key, table))
        wrong = next((cue for cue in value if cue != cue.lower().replace("’", "'").strip()), None)
        if wrong is not None:
            reason = f"{wrong!r} is not in lower case with straight apostrophes"
            raise DataError(path.as_posix(), reason, line_of(path, wrong))
    return {key: frozenset(found.get(key, ())) for key in keys}


def line_of(path: Path, key: str, table: str = "") -> int | None:
    """The number of the line on which a key, or a cue, first stands after the head of its table."""
    inside = not table
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        inside = inside or line.strip() == f"[{table}]"
        if inside and (line.strip().startswith(key) or f'"{key}"' in line):
            return number
    return None


def phrases(cues: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Cues of several words, each as its words, the longest first."""
    return tuple(sorted((tuple(cue.split()) for cue in cues), key=lambda words: (-len(words), words)))

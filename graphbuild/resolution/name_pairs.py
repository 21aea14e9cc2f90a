"""Pairs of names in a CSV file, compared."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from graphbuild.errors import DataError
from graphbuild.resolution.lone_names import NamesInSight
from graphbuild.resolution.names import Comparison

COLUMNS = ("name1", "name2")


def read_pairs(path: str, content: bytes) -> list[tuple[str, str]]:
    """The pairs of the columns `name1` and `name2` of a CSV file; a DataError where it is none."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DataError(path, "not UTF-8") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise DataError(path, f"no column {' and no column '.join(missing)}", 1)
        pairs = []
        for row in reader:
            if any(row[column] is None for column in COLUMNS):
                raise DataError(path, "fewer cells than columns", reader.line_num)
            pairs.append((row["name1"], row["name2"]))
    except csv.Error as error:
        raise DataError(path, str(error), reader.line_num) from None
    return pairs


def compare_pairs(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, Comparison]]:
    """Each pair with its comparison, in order; a surname alone is read in sight of all the names of the file."""
    sight = NamesInSight(name for pair in pairs for name in pair)
    for name1, name2 in pairs:
        yield name1, name2, sight.compare(name1, name2)


def read_content(path: str) -> bytes:
    """The bytes of a file, or of standard input where it is `-`."""
    import sys

    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()

"""From the paths that a user names to the articles that lie there."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from graphbuild.articles.json_lines import read_json
from graphbuild.articles.plain_text import decode, read_text
from graphbuild.errors import ArticleError
from graphbuild.model.article import Article

STDIN = "-"
JSON_SUFFIXES = frozenset((".jsonl", ".ndjson"))
SUFFIXES = JSON_SUFFIXES | {".txt", ".text", ".md"}
"""The endings of what is read in folders; a file that is named is read whatever its ending."""


@dataclass(frozen=True)
class Found:
    """An article, or why there is none, of `size` bytes at a place; `notes` tell what of it had to be dropped."""

    place: str
    size: int
    outcome: Article | ArticleError
    notes: tuple[str, ...] = ()


def total_size(paths: Iterable[str]) -> int | None:
    """The bytes that `find_articles` will read, None where that is not known beforehand."""
    total = 0
    for path in paths:
        if path == STDIN:
            return None
        for file in files_of(path):
            if not isinstance(file, ArticleError):
                try:
                    total += file.stat().st_size
                except OSError:
                    continue
    return total


def find_articles(paths: Iterable[str], language: str | None = None) -> Iterator[Found]:
    """All articles of files, folders (in the order of their names) and `-`, standard input.

    One file, or one line, that cannot be read is one `Found` with its ArticleError; the rest goes on.
    `language` is that of articles that do not name theirs; it is detected where it is None.
    """
    for path in paths:
        if path == STDIN:
            yield from articles_of(sys.stdin.buffer, "<stdin>", "", language)
            continue
        for file in files_of(path):
            if isinstance(file, ArticleError):
                yield Found(str(path), 0, file)
                continue
            try:
                with file.open("rb") as stream:
                    yield from articles_of(stream, str(file), file.suffix.casefold(), language)
            except OSError as error:
                yield Found(str(file), 0, ArticleError(str(file), reason_of(error)))


def files_of(path: str) -> Iterator[Path | ArticleError]:
    """The files at a path: itself, or those of the folder that can hold articles, hidden ones left out."""
    if not os.path.isdir(path):
        yield Path(path)
        return
    errors: list[OSError] = []
    any_file = False
    for folder, folders, names in os.walk(path, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.casefold() in SUFFIXES:
                any_file = True
                yield Path(folder, name)
    for error in errors:
        yield ArticleError(str(error.filename or path), reason_of(error))
    if not any_file and not errors:
        yield ArticleError(path, f"no articles in this folder (files that end in {', '.join(sorted(SUFFIXES))})")


def articles_of(stream: BinaryIO, place: str, suffix: str, language: str | None) -> Iterator[Found]:
    """The articles of an open file: JSON Lines by its ending or its first character, else one plain text."""
    first = stream.readline()
    if suffix in JSON_SUFFIXES or first.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        yield from articles_of_lines(chain((first,), stream), place, language)
        return
    data = first + stream.read()
    try:
        made = read_text(decode(data, place), place, language)
    except ArticleError as error:
        yield Found(place, len(data), error)
    else:
        yield Found(place, len(data), made.article, made.notes)


def articles_of_lines(lines: Iterable[bytes], place: str, language: str | None) -> Iterator[Found]:
    """The articles of JSON Lines; lines of space alone are passed over."""
    empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        empty = False
        try:
            made = read_json(line, place, number, language)
        except ArticleError as error:
            yield Found(f"{place}:{number}", len(line), error)
        else:
            yield Found(f"{place}:{number}", len(line), made.article, made.notes)
    if empty:
        yield Found(place, 0, ArticleError(place, "empty: no text in it"))


def reason_of(error: OSError) -> str:
    """Why the system refuses, in lower case as in other messages."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]

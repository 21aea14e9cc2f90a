"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graphbuild.errors import StoreError


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """The path to write to in place of `path`, which it becomes at the end unless there is an error.

    A StoreError where it cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with said_of(path):
        if path.is_dir():
            raise IsADirectoryError(None, "is a folder")
        try:
            yield part
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """The folder to write to in place of `path`; its files become files of `path` at the end, unless there is an
    error. What else lies in `path` stays. A StoreError where it cannot be written."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with said_of(path):
        try:
            part.mkdir()
            yield part
            path.mkdir(exist_ok=True)
            for file in sorted(part.iterdir()):
                file.replace(path / file.name)
        finally:
            shutil.rmtree(part, ignore_errors=True)


@contextmanager
def said_of(path: Path) -> Iterator[None]:
    """Turns what the system says into one line that names the file that was asked for."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error


def write_lines(lines: Iterable[str], path: Path) -> None:
    """Writes lines of text in UTF-8."""
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)

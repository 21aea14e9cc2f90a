"""What is written is there whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from graphbuild.errors import StoreError
from graphbuild.stores.formats.whole_file import whole_file, whole_folder, write_lines


def run_full(path: Path) -> None:
    """Writes half a file to a disk that is full then."""
    path.write_text("half", encoding="utf-8")
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))


def test_an_error_leaves_the_former_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("former", encoding="utf-8")
    with pytest.raises(StoreError, match=r"claims.jsonl: cannot be written: No space left"), whole_file(path) as part:
        run_full(part)
    assert path.read_text(encoding="utf-8") == "former"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_leaves_the_former_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"import: cannot be written"), whole_folder(tmp_path / "import") as part:
        run_full(part / "nodes.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_keeps_what_else_it_has(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with whole_folder(tmp_path) as part:
        (part / "nodes.csv").write_text("nodes", encoding="utf-8")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["nodes.csv", "notes.txt"]


def test_lines_are_utf8_on_every_system(tmp_path: Path) -> None:
    write_lines(["é", "ü"], tmp_path / "lines")
    assert (tmp_path / "lines").read_bytes() == "é\nü\n".encode()

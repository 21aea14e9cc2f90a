"""TOML files with errors that name file and line."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from graphbuild.errors import DataError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def load_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; a DataError with its line where it is not well formed."""
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise DataError(str(path), "not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+)", str(error))
        raise DataError(str(path), str(error), int(found[1]) if found else None) from error
    return table

"""Files of Cypher: the queries that come with graphbuild, and a user's own.

A file begins with comments that say what it answers, which parameters it takes, and which columns it gives:

    // With whom has an actor been in contact, and according to whom?
    //
    // $actor = "Jake Sullivan"    a name, alias or id
    // $limit = 50                 at most so many rows
    //
    // columns: who, relation, sources

A default is a value in JSON. A parameter without one must be given.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import graphbuild
from graphbuild.errors import DataError, UnknownError

SUFFIX = ".cypher"

PARAMETER = re.compile(r"\$(\w+) = (.*)")
COLUMNS = "columns:"


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query with its default, and what it means."""

    name: str
    default: Any
    about: str = ""


@dataclass(frozen=True)
class CypherFile:
    """A query with what its header says; `columns` is empty where the header does not say."""

    name: str
    text: str
    question: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[str, ...] = ()

    def values(self, given: Mapping[str, str]) -> dict[str, Any]:
        """The values of all parameters: those given as text, else the defaults.

        What is given for a parameter whose default is a string is a string; else it is a value in JSON where it
        can be read as one. An UnknownError for a parameter that the query does not have, or that lacks a value.
        """
        defaults = {parameter.name: parameter.default for parameter in self.parameters}
        used = set(re.findall(r"\$(\w+)", without_comments(self.text)))
        for name in given:
            if name not in used:
                known = ", ".join(sorted(used)) or "none"
                raise UnknownError(f"{self.name}: has no parameter {name} (it has: {known})")
        missing = sorted(used - defaults.keys() - given.keys())
        if missing:
            raise UnknownError(f"{self.name}: needs a value: --param {missing[0]}=…")
        values = {name: value if isinstance(defaults.get(name), str) else plain(value) for name, value in given.items()}
        return {name: default for name, default in defaults.items() if name in used} | values


def load_query(reference: str) -> CypherFile:
    """The query of that name among those that come with graphbuild, else the one in the file of that path.

    An UnknownError where there is neither; a DataError where a header is not well formed.
    """
    path = Path(reference)
    if not path.suffix and not path.is_file():
        found = shipped_queries()
        if reference not in found:
            close = get_close_matches(reference, found, n=1)
            hint = f"did you mean {close[0]}?" if close else "graphbuild query --list shows all"
            raise UnknownError(f"{reference}: no such query; {hint}")
        path = found[reference]
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DataError(path, "not UTF-8") from error
    except OSError as error:
        raise UnknownError(f"{path}: {error.strerror}") from error
    return parse_query(path.stem, text, path)


def shipped_queries() -> dict[str, Path]:
    """The files of the queries that come with graphbuild, by name, in order of name."""
    package = Path(graphbuild.__file__).parent
    folder = next((folder for folder in (package / "queries", package.parent / "queries") if folder.is_dir()), None)
    return {path.stem: path for path in sorted(folder.glob(f"*{SUFFIX}"))} if folder else {}


def parse_query(name: str, text: str, path: Path | str = "-") -> CypherFile:
    """The query that a text holds, with what its header says."""
    question: list[str] = []
    parameters: list[Parameter] = []
    columns: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("//"):
            break
        said = line[2:].strip()
        found = PARAMETER.fullmatch(said)
        if found:
            parameters.append(parse_parameter(found[1], found[2], path, number))
        elif said.startswith(COLUMNS):
            columns = tuple(column.strip() for column in said[len(COLUMNS) :].split(","))
        elif not parameters and said:
            question.append(said)
    return CypherFile(name, text, " ".join(question), tuple(parameters), columns)


def parse_parameter(name: str, rest: str, path: Path | str, line: int) -> Parameter:
    """A parameter from what follows its name: a value in JSON, and what it means."""
    try:
        default, end = json.JSONDecoder().raw_decode(rest)
    except ValueError as error:
        raise DataError(path, f"the default of ${name} is not JSON", line) from error
    return Parameter(name, default, rest[end:].strip())


def plain(text: str) -> Any:
    """The value that a text is in JSON, else the text."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def without_comments(text: str) -> str:
    """A query without its whole-line comments."""
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))

"""What a user adds to a workspace: `graphbuild.toml`, beside the ledger. All of it is optional.

watch = ["Jake Sullivan", "country:RU"]     # whom `claims list --watched` tells of

[[aliases]]                                 # names of one actor; an id that graphbuild knows may be among them
names = ["Vladimir Poutine", "VVP"]

[[outlets]]                                 # papers and agencies that graphbuild does not know
names = ["L'Écho du Rhône", "Écho du Rhône"]

[[cues]]                                    # further words that say a relation
language = "fr"
relation = "MET_WITH"
verbs = ["trinquer"]
nouns = ["tête-à-tête"]
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from graphbuild.errors import DataError
from graphbuild.model.relation import vocabulary
from graphbuild.model.toml import load_toml

FILE_NAME = "graphbuild.toml"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Table(BaseModel):
    """A table of the file, which has no keys but those that are known."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class Aliases(Table):
    """Names of one actor, or one name of the gazetteer's id."""

    names: Annotated[tuple[Text, ...], Field(min_length=2)]


class Outlet(Table):
    """A paper or agency under all its names."""

    names: Annotated[tuple[Text, ...], Field(min_length=1)]


class Cues(Table):
    """Words of a language that say a relation, as lemmas."""

    language: Annotated[str, StringConstraints(pattern="^[a-z]{2}$")]
    relation: str
    verbs: tuple[Text, ...] = ()
    nouns: tuple[Text, ...] = ()

    @field_validator("relation")
    @classmethod
    def known(cls, value: str) -> str:
        """A relation of the vocabulary."""
        if value not in vocabulary():
            raise ValueError(f"{value!r} is no relation; one of {', '.join(vocabulary())}")
        return value


class Configuration(Table):
    """The whole file."""

    watch: tuple[Text, ...] = ()
    aliases: tuple[Aliases, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    cues: tuple[Cues, ...] = ()

    @property
    def names_of_one(self) -> tuple[tuple[str, ...], ...]:
        """The sets of names that are of one actor each, those of outlets among them."""
        return tuple(one.names for one in self.aliases) + tuple(one.names for one in self.outlets)

    @property
    def outlet_names(self) -> tuple[str, ...]:
        """All names of outlets."""
        return tuple(name for outlet in self.outlets for name in outlet.names)


def load_configuration(workspace: Path) -> Configuration:
    """The configuration of a workspace, an empty one where it has none; a DataError with the line of what is wrong."""
    path = workspace / FILE_NAME
    if not path.exists():
        return Configuration()
    try:
        return Configuration.model_validate(load_toml(path))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"] if isinstance(part, str))
        reason = "unknown key" if first["type"] == "extra_forbidden" else first["msg"].removeprefix("Value error, ")
        raise DataError(path, f"{place}: {reason}", line_of(path, first["loc"])) from None


def line_of(path: Path, place: tuple[Any, ...]) -> int | None:
    """The line of a key, within the n-th table of its name where the place says so; None where it is not found."""
    lines = path.read_text(encoding="utf-8").splitlines()
    key, *rest = place
    heads = [n for n, line in enumerate(lines, 1) if re.match(rf"\s*\[\[?\s*{re.escape(key)}\s*\]", line)]
    if not heads:
        return next((n for n, line in enumerate(lines, 1) if assigns(line, key)), None)
    if not rest:
        return heads[0]
    head = heads[rest[0]]
    return next((n for n, line in enumerate(lines[head:], head + 1) if assigns(line, rest[1])), head)


def assigns(line: str, key: object) -> bool:
    """Whether a line of TOML gives a key its value."""
    return bool(re.match(rf"\s*{re.escape(str(key))}\s*=", line))

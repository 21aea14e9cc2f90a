"""The vocabulary of relations, read from `relations.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from graphbuild.model.toml import load_toml

HOLDS_ROLE = "HOLDS_ROLE"
"""The relation of a person to the body, country or person that a role is held for."""


class Family(str, Enum):
    """The groups of relations."""

    CONTACT = "contact"
    AGREE = "agree"
    SUPPORT = "support"
    COOPERATE = "cooperate"
    REQUEST = "request"
    REJECT = "reject"
    ACCUSE = "accuse"
    THREATEN = "threaten"
    SANCTION = "sanction"
    FORCE = "force"
    ROLE = "role"


@dataclass(frozen=True)
class Relation:
    """A relation of the vocabulary with its codes in CAMEO (1.1b3) and PLOVER, None for roles."""

    name: str
    family: Family
    symmetric: bool
    cameo: str | None = None
    plover: str | None = None


@cache
def vocabulary() -> Mapping[str, Relation]:
    """All relations by name, in the order of the file."""
    table = load_toml(Path(__file__).with_name("relations.toml"))
    return MappingProxyType({name: relation(name, row) for name, row in table.items()})


def relation(name: str, row: Mapping[str, object]) -> Relation:
    """The relation that a row of the vocabulary says."""
    codes = {key: str(row[key]) for key in ("cameo", "plover") if key in row}
    return Relation(name, Family(row["family"]), bool(row["symmetric"]), **codes)

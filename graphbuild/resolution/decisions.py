"""A person's own decisions about actors and claims, and how they apply.

They are rows of the ledger's log, each of a kind, in the order in which they were taken:

    actors.merge    {"actors": [anchor, anchor, …]}                    these are one
    actors.split    {"actor": anchor, "members": [[article, name]], "names": [name]}   these are another
    actors.rename   {"actor": anchor, "name": name}                    this is what it is called
    claims.reject   {"claim": claim anchor}                            the article does not say so
    claims.correct  {"claim": claim anchor, "set": {field: value}}     it says something else
    claims.confirm  {"claim": claim anchor}                            it says just so

An anchor tells an actor by what it was when the decision was taken: its id, its names, and some of its
referents as pairs of article and name. So a decision still finds its actor when new articles, or a newer
reader, have changed the id. A claim's anchor holds the claim itself with the names of its ends: a confirmed
or corrected claim outlasts a reader that no longer finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol


class DecisionKind(str, Enum):
    """The kinds of decisions."""

    MERGE = "actors.merge"
    SPLIT = "actors.split"
    RENAME = "actors.rename"
    REJECT = "claims.reject"
    CORRECT = "claims.correct"
    CONFIRM = "claims.confirm"


class Row(Protocol):
    """What a row of the ledger's log of decisions has."""

    @property
    def number(self) -> int:
        """Its place in the log."""

    @property
    def kind(self) -> str:
        """A value of `DecisionKind`."""

    @property
    def payload(self) -> Mapping[str, Any]:
        """What is decided."""

    @property
    def undone(self) -> bool:
        """Whether it was taken back."""


@dataclass(frozen=True)
class Decision:
    """A decision that stands."""

    number: int
    kind: DecisionKind
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class Decisions:
    """The decisions that stand, in the order in which they were taken."""

    rows: tuple[Decision, ...] = field(default=())

    @classmethod
    def from_log(cls, rows: Iterable[Row]) -> Decisions:
        """The decisions of the log that were not taken back."""
        standing = (row for row in rows if not row.undone)
        return cls(
            tuple(
                Decision(row.number, DecisionKind(row.kind), row.payload)
                for row in sorted(standing, key=lambda row: row.number)
            )
        )


NO_DECISIONS = Decisions()
"""Nobody has decided anything yet."""

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

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any, Protocol


class DecisionKind(str, Enum):
    """The kinds of decisions."""

    MERGE = "actors.merge"
    SPLIT = "actors.split"
    RENAME = "actors.rename"
    REJECT = "claims.reject"
    CORRECT = "claims.correct"
    CONFIRM = "claims.confirm"

    @property
    def of_claims(self) -> bool:
        """Whether it is about a claim."""
        return self in (DecisionKind.REJECT, DecisionKind.CORRECT, DecisionKind.CONFIRM)


class Row(Protocol):
    """What a row of the ledger's log of decisions has; `undone` is true where it was taken back."""

    @property
    def number(self) -> int: ...

    @property
    def kind(self) -> str: ...

    @property
    def payload(self) -> Mapping[str, Any]: ...

    @property
    def undone(self) -> object: ...


@dataclass(frozen=True)
class Decision:
    """A decision that stands."""

    number: int
    kind: DecisionKind
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class Decisions:
    """The decisions that stand, in the order in which they were taken."""

    rows: tuple[Decision, ...] = ()

    @classmethod
    def from_log(cls, rows: Iterable[Row]) -> Decisions:
        """The decisions of the log that were not taken back."""
        standing = sorted((row for row in rows if not row.undone), key=lambda row: row.number)
        return cls(tuple(Decision(row.number, DecisionKind(row.kind), row.payload) for row in standing))

    def of_article(self, article: str) -> tuple[Decision, ...]:
        """The decisions about claims of an article."""
        return tuple(self._by_article.get(article, ()))

    @cached_property
    def _by_article(self) -> Mapping[str, list[Decision]]:
        found: dict[str, list[Decision]] = defaultdict(list)
        for decision in self.rows:
            if decision.kind.of_claims:
                found[decision.payload["claim"]["article"]].append(decision)
        return found


NO_DECISIONS = Decisions()
"""Nobody has decided anything yet."""

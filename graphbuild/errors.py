"""The errors that graphbuild raises for reasons a user can act on.

    GraphbuildError
    ├── ArticleError     an article cannot be read
    ├── LanguageError    no pack for a language, or its pipeline is missing
    ├── DataError        a data or configuration file is wrong, at a line
    ├── LedgerError      the ledger cannot be opened, read or written
    ├── StoreError       a graph database cannot be reached, or refuses
    └── UnknownError     an actor, article, claim or query that nobody knows

Each prints as one line that names the file or server and the reason.
"""

from __future__ import annotations

from pathlib import Path


class GraphbuildError(Exception):
    """Base of all errors that graphbuild raises on purpose."""


class ArticleError(GraphbuildError):
    """An article cannot be read."""

    def __init__(self, path: str | Path, reason: str, line: int | None = None) -> None:
        place = f"{path}:{line}" if line is not None else f"{path}"
        super().__init__(f"{place}: {reason}")


class LanguageError(GraphbuildError):
    """There is no pack for a language, or the pipeline that it builds on is missing."""


class DataError(GraphbuildError):
    """A data or configuration file is wrong."""

    def __init__(self, path: str | Path, reason: str, line: int | None = None) -> None:
        place = f"{path}:{line}" if line is not None else f"{path}"
        super().__init__(f"{place}: {reason}")


class LedgerError(GraphbuildError):
    """The ledger cannot be opened, read or written."""


class StoreError(GraphbuildError):
    """A graph database cannot be reached, or refuses what it is asked."""


class UnknownError(GraphbuildError):
    """An actor, article, claim or query that nobody knows."""

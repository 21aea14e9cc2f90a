"""An article as it was published."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

TITLE = -1
"""The number of the title among the paragraphs of an article."""


@dataclass(frozen=True)
class Article:
    """An article: what it says, and who published it when.

    `language` is an ISO 639-1 code, `path` the place it was read from.
    """

    id: str
    title: str
    paragraphs: tuple[str, ...]
    language: str
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    path: str | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256 of the folded text alone: equal in two copies of one wire report."""
        return hashlib.sha256(fold_text("\n".join(self.paragraphs)).encode()).hexdigest()

    def blocks(self) -> Iterator[tuple[int, str]]:
        """The title and the paragraphs with their numbers, in the order of the text."""
        yield TITLE, self.title
        yield from enumerate(self.paragraphs)


def fold_text(text: str) -> str:
    """`text` without case, accents, punctuation or runs of space."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = (c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


def article_id(outlet: str | None, published: date | None, title: str, paragraphs: tuple[str, ...]) -> str:
    """The id of an article that brings none: a hash of outlet, date, title and text, 16 hex digits."""
    parts = (outlet or "", published.isoformat() if published else "", title, *paragraphs)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

"""From articles to readings, and to what the ledger keeps of them.

Each function does its work article by article while it is iterated over, and tells of each when it is done: a
run can be stopped at any of them. An article that cannot be read is told, and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from graphbuild.articles.finding import Found
from graphbuild.errors import ArticleError, GraphbuildError, LedgerError
from graphbuild.model.article import Article
from graphbuild.model.reading import Reading
from graphbuild.stores.ledger import Ledger, Outcome


class Reader(Protocol):
    """What reads articles."""

    def version(self, language: str) -> str:
        """What a reading depends on beside its article: versions of code, pack and pipeline.

        A LanguageError where there is no pack for the language.
        """

    def read(self, article: Article) -> Reading:
        """What the article says."""


@dataclass(frozen=True)
class Step:
    """What became of one article: the outcome in the ledger, or the error."""

    article: str | None
    outcome: Outcome | ArticleError


@dataclass
class Tally:
    """The counts of a run, and the articles whose claims it brought."""

    new: int = 0
    replaced: int = 0
    known: int = 0
    failed: int = 0
    fresh: set[str] = field(default_factory=set)

    def add(self, step: Step) -> None:
        """Counts one article."""
        if isinstance(step.outcome, ArticleError):
            self.failed += 1
        elif step.outcome is Outcome.KNOWN:
            self.known += 1
        else:
            self.new += step.outcome is Outcome.NEW
            self.replaced += step.outcome is Outcome.REPLACED
            self.fresh.add(step.article or "")

    def __str__(self) -> str:
        read = self.new + self.replaced + self.known
        replaced = f", replaced {self.replaced}" if self.replaced else ""
        return f"read {read}, new {self.new}{replaced}, known already {self.known}, failed {self.failed}"


def ingest(found: Iterable[Found], ledger: Ledger, reader: Reader) -> Iterator[tuple[Found, Step]]:
    """Reads and keeps articles, each in one transaction; what the ledger holds already is not read again.

    A LedgerError ends the run, and what was kept before it stays.
    """
    for item in found:
        article = item.outcome
        if isinstance(article, ArticleError):
            yield item, Step(None, article)
            continue
        try:
            with explained(item.place):
                known = ledger.knows(article, reader.version(article.language))
                reading = None if known else reader.read(article)
        except ArticleError as error:
            yield item, Step(article.id, error)
        else:
            yield item, Step(article.id, ledger.add(article, reading) if reading else Outcome.KNOWN)


def reread(ledger: Ledger, reader: Reader) -> Iterator[Step]:
    """Reads the kept articles anew; KNOWN are those that this version of the reader has read."""
    for article, kept in ledger.entries():
        try:
            with explained(article.id):
                known = kept.version == reader.version(article.language)
                reading = None if known else reader.read(article)
        except ArticleError as error:
            yield Step(article.id, error)
            continue
        if reading:
            ledger.replace_reading(reading)
        yield Step(article.id, Outcome.REPLACED if reading else Outcome.KNOWN)


def read(found: Iterable[Found], reader: Reader) -> Iterator[tuple[Found, Reading | ArticleError]]:
    """Reads articles without keeping anything."""
    for item in found:
        if isinstance(item.outcome, ArticleError):
            yield item, item.outcome
            continue
        try:
            with explained(item.place):
                yield item, reader.read(item.outcome)
        except ArticleError as error:
            yield item, error


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turns whatever goes wrong with the article of that place into an ArticleError that names it.

    A fault of the reader on one article of many must not cost the others.
    """
    try:
        yield
    except (ArticleError, LedgerError):
        raise
    except GraphbuildError as error:
        raise ArticleError(place, str(error)) from error
    except Exception as error:
        raise ArticleError(place, f"the reader failed: {type(error).__name__}: {error}") from error

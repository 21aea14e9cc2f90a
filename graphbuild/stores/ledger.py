"""The ledger: the truth of a workspace, in one SQLite file.

It keeps the articles with their text, the reading of each, and what a person decided about actors and claims;
every graph is drawn from it. One article is one transaction, so a run that is killed leaves whole articles
only and goes on where it stopped. Several processes may use one ledger: each writes for a moment and waits
for the others.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timezone
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any

from graphbuild.errors import LedgerError, UnknownError
from graphbuild.model.article import Article
from graphbuild.model.reading import Reading

FILE_NAME = "ledger.sqlite"
"""The ledger's name in its workspace."""

SCHEMA_VERSION = 1

APPLICATION_ID = 0x67726264
"""What the header of the file says to tell a ledger from other SQLite files ("grbd")."""

LOCK_TIMEOUT = 10.0
"""Seconds to wait for another process that writes."""

PAGE = 200
"""Articles read at once."""

SCHEMA = f"""
CREATE TABLE article (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    language TEXT NOT NULL,
    outlet TEXT,
    published TEXT,
    url TEXT,
    path TEXT,
    content_hash TEXT NOT NULL,
    reader TEXT NOT NULL,
    reading TEXT NOT NULL
);
CREATE INDEX article_url ON article (url);
CREATE TABLE actor_id (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (article, name, actor)
) WITHOUT ROWID;
CREATE INDEX actor_id_actor ON actor_id (actor);
CREATE TABLE decision (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    why TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    undone_at TEXT
);
CREATE TABLE state (stamp TEXT NOT NULL);
INSERT INTO state VALUES (lower(hex(randomblob(16))));
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};
"""

ARTICLE_COLUMNS = "id, title, paragraphs, language, outlet, published, url, path"


class Outcome(str, Enum):
    """What adding an article did to the ledger."""

    NEW = "new"
    KNOWN = "known"
    REPLACED = "replaced"


@dataclass(frozen=True)
class DecisionRow:
    """A decision of a person, with who made it, why and when, and when it was taken back."""

    number: int
    kind: str
    payload: Mapping[str, Any]
    by: str
    why: str
    when: datetime
    undone_at: datetime | None = None

    @property
    def undone(self) -> bool:
        """Whether it was taken back."""
        return self.undone_at is not None


class Ledger:
    """An open ledger; a context manager that closes it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, workspace: Path, create: bool = True) -> Ledger:
        """The ledger of `workspace`, made there first where there is none and `create` is set.

        A LedgerError where there is none, where it is locked, is no ledger, was written by a newer
        graphbuild, or cannot be read or written.
        """
        path = workspace / FILE_NAME
        if not path.exists():
            if not create:
                raise LedgerError(f"{path}: there is no ledger here; graphbuild ingest makes one")
            try:
                workspace.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise LedgerError(f"{workspace}: cannot be made a workspace: {error.strerror}") from error
        with explained(path):
            connection = connect(path, immutable=is_read_only(path))
            try:
                prepare(path, connection, create)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, article: Article, reading: Reading) -> Outcome:
        """Keep an article and its reading.

        KNOWN, and nothing written, where both are there already; REPLACED where they take the place of
        another text, or of an older reading, under the same id or URL.
        """
        with self._transaction() as connection:
            if self._holds(article, reading.version):
                return Outcome.KNOWN
            # The ids that its actors bore go with a former text, and outlast another reading of the same.
            gone = connection.execute(
                "DELETE FROM article WHERE (id = ? AND content_hash IS NOT ?) OR (id <> ? AND url = ?)",
                (article.id, article.content_hash, article.id, article.url),
            ).rowcount
            written = article_row(article, reading)
            assignments = ", ".join(f"{column} = excluded.{column}" for column in written if column != "id")
            replaced = gone > 0 or self._has(article.id)
            connection.execute(
                f"INSERT INTO article ({', '.join(written)}) VALUES ({', '.join('?' * len(written))})"
                f" ON CONFLICT (id) DO UPDATE SET {assignments}",
                tuple(written.values()),
            )
        return Outcome.REPLACED if replaced else Outcome.NEW

    def knows(self, article: Article, reader_version: str) -> bool:
        """Whether this very article is kept, read by that version of the reader; its path does not matter."""
        with explained(self.path):
            return self._holds(article, reader_version)

    def replace_reading(self, reading: Reading) -> None:
        """Keep another reading of an article; an UnknownError where the article is not kept."""
        with self._transaction() as connection:
            changed = connection.execute(
                "UPDATE article SET reader = ?, reading = ? WHERE id = ?",
                (reading.version, reading_json(reading), reading.article),
            )
            if not changed.rowcount:
                raise UnknownError(f"{reading.article}: no such article in {self.path}")

    def forget(self, article_id: str) -> None:
        """Remove an article, all that was read in it and what decisions say of it: nothing of it stays.

        A decision that rests on this article alone goes with it. An UnknownError where it is not kept.
        """
        marks = claim_ids_of(self.reading(article_id)) | {article_id}
        with self._transaction() as connection:
            connection.execute("DELETE FROM article WHERE id = ?", (article_id,))
            for row in self.decisions():
                left = without(row.payload, marks)
                if left is None:
                    connection.execute("DELETE FROM decision WHERE number = ?", (row.number,))
                elif left != row.payload:
                    connection.execute("UPDATE decision SET payload = ? WHERE number = ?", (as_json(left), row.number))
        with explained(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def article(self, article_id: str) -> Article:
        """An article with its text; an UnknownError where it is not kept."""
        return article_from(self._row(ARTICLE_COLUMNS, article_id))

    def reading(self, article_id: str) -> Reading:
        """The reading of an article; an UnknownError where the article is not kept."""
        return reading_from(self.path, self._row("reading", article_id)[0])

    def entries(self) -> Iterator[tuple[Article, Reading]]:
        """All articles with their readings, in order of id; memory does not grow with the ledger.

        The ledger may be written to meanwhile.
        """
        after = ""
        while True:
            with explained(self.path):
                page = self._connection.execute(
                    f"SELECT {ARTICLE_COLUMNS}, reading FROM article WHERE id > ? ORDER BY id LIMIT {PAGE}", (after,)
                ).fetchall()
            if not page:
                return
            for row in page:
                yield article_from(row[:-1]), reading_from(self.path, row[-1])
            after = page[-1][0]

    def find(self, reference: str) -> str:
        """The id of the article that an id, a URL or a path names; an UnknownError where none is kept."""
        for column in ("id", "url", "path"):
            rows = self._query(f"SELECT id FROM article WHERE {column} = ? ORDER BY id LIMIT 2", reference)
            if len(rows) > 1:
                raise UnknownError(f"{reference}: several articles of {self.path} have this {column}; give an id")
            if rows:
                return str(rows[0][0])
        raise UnknownError(f"{reference}: no such article in {self.path}")

    def __len__(self) -> int:
        """How many articles are kept."""
        return int(self._query("SELECT count(*) FROM article")[0][0])

    def decide(self, kind: str, payload: Mapping[str, Any], by: str, why: str) -> int:
        """Log a decision of a person; its number."""
        with self._transaction() as connection:
            number = connection.execute(
                "INSERT INTO decision (kind, payload, decided_by, why, decided_at) VALUES (?, ?, ?, ?, ?)",
                (kind, as_json(payload), by, why, now()),
            ).lastrowid
        assert number is not None
        return number

    def decisions(self) -> tuple[DecisionRow, ...]:
        """All decisions, those taken back among them, in the order in which they were made."""
        rows = self._query(
            "SELECT number, kind, payload, decided_by, why, decided_at, undone_at FROM decision ORDER BY number"
        )
        return tuple(
            DecisionRow(
                number, kind, json.loads(payload), by, why,
                datetime.fromisoformat(when), datetime.fromisoformat(undone) if undone else None,
            )
            for number, kind, payload, by, why, when, undone in rows
        )  # fmt: skip

    def undo(self, number: int) -> None:
        """Take a decision back; an UnknownError where there is none of that number, or it was already."""
        with self._transaction() as connection:
            changed = connection.execute(
                "UPDATE decision SET undone_at = ? WHERE number = ? AND undone_at IS NULL", (now(), number)
            )
            if not changed.rowcount:
                raise UnknownError(f"{number}: no such decision in {self.path}, or undone already")

    def remember_ids(self, assigned: Iterable[tuple[str, str, str]]) -> None:
        """Remember which id an actor bears: rows of article id, name of the referent there, and actor id.

        What is remembered of an article goes with the article.
        """
        with self._transaction(stamped=False) as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO actor_id (article, name, actor) SELECT id, ?2, ?3 FROM article WHERE id = ?1",
                assigned,
            )

    def former_ids(self, actor_id: str) -> tuple[tuple[str, str], ...]:
        """The referents, as article id and name, that ever bore an actor id, in their order."""
        return tuple(self._query("SELECT article, name FROM actor_id WHERE actor = ? ORDER BY 1, 2", actor_id))

    @property
    def stamp(self) -> str:
        """A word that is another after each change of articles, readings or decisions."""
        return str(self._query("SELECT stamp FROM state")[0][0])

    def _holds(self, article: Article, reader_version: str) -> bool:
        rows = self._connection.execute(
            f"SELECT reader, {ARTICLE_COLUMNS} FROM article WHERE id = ? OR url = ?", (article.id, article.url)
        ).fetchall()
        return any(reader == reader_version and same(article, article_from(row)) for reader, *row in rows)

    def _has(self, article_id: str) -> bool:
        return bool(self._query("SELECT 1 FROM article WHERE id = ?", article_id))

    def _row(self, columns: str, article_id: str) -> tuple[Any, ...]:
        rows = self._query(f"SELECT {columns} FROM article WHERE id = ?", article_id)
        if not rows:
            raise UnknownError(f"{article_id}: no such article in {self.path}")
        return rows[0]

    def _query(self, statement: str, *parameters: object) -> list[tuple[Any, ...]]:
        with explained(self.path):
            return self._connection.execute(statement, parameters).fetchall()

    @contextmanager
    def _transaction(self, stamped: bool = True) -> Iterator[sqlite3.Connection]:
        """All or nothing; `stamped` where it changes what graphs are drawn from."""
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                before = self._connection.total_changes
                yield self._connection
                if stamped and self._connection.total_changes > before:
                    self._connection.execute("UPDATE state SET stamp = lower(hex(randomblob(16)))")
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def connect(path: Path, immutable: bool) -> sqlite3.Connection:
    """A connection in which transactions begin only where they are begun."""
    options = "?mode=ro&immutable=1" if immutable else ""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}{options}", timeout=LOCK_TIMEOUT, isolation_level=None, uri=True
    )
    connection.execute("PRAGMA foreign_keys = ON")
    # Deleted text is overwritten in the file, so that a forgotten article cannot be read out of it.
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def prepare(path: Path, connection: sqlite3.Connection, create: bool) -> None:
    """Check that the file is a ledger of this version, or make an empty one a ledger."""
    if is_blank(connection):
        if not create:
            raise LedgerError(f"{path}: not a ledger of graphbuild")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have made it while this one waited.
        if is_blank(connection):
            for statement in filter(str.strip, SCHEMA.split(";")):
                connection.execute(statement)
        connection.execute("COMMIT")
    if pragma(connection, "application_id") != APPLICATION_ID:
        raise LedgerError(f"{path}: not a ledger of graphbuild")
    version = pragma(connection, "user_version")
    if version != SCHEMA_VERSION:
        raise LedgerError(
            f"{path}: has version {version}, and this graphbuild reads version {SCHEMA_VERSION}; upgrade graphbuild"
        )


def is_blank(connection: sqlite3.Connection) -> bool:
    """Whether the database has nothing in it yet."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return not tables and pragma(connection, "application_id") == 0


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """A number of the header of the file."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def is_read_only(path: Path) -> bool:
    """Whether a whole ledger lies where nothing can be written; it can be asked all the same."""
    log = path.with_name(f"{path.name}-wal")
    return path.exists() and not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says into one line that names the file and the reason."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(f"{path}: {reason(error)}") from error


def reason(error: sqlite3.Error) -> str:
    """What is wrong, in a user's words."""
    said = str(error)
    if "locked" in said:
        return f"locked by another process for more than {LOCK_TIMEOUT:.0f} seconds"
    if "not a database" in said:
        return "not a ledger of graphbuild"
    if "readonly" in said:
        return "cannot be written: no permission"
    if "unable to open" in said:
        return "cannot be opened: no permission, or a folder in its place"
    return said


def article_row(article: Article, reading: Reading) -> dict[str, str | None]:
    """What the table keeps of an article and its reading, by column."""
    return {
        "id": article.id,
        "title": article.title,
        "paragraphs": as_json(article.paragraphs),
        "language": article.language,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "path": article.path,
        "content_hash": article.content_hash,
        "reader": reading.version,
        "reading": reading_json(reading),
    }


def article_from(row: Iterable[Any]) -> Article:
    """The article that a row of ARTICLE_COLUMNS keeps."""
    identifier, title, paragraphs, language, outlet, published, url, path = row
    return Article(
        identifier, title, tuple(json.loads(paragraphs)), language, outlet,
        date.fromisoformat(published) if published else None, url, path,
    )  # fmt: skip


def same(article: Article, kept: Article) -> bool:
    """Whether two articles of one id or URL say the same, published by the same outlet on the same day."""
    return (article.title, article.paragraphs, article.language, article.outlet, article.published, article.url) == (
        kept.title, kept.paragraphs, kept.language, kept.outlet, kept.published, kept.url,
    )  # fmt: skip


def reading_json(reading: Reading) -> str:
    """The reading as the ledger keeps it."""
    from graphbuild.model.serialization import reading_to_json

    return reading_to_json(reading)


def reading_from(path: Path, text: str) -> Reading:
    """The reading that the ledger keeps."""
    from graphbuild.model.serialization import reading_from_json

    try:
        return reading_from_json(text)
    except ValueError as error:
        raise LedgerError(f"{path}: damaged: a reading in it is not one") from error


def claim_ids_of(reading: Reading) -> frozenset[str]:
    """The ids of the claims of a reading."""
    from graphbuild.model.claim_id import claim_ids

    return frozenset(claim_ids(reading))


def without(value: Any, marks: frozenset[str]) -> Any:
    """A value of JSON without the lists that hold one of `marks`; None where nothing whole is left of it."""
    if isinstance(value, str):
        return None if value in marks else value
    if isinstance(value, Mapping):
        left = {key: without(item, marks) for key, item in value.items()}
        return None if any(left[key] is None and value[key] is not None for key in value) else left
    if isinstance(value, list):
        if any(isinstance(item, str) and item in marks for item in value):
            return None
        kept = [item for item in (without(item, marks) for item in value) if item is not None]
        return kept if kept or not value else None
    return value


def as_json(value: object) -> str:
    """One line of JSON, equal for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def now() -> str:
    """This second, in UTC, as ISO 8601."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")

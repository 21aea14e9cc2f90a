"""A graph database that speaks Bolt: Neo4j, or the embedded one."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graphbuild.errors import StoreError

if TYPE_CHECKING:
    import neo4j

RETRY_SECONDS = 180.0
"""For how long a write that fails for a passing reason (a deadlock, a server that restarts) is tried again."""

# What the driver logs of attempts that it repeats is not for a user's terminal.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True)
class Server:
    """Where a database is, and who asks; `database` is None for the user's home database.

    `called` is what messages call it, its URI where that is empty.
    """

    uri: str
    user: str
    password: str = field(repr=False)
    database: str | None = None
    called: str = ""

    def __str__(self) -> str:
        return self.called or self.uri


@dataclass(frozen=True)
class Table:
    """The rows of an answer, each with a value for each of `columns`."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


class Connection:
    """A connection to a database. What fails raises a StoreError of one line that names the server."""

    def __init__(self, server: Server, driver: neo4j.Driver) -> None:
        self.server = server
        self._driver = driver

    @property
    def agent(self) -> str:
        """What the server calls itself, with its version: `Neo4j/5.26.0`."""
        with explained(self.server):
            return self._driver.get_server_info().agent

    def ask(self, query: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """The answer to a person's query, which may not write, in a transaction of the server's own."""
        with explained(self.server), self._session(default_access_mode="READ") as session:
            return answer(session, query, parameters or {})

    def read(self, query: str, **parameters: Any) -> Table:
        """The answer to a query that may not write, tried again while the reason that it fails may pass."""
        with explained(self.server), self._session() as session:
            return session.execute_read(lambda transaction: answer(transaction, query, parameters))

    def write(self, *statements: str, **parameters: Any) -> None:
        """Run statements in one transaction, which is tried again while the reason that it fails may pass."""

        def work(transaction: neo4j.ManagedTransaction) -> None:
            for statement in statements:
                answer(transaction, statement, parameters)

        with explained(self.server), self._session() as session:
            session.execute_write(work)

    def _session(self, **options: Any) -> neo4j.Session:
        return self._driver.session(database=self.server.database, **options)


def answer(runner: neo4j.Session | neo4j.ManagedTransaction, query: str, parameters: Mapping[str, Any]) -> Table:
    """What a query answers. Labels and types in it are whitelisted by who wrote it, or it is a user's own."""
    result = runner.run(query, dict(parameters))
    return Table(tuple(result.keys()), tuple(tuple(record) for record in result))


@contextmanager
def connected(server: Server, kind: type[Connection] = Connection) -> Iterator[Connection]:
    """A connection to a server that answers, with a user whom it knows, and has the database."""
    import neo4j

    with explained(server):
        driver = neo4j.GraphDatabase.driver(
            server.uri,
            auth=(server.user, server.password),
            max_transaction_retry_time=RETRY_SECONDS,
            connection_timeout=15,
        )
    try:
        with explained(server):
            driver.verify_connectivity()
        connection = kind(server, driver)
        connection.ask("RETURN 1")
        yield connection
    finally:
        driver.close()


@contextmanager
def explained(server: Server) -> Iterator[None]:
    """Turn what the driver raises into one line that names the server and the reason."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (DriverError, Neo4jError, ValueError, OSError) as error:
        raise StoreError(f"{server}: {reason(error, server)}") from error


def reason(error: Exception, server: Server) -> str:
    """What is wrong, in a user's words."""
    from neo4j import exceptions

    code = getattr(error, "code", None) or ""
    if code.endswith("AuthenticationRateLimit"):
        return "too many wrong passwords; wait a few seconds"
    if code.endswith("CredentialsExpired"):
        return f"the password of {server.user} must be changed first"
    if isinstance(error, exceptions.AuthError):
        return f"wrong user or password (user {server.user})"
    if code.endswith("DatabaseNotFound"):
        return f"no database {server.database}"
    if isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired):
        return "no server answers there"
    if isinstance(error, exceptions.Neo4jError):
        return " ".join((error.message or code).split())
    return str(error)

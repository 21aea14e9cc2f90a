"""The embedded graph database of a workspace: a projection of the ledger that needs no server.

It is a folder of ArcadeDB, `graph/` and in it a folder named after the state of the workspace that it was drawn
from. It is never changed: where the ledger is in another state, a new one is built beside it and takes its
place. While it is asked it speaks Bolt on loopback, under a password of the moment, so that the official
driver and the same queries serve for it and for Neo4j.
"""

from __future__ import annotations

import atexit
import importlib
import importlib.util
import os
import re
import secrets
import shutil
import socket
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild import __version__
from graphbuild.config import FILE_NAME as CONFIG_NAME
from graphbuild.errors import StoreError
from graphbuild.graph import schema
from graphbuild.graph.filters import NO_FILTERS, Filters, select
from graphbuild.graph.load import load_graph
from graphbuild.stores.bolt import Connection, Server, Table, connected
from graphbuild.stores.graph_writer import FIRST_LABELS, fingerprint

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph
    from graphbuild.stores.ledger import Ledger

FOLDER_NAME = "graph"
"""The folder of the database in its workspace."""

BUILDING = "building-"
"""How the names of folders begin in which a database is being built."""

ABANDONED_AFTER = 3600.0
"""Seconds after which nobody builds in such a folder any more."""

MISSING = (
    "the embedded graph database is not installed: pip install arcadedb==26.11.1.dev2 (Linux, macOS on Apple"
    " silicon and Windows, Python 3.11 or newer), or ask a Neo4j with --neo4j"
)


def is_installed() -> bool:
    """Whether the database can be built and asked here."""
    return importlib.util.find_spec("arcadedb") is not None


def refresh_embedded(ledger: Ledger, workspace: Path, names: str = "fr") -> Path:
    """The folder of the database that holds what the ledger holds now, built where it is stale or missing.

    `names` is the language that actors are named in. A StoreError where it is not installed or cannot be written.
    """
    own_names = workspace / CONFIG_NAME
    written = own_names.read_bytes().hex() if own_names.is_file() else ""
    database = workspace / FOLDER_NAME / fingerprint(ledger.stamp, written, names, __version__)
    if not database.exists():
        place(load_graph(ledger, names), database)
    return database


@contextmanager
def embedded_graph(
    ledger: Ledger, workspace: Path, names: str = "fr", filters: Filters = NO_FILTERS
) -> Iterator[Connection]:
    """A connection to the embedded graph, brought up to date first; with filters, to one of what passes them."""
    if filters == NO_FILTERS and can_be_written(workspace):
        with serve(refresh_embedded(ledger, workspace, names)) as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / FOLDER_NAME
        build(select(load_graph(ledger, names), filters), database)
        with serve(database) as connection:
            yield connection


def can_be_written(workspace: Path) -> bool:
    """Whether a database can be kept in the workspace."""
    folder = workspace / FOLDER_NAME
    return os.access(folder if folder.exists() else workspace, os.W_OK)


def place(graph: Graph, database: Path) -> None:
    """Build the database of `graph` and put it in its place, which is whole or not there; former ones go."""
    folder = database.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=BUILDING, dir=folder))
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written: {error.strerror}") from error
    try:
        build(graph, work / database.name)
        # Another process may have put the same in its place meanwhile.
        with suppress(OSError):
            (work / database.name).rename(database)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    for other in set(folder.iterdir()) - {database}:
        if not is_being_built(other):
            shutil.rmtree(other, ignore_errors=True)


def is_being_built(folder: Path) -> bool:
    """Whether another process may be building a database in a folder."""
    try:
        return folder.name.startswith(BUILDING) and time.time() - folder.stat().st_mtime < ABANDONED_AFTER
    except OSError:
        return False


def build(graph: Graph, database: Path) -> None:
    """Make the folder of a new database that holds `graph`."""
    nodes: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for node, labels in graph.nodes(data="labels"):
        nodes[labels].append(node)
    edges: dict[str, list[tuple[str, str, dict[str, Any]]]] = defaultdict(list)
    for start, end, data in graph.edges(data=True):
        edges[data["type"]].append((start, end, data["properties"]))

    with engine().create_database(str(database)) as arcade:
        define(arcade, sorted(nodes))
        records: dict[str, str] = {}
        with arcade.graph_batch(use_wal=False) as batch:
            for labels, keys in nodes.items():
                made = batch.create_vertices(class_name(labels), [graph.nodes[key]["properties"] for key in keys])
                records.update(zip(keys, made, strict=True))
            for type_, rows in edges.items():
                starts, ends, properties = zip(*rows, strict=True)
                batch.new_edges([records[key] for key in starts], type_, [records[key] for key in ends], properties)
        for label in FIRST_LABELS:
            arcade.command("sql", f"CREATE PROPERTY {label}.id STRING")
            arcade.command("sql", f"CREATE INDEX ON {label} (id) UNIQUE")


def define(arcade: Any, label_sets: list[tuple[str, ...]]) -> None:
    """Define all labels and types of the schema, whether the graph has them or not, so that queries may name them."""
    for label in schema.LABELS:
        arcade.command("sql", f"CREATE VERTEX TYPE {label}")
    for labels in label_sets:
        if len(labels) > 1:
            arcade.command("sql", f"CREATE VERTEX TYPE `{class_name(labels)}` EXTENDS {', '.join(labels)}")
    for type_ in schema.edge_types():
        arcade.command("sql", f"CREATE EDGE TYPE {type_}")


def class_name(labels: tuple[str, ...]) -> str:
    """The name that ArcadeDB gives to the type of the nodes with these labels."""
    return "~".join(sorted(labels))


@contextmanager
def serve(database: Path) -> Iterator[Connection]:
    """A connection to the database in a folder, which is open for reading alone; several processes may read it."""
    arcadedb = engine()
    password = secrets.token_urlsafe(16)
    bolt, http = free_ports()
    settings = {
        "host": "127.0.0.1",
        "http_port": http,
        "bolt_host": "127.0.0.1",
        "bolt_port": bolt,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server_databaseDirectory": str(database.parent.absolute()),
        "server_defaultDatabaseMode": "READ_ONLY",
    }
    with tempfile.TemporaryDirectory() as home:
        server = arcadedb.create_server(home, password, settings)
        try:
            server.start()
        except arcadedb.ArcadeDBError as error:
            raise StoreError(f"{database}: cannot be opened: {error}") from error
        try:
            address = Server(f"bolt://127.0.0.1:{bolt}", "root", password, database.name, called="the embedded graph")
            with connected(address, EmbeddedConnection) as connection:
                yield connection
        finally:
            server.stop()


class EmbeddedConnection(Connection):
    """A connection to the embedded graph, which says why a query is refused."""

    def ask(self, query: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """The answer to a person's query, which may not write."""
        try:
            return super().ask(query, parameters)
        except StoreError as error:
            if "read only database" not in str(error):
                raise
            raise StoreError(f"{self.server}: {objection(query, parameters or {})}") from error


def objection(query: str, parameters: Mapping[str, Any]) -> str:
    """Why a database that is open for reading refuses a query; it does not say, an empty one that is not does."""
    arcadedb = engine()
    with tempfile.TemporaryDirectory() as folder, arcadedb.create_database(str(Path(folder) / "empty")) as empty:
        try:
            empty.query("opencypher", query, dict(parameters))
        except arcadedb.ArcadeDBError as error:
            found = re.search(r"(\w+)Exception: (.*?)(?: \(caused by|$)", str(error), re.MULTILINE)
            if found and found[1] != "QueryNotIdempotent":
                return found[2]
    return "a query may not write here"


def free_ports() -> tuple[int, int]:
    """Two ports on loopback that nobody listens on."""
    with socket.socket() as first, socket.socket() as second:
        for listener in (first, second):
            listener.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


@cache
def engine() -> Any:
    """The module of ArcadeDB, which logs to a folder that goes with the process; a StoreError without it."""
    if not is_installed():
        raise StoreError(MISSING)
    logs = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, logs, ignore_errors=True)
    os.environ.setdefault("ARCADEDB_LOG_DIR", logs)
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "off")
    return importlib.import_module("arcadedb")

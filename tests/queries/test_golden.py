"""Each query that comes with graphbuild gives the rows of golden.json, on the embedded graph and on Neo4j alike.

The rows are those of the invented corpus, checked by hand against it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from invented import invented_graph
from neo4j_process import Neo4jProcess

from graphbuild.stores import embedded
from graphbuild.stores.bolt import Connection, Server, connected
from graphbuild.stores.cypher_file import load_query, shipped_queries
from graphbuild.stores.graph_writer import write_graph

GOLDEN: dict[str, Any] = json.loads(Path(__file__).with_name("golden.json").read_text(encoding="utf-8"))
NAMES = list(shipped_queries())

each_query = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def embedded_graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    if not embedded.is_installed():
        pytest.skip("needs arcadedb, which has no wheel here")
    database = tmp_path_factory.mktemp("embedded") / "graph"
    embedded.build(invented_graph(), database)
    with embedded.serve(database) as connection:
        yield connection


@pytest.fixture(scope="module")
def neo4j_graph(neo4j_server: Neo4jProcess) -> Iterator[Connection]:
    with connected(Server(neo4j_server.uri, neo4j_server.user, neo4j_server.password)) as connection:
        write_graph(invented_graph(), connection)
        yield connection
        connection.write("MATCH (n) DETACH DELETE n")


def rows_of(connection: Connection, name: str) -> list[list[Any]]:
    query = load_query(name)
    table = connection.ask(query.text, query.values(GOLDEN[name]["given"]))
    assert table.columns == query.columns
    return [list(row) for row in table.rows]


def test_every_query_has_its_golden_rows_its_question_and_its_columns() -> None:
    assert list(GOLDEN) == NAMES
    assert len(NAMES) >= 25
    for name in NAMES:
        query = load_query(name)
        assert query.question.endswith(("?", ".")), name
        assert query.columns, name
        assert GOLDEN[name]["rows"], name


@each_query
def test_golden_rows_on_the_embedded_graph(embedded_graph: Connection, name: str) -> None:
    assert rows_of(embedded_graph, name) == GOLDEN[name]["rows"]


@each_query
def test_every_query_runs_with_its_defaults(embedded_graph: Connection, name: str) -> None:
    query = load_query(name)
    embedded_graph.ask(query.text, query.values({}))


@pytest.mark.neo4j
@each_query
def test_golden_rows_on_neo4j(neo4j_graph: Connection, name: str) -> None:
    assert rows_of(neo4j_graph, name) == GOLDEN[name]["rows"]

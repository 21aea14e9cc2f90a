"""What several tests need: a real Neo4j server, and an invented graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from invented import invented_graph
from neo4j_process import Neo4jProcess, java_for, versions

from graphbuild.stores.bolt import Connection, Server, connected

if TYPE_CHECKING:
    from spacy.language import Language

    from graphbuild.graph.schema import Graph


@pytest.fixture(scope="session", params=["5.26", "2026"])
def neo4j_server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jProcess]:
    """A running Neo4j server: 5.26 LTS, and the current calendar release."""
    version = next((version for version in versions() if version.startswith(request.param)), None)
    if version is None or java_for(version) is None:
        pytest.skip(f"needs Neo4j {request.param}: run .ci/neo4j/build (Maven, Java 17; 21 for 2026)")
    server = Neo4jProcess(version, tmp_path_factory.mktemp("neo4j"))
    server.prepare()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def neo4j(neo4j_server: Neo4jProcess) -> Iterator[Connection]:
    """A connection to a Neo4j server with no nodes."""
    with connected(Server(neo4j_server.uri, neo4j_server.user, neo4j_server.password)) as connection:
        yield connection
        connection.write("MATCH (n) DETACH DELETE n")


@pytest.fixture
def graph() -> Graph:
    """The graph of the invented corpus."""
    return invented_graph()


@pytest.fixture(scope="session")
def french() -> Language:
    """The pipeline of the French pack, that which the reader uses."""
    from graphbuild.language.pack import load_pack

    return load_pack("fr").nlp

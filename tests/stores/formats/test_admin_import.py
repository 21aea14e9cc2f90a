"""The CSV folder is imported by neo4j-admin itself, and is then what the export over Bolt writes."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from handmade import KALDI, ORVANE, Desk, claim, graph_of
from neo4j_process import Neo4jProcess, java_for, versions

from graphbuild.graph import schema
from graphbuild.stores.bolt import Server, connected
from graphbuild.stores.formats import admin_import
from graphbuild.stores.graph_writer import MARK, write_graph

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph


def test_each_node_and_edge_is_a_row(graph: Graph, tmp_path: Path) -> None:
    admin_import.write(graph, tmp_path)
    counts = {path.stem: len(rows_of(path)) - 1 for path in tmp_path.glob("*.csv")}
    assert sum(count for name, count in counts.items() if name.startswith("nodes-")) == len(graph)
    types = Counter(type_ for *_, type_ in graph.edges(data="type"))
    assert {name.removeprefix("edges-"): n for name, n in counts.items() if name.startswith("edges-")} == types


def rows_of(path: Path) -> list[list[str]]:
    """The rows of a CSV file, with its header."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.neo4j
def test_neo4j_admin_imports_it(graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    version = next((version for version in versions() if version.startswith("5.26")), None)
    if version is None or java_for(version) is None:
        pytest.skip("needs Neo4j 5.26: run .ci/neo4j/build (Maven, Java 17)")
    told = claim(KALDI, "MET_WITH", ORVANE, 'Il a dit :\n« "Oui", a; b »', topics=("gaz; pétrole", "l'eau, le sel"))
    graph.update(graph_of([Desk().entry("multiline", told)]))
    admin_import.write(graph, tmp_path / "import")
    server = Neo4jProcess(version, tmp_path / "server")
    server.prepare()
    monkeypatch.chdir(tmp_path / "import")
    server.admin("database", "import", "full", "neo4j", "@import.args")
    server.start()
    try:
        with connected(Server(server.uri, server.user, server.password)) as connection:
            nodes = connection.read("MATCH (n) RETURN n.id, labels(n), properties(n)").rows
            imported = {id_: (set(labels), values) for id_, labels, values in nodes}
            for _, node in graph.nodes(data=True):
                labels, values = imported.pop(node["properties"]["id"])
                assert labels == set(node["labels"])
                assert values == node["properties"] | {MARK: values[MARK]}
            assert imported == {}
            ends = connection.read("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id").rows
            assert Counter(map(tuple, ends)) == Counter(
                (end_id(graph, start), type_, end_id(graph, end)) for start, end, type_ in graph.edges(data="type")
            )
            assert write_graph(graph, connection).written == 0
    finally:
        server.stop()


def end_id(graph: Graph, node: str) -> str:
    """The id of a node."""
    return str(schema.properties(graph, node)["id"])

"""`graphbuild export neo4j` writes the graph of a workspace, and takes it out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from invented import invented_entries, invented_graph
from neo4j_process import Neo4jProcess

from graphbuild.cli.main import command
from graphbuild.stores.bolt import Connection
from graphbuild.stores.ledger import Ledger


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    with Ledger.open(folder) as ledger:
        for article, reading in invented_entries():
            ledger.add(article, reading)
    return folder


def export(*arguments: str, password: str | None = "x") -> Result:
    environment = {"NEO4J_PASSWORD": password}
    return CliRunner().invoke(command, ["export", "neo4j", *arguments], env=environment)


@pytest.mark.neo4j
def test_the_whole_way(workspace: Path, neo4j_server: Neo4jProcess, neo4j: Connection) -> None:
    to = ("--uri", neo4j_server.uri, "--data", str(workspace))
    graph = invented_graph()
    first = export(*to, password=neo4j_server.password)
    assert (first.stderr, first.exit_code) == ("", 0)
    assert "       26  Claim\n" in first.stdout
    assert first.stdout.endswith(f"{len(graph) + graph.number_of_edges()} nodes and edges written, 0 removed\n")
    second = export(*to, password=neo4j_server.password)
    assert second.stdout.splitlines()[:-1] == first.stdout.splitlines()[:-1]
    assert second.stdout.endswith("\n0 nodes and edges written, 0 removed\n")

    assert neo4j.read("MATCH (c:Claim) WHERE c.sentence IS NULL RETURN count(c)").rows == ((0,),)
    assert export(*to, "--no-text", password=neo4j_server.password).exit_code == 0
    assert neo4j.read("MATCH (c:Claim) WHERE c.sentence IS NULL RETURN count(c)").rows == ((26,),)
    assert export(*to, "--since", "2031-09", password=neo4j_server.password).exit_code == 0
    assert neo4j.read("MATCH (t:Article) RETURN t.id ORDER BY t.id").rows == (("a09",), ("a10",))

    removed = export("--uri", neo4j_server.uri, "--remove", password=neo4j_server.password)
    assert (removed.stderr, removed.exit_code) == ("", 0)
    assert neo4j.read("MATCH (n) RETURN count(n)").rows == ((0,),)


@pytest.mark.neo4j
def test_a_wrong_password_is_one_clear_line(workspace: Path, neo4j_server: Neo4jProcess) -> None:
    done = export("--uri", neo4j_server.uri, "--data", str(workspace), password="wrong")
    assert done.exit_code == 1
    assert done.stderr == f"Error: {neo4j_server.uri}: wrong user or password (user neo4j)\n"


def test_a_server_that_is_down_is_one_clear_line(workspace: Path) -> None:
    done = export("--uri", "bolt://127.0.0.1:1", "--data", str(workspace))
    assert (done.stderr, done.exit_code) == ("Error: bolt://127.0.0.1:1: no server answers there\n", 1)


def test_without_a_password_or_a_terminal_to_ask_for_it_the_usage_is_told() -> None:
    done = export("--remove", password=None)
    assert done.exit_code == 2
    assert "needs a password: set NEO4J_PASSWORD" in done.stderr

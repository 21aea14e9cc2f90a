"""An export leaves the new graph and nothing else of graphbuild's, whatever was there and whatever breaks."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from invented import invented_graph
from neo4j_process import Neo4jProcess

from graphbuild.errors import StoreError
from graphbuild.graph import schema
from graphbuild.stores import graph_writer
from graphbuild.stores.bolt import Connection, Server, connected
from graphbuild.stores.graph_writer import MARK, edge_statement, node_statement, remove_graph, write_graph

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

pytestmark = pytest.mark.neo4j

Nodes = dict[tuple[str, str], tuple[list[str], dict[str, Any]]]


def nodes_in(graph: Graph) -> Nodes:
    return {
        (data["labels"][0], data["properties"]["id"]): (sorted(data["labels"]), data["properties"])
        for _, data in graph.nodes(data=True)
    }


def edges_in(graph: Graph) -> list[tuple[str, str, str, str]]:
    ids = {node: values["id"] for node, values in graph.nodes(data="properties")}
    return sorted(
        (ids[start], data["type"], ids[end], repr(sorted(data["properties"].items())))
        for start, end, data in graph.edges(data=True)
    )


def nodes_at(connection: Connection) -> Nodes:
    rows = connection.read(f"MATCH (n) WHERE n.{MARK} IS NOT NULL RETURN labels(n), properties(n)").rows
    found: Nodes = {}
    for labels, values in rows:
        del values[MARK]
        (first,) = set(labels) & set(graph_writer.FIRST_LABELS)
        found[first, values["id"]] = (sorted(labels), values)
    return found


def edges_at(connection: Connection) -> list[tuple[str, str, str, str]]:
    query = f"MATCH (a)-[r]->(b) WHERE r.{MARK} IS NOT NULL RETURN a.id, type(r), b.id, properties(r)"
    rows = connection.read(query).rows
    return sorted(
        (start, type_, end, repr(sorted((key, value) for key, value in values.items() if key != MARK)))
        for start, type_, end, values in rows
    )


def test_the_database_holds_the_graph(neo4j: Connection, graph: Graph) -> None:
    counts = write_graph(graph, neo4j)
    assert nodes_at(neo4j) == nodes_in(graph)
    assert edges_at(neo4j) == edges_in(graph)
    assert counts.nodes == Counter(label for _, labels in graph.nodes(data="labels") for label in labels)
    assert counts.edges == Counter(type_ for *_, type_ in graph.edges(data="type"))
    assert (counts.written, counts.removed) == (len(graph) + graph.number_of_edges(), 0)


def test_a_second_export_writes_nothing(neo4j: Connection, graph: Graph) -> None:
    first = write_graph(graph, neo4j)
    before = neo4j.read("MATCH (n) RETURN elementId(n) ORDER BY elementId(n)")
    second = write_graph(graph, neo4j)
    assert (second.nodes, second.edges) == (first.nodes, first.edges)
    assert (second.written, second.removed) == (0, 0)
    assert neo4j.read("MATCH (n) RETURN elementId(n) ORDER BY elementId(n)") == before


def test_after_an_article_is_forgotten_nothing_stale_is_left(neo4j: Connection, graph: Graph) -> None:
    write_graph(graph, neo4j)
    smaller = invented_graph(without=("a03", "a07"))
    counts = write_graph(smaller, neo4j)
    assert counts.removed > 0
    assert nodes_at(neo4j) == nodes_in(smaller)
    assert edges_at(neo4j) == edges_in(smaller)
    write_graph(graph, neo4j)
    assert nodes_at(neo4j) == nodes_in(graph)
    assert edges_at(neo4j) == edges_in(graph)


def test_labels_and_properties_that_are_gone_are_removed(neo4j: Connection, graph: Graph) -> None:
    write_graph(graph, neo4j)
    outlet = next(node for node, labels in graph.nodes(data="labels") if "Outlet" in labels)
    graph.nodes[outlet]["labels"] = ("Actor", "Group")
    graph.nodes[outlet]["properties"] = {"id": outlet, "name": "Un autre nom"}
    write_graph(graph, neo4j)
    assert nodes_at(neo4j) == nodes_in(graph)


def test_edges_of_a_type_that_the_schema_no_longer_has_are_removed(neo4j: Connection, graph: Graph) -> None:
    write_graph(graph, neo4j)
    neo4j.write(
        "MATCH (a:Actor {id: 'country:NO'}), (b:Actor {id: 'country:FR'})"
        " CREATE (a)-[:`IS ``OLD``` {graphbuild: 'x'}]->(b), (a)-[:MINE]->(b)"
    )
    assert write_graph(graph, neo4j).removed == 1
    assert edges_at(neo4j) == edges_in(graph)
    assert neo4j.read("MATCH ()-[r:MINE]->() RETURN count(r)").rows == ((1,),)


def test_what_is_not_graphbuilds_is_left_alone(neo4j: Connection, graph: Graph) -> None:
    neo4j.write("CREATE (:Note {text: 'mine'})-[:MET_WITH {since: 1999}]->(:Person {id: 'x', name: 'Mine'})")
    write_graph(graph, neo4j)
    neo4j.write("MATCH (n:Note), (a:Actor {id: 'country:NO'}) CREATE (n)-[:ABOUT]->(a)")
    write_graph(invented_graph(without=("a01",)), neo4j)
    assert neo4j.read("MATCH (:Note)-[r:MET_WITH]->(p:Person) RETURN r.since, p.name").rows == ((1999, "Mine"),)
    assert neo4j.read("MATCH (:Note)-[:ABOUT]->(a) RETURN a.id").rows == (("country:NO",),)
    remove_graph(neo4j)
    assert neo4j.read("MATCH (n) RETURN labels(n)[0] AS label ORDER BY label").rows == (("Note",), ("Person",))


def test_a_node_of_someone_else_with_the_same_id_is_refused(neo4j: Connection, graph: Graph) -> None:
    neo4j.write("CREATE (:Article {id: 'a01', mine: true})")
    with pytest.raises(StoreError, match="a :Article with the id a01 is there that is not graphbuild's"):
        write_graph(graph, neo4j)
    assert neo4j.read("MATCH (n) RETURN properties(n)").rows == (({"id": "a01", "mine": True},),)


def test_removing_takes_constraints_and_indexes_out_too(neo4j: Connection, graph: Graph) -> None:
    names = "SHOW INDEXES YIELD name WHERE name STARTS WITH 'graphbuild_' RETURN collect(name)"
    write_graph(graph, neo4j)
    assert {"graphbuild_names", "graphbuild_actor_id", "graphbuild_met_with_mark"} <= set(neo4j.read(names).rows[0][0])
    counts = remove_graph(neo4j)
    assert counts.removed == len(graph) + graph.number_of_edges()
    assert (counts.nodes, counts.edges) == ({}, {})
    assert neo4j.read(names).rows == (([],),)
    assert neo4j.read("SHOW CONSTRAINTS YIELD name RETURN name").rows == ()


def test_names_are_found_by_full_text(neo4j: Connection, graph: Graph) -> None:
    write_graph(graph, neo4j)
    query = "CALL db.index.fulltext.queryNodes('graphbuild_names', $name) YIELD node RETURN node.id LIMIT 1"
    assert neo4j.read(query, name="faure").rows == (("person:faure-lea",),)


def test_a_server_that_restarts_in_the_middle(
    neo4j_server: Neo4jProcess, neo4j: Connection, graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph_writer, "BATCH", 5)
    told: list[int] = []

    def interrupt(rows: int) -> None:
        told.append(rows)
        if len(told) == 4:
            neo4j_server.stop()
            threading.Timer(1, neo4j_server.start).start()

    write_graph(graph, neo4j, interrupt)
    assert sum(told) == len(graph) + graph.number_of_edges()
    assert nodes_at(neo4j) == nodes_in(graph)
    assert edges_at(neo4j) == edges_in(graph)


def test_an_export_that_was_cut_off_goes_on(neo4j: Connection, graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph_writer, "BATCH", 5)
    told: list[int] = []

    def interrupt(rows: int) -> None:
        told.append(rows)
        if len(told) == 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_graph(graph, neo4j, interrupt)
    counts = write_graph(graph, neo4j)
    assert counts.written == len(graph) + graph.number_of_edges() - sum(told)
    assert nodes_at(neo4j) == nodes_in(graph)
    assert edges_at(neo4j) == edges_in(graph)


def test_a_deadlock_is_tried_again(neo4j: Connection, caplog: pytest.LogCaptureFixture) -> None:
    neo4j.write("CREATE (:Lock {name: 'a', taken: 0}), (:Lock {name: 'b', taken: 0})")
    cross = """
        MATCH (one:Lock {name: $one}) SET one.taken = one.taken + 1
        WITH one UNWIND range(1, 5000000) AS number WITH sum(number) AS long
        MATCH (other:Lock {name: $other}) SET other.taken = other.taken + 1
    """
    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(neo4j.write, cross, one=a, other=b) for a, b in (("a", "b"), ("b", "a"))]:
            done.result(timeout=60)
    assert "DeadlockDetected" in caplog.text
    assert neo4j.read("MATCH (n:Lock) RETURN n.taken").rows == ((2,), (2,))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"password": "wrong"}, r"bolt://.*: wrong user or password \(user neo4j\)"),
        ({"user": "nobody"}, r"bolt://.*: wrong user or password \(user nobody\)"),
        ({"database": "nowhere"}, "bolt://.*: no database nowhere"),
        ({"uri": "bolt://127.0.0.1:1"}, "bolt://127.0.0.1:1: no server answers there"),
        ({"uri": "ftp://127.0.0.1"}, "ftp://127.0.0.1: .*URI scheme"),
    ],
)
def test_what_cannot_be_reached_is_one_clear_line(
    neo4j_server: Neo4jProcess, change: dict[str, str], reason: str
) -> None:
    values = {"uri": neo4j_server.uri, "user": neo4j_server.user, "password": neo4j_server.password} | change
    with pytest.raises(StoreError, match=f"^{reason}") as raised, connected(Server(**values)):
        pass
    assert "\n" not in str(raised.value)


def test_only_names_of_the_schema_become_part_of_a_statement() -> None:
    with pytest.raises(ValueError, match="not of the schema"):
        node_statement(("Actor", "Person) DETACH DELETE n //"))
    with pytest.raises(ValueError, match="not of the schema"):
        edge_statement("MET_WITH]->() //", "Actor", "Actor")
    assert "Person" in schema.LABELS

"""The graph in a database that speaks Bolt: what is new is written, what is gone is removed.

Each node and each edge of graphbuild bears in the database a property `graphbuild`, a hash of all that it
says. It tells graphbuild's own from what else is there, which is never touched; it is the key that an edge is
merged on; and it shows what a former export has left right, so that a second export writes nothing and one
that was cut off goes on. What a user adds to the properties of graphbuild's own nodes lasts until the node
changes.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from graphbuild.errors import StoreError
from graphbuild.graph import schema

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph
    from graphbuild.stores.bolt import Connection

T = TypeVar("T")
Row = dict[str, Any]
Progress = Callable[[int], None]

MARK = "graphbuild"
"""The property that marks what is graphbuild's."""

OWN = f"{MARK}_"
"""How the names of graphbuild's constraints and indexes begin."""

BATCH = 2000
"""Rows written in one transaction."""

FIRST_LABELS = (schema.ACTOR, schema.SOURCE, schema.ARTICLE, schema.EVENT, schema.CLAIM)
"""The first labels of nodes: each node has one of them, and its id is unique among the nodes with it."""

INDEXES = {
    "graphbuild_names": "FULLTEXT INDEX {} IF NOT EXISTS FOR (n:Actor|Source) ON EACH [n.name, n.aliases]",
    "graphbuild_sentences": "FULLTEXT INDEX {} IF NOT EXISTS FOR (n:Claim) ON EACH [n.sentence]",
    "graphbuild_actor_name": "INDEX {} IF NOT EXISTS FOR (n:Actor) ON (n.name)",
    "graphbuild_claim_relation": "INDEX {} IF NOT EXISTS FOR (n:Claim) ON (n.relation)",
    "graphbuild_claim_date": "INDEX {} IF NOT EXISTS FOR (n:Claim) ON (n.date_start)",
}
"""The indexes that queries use, by name."""


@dataclass(frozen=True)
class Counts:
    """What a database holds of graphbuild, nodes by label and edges by type, and how much was changed for it."""

    nodes: Mapping[str, int]
    edges: Mapping[str, int]
    written: int = 0
    removed: int = 0


@dataclass(frozen=True)
class Changes:
    """What a database lacks of a graph, and what it has of graphbuild that is not in the graph.

    `nodes` are, by their labels, keys of the graph with their marks; `edges`, by type and the first labels of
    both ends, likewise. `gone_nodes` are ids by first label, `gone_edges` marks by type.
    """

    nodes: dict[tuple[str, ...], list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    edges: dict[tuple[str, str, str], list[tuple[str, str, str, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    gone_nodes: dict[str, list[str]] = field(default_factory=dict)
    gone_edges: dict[str, list[str]] = field(default_factory=dict)

    def __len__(self) -> int:
        """How many nodes and edges there are to write."""
        return sum(map(len, self.nodes.values())) + sum(map(len, self.edges.values()))


def write_graph(graph: Graph, connection: Connection, progress: Progress = lambda rows: None) -> Counts:
    """Make `graph` all that the database holds of graphbuild; `progress` is told the rows of each batch.

    A StoreError, and nothing written, where a node that is not graphbuild's has the label and id of one that is.
    """
    check_version(connection)
    changes = compare(graph, connection)
    constrain(connection, sorted({type_ for type_, _, _ in changes.edges}))
    removed = remove(connection, changes.gone_edges, changes.gone_nodes)
    for labels, nodes in sorted(changes.nodes.items()):
        for batch in batches(sorted(nodes)):
            connection.write(node_statement(labels), rows=[node_row(graph, *node) for node in batch])
            progress(len(batch))
    for group, edges in sorted(changes.edges.items()):
        for part in batches(sorted(edges)):
            connection.write(edge_statement(*group), rows=[edge_row(graph, *edge) for edge in part])
            progress(len(part))
    return count(connection, len(changes), removed)


def remove_graph(connection: Connection) -> Counts:
    """Take all that is graphbuild's out of the database, its constraints and indexes with it."""
    removed = remove(
        connection,
        {type_: sorted(marks) for type_, marks in marks_of_edges(connection).items()},
        {
            label: sorted(id_ for id_, mark in marks.items() if mark)
            for label, marks in marks_of_nodes(connection).items()
        },
    )
    for kind in ("CONSTRAINT", "INDEX"):
        own = f"SHOW {kind}{'ES' if kind == 'INDEX' else 'S'} YIELD name WHERE name STARTS WITH '{OWN}' RETURN name"
        connection.write(*(f"DROP {kind} {quoted(name)} IF EXISTS" for (name,) in connection.read(own).rows))
    return count(connection, 0, removed)


def compare(graph: Graph, connection: Connection) -> Changes:
    """What must change in the database for it to hold `graph`."""
    changes = Changes()
    there = marks_of_nodes(connection)
    for node, data in graph.nodes(data=True):
        labels, id_ = data["labels"], data["properties"]["id"]
        mark = fingerprint(labels, data["properties"])
        found = there[labels[0]].pop(id_, "")
        if found is None:
            raise StoreError(
                f"{connection.server}: a :{labels[0]} with the id {id_} is there that is not graphbuild's;"
                " export to a database of its own"
            )
        if found != mark:
            changes.nodes[labels].append((node, mark))
    for label, left in there.items():
        changes.gone_nodes[label] = sorted(id_ for id_, mark in left.items() if mark)

    stale = marks_of_edges(connection)
    first_label = {node: labels[0] for node, labels in graph.nodes(data="labels")}
    for start, end, key, data in graph.edges(keys=True, data=True):
        mark = fingerprint(start, end, key, data["type"], data["properties"])
        if mark in stale[data["type"]]:
            stale[data["type"]].remove(mark)
        else:
            changes.edges[data["type"], first_label[start], first_label[end]].append((start, end, key, mark))
    for type_, marks in stale.items():
        changes.gone_edges[type_] = sorted(marks)
    return changes


def fingerprint(*parts: object) -> str:
    """A hash of plain values, 16 hex digits."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def check_version(connection: Connection) -> None:
    """A StoreError where the server is a Neo4j too old to keep edges unique."""
    name, _, version = connection.agent.partition("/")
    if name == "Neo4j" and tuple(map(int, version.split(".")[:2])) < (5, 7):
        raise StoreError(f"{connection.server}: is Neo4j {version}; 5.7 or newer is needed")


def marks_of_nodes(connection: Connection) -> dict[str, dict[str, str | None]]:
    """By first label, the marks of all nodes by id; None of one that is not graphbuild's."""
    marks: dict[str, dict[str, str | None]] = {label: {} for label in FIRST_LABELS}
    query = f"MATCH (n:{'|'.join(FIRST_LABELS)}) WHERE n.id IS NOT NULL RETURN labels(n), n.id, n.{MARK}"
    for labels, id_, mark in connection.read(query).rows:
        for label in set(labels) & set(FIRST_LABELS):
            marks[label][id_] = mark
    return marks


def marks_of_edges(connection: Connection) -> dict[str, set[str]]:
    """By type, the marks of graphbuild's edges."""
    marks: dict[str, set[str]] = defaultdict(set)
    for type_, mark in connection.read(f"MATCH ()-[r]->() WHERE r.{MARK} IS NOT NULL RETURN type(r), r.{MARK}").rows:
        marks[type_].add(mark)
    return marks


def constrain(connection: Connection, types: Sequence[str]) -> None:
    """Make ids of nodes unique, and marks of edges of `types`, and make the indexes that queries use."""
    unique_node = "CREATE CONSTRAINT {} IF NOT EXISTS FOR (n:{}) REQUIRE n.id IS UNIQUE"
    unique_edge = "CREATE CONSTRAINT {} IF NOT EXISTS FOR ()-[r:{}]-() REQUIRE r.{} IS UNIQUE"
    connection.write(
        *(unique_node.format(node_constraint(label), label) for label in FIRST_LABELS),
        *(unique_edge.format(edge_constraint(type_), type_, MARK) for type_ in types),
        *(f"CREATE {definition.format(name)}" for name, definition in INDEXES.items()),
    )
    connection.write("CALL db.awaitIndexes(300)")


def node_constraint(label: str) -> str:
    """The name of the constraint on the ids of nodes with a label."""
    return f"{OWN}{label.lower()}_id"


def edge_constraint(type_: str) -> str:
    """The name of the constraint on the marks of edges of a type."""
    return f"{OWN}{type_.lower()}_mark"


def quoted(name: str) -> str:
    """A name that the database gave, as part of a statement."""
    return "`{}`".format(name.replace("`", "``"))


def remove(connection: Connection, edges: Mapping[str, Sequence[str]], nodes: Mapping[str, Sequence[str]]) -> int:
    """Remove edges by type and mark, and nodes by first label and id; how many."""
    for type_, marks in edges.items():
        for batch in batches(marks):
            edge = f"()-[r:{quoted(type_)} {{{MARK}: mark}}]->()"
            connection.write(f"UNWIND $marks AS mark MATCH {edge} DELETE r", marks=batch)
    for label, ids in nodes.items():
        for batch in batches(ids):
            connection.write(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n", ids=batch)
    return sum(map(len, edges.values())) + sum(map(len, nodes.values()))


def node_statement(labels: tuple[str, ...]) -> str:
    """The statement that writes nodes with just these labels."""
    first, *others = whitelisted(labels, schema.LABELS)
    not_these = [label for label in schema.LABELS if label not in labels] if first == schema.ACTOR else []
    return "\n".join(
        (
            f"UNWIND $rows AS row MERGE (n:{first} {{id: row.properties.id}})",
            f"SET n = row.properties, n.{MARK} = row.mark",
            *(f"SET n:{label}" for label in others),
            *(f"REMOVE n:{label}" for label in not_these),
        )
    )


def edge_statement(type_: str, start: str, end: str) -> str:
    """The statement that writes edges of a type between nodes with these first labels."""
    whitelisted((type_,), schema.edge_types())
    whitelisted((start, end), FIRST_LABELS)
    return "\n".join(
        (
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})",
            f"MERGE (a)-[r:{type_} {{{MARK}: row.mark}}]->(b) SET r += row.properties",
        )
    )


def whitelisted(names: Sequence[str], allowed: Sequence[str]) -> Sequence[str]:
    """`names`, which become part of a statement; a ValueError for one that is not of the schema."""
    unknown = sorted(set(names) - set(allowed))
    if unknown:
        raise ValueError(f"not of the schema: {', '.join(unknown)}")
    return names


def node_row(graph: Graph, node: str, mark: str) -> Row:
    """What is written of a node."""
    return {"mark": mark, "properties": graph.nodes[node]["properties"]}


def edge_row(graph: Graph, start: str, end: str, key: str, mark: str) -> Row:
    """What is written of an edge."""
    return {
        "mark": mark,
        "start": graph.nodes[start]["properties"]["id"],
        "end": graph.nodes[end]["properties"]["id"],
        "properties": graph.edges[start, end, key]["properties"],
    }


def batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """`rows` in parts of at most BATCH."""
    for first in range(0, len(rows), BATCH):
        yield rows[first : first + BATCH]


def count(connection: Connection, written: int, removed: int) -> Counts:
    """What the database holds of graphbuild, asked of the database."""
    nodes = f"MATCH (n) WHERE n.{MARK} IS NOT NULL UNWIND labels(n) AS label RETURN label, count(*)"
    edges = f"MATCH ()-[r]->() WHERE r.{MARK} IS NOT NULL RETURN type(r), count(*)"
    return Counts(dict(connection.read(nodes).rows), dict(connection.read(edges).rows), written, removed)

"""What an export to Neo4j costs beside a bare loop over the driver that writes the same rows.

    python benchmarks/export_neo4j.py [CLAIMS]

Both write the graph of invented articles to an empty server of their own (`.ci/neo4j/build` makes one), each in a
process of its own, in turns. The bare loop has its rows ready: it compares nothing, checks nothing and retries
nothing. Rates are nodes and edges a second; memory is the peak of the process, the graph in it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from merge import corpus, peak
from neo4j_process import Neo4jProcess, versions

from graphbuild.graph.build import build_graph
from graphbuild.resolution.resolve import resolve
from graphbuild.stores import graph_writer
from graphbuild.stores.bolt import Server, connected

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

TURNS = 1


def export(graph: Graph, server: Server) -> float:
    """Seconds that graphbuild's export takes."""
    started = time.perf_counter()
    with connected(server) as connection:
        graph_writer.write_graph(graph, connection)
    return time.perf_counter() - started


def bare(graph: Graph, server: Server) -> float:
    """Seconds that the bare loop takes with the same constraints, statements, rows and batches."""
    import neo4j

    with connected(server) as connection:
        changes = graph_writer.compare(graph, connection)
        types = sorted({type_ for type_, _, _ in changes.edges})
        batches: list[tuple[str, list[dict[str, Any]]]] = []
        for labels, nodes in sorted(changes.nodes.items()):
            rows = [graph_writer.node_row(graph, *node) for node in sorted(nodes)]
            batches += [(graph_writer.node_statement(labels), list(batch)) for batch in graph_writer.batches(rows)]
        for group, edges in sorted(changes.edges.items()):
            rows = [graph_writer.edge_row(graph, *edge) for edge in sorted(edges)]
            batches += [(graph_writer.edge_statement(*group), list(batch)) for batch in graph_writer.batches(rows)]
        started = time.perf_counter()
        graph_writer.constrain(connection, types)
    with (
        neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver,
        driver.session() as session,
    ):
        for statement, batch in batches:
            session.run(statement, rows=batch).consume()
    return time.perf_counter() - started


def measure(way: str, claims: int) -> None:
    """Run one way in this process, on a server of its own, and print its figures as JSON."""
    entries = corpus(claims)
    graph = build_graph(entries, resolve([reading for _, reading in entries]))
    entries.clear()
    with tempfile.TemporaryDirectory() as home:
        process = Neo4jProcess(versions()[-1], Path(home))
        process.prepare()
        process.start()
        try:
            server = Server(process.uri, process.user, process.password)
            seconds = {"export": export, "bare": bare}[way](graph, server)
        finally:
            process.stop()
    print(json.dumps({"seconds": seconds, "peak": peak(), "rows": len(graph) + graph.number_of_edges()}))


def main(claims: int) -> None:
    """Print a row for each way and turn, and the ratio of the best."""
    best: dict[str, float] = {}
    for _ in range(TURNS):
        for way in ("bare", "export"):
            command = [sys.executable, __file__, way, str(claims)]
            figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            best[way] = min(figures["seconds"], best.get(way, figures["seconds"]))
            rate = figures["rows"] / figures["seconds"]
            print(f"{way:7} {figures['seconds']:7.1f} s {rate:9,.0f} rows/s {figures['peak']:7,.0f} MiB", flush=True)
    print(f"{claims:,} claims, {figures['rows']:,} rows, ratio {best['export'] / best['bare']:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] in (["export"], ["bare"]):
        measure(sys.argv[1], int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

"""`graphbuild export`: the graph in Neo4j, or in the formats of the field."""

from __future__ import annotations

import click

from graphbuild.cli.lazy import LazyCommand, LazyGroup

FILES = "graphbuild.cli.export_files"

SECTIONS = {
    "Server": {
        "neo4j": LazyCommand("graphbuild.cli.export_neo4j:command", "Write the graph to a Neo4j server."),
    },
    "Files": {
        "graphml": LazyCommand(f"{FILES}:graphml", "Write GraphML, for Gephi, yEd, Cytoscape or networkx."),
        "gexf": LazyCommand(f"{FILES}:gexf", "Write GEXF, for Gephi."),
        "csv": LazyCommand(f"{FILES}:csv", "Write a folder of CSV for neo4j-admin database import."),
        "jsonl": LazyCommand(f"{FILES}:jsonl", "Write the claims as JSON Lines, a record a line."),
        "ftm": LazyCommand(f"{FILES}:ftm", "Write FollowTheMoney entities."),
        "plover": LazyCommand(f"{FILES}:plover", "Write PLOVER event records with CAMEO codes."),
        "parquet": LazyCommand(f"{FILES}:parquet", "Write the claims as a Parquet table."),
    },
}
"""All targets of an export by section of the help."""


@click.group(cls=LazyGroup, sections=SECTIONS)
def command() -> None:
    """Write the graph to Neo4j or to files.

    \b
    Example:
      graphbuild export neo4j --uri bolt://localhost:7687
      graphbuild export graphml -o contacts.graphml
    """

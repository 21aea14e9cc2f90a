"""CSV for `neo4j-admin database import`, the fastest way to load a large graph into an empty Neo4j.

A folder with a file of nodes for each kind, a file of edges for each type, and `import.args`, the arguments of
the import. In that folder, with the server stopped:

    neo4j-admin database import full neo4j @import.args

A database that is there already is only replaced with --overwrite-destination before the @. The new one is then as
`graphbuild export neo4j` would have written it, which keeps it up to date.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild.graph.schema import Properties
from graphbuild.stores.formats.whole_file import whole_folder
from graphbuild.stores.graph_writer import MARK, fingerprint

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

BETWEEN = "\x1f"
"""Stands between the values of a list: the unit separator of ASCII, which no text has."""

ARGUMENTS = ("--array-delimiter=U+001F", "--multiline-fields=true")

Row = tuple[Sequence[str], Properties]
"""The first cells of a row, and the properties."""


def write(graph: Graph, folder: Path) -> None:
    """Writes the files."""
    nodes: dict[str, list[Row]] = defaultdict(list)
    for node, data in sorted(graph.nodes(data=True)):
        mark = fingerprint(data["labels"], data["properties"])
        nodes[data["labels"][0]].append(((node, BETWEEN.join(data["labels"])), data["properties"] | {MARK: mark}))
    edges: dict[str, list[Row]] = defaultdict(list)
    for start, end, key, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        mark = fingerprint(start, end, key, data["type"], data["properties"])
        edges[data["type"]].append(((start, end), data["properties"] | {MARK: mark}))
    arguments = [*ARGUMENTS]
    with whole_folder(folder) as part:
        for label, rows in sorted(nodes.items()):
            write_table(part / f"nodes-{label}.csv", (":ID", ":LABEL"), rows)
            arguments.append(f"--nodes=nodes-{label}.csv")
        for type_, rows in sorted(edges.items()):
            write_table(part / f"edges-{type_}.csv", (":START_ID", ":END_ID"), rows)
            arguments.append(f"--relationships={type_}=edges-{type_}.csv")
        (part / "import.args").write_text("\n".join(arguments) + "\n", encoding="utf-8")


def write_table(path: Path, first: tuple[str, str], rows: list[Row]) -> None:
    """Writes rows under a header that gives each property its type."""
    columns = column_types(properties for _, properties in rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([*first, *(f"{name}:{type_}" for name, type_ in columns.items())])
        for cells, properties in rows:
            table.writerow([*cells, *(cell(properties.get(name)) for name in columns)])


def column_types(rows: Iterable[Properties]) -> dict[str, str]:
    """The columns that the rows need, in order, with their types."""
    return dict(sorted({name: property_type(value) for row in rows for name, value in row.items()}.items()))


def property_type(value: Any) -> str:
    """The type of a property as the header names it."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "long"
    if isinstance(value, float):
        return "double"
    return "string[]" if isinstance(value, list) else "string"


def cell(value: Any) -> str:
    """A value as text; empty for what is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return BETWEEN.join(value) if isinstance(value, list) else str(value)

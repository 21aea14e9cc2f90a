"""GEXF 1.2, for Gephi."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.stores.formats.flat import flat_graph
from graphbuild.stores.formats.whole_file import whole_file

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph


def write(graph: Graph, path: Path, actors_alone: bool = False) -> None:
    """Writes the graph, or its actors and the edges between them alone."""
    from networkx import write_gexf

    with whole_file(path) as part:
        write_gexf(flat_graph(graph, actors_alone), part, version="1.2draft")

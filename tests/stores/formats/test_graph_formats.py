"""GraphML and GEXF are read back by networkx with every node, edge and value that went in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx
import pytest
from handmade import KALDI, ORVANE, Desk, claim, graph_of

from graphbuild.errors import StoreError
from graphbuild.stores.formats import gexf, graphml

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

Write = Callable[..., None]
Read = Callable[[Path], Any]


def read_graphml(path: Path) -> Any:
    """The graph of a GraphML file."""
    return networkx.read_graphml(path, force_multigraph=True)


BOTH = pytest.mark.parametrize(
    ("write", "read"), [(graphml.write, read_graphml), (gexf.write, networkx.read_gexf)], ids=["graphml", "gexf"]
)


def unflattened(values: dict[str, Any]) -> dict[str, Any]:
    """Properties from the attributes of a file."""
    names = {"sentence_start": "start", "sentence_end": "end", "actor_type": "type"}
    read = {names.get(name, name): value for name, value in values.items()}
    return {name: json.loads(v) if str(v).startswith("[") else v for name, v in read.items()}


@BOTH
def test_every_node_and_edge_comes_back(graph: Graph, tmp_path: Path, write: Write, read: Read) -> None:
    write(graph, tmp_path / "graph.xml")
    back = read(tmp_path / "graph.xml")
    assert set(back) == set(graph)
    for node, data in graph.nodes(data=True):
        expected = {**data["properties"], "labels": ":".join(data["labels"])}
        expected.pop("id")
        assert expected.items() <= unflattened(back.nodes[node]).items()
    edges = [(start, end, edge["label"]) for start, end, edge in back.edges(data=True)]
    assert Counter(edges) == Counter(graph.edges(data="type"))


@BOTH
def test_actors_alone_are_the_contact_network(graph: Graph, tmp_path: Path, write: Write, read: Read) -> None:
    write(graph, tmp_path / "graph.xml", actors_alone=True)
    back = read(tmp_path / "graph.xml")
    assert set(back) == {node for node, labels in graph.nodes(data="labels") if "Actor" in labels}
    met = next(edge for _, _, edge in back.edges(data=True) if edge["label"] == "MET_WITH" and edge["claims"] == 2)
    assert met["weight"] == 2.0
    assert json.loads(met["evidence"])


@BOTH
def test_signs_that_xml_does_not_allow_do_no_harm(tmp_path: Path, write: Write, read: Read) -> None:
    said = claim(KALDI, "MET_WITH", ORVANE, "Ils\x0b <b>se</b> & \x00\ud800 sont\nvus.", topics=("a\x1fb",))
    graph = graph_of([Desk(published=date(2024, 1, 1)).entry("a<&>", said)])
    write(graph, tmp_path / "graph.xml")
    sentences = [
        values["sentence"] for _, values in read(tmp_path / "graph.xml").nodes(data=True) if "sentence" in values
    ]
    assert sentences == ["Ils <b>se</b> &  sont\nvus."]


@BOTH
def test_a_file_that_cannot_be_written_leaves_nothing(graph: Graph, tmp_path: Path, write: Write, read: Read) -> None:
    with pytest.raises(StoreError, match=r"nowhere.*: cannot be written: No such file or directory"):
        write(graph, tmp_path / "nowhere" / "graph.xml")
    with pytest.raises(StoreError, match=r"is a folder"):
        write(graph, tmp_path)
    assert list(tmp_path.iterdir()) == []


@BOTH
def test_an_empty_graph_is_a_file_too(tmp_path: Path, write: Write, read: Read) -> None:
    write(graph_of([]), tmp_path / "graph.xml")
    assert len(read(tmp_path / "graph.xml")) == 0

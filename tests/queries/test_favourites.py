"""The files for Neo4j Browser are those of the queries and of the schema."""

from __future__ import annotations

import re
import runpy
import zipfile
from pathlib import Path
from typing import Any

import pytest

from graphbuild.graph import schema
from graphbuild.stores.cypher_file import load_query, shipped_queries

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "neo4j"


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / ".ci" / "neo4j" / "favourites.py"))


def test_the_archive_holds_all_queries_as_they_are_now(maker: dict[str, Any]) -> None:
    with zipfile.ZipFile(DOCS / "favourites.zip") as archive:
        kept = {name: archive.read(name).decode() for name in archive.namelist()}
    assert kept == maker["favourites"](), "run .ci/neo4j/favourites.py"
    assert {f"graphbuild/{name}.cypher" for name in shipped_queries()} < set(kept)


def test_a_favourite_is_named_by_its_question_and_sets_its_parameters(maker: dict[str, Any]) -> None:
    text = maker["favourite"](load_query("silence"))
    assert text.startswith("// Which pairs were in contact, and then no more?\n")
    assert '\n:params {"since": "2022-11-01", "claims": 1};\nMATCH ' in text


def test_each_kind_of_node_has_a_colour_of_its_own() -> None:
    style = (DOCS / "graphbuild.grass").read_text(encoding="utf-8")
    colours = dict(re.findall(r"node\.(\w+) \{[^}]*?\bcolor: (#\w+);", style))
    assert set(colours) == set(schema.LABELS)
    assert len(set(colours.values())) == len(colours)

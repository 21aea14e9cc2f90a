"""Parquet is read back by pyarrow with every claim and every value."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphbuild.graph.claim_records import claim_records
from graphbuild.stores.formats import parquet

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

pyarrow_parquet = pytest.importorskip("pyarrow.parquet", reason='needs pyarrow: pip install "graphbuild[parquet]"')


def test_each_claim_is_a_row_with_its_values(graph: Graph, tmp_path: Path) -> None:
    parquet.write(graph, tmp_path / "claims.parquet")
    rows = pyarrow_parquet.read_table(tmp_path / "claims.parquet").to_pylist()
    records = list(claim_records(graph))
    assert rows == [parquet.row(record) for record in records]
    assert [row["subject_name"] for row in rows] == [record["subject"]["name"] for record in records]
    assert {type(row["published"]) for row in rows} == {date}


def test_an_empty_graph_has_the_columns(graph: Graph, tmp_path: Path) -> None:
    parquet.write(graph.subgraph([]), tmp_path / "claims.parquet")
    table = pyarrow_parquet.read_table(tmp_path / "claims.parquet")
    assert (table.num_rows, table.schema.equals(parquet.schema())) == (0, True)

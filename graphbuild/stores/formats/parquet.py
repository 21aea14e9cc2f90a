"""Parquet: a table of claims, one a row, for pandas, polars, DuckDB and Spark."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild.errors import StoreError
from graphbuild.graph.claim_records import Record, claim_records
from graphbuild.stores.formats.whole_file import whole_file

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

ENDS = ("subject", "object")
DATES = ("date_start", "date_end", "published")
INTEGERS = ("paragraph", "start", "end", "trigger_start", "trigger_end")
TEXTS = (
    "id", "article", "article_title", "url", "outlet", "language", "relation", "family", "title", "polarity",
    "factuality", "channel", "place", "date", "date_precision", "initiator", "origin", "event", "sentence", "cameo",
    "plover", "frame", "reader",
)  # fmt: skip


def write(graph: Graph, path: Path) -> None:
    """Writes the claims; a StoreError that names the extra where pyarrow is not installed."""
    try:
        from pyarrow import Table
        from pyarrow.parquet import write_table
    except ImportError:
        raise StoreError('parquet needs pyarrow: pip install "graphbuild[parquet]"') from None
    with whole_file(path) as part:
        write_table(Table.from_pylist([row(record) for record in claim_records(graph)], schema()), part)


def schema() -> Any:
    """The columns with their types."""
    import pyarrow as pa

    ends = [(f"{end}_{key}", pa.string()) for end in ENDS for key in ("id", "name", "type")]
    return pa.schema(
        [
            *((key, pa.string()) for key in TEXTS),
            *ends,
            *((key, pa.date32()) for key in DATES),
            *((key, pa.int32()) for key in INTEGERS),
            ("confidence", pa.float64()),
            ("secret", pa.bool_()),
            ("took_place", pa.bool_()),
            ("topics", pa.list_(pa.string())),
            ("sources", pa.list_(pa.string())),
            ("source_ids", pa.list_(pa.string())),
        ]
    )


def row(record: Record) -> Record:
    """The row of a claim: its sources are two lists, nearest first, the id null where a source is nameless."""
    return {
        **{key: record[key] for key in (*TEXTS, *INTEGERS, "confidence", "secret", "took_place", "topics")},
        **{f"{end}_{key}": record[end][key] for end in ENDS for key in ("id", "name", "type")},
        **{key: date.fromisoformat(record[key]) if record[key] else None for key in DATES},
        "sources": [source["name"] or source["surface"] for source in record["sources"]],
        "source_ids": [source["id"] for source in record["sources"]],
    }

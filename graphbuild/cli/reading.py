"""Reading articles without keeping them, for extract and evaluate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphbuild.model.reading import Reading


def read_paths(
    paths: Iterable[str], language: str | None = None, pipeline: str | None = None
) -> tuple[list[Reading], int]:
    """The readings of all articles there, and how many could not be read: each is told on standard error."""
    from graphbuild.articles.finding import find_articles, total_size
    from graphbuild.cli.progress import progress_bar
    from graphbuild.errors import ArticleError
    from graphbuild.extraction.reader import Reader
    from graphbuild.ingest import read

    readings = []
    failed = 0
    paths = tuple(paths)
    with progress_bar("reading", total_size(paths)) as bar:
        for item, reading in read(find_articles(paths, language), Reader(pipeline)):
            bar.tell_of(reading, item)
            bar.advance(item.size)
            if isinstance(reading, ArticleError):
                failed += 1
            else:
                readings.append(reading)
    return readings, failed


def records_of(readings: list[Reading], names: str = "fr", min_confidence: float = 0.0) -> list[dict[str, Any]]:
    """The claim records of these articles, who is who settled among them alone."""
    from graphbuild.records import claim_records
    from graphbuild.resolution.resolve import resolve

    records = claim_records(readings, resolve(readings, names=names))
    return [record for record in records if record["confidence"] >= min_confidence]

"""`graphbuild extract`."""

from __future__ import annotations

import json

import click

from graphbuild.cli.options import (
    format_option,
    language_option,
    min_confidence_option,
    names_option,
    paths_argument,
    pipeline_option,
)


@click.command()
@paths_argument
@format_option("jsonl", "table", default="jsonl")
@min_confidence_option
@language_option
@pipeline_option
@names_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    format_: str,
    min_confidence: float,
    language: str | None,
    pipeline: str | None,
    names: str,
) -> None:
    """Print the claims of articles without keeping them.

    PATH is what `graphbuild ingest` takes. Who is who is settled among these articles alone. With --format jsonl
    each line is a claim record: offsets are in characters within the paragraph, -1 is the title.

    \b
    Example:
      graphbuild extract seeds/ --format table
      cat article.txt | graphbuild extract - | jq .sentence
    """
    from graphbuild.cli.claims_table import print_claims_table
    from graphbuild.cli.reading import read_paths, records_of
    from graphbuild.records import best_first

    readings, failed = read_paths(paths, language, pipeline)
    records = records_of(readings, names, min_confidence)
    if format_ == "table":
        print_claims_table(best_first(records))
    else:
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
    ctx.exit(1 if failed else 0)

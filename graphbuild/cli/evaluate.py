"""`graphbuild evaluate`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from graphbuild.cli.options import min_confidence_option, pipeline_option


@click.command()
@click.option(
    "--articles", required=True, type=click.Path(dir_okay=False), help="The articles: JSON Lines, or one text."
)
@click.option(
    "--gold", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Their claims, one article a line."
)
@click.option("--by-article", "each_article", is_flag=True, help="Show the contact pairs of each article too.")
@click.option(
    "--misses",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show up to N missed and wrong pairs and claims of each kind.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@min_confidence_option
@pipeline_option
@click.pass_context
def command(
    ctx: click.Context,
    articles: str,
    gold: Path,
    each_article: bool,
    misses: int,
    as_json: bool,
    min_confidence: float,
    pipeline: str | None,
) -> None:
    """Score what is read against gold claims.

    Prints precision, recall and F1 of the contact pairs, the claims and the roles, and how often the qualifiers
    of matched claims are right.

    \b
    Example:
      graphbuild evaluate --articles dev.articles.jsonl --gold dev.jsonl --misses 20
    """
    from graphbuild.cli.reading import read_paths, records_of
    from graphbuild.evaluation.claims import by_article, load_gold
    from graphbuild.evaluation.report import report_lines, report_values
    from graphbuild.evaluation.score import score

    wanted = load_gold(gold)
    readings, failed = read_paths([articles], pipeline=pipeline)
    for article in sorted(wanted.keys() - {reading.article for reading in readings}):
        click.echo(f"{articles}: no article {article} to score; all its claims count as missed", err=True)
        failed += 1
    result = score(wanted, by_article(records_of(readings, min_confidence=min_confidence)))
    if as_json:
        click.echo(json.dumps(report_values(result), indent=2))
    else:
        for line in report_lines(result, each_article, misses):
            click.echo(line)
    ctx.exit(1 if failed else 0)

"""`graphbuild ingest`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphbuild.cli.options import data_option, language_option, names_option, paths_argument, pipeline_option

if TYPE_CHECKING:
    from graphbuild.stores.ledger import Ledger

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C stopped."""


@click.command()
@paths_argument
@data_option
@language_option
@pipeline_option
@names_option
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], workspace: Path, language: str | None, pipeline: str | None, names: str
) -> None:
    """Read articles and add what they claim to the graph.

    PATH is a text file (its first line the title, each further line a paragraph; YAML front matter may give
    title, date, outlet, language, url, id), a file of JSON Lines (id, title, date, outlet, lang, url,
    paragraphs), a folder of such files, or - for standard input.

    What is known already is not read again, and a run that is stopped goes on with the next call. The exit code
    is 1 where an article could not be read.

    \b
    Example:
      graphbuild ingest seeds/
    """
    from graphbuild.articles.finding import find_articles, total_size
    from graphbuild.cli.progress import progress_bar
    from graphbuild.cli.projection import refresh
    from graphbuild.extraction.reader import Reader
    from graphbuild.ingest import Tally, ingest
    from graphbuild.stores.ledger import Ledger

    tally = Tally()
    stopped = False
    with Ledger.open(workspace) as ledger:
        try:
            with progress_bar("reading", total_size(paths)) as bar:
                for item, step in ingest(find_articles(paths, language), ledger, Reader(pipeline)):
                    bar.tell_of(step.outcome, item)
                    bar.advance(item.size)
                    tally.add(step)
        except KeyboardInterrupt:
            stopped = True
        if tally.fresh:
            print_claims(ledger, tally.fresh, names)
            refresh(ledger, workspace, names)
        click.echo(str(tally))
    if stopped:
        click.echo("stopped: what was read is kept, and the same command goes on from here", err=True)
        ctx.exit(INTERRUPTED)
    ctx.exit(1 if tally.failed else 0)


def print_claims(ledger: Ledger, articles: set[str], names: str) -> None:
    """Prints the claims of these articles, best first."""
    from graphbuild.cli.claims_table import print_claims_table
    from graphbuild.records import best_first, claim_records
    from graphbuild.resolution.current import resolve_ledger

    readings = (reading for _, reading in ledger.entries() if reading.article in articles)
    print_claims_table(best_first(claim_records(readings, resolve_ledger(ledger, names))), "new claims")

"""`graphbuild reread`."""

from __future__ import annotations

from pathlib import Path

import click

from graphbuild.cli.options import data_option, pipeline_option


@click.command()
@data_option
@pipeline_option
@click.pass_context
def command(ctx: click.Context, workspace: Path, pipeline: str | None) -> None:
    """Read the kept articles anew, after an upgrade.

    The texts are those of the ledger; articles that this version has read already are passed over. What a
    person decided stays.

    \b
    Example:
      graphbuild reread
    """
    from graphbuild.cli.progress import progress_bar
    from graphbuild.cli.projection import refresh
    from graphbuild.extraction.reader import Reader
    from graphbuild.ingest import Tally, reread
    from graphbuild.stores.ledger import Ledger

    tally = Tally()
    with Ledger.open(workspace, create=False) as ledger:
        with progress_bar("reading", len(ledger)) as bar:
            for step in reread(ledger, Reader(pipeline)):
                bar.tell_of(step.outcome)
                bar.advance(1)
                tally.add(step)
        if tally.fresh:
            refresh(ledger, workspace)
    click.echo(f"read anew {tally.replaced}, up to date {tally.known}, failed {tally.failed}")
    ctx.exit(1 if tally.failed else 0)

"""`graphbuild forget`."""

from __future__ import annotations

from pathlib import Path

import click

from graphbuild.cli.options import data_option


@click.command()
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@data_option
@click.pass_context
def command(ctx: click.Context, articles: tuple[str, ...], workspace: Path) -> None:
    """Take articles out of the graph again.

    ARTICLE is an id, a URL, or the path it was read from. Nothing of it stays: neither its text nor its claims,
    nor decisions that rest on it alone.

    \b
    Example:
      graphbuild forget seeds/000_fb5d6168a71db195.txt
    """
    from graphbuild.cli.projection import refresh
    from graphbuild.errors import UnknownError
    from graphbuild.stores.ledger import Ledger

    forgotten = 0
    with Ledger.open(workspace, create=False) as ledger:
        for reference in articles:
            try:
                ledger.forget(ledger.find(reference))
                forgotten += 1
            except UnknownError as error:
                click.echo(str(error), err=True)
        if forgotten:
            refresh(ledger, workspace)
    failed = len(articles) - forgotten
    click.echo(f"forgotten {forgotten}, failed {failed}")
    ctx.exit(1 if failed else 0)

"""graphbuild run on a workspace with the invented corpus."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from invented import invented_entries

from graphbuild.cli.main import command
from graphbuild.stores.ledger import Ledger


def ask(folder: Path, *arguments: str) -> Result:
    """Runs graphbuild with these arguments on a workspace in `folder`, filled at the first call."""
    workspace = folder / "data"
    if not workspace.exists():
        with Ledger.open(workspace) as ledger:
            for article, reading in invented_entries():
                ledger.add(article, reading)
    return CliRunner().invoke(command, arguments, env={"GRAPHBUILD_DATA": str(workspace)})

"""A workspace with the invented corpus, for the commands that ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from invented import invented_entries

from graphbuild.cli.main import command
from graphbuild.stores.ledger import Ledger

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs graphbuild on a workspace with the invented corpus."""
    with Ledger.open(tmp_path / "data") as ledger:
        for article, reading in invented_entries():
            ledger.add(article, reading)

    def run_graphbuild(*arguments: str) -> Result:
        return CliRunner().invoke(command, arguments, env={"GRAPHBUILD_DATA": str(tmp_path / "data")})

    return run_graphbuild

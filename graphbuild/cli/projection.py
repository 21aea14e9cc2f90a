"""What follows from a change of the ledger: ids are remembered, and the embedded database is drawn anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuild.resolution.resolve import Resolution
    from graphbuild.stores.ledger import Ledger


def refresh(ledger: Ledger, workspace: Path, names: str = "fr") -> None:
    """Brings the workspace up to date; where no embedded database is installed, all but queries works without it."""
    from graphbuild.resolution.current import resolve_ledger
    from graphbuild.stores.embedded import is_installed, refresh_embedded

    remember_ids(ledger, resolve_ledger(ledger, names))
    if is_installed():
        refresh_embedded(ledger, workspace, names)


def remember_ids(ledger: Ledger, resolution: Resolution) -> None:
    """Notes which actor each referent is now, so that it is found by this id when new articles have changed it."""
    ledger.remember_ids(
        (reading.article, referent.name, resolution.actor_of(reading.article, number).id)
        for _, reading in ledger.entries()
        for number, referent in enumerate(reading.referents)
    )

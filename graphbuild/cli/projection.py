"""The embedded graph database after a change of the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuild.stores.ledger import Ledger


def refresh(ledger: Ledger, workspace: Path, names: str = "fr") -> None:
    """Brings the embedded database up to date; where it is not installed, all but queries works without it."""
    from graphbuild.stores.embedded import is_installed, refresh_embedded

    if is_installed():
        refresh_embedded(ledger, workspace, names)

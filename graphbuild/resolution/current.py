"""Who is who in a ledger now: its readings, a person's decisions, and the workspace's own names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuild.config import load_configuration
from graphbuild.resolution.decisions import Decisions
from graphbuild.resolution.resolve import Resolution, resolve

if TYPE_CHECKING:
    from graphbuild.stores.ledger import Ledger


def resolve_ledger(ledger: Ledger, names: str = "fr") -> Resolution:
    """Who is who in all that a ledger keeps; `names` is the language that actors are named in."""
    configuration = load_configuration(ledger.path.parent)
    return resolve(
        (reading for _, reading in ledger.entries()),
        Decisions.from_log(ledger.decisions()),
        names,
        configuration.names_of_one,
        configuration.outlet_names,
    )

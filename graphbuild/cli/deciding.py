"""What the commands share by which a person decides: who and why, the ledger's log, undoing."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from graphbuild.resolution.resolve import Resolution
    from graphbuild.stores.ledger import DecisionRow, Ledger

F = TypeVar("F", bound=Callable[..., Any])


def decision_options(command: F) -> F:
    """`--why` and `--by`: what the log keeps beside a decision and its time."""
    command = click.option("--by", default=current_user, help="Who decides; else the user who is logged in.")(command)
    return click.option("--why", default="", help="The reason, for the log.")(command)


def current_user() -> str:
    """The name of the user who is logged in; `unknown` where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


@contextmanager
def opened(workspace: Path) -> Iterator[Ledger]:
    """The ledger of a workspace that is there already."""
    from graphbuild.stores.ledger import Ledger

    with Ledger.open(workspace, create=False) as ledger:
        yield ledger


def resolved(ledger: Ledger, names: str = "fr") -> Resolution:
    """Who is who in all that a ledger keeps."""
    from graphbuild.resolution.current import resolve_ledger

    return resolve_ledger(ledger, names)


def decide(ledger: Ledger, workspace: Path, kind: str, payload: Mapping[str, Any], by: str, why: str) -> int:
    """Log a decision and bring the embedded database up to date; the decision's number."""
    from graphbuild.cli.projection import refresh

    number = ledger.decide(kind, payload, by, why)
    refresh(ledger, workspace)
    return number


def undo(workspace: Path, number: int, of_claims: bool) -> None:
    """Take back a decision about actors, or about claims; an UnknownError where there is none of that number."""
    from graphbuild.cli.projection import refresh
    from graphbuild.errors import UnknownError
    from graphbuild.resolution.decisions import DecisionKind

    with opened(workspace) as ledger:
        if not any(
            row.number == number and DecisionKind(row.kind).of_claims is of_claims for row in ledger.decisions()
        ):
            raise UnknownError(f"{number}: no such decision about {'claims' if of_claims else 'actors'}")
        ledger.undo(number)
        refresh(ledger, workspace)
    click.echo(f"decision {number} is taken back")


def print_log(rows: list[DecisionRow], dormant: set[int]) -> None:
    """Prints decisions: those taken back, and those that find nothing to change now, say so."""
    from graphbuild.cli.plain_table import print_table

    if not rows:
        click.echo("no decisions")
        return
    print_table(
        ("number", "when", "by", "what", "why", "state"),
        [
            (str(row.number), f"{row.when:%Y-%m-%d %H:%M}", row.by, summary(row), row.why, state(row, dormant))
            for row in rows
        ],
    )


def state(row: DecisionRow, dormant: set[int]) -> str:
    """Whether a decision stands."""
    if row.undone_at:
        return f"undone {row.undone_at:%Y-%m-%d %H:%M}"
    return "finds nothing now" if row.number in dormant else ""


def summary(row: DecisionRow) -> str:
    """What a decision says, in a line."""
    from graphbuild.resolution.decisions import DecisionKind

    payload, kind = row.payload, DecisionKind(row.kind)
    verb = kind.value.partition(".")[2]
    if kind is DecisionKind.MERGE:
        return f"{verb} {', '.join(anchor['id'] for anchor in payload['actors'])}"
    if kind is DecisionKind.SPLIT:
        articles = sorted({article for article, _ in payload["members"]})
        return f"{verb} {payload['actor']['id']}: {', '.join([*articles, *payload['names']])}"
    if kind is DecisionKind.RENAME:
        return f"{verb} {payload['actor']['id']}: {payload['name']}"
    anchor = payload["claim"]
    changes = ", ".join(f"{key}={value}" for key, value in payload.get("set", {}).items())
    what = f"{anchor['subject']} {anchor['content']['relation']} {anchor['object']}"
    return f"{verb} {anchor['id']} ({what})" + (f": {changes}" if changes else "")

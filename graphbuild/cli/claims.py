"""`graphbuild claims`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli.deciding import decision_options
from graphbuild.cli.options import data_option, format_option, names_option

if TYPE_CHECKING:
    from graphbuild.model.claim import Claim
    from graphbuild.model.reading import Reading
    from graphbuild.resolution.resolve import Resolution
    from graphbuild.stores.ledger import Ledger

claim_argument = click.argument("claim")
table_or_json = format_option("table", "json", default="table")


@click.group()
def command() -> None:
    """List, reject, correct and confirm claims.

    A claim is given by its id or the first digits of it. What a person decides is kept with who, when and why; it
    outlasts a new reading of the article, and can be undone.

    \b
    Example:
      graphbuild claims list "Jake Sullivan"
      graphbuild claims reject claim:3f6c --why "he denied it"
    """


@command.command("list")
@click.argument("actor", required=False)
@click.option("--article", help="Only the claims of this article: an id, a URL or a path.")
@click.option("--relation", help="Only this relation.")
@click.option("--watched", is_flag=True, help="Only claims about the actors that graphbuild.toml watches.")
@data_option
@names_option
@table_or_json
def list_(
    actor: str | None,
    article: str | None,
    relation: str | None,
    watched: bool,
    workspace: Path,
    names: str,
    format_: str,
) -> None:
    """List claims with their ids, those of an actor or of an article.

    \b
    Example:
      graphbuild claims list "Jake Sullivan" --relation MET_WITH
    """
    from graphbuild.cli.asking import print_json
    from graphbuild.cli.deciding import opened, resolved
    from graphbuild.cli.plain_table import print_table
    from graphbuild.config import load_configuration
    from graphbuild.resolution.finding import find_actor

    with opened(workspace) as ledger:
        resolution = resolved(ledger, names)
        typed = [actor] if actor else [*load_configuration(workspace).watch] if watched else []
        who = {find_actor(resolution, text, ledger.former_ids(text)).id for text in typed}
        chosen = ledger.find(article) if article else None
        records = [
            record(resolution, reading, claim_id, claim)
            for _, reading in ledger.entries()
            if chosen in (None, reading.article)
            for claim_id, claim in resolution.claims_of(reading)
            if relation in (None, claim.relation)
        ]
    if actor or watched:
        records = [one for one in records if who & {one["subject"]["id"], one["object"]["id"]}]
    if format_ == "json":
        print_json(records)
    elif records:
        print_table(
            ("id", "who", "relation", "whom", "factuality", "date", "sentence", "article"),
            [
                (
                    one["id"],
                    one["subject"]["name"],
                    one["relation"],
                    one["object"]["name"] + (f" ({one['title']})" if one["title"] else ""),
                    one["factuality"] + (", denied" if one["polarity"] == "negative" else ""),
                    one["date"] or "",
                    one["sentence"],
                    one["article"],
                )
                for one in records
            ],
        )
    else:
        click.echo("no claims")


@command.command()
@claim_argument
@data_option
@names_option
def show(claim: str, workspace: Path, names: str) -> None:
    """Show all that a claim says, as JSON, and where its article says so.

    \b
    Example:
      graphbuild claims show claim:3f6c
    """
    from graphbuild.cli.asking import print_json
    from graphbuild.cli.deciding import opened, resolved

    with opened(workspace) as ledger:
        resolution = resolved(ledger, names)
        reading, claim_id, found = find_claim(ledger, resolution, claim)
    print_json(record(resolution, reading, claim_id, found))


@command.command()
@claim_argument
@data_option
@decision_options
def reject(claim: str, workspace: Path, by: str, why: str) -> None:
    """Take a claim out of the graph: its article does not say so.

    \b
    Example:
      graphbuild claims reject claim:3f6c --why "he denied it"
    """
    click.echo(f"decision {decide_on(workspace, claim, 'claims.reject', {}, by, why)}: rejected")


@command.command()
@claim_argument
@data_option
@decision_options
def confirm(claim: str, workspace: Path, by: str, why: str) -> None:
    """Say that a claim is right: it is certain then, and stays though a newer reader does not find it.

    \b
    Example:
      graphbuild claims confirm claim:3f6c
    """
    click.echo(f"decision {decide_on(workspace, claim, 'claims.confirm', {}, by, why)}: confirmed")


@command.command()
@claim_argument
@click.argument("assignments", metavar="FIELD=VALUE...", nargs=-1, required=True)
@data_option
@decision_options
def correct(claim: str, assignments: tuple[str, ...], workspace: Path, by: str, why: str) -> None:
    """Change what a claim says.

    FIELD is subject, relation, object, title, polarity, factuality, secret, channel, topics, place or date;
    subject and object are names that the article gives. Nothing after = takes the value away.

    \b
    Example:
      graphbuild claims correct claim:3f6c relation=PHONED date=2022-11-07 secret=true
    """
    from graphbuild.resolution.corrections import parse_corrections

    try:
        changes = parse_corrections(assignments)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="FIELD=VALUE") from error
    click.echo(f"decision {decide_on(workspace, claim, 'claims.correct', {'set': changes}, by, why)}: corrected")


@command.command()
@data_option
def log(workspace: Path) -> None:
    """List what was decided about claims: by whom, when, and why.

    \b
    Example:
      graphbuild claims log
    """
    from graphbuild.cli.deciding import opened, print_log
    from graphbuild.resolution.claim_decisions import dormant_claims
    from graphbuild.resolution.decisions import DecisionKind, Decisions

    with opened(workspace) as ledger:
        rows = [row for row in ledger.decisions() if DecisionKind(row.kind).of_claims]
        decisions = Decisions.from_log(rows)
        dormant = {number for _, reading in ledger.entries() for number in dormant_claims(reading, decisions)}
    print_log(rows, dormant)


@command.command()
@click.argument("number", type=int)
@data_option
def undo(number: int, workspace: Path) -> None:
    """Take back the decision of that number.

    \b
    Example:
      graphbuild claims undo 3
    """
    from graphbuild.cli import deciding

    deciding.undo(workspace, number, of_claims=True)


def decide_on(workspace: Path, claim: str, kind: str, payload: dict[str, Any], by: str, why: str) -> int:
    """Log a decision about the claim that a person typed; its number."""
    from graphbuild.cli.deciding import decide, opened, resolved
    from graphbuild.errors import UnknownError
    from graphbuild.resolution.claim_decisions import claim_anchor, referent_named

    with opened(workspace) as ledger:
        reading, claim_id, found = find_claim(ledger, resolved(ledger), claim)
        for end in ("subject", "object"):
            name = payload.get("set", {}).get(end)
            if name and referent_named(reading, name) is None:
                raise UnknownError(f"{name}: no actor of article {reading.article} has this name")
        anchor = claim_anchor(reading, claim_id, found)
        return decide(ledger, workspace, kind, {"claim": anchor, **payload}, by, why)


def find_claim(ledger: Ledger, resolution: Resolution, text: str) -> tuple[Reading, str, Claim]:
    """The claim whose id begins with what a person typed; an UnknownError where there is none, or several."""
    from graphbuild.errors import UnknownError

    start = text if text.startswith("claim:") else f"claim:{text}"
    found = [
        (reading, claim_id, claim)
        for _, reading in ledger.entries()
        for claim_id, claim in resolution.claims_of(reading)
        if claim_id.startswith(start)
    ]
    if not found:
        raise UnknownError(f"{text}: no such claim")
    if len(found) > 1:
        raise UnknownError(f"{text}: {len(found)} claims begin so; give more digits")
    return found[0]


def record(resolution: Resolution, reading: Reading, claim_id: str, claim: Claim) -> dict[str, Any]:
    """The record of a claim with its id."""
    from graphbuild.model.record import claim_record

    return {"id": claim_id, **claim_record(reading, claim, partial(resolution.actor_of, reading.article))}

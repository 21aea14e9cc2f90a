"""`graphbuild show`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli.asking import asked, complete_actor, print_json
from graphbuild.cli.filters import filter_options
from graphbuild.cli.options import data_option, format_option, names_option

if TYPE_CHECKING:
    from graphbuild.graph.filters import Filters


@click.command()
@click.argument("actor", shell_complete=complete_actor)
@data_option
@format_option("table", "json", default="table")
@names_option
@filter_options
def command(actor: str, workspace: Path, format_: str, names: str, filters: Filters) -> None:
    """Show who an actor is, and all its contacts.

    ACTOR is a name, an alias or an id. First come its names, roles and affiliations, then each other actor that it
    had to do with, and every claim with its sentence. Filters choose among the claims.

    \b
    Example:
      graphbuild show "Jake Sullivan"
      graphbuild show country:RU --relation contact --since 2022-09
    """
    from graphbuild.graph.account import account_of, contacts_of
    from graphbuild.graph.filters import select

    graph, (node,) = asked(workspace, names, actor)
    account = account_of(graph, node)
    chosen = select(graph, filters)
    contacts = contacts_of(chosen, node) if node in chosen else []
    if format_ == "json":
        print_json({**account, "contacts": contacts})
    else:
        print_account(account)
        print_contacts(contacts)


def print_account(account: dict[str, Any]) -> None:
    """Prints who an actor is."""
    click.echo(f"{account['name']} ({account['id']}), {account['type']}")
    if "aliases" in account:
        click.echo(f"also called: {', '.join(account['aliases'])}")
    for held in account["holds"]:
        click.echo(f"is {held['title']} of {held['of']['name']}{period(held['first_date'], held['last_date'])}")
    for held in account["held_by"]:
        click.echo(f"has {held['by']['name']} as {held['title']}{period(held['first_date'], held['last_date'])}")
    for body in account["stood_for"]:
        click.echo(f"stood for {body['name']}{period(body.get('from'), body.get('to'))}")


def period(first: str | None, last: str | None) -> str:
    """The days for which something is given, in brackets."""
    return f" ({first})" if first == last and first else f" ({first} to {last})" if first else ""


def print_contacts(contacts: list[dict[str, Any]]) -> None:
    """Prints a table of claims for each other actor."""
    from graphbuild.cli.console import open_console
    from graphbuild.cli.evidence_table import evidence_table

    if not contacts:
        click.echo("\nno contacts")
    console = open_console()
    for contact in contacts:
        count = len(contact["claims"])
        click.echo(f"\n{contact['actor']['name']} ({contact['actor']['id']}): {count} claim{'s' * (count > 1)}")
        console.print(evidence_table(contact["claims"]))

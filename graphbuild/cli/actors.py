"""`graphbuild actors`."""

from __future__ import annotations

from pathlib import Path

import click

from graphbuild.cli.deciding import decision_options
from graphbuild.cli.options import data_option, format_option, names_option

actor_argument = click.argument("actor")
table_or_json = format_option("table", "json", default="table")


@click.group()
def command() -> None:
    """List, merge, split and rename actors.

    An actor is given by its id, its name or an alias. What a person decides is kept with who, when and why; it
    holds for articles to come, and can be undone.

    \b
    Example:
      graphbuild actors list --type person
      graphbuild actors merge "Jake Sullivan" person:sullivan --why "the adviser"
    """


@command.command("list")
@data_option
@names_option
@click.option("--type", "kind", type=click.Choice(["person", "country", "organization", "group"]), help="Only these.")
@table_or_json
def list_(workspace: Path, names: str, kind: str | None, format_: str) -> None:
    """List all actors, with the number of their claims and articles.

    \b
    Example:
      graphbuild actors list --type person
    """
    from graphbuild.cli.asking import print_json
    from graphbuild.cli.deciding import opened, resolved
    from graphbuild.cli.plain_table import print_table
    from graphbuild.resolution.inventory import count_actors

    with opened(workspace) as ledger:
        counted = count_actors(resolved(ledger, names), (reading for _, reading in ledger.entries()))
    rows = [row for row in counted if kind in (None, row.actor.type.value)]
    if format_ == "json":
        print_json(
            [
                {
                    "id": row.actor.id,
                    "name": row.actor.name,
                    "type": row.actor.type.value,
                    "countries": list(row.actor.countries),
                    "claims": row.claims,
                    "articles": row.articles,
                }
                for row in rows
            ]
        )
        return
    print_table(
        ("id", "name", "countries", "claims", "articles"),
        [
            (row.actor.id, row.actor.name, " ".join(row.actor.countries), str(row.claims), str(row.articles))
            for row in rows
        ],
    )


@command.command()
@actor_argument
@data_option
@names_option
@table_or_json
def show(actor: str, workspace: Path, names: str, format_: str) -> None:
    """Show who an actor is: names, roles, countries, and the articles that speak of it.

    \b
    Example:
      graphbuild actors show "Jake Sullivan"
    """
    from graphbuild.cli.asking import print_json
    from graphbuild.cli.deciding import opened, resolved
    from graphbuild.resolution.finding import find_actor

    with opened(workspace) as ledger:
        resolution = resolved(ledger, names)
        found = find_actor(resolution, actor, ledger.former_ids(actor))
    articles = {one.place[0]: list(one.names) for one in resolution.appearances[found.id]}
    if format_ == "json":
        print_json(
            {
                "id": found.id,
                "type": found.type.value,
                "name": found.name,
                "aliases": list(found.aliases),
                "identifiers": dict(found.identifiers),
                "roles": list(found.roles),
                "countries": list(found.countries),
                "articles": articles,
            }
        )
        return
    click.echo(f"{found.name} ({found.id}), {found.type.value}")
    for label, values in (
        ("also called", found.aliases),
        ("identifiers", [f"{scheme} {value}" for scheme, value in found.identifiers]),
        ("roles", found.roles),
        ("countries", found.countries),
    ):
        if values:
            click.echo(f"{label}: {', '.join(values)}")
    for article, spellings in articles.items():
        click.echo(f"in {article}: {', '.join(spellings)}")


@command.command()
@click.argument("actors", metavar="ACTOR ACTOR...", nargs=-1, required=True)
@data_option
@decision_options
def merge(actors: tuple[str, ...], workspace: Path, by: str, why: str) -> None:
    """Make several actors one, known by the first's name.

    \b
    Example:
      graphbuild actors merge "Jake Sullivan" person:sullivan --why "the adviser"
    """
    from graphbuild.cli.deciding import decide, opened, resolved
    from graphbuild.resolution.anchors import merge_payload
    from graphbuild.resolution.decisions import DecisionKind
    from graphbuild.resolution.finding import find_actor
    from graphbuild.resolution.inventory import count_joining

    if len(actors) < 2:
        raise click.UsageError("give at least two actors")
    with opened(workspace) as ledger:
        resolution = resolved(ledger)
        ids = [find_actor(resolution, text, ledger.former_ids(text)).id for text in actors]
        number = decide(ledger, workspace, DecisionKind.MERGE.value, merge_payload(resolution, ids), by, why)
        joining = count_joining(resolution, (reading for _, reading in ledger.entries()), set(ids))
    click.echo(f"decision {number}: {', '.join(dict.fromkeys(ids))} are one")
    if joining:
        click.echo(f"claims that now join the actor with itself: {joining}; see graphbuild claims list {ids[0]}")


@command.command()
@actor_argument
@click.option("--article", "articles", multiple=True, help="The article whose actor is another; may be repeated.")
@click.option("--name", "spellings", multiple=True, help="The full name whose bearer is another; may be repeated.")
@data_option
@decision_options
def split(
    actor: str, articles: tuple[str, ...], spellings: tuple[str, ...], workspace: Path, by: str, why: str
) -> None:
    """Make another actor of what an actor is in some articles, or under some names.

    \b
    Example:
      graphbuild actors split "Michael Müller" --article 2021-044 --why "the mayor, not the player"
    """
    from graphbuild.cli.deciding import decide, opened, resolved
    from graphbuild.resolution.anchors import split_payload
    from graphbuild.resolution.decisions import DecisionKind
    from graphbuild.resolution.finding import find_actor

    if not articles and not spellings:
        raise click.UsageError("give --article or --name")
    with opened(workspace) as ledger:
        resolution = resolved(ledger)
        found = find_actor(resolution, actor, ledger.former_ids(actor)).id
        payload = split_payload(resolution, found, [ledger.find(article) for article in articles], spellings)
        number = decide(ledger, workspace, DecisionKind.SPLIT.value, payload, by, why)
        after = resolved(ledger)
    parts = sorted({after.members[one.place] for one in resolution.appearances[found]})
    click.echo(f"decision {number}: {found} is now {' and '.join(parts)}")


@command.command()
@actor_argument
@click.argument("name")
@data_option
@decision_options
def rename(actor: str, name: str, workspace: Path, by: str, why: str) -> None:
    """Call an actor by another name; its id and its other names stay.

    \b
    Example:
      graphbuild actors rename person:patrouchev-nikolai "Nikolaï Patrouchev"
    """
    from graphbuild.cli.deciding import decide, opened, resolved
    from graphbuild.resolution.anchors import rename_payload
    from graphbuild.resolution.decisions import DecisionKind
    from graphbuild.resolution.finding import find_actor

    if not name.strip():
        raise click.UsageError("the name is empty")
    with opened(workspace) as ledger:
        resolution = resolved(ledger)
        found = find_actor(resolution, actor, ledger.former_ids(actor)).id
        payload = rename_payload(resolution, found, " ".join(name.split()))
        number = decide(ledger, workspace, DecisionKind.RENAME.value, payload, by, why)
    click.echo(f"decision {number}: {found} is called {payload['name']}")


@command.command()
@click.argument("one")
@click.argument("other")
@data_option
@names_option
def why(one: str, other: str, workspace: Path, names: str) -> None:
    """Say why two names or ids are one actor, or two.

    \b
    Example:
      graphbuild actors why "Nikolaï Patrouchev" "Nikolai Patrushev"
    """
    from graphbuild.cli.deciding import opened, resolved
    from graphbuild.resolution import explanation
    from graphbuild.resolution.finding import find_actor

    with opened(workspace) as ledger:
        resolution = resolved(ledger, names)
        ids = [find_actor(resolution, text, ledger.former_ids(text)).id for text in (one, other)]
    found = explanation.why(resolution, *ids)
    click.echo(f"one actor: {found.one.id}" if found.same else f"two actors: {found.one.id} and {found.other.id}")
    for name1, name2, comparison in found.names:
        click.echo(f"  {name1} / {name2}: {comparison.verdict.value}, {comparison.reason}")
    for reason in found.reasons:
        click.echo(f"  {reason}")


@command.command()
@data_option
@names_option
@table_or_json
def review(workspace: Path, names: str, format_: str) -> None:
    """List the actors that may be one, where the machine is not sure.

    \b
    Example:
      graphbuild actors review
    """
    from graphbuild.cli.asking import print_json
    from graphbuild.cli.deciding import opened, resolved
    from graphbuild.cli.plain_table import print_table

    with opened(workspace) as ledger:
        resolution = resolved(ledger, names)
    if format_ == "json":
        print_json([vars(candidate) for candidate in resolution.candidates])
    elif resolution.candidates:
        print_table(
            ("actor", "name", "actor", "name", "not sure because"),
            [
                (one.one, resolution.actors[one.one].name, one.other, resolution.actors[one.other].name, one.reason)
                for one in resolution.candidates
            ],
        )
    else:
        click.echo("nothing to review")


@command.command()
@data_option
def log(workspace: Path) -> None:
    """List what was decided about actors: by whom, when, and why.

    \b
    Example:
      graphbuild actors log
    """
    from graphbuild.cli.deciding import opened, print_log, resolved
    from graphbuild.resolution.decisions import DecisionKind

    with opened(workspace) as ledger:
        rows = [row for row in ledger.decisions() if not DecisionKind(row.kind).of_claims]
        print_log(rows, set(resolved(ledger).dormant))


@command.command()
@click.argument("number", type=int)
@data_option
def undo(number: int, workspace: Path) -> None:
    """Take back the decision of that number.

    \b
    Example:
      graphbuild actors undo 3
    """
    from graphbuild.cli import deciding

    deciding.undo(workspace, number, of_claims=False)

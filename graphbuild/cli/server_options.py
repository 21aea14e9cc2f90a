"""The options that name a Neo4j server and who asks it."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from graphbuild.stores.bolt import Server

F = TypeVar("F", bound=Callable[..., Any])

PASSWORD = "NEO4J_PASSWORD"
"""The environment variable of the password: it is never an option, which others could see."""


def server_options(uri_option: str, default: str | None = None) -> Callable[[F], F]:
    """The options of a server, passed on as one `server`; None where it is not named and has no default."""

    def decorate(command: F) -> F:
        @functools.wraps(command)
        def with_server(*args: Any, uri: str | None, user: str, database: str | None, **kwargs: Any) -> Any:
            return command(*args, server=server_at(uri, user, database) if uri else None, **kwargs)

        decorated: Any = with_server
        for option in (
            click.option("--database", metavar="NAME", help="Its database, if not the user's home database."),
            click.option("--user", default="neo4j", show_default=True, help=f"Who asks; the password is {PASSWORD}."),
            click.option(uri_option, "uri", metavar="URI", default=default, show_default=True, help="A Neo4j server."),
        ):
            decorated = option(decorated)
        result: F = decorated
        return result

    return decorate


def server_at(uri: str, user: str, database: str | None) -> Server:
    """A server, with the password from the environment or asked for at the terminal."""
    from graphbuild.stores.bolt import Server

    password = os.environ.get(PASSWORD)
    if password is None:
        if not sys.stdin.isatty():
            raise click.UsageError(f"{uri} needs a password: set {PASSWORD}")
        password = click.prompt(f"Password of {user}", hide_input=True, err=True)
    return Server(uri, user, password, database)

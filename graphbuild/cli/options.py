"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

WORKSPACE = Path("graphbuild-data")
"""The workspace folder where nothing else is named."""

data_option = click.option(
    "--data",
    "workspace",
    type=click.Path(file_okay=False, path_type=Path),
    default=WORKSPACE,
    envvar="GRAPHBUILD_DATA",
    show_default=True,
    show_envvar=True,
    help="The workspace folder.",
)

names_option = click.option(
    "--names",
    type=click.Choice(["fr", "en"]),
    default="fr",
    show_default=True,
    help="The language of the actors' names.",
)

min_confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out claims less sure than this.",
)

pipeline_option = click.option(
    "--pipeline",
    metavar="NAME",
    help="A spaCy pipeline to parse with instead of the pack's own (fr_core_news_lg, or a path).",
)

language_option = click.option(
    "--language",
    metavar="CODE",
    help="The language of articles that do not name theirs (fr, en); detected otherwise.",
)

paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True))


def format_option(*formats: str, default: str) -> Callable[[F], F]:
    """`--format`, one of `formats`, passed on as `format_`."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(formats),
        default=default,
        show_default=True,
        help="The form of the output.",
    )


def output_option(help_: str = "The file to write; - is standard output.") -> Callable[[F], F]:
    """`-o PATH`, passed on as `output`, a path as text."""
    return click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), default="-", help=help_)

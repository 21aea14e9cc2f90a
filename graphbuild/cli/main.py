"""The `graphbuild` command."""

from __future__ import annotations

import io
import sys

import click

from graphbuild import __version__
from graphbuild.cli.lazy import LazyCommand, LazyGroup

SECTIONS = {
    "Read": {
        "ingest": LazyCommand("graphbuild.cli.ingest:command", "Read articles and add what they claim to the graph."),
        "extract": LazyCommand("graphbuild.cli.extract:command", "Print the claims of articles without keeping them."),
        "forget": LazyCommand("graphbuild.cli.forget:command", "Take articles out of the graph again."),
        "reread": LazyCommand("graphbuild.cli.reread:command", "Read the kept articles anew, after an upgrade."),
    },
    "Ask": {
        "show": LazyCommand("graphbuild.cli.show:command", "Show who an actor is, and all its contacts."),
        "explain": LazyCommand("graphbuild.cli.explain:command", "Show the evidence between two actors."),
        "timeline": LazyCommand("graphbuild.cli.timeline:command", "Show what passed between two actors, by date."),
        "stats": LazyCommand("graphbuild.cli.stats:command", "Show what the graph holds, at a glance."),
        "query": LazyCommand("graphbuild.cli.query:command", "Run a Cypher query."),
        "view": LazyCommand("graphbuild.cli.view:command", "Write the graph as one page for a web browser."),
        "export": LazyCommand("graphbuild.cli.export:command", "Write the graph to Neo4j or to files."),
    },
    "Correct": {
        "actors": LazyCommand("graphbuild.cli.actors:command", "List, merge, split and rename actors."),
        "claims": LazyCommand("graphbuild.cli.claims:command", "List, reject, correct and confirm claims."),
        "names": LazyCommand("graphbuild.cli.names:command", "Compare the names of people."),
    },
    "Measure": {
        "evaluate": LazyCommand("graphbuild.cli.evaluate:command", "Score what is read against gold claims."),
    },
}
"""All commands by section of the help."""


@click.group(
    cls=LazyGroup,
    sections=SECTIONS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="graphbuild")
def command() -> None:
    """Read press articles, build a graph of diplomatic contacts: who spoke with whom, according to whom.

    \b
    Example:
      graphbuild ingest seeds/
      graphbuild show "Jake Sullivan"
    """


def main() -> None:
    """Runs the command line; all that is printed is UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    command(prog_name="graphbuild")


if __name__ == "__main__":
    main()

"""The help of all commands in the README.

python tests/readme_help.py       writes into the README what the program says now
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from graphbuild.cli.main import command

README = Path(__file__).parents[1] / "README.md"
WIDTH = 88
BLOCK = re.compile(r"(?<=<!-- help -->\n).*?(?=<!-- end of help -->)", re.DOTALL)


SECTION = """<details><summary><code>graphbuild {name}</code></summary>

```text
{help}
```

</details>
"""


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of all commands that do something, those of groups within groups among them."""
    context = click.Context(group)
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        if isinstance(found, click.Group):
            yield from commands(found, (*path, name))
        else:
            yield (*path, name)


def help_of(path: tuple[str, ...]) -> str:
    """What `graphbuild PATH --help` prints."""
    result = CliRunner().invoke(command, [*path, "--help"], prog_name="graphbuild", terminal_width=WIDTH)
    if result.exit_code:
        raise result.exception or RuntimeError(result.output)
    return "\n".join(line.rstrip() for line in result.stdout.splitlines())


def with_help(text: str) -> str:
    """`text` with the help of today between its marks."""
    sections = [SECTION.format(name=" ".join(path), help=help_of(path)) for path in commands(command)]
    block = f"```text\n{help_of(())}\n```\n\n" + "\n".join(sections)
    return BLOCK.sub(lambda _: block, text)


if __name__ == "__main__":
    README.write_text(with_help(README.read_text(encoding="utf-8")), encoding="utf-8")

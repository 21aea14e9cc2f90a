"""The parts of the README that come from the program: the help of all commands, and what some of them print.

python tests/readme_blocks.py                writes the help that the program gives now
python tests/readme_blocks.py --sessions     runs the sessions too, and writes what they print now
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from graphbuild.cli.main import command

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
WIDTH = 88
SESSION_WIDTH = 140

FLOORS = re.compile(r"(?<=<!-- floors -->\n).*?(?=<!-- end of floors -->)", re.DOTALL)
HELP = re.compile(r"(?<=<!-- help -->\n).*?(?=<!-- end of help -->)", re.DOTALL)
SESSION = re.compile(r"(?<=<!-- session -->\n).*?(?=<!-- end of session -->)", re.DOTALL)

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
    return trimmed(result.stdout)


def with_help(text: str) -> str:
    """`text` with the help of today between its marks."""
    sections = [SECTION.format(name=" ".join(path), help=help_of(path)) for path in commands(command)]
    block = f"```text\n{help_of(())}\n```\n\n" + "\n".join(sections)
    return HELP.sub(lambda _: block, text)


def with_floors(text: str) -> str:
    """`text` with the floors under the accuracy between their marks."""
    table = json.loads((ROOT / "tests" / "gold" / "floors.json").read_text(encoding="utf-8"))
    names = dict.fromkeys(figure for kept in table.values() for figure in kept["floors"])
    rows = [f"| | {' | '.join(table)} |", "|---|" + "---|" * len(table)]
    for name in names:
        cells = (kept["floors"].get(name) for kept in table.values())
        label = name.replace("_", " ")
        rows.append(f"| {label} | {' | '.join('' if cell is None else f'{cell:.3f}' for cell in cells)} |")
    return FLOORS.sub(lambda _: "\n".join(rows) + "\n", text)


def with_sessions(text: str) -> str:
    """`text` with what its sessions print today, all in one new workspace: each line that begins with `$` is run."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "GRAPHBUILD_DATA": folder, "COLUMNS": str(SESSION_WIDTH), "PYTHONPATH": str(ROOT)}

        def run(block: re.Match[str]) -> str:
            lines = (line for line in block[0].splitlines() if line.startswith("$ "))
            shown = "\n\n".join(f"{line}\n{output(line[2:], environment)}" for line in lines)
            return f"```console\n{shown}\n```\n"

        return SESSION.sub(run, text)


def output(line: str, environment: dict[str, str]) -> str:
    """What a line prints in a shell."""
    program = f"{sys.executable} -m graphbuild.cli.main"
    line = re.sub(r"\bgraphbuild (?=[a-z])", f"{program} ", line)
    done = subprocess.run(line, shell=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return trimmed(done.stdout.decode())


def trimmed(text: str) -> str:
    """`text` without space at the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.rstrip().splitlines())


if __name__ == "__main__":
    written = with_floors(with_help(README.read_text(encoding="utf-8")))
    README.write_text(with_sessions(written) if "--sessions" in sys.argv else written, encoding="utf-8")

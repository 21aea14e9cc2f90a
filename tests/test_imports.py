"""Help comes at once: what the command line imports at its start."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from graphbuild.cli.main import command

ALLOWED = {"graphbuild", "click", "colorama", "__main__"}
"""Packages beside the standard library that may be imported to show help."""

MODULES = {"graphbuild", "graphbuild.cli", "graphbuild.cli.lazy", "graphbuild.cli.main", "graphbuild.errors"}
"""Modules of graphbuild that may be."""

HELP = """
import sys
before = set(sys.modules)
from graphbuild.cli.main import command
command(["--help"], standalone_mode=False)
print("\\n".join(set(sys.modules) - before), file=sys.stderr)
"""


def test_help_imports_nothing_but_click() -> None:
    shown = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
    modules = set(shown.stderr.split())
    assert {module for module in modules if module.startswith("graphbuild")} == MODULES
    assert {module.partition(".")[0] for module in modules} - set(sys.stdlib_module_names) <= ALLOWED


def test_help_takes_less_than_twelve_starts_of_the_interpreter() -> None:
    bare, help_ = (["-c", ""], ["-m", "graphbuild.cli.main", "--help"])
    ratios = [best_time(help_) / best_time(bare) for _ in range(3)]
    assert min(ratios) < 12


def best_time(arguments: list[str]) -> float:
    """The shortest of five runs, in seconds."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.mark.parametrize("name", list(command.table))
def test_a_command_is_what_help_says_of_it(name: str) -> None:
    entry = command.table[name]
    loaded = entry.load()
    assert loaded.get_short_help_str(limit=200) == entry.summary
    assert "Example" in (loaded.help or ""), "its help has no example"

"""The floors under what is read: they may rise, and they do not fall.

    python tests/gold/gate.py                                checks the figures against floors.json
    python tests/gold/gate.py --update                       raises the floors to what is reached now
    python tests/gold/gate.py --update dev_en                the same for one set, which may be a new one
    python tests/gold/gate.py --update --allow-regression    lowers them too; say why in the commit

The floors hold for gold files of one content: floors.json has its SHA-256. The files are not part of the
project, and lie beside it in ../shared/gold.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from graphbuild.cli.main import command

GOLD = Path(__file__).parents[3] / "shared" / "gold"
FLOORS = Path(__file__).with_name("floors.json")

TOLERANCE = 0.005
"""How far below its floor a figure may be: another processor rounds otherwise, and a claim or two tip over."""

Figures = dict[str, float]


def files(name: str) -> tuple[Path, Path]:
    """The articles and the claims of a set."""
    return GOLD / f"{name}.articles.jsonl", GOLD / f"{name}.jsonl"


def digest(name: str) -> str:
    """SHA-256 over the articles and the claims of a set."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in files(name))).hexdigest()


def measure(name: str) -> Figures:
    """The figures that `graphbuild evaluate` gives for a set."""
    articles, gold = map(str, files(name))
    result = CliRunner().invoke(command, ["evaluate", "--articles", articles, "--gold", gold, "--json"])
    if result.exit_code:
        raise RuntimeError(result.output)
    return figures(json.loads(result.stdout))


def figures(values: dict[str, Any]) -> Figures:
    """The figures that have a floor, from what `graphbuild evaluate --json` prints."""
    found = {f"{name} F1": values[name]["f1"] for name in ("contact_pairs", "claims", "roles")}
    found |= {f"{name} precision": values[name]["precision"] for name in ("contact_pairs", "claims")}
    found |= {name: count["right"] / count["of"] for name, count in values["qualifiers"].items() if count["of"]}
    return found | {f"{name} F1": ratio["f1"] for name, ratio in values["rarer"].items() if ratio["gold"]}


def shortfalls(reached: Figures, floors: Figures) -> list[str]:
    """What is below its floor, a line each."""
    return [
        f"{name}: {reached.get(name, 0.0):.3f} is below its floor of {floor:.3f}"
        for name, floor in floors.items()
        if reached.get(name, 0.0) < floor - TOLERANCE
    ]


def raised(reached: Figures, floors: Figures, allow_regression: bool = False) -> Figures:
    """The floors that hold from now on, to three digits, rounded down."""
    found = {name: math.floor(value * 1000) / 1000 for name, value in reached.items()}
    return found if allow_regression else {name: max(value, floors.get(name, 0.0)) for name, value in found.items()}


def load() -> dict[str, dict[str, Any]]:
    """Hash and floors of each set."""
    floors: dict[str, dict[str, Any]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def main() -> int:
    """Checks or updates all floors; the exit code is 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description="The floors under what is read.")
    parser.add_argument("names", nargs="*", help="the sets, such as dev_fr; all that have floors otherwise")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--allow-regression", action="store_true", help="lower them too, or take other gold files")
    options = parser.parse_args()
    table = load() if FLOORS.exists() else {}
    failed = False
    for name in options.names or list(table):
        kept = table.get(name, {"sha256": digest(name), "floors": {}})
        if kept["sha256"] != digest(name) and not options.allow_regression:
            print(f"{name}: other gold files than the floors were measured on")
            failed = True
            continue
        reached = measure(name)
        below = shortfalls(reached, kept["floors"])
        print(f"{name}:", ", ".join(f"{figure} {value:.3f}" for figure, value in reached.items()))
        if below and not options.allow_regression:
            print(*below, sep="\n")
            failed = True
        table[name] = {
            "sha256": digest(name),
            "floors": raised(reached, kept["floors"], options.allow_regression),
        }
    if options.update and not failed:
        FLOORS.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

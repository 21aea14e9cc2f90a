"""How well names of people are compared, on pairs with labels: python benchmarks/names.py PAIRS.csv

The file has the columns name1, name2 and label (1: one person, 0: two). Each row of the table is a way to
compare: by the readings of this project alone, by the forms of names that rigour has from Wikidata alone, by
`graphbuild names compare` (readings, and rigour for scripts without a system), and by readings or rigour.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from pathlib import Path

from graphbuild.resolution import names
from graphbuild.resolution.lone_names import NamesInSight
from graphbuild.resolution.names import Verdict, known_alike

Same = Callable[[str, str], bool]


def main(path: Path) -> None:
    """Print recall and wrong merges of each way."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sight = NamesInSight(row[column] for row in rows for column in ("name1", "name2"))

    def compared(name1: str, name2: str) -> bool:
        return sight.compare(name1, name2).verdict is Verdict.SAME

    together = {(row["name1"], row["name2"]): compared(row["name1"], row["name2"]) for row in rows}
    names.compare.cache_clear()
    names.without_system = lambda name1, name2: False
    ways: dict[str, Same] = {
        "readings alone": compared,
        "rigour alone": known_alike,
        "graphbuild names compare": lambda *pair: together[pair],
        "readings or rigour": lambda *pair: together[pair] or known_alike(*pair),
    }
    print(f"{'':25} {'recall':>7} {'wrong merges':>13}")
    for title, alike in ways.items():
        found = [(row["label"] == "1", alike(row["name1"], row["name2"])) for row in rows]
        recall = sum(same for one, same in found if one) / sum(one for one, _ in found)
        print(f"{title:25} {recall:7.3f} {sum(same for one, same in found if not one):13}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/names.py PAIRS.csv")
    main(Path(sys.argv[1]))

"""How well names of people are compared, on pairs with labels: python benchmarks/names.py PAIRS.csv

The file has the columns name1, name2 and label (1: one person, 0: two). Each row of the table is a way to
compare: by the readings of this project alone; by rigour alone (the forms of names that it has from Wikidata,
what is left by its edit distance); by `graphbuild names compare` (readings, and Wikidata's forms for scripts that
no system reads); and by that or rigour.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from pathlib import Path

from rigour.names import NameTypeTag, SymbolCategory, analyze_names, compare_parts, pair_symbols

from graphbuild.resolution import names
from graphbuild.resolution.lone_names import NamesInSight
from graphbuild.resolution.names import Verdict

Same = Callable[[str, str], bool]

ALIGNED = 0.8
"""From this score of rigour on two words are taken for one."""


def rigour_alike(name1: str, name2: str) -> bool:
    """Whether rigour pairs two words or more of two names and leaves words over in one of them at most."""
    one, other = (analyze_names(NameTypeTag.PER, [name], infer_initials=True).pop() for name in (name1, name2))
    for edges in pair_symbols(one, other) or [()]:
        rest = [
            [part for part in name.parts if part not in taken and part.tag.value != "STOP"]
            for name, taken in (
                (one, {part for edge in edges for part in edge.qps}),
                (other, {part for edge in edges for part in edge.rps}),
            )
        ]
        aligned = compare_parts(rest[0], rest[1])
        paired = [edge for edge in aligned if edge.qps and edge.rps]
        symbols = [edge.symbol.category for edge in edges if edge.symbol]
        known = sum(category in (SymbolCategory.NAME, SymbolCategory.NICK) for category in symbols)
        over = {bool(edge.qps) for edge in aligned if not (edge.qps and edge.rps)}
        if all(edge.score >= ALIGNED for edge in paired) and known + len(paired) >= 2 and len(over) < 2:
            return True
    return False


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
        "rigour alone": rigour_alike,
        "graphbuild names compare": lambda *pair: together[pair],
        "that or rigour": lambda *pair: together[pair] or rigour_alike(*pair),
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

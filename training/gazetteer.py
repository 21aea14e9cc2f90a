"""Draw the gazetteer's tables of territories from the Unicode CLDR (babel) and rigour.

`python -m training.gazetteer` writes `known/countries.tsv` (rigour: state, Wikidata id) and each pack's
`territories.tsv` (CLDR: the name in that language); with `--check` it writes nothing and exits with 1 where a
table is not what babel and rigour give now. The territories are those of the CLDR and those that
`countries.tsv` of a pack adds (ISO 3166-2 parts, former states).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from babel import Locale
from rigour.territories import get_territory

PACKS = Path(__file__).parent.parent / "graphbuild" / "language"
LANGUAGES = ("en", "fr")
NO_STATES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Codes of the CLDR for unions, rests and tests."""
OTHER_CODES = {"SU": "suhh", "YU": "yucs", "CS": "cshh", "DD": "dd", "GE-SO": "x-so"}
"""Former states (by their former ISO 3166 code) and others for which rigour has a code of its own."""


def tables() -> dict[Path, str]:
    """Each generated file with its text."""
    names = {language: _names(language) for language in LANGUAGES}
    codes = sorted({*_codes_in_packs(), *(code for known in names.values() for code in known)})
    found = {
        PACKS / "known" / "countries.tsv": _table("actor\ttype\tcountry\twikidata", [_actor(code) for code in codes])
    }
    for language in LANGUAGES:
        rows = [f"country:{code}\tname\t{name}" for code, name in sorted(names[language].items()) if _usable(name)]
        found[PACKS / language / "territories.tsv"] = _table("actor\tstanding\tforms", rows)
    return found


def _names(language: str) -> dict[str, str]:
    territories = Locale(language).territories
    return {
        code: name.replace("’", "'") for code, name in territories.items() if code.isalpha() and code not in NO_STATES
    }


def _usable(name: str) -> bool:
    """Names with an explanation in them (« Myanmar (Birmanie) », « R.A.S. chinoise… ») are in no text."""
    return not any(sign in name for sign in ("(", "R.A.S.", "SAR ", " - "))


def _codes_in_packs() -> set[str]:
    lines = (
        line for language in LANGUAGES for line in (PACKS / language / "countries.tsv").read_text("utf-8").splitlines()
    )
    return {line.split("\t")[0].removeprefix("country:") for line in lines if line.startswith("country:")}


def _actor(code: str) -> str:
    """The row of a territory; the code of a part of a state begins with that of the state."""
    territory = get_territory(OTHER_CODES.get(code, code.lower()))
    return f"country:{code}\tcountry\t{code[:2]}\t{territory.qid if territory and territory.qid else ''}"


def _table(header: str, rows: list[str]) -> str:
    return "\n".join(
        ("# Made by training/gazetteer.py from the Unicode CLDR and rigour: change it there.", header, *rows, "")
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    stale = [path for path, text in tables().items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in stale:
        if check:
            print(f"{path}: not what babel and rigour give", file=sys.stderr)
        else:
            path.write_text(tables()[path], encoding="utf-8", newline="\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The date patterns of a language pack (`dates.toml`), compiled once, with the names of months and days from CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from graphbuild.errors import DataError
from graphbuild.extraction.date_rules import PARTS, RULES, SEASONS, UNITS, Fields, Rule
from graphbuild.model.toml import load_toml

DIGITS = {
    "day": r"(?P<{}>[12]\d|3[01]|0?[1-9])(?!\d)",
    "mm": r"(?P<{}>1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?P<{}>(?:1[5-9]|20)\d\d)(?!\d)",
    "decade": r"(?P<{}>(?:(?:1[5-9]|20)\d|[1-9])0)",
}
TABLES = {"numbers": int, "shifts": int, "months": int, "units": list, "seasons": list, "parts": list}
CONSTANTS = ("unit", "count", "sign", "base", "exact", "months")
Values = Mapping[str, Mapping[str, "int | str"]]
"""Words of each kind of field, and the value of each."""
PLACE = re.compile(r"\{([a-z]+?)(\d?)\}")


@dataclass(frozen=True)
class Pattern:
    """One row of the pack: what it finds, and the rule that reads it."""

    regex: re.Pattern[str]
    rule: Rule
    constants: Mapping[str, Any]


@dataclass(frozen=True)
class DatePack:
    """How a language tells dates."""

    patterns: tuple[Pattern, ...]
    since: re.Pattern[str]
    bound: re.Pattern[str]
    joints: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    values: Values

    def fields(self, pattern: Pattern, match: re.Match[str]) -> Fields:
        """What a match says, with the constants of its row."""
        found: dict[str, Any] = dict(pattern.constants)
        for group, text in match.groupdict().items():
            if text is not None:
                kind = group.rstrip("0123456789")
                found[group if group in FIELD_NAMES else FIELD_OF.get(kind, kind)] = self.value(kind, text)
        return Fields(**found)

    def value(self, kind: str, text: str) -> int | str:
        """The value of a word or number in the field of its kind."""
        names = self.values.get(kind)
        if kind == "decade" and len(text) == 2:
            return 1900 + int(text)
        return names[text.lower()] if names and text.lower() in names else int(text)


FIELD_NAMES = frozenset(field.name for field in fields(Fields))
FIELD_OF = {"mm": "month"}


@cache
def load_date_pack(language: str) -> DatePack:
    """The date patterns of a language; a DataError that names file and line where they are wrong."""
    path = Path(__file__).parent.parent / "language" / language / "dates.toml"
    return read_date_pack(path, language)


def read_date_pack(path: Path, language: str) -> DatePack:
    """The date patterns of a file, for a language that CLDR knows."""
    table = load_toml(path)
    values = {**calendar_names(language), **read_values(path, table)}
    values["month"] = {**values["month"], **values.pop("months")}
    words = table.get("words", {})
    try:
        openings = [(before(first), exactly(joint)) for first, joint in words.get("range", ())]
        since, bound = before(*words["since"]), before(*words["bound"])
    except (KeyError, TypeError, ValueError) as error:
        reason = "[words] needs the lists since and bound, and range as pairs"
        raise DataError(path, reason, line_of(path, "[words]")) from error
    fragments = {str(name): str(text) for name, text in table.get("fragments", {}).items()}
    rows = table.get("expression", [])
    patterns = [read_pattern(path, number, row, fragments, values) for number, row in enumerate(rows)]
    folded = {kind: {name.lower(): value for name, value in names.items()} for kind, names in values.items()}
    return DatePack(tuple(patterns), since, bound, tuple(openings), folded)


def read_values(path: Path, table: Mapping[str, Any]) -> dict[str, dict[str, int | str]]:
    """The words of a pack and the value of each, by the kind of field."""
    values: dict[str, dict[str, int | str]] = {}
    known = {"units": UNITS, "seasons": tuple(SEASONS), "parts": tuple(PARTS)}
    for name, kind in TABLES.items():
        rows = table.get(name, {})
        for key, value in rows.items():
            if not isinstance(value, kind) or key not in known.get(name, (key,)):
                raise DataError(path, f"[{name}] {key} is not as it should be", line_of(path, key))
        if kind is int:
            values[name if name == "months" else name[:-1]] = dict(rows)
        else:
            values[name[:-1]] = {word: key for key, found in rows.items() for word in found}
    return values


def calendar_names(language: str) -> dict[str, dict[str, int | str]]:
    """The names of months (from 1) and weekdays (Monday is 0) in a language, from CLDR, as they are written."""
    from babel import Locale

    locale = Locale.parse(language)
    months: dict[str, int | str] = {}
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            months |= {name: number for number, name in locale.months[use][width].items()}
    weekdays: dict[str, int | str] = {name: day for day, name in locale.days["format"]["wide"].items()}
    return {"month": months, "weekday": weekdays}


def read_pattern(
    path: Path, number: int, row: Mapping[str, Any], fragments: Mapping[str, str], values: Values
) -> Pattern:
    """One row of the pack; `number` is its place among them."""

    def wrong(reason: str) -> DataError:
        return DataError(path, reason, line_of(path, "[[expression]]", number))

    rule = RULES.get(str(row.get("rule")))
    if rule is None:
        raise wrong(f"no rule {row.get('rule')!r}; there are {', '.join(RULES)}")
    unknown = set(row) - {"pattern", "rule", *CONSTANTS}
    if unknown or not isinstance(row.get("pattern"), str):
        raise wrong(f"unknown keys: {', '.join(sorted(unknown))}" if unknown else "a pattern is missing")
    constants = {key: tuple(row[key]) if key == "months" else row[key] for key in CONSTANTS if key in row}
    text = row["pattern"]
    for name, fragment in fragments.items():
        text = text.replace(f"<{name}>", fragment)
    try:
        expanded = PLACE.sub(lambda place: group(place[1], place[2], values), text)
        regex = re.compile(rf"(?<![\w-])(?:{expanded})(?!-?\w)", re.IGNORECASE)
    except (re.error, KeyError) as error:
        raise wrong(f"no such pattern: {error}") from error
    return Pattern(regex, rule, constants)


def group(kind: str, ordinal: str, values: Values) -> str:
    """The group of a placeholder: any word or number of its kind."""
    name = kind + ordinal
    if kind in DIGITS:
        return DIGITS[kind].format(name)
    words = sorted(values[kind], key=lambda word: (-len(word), word))
    if kind in ("month", "weekday"):  # "May" is a month, "may" is none
        cased = [re.escape(form) for word in words for form in dict.fromkeys((word, word.capitalize(), word.upper()))]
        return rf"(?-i:(?P<{name}>{'|'.join(cased)}))"
    digits = r"|\d{1,3}" if kind == "number" else ""
    return rf"(?P<{name}>{'|'.join(re.escape(word) for word in words)}{digits})"


def before(*phrases: str) -> re.Pattern[str]:
    """What matches one of these phrases at the end of the text before an expression."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(phrases)})\s?$", re.IGNORECASE)


def exactly(phrase: str) -> re.Pattern[str]:
    """What matches a phrase and nothing more."""
    return re.compile(rf"\s?(?:{re.escape(phrase)})\s?", re.IGNORECASE)


def alternatives(phrases: Iterable[str]) -> str:
    """A regular expression for any of these phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def line_of(path: Path, start: str, ordinal: int = 0) -> int | None:
    """The number of the line that is the `ordinal`th to begin so, from 0."""
    every = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    lines = [number for number, line in every if line.strip().startswith(start)]
    return lines[ordinal] if ordinal < len(lines) else None

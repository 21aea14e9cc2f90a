"""Who is known by name: states, bodies and media, and the forms by which a language calls them.

An actor is listed once, whatever the language (`known/*.tsv`: type, state, Wikidata id); each pack lists what
its language calls it (`<language>/*.tsv`: names, adjectives, demonyms, capitals, seats). `known/countries.tsv`
and `<language>/territories.tsv` are drawn from the Unicode CLDR and from rigour by `training/gazetteer.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from graphbuild.errors import DataError, LanguageError
from graphbuild.model.actor import ActorType
from graphbuild.model.toml import load_toml

_FOLDER = Path(__file__).parent
_KNOWN = ("countries.tsv", "bodies.tsv", "outlets.tsv")
_FORMS = ("countries.tsv", "territories.tsv", "bodies.tsv", "outlets.tsv")
_OUTLETS = "outlets.tsv"
_ACTOR = re.compile(r"(country:[A-Z]{2}(-[A-Z]{2,4})?|(organization|group):[a-z0-9]+(-[a-z0-9]+)*)")
_COUNTRY = re.compile(r"([A-Z]{2})?")
_WIKIDATA = re.compile(r"(Q[1-9][0-9]*)?")


class Standing(str, Enum):
    """What a form is to its actor. Where two actors share a form, the earlier standing wins."""

    NAME = "name"
    SEAT = "seat"
    """A building or ministry that stands for its state where it acts."""
    GOVERNMENT = "government"
    """A way of speaking of the state's rulers."""
    CAPITAL = "capital"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"


_PRECEDENCE = {standing: number for number, standing in enumerate(Standing)}


@dataclass(frozen=True)
class Entry:
    """What a form says: which actor, and how.

    `ambiguous` forms also name something else (a first name, a common word, another actor): they want evidence
    from their context. `alternatives` are the other actors of the same form.
    """

    identifier: str
    type: ActorType
    standing: Standing
    outlet: bool = False
    ambiguous: bool = False
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """An actor that graphbuild knows, whatever the language.

    `names` has the canonical name for each language, `aliases` the unambiguous names and acronyms of all languages,
    `identifiers` pairs of scheme and value as in `Actor`, `country` the ISO 3166 code of the state that the actor
    is or belongs to.
    """

    identifier: str
    type: ActorType
    names: Mapping[str, str]
    aliases: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    country: str | None
    outlet: bool


@dataclass(frozen=True)
class _Row:
    """An actor as listed in known/*.tsv."""

    type: ActorType
    country: str
    wikidata: str
    outlet: bool


@dataclass(frozen=True)
class Gazetteer:
    """The forms of one language."""

    language: str
    names: Mapping[str, tuple[str, ...]]
    """Actor → its names, the canonical one first."""
    _entries: Mapping[str, Entry] = field(repr=False)
    """Form as listed → entry."""
    _articles: tuple[str, ...]

    def lookup(self, text: str) -> Entry | None:
        """The entry that `text` names, with or without a leading article; None where no form is that text.

        Apostrophes, spaces and the accents of capitals don't matter. Beyond the first letter case doesn't matter
        either, except in acronyms and in the names of media. A text in capitals alone is found without its accents.
        """
        text = _plain(text)
        bare = next((text[len(article) :] for article in self._articles if _starts(text, article)), "")
        for candidate in filter(None, (text, bare)):
            entry = self._spelled.get(_unaccented_capitals(candidate))
            if entry is None and candidate.isupper() and len(candidate) > 3:
                entry = self._shouted.get(_unaccented(candidate))
            if entry is None:
                entry = self._folded.get(_folded(candidate))
            if entry is not None:
                return entry
        return None

    def forms(self) -> Mapping[str, Entry]:
        """Each form as it may stand in a text, typographic apostrophes and bare capitals included."""
        return self._forms

    @cached_property
    def _forms(self) -> Mapping[str, Entry]:
        found: dict[str, Entry] = {}
        for form, entry in self._entries.items():
            for spelling in (form, _unaccented_capitals(form)):
                found.setdefault(spelling, entry)
                found.setdefault(spelling.replace("'", "’"), entry)
        return MappingProxyType(found)

    @cached_property
    def _spelled(self) -> dict[str, Entry]:
        return {_unaccented_capitals(form): entry for form, entry in reversed(tuple(self._entries.items()))}

    @cached_property
    def _folded(self) -> dict[str, Entry]:
        return {
            _folded(form): entry
            for form, entry in reversed(tuple(self._entries.items()))
            if not (entry.outlet or form.isupper())
        }

    @cached_property
    def _shouted(self) -> dict[str, Entry]:
        return {_unaccented(form.upper()): entry for form, entry in reversed(tuple(self._entries.items()))}


@cache
def load_gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language pack; a DataError with file and line where a table is wrong.

    The entries come in the order of standing, then of the files.
    """
    folder = _FOLDER / language
    if not language.isalpha() or not (folder / "gazetteer.toml").is_file():
        raise LanguageError(f"no gazetteer for the language {language!r}")
    return read_gazetteer(folder, _FOLDER / "known")


def read_gazetteer(folder: Path, known_folder: Path) -> Gazetteer:
    """The gazetteer of the pack in `folder`, over the actors listed in `known_folder`."""
    actors = _read_actors(known_folder)
    names: dict[str, list[str]] = {}
    readings: dict[str, list[tuple[Entry, Path, int]]] = {}
    for path, line, (identifier, standing_name, forms) in _rows(folder, _FORMS, ("actor", "standing", "forms")):
        actor = actors.get(identifier)
        if actor is None:
            raise DataError(path, f"unknown actor {identifier!r}", line)
        try:
            standing = Standing(standing_name)
        except ValueError:
            raise DataError(path, f"unknown standing {standing_name!r}", line) from None
        sure, unsure = (Entry(identifier, actor.type, standing, actor.outlet, ambiguous) for ambiguous in (False, True))
        for marked in forms.split(" | "):
            form = marked.removesuffix("?")
            if not form or form != _plain(form):
                raise DataError(path, f"bad form {marked!r}", line)
            readings.setdefault(form, []).append((sure if form == marked else unsure, path, line))
            if standing is Standing.NAME:
                names.setdefault(identifier, []).append(form)
    entries = sorted(
        ((form, _settle(form, found)) for form, found in readings.items()),
        key=lambda item: _PRECEDENCE[item[1].standing],
    )
    return Gazetteer(
        language=folder.name,
        names=MappingProxyType({identifier: tuple(dict.fromkeys(forms)) for identifier, forms in names.items()}),
        _entries=MappingProxyType(dict(entries)),
        _articles=_read_articles(folder / "gazetteer.toml"),
    )


def known(identifier: str) -> Known | None:
    """What is known of an actor in all languages; None where it isn't listed."""
    return _registry().get(identifier)


def known_name(identifier: str, language: str) -> str | None:
    """The canonical name of a known actor in a language, or in another where this one has none."""
    actor = known(identifier)
    if actor is None:
        return None
    return actor.names.get(language) or next(iter(actor.names.values()), None)


@cache
def _registry() -> Mapping[str, Known]:
    gazetteers = [load_gazetteer(path.parent.name) for path in sorted(_FOLDER.glob("*/gazetteer.toml"))]
    return MappingProxyType(
        {identifier: _known(identifier, row, gazetteers) for identifier, row in _read_actors(_FOLDER / "known").items()}
    )


def _known(identifier: str, row: _Row, gazetteers: list[Gazetteer]) -> Known:
    listed = {gazetteer.language: gazetteer.names.get(identifier, ()) for gazetteer in gazetteers}
    sure = (
        form
        for gazetteer in gazetteers
        for form in listed[gazetteer.language]
        if not gazetteer._entries[form].ambiguous
    )
    identifiers = []
    if identifier == f"country:{row.country}":
        identifiers.append(("iso3166", row.country))
    if row.wikidata:
        identifiers.append(("wikidata", row.wikidata))
    return Known(
        identifier=identifier,
        type=row.type,
        names=MappingProxyType({language: names[0] for language, names in listed.items() if names}),
        aliases=tuple(dict.fromkeys(sure)),
        identifiers=tuple(identifiers),
        country=row.country or None,
        outlet=row.outlet,
    )


def _settle(form: str, found: list[tuple[Entry, Path, int]]) -> Entry:
    """The entry of a form: that of the earliest standing; forms of several actors must all be marked."""
    if len(found) == 1:
        return found[0][0]
    entries = sorted((entry for entry, _, _ in found), key=lambda entry: _PRECEDENCE[entry.standing])
    first = entries[0]
    others = tuple(dict.fromkeys(entry.identifier for entry in entries if entry.identifier != first.identifier))
    if others:
        for entry, path, line in reversed(found):
            if not entry.ambiguous:
                rest = ", ".join(sorted({first.identifier, *others} - {entry.identifier}))
                raise DataError(path, f"{form!r} is also a form of {rest}: mark both with '?'", line)
    if not others and not any(entry.ambiguous for entry in entries):
        return first
    return Entry(first.identifier, first.type, first.standing, first.outlet, True, others)


@cache
def _read_actors(folder: Path) -> Mapping[str, _Row]:
    actors: dict[str, _Row] = {}
    for path, line, (identifier, kind, country, wikidata) in _rows(
        folder, _KNOWN, ("actor", "type", "country", "wikidata")
    ):
        if not _ACTOR.fullmatch(identifier) or not identifier.startswith(f"{kind}:"):
            raise DataError(path, f"bad actor {identifier!r} of type {kind!r}", line)
        if identifier in actors:
            raise DataError(path, f"actor {identifier!r} is listed twice", line)
        if not _COUNTRY.fullmatch(country) or not _WIKIDATA.fullmatch(wikidata):
            raise DataError(path, f"bad country {country!r} or Wikidata id {wikidata!r}", line)
        actors[identifier] = _Row(ActorType(kind), country, wikidata, path.name == _OUTLETS)
    return actors


def _rows(folder: Path, names: tuple[str, ...], columns: tuple[str, ...]) -> Iterator[tuple[Path, int, list[str]]]:
    """The rows of tab-separated tables with their file and line, comments and header left out."""
    for path in (folder / name for name in names):
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError as error:
            raise DataError(path, "not UTF-8") from error
        except OSError as error:
            raise DataError(path, error.strerror or "cannot be read") from error
        head = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
        if lines[head : head + 1] != ["\t".join(columns)]:
            raise DataError(path, f"the header must be {' '.join(columns)}, by tabs", head + 1)
        for number, line in enumerate(lines[head + 1 :], head + 2):
            cells = line.split("\t")
            if len(cells) != len(columns):
                raise DataError(path, f"{len(cells)} cells instead of {len(columns)}", number)
            yield path, number, cells


def _read_articles(path: Path) -> tuple[str, ...]:
    """The articles that may precede a form, as written before it (with their space, if any)."""
    articles = load_toml(path).get("articles")
    if not isinstance(articles, list) or not all(isinstance(article, str) and article for article in articles):
        raise DataError(path, "'articles' must be a list of strings")
    return tuple(articles)


def _starts(text: str, article: str) -> bool:
    return text[: len(article)].lower() == article


def _plain(text: str) -> str:
    """Straight apostrophes, single plain spaces, composed letters."""
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def _unaccented_capitals(text: str) -> str:
    if text.isascii():
        return text
    return "".join(_unaccented(letter) if letter.isupper() else letter for letter in text)


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _folded(text: str) -> str:
    text = _unaccented_capitals(text)
    return text[:1] + text[1:].casefold()

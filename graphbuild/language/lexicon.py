"""The words of a language that stand for actors, point back at them, or steer the walk through a tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graphbuild.errors import DataError
from graphbuild.model.article import fold_text
from graphbuild.model.toml import load_toml

Words = frozenset[str]


@dataclass(frozen=True)
class RoleNouns:
    """Nouns for holders of a role, by gender, and what may stand before them."""

    masculine: Words
    feminine: Words
    either: Words
    counterpart: Words
    unique: Words
    former: Words
    premodifiers: Words
    prefixes: tuple[str, ...]
    classes: Mapping[str, str]
    generic: Words
    state_role: tuple[str, ...]
    bare_state_role: Words
    portfolio: Words

    def class_of(self, folded: str) -> str | None:
        """The class of a role by the longest of its names that the folded words of a mention contain."""
        padded = f" {folded} "
        found = [name for name in self.classes if f" {name} " in padded]
        return self.classes[max(found, key=len)] if found else None

    def of_state(self, folded: str) -> bool:
        """Whether a role is an office of a state, by its folded words."""
        padded = f" {folded} "
        return folded in self.bare_state_role or any(f" {name} " in padded for name in self.state_role)

    def __contains__(self, noun: str) -> bool:
        return noun in self.masculine or noun in self.feminine or noun in self.either or noun in self.counterpart

    def gender(self, noun: str) -> str | None:
        """`m` or `f` where the noun tells it."""
        if noun in self.masculine:
            return "m"
        return "f" if noun in self.feminine else None


@dataclass(frozen=True)
class ActorNouns:
    """Nouns that stand for states, collectives and bodies, and honorifics by gender."""

    role: RoleNouns
    state: Words
    state_back: Words
    state_home: Words
    group: Words
    group_plural: Words
    organization: Words
    outlets: Words
    honorific_masculine: Words
    honorific_feminine: Words
    honorific_plural: Words
    honorific_either: Words

    def honorific(self, word: str) -> bool:
        """Whether the word comes before the name of a person."""
        return (
            word in self.honorific_masculine
            or word in self.honorific_feminine
            or word in self.honorific_plural
            or word in self.honorific_either
        )


@dataclass(frozen=True)
class Anaphors:
    """Words by which a text points back at an actor."""

    masculine: Words
    feminine: Words
    plural: Words
    plural_possessive: Words
    clitics: Words
    dual_persons: Words
    dual_states: Words
    dual_sides: Words
    dual_cue: Words
    partner: Words


@dataclass(frozen=True)
class Syntax:
    """Prepositions and the verbs that share their subjects."""

    prepositions: Mapping[str, str]
    compound: tuple[tuple[str, ...], ...]
    genitive: Words
    dative: Words
    object_control: Words
    support: Words
    event: Words


@dataclass(frozen=True)
class Lexicon:
    """The closed word lists of one language."""

    actors: ActorNouns
    anaphors: Anaphors
    syntax: Syntax


class Section:
    """A table of a lexicon file that tells which key is missing or no list of words."""

    def __init__(self, path: Path, table: Mapping[str, Any], name: str) -> None:
        self.path, self.name = path, name
        found = table.get(name)
        if not isinstance(found, Mapping):
            raise DataError(path, f"the table [{name}] is missing")
        self.table = found

    def words(self, key: str) -> Words:
        """The words under `key`, lower case."""
        return frozenset(self.sequence(key))

    def sequence(self, key: str) -> tuple[str, ...]:
        """The words under `key` in their order, lower case."""
        found = self.table.get(key)
        if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
            raise DataError(self.path, f"[{self.name}] {key} must be a list of words", line_of(self.path, key))
        return tuple(word.lower() for word in found)


def line_of(path: Path, key: str) -> int | None:
    """The line on which a key stands first."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.split("=")[0].strip() == key:
            return number
    return None


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once; a DataError that names file and line where it is wrong."""
    folder = Path(__file__).parent / language
    return Lexicon(*actor_lexicon(folder / "actors.toml"), syntax_lexicon(folder / "syntax.toml"))


def actor_lexicon(path: Path) -> tuple[ActorNouns, Anaphors]:
    """Actor nouns and anaphors from `actors.toml`."""
    table = load_toml(path)
    role, state, group = (Section(path, table, name) for name in ("role", "state", "group"))
    organization, honorifics = Section(path, table, "organization"), Section(path, table, "honorifics")
    coreference = Section(path, table, "coreference")
    state_role = Section(path, table, "state_role")
    nouns = RoleNouns(
        **{
            key: role.words(key)
            for key in ("masculine", "feminine", "either", "counterpart", "unique", "former", "premodifiers")
        },
        prefixes=role.sequence("prefixes"),
        classes=role_classes(path, table),
        generic=Section(path, table, "role_generic").words("generic"),
        state_role=tuple(fold_text(name) for name in state_role.sequence("nouns")),
        bare_state_role=frozenset(fold_text(name) for name in state_role.words("bare")),
        portfolio=state_role.words("portfolio"),
    )
    actors = ActorNouns(
        role=nouns,
        state=state.words("nouns"),
        state_back=state.words("back"),
        state_home=state.words("home"),
        group=group.words("nouns"),
        group_plural=group.words("plurals"),
        organization=organization.words("nouns"),
        outlets=organization.words("outlets"),
        honorific_masculine=honorifics.words("masculine"),
        honorific_feminine=honorifics.words("feminine"),
        honorific_plural=honorifics.words("plural"),
        honorific_either=honorifics.words("either"),
    )
    keys = (
        "masculine",
        "feminine",
        "plural",
        "plural_possessive",
        "clitics",
        "dual_persons",
        "dual_states",
        "dual_sides",
        "dual_cue",
        "partner",
    )
    return actors, Anaphors(**{key: coreference.words(key) for key in keys})


def role_classes(path: Path, table: Mapping[str, Any]) -> Mapping[str, str]:
    """The class of each name of a role, folded."""
    section = Section(path, table, "role_class")
    return {fold_text(name): key for key in section.table for name in section.sequence(key)}


def syntax_lexicon(path: Path) -> Syntax:
    """Prepositions and control from `syntax.toml`."""
    table = load_toml(path)
    support = Section(path, table, "support")
    prepositions = {str(key): str(value) for key, value in table.get("prepositions", {}).items()}
    compound = sorted(split_all(table.get("compound", ())), key=len, reverse=True)
    return Syntax(
        prepositions,
        tuple(compound),
        frozenset(str(word) for word in table.get("genitive", ())),
        frozenset(str(word) for word in table.get("dative", ())),
        Section(path, table, "control").words("object"),
        support.words("verbs"),
        support.words("event"),
    )


def split_all(phrases: Iterable[str]) -> list[tuple[str, ...]]:
    """Each phrase as its words."""
    return [tuple(phrase.lower().split()) for phrase in phrases]

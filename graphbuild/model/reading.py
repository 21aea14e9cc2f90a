"""What graphbuild understood of one article: a pure function of the article and of the reader's version."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from graphbuild.model.actor import ActorType
from graphbuild.model.claim import Claim


class MentionKind(str, Enum):
    """The ways in which a text speaks of an actor."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    PLURAL = "plural"


@dataclass(frozen=True)
class Mention:
    """A span of a paragraph that speaks of one referent, or of several (« les deux hommes »).

    `start` and `end` are in characters within the paragraph, `antecedent` is the number of the mention that
    this one refers back to.
    """

    paragraph: int
    start: int
    end: int
    text: str
    kind: MentionKind
    referents: tuple[int, ...]
    antecedent: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True)
class Referent:
    """Someone or something that one article speaks of, under all the names that the article gives it.

    `identifier` is the id of an actor that the gazetteer knows (`country:RU`, `organization:united-nations`).
    `described` marks a described collective or a holder who is never named: it belongs to its article.
    `descriptions` are the role nouns that stand for it, `titles` the roles it holds, `countries` the ISO 3166
    codes of the states that the article ties it to.
    """

    type: ActorType
    name: str
    names: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    identifier: str | None = None
    described: bool = False
    outlet: bool = False


@dataclass(frozen=True)
class Reading:
    """The referents, mentions and claims of one article; `version` is that of the reader."""

    article: str
    version: str
    language: str
    referents: tuple[Referent, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()

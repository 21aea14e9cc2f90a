"""Claims as they are scored, read from gold files and from claim records."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuild.errors import DataError
from graphbuild.model.relation import HOLDS_ROLE, Family, vocabulary


@dataclass(frozen=True)
class ScoredActor:
    """An end of a claim: its type and all its names, folded, the best one first."""

    type: str | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class ScoredClaim:
    """A claim of a gold file or of a reader. Each source is the set of its names, folded."""

    subject: ScoredActor
    relation: str
    object: ScoredActor
    polarity: str
    factuality: str
    secret: bool
    channel: str | None
    date: str | None
    sources: tuple[frozenset[str], ...]
    paragraphs: tuple[int, ...]
    sentence: str

    @property
    def directed(self) -> bool:
        """Whether it matters which end is the subject."""
        return not vocabulary()[self.relation].symmetric

    @property
    def contact(self) -> bool:
        """Whether the claim says that there is, was or will be a contact."""
        return vocabulary()[self.relation].family is Family.CONTACT and self.polarity == "positive"

    @property
    def role(self) -> bool:
        """Whether the claim is that of a role."""
        return self.relation == HOLDS_ROLE

    @property
    def took_place(self) -> bool:
        """Whether the claim says that the thing took place, be it by hearsay."""
        return self.factuality in ("asserted", "reported")


ClaimsByArticle = Mapping[str, list[ScoredClaim]]


def fold(text: str) -> str:
    """`text` without case, accents, punctuation and a leading article, as names are compared."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = re.sub(r"[^\w ]", " ", letters).split()
    return re.sub(r"^(le|la|les|l|the|un|une|des|de|du|d) ", "", " ".join(words))


def load_gold(path: Path) -> ClaimsByArticle:
    """The gold claims of each article: one article a line; a DataError names the line that is wrong."""
    gold: dict[str, list[ScoredClaim]] = {}
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(path, "not UTF-8" if isinstance(error, ValueError) else str(error.strerror)) from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            gold.setdefault(row["article"], []).extend(map(scored_claim, row["claims"]))
        except json.JSONDecodeError as error:
            raise DataError(path, f"not JSON: {error.msg}", number) from error
        except (KeyError, TypeError, AttributeError) as error:
            raise DataError(path, f"not an article with gold claims: {error}", number) from error
    return gold


def by_article(records: Iterable[Mapping[str, Any]]) -> ClaimsByArticle:
    """Claim records as they are scored, by their article."""
    claims: dict[str, list[ScoredClaim]] = {}
    for record in records:
        claims.setdefault(record["article"], []).append(scored_claim(record))
    return claims


def scored_claim(row: Mapping[str, Any]) -> ScoredClaim:
    """The claim of a row of a gold file, or of a claim record; a KeyError where a key or the relation is unknown."""
    paragraphs = row["paragraphs"] if "paragraphs" in row else [place["paragraph"] for place in row["evidence"]]
    return ScoredClaim(
        subject=scored_actor(row["subject"]),
        relation=vocabulary()[row["relation"]].name,
        object=scored_actor(row["object"]),
        polarity=row["polarity"],
        factuality=row["factuality"],
        secret=bool(row.get("secret")),
        channel=row.get("channel"),
        date=row.get("date"),
        sources=tuple(map(source_names, row.get("sources") or ())),
        paragraphs=tuple(paragraphs),
        sentence=row.get("sentence", ""),
    )


def scored_actor(row: Mapping[str, Any]) -> ScoredActor:
    """The actor of a gold row, which has `names`, or of a record, which has `name` and `aliases`."""
    names = row["names"] if "names" in row else [row["name"], *row["aliases"]]
    return ScoredActor(row.get("type"), tuple(fold(name) for name in names if name))


def source_names(row: str | Mapping[str, Any]) -> frozenset[str]:
    """The names of a source: one in a gold row; surface, name and aliases in a record."""
    if isinstance(row, str):
        return frozenset((fold(row),))
    return frozenset(fold(name) for name in (row["surface"], row["name"], *row["aliases"]) if name)

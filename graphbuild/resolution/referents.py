"""The referents of all articles, as resolution looks at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphbuild.model.actor import ActorType
from graphbuild.model.article import fold_text
from graphbuild.model.reading import Reading, Referent
from graphbuild.resolution.personal_name import parse_name

Place = tuple[str, int]
"""An article's id and the number of a referent in its reading."""


@dataclass(frozen=True)
class Appearance:
    """One referent of one article.

    `name` is its fullest name, `key` that name folded; `years` are those of the article's dated claims.
    """

    place: Place
    referent: Referent
    language: str
    name: str
    key: str
    years: frozenset[int] = frozenset()

    @property
    def countries(self) -> frozenset[str]:
        """The states that the article ties it to."""
        return frozenset(self.referent.countries)

    @property
    def titles(self) -> frozenset[str]:
        """The roles that it holds, folded."""
        return frozenset(fold_text(title) for title in self.referent.titles)

    @property
    def names(self) -> tuple[str, ...]:
        """All names that the article gives it."""
        return tuple(dict.fromkeys((self.referent.name, *self.referent.names)))


def appearances(readings: Iterable[Reading]) -> list[Appearance]:
    """All referents of `readings`, in the order of articles and numbers."""
    found = [one for reading in readings for one in appearances_in(reading)]
    return sorted(found, key=lambda one: one.place)


def appearances_in(reading: Reading) -> Iterator[Appearance]:
    """The referents of one article."""
    years = frozenset(claim.date.start.year for claim in reading.claims if claim.date)
    for number, referent in enumerate(reading.referents):
        name = fullest(referent) if referent.type is ActorType.PERSON else referent.name
        key = fold_text(name) or name
        yield Appearance((reading.article, number), referent, reading.language, name, key, years)


def fullest(referent: Referent) -> str:
    """The name with most words written out; its own name, then the longest, where several have."""
    names = dict.fromkeys((referent.name, *referent.names))
    return max(names, key=lambda name: (len(parse_name(name).names), name == referent.name, len(name), name))

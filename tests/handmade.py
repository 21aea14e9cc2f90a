"""Articles and readings, made by hand, for the tests of the graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from graphbuild.graph.build import build_graph
from graphbuild.model.actor import ActorType
from graphbuild.model.article import Article
from graphbuild.model.claim import Claim, DateInterval, Evidence, Precision
from graphbuild.model.reading import Reading, Referent
from graphbuild.resolution.resolve import resolve

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

Entry = tuple[Article, Reading]

KALDI = Referent(ActorType.PERSON, "Mona Kaldi", ("Kaldi",))
ORVANE = Referent(ActorType.PERSON, "Piet Orvane", ("Orvane",))
TESKO = Referent(ActorType.PERSON, "Ilan Tesko")
FRANCE = Referent(ActorType.COUNTRY, "France", identifier="country:FR")
NORWAY = Referent(ActorType.COUNTRY, "Norvège", identifier="country:NO")
MINISTRY = Referent(ActorType.ORGANIZATION, "ministère des Affaires étrangères", countries=("FR",))
HERALD = Referent(ActorType.ORGANIZATION, "Le Héraut du Fjord", outlet=True)
PEOPLE = (KALDI, ORVANE, TESKO, FRANCE, NORWAY, MINISTRY, HERALD)


def number(referent: Referent) -> int:
    """The number of a referent in the readings made here."""
    return PEOPLE.index(referent)


def day(text: str) -> DateInterval:
    """One day."""
    return DateInterval(date.fromisoformat(text), date.fromisoformat(text), Precision.DAY)


def claim(subject: Referent, relation: str, object_: Referent, sentence: str = "Tous deux.", **values: Any) -> Claim:
    """A claim between two of `PEOPLE`."""
    place = Evidence(0, 0, len(sentence), sentence, (0, 3))
    return Claim(number(subject), relation, number(object_), (place,), **values)


@dataclass(frozen=True)
class Desk:
    """Makes articles with readings."""

    outlet: str | None = "Le Héraut du Fjord"
    published: date | None = date(2024, 3, 9)
    text: str = ""
    extra: dict[str, Any] = field(default_factory=dict)

    def entry(self, id_: str, *claims: Claim) -> Entry:
        """An article of that id with these claims."""
        paragraphs = (self.text or f"Texte propre à {id_}.",)
        article = Article(id_, f"Titre {id_}", paragraphs, "fr", self.outlet, self.published, **self.extra)
        return article, Reading(id_, "1", "fr", PEOPLE, (), tuple(claims))


def graph_of(entries: Iterable[Entry]) -> Graph:
    """The graph of the entries."""
    kept = list(entries)
    return build_graph(kept, resolve(reading for _, reading in kept))


def content(graph: Graph) -> tuple[Any, ...]:
    """All that a graph says, in an order of its own."""
    return (
        sorted(graph.nodes(data=True), key=lambda node: node[0]),
        sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]),
    )

"""An invented corpus: ten dispatches about five people of four countries, as readings, and the graph of them.

It has what queries ask for: a contact through a go-between, a secret one by hearsay, one that is denied
elsewhere, one planned, one told by several papers, an accusation returned, a silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from graphbuild.model.actor import ActorType
from graphbuild.model.article import Article
from graphbuild.model.claim import Channel, Claim, DateInterval, Evidence, Factuality, Polarity, Precision, Source
from graphbuild.model.reading import Reading, Referent

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

Told = tuple[str, str, str, dict[str, Any]]
"""Subject, relation, object, and what else a claim says."""

REFERENTS = {
    "Anna Berg": Referent(ActorType.PERSON, "Anna Berg", ("Anna Berg", "Mme Berg"), countries=("NO",)),
    "Idris Sow": Referent(ActorType.PERSON, "Idris Sow", countries=("SN",)),
    "Pavel Orlov": Referent(ActorType.PERSON, "Pavel Orlov", countries=("RU",)),
    "Léa Faure": Referent(ActorType.PERSON, "Léa Faure", countries=("FR",)),
    "Mara Lind": Referent(ActorType.PERSON, "Mara Lind", countries=("NO",)),
    "Norvège": Referent(ActorType.COUNTRY, "Norvège", identifier="country:NO"),
    "Sénégal": Referent(ActorType.COUNTRY, "Sénégal", identifier="country:SN"),
    "Russie": Referent(ActorType.COUNTRY, "Russie", identifier="country:RU"),
    "France": Referent(ActorType.COUNTRY, "France", identifier="country:FR"),
    "Ligue du Nord": Referent(ActorType.ORGANIZATION, "Ligue du Nord"),
    "Le Quotidien du Port": Referent(ActorType.ORGANIZATION, "Le Quotidien du Port", outlet=True),
}

QUOTIDIEN = ("Le Quotidien du Port", "Le Quotidien du Port")

ARTICLES: tuple[tuple[str, str | None, str, Sequence[Told]], ...] = (
    (
        "a01", "Le Quotidien du Port", "2031-03-02",
        [
            ("Anna Berg", "HOLDS_ROLE", "Norvège", {"title": "ministre des affaires étrangères"}),
            ("Pavel Orlov", "HOLDS_ROLE", "Russie", {"title": "conseiller diplomatique"}),
            ("Anna Berg", "MET_WITH", "Idris Sow", {"date": "2031-03-01", "place": "Dakar", "event": 0,
                                                    "channel": Channel.IN_PERSON, "topics": ("pêche",)}),
            ("Idris Sow", "HOSTED", "Anna Berg", {"date": "2031-03-01", "place": "Dakar", "event": 0}),
        ],
    ),
    (
        "a02", "La Gazette des Îles", "2031-03-03",
        [
            ("Anna Berg", "MET_WITH", "Idris Sow", {"date": "2031-03-01", "channel": Channel.IN_PERSON}),
            ("Idris Sow", "HOLDS_ROLE", "Sénégal", {"title": "envoyé spécial"}),
            ("Idris Sow", "PHONED", "Pavel Orlov", {"date": "2031-03-02", "channel": Channel.PHONE,
                                                    "initiator": "Idris Sow", "topics": ("pêche", "sanctions")}),
        ],
    ),
    (
        "a03", "La Gazette des Îles", "2031-03-10",
        [
            ("Anna Berg", "DISCUSSED_WITH", "Pavel Orlov", {"factuality": Factuality.REPORTED, "secret": True,
                                                            "sources": [QUOTIDIEN], "topics": ("sanctions",),
                                                            "confidence": 0.8}),
        ],
    ),
    (
        "a04", "Le Fanal", "2031-03-11",
        [
            ("Anna Berg", "DISCUSSED_WITH", "Pavel Orlov", {"polarity": Polarity.NEGATIVE,
                                                            "sources": [("la porte-parole", "Mara Lind")]}),
            ("Mara Lind", "HOLDS_ROLE", "Norvège", {"title": "porte-parole"}),
        ],
    ),
    (
        "a05", "Le Fanal", "2031-04-02",
        [
            ("Idris Sow", "MEDIATED_FOR", "Russie", {"date": "2031-04-01"}),
            ("Idris Sow", "MEDIATED_FOR", "Norvège", {"date": "2031-04-01"}),
            ("Russie", "ACCUSED", "Norvège", {"date": "2031-03-30"}),
            ("Norvège", "ACCUSED", "Russie", {"date": "2031-03-31"}),
        ],
    ),
    (
        "a06", "Le Fanal", "2031-04-20",
        [
            ("Léa Faure", "MET_WITH", "Idris Sow", {"factuality": Factuality.PLANNED, "date": "2031-05-01"}),
            ("Léa Faure", "HOLDS_ROLE", "France", {"title": "ambassadrice"}),
            ("France", "CRITICIZED", "Russie", {"date": "2031-04-19"}),
        ],
    ),
    (
        "a07", "Le Quotidien du Port", "2031-05-03",
        [
            ("Léa Faure", "MET_WITH", "Idris Sow", {"date": "2031-05-02", "place": "Paris", "event": 0,
                                                    "channel": Channel.IN_PERSON}),
            ("Léa Faure", "MET_WITH", "Ligue du Nord", {"date": "2031-05-02", "place": "Paris", "event": 0}),
            ("Idris Sow", "MET_WITH", "Ligue du Nord", {"date": "2031-05-02", "place": "Paris", "event": 0}),
        ],
    ),
    (
        "a08", "La Gazette des Îles", "2031-06-01",
        [
            ("Pavel Orlov", "WROTE_TO", "Léa Faure", {"factuality": Factuality.REPORTED, "channel": Channel.LETTER,
                                                      "sources": [("des sources diplomatiques", None)]}),
            ("Russie", "SANCTIONED", "France", {"date": "2031-05-31"}),
        ],
    ),
    (
        "a09", None, "2031-09-15",
        [
            ("Anna Berg", "PHONED", "Idris Sow", {"date": "2031-09-14", "channel": Channel.PHONE}),
            ("Mara Lind", "PHONED", "Pavel Orlov", {"factuality": Factuality.POSSIBLE}),
        ],
    ),
    (
        "a10", "Le Fanal", "2031-09-20",
        [
            ("Norvège", "SIGNED_WITH", "Sénégal", {"date": "2031-09-19", "topics": ("pêche",), "place": "Oslo"}),
            ("France", "SUPPORTED", "Norvège", {"date": "2031-09-20"}),
        ],
    ),
)  # fmt: skip


def invented_entries(without: Iterable[str] = ()) -> list[tuple[Article, Reading]]:
    """The articles with their readings, but those with the ids `without`."""
    return [entry(*row) for row in ARTICLES if row[0] not in without]


def invented_graph(without: Iterable[str] = ()) -> Graph:
    """The graph of the articles, but those with the ids `without`."""
    from graphbuild.graph.build import build_graph
    from graphbuild.resolution.resolve import resolve

    entries = invented_entries(without)
    return build_graph(entries, resolve([reading for _, reading in entries]))


def entry(identifier: str, outlet: str | None, published: str, told: Sequence[Told]) -> tuple[Article, Reading]:
    """An article that tells claims, a paragraph each, and its reading."""
    names = sorted({name for subject, _, object_, said in told for name in (subject, object_, *sources_of(said))})
    paragraphs = tuple(f"{subject} {relation} {object_} ({identifier})." for subject, relation, object_, _ in told)
    article = Article(
        identifier,
        f"Dépêche {identifier}",
        paragraphs,
        "fr",
        outlet,
        date.fromisoformat(published),
        f"https://example.org/{identifier}",
    )
    claims = tuple(claim(number, paragraphs[number], names, *row) for number, row in enumerate(told))
    return article, Reading(identifier, "test-1", "fr", tuple(REFERENTS[name] for name in names), claims=claims)


def sources_of(said: dict[str, Any]) -> list[str]:
    """The names of the sources of a claim."""
    return [name for _, name in said.get("sources", ()) if name]


def claim(
    number: int, sentence: str, names: list[str], subject: str, relation: str, object_: str, said: dict[str, Any]
) -> Claim:
    """The claim that a row tells, its ends as numbers of `names`."""
    values = dict(said)
    if "date" in values:
        day = date.fromisoformat(values["date"])
        values["date"] = DateInterval(day, day, Precision.DAY)
    if "initiator" in values:
        values["initiator"] = names.index(values["initiator"])
    values["sources"] = tuple(
        Source(surface, None if name is None else names.index(name)) for surface, name in values.get("sources", ())
    )
    values.setdefault("confidence", 0.9)
    place = Evidence(number, 0, len(sentence), sentence, (len(subject) + 1, len(subject) + 1 + len(relation)))
    return Claim(names.index(subject), relation, names.index(object_), (place,), **values)

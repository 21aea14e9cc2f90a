"""Merge: the graph of all articles, a pure function of their set and of a person's decisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from graphbuild.graph import schema
from graphbuild.graph.affiliation import countries_stood_for, draw_affiliations, mark_countries
from graphbuild.graph.corroboration import Sketch, copies, sketch
from graphbuild.graph.edges import draw_view
from graphbuild.graph.events import day_key, event_properties, gather
from graphbuild.graph.publisher import Publishers, known_actor
from graphbuild.graph.schema import Properties, article_node, known_values
from graphbuild.model.actor import Actor
from graphbuild.model.article import Article, fold_text
from graphbuild.model.claim import Claim, Polarity, Source
from graphbuild.model.reading import Reading
from graphbuild.model.relation import HOLDS_ROLE, vocabulary

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph
    from graphbuild.resolution.resolve import Resolution


@dataclass(frozen=True)
class Print:
    """What is kept of an article to find its copies: the text itself is let go."""

    published: str
    outlet: str | None
    sketch: Sketch


def build_graph(entries: Iterable[tuple[Article, Reading]], resolution: Resolution, names: str = "fr") -> Graph:
    """The whole graph of the articles and their readings; the order of `entries` and repetition do not matter.

    `names` is the language in which actors are named that no article speaks of (outlets, countries of those
    who hold a role).
    """
    return Builder(resolution, names).build(entries)


class Builder:
    """Builds one graph: facts article by article, then what takes all articles to tell."""

    def __init__(self, resolution: Resolution, names: str) -> None:
        from networkx import MultiDiGraph

        self.graph: Graph = MultiDiGraph()
        self.resolution = resolution
        self.names = names
        self.publishers = Publishers(resolution.actors.values(), names)
        self.prints: dict[str, Print] = {}
        self.spellings: dict[str, set[str]] = defaultdict(set)
        self.event_keys: list[tuple[str, str | None, str | None]] = []

    def build(self, entries: Iterable[tuple[Article, Reading]]) -> Graph:
        """The graph of `entries`."""
        for article, reading in entries:
            if article.id not in self.prints:
                self.add_article(article)
                for claim_id, claim in self.resolution.claims_of(reading):
                    self.add_claim(article, reading, claim_id, claim)
        self.add_publishers()
        self.set_origins()
        self.add_events()
        self.add_countries()
        draw_view(self.graph)
        draw_affiliations(self.graph)
        mark_countries(self.graph)
        return self.graph

    def add_actor(self, actor: Actor) -> str:
        """The node of an actor, added where it is missing."""
        labels = (schema.ACTOR, schema.LABEL_OF[actor.type], *((schema.OUTLET,) if actor.outlet else ()))
        if actor.id not in self.graph or actor.outlet:
            self.graph.add_node(actor.id, labels=labels, properties=actor_properties(actor))
        return actor.id

    def add_edge(self, start: str, end: str, type_: str, key: str | None = None, **values: object) -> None:
        """Adds an edge of facts."""
        self.graph.add_edge(start, end, key=key or type_, type=type_, properties=known_values(**values))

    def add_article(self, article: Article) -> None:
        """Adds an article, and notes who publishes it."""
        node = article_node(article.id)
        published = article.published.isoformat() if article.published else None
        values = known_values(
            id=article.id,
            title=article.title,
            url=article.url,
            published=published,
            language=article.language,
            outlet=article.outlet,
        )
        self.graph.add_node(node, labels=(schema.ARTICLE,), properties=values)
        publisher = None
        if article.outlet:
            publisher = self.publishers.identify(article.outlet, article.language)
            self.spellings[publisher].add(article.outlet)
        self.prints[article.id] = Print(published or "9999", publisher, sketch(article))

    def add_publishers(self) -> None:
        """Adds who publishes the articles."""
        for publisher, spellings in self.spellings.items():
            self.add_actor(self.publishers.publisher(publisher, spellings))
        for article, print_ in self.prints.items():
            if print_.outlet:
                self.add_edge(article_node(article), print_.outlet, schema.PUBLISHED_BY)

    def add_claim(self, article: Article, reading: Reading, node: str, claim: Claim) -> None:
        """Adds a claim, its ends and its chain of attribution."""

        def actor_of(number: int) -> Actor:
            return self.resolution.actor_of(article.id, number)

        subject, object_ = actor_of(claim.subject), actor_of(claim.object)
        chain = [(source, None if source.referent is None else actor_of(source.referent)) for source in claim.sources]
        values = claim_properties(article, reading.version, node, claim, (subject, object_)) | known_values(
            initiator=None if claim.initiator is None else actor_of(claim.initiator).id,
            sources=[source.surface if actor is None else actor.name for source, actor in chain],
            origin=next((actor.id for _, actor in reversed(chain) if actor), None),
        )
        self.graph.add_node(node, labels=(schema.CLAIM,), properties=values)
        self.add_edge(node, self.add_actor(subject), schema.SUBJECT)
        self.add_edge(node, self.add_actor(object_), schema.OBJECT)
        self.add_edge(node, article_node(article.id), schema.STATED_IN)
        for position, (source, actor) in enumerate(chain):
            end = self.add_actor(actor) if actor else self.add_source(article, source)
            key = f"{schema.ACCORDING_TO}|{position}"
            self.add_edge(node, end, schema.ACCORDING_TO, key, position=position, surface=source.surface)
        if claim.relation != HOLDS_ROLE:
            numbered = None if claim.event is None else f"{article.id}#{claim.event}"
            self.event_keys.append((node, numbered, day_key(values, (subject.id, object_.id))))

    def add_source(self, article: Article, source: Source) -> str:
        """The node of a nameless source, which belongs to its article."""
        text = f"{article.id}\x1f{fold_text(source.surface)}"
        node = f"source:{sha256(text.encode()).hexdigest()[:16]}"
        self.graph.add_node(node, labels=(schema.SOURCE,), properties={"id": node, "name": source.surface})
        return node

    def set_origins(self) -> None:
        """Gives each claim whose chain names nobody the outlet that published its text first."""
        groups = copies({article: print_.sketch for article, print_ in self.prints.items()})
        origins = first_outlets(groups, self.prints)
        for node in schema.nodes(self.graph, schema.CLAIM):
            values = schema.properties(self.graph, node)
            values.setdefault("origin", origins[groups[values["article"]]])

    def add_events(self) -> None:
        """Adds the events that the claims tell of."""
        for event, claims in gather(self.event_keys).items():
            members = [(schema.properties(self.graph, claim), self.names_of_ends(claim)) for claim in claims]
            self.graph.add_node(event, labels=(schema.EVENT,), properties=event_properties(event, members))
            for claim in claims:
                self.add_edge(claim, event, schema.OF_EVENT)

    def names_of_ends(self, claim: str) -> tuple[str, str]:
        """The names of a claim's subject and object."""
        ends = {type_: end for _, end, type_ in self.graph.out_edges(claim, data="type")}
        subject, object_ = (schema.properties(self.graph, ends[type_]) for type_ in (schema.SUBJECT, schema.OBJECT))
        return subject["name"], object_["name"]

    def add_countries(self) -> None:
        """Adds the countries that persons stood for and that no claim speaks of."""
        for country in sorted(countries_stood_for(self.graph)):
            if country not in self.graph:
                self.add_actor(self.resolution.actors.get(country) or known_actor(country, self.names))


def first_outlets(groups: Mapping[str, str], prints: Mapping[str, Print]) -> dict[str, str]:
    """By group of copies, the outlet of the article that was published first; the article itself if it has none."""
    members: dict[str, list[str]] = defaultdict(list)
    for article, group in groups.items():
        members[group].append(article)
    origins = {}
    for group, articles in members.items():
        first = min(articles, key=lambda article: (prints[article].published, article))
        origins[group] = prints[first].outlet or article_node(first)
    return origins


def actor_properties(actor: Actor) -> Properties:
    """The properties of an actor's node; each identifier has its scheme for a name."""
    return known_values(
        id=actor.id,
        name=actor.name,
        type=actor.type.value,
        aliases=list(actor.aliases),
        roles=list(actor.roles),
        countries=list(actor.countries),
        former=list(actor.former),
        **dict(actor.identifiers),
    )


def claim_properties(article: Article, version: str, node: str, claim: Claim, ends: tuple[Actor, Actor]) -> Properties:
    """The properties that a claim's node has by itself; `version` is that of the reader."""
    relation = vocabulary()[claim.relation]
    best = claim.evidence[0]
    trigger = best.trigger or (None, None)
    return known_values(
        id=node,
        name=caption(claim, ends),
        relation=claim.relation,
        family=relation.family.value,
        title=claim.title,
        sentence=best.sentence,
        paragraph=best.paragraph,
        start=best.start,
        end=best.end,
        trigger_start=trigger[0],
        trigger_end=trigger[1],
        polarity=claim.polarity.value,
        factuality=claim.factuality.value,
        took_place=claim.polarity is Polarity.POSITIVE and claim.factuality.took_place,
        secret=claim.secret,
        channel=claim.channel.value if claim.channel else None,
        topics=list(claim.topics),
        place=claim.place,
        date=claim.date.isoformat() if claim.date else None,
        date_start=claim.date.start.isoformat() if claim.date else None,
        date_end=claim.date.end.isoformat() if claim.date else None,
        date_precision=claim.date.precision.value if claim.date else None,
        published=article.published.isoformat() if article.published else None,
        confidence=round(claim.confidence, 3),
        cameo=claim.code or relation.cameo,
        plover=relation.plover,
        article=article.id,
        outlet=article.outlet,
        language=article.language,
        frame=claim.frame,
        reader=version,
    )


def caption(claim: Claim, ends: tuple[Actor, Actor]) -> str:
    """A claim in a few signs that are the same in all languages: `Lavrov ¬MET_WITH Kerry`."""
    negation = "¬" if claim.polarity is Polarity.NEGATIVE else ""
    title = f" ({claim.title})" if claim.title else ""
    return f"{ends[0].name} {negation}{claim.relation} {ends[1].name}{title}"

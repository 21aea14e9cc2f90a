"""Filters: the part of a graph that rests on the claims that someone asks for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graphbuild.graph.affiliation import countries_stood_for, draw_affiliations
from graphbuild.graph.edges import days_of, draw_view, erase_view
from graphbuild.graph.lookup import find_country
from graphbuild.graph.schema import (
    ACCORDING_TO,
    CLAIM,
    OBJECT,
    PUBLISHED_BY,
    STATED_IN,
    SUBJECT,
    nodes,
    properties,
    targets,
)
from graphbuild.model.article import fold_text
from graphbuild.model.claim import Factuality
from graphbuild.model.relation import Relation, vocabulary

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph


@dataclass(frozen=True)
class Filters:
    """What a claim must be to be kept; what is empty or None asks for nothing.

    `since` and `until` bound the date of a claim, or the day of publication of one that has no date: a claim is
    kept if it may have been then. `sources` are names or ids of actors, nameless sources or outlets, one of which
    must be in the claim's chain or publish it; `countries` are codes of ISO 3166 or names, to one of which one
    end must be, belong or be affiliated.
    """

    min_confidence: float = 0.0
    since: date | None = None
    until: date | None = None
    relations: frozenset[str] = frozenset()
    factualities: frozenset[Factuality] = frozenset()
    sources: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


NO_FILTERS = Filters()
"""Keeps everything."""


def select(graph: Graph, filters: Filters) -> Graph:
    """The part of `graph` that rests on the claims that pass, its edges between actors drawn anew from these.

    An UnknownError where a country is none of the graph's. Without filters it is the graph itself.
    """
    if filters == NO_FILTERS:
        return graph
    countries = frozenset(find_country(graph, text) for text in filters.countries)
    sources = frozenset(map(fold_text, filters.sources))
    return resting_on(
        graph,
        [
            claim
            for claim in nodes(graph, CLAIM)
            if passes(graph, claim, filters)
            and (not sources or sources & source_names(graph, claim))
            and (not countries or countries & countries_of(graph, claim))
        ],
    )


def resting_on(graph: Graph, claims: Collection[str]) -> Graph:
    """The part of `graph` that rests on these claims."""
    kept = set(claims)
    kept.update(end for claim in claims for end in graph.successors(claim))
    kept.update(outlet for node in tuple(kept) for outlet in targets(graph, node, PUBLISHED_BY))
    part = graph.subgraph(kept).copy()
    erase_view(part)
    part.add_nodes_from((country, graph.nodes[country]) for country in sorted(countries_stood_for(part)))
    draw_view(part)
    draw_affiliations(part)
    return part


def passes(graph: Graph, node: str, filters: Filters) -> bool:
    """Whether a claim is as sure, as old, and of the kind that is asked for."""
    claim = properties(graph, node)
    if claim["confidence"] < filters.min_confidence:
        return False
    if filters.relations and claim["relation"] not in filters.relations:
        return False
    if filters.factualities and claim["factuality"] not in filters.factualities:
        return False
    if filters.since is None and filters.until is None:
        return True
    days = days_of(claim)
    return bool(days) and (
        (filters.since is None or filters.since.isoformat() <= max(days))
        and (filters.until is None or filters.until.isoformat() >= min(days))
    )


def source_names(graph: Graph, claim: str) -> set[str]:
    """The names, folded, and the ids of all that stand behind a claim: its chain of attribution and its outlet."""
    behind = [*targets(graph, claim, ACCORDING_TO)]
    for article in targets(graph, claim, STATED_IN):
        behind += targets(graph, article, PUBLISHED_BY)
    names = [name for actor in behind for name in names_of(graph, actor)]
    return {fold_text(name) for name in (*names, properties(graph, claim).get("outlet", ""))}


def names_of(graph: Graph, node: str) -> list[str]:
    """The id, the name and the aliases of an actor or source."""
    values = properties(graph, node)
    return [values["id"], values["name"], *values.get("aliases", ())]


def countries_of(graph: Graph, claim: str) -> set[str]:
    """The codes of the countries that the two ends of a claim are, belong to or stood for."""
    ends = (*targets(graph, claim, SUBJECT), *targets(graph, claim, OBJECT))
    return {code for end in ends for code in properties(graph, end).get("stood_for", ())}


def relations_named(text: str) -> frozenset[str]:
    """The relations that a name of the vocabulary, or of a family, stands for, whatever its case; none for others."""
    wanted = text.upper()
    return frozenset(name for name, relation in vocabulary().items() if wanted in (name, family_of(relation)))


def family_of(relation: Relation) -> str:
    """The family of a relation in capitals."""
    return relation.family.value.upper()


def without_sentences(graph: Graph) -> Graph:
    """A copy of `graph` that leaves the sentences of the press out."""
    bare = graph.copy()
    for claim in nodes(graph, CLAIM):
        values = properties(graph, claim)
        bare.nodes[claim]["properties"] = {key: value for key, value in values.items() if key != "sentence"}
    return bare

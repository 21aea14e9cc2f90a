"""The view: edges between actors, drawn from the claims of the graph.

Only positive claims that say it took place are drawn: one edge for each pair and relation (and title of a
role), with what all its claims say together. The view is recomputed from the claims, never added to.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graphbuild.graph.corroboration import corroborated
from graphbuild.graph.schema import CLAIM, OBJECT, SUBJECT, Properties, known_values, nodes, properties, view_types
from graphbuild.model.article import fold_text
from graphbuild.model.claim import Factuality
from graphbuild.model.relation import vocabulary

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

Ends = tuple[str, str]


def claims_with_ends(graph: Graph) -> Iterator[tuple[Properties, Ends]]:
    """The claims of the graph, each with its subject and its object."""
    for claim in nodes(graph, CLAIM):
        ends = {type_: end for _, end, type_ in graph.out_edges(claim, data="type")}
        yield properties(graph, claim), (ends[SUBJECT], ends[OBJECT])


def draw_view(graph: Graph) -> None:
    """Adds the edges between actors to a graph that has its claims; none from an actor to itself."""
    groups: dict[tuple[str, Ends, str], list[Properties]] = defaultdict(list)
    for claim, ends in claims_with_ends(graph):
        if claim["took_place"] and ends[0] != ends[1]:
            relation = claim["relation"]
            pair = (min(ends), max(ends)) if vocabulary()[relation].symmetric else ends
            groups[relation, pair, fold_text(claim.get("title", ""))].append(claim)
    for (relation, (start, end), title), claims in groups.items():
        key = "|".join(filter(None, (start, relation, end, title)))
        graph.add_edge(
            start,
            end,
            key="|".join(filter(None, (relation, title))),
            type=relation,
            properties=edge_properties(key, sorted(claims, key=best_first)),
        )


def erase_view(graph: Graph) -> None:
    """Takes all edges between actors out of the graph."""
    drawn = set(view_types())
    graph.remove_edges_from([(u, v, key) for u, v, key, type_ in graph.edges(keys=True, data="type") if type_ in drawn])


def edge_properties(key: str, claims: list[Properties]) -> Properties:
    """What `claims`, the best first, say together of one pair and relation.

    A claim without a date stands at the day of publication; `undated` counts these.
    """
    days = [day for claim in claims for day in days_of(claim)]
    asserted = any(claim["factuality"] == Factuality.ASSERTED.value for claim in claims)
    return known_values(
        key=key,
        family=claims[0]["family"],
        title=most_common(claim["title"] for claim in claims if "title" in claim),
        claims=len(claims),
        articles=len({claim["article"] for claim in claims}),
        independent_sources=len({claim["origin"] for claim in claims}),
        sources=sorted({source for claim in claims for source in sources_of(claim)}),
        first_date=min(days, default=None),
        last_date=max(days, default=None),
        undated=sum("date_start" not in claim for claim in claims),
        factuality=(Factuality.ASSERTED if asserted else Factuality.REPORTED).value,
        secret=any(claim["secret"] for claim in claims),
        channels=sorted({claim["channel"] for claim in claims if "channel" in claim}),
        topics=sorted({topic for claim in claims for topic in claim.get("topics", ())}),
        evidence=[claim["id"] for claim in claims],
        confidence=corroborated((claim["origin"], claim["confidence"]) for claim in claims),
    )


def best_first(claim: Properties) -> tuple[float, str]:
    """The order of claims, the surest first."""
    return -claim["confidence"], claim["id"]


def days_of(claim: Properties) -> list[str]:
    """The first and last day of a claim in ISO 8601: those of its date, else that of publication, else none."""
    if "date_start" in claim:
        return [claim["date_start"], claim["date_end"]]
    return [claim["published"]] if "published" in claim else []


def sources_of(claim: Properties) -> list[str]:
    """The names that a claim goes by: those of its chain of attribution, else that of the outlet."""
    sources: list[str] = claim.get("sources", [])
    return sources or ([claim["outlet"]] if "outlet" in claim else [])


def most_common(values: Iterable[str]) -> str | None:
    """The value that occurs most often, the first in order among equals; None of none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default=None)

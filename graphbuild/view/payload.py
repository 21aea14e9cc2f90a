"""What the page knows: actors with their places in the picture, claims and articles, as plain values for JSON."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from graphbuild.graph.claim_records import Record, by_day, claim_records
from graphbuild.graph.edges import days_of
from graphbuild.graph.schema import (
    AFFILIATED_WITH,
    OUTLET,
    article_node,
    known_values,
    properties,
    targets,
)
from graphbuild.model.claim import Polarity
from graphbuild.model.relation import vocabulary
from graphbuild.view.layout import place

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

COPIED = ("relation", "title", "factuality", "channel", "topics", "place", "date", "origin", "confidence")
"""The parts of a claim's record that the page has as they are."""

LARGEST = 64.0
"""The greatest diameter of a node."""


def payload(graph: Graph, most: int) -> dict[str, Any]:
    """The `most` actors with most claims, the claims between them by day, and the articles that state these.

    Ends of claims and articles are numbers in the lists `actors` and `articles`; `total` counts the actors of the
    whole graph that have claims. What is not known is left out.
    """
    records = by_day(claim_records(graph))
    counts = Counter(end for record in records for end in ends(record))
    chosen = sorted(sorted(counts, key=lambda actor: (-counts[actor], actor))[:most])
    actors = {actor: number for number, actor in enumerate(chosen)}
    kept = [record for record in records if all(end in actors for end in ends(record))]
    articles = {id_: number for number, id_ in enumerate(sorted({record["article"] for record in kept}))}
    weights = Counter((min(ends(record)), max(ends(record))) for record in kept)
    sizes = [size(counts[actor]) for actor in chosen]
    places = place(chosen, sizes, ((*pair, weight) for pair, weight in sorted(weights.items())))
    return {
        "total": len(counts),
        "actors": [actor_values(graph, *drawn) for drawn in zip(chosen, sizes, places, strict=True)],
        "articles": [article_values(graph, id_) for id_ in articles],
        "claims": [claim_values(record, actors, articles) for record in kept],
        "relations": relations(),
    }


def ends(record: Record) -> tuple[str, str]:
    """The ids of the two ends of a claim."""
    return record["subject"]["id"], record["object"]["id"]


def size(claims: int) -> float:
    """The diameter in the picture of an actor with that many claims: its area grows as they do."""
    return round(min(LARGEST, 14 + 5 * math.sqrt(claims)), 1)


def actor_values(graph: Graph, node: str, diameter: float, at: tuple[float, float]) -> dict[str, Any]:
    """An actor with its size and place in the picture; a medium is a type of its own here."""
    values = properties(graph, node)
    return known_values(
        id=values["id"],
        name=values["name"],
        type="outlet" if OUTLET in graph.nodes[node]["labels"] else values["type"],
        aliases=values.get("aliases"),
        roles=values.get("roles"),
        stood_for=[properties(graph, body)["name"] for body in targets(graph, node, AFFILIATED_WITH)],
        size=diameter,
        at=at,
    )


def article_values(graph: Graph, id_: str) -> dict[str, Any]:
    """An article; its address only where a browser may be led there."""
    values = properties(graph, article_node(id_))
    url = values.get("url", "")
    return known_values(
        **{key: values.get(key) for key in ("id", "title", "outlet", "published", "language")},
        url=url if is_web_address(url) else None,
    )


def is_web_address(url: str) -> bool:
    """Whether `url` is one of HTTP."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def claim_values(record: Record, actors: dict[str, int], articles: dict[str, int]) -> dict[str, Any]:
    """A claim; `days` are the first and the last on which it stands, `sources` the names of the chain."""
    known = known_values(**record)
    days = days_of(known)
    return known_values(
        **{key: known.get(key) for key in COPIED},
        subject=actors[record["subject"]["id"]],
        object=actors[record["object"]["id"]],
        article=articles[record["article"]],
        days=[min(days), max(days)] if days else None,
        sources=[source["name"] or source["surface"] for source in record["sources"]],
        sentence=marked(known),
        secret=record["secret"] or None,
        denied=record["polarity"] == Polarity.NEGATIVE.value or None,
    )


def marked(record: Record) -> Sequence[str] | None:
    """The sentence of a claim in three parts, in the middle the words that carry it; None where it is not kept."""
    if "sentence" not in record:
        return None
    sentence: str = record["sentence"]
    if "trigger_start" not in record:
        return [sentence, "", ""]
    start, end = (record[key] - record["start"] for key in ("trigger_start", "trigger_end"))
    return [sentence[:start], sentence[start:end], sentence[end:]]


def relations() -> dict[str, dict[str, Any]]:
    """The vocabulary: family of each relation, and whether it has no direction."""
    return {
        name: {"family": relation.family.value, "symmetric": relation.symmetric}
        for name, relation in vocabulary().items()
    }

"""The graph at a glance: what it holds, in counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from graphbuild.graph.edges import claims_with_ends
from graphbuild.graph.schema import ACTOR, ARTICLE, EVENT, nodes, properties
from graphbuild.model.relation import HOLDS_ROLE

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

UNKNOWN = "unknown"
"""What is counted where an article does not say."""

TOP_PAIRS = 20


def statistics(graph: Graph) -> dict[str, Any]:
    """Counts of articles by outlet, language and month, of actors by type, of claims by relation, factuality and
    polarity; the pairs with most claims; and coverage: the share, 0 to 1, of articles with a claim, with a date of
    publication, with an outlet, and of claims with a date, and with a source."""
    articles = [properties(graph, node) for node in nodes(graph, ARTICLE)]
    actors = [properties(graph, node) for node in nodes(graph, ACTOR)]
    claims = list(claims_with_ends(graph))
    values = [claim for claim, _ in claims]
    return {
        "articles": {
            "total": len(articles),
            "by_outlet": counted(article.get("outlet", UNKNOWN) for article in articles),
            "by_language": counted(article["language"] for article in articles),
            "by_month": dict(sorted(Counter(article.get("published", UNKNOWN)[:7] for article in articles).items())),
        },
        "actors": {"total": len(actors), "by_type": counted(actor["type"] for actor in actors)},
        "events": len(nodes(graph, EVENT)),
        "claims": {
            "total": len(values),
            "by_relation": counted(claim["relation"] for claim in values),
            "by_factuality": counted(claim["factuality"] for claim in values),
            "by_polarity": counted(claim["polarity"] for claim in values),
        },
        "top_pairs": top_pairs(graph, [ends for claim, ends in claims if claim["relation"] != HOLDS_ROLE]),
        "coverage": {
            "articles_with_claims": share(len({claim["article"] for claim in values}), len(articles)),
            "articles_with_date": share(sum("published" in article for article in articles), len(articles)),
            "articles_with_outlet": share(sum("outlet" in article for article in articles), len(articles)),
            "claims_with_date": share(sum("date" in claim for claim in values), len(values)),
            "claims_with_source": share(sum("sources" in claim for claim in values), len(values)),
        },
    }


def counted(values: Iterable[str]) -> dict[str, int]:
    """How often each value occurs, the most frequent first."""
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))


def top_pairs(graph: Graph, pairs: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """The pairs of actors with most claims."""
    counts = Counter((min(pair), max(pair)) for pair in pairs)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TOP_PAIRS]
    return [
        {"ids": list(pair), "names": [properties(graph, actor)["name"] for actor in pair], "claims": count}
        for pair, count in ordered
    ]


def share(part: int, whole: int) -> float:
    """The share of `part` in `whole`, rounded; 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0

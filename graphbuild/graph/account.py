"""What the graph tells of one actor, and of two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from graphbuild.graph.claim_records import Record, actor_record, by_day, claim_record
from graphbuild.graph.schema import AFFILIATED_WITH, OBJECT, SUBJECT, Properties, properties
from graphbuild.model.claim import Factuality, Polarity
from graphbuild.model.relation import HOLDS_ROLE, vocabulary

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

COMMITMENT = [factuality.value for factuality in Factuality]
"""The values of factuality, the firmest first."""


def account_of(graph: Graph, actor: str) -> Record:
    """Who an actor is: its names and identifiers, the roles it holds and those held for it, whom it stood for."""
    held = chosen(graph.out_edges(actor, data=True), HOLDS_ROLE)
    held_by = chosen(graph.in_edges(actor, data=True), HOLDS_ROLE)
    affiliations = chosen(graph.out_edges(actor, data=True), AFFILIATED_WITH)
    return {
        **properties(graph, actor),
        "holds": [role(graph, values, "of", end) for _, end, values in held],
        "held_by": [role(graph, values, "by", start) for start, _, values in held_by],
        "stood_for": [{**actor_record(graph, end), **values} for _, end, values in affiliations],
    }


def chosen(edges: Iterable[tuple[str, str, dict[str, Any]]], type_: str) -> list[tuple[str, str, Properties]]:
    """The ends and properties of those of a type among `edges`, in the order of their ends."""
    found = [(start, end, edge["properties"]) for start, end, edge in edges if edge["type"] == type_]
    return sorted(found, key=lambda edge: (*edge[:2], edge[2].get("title", "")))


def role(graph: Graph, values: Properties, preposition: str, other: str) -> Record:
    """A role with the actor at the other end, and the first and last day for which an article gives it."""
    return {
        "title": values.get("title"),
        preposition: actor_record(graph, other),
        "first_date": values.get("first_date"),
        "last_date": values.get("last_date"),
        "evidence": values["evidence"],
    }


def contacts_of(graph: Graph, actor: str) -> list[Record]:
    """With whom an actor had to do, whoever has most claims first: the other actor, and the claims by day."""
    claims: dict[str, list[Record]] = defaultdict(list)
    for node, _, type_ in graph.in_edges(actor, data="type"):
        if type_ in (SUBJECT, OBJECT) and properties(graph, node)["relation"] != HOLDS_ROLE:
            record = claim_record(graph, node)
            claims[record["object" if type_ == SUBJECT else "subject"]["id"]].append(record)
    ordered = sorted(claims.items(), key=lambda item: (-len(item[1]), item[0]))
    return [{"actor": actor_record(graph, other), "claims": by_day(records)} for other, records in ordered]


def between(graph: Graph, one: str, other: str) -> list[Record]:
    """The claims with these two actors at their ends, whichever is the subject, by day."""
    claims = {node for node, _, type_ in graph.in_edges(one, data="type") if type_ in (SUBJECT, OBJECT)}
    claims &= {node for node, _, type_ in graph.in_edges(other, data="type") if type_ in (SUBJECT, OBJECT)}
    records = (claim_record(graph, node) for node in claims)
    return by_day(record for record in records if {record["subject"]["id"], record["object"]["id"]} == {one, other})


def edges_between(graph: Graph, one: str, other: str) -> list[Record]:
    """The edges that are drawn between two actors, with what their claims say together."""
    found = []
    for start, end in ((one, other), (other, one)):
        for edge in (graph.get_edge_data(start, end) or {}).values():
            if edge["type"] in vocabulary():
                names = {"from": properties(graph, start)["name"], "to": properties(graph, end)["name"]}
                found.append({**names, "relation": edge["type"], **edge["properties"]})
    return sorted(found, key=lambda edge: (-edge["claims"], edge["key"]))


def timeline(graph: Graph, one: str, other: str) -> list[Record]:
    """What passed between two actors, by day: claims of one event, or of none, that say the same are one entry.

    An entry has `date`, `dated` (false where it stands at the day of publication), `what`, `factuality`,
    `sources`, `articles` and the ids of its `claims`.
    """
    entries: dict[tuple[str | None, ...], list[Record]] = {}
    for record in between(graph, one, other):
        said = (record["event"] or record["id"], record["relation"], record["subject"]["id"], record["polarity"])
        key = said[:2] + said[3:] if vocabulary()[record["relation"]].symmetric else said
        entries.setdefault(key, []).append(record)
    return [entry(records) for records in entries.values()]


def entry(records: list[Record]) -> Record:
    """One entry of a timeline."""
    first = records[0]
    negation = "¬" if first["polarity"] == Polarity.NEGATIVE.value else ""
    return {
        "date": first["date"] or first["published"],
        "dated": first["date"] is not None,
        "what": f"{first['subject']['name']} {negation}{first['relation']} {first['object']['name']}",
        "factuality": min((record["factuality"] for record in records), key=COMMITMENT.index),
        "sources": sorted({source for record in records for source in named_sources(record)}),
        "articles": sorted({record["article"] for record in records}),
        "claims": [record["id"] for record in records],
    }


def named_sources(record: Record) -> list[str]:
    """The names of the chain of attribution of a claim, else that of its outlet."""
    chain = [source["name"] or source["surface"] for source in record["sources"]]
    return chain or [record["outlet"]] * bool(record["outlet"])

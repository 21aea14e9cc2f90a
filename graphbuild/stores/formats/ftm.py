"""FollowTheMoney entities as JSON Lines, for OpenSanctions' and OCCRP's tools.

Persons are `Person`, organizations and outlets `Organization`, countries `PublicBody` (a state that acts),
groups `LegalEntity`, articles `Article`, events `Event`. A claim that says that something took place is an
`UnknownLink` with the relation for a role, a role held for an organization or country a `Membership`, each with
its article as proof. Ids are the graph's with a dot for the colon. What was denied, planned, wished or possible is
left out: these entities have no way to say so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from graphbuild.errors import StoreError
from graphbuild.graph.claim_records import Record, claim_records
from graphbuild.graph.schema import (
    ACTOR,
    ARTICLE,
    EVENT,
    OBJECT,
    OF_EVENT,
    SUBJECT,
    article_node,
    nodes,
    properties,
    targets,
)
from graphbuild.model.actor import ActorType
from graphbuild.model.relation import HOLDS_ROLE

if TYPE_CHECKING:
    from followthemoney import EntityProxy

    from graphbuild.graph.schema import Graph, Properties

SCHEMA_OF = {
    ActorType.PERSON: "Person",
    ActorType.ORGANIZATION: "Organization",
    ActorType.COUNTRY: "PublicBody",
    ActorType.GROUP: "LegalEntity",
}
"""The FollowTheMoney schema of each type of actor."""


def lines(graph: Graph) -> Iterator[str]:
    """The entities, actors first; a StoreError that names the extra where followthemoney is not installed."""
    try:
        import followthemoney  # noqa: F401
    except ImportError:
        raise StoreError('ftm needs followthemoney and Python 3.11: pip install "graphbuild[ftm]"') from None
    return (json.dumps(proxy.to_dict(), ensure_ascii=False, sort_keys=True) for proxy in entities(graph))


def entities(graph: Graph) -> Iterator[EntityProxy]:
    """The entities of the graph."""
    for actor in sorted(nodes(graph, ACTOR)):
        yield actor_entity(properties(graph, actor))
    for article in sorted(nodes(graph, ARTICLE)):
        yield article_entity(article, properties(graph, article))
    for event in sorted(nodes(graph, EVENT)):
        if properties(graph, event)["took_place"]:
            yield event_entity(graph, event)
    for record in claim_records(graph):
        if record["took_place"]:
            yield link_entity(record)


def entity(id_: str, schema: str, **values: Any) -> EntityProxy:
    """An entity of a schema; values that are None are left out."""
    from followthemoney import model

    proxy = model.make_entity(schema)
    proxy.id = entity_id(id_)
    for name, value in values.items():
        proxy.add(name, value)
    return proxy


def entity_id(node: str) -> str:
    """The id of a node as FollowTheMoney allows it: a dot for the first colon, a hash where other signs are left."""
    kind, _, rest = node.partition(":")
    plain = re.fullmatch(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?", rest)
    return f"{kind}.{rest}" if plain else f"{kind}.{sha256(rest.encode()).hexdigest()[:24]}"


def actor_entity(values: Properties) -> EntityProxy:
    """The entity of an actor."""
    type_ = ActorType(values["type"])
    proxy = entity(
        values["id"],
        SCHEMA_OF[type_],
        name=values["name"],
        alias=values.get("aliases"),
        country=values.get("stood_for"),
        wikidataId=values.get("wikidata"),
    )
    if type_ is ActorType.PERSON:
        proxy.add("position", values.get("roles"))
    return proxy


def article_entity(node: str, values: Properties) -> EntityProxy:
    """The entity of an article."""
    return entity(
        node,
        "Article",
        title=values["title"],
        publisher=values.get("outlet"),
        publishedAt=values.get("published"),
        sourceUrl=values.get("url"),
        language=values["language"],
    )


def event_entity(graph: Graph, event: str) -> EntityProxy:
    """The entity of an event, with all who took part."""
    values = properties(graph, event)
    claims = [claim for claim, _, type_ in graph.in_edges(event, data="type") if type_ == OF_EVENT]
    ends = {end for claim in claims for type_ in (SUBJECT, OBJECT) for end in targets(graph, claim, type_)}
    return entity(
        event,
        "Event",
        name=values["name"],
        location=values.get("place"),
        startDate=values.get("date_start"),
        endDate=values.get("date_end"),
        involved=[entity_id(end) for end in sorted(ends)],
    )


def link_entity(record: Record) -> EntityProxy:
    """The entity of a claim."""
    common = {
        "recordId": record["event"],
        "status": record["factuality"],
        "date": record["date_start"] if record["date_start"] == record["date_end"] else None,
        "startDate": record["date_start"],
        "endDate": record["date_end"],
        "summary": record["sentence"],
        "proof": entity_id(article_node(record["article"])),
        "publisher": record["outlet"],
        "sourceUrl": record["url"],
    }
    ends = entity_id(record["subject"]["id"]), entity_id(record["object"]["id"])
    stands_for = record["object"]["type"] in (ActorType.ORGANIZATION.value, ActorType.COUNTRY.value)
    if record["relation"] == HOLDS_ROLE and stands_for:
        return entity(record["id"], "Membership", member=ends[0], organization=ends[1], role=record["title"], **common)
    role = record["title"] or record["relation"]
    return entity(record["id"], "UnknownLink", subject=ends[0], object=ends[1], role=role, **common)

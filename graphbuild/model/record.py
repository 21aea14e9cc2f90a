"""The claim record: a claim with its actors resolved, as plain values for JSON and for people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graphbuild.model.actor import Actor
from graphbuild.model.claim import Claim, Evidence, Source
from graphbuild.model.reading import Reading

ActorOf = Callable[[int], Actor]
"""Gives the actor of a referent of the reading."""


def claim_record(reading: Reading, claim: Claim, actor_of: ActorOf) -> dict[str, Any]:
    """The record of a claim, ready for JSON; offsets are in characters within the paragraph."""
    best = claim.evidence[0]
    return {
        "article": reading.article,
        "subject": actor_record(actor_of(claim.subject)),
        "relation": claim.relation,
        "object": actor_record(actor_of(claim.object)),
        "title": claim.title,
        "polarity": claim.polarity.value,
        "factuality": claim.factuality.value,
        "secret": claim.secret,
        "channel": claim.channel.value if claim.channel else None,
        "topics": list(claim.topics),
        "place": claim.place,
        "date": claim.date.isoformat() if claim.date else None,
        "initiator": None if claim.initiator is None else actor_record(actor_of(claim.initiator)),
        "sources": [source_record(source, actor_of) for source in claim.sources],
        "event": None if claim.event is None else f"{reading.article}#{claim.event}",
        "evidence": [evidence_record(place) for place in claim.evidence],
        "sentence": best.sentence,
        "paragraph": best.paragraph,
        "start": best.start,
        "end": best.end,
        "confidence": round(claim.confidence, 3),
        "code": claim.code,
        "frame": claim.frame,
        "language": reading.language,
        "reader": reading.version,
    }


def actor_record(actor: Actor) -> dict[str, Any]:
    """Id, name, aliases and type of an actor."""
    return {"id": actor.id, "name": actor.name, "aliases": list(actor.aliases), "type": actor.type.value}


def source_record(source: Source, actor_of: ActorOf) -> dict[str, Any]:
    """A link of the chain of attribution; id and name are null where the source is nameless."""
    if source.referent is None:
        return {"surface": source.surface, "id": None, "name": None, "aliases": []}
    actor = actor_of(source.referent)
    return {"surface": source.surface, "id": actor.id, "name": actor.name, "aliases": list(actor.aliases)}


def evidence_record(place: Evidence) -> dict[str, Any]:
    """A place in the text."""
    return {
        "paragraph": place.paragraph,
        "start": place.start,
        "end": place.end,
        "sentence": place.sentence,
        "trigger": list(place.trigger) if place.trigger else None,
    }

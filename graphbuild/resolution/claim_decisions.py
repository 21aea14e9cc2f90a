"""A person's decisions about claims, and the claims of a reading after them.

A decision finds its claim by the id; after a newer reader changed the id, by relation, title and names of the
ends. What was confirmed or corrected stays even where the newer reader does not find it, as long as the
article still speaks of both its ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from graphbuild.model.article import fold_text
from graphbuild.model.claim import Claim
from graphbuild.model.claim_id import claim_ids
from graphbuild.model.reading import Reading
from graphbuild.resolution.decisions import Decision, DecisionKind, Decisions

ENDS = ("subject", "object")


@cache
def adapter() -> TypeAdapter[Claim]:
    """The pydantic adapter of `Claim`, built once."""
    return TypeAdapter(Claim)


def claim_anchor(reading: Reading, claim_id: str, claim: Claim) -> dict[str, Any]:
    """What tells a claim in a decision: its id and article, the claim itself, and the names of its ends.

    Its sources, initiator and event are numbers of this reading alone, and are left out.
    """
    bare = replace(claim, sources=(), initiator=None, event=None)
    return {
        "id": claim_id,
        "article": reading.article,
        **{end: reading.referents[getattr(claim, end)].name for end in ENDS},
        "content": adapter().dump_python(bare, mode="json", exclude_defaults=True),
    }


def decided_claims(reading: Reading, decisions: Decisions) -> tuple[tuple[str, Claim], ...]:
    """The claims of a reading with their ids, after the decisions that stand."""
    claims = dict(zip(claim_ids(reading), reading.claims, strict=True))
    for decision in decisions.of_article(reading.article):
        apply(decision, reading, claims)
    return tuple(claims.items())


def dormant_claims(reading: Reading, decisions: Decisions) -> tuple[int, ...]:
    """The numbers of the decisions about a reading's claims that find nothing to change."""
    claims = dict(zip(claim_ids(reading), reading.claims, strict=True))
    found = [(decision.number, apply(decision, reading, claims)) for decision in decisions.of_article(reading.article)]
    return tuple(number for number, applied in found if not applied)


def apply(decision: Decision, reading: Reading, claims: dict[str, Claim]) -> bool:
    """Apply one decision to the claims of a reading; False where it finds nothing to change."""
    anchor = decision.payload["claim"]
    claim_id = find(anchor, reading, claims)
    if decision.kind is DecisionKind.REJECT:
        return claim_id is not None and claims.pop(claim_id, None) is not None
    if claim_id is None:
        claim_id, revived = anchor["id"], revive(anchor, reading)
        if revived is None:
            return False
        claims[claim_id] = revived
    changes = decision.payload.get("set", {})
    corrected = correct(claims[claim_id], changes, reading)
    if corrected is None:
        return False
    claims[claim_id] = corrected
    return True


def find(anchor: Mapping[str, Any], reading: Reading, claims: Mapping[str, Claim]) -> str | None:
    """The id of the claim that an anchor tells; None where there is none, or several are as near."""
    if anchor["id"] in claims:
        return str(anchor["id"])
    content = anchor["content"]
    wanted = (content["relation"], content.get("title"), *(fold_text(anchor[end]) for end in ENDS))
    near = [
        claim_id
        for claim_id, claim in claims.items()
        if (claim.relation, claim.title, *(fold_text(reading.referents[getattr(claim, end)].name) for end in ENDS))
        == wanted
    ]
    return near[0] if len(near) == 1 else None


def revive(anchor: Mapping[str, Any], reading: Reading) -> Claim | None:
    """The claim that an anchor holds, between referents of the reading; None where it does not speak of both."""
    ends = {end: referent_named(reading, anchor[end]) for end in ENDS}
    if None in ends.values():
        return None
    return adapter().validate_python({**anchor["content"], **ends})


def correct(claim: Claim, changes: Mapping[str, Any], reading: Reading) -> Claim | None:
    """A claim with a person's changes, certain from then on; None where the article does not speak of a new end."""
    values = dict(changes)
    for end in ENDS:
        if end in values:
            values[end] = referent_named(reading, values[end])
            if values[end] is None:
                return None
    content = adapter().dump_python(claim, mode="json")
    return replace(adapter().validate_python({**content, **values}), confidence=1.0)


def referent_named(reading: Reading, name: str) -> int | None:
    """The number of the first referent of a reading that bears a name."""
    folded = fold_text(name)
    return next(
        (
            number
            for number, referent in enumerate(reading.referents)
            if folded in {fold_text(spelling) for spelling in (referent.name, *referent.names)}
        ),
        None,
    )

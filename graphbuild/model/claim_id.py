"""The ids of claims: a function of the reading alone, so that a decision about a claim finds it again."""

from __future__ import annotations

import hashlib
from collections import Counter

from graphbuild.model.claim import Claim
from graphbuild.model.reading import Reading


def claim_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of `reading.claims`, in their order: `claim:` and 16 hex digits of a SHA-256.

    The hash is over article, relation, title, polarity, the names of the two ends, the date, and the ordinal
    among claims that are equal in all of these.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    ids = []
    for claim in reading.claims:
        parts = identity(reading, claim)
        ids.append(hashed(parts, seen[parts]))
        seen[parts] += 1
    return tuple(ids)


def identity(reading: Reading, claim: Claim) -> tuple[str, ...]:
    """What two claims of one article must share to be the same claim."""
    return (
        reading.article,
        claim.relation,
        claim.title or "",
        claim.polarity.value,
        reading.referents[claim.subject].name,
        reading.referents[claim.object].name,
        claim.date.isoformat() if claim.date else "",
    )


def hashed(parts: tuple[str, ...], ordinal: int) -> str:
    """The id of the claim that is the `ordinal`-th with these parts."""
    text = "\x1f".join((*parts, str(ordinal)))
    return f"claim:{hashlib.sha256(text.encode()).hexdigest()[:16]}"

"""Invented claims to score."""

from __future__ import annotations

from typing import Any

from graphbuild.evaluation.claims import ScoredClaim, scored_claim

PERSONS = ("Ada Ferrand", "Jan Kovar", "Mona Idriss")


def claim(
    subject: str = "Ada Ferrand", relation: str = "MET_WITH", object_: str = "Jan Kovar", **values: Any
) -> ScoredClaim:
    """A claim between two actors; names after a bar are further names."""
    row = {"polarity": "positive", "factuality": "asserted", "paragraphs": [0], **values}
    for end, names in (("subject", subject), ("object", object_)):
        kind = "person" if names.split("|")[0] in PERSONS else "group" if "conseillers" in names else "country"
        row[end] = {"names": names.split("|"), "type": kind}
    return scored_claim({**row, "relation": relation})

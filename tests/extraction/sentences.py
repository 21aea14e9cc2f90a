"""The form of the invented sentences that say what a relation is, and what only looks like it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Claim = tuple[str, str, str]
"""Subject, relation, object; the two ends by name, in any order where the relation is symmetric."""


@dataclass(frozen=True)
class Sentence:
    """One or two sentences and their claims of the relation under which they stand; none: they only look like it."""

    text: str
    claims: tuple[Claim, ...] = ()


Sentences = Mapping[str, tuple[Sentence, ...]]
"""Sentences by the relation that they are about."""

"""Claim records of many articles: what extract prints, and what is scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from graphbuild.model.reading import Reading
from graphbuild.model.record import claim_record
from graphbuild.model.relation import HOLDS_ROLE
from graphbuild.resolution.resolve import Resolution


def claim_records(readings: Iterable[Reading], resolution: Resolution) -> Iterator[dict[str, Any]]:
    """The record of each claim, its actors as `resolution` has them, in the order of the readings."""
    for reading in readings:
        for _, claim in resolution.claims_of(reading):
            yield claim_record(reading, claim, partial(resolution.actor_of, reading.article))


def best_first(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records by falling confidence, those of roles after all others; equals keep their order."""
    return sorted(records, key=lambda record: (record["relation"] == HOLDS_ROLE, -record["confidence"]))

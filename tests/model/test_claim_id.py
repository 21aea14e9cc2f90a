"""The ids of claims are a function of the reading alone."""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.model.actor import ActorType
from graphbuild.model.claim import Claim, Evidence, Polarity
from graphbuild.model.claim_id import claim_ids
from graphbuild.model.reading import Reading, Referent

WHERE = (Evidence(0, 0, 1, "x"),)
BERG, SOW = Referent(ActorType.PERSON, "Anna Berg"), Referent(ActorType.PERSON, "Idris Sow")
MET = Claim(0, "MET_WITH", 1, WHERE)


def ids(*claims: Claim, referents: tuple[Referent, ...] = (BERG, SOW), article: str = "a") -> tuple[str, ...]:
    return claim_ids(Reading(article, "1", "fr", referents, (), claims))


def test_an_id_is_readable_and_stays() -> None:
    assert re.fullmatch("claim:[0-9a-f]{16}", ids(MET)[0])
    assert ids(MET) == ids(replace(MET, confidence=0.1, secret=True))


def test_the_numbers_of_the_referents_do_not_matter() -> None:
    assert ids(MET) == ids(replace(MET, subject=1, object=0), referents=(SOW, BERG))


def test_what_makes_another_claim_makes_another_id() -> None:
    others = [replace(MET, relation="PHONED"), replace(MET, polarity=Polarity.NEGATIVE), replace(MET, subject=1)]
    found = {ids(claim)[0] for claim in (MET, *others)} | set(ids(MET, article="b"))
    assert len(found) == 5


def test_equal_claims_are_told_apart_by_their_order() -> None:
    first, second = ids(MET, MET)
    assert (first,) == ids(MET)
    assert first != second

"""A person's decisions about claims: rejected ones are gone, corrected and confirmed ones stay, whatever the reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from spoken_of import person, reading

from graphbuild.model.claim import Claim, DateInterval, Evidence, Factuality, Precision
from graphbuild.model.claim_id import claim_ids
from graphbuild.model.reading import Reading
from graphbuild.resolution.claim_decisions import claim_anchor, decided_claims, dormant_claims
from graphbuild.resolution.corrections import parse_corrections
from graphbuild.resolution.decisions import Decision, DecisionKind, Decisions

WHERE = (Evidence(0, 0, 40, "Anna Berg a rencontré Idris Sow.", (10, 19)),)
MET = Claim(0, "MET_WITH", 1, WHERE, confidence=0.6)
CALLED = Claim(1, "PHONED", 0, WHERE, confidence=0.5)
READING = replace(reading("a1", person("Anna Berg"), person("Idris Sow"), person("Léa Faure")), claims=(MET, CALLED))
MET_ID, CALLED_ID = claim_ids(READING)


def decided(kind: DecisionKind, found: Reading = READING, **payload: Any) -> dict[str, Claim]:
    return dict(decided_claims(found, Decisions((decision(kind, **payload),))))


def decision(kind: DecisionKind, **payload: Any) -> Decision:
    return Decision(1, kind, {"claim": claim_anchor(READING, MET_ID, MET), **payload})


def test_a_rejected_claim_is_gone_and_the_others_stay() -> None:
    assert decided(DecisionKind.REJECT) == {CALLED_ID: CALLED}


def test_a_confirmed_claim_is_certain() -> None:
    assert decided(DecisionKind.CONFIRM)[MET_ID] == replace(MET, confidence=1.0)


def test_a_corrected_claim_keeps_its_id_and_says_something_else() -> None:
    changes = parse_corrections(["relation=PHONED", "date=2022-11", "object=Léa Faure", "factuality=planned"])
    corrected = decided(DecisionKind.CORRECT, set=changes)[MET_ID]
    assert (corrected.relation, corrected.object, corrected.factuality) == ("PHONED", 2, Factuality.PLANNED)
    assert corrected.date == DateInterval(date(2022, 11, 1), date(2022, 11, 30), Precision.MONTH)
    assert corrected.evidence == WHERE


def test_a_decision_finds_its_claim_when_a_newer_reader_dates_it() -> None:
    day = date(2022, 11, 7)
    dated = replace(READING, claims=(replace(MET, date=DateInterval(day, day, Precision.DAY)), CALLED))
    assert MET_ID not in claim_ids(dated)
    assert list(decided(DecisionKind.REJECT, dated)) == [claim_ids(dated)[1]]


def test_a_confirmed_claim_stays_when_a_newer_reader_misses_it() -> None:
    blind = replace(READING, claims=(), referents=READING.referents[::-1])
    kept = decided(DecisionKind.CONFIRM, blind)[MET_ID]
    assert (blind.referents[kept.subject].name, blind.referents[kept.object].name) == ("Anna Berg", "Idris Sow")


@pytest.mark.parametrize("kind", [DecisionKind.CONFIRM, DecisionKind.REJECT])
def test_a_decision_whose_claim_is_lost_is_told(kind: DecisionKind) -> None:
    gone = replace(READING, claims=(), referents=READING.referents[:1])
    assert dormant_claims(gone, Decisions((decision(kind),))) == (1,)
    assert decided(kind, gone) == {}


def test_decisions_follow_each_other() -> None:
    rows = (decision(DecisionKind.CORRECT, set={"secret": True}), decision(DecisionKind.REJECT))
    assert MET_ID not in dict(decided_claims(READING, Decisions(rows)))
    assert dict(decided_claims(READING, Decisions(rows[::-1])))[MET_ID].secret


@pytest.mark.parametrize(
    ("assignment", "reason"),
    [
        ("relation=LOVED", "no relation"),
        ("factuality=sure", "none of asserted"),
        ("secret=yes", "neither true nor false"),
        ("date=2022-13", "no date like"),
        ("date=2022/2021", "ends before it begins"),
        ("sentence=x", "FIELD one of"),
        ("subject=", "give a name"),
        ("relation", "FIELD=VALUE"),
    ],
)
def test_a_wrong_correction_is_told(assignment: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_corrections([assignment])


def test_corrections_take_values_away() -> None:
    taken = parse_corrections(["title=", "date=", "channel=", "topics=", "place="])
    assert taken == {"title": None, "date": None, "channel": None, "topics": [], "place": None}

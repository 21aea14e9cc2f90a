"""Which proposals become claims, and how sure each is."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Token
from stations import proposals

from graphbuild.extraction.coreference import Link
from graphbuild.extraction.frames import Construction, Frame
from graphbuild.extraction.judge import Judge
from graphbuild.extraction.judging import Judged, any_of, claims_of, judged
from graphbuild.extraction.mentions import Candidate, Form
from graphbuild.extraction.proposals import Filler, Proposal
from graphbuild.model.actor import ActorType

WORDS: tuple[Token, ...] = tuple(spacy.blank("fr")("il voit et appelle"))


def told(relation: str, probability: float, trigger: int = 1, ends: tuple[int, int] = (0, 1)) -> Judged:
    """A relation of two referents that a word tells with a probability."""
    link = Link(Candidate(0, 0, 1, 0, Form.PERSON, ActorType.PERSON, "il"), (0,))
    subject, obj = (Filler(chain, link, "subj", "direct") for chain in ends)
    frame = Frame(relation, relation, Construction("c", ("subj",), ("obj",)))
    return Judged(Proposal(0, WORDS[trigger], frame, subject, obj), probability)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        pytest.param([told("MET_WITH", 0.5)], 0.5, id="one"),
        pytest.param([told("MET_WITH", 0.5), told("PHONED", 0.3)], 0.8, id="two relations of a word add up"),
        pytest.param([told("MET_WITH", 0.5), told("MET_WITH", 0.3)], 0.5, id="one relation of a word counts once"),
        pytest.param([told("MET_WITH", 0.8), told("PHONED", 0.9)], 0.95, id="a word says at most 0.95"),
        pytest.param([told("MET_WITH", 0.5), told("PHONED", 0.3, 3)], 1 - 0.5 * 0.7, id="two words"),
        pytest.param([told("MET_WITH", 0.5), told("PHONED", 0.3), told("MET_WITH", 0.6, 3)], 1 - 0.2 * 0.4, id="both"),
    ],
)
def test_how_likely_a_text_says_any_of_its_proposals(group: list[Judged], expected: float) -> None:
    assert any_of(group) == pytest.approx(expected)


def test_below_the_threshold_nothing_is_claimed() -> None:
    assert list(claims_of([told("MET_WITH", 0.2), told("PHONED", 0.25)], 0.5)) == []


def test_weak_tellings_of_one_pair_make_a_claim_together() -> None:
    (claim,) = claims_of([told("MET_WITH", 0.3), told("MET_WITH", 0.4, 3)], 0.5)
    assert claim.probability == pytest.approx(1 - 0.7 * 0.6)
    assert claim.proposal.trigger.text == "appelle"


def test_the_relation_that_has_most_of_it_is_claimed() -> None:
    claims = list(claims_of([told("PHONED", 0.35), told("MET_WITH", 0.3), told("MET_WITH", 0.3, 3)], 0.5))
    assert {claim.proposal.relation for claim in claims} == {"MET_WITH"}


def test_another_relation_is_claimed_where_it_stands_by_itself() -> None:
    claims = {
        c.proposal.relation: c.probability for c in claims_of([told("MET_WITH", 0.9), told("PHONED", 0.6, 3)], 0.5)
    }
    assert claims == {"MET_WITH": pytest.approx(1 - 0.1 * 0.4), "PHONED": 0.6}


def test_ends_of_a_symmetric_relation_are_one_claim_in_any_order() -> None:
    one, other = told("MET_WITH", 0.3), told("MET_WITH", 0.4, 3, ends=(1, 0))
    assert one.kind == other.kind
    assert told("VISITED", 0.3).kind != told("VISITED", 0.3, ends=(1, 0)).kind


def test_pairs_and_families_are_weighed_apart_in_the_order_of_the_text() -> None:
    found, who = proposals("Ingrid Dahl a rencontré Kemal Aydin. Elle a critiqué Nikos Pappas.")
    sure = Judge({}, bias=10.0, threshold=0.5, others=0.5)
    claims = judged(found, who, sure, 0.5)
    assert {c.proposal.relation for c in claims} == {"MET_WITH", "CRITICIZED"}
    assert [c.proposal.trigger.i for c in claims] == sorted(c.proposal.trigger.i for c in claims)
    assert judged(found, who, Judge({}, bias=-10.0, threshold=0.5, others=0.5), 0.5) == []

"""From judged proposals to the claims of a reading: evidence, events, and what is told twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from stations import article

from graphbuild.extraction.claims import ROLE_CONFIDENCE, Writer, merged, numbered_events
from graphbuild.extraction.judging import Judged
from graphbuild.extraction.passages import parse
from graphbuild.extraction.proposals import CONTEXT, NEAR, RESUMED
from graphbuild.extraction.reader import cast_of, propose
from graphbuild.extraction.roles import roles
from graphbuild.language.pack import load_pack
from graphbuild.model.article import Article
from graphbuild.model.claim import Channel, Claim, DateInterval, Evidence, Factuality, Polarity, Precision, Source
from graphbuild.model.reading import Reading

SUBSTITUTES = frozenset({NEAR, CONTEXT, RESUMED})
MONDAY = DateInterval(date(2024, 3, 11), date(2024, 3, 11), Precision.DAY)
TUESDAY = DateInterval(date(2024, 3, 12), date(2024, 3, 12), Precision.DAY)


def written(text: Article) -> Reading:
    """The reading in which all that stands in its place is claimed, whatever a judge might say."""
    pack = load_pack("fr")
    passages = parse(text, pack.nlp)
    who = cast_of(passages, pack)
    plain = [p for p in propose(passages, who, pack) if SUBSTITUTES.isdisjoint((p.subject.way, p.object.way))]
    return Writer(text, passages, who).reading([Judged(p, 0.75) for p in plain], list(roles(who)), "v")


def claim_of(reading: Reading, relation: str, object: str) -> Claim:
    """The claim of a relation with that object."""
    names = [r.name for r in reading.referents]
    return next(c for c in reading.claims if c.relation == relation and object in (names[c.subject], names[c.object]))


def at(paragraph: int, trigger: tuple[int, int]) -> Evidence:
    """A place in the text."""
    return Evidence(paragraph, 0, 90, "Invented.", trigger)


MET = Claim(0, "MET_WITH", 1, (at(0, (5, 9)),), confidence=0.5)


def test_evidence_lies_where_it_says() -> None:
    text = article(
        "Il pleut. Selon l'Otan, Ingrid Dahl a rencontré « lundi » Kemal Aydin…",
        "« Rien de neuf », dit-il. La visite d'Ingrid Dahl en Turquie durera deux jours ; la Norvège s'en félicite.",
        title="Kemal Aydin reçoit Ingrid Dahl à Ankara",
    )
    reading = written(text)
    blocks = dict(text.blocks())
    assert {place.paragraph for claim in reading.claims for place in claim.evidence} == {-1, 0, 1}
    for claim in reading.claims:
        for place in claim.evidence:
            assert blocks[place.paragraph][place.start : place.end] == place.sentence
            assert place.trigger is not None
            assert place.start <= place.trigger[0] < place.trigger[1] <= place.end


def test_the_trigger_is_the_word_that_says_the_relation() -> None:
    text = article("Ingrid Dahl a rencontré Kemal Aydin.")
    (claim,) = written(text).claims
    start, end = claim.evidence[0].trigger or (0, 0)
    assert text.paragraphs[0][start:end] == "rencontré"


def test_what_qualifies_a_trigger_qualifies_its_claim() -> None:
    reading = written(
        article("Selon l'Otan, Ingrid Dahl aurait secrètement discuté lundi au téléphone avec Kemal Aydin.")
    )
    claim = claim_of(reading, "DISCUSSED_WITH", "Kemal Aydin")
    assert claim.factuality is Factuality.REPORTED
    assert claim.secret
    assert claim.channel is Channel.PHONE
    assert claim.date == MONDAY
    assert [reading.referents[s.referent].identifier for s in claim.sources if s.referent is not None] == [
        "organization:nato"
    ]


def test_a_denial_is_a_negative_claim_without_event() -> None:
    claim = claim_of(written(article("Ingrid Dahl n'a pas rencontré Kemal Aydin.")), "MET_WITH", "Kemal Aydin")
    assert claim.polarity is Polarity.NEGATIVE
    assert claim.event is None


def test_a_nameless_source_is_no_referent() -> None:
    reading = written(article("Selon des sources proches du dossier, Ingrid Dahl a rencontré Kemal Aydin."))
    (source,) = claim_of(reading, "MET_WITH", "Kemal Aydin").sources
    assert source.referent is None
    assert "sources" in source.surface


def test_one_side_may_have_begun_a_mutual_contact() -> None:
    reading = written(article("Ingrid Dahl a appelé Kemal Aydin lundi soir. Nikos Pappas et Jan Kral se sont parlé."))
    phoned = claim_of(reading, "PHONED", "Kemal Aydin")
    spoken = claim_of(reading, "DISCUSSED_WITH", "Jan Kral")
    assert phoned.initiator is not None
    assert reading.referents[phoned.initiator].name == "Ingrid Dahl"
    assert spoken.initiator is None


def test_pairs_of_one_meeting_share_its_event() -> None:
    reading = written(article("Ingrid Dahl a rencontré Kemal Aydin et Nikos Pappas. Elle a reçu Jan Kral mardi."))
    first = claim_of(reading, "MET_WITH", "Kemal Aydin")
    second = claim_of(reading, "MET_WITH", "Nikos Pappas")
    third = claim_of(reading, "HOSTED", "Jan Kral")
    assert first.event is not None
    assert first.event == second.event != third.event


def test_only_contacts_are_events() -> None:
    (claim,) = written(article("La Norvège a critiqué la Turquie.")).claims
    assert (claim.relation, claim.event) == ("CRITICIZED", None)


def test_a_role_is_a_claim_with_its_title() -> None:
    reading = written(article("Jan Kral, conseiller d'Ingrid Dahl, est à Rome."))
    (claim,) = (c for c in reading.claims if c.relation == "HOLDS_ROLE")
    assert (claim.title, claim.confidence, claim.event) == ("conseiller", ROLE_CONFIDENCE, None)
    assert [reading.referents[n].name for n in (claim.subject, claim.object)] == ["Jan Kral", "Ingrid Dahl"]


def test_all_numbers_of_a_reading_are_those_of_its_referents() -> None:
    reading = written(
        article(
            "La Turquie n'y est pas. Selon l'Otan, la ministre Ingrid Dahl a appelé Kemal Aydin lundi soir.",
            "Les deux dirigeants ont parlé du gaz ; elle l'a invité à Oslo.",
        )
    )
    numbers = range(len(reading.referents))
    claimed = [n for c in reading.claims for n in (c.subject, c.object, c.initiator) if n is not None]
    claimed += [s.referent for c in reading.claims for s in c.sources if s.referent is not None]
    mentioned = [n for m in reading.mentions for n in m.referents]
    assert claimed
    assert set(claimed) | set(mentioned) == set(numbers)


# -- what is told twice -----------------------------------------------------------


def test_two_tellings_of_one_event_are_one_claim_the_surer_first() -> None:
    again = replace(
        MET,
        subject=1,
        object=0,
        evidence=(at(3, (2, 6)),),
        confidence=0.8,
        date=MONDAY,
        channel=Channel.IN_PERSON,
        topics=("gaz",),
    )
    told = replace(MET, secret=True, sources=(Source("Otan", 2),), topics=("pêche",), place="Rome")
    (claim,) = merged([told, again])
    assert claim == replace(
        again,
        evidence=(at(3, (2, 6)), at(0, (5, 9))),
        sources=(Source("Otan", 2),),
        secret=True,
        topics=("gaz", "pêche"),
        place="Rome",
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(MET, relation="PHONED"),
        replace(MET, object=2),
        replace(MET, polarity=Polarity.NEGATIVE),
        replace(MET, date=TUESDAY),
    ],
    ids=["relation", "pair", "polarity", "day"],
)
def test_what_differs_stays_two(other: Claim) -> None:
    one = replace(MET, date=MONDAY)
    assert merged([one, other]) == [one, other]


def test_a_directed_relation_the_other_way_round_is_another_claim() -> None:
    one = replace(MET, relation="INVITED")
    other = replace(one, subject=1, object=0)
    assert merged([one, other]) == [one, other]


def test_events_are_numbered_in_the_order_of_the_text() -> None:
    later, first = replace(MET, evidence=(at(2, (0, 4)),)), replace(MET, evidence=(at(-1, (0, 4)),))
    with_first = replace(first, object=2)
    denied = replace(MET, polarity=Polarity.NEGATIVE)
    events = [c.event for c in numbered_events([later, first, with_first, denied])]
    assert events == [1, 0, 0, None]

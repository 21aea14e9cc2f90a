"""PLOVER records have the codes of the vocabulary, countries as CAMEO codes them, and dates."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

from handmade import FRANCE, KALDI, MINISTRY, NORWAY, ORVANE, TESKO, Desk, Entry, claim, day, graph_of

from graphbuild.graph.claim_records import claim_records
from graphbuild.model.claim import Factuality, Polarity
from graphbuild.model.relation import vocabulary
from graphbuild.stores.formats.plover import QUAD, lines

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph


def events(graph: Graph) -> list[dict[str, str]]:
    """The records as a reader of tables finds them."""
    return list(csv.DictReader(lines(graph), delimiter="\t"))


def records(*entries: Entry) -> list[dict[str, str]]:
    """The records of these articles."""
    return events(graph_of(entries))


def test_every_claim_that_took_place_is_a_record(graph: Graph) -> None:
    expected = [r["id"] for r in claim_records(graph) if r["took_place"] and r["relation"] != "HOLDS_ROLE"]
    assert [record["Claim ID"] for record in events(graph)] == expected


def test_every_event_type_of_the_vocabulary_has_a_quad_code() -> None:
    types = {relation.plover.partition("-")[0] for relation in vocabulary().values() if relation.plover}
    assert types <= set(QUAD)


def test_codes_countries_and_dates() -> None:
    visit = claim(FRANCE, "VISITED", NORWAY, date=day("2024-03-08"), place="Oslo")
    (record,) = records(Desk(published=date(2024, 3, 9)).entry("a", visit))
    assert (record["Event Type"], record["Event Mode"], record["Quad Code"]) == ("CONSULT", "visit", "1")
    assert (record["CAMEO Code"], record["Raw Placename"]) == ("042", "Oslo")
    assert (record["Actor Country"], record["Recipient Country"]) == ("FRA", "NOR")
    assert (record["Event Date"], record["Date Precision"]) == ("2024-03-08", "day")
    assert (record["Publication Date"], record["Source"]) == ("2024-03-09", "Le Héraut du Fjord")


def test_a_person_has_the_country_that_the_roles_say() -> None:
    told = [claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre"), claim(KALDI, "ACCUSED", TESKO)]
    (record,) = records(Desk().entry("a", *told))
    assert (record["Actor Country"], record["Recipient Country"]) == ("FRA", "")


def test_a_finer_code_of_the_text_is_kept() -> None:
    (record,) = records(Desk().entry("a", claim(FRANCE, "BROKE_OFF_WITH", NORWAY, code="161")))
    assert (record["CAMEO Code"], record["Event Type"], record["Quad Code"]) == ("161", "SANCTION", "4")


def test_what_has_no_date_is_dated_by_publication_and_says_so() -> None:
    (record,) = records(Desk(published=date(2024, 3, 9)).entry("a", claim(KALDI, "PHONED", ORVANE)))
    assert (record["Event Date"], record["Date Precision"]) == ("2024-03-09", "publication")


def test_what_did_not_take_place_is_no_record() -> None:
    denied = claim(KALDI, "PHONED", ORVANE, polarity=Polarity.NEGATIVE)
    planned = claim(KALDI, "PHONED", ORVANE, factuality=Factuality.PLANNED)
    assert records(Desk().entry("a", denied, planned)) == []


def test_two_papers_on_one_event_share_its_id() -> None:
    met = claim(KALDI, "MET_WITH", ORVANE, date=day("2024-03-08"))
    one, other = records(Desk().entry("a", met), Desk().entry("b", met))
    assert one["Event ID"] == other["Event ID"]
    assert one["Claim ID"] != other["Claim ID"]


def test_tabs_and_line_breaks_in_a_text_stay_in_their_cell() -> None:
    (record,) = records(Desk().entry("a", claim(KALDI, "PHONED", ORVANE, place='Bergen\t"la\nhaute"')))
    assert record["Raw Placename"] == 'Bergen\t"la\nhaute"'

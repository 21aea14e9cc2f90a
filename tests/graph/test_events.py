"""Claims about one meeting share an event, across articles where pair, family and day are the same."""

from __future__ import annotations

from typing import Any

from handmade import FRANCE, KALDI, ORVANE, TESKO, Desk, Entry, claim, day, graph_of

from graphbuild.graph.schema import EVENT, OF_EVENT, nodes, properties
from graphbuild.model.claim import Polarity

MET: dict[str, Any] = {"date": day("2024-03-08"), "event": 0}


def events(*entries: Entry) -> list[set[str]]:
    """The names of claims by event."""
    graph = graph_of(entries)
    found = []
    for event in nodes(graph, EVENT):
        members = [node for node, _, type_ in graph.in_edges(event, data="type") if type_ == OF_EVENT]
        found.append({f"{properties(graph, node)['article']}: {properties(graph, node)['name']}" for node in members})
    return sorted(found, key=sorted)


def test_all_pairs_of_a_meeting_are_one_event() -> None:
    told = [claim(KALDI, "MET_WITH", ORVANE, event=0), claim(KALDI, "MET_WITH", TESKO, event=0)]
    assert events(Desk().entry("a", *told, claim(KALDI, "PHONED", ORVANE, event=1))) == [
        {"a: Mona Kaldi MET_WITH Ilan Tesko", "a: Mona Kaldi MET_WITH Piet Orvane"},
        {"a: Mona Kaldi PHONED Piet Orvane"},
    ]


def test_articles_about_one_pair_family_and_day_share_an_event() -> None:
    told = [claim(KALDI, "MET_WITH", ORVANE, **MET), claim(KALDI, "MET_WITH", TESKO, **MET)]
    (event,) = events(
        Desk().entry("a", *told), Desk().entry("b", claim(ORVANE, "HOSTED", KALDI, date=day("2024-03-08")))
    )
    assert event == {
        "a: Mona Kaldi MET_WITH Ilan Tesko",
        "a: Mona Kaldi MET_WITH Piet Orvane",
        "b: Piet Orvane HOSTED Mona Kaldi",
    }


def test_other_days_and_other_families_are_other_events() -> None:
    other_day = claim(KALDI, "MET_WITH", ORVANE, date=day("2024-03-07"), event=0)
    other_family = claim(KALDI, "ACCUSED", ORVANE, **MET)
    entries = [Desk().entry("a", claim(KALDI, "MET_WITH", ORVANE, **MET)), Desk().entry("b", other_day)]
    assert len(events(*entries, Desk().entry("c", other_family))) == 3


def test_a_denial_is_of_the_event_that_it_denies() -> None:
    denied = claim(KALDI, "MET_WITH", ORVANE, polarity=Polarity.NEGATIVE, **MET)
    assert len(events(Desk().entry("a", claim(KALDI, "MET_WITH", ORVANE, **MET)), Desk().entry("b", denied))) == 1


def test_what_no_article_numbers_and_no_other_tells_has_no_event() -> None:
    assert events(Desk().entry("a", claim(KALDI, "MET_WITH", ORVANE, date=day("2024-03-08")))) == []


def test_a_role_is_no_event() -> None:
    role = claim(KALDI, "HOLDS_ROLE", FRANCE, title="ministre", **MET)
    assert events(Desk().entry("a", role), Desk().entry("b", role)) == []


def test_an_event_has_the_most_exact_date_and_the_place_that_most_give() -> None:
    places = [claim(KALDI, "MET_WITH", ORVANE, place=place, **MET) for place in ("Bergen", "Oslo")]
    entries = [Desk().entry("a", places[0]), Desk().entry("b", places[1]), Desk().entry("c", places[0])]
    graph = graph_of([*entries, Desk().entry("d", claim(KALDI, "MET_WITH", TESKO, event=0))])
    met = next(values for values in (properties(graph, node) for node in nodes(graph, EVENT)) if "date_start" in values)
    assert (met["place"], met["date_start"], met["took_place"]) == ("Bergen", "2024-03-08", True)
    assert met["name"] == "2024-03-08 Mona Kaldi, Piet Orvane"

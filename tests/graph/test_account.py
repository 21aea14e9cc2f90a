"""What the graph tells of one actor, and of two."""

from __future__ import annotations

from datetime import date

from handmade import FRANCE, KALDI, MINISTRY, NORWAY, ORVANE, TESKO, Desk, claim, day, graph_of

from graphbuild.graph.account import account_of, between, contacts_of, edges_between, timeline
from graphbuild.model.claim import Factuality, Polarity

KALDI_NODE, ORVANE_NODE, TESKO_NODE = "person:kaldi-mona", "person:orvane-piet", "person:tesko-ilan"


def test_roles_are_told_from_both_sides() -> None:
    graph = graph_of([Desk().entry("a", claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre"))])
    (held,) = account_of(graph, KALDI_NODE)["holds"]
    assert (held["title"], held["of"]["name"], held["first_date"]) == ("ministre", MINISTRY.name, "2024-03-09")
    (held_by,) = account_of(graph, "organization:ministere-des-affaires-etrangeres")["held_by"]
    assert held_by["by"]["id"] == KALDI_NODE
    assert [body["id"] for body in account_of(graph, KALDI_NODE)["stood_for"]] == [
        "country:FR",
        "organization:ministere-des-affaires-etrangeres",
    ]


def test_contacts_are_all_claims_but_roles_whoever_has_most_first() -> None:
    told = [
        claim(TESKO, "ACCUSED", KALDI),
        claim(KALDI, "MET_WITH", ORVANE),
        claim(ORVANE, "PHONED", KALDI, polarity=Polarity.NEGATIVE),
        claim(KALDI, "HOLDS_ROLE", FRANCE, title="ministre"),
    ]
    contacts = contacts_of(graph_of([Desk().entry("a", *told)]), KALDI_NODE)
    assert [(contact["actor"]["id"], len(contact["claims"])) for contact in contacts] == [
        (ORVANE_NODE, 2),
        (TESKO_NODE, 1),
    ]


def test_only_the_claims_of_the_two_are_between_them() -> None:
    told = [claim(KALDI, "MET_WITH", ORVANE), claim(KALDI, "MET_WITH", TESKO), claim(ORVANE, "ACCUSED", KALDI)]
    graph = graph_of([Desk().entry("a", *told)])
    relations = {record["relation"] for record in between(graph, KALDI_NODE, ORVANE_NODE)}
    assert relations == {"MET_WITH", "ACCUSED"}
    assert between(graph, KALDI_NODE, KALDI_NODE) == []
    assert [(edge["from"], edge["relation"]) for edge in edges_between(graph, KALDI_NODE, ORVANE_NODE)] == [
        ("Mona Kaldi", "MET_WITH"),
        ("Piet Orvane", "ACCUSED"),
    ]


def test_the_timeline_joins_what_articles_say_of_one_event() -> None:
    met = claim(KALDI, "MET_WITH", ORVANE, date=day("2024-03-08"), factuality=Factuality.REPORTED)
    denied = claim(KALDI, "MET_WITH", ORVANE, date=day("2024-03-08"), polarity=Polarity.NEGATIVE)
    phoned = claim(ORVANE, "PHONED", KALDI)
    graph = graph_of(
        [
            Desk(outlet="Le Fanal").entry("a", met),
            Desk(outlet="Le Phare").entry("b", claim(ORVANE, "MET_WITH", KALDI, date=day("2024-03-08"))),
            Desk(outlet="L'Écho").entry("c", denied),
            Desk(published=date(2024, 1, 1)).entry("d", phoned),
        ]
    )
    entries = timeline(graph, ORVANE_NODE, KALDI_NODE)
    assert [(entry["date"], entry["dated"]) for entry in entries] == [
        ("2024-01-01", False),
        ("2024-03-08", True),
        ("2024-03-08", True),
    ]
    told = next(entry for entry in entries if "¬" not in entry["what"] and entry["dated"])
    assert (told["factuality"], told["sources"], told["articles"]) == ("asserted", ["Le Fanal", "Le Phare"], ["a", "b"])


def test_a_claim_of_no_day_comes_last() -> None:
    entries = [
        Desk(published=None).entry("a", claim(FRANCE, "ACCUSED", NORWAY)),
        Desk().entry("b", claim(FRANCE, "ACCUSED", NORWAY)),
    ]
    dates = [entry["date"] for entry in timeline(graph_of(entries), "country:FR", "country:NO")]
    assert dates == ["2024-03-09", None]

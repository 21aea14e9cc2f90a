"""The graph of a ledger is that of its articles; it is the same however they came in."""

from __future__ import annotations

from pathlib import Path

from handmade import FRANCE, KALDI, MINISTRY, ORVANE, Desk, claim, content, graph_of

from graphbuild.graph.load import load_graph
from graphbuild.stores.ledger import Ledger

ENTRIES = [
    Desk().entry("a", claim(KALDI, "MET_WITH", ORVANE), claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre")),
    Desk(outlet="AFP").entry("b", claim(KALDI, "MET_WITH", ORVANE), claim(ORVANE, "ACCUSED", FRANCE)),
    Desk(outlet=None).entry("c", claim(ORVANE, "PHONED", KALDI)),
]


def test_a_ledger_gives_the_graph_of_its_articles(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        for article, reading in reversed(ENTRIES):
            ledger.add(article, reading)
        assert content(load_graph(ledger)) == content(graph_of(ENTRIES))


def test_forgetting_an_article_leaves_the_graph_of_the_rest(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        for article, reading in ENTRIES:
            ledger.add(article, reading)
        ledger.forget("b")
        assert content(load_graph(ledger)) == content(graph_of([ENTRIES[0], ENTRIES[2]]))


def test_names_are_in_the_readers_language(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.add(*Desk().entry("a", claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre")))
        assert load_graph(ledger, "en").nodes["country:FR"]["properties"]["name"] == "France"

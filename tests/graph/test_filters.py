"""Filters choose claims, and the graph is what these claims say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from handmade import FRANCE, HERALD, KALDI, MINISTRY, NORWAY, ORVANE, TESKO, Desk, claim, content, day, graph_of, number

from graphbuild.errors import UnknownError
from graphbuild.graph.filters import Filters, relations_named, select, without_sentences
from graphbuild.graph.schema import CLAIM, nodes, properties
from graphbuild.model.claim import Factuality, Source

MET = claim(KALDI, "MET_WITH", ORVANE, date=day("2024-02-01"), confidence=0.9)
PAPER = (Source("le journal", number(HERALD)),)
HEARSAY = claim(KALDI, "PHONED", TESKO, factuality=Factuality.REPORTED, sources=PAPER, confidence=0.5)
ROLE = claim(ORVANE, "HOLDS_ROLE", NORWAY, title="ministre")
ACCUSED = claim(FRANCE, "ACCUSED", TESKO, date=day("2023-01-05"))
ENTRIES = [
    Desk(outlet="Le Fanal").entry("a", MET, HEARSAY, ROLE),
    Desk(outlet="La Gazette", published=date(2024, 4, 2)).entry("b", ACCUSED, MET),
]


def kept(**values: Any) -> list[str]:
    """The names of the claims that are kept."""
    graph = select(graph_of(ENTRIES), Filters(**values))
    claims = [properties(graph, node) for node in nodes(graph, CLAIM)]
    return sorted(f"{claim['article']} {claim['relation']}" for claim in claims)


@pytest.mark.parametrize(
    ("filters", "claims"),
    [
        ({"min_confidence": 0.6}, ["a HOLDS_ROLE", "a MET_WITH", "b ACCUSED", "b MET_WITH"]),
        ({"since": date(2024, 2, 1)}, ["a HOLDS_ROLE", "a MET_WITH", "a PHONED", "b MET_WITH"]),
        ({"since": date(2024, 2, 2)}, ["a HOLDS_ROLE", "a PHONED"]),
        ({"until": date(2024, 1, 31)}, ["b ACCUSED"]),
        ({"relations": frozenset({"PHONED"})}, ["a PHONED"]),
        ({"factualities": frozenset({Factuality.REPORTED})}, ["a PHONED"]),
        ({"sources": ("le heraut du fjord",)}, ["a PHONED"]),
        ({"sources": ("La Gazette",)}, ["b ACCUSED", "b MET_WITH"]),
        ({"sources": ("La Gazette", "Le Héraut du Fjord")}, ["a PHONED", "b ACCUSED", "b MET_WITH"]),
        ({"countries": ("no",)}, ["a HOLDS_ROLE", "a MET_WITH", "b MET_WITH"]),
        ({"countries": ("Norvège",)}, ["a HOLDS_ROLE", "a MET_WITH", "b MET_WITH"]),
        ({"countries": ("FR",), "since": date(2024, 1, 1)}, []),
    ],
)
def test_a_filter_keeps_the_claims_that_pass(filters: dict[str, Any], claims: list[str]) -> None:
    assert kept(**filters) == claims


def test_no_filter_keeps_everything() -> None:
    graph = graph_of(ENTRIES)
    assert select(graph, Filters()) is graph


def test_edges_are_drawn_from_the_claims_that_are_kept() -> None:
    graph = graph_of(ENTRIES)
    before = content(graph)
    part = select(graph, Filters(sources=("La Gazette",)))
    assert part.edges["person:kaldi-mona", "person:orvane-piet", "MET_WITH"]["properties"]["claims"] == 1
    assert "article:a" not in part
    assert content(graph) == before


def test_a_graph_without_what_is_filtered_is_the_graph_of_the_rest() -> None:
    rest = [Desk(outlet="Le Fanal").entry("a", HEARSAY)]
    part = select(graph_of(ENTRIES), Filters(relations=frozenset({"PHONED"})))
    assert content(part) == content(graph_of(rest))


def test_the_country_that_a_kept_role_stands_for_is_kept() -> None:
    graph = graph_of([Desk().entry("a", claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre"))])
    assert "country:FR" in select(graph, Filters(min_confidence=0.5))


def test_a_relation_is_named_by_itself_or_by_its_family() -> None:
    assert relations_named("met_with") == {"MET_WITH"}
    assert {"MET_WITH", "PHONED"} < relations_named("contact")
    assert relations_named("nothing") == frozenset()


def test_a_country_that_the_graph_does_not_have_is_an_error() -> None:
    with pytest.raises(UnknownError, match="Atlantide: no such actor"):
        select(graph_of(ENTRIES), Filters(countries=("Atlantide",)))


def test_sentences_can_be_left_out() -> None:
    graph = graph_of(ENTRIES)
    bare = without_sentences(graph)
    assert all("sentence" in properties(graph, node) for node in nodes(graph, CLAIM))
    assert not any("sentence" in properties(bare, node) for node in nodes(bare, CLAIM))

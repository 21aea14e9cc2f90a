"""Actors are found by what a person types; who is meant by several names is asked for."""

from __future__ import annotations

import pytest
from handmade import FRANCE, KALDI, ORVANE, TESKO, Desk, claim, graph_of

from graphbuild.errors import UnknownError
from graphbuild.graph.lookup import find_actor

GRAPH = graph_of([Desk().entry("a", claim(KALDI, "MET_WITH", ORVANE), claim(TESKO, "ACCUSED", FRANCE))])


@pytest.mark.parametrize("text", ["person:kaldi-mona", "Mona Kaldi", "Kaldi", "KALDI mona", "mona"])
def test_by_id_name_alias_case_or_word(text: str) -> None:
    assert find_actor(GRAPH, text) == "person:kaldi-mona"


def test_by_an_id_that_it_bore_before() -> None:
    assert find_actor(GRAPH, "person:kaldi", ["Mona Kaldi"]) == "person:kaldi-mona"


def test_an_exact_name_comes_before_a_word_of_another() -> None:
    outlets = [Desk(outlet=outlet).entry(outlet) for outlet in ("La Gazette", "La Gazette des Îles")]
    assert find_actor(graph_of(outlets), "la gazette") == "organization:la-gazette"


def test_who_may_be_several_is_listed() -> None:
    outlets = [Desk(outlet=outlet).entry(outlet) for outlet in ("La Gazette des Quais", "La Gazette des Îles")]
    with pytest.raises(UnknownError, match=r"gazette: several actors .*Quais \(.*des-iles\); give an id"):
        find_actor(graph_of(outlets), "gazette")


def test_nobody_is_listed_with_near_names() -> None:
    with pytest.raises(UnknownError, match=r"^Orvan: no such actor; near: Piet Orvane \(person:orvane-piet\)$"):
        find_actor(GRAPH, "Orvan")


@pytest.mark.parametrize("text", ["", "???", "zzzz"])
def test_nothing_like_a_name_is_an_error_too(text: str) -> None:
    with pytest.raises(UnknownError, match=r"no such actor$"):
        find_actor(GRAPH, text)

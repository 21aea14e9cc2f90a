"""The graph is a pure function of the set of articles, and has what the design of the graph says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from handmade import (
    FRANCE,
    HERALD,
    KALDI,
    MINISTRY,
    NORWAY,
    ORVANE,
    TESKO,
    Desk,
    Entry,
    claim,
    content,
    day,
    graph_of,
    number,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.graph import schema
from graphbuild.model.claim import Claim, Factuality, Polarity, Source

PEOPLE = (KALDI, ORVANE, TESKO, FRANCE, NORWAY)
DAYS = (None, day("2024-03-07"), day("2024-03-08"))
SOURCES = (Source("on"), Source("le journal", number(HERALD)))
TEXTS = ("", " ".join(f"mot{i}" for i in range(80)), " ".join(f"mot{i}" for i in range(60)))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Any claim between two people of the articles."""
    subject, object_ = draw(st.permutations(PEOPLE))[:2]
    return claim(
        subject,
        draw(st.sampled_from(["MET_WITH", "PHONED", "ACCUSED", "HOLDS_ROLE"])),
        object_,
        polarity=draw(st.sampled_from(Polarity)),
        factuality=draw(st.sampled_from(Factuality)),
        date=draw(st.sampled_from(DAYS)),
        event=draw(st.none() | st.integers(0, 1)),
        sources=tuple(
            draw(st.lists(st.sampled_from([Source("on"), Source("le journal", number(HERALD))]), max_size=2))
        ),
        confidence=draw(st.sampled_from([0.4, 0.6, 0.9])),
    )


@st.composite
def corpora(draw: st.DrawFn) -> list[Entry]:
    """A few articles, copies of each other among them."""
    return [
        Desk(
            outlet=draw(st.sampled_from([None, "Le Héraut du Fjord", "L'Écho des Quais", "L’Echo des quais"])),
            published=draw(st.sampled_from([None, date(2024, 3, 9), date(2024, 3, 10)])),
            text=draw(st.sampled_from(TEXTS)),
        ).entry(f"a{i}", *draw(st.lists(claims(), max_size=3)))
        for i in range(draw(st.integers(0, 5)))
    ]


@settings(deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(entries: list[Entry], random: object) -> None:
    shuffled = [*entries, *entries[:2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert content(graph_of(shuffled)) == content(graph_of(entries))


def test_every_type_and_label_is_of_the_schema() -> None:
    everything = [
        claim(KALDI, "MET_WITH", ORVANE, event=0, sources=(Source("on"),)),
        claim(KALDI, "HOLDS_ROLE", FRANCE),
    ]
    graph = graph_of([Desk().entry("a", *everything)])
    assert {label for _, labels in graph.nodes(data="labels") for label in labels} <= set(schema.LABELS)
    assert {type_ for _, _, type_ in graph.edges(data="type")} <= set(schema.edge_types())
    assert set(schema.FACT_TYPES) < {type_ for _, _, type_ in graph.edges(data="type")}
    for node, values in graph.nodes(data="properties"):
        assert values["id"] == node.removeprefix("article:")
        assert None not in values.values()


def test_a_claim_leads_to_its_ends_its_article_its_sources_and_its_outlet() -> None:
    chain = (Source("un diplomate"), Source("le Héraut", number(HERALD)))
    told = claim(KALDI, "PHONED", ORVANE, "Kaldi a appelé Orvane.", sources=chain)
    graph = graph_of([Desk(outlet="L'Écho des Quais").entry("a", told)])
    (node,) = schema.nodes(graph, schema.CLAIM)
    assert schema.targets(graph, node, schema.SUBJECT) == ["person:kaldi-mona"]
    assert schema.targets(graph, node, schema.OBJECT) == ["person:orvane-piet"]
    assert schema.targets(graph, node, schema.STATED_IN) == ["article:a"]
    assert schema.targets(graph, "article:a", schema.PUBLISHED_BY) == ["organization:l-echo-des-quais"]
    assert "Outlet" in graph.nodes["organization:l-echo-des-quais"]["labels"]
    links = schema.targets(graph, node, schema.ACCORDING_TO)
    assert graph.nodes[links[0]]["properties"]["name"] == "un diplomate"
    assert links[1] == "organization:le-heraut-du-fjord"
    values = schema.properties(graph, node)
    assert values["sentence"] == "Kaldi a appelé Orvane."
    assert values["name"] == "Mona Kaldi PHONED Piet Orvane"
    assert values["sources"] == ["un diplomate", "Le Héraut du Fjord"]


@pytest.mark.parametrize(
    "values",
    [
        {"polarity": Polarity.NEGATIVE},
        {"factuality": Factuality.PLANNED},
        {"factuality": Factuality.DESIRED},
        {"factuality": Factuality.POSSIBLE},
    ],
)
def test_what_did_not_take_place_is_a_claim_and_no_edge(values: dict[str, Any]) -> None:
    graph = graph_of([Desk().entry("a", claim(KALDI, "MET_WITH", ORVANE, **values))])
    assert len(schema.nodes(graph, schema.CLAIM)) == 1
    assert not [type_ for *_, type_ in graph.edges(data="type") if type_ in schema.view_types()]


def test_an_outlet_is_the_organization_that_articles_speak_of_by_that_name() -> None:
    graph = graph_of([Desk(outlet="le héraut du fjord").entry("a", claim(HERALD, "ACCUSED", FRANCE))])
    assert schema.targets(graph, "article:a", schema.PUBLISHED_BY) == ["organization:le-heraut-du-fjord"]


def test_an_outlet_is_known_by_its_names() -> None:
    graph = graph_of([Desk(outlet="Agence France-Presse").entry("a"), Desk(outlet="AFP").entry("b")])
    publishers = [schema.targets(graph, article, schema.PUBLISHED_BY) for article in ("article:a", "article:b")]
    assert publishers == [["organization:afp"], ["organization:afp"]]


def test_who_is_only_named_is_no_node() -> None:
    graph = graph_of([Desk(outlet=None).entry("a", claim(KALDI, "MET_WITH", ORVANE))])
    assert set(schema.nodes(graph, schema.ACTOR)) == {"person:kaldi-mona", "person:orvane-piet"}
    assert MINISTRY.name not in {values["name"] for _, values in graph.nodes(data="properties") if "name" in values}

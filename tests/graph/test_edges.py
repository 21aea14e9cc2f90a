"""The edges between actors say what their claims say together."""

from __future__ import annotations

from datetime import date

from handmade import HERALD, KALDI, MINISTRY, ORVANE, TESKO, Desk, Entry, claim, day, graph_of, number

from graphbuild.graph.schema import Properties
from graphbuild.model.claim import Channel, Factuality, Polarity, Source

ENDS = ("person:kaldi-mona", "person:orvane-piet")


def edge(*entries: Entry, key: str = "MET_WITH", ends: tuple[str, str] = ENDS) -> Properties:
    """The properties of an edge of the graph of these articles."""
    values: Properties = graph_of(entries).edges[(*ends, key)]["properties"]
    return values


def test_both_directions_of_a_symmetric_relation_are_one_edge() -> None:
    entries = [
        Desk().entry("a", claim(KALDI, "MET_WITH", ORVANE, topics=("pêche",), channel=Channel.IN_PERSON)),
        Desk().entry("b", claim(ORVANE, "MET_WITH", KALDI, topics=("gaz",), secret=True)),
    ]
    values = edge(*entries)
    assert (values["claims"], values["articles"], values["secret"]) == (2, 2, True)
    assert (values["topics"], values["channels"]) == (["gaz", "pêche"], ["in_person"])
    assert values["key"] == "person:kaldi-mona|MET_WITH|person:orvane-piet"


def test_each_direction_of_a_directed_relation_is_an_edge() -> None:
    graph = graph_of([Desk().entry("a", claim(KALDI, "ACCUSED", ORVANE), claim(ORVANE, "ACCUSED", KALDI))])
    assert graph.has_edge(*ENDS, "ACCUSED")
    assert graph.has_edge(*ENDS[::-1], "ACCUSED")


def test_each_title_of_a_role_is_an_edge() -> None:
    titles = ("Ministre", "ministre", "porte-parole")
    graph = graph_of([Desk().entry("a", *(claim(KALDI, "HOLDS_ROLE", MINISTRY, title=title) for title in titles))])
    ends = ("person:kaldi-mona", "organization:ministere-des-affaires-etrangeres")
    assert graph.edges[(*ends, "HOLDS_ROLE|ministre")]["properties"]["claims"] == 2
    assert graph.edges[(*ends, "HOLDS_ROLE|porte parole")]["properties"]["title"] == "porte-parole"


def test_only_what_took_place_counts() -> None:
    met, denied = claim(KALDI, "MET_WITH", ORVANE), claim(KALDI, "MET_WITH", ORVANE, polarity=Polarity.NEGATIVE)
    assert edge(Desk().entry("a", met, denied))["claims"] == 1


def test_nobody_meets_himself() -> None:
    graph = graph_of([Desk().entry("a", claim(KALDI, "MET_WITH", KALDI))])
    assert not graph.has_edge("person:kaldi-mona", "person:kaldi-mona")


def test_hearsay_alone_stays_hearsay() -> None:
    hearsay = claim(KALDI, "MET_WITH", ORVANE, factuality=Factuality.REPORTED)
    assert edge(Desk().entry("a", hearsay))["factuality"] == "reported"
    assert edge(Desk().entry("a", hearsay, claim(KALDI, "MET_WITH", ORVANE)))["factuality"] == "asserted"


def test_what_has_no_date_stands_at_the_day_of_publication_and_says_so() -> None:
    dated = claim(KALDI, "MET_WITH", ORVANE, date=day("2023-12-01"))
    values = edge(
        Desk(published=date(2024, 1, 5)).entry("a", dated),
        Desk(published=date(2024, 1, 7)).entry("b", claim(KALDI, "MET_WITH", ORVANE)),
        Desk(published=None).entry("c", claim(KALDI, "MET_WITH", ORVANE)),
    )
    assert (values["first_date"], values["last_date"], values["undated"]) == ("2023-12-01", "2024-01-07", 2)


def test_sources_are_the_chain_of_a_claim_or_its_outlet() -> None:
    chain = (Source("un diplomate"), Source("le Héraut", number(HERALD)))
    values = edge(
        Desk(outlet="La Gazette des Îles").entry("a", claim(KALDI, "MET_WITH", ORVANE, sources=chain)),
        Desk(outlet="Le Fanal").entry("b", claim(KALDI, "MET_WITH", ORVANE)),
    )
    assert values["sources"] == ["Le Fanal", "Le Héraut du Fjord", "un diplomate"]


def test_papers_that_cite_one_source_are_one_origin() -> None:
    cited = claim(KALDI, "MET_WITH", ORVANE, sources=(Source("le Héraut", number(HERALD)),), confidence=0.6)
    entries = [Desk(outlet=outlet).entry(outlet, cited) for outlet in ("Le Fanal", "La Gazette", "L'Écho")]
    values = edge(*entries)
    assert (values["articles"], values["independent_sources"], values["confidence"]) == (3, 1, 0.6)


def test_copies_of_one_report_are_one_origin() -> None:
    text = " ".join(f"mot{i}" for i in range(120))
    met = claim(KALDI, "MET_WITH", ORVANE, confidence=0.6)
    wire = [Desk(outlet=outlet, text=text).entry(outlet, met) for outlet in ("Le Fanal", "La Gazette")]
    short = Desk(outlet="L'Écho", text=text[:600]).entry("short", met)
    own = Desk(outlet="Le Phare").entry("own", met)
    values = edge(*wire, short, own)
    assert (values["articles"], values["independent_sources"], values["confidence"]) == (4, 2, 0.84)


def test_evidence_comes_best_first() -> None:
    told = [claim(KALDI, "MET_WITH", ORVANE, place=place, confidence=sure) for place, sure in (("A", 0.4), ("B", 0.9))]
    graph = graph_of([Desk().entry("a", *told), Desk().entry("b", claim(KALDI, "MET_WITH", TESKO))])
    evidence = graph.edges[(*ENDS, "MET_WITH")]["properties"]["evidence"]
    assert [graph.nodes[node]["properties"]["confidence"] for node in evidence] == [0.9, 0.4]

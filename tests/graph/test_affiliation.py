"""Affiliation is drawn from roles, with their evidence and their time."""

from __future__ import annotations

from datetime import date

from handmade import FRANCE, KALDI, MINISTRY, NORWAY, ORVANE, TESKO, Desk, Entry, claim, day, graph_of

from graphbuild.graph.filters import Filters, select
from graphbuild.graph.schema import AFFILIATED_WITH, Properties
from graphbuild.model.claim import Polarity

MINISTRY_NODE = "organization:ministere-des-affaires-etrangeres"


def affiliations(*entries: Entry) -> dict[tuple[str, str], Properties]:
    """The affiliations by person and body."""
    edges = graph_of(entries).edges(data=True)
    return {(start, end): edge["properties"] for start, end, edge in edges if edge["type"] == AFFILIATED_WITH}


def test_a_role_in_a_body_stands_for_the_body_and_its_country() -> None:
    found = affiliations(Desk().entry("a", claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre")))
    assert set(found) == {("person:kaldi-mona", MINISTRY_NODE), ("person:kaldi-mona", "country:FR")}
    assert found["person:kaldi-mona", "country:FR"]["titles"] == ["ministre"]


def test_the_country_is_named_even_if_no_claim_speaks_of_it() -> None:
    graph = graph_of([Desk().entry("a", claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre"))])
    assert graph.nodes["country:FR"]["properties"]["name"] == "France"


def test_an_adviser_stands_for_the_country_of_whom_he_advises() -> None:
    president = claim(ORVANE, "HOLDS_ROLE", NORWAY, title="Premier ministre")
    adviser = claim(TESKO, "HOLDS_ROLE", ORVANE, title="conseiller")
    found = affiliations(Desk().entry("a", president, adviser))
    assert ("person:tesko-ilan", "country:NO") in found
    assert ("person:tesko-ilan", "person:orvane-piet") not in found


def test_from_and_to_are_the_first_and_last_day_that_an_article_gives() -> None:
    role = {"title": "ambassadrice"}
    found = affiliations(
        Desk(published=date(2024, 5, 1)).entry("a", claim(KALDI, "HOLDS_ROLE", FRANCE, **role)),
        Desk().entry("b", claim(KALDI, "HOLDS_ROLE", FRANCE, date=day("2021-02-03"), **role)),
    )
    values = found["person:kaldi-mona", "country:FR"]
    assert (values["from"], values["to"], values["claims"]) == ("2021-02-03", "2024-05-01", 2)
    assert len(values["evidence"]) == 2


def test_whom_actors_stood_for_stays_with_them_without_the_roles() -> None:
    told = [claim(KALDI, "HOLDS_ROLE", MINISTRY, title="ministre"), claim(KALDI, "PHONED", TESKO)]
    part = select(graph_of([Desk().entry("a", *told)]), Filters(relations=frozenset({"PHONED"})))
    assert part.nodes["person:kaldi-mona"]["properties"]["stood_for"] == ["FR"]
    assert "stood_for" not in part.nodes["person:tesko-ilan"]["properties"]


def test_a_denied_role_is_none() -> None:
    denied = claim(KALDI, "HOLDS_ROLE", FRANCE, title="envoyée", polarity=Polarity.NEGATIVE)
    assert affiliations(Desk().entry("a", denied)) == {}

"""What the page knows is what the graph says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from invented import invented_graph

from graphbuild.graph.filters import without_sentences
from graphbuild.view.payload import is_web_address, payload


def named_claims(shown: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Subject, relation and object of the claims."""
    names = [actor["name"] for actor in shown["actors"]]
    return [(names[claim["subject"]], claim["relation"], names[claim["object"]]) for claim in shown["claims"]]


def test_all_claims_are_there_in_the_order_of_days() -> None:
    shown = payload(invented_graph(), 100)
    assert len(shown["claims"]) == 26
    assert named_claims(shown)[-1] == ("France", "SUPPORTED", "Norvège")
    days = [claim["days"][0] for claim in shown["claims"]]
    assert days == sorted(days)


def test_a_claim_has_what_is_known_of_it_and_nothing_empty() -> None:
    shown = payload(invented_graph(), 100)
    claim = next(claim for claim in shown["claims"] if claim.get("secret"))
    assert shown["articles"][claim["article"]] == {
        "id": "a03",
        "title": "Dépêche a03",
        "outlet": "La Gazette des Îles",
        "published": "2031-03-10",
        "language": "fr",
        "url": "https://example.org/a03",
    }
    assert {key: claim[key] for key in claim.keys() - {"subject", "object", "article"}} == {
        "relation": "DISCUSSED_WITH",
        "factuality": "reported",
        "secret": True,
        "topics": ["sanctions"],
        "sources": ["Le Quotidien du Port"],
        "origin": "organization:le-quotidien-du-port",
        "confidence": 0.8,
        "days": ["2031-03-10", "2031-03-10"],
        "sentence": ["Anna Berg ", "DISCUSSED_WITH", " Pavel Orlov (a03)."],
    }


def test_the_actors_with_most_claims_are_kept_and_the_claims_between_them() -> None:
    shown = payload(invented_graph(), 3)
    assert {actor["name"] for actor in shown["actors"]} == {"Idris Sow", "Norvège", "Anna Berg"}
    assert shown["total"] == 10
    ends = {end for subject, _, object_ in named_claims(shown) for end in (subject, object_)}
    assert ends == {"Idris Sow", "Norvège", "Anna Berg"}


def test_it_is_the_same_every_time() -> None:
    assert json.dumps(payload(invented_graph(), 100)) == json.dumps(payload(invented_graph(), 100))


def test_sentences_that_are_not_kept_are_not_there() -> None:
    assert "sentence" not in json.dumps(payload(without_sentences(invented_graph()), 100))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https:///a", False),
        ("http://[broken", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_followed(url: str, expected: bool) -> None:
    assert is_web_address(url) is expected

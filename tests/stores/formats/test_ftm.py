"""FollowTheMoney entities are valid for followthemoney, and say what the graph says took place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from graphbuild.graph.schema import ACTOR, ARTICLE, CLAIM, nodes, properties
from graphbuild.stores.formats.ftm import entity_id, lines

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

followthemoney = pytest.importorskip("followthemoney", reason='needs followthemoney: pip install "graphbuild[ftm]"')


def proxies(graph: Graph) -> dict[str, Any]:
    """The entities as followthemoney reads them."""
    found = [followthemoney.model.get_proxy(json.loads(line)) for line in lines(graph)]
    assert len({proxy.id for proxy in found}) == len(found)
    return {proxy.id: proxy for proxy in found}


def test_every_entity_is_valid(graph: Graph) -> None:
    for proxy in proxies(graph).values():
        assert proxy.schema.validate(proxy.to_dict()) is None


def test_actors_and_articles_are_entities(graph: Graph) -> None:
    found = proxies(graph)
    for actor in nodes(graph, ACTOR):
        assert found[entity_id(actor)].caption == properties(graph, actor)["name"]
    assert found["person.berg-anna"].schema.name == "Person"
    assert found["person.berg-anna"].get("country") == ["no"]
    for article in nodes(graph, ARTICLE):
        assert found[entity_id(article)].first("publishedAt") == properties(graph, article)["published"]


def test_what_took_place_is_a_link_with_its_article_as_proof(graph: Graph) -> None:
    links = {id_: proxy for id_, proxy in proxies(graph).items() if proxy.schema.is_a("Interest")}
    claims = [properties(graph, node) for node in nodes(graph, CLAIM)]
    assert set(links) == {entity_id(claim["id"]) for claim in claims if claim["took_place"]}
    for claim in (claim for claim in claims if claim["took_place"]):
        link = links[entity_id(claim["id"])]
        assert link.first("summary") == claim["sentence"]
        assert link.first("proof") == f"article.{claim['article']}"
        assert link.get("startDate") == ([claim["date_start"]] if "date_start" in claim else [])


def test_a_role_is_a_membership(graph: Graph) -> None:
    roles = [proxy for proxy in proxies(graph).values() if proxy.schema.name == "Membership"]
    berg = next(role for role in roles if role.first("member") == "person.berg-anna")
    assert (berg.first("organization"), berg.first("role")) == ("country.NO", "ministre des affaires étrangères")


@pytest.mark.parametrize("node", ["article:é à", "article:a/b", "article:a:b", "article:-", "article:2022.11-a"])
def test_any_id_becomes_one_that_followthemoney_takes(node: str) -> None:
    link = followthemoney.model.make_entity("UnknownLink")
    link.add("proof", entity_id(node))
    assert link.first("proof") == entity_id(node)

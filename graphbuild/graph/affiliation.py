"""Affiliation: which country or organization a person stood for, from when to when, drawn from the roles.

Who holds a role for an organization stands for it, and for its country where it has just one; who holds a
role for a person stands for that person's country. `from` and `to` are the first and the last day for which
an article gives the role: a role without a date is given for the day of publication.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graphbuild.graph.edges import best_first, claims_with_ends, days_of
from graphbuild.graph.schema import (
    ACTOR,
    AFFILIATED_WITH,
    LABEL_OF,
    Properties,
    known_values,
    nodes,
    properties,
    targets,
)
from graphbuild.model.actor import ActorType
from graphbuild.model.relation import HOLDS_ROLE

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

Roles = dict[str, dict[str, list[Properties]]]
"""By person and whom or what the role is held for, the claims that say so."""


def draw_affiliations(graph: Graph) -> None:
    """Adds the edges of affiliation to a graph that has its claims, and a node for each country stood for."""
    roles = held_roles(graph)
    for person, held in roles.items():
        for body, claims in stood_for(graph, roles, held).items():
            if body in graph:
                graph.add_edge(
                    person,
                    body,
                    key=AFFILIATED_WITH,
                    type=AFFILIATED_WITH,
                    properties=affiliation_properties(sorted(claims, key=best_first)),
                )


def countries_stood_for(graph: Graph) -> set[str]:
    """The nodes of all countries that a person of the graph stood for, whether they are there or not."""
    roles = held_roles(graph)
    bodies = {body for held in roles.values() for body in stood_for(graph, roles, held)}
    return {body for body in bodies if body.startswith(f"{ActorType.COUNTRY.value}:")}


def held_roles(graph: Graph) -> Roles:
    """The roles that persons hold, by claims that say that they do."""
    roles: Roles = defaultdict(lambda: defaultdict(list))
    for claim, (subject, object_) in claims_with_ends(graph):
        if claim["relation"] == HOLDS_ROLE and claim["took_place"] and has_type(graph, subject, ActorType.PERSON):
            roles[subject][object_].append(claim)
    return roles


def stood_for(graph: Graph, roles: Roles, held: dict[str, list[Properties]]) -> dict[str, list[Properties]]:
    """The countries and organizations that someone with the roles `held` stood for, with the claims for each."""
    bodies: dict[str, list[Properties]] = defaultdict(list)
    for holder, claims in held.items():
        if has_type(graph, holder, ActorType.ORGANIZATION):
            bodies[holder] += claims
        country = country_of(graph, roles, holder)
        if country:
            bodies[country] += claims
    return bodies


def country_of(graph: Graph, roles: Roles, actor: str) -> str | None:
    """The node of the one country that an actor belongs to, None where there is none or more than one."""
    if has_type(graph, actor, ActorType.COUNTRY):
        return actor
    countries = {f"{ActorType.COUNTRY.value}:{code}" for code in properties(graph, actor).get("countries", ())}
    if not countries:
        countries = {body for body in roles.get(actor, ()) if has_type(graph, body, ActorType.COUNTRY)}
    return countries.pop() if len(countries) == 1 else None


def has_type(graph: Graph, actor: str, type_: ActorType) -> bool:
    """Whether the node of an actor is of that type."""
    return LABEL_OF[type_] in graph.nodes[actor]["labels"]


def affiliation_properties(claims: list[Properties]) -> Properties:
    """What the claims of roles, the best first, say of one affiliation."""
    days = [day for claim in claims for day in days_of(claim)]
    values = known_values(
        claims=len(claims),
        titles=sorted({claim["title"] for claim in claims if "title" in claim}),
        evidence=[claim["id"] for claim in claims],
        to=max(days, default=None),
    )
    return values | known_values(**{"from": min(days, default=None)})


def mark_countries(graph: Graph) -> None:
    """Gives each actor of a drawn graph `stood_for`: the codes of all countries that it is, belongs to or stood for.
    They stay with the actor when the roles are filtered out."""
    country = f"{ActorType.COUNTRY.value}:"
    for actor in nodes(graph, ACTOR):
        values = properties(graph, actor)
        bodies = [actor, *targets(graph, actor, AFFILIATED_WITH)]
        codes = {body.removeprefix(country) for body in bodies if body.startswith(country)}
        values |= known_values(stood_for=sorted(codes.union(values.get("countries", ()))))

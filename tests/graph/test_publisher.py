"""An outlet is an actor: the one that is known by its name, in whatever language, or a new one."""

from __future__ import annotations

import pytest

from graphbuild.graph.publisher import Publishers, known_actor, known_outlet
from graphbuild.model.actor import Actor, ActorType

FANAL = Actor("organization:fanal", ActorType.ORGANIZATION, "Le Fanal", ("Fanal",), former=("organization:le-fanal-1",))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", ["Reuters", "The Wall Street Journal", "BBC"])
def test_known_outlets_are_known_in_every_language(name: str, language: str) -> None:
    identifier = known_outlet(name, language)
    assert identifier is not None
    assert known_outlet(name, "fr") == identifier


def test_a_country_or_a_body_is_no_outlet() -> None:
    assert known_outlet("Russie", "fr") is None
    assert known_outlet("ONU", "fr") is None


def test_a_language_without_a_gazetteer_knows_none() -> None:
    assert known_outlet("Reuters", "xx") is None
    assert Publishers([], "fr").identify("Reuters", "xx") == "organization:reuters"


@pytest.mark.parametrize("name", ["Le Fanal", "le fanal", "Fanal"])
def test_the_only_organization_of_that_name_publishes(name: str) -> None:
    publishers = Publishers([FANAL], "fr")
    assert publishers.identify(name, "fr") == "organization:fanal"
    assert publishers.publisher("organization:fanal", {name}) == Actor(
        "organization:fanal", ActorType.ORGANIZATION, "Le Fanal", ("Fanal",), outlet=True, former=FANAL.former
    )


def test_a_name_that_two_organizations_bear_is_neither() -> None:
    other = Actor("organization:fanal-2", ActorType.ORGANIZATION, "Le Fanal")
    assert Publishers([FANAL, other], "fr").identify("Le Fanal", "fr") == "organization:le-fanal"


def test_a_new_outlet_bears_all_spellings() -> None:
    publisher = Publishers([], "fr").publisher(
        "organization:l-echo-des-quais", {"L’Echo des quais", "L'Écho des Quais"}
    )
    assert (publisher.name, publisher.aliases, publisher.outlet) == ("L'Écho des Quais", ("L’Echo des quais",), True)


def test_known_actors_are_named_in_the_readers_language() -> None:
    assert known_actor("country:DE", "fr").name == "Allemagne"
    assert known_actor("country:DE", "en").name == "Germany"
    assert ("iso3166", "DE") in known_actor("country:DE", "en").identifiers

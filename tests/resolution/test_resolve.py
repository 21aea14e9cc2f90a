"""Actors are a function of the set of readings: one for each person, country and body, whatever it is called."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken_of import RUSSIA, body, person, reading

from graphbuild.errors import UnknownError
from graphbuild.model.actor import ActorType
from graphbuild.model.claim import Claim, DateInterval, Precision
from graphbuild.model.reading import Reading, Referent
from graphbuild.resolution.resolve import Resolution, resolve

ADVISER = person("Jake Sullivan", "Sullivan", countries=("US",), titles=("conseiller à la sécurité nationale",))

CORPUS = [
    reading("a1", ADVISER, person("Nikolaï Patrouchev", "Patrouchev", countries=("RU",)), RUSSIA),
    reading("a2", person("Nikolai Patrushev", countries=("RU",)), person("Jacob Sullivan"), language="en"),
    reading("a3", person("Patrouchev"), body("Organisation du Nord", "ON")),
    reading("a4", person("Michael Müller", countries=("DE",), titles=("maire",))),
    reading("a5", person("Michael Müller", countries=("CH",), titles=("médecin",)), body("ON")),
    reading("a6", person("John Sullivan", countries=("US",), titles=("ambassadeur",)), person("Sullivan")),
    reading("a7", person("George Bush"), person("George W. Bush"), person("George H. W. Bush")),
    reading("a8", Referent(ActorType.GROUP, "de proches collaborateurs", described=True), RUSSIA),
    reading("a9", Referent(ActorType.GROUP, "de proches collaborateurs", described=True)),
]


def ids(readings: Iterable[Reading]) -> set[str]:
    return set(resolve(readings).actors)


def test_one_person_in_two_languages_is_one_actor_with_all_spellings() -> None:
    patrushev = resolve(CORPUS).actor_of("a1", 1)
    assert patrushev == resolve(CORPUS).actor_of("a2", 0) == resolve(CORPUS).actor_of("a3", 0)
    assert patrushev.name == "Nikolaï Patrouchev"
    assert patrushev.aliases == ("Nikolai Patrushev", "Patrouchev")
    assert resolve(CORPUS, names="en").actor_of("a1", 1).name == "Nikolai Patrushev"


def test_the_id_does_not_depend_on_the_reader() -> None:
    assert set(resolve(CORPUS, names="en").actors) == set(resolve(CORPUS, names="fr").actors)


def test_a_short_form_joins_and_another_given_name_does_not() -> None:
    resolution = resolve(CORPUS)
    assert resolution.actor_of("a1", 0) == resolution.actor_of("a2", 1)
    assert resolution.actor_of("a1", 0) != resolution.actor_of("a6", 0)


def test_two_people_of_one_name_in_different_countries_and_roles_stay_two_and_are_reviewed() -> None:
    resolution = resolve(CORPUS)
    assert {"person:muller-michael-ch", "person:muller-michael-de"} <= set(resolution.actors)
    assert ("person:muller-michael-ch", "person:muller-michael-de") in {
        (candidate.one, candidate.other) for candidate in resolution.candidates
    }


def test_one_name_without_a_conflict_is_one_person() -> None:
    assert ids([reading("a", person("Idris Sow", countries=("SN",))), reading("b", person("Idris Sow"))]) == {
        "person:sow-idris"
    }


def test_a_lone_surname_of_two_bearers_stays_in_its_article() -> None:
    resolution = resolve(CORPUS)
    lone = resolution.actor_of("a6", 1)
    assert lone.id == "person:sullivan"
    assert {c.reason for c in resolution.candidates if lone.id in (c.one, c.other)} == {"several bear this name"}


def test_a_lone_surname_goes_to_the_bearer_whose_role_it_has() -> None:
    adviser = person("Sullivan", titles=("conseiller à la sécurité nationale",))
    assert resolve([*CORPUS, reading("b1", adviser)]).actor_of("b1", 0).id == resolve(CORPUS).actor_of("a1", 0).id


def test_a_surname_that_two_bear_goes_to_the_one_of_its_time() -> None:
    def told(article: str, year: int, *referents: Referent) -> Reading:
        day = DateInterval(date(year, 3, 1), date(year, 3, 1), Precision.DAY)
        return replace(reading(article, *referents), claims=(Claim(0, "MET_WITH", 0, (), date=day),))

    readings = [
        told("a", 1991, person("Olaf Berg")),
        told("b", 2021, person("Anna Berg")),
        told("c", 1993, person("Berg")),
    ]
    resolution = resolve(readings)
    assert resolution.actor_of("c", 0) == resolution.actor_of("a", 0)


def test_a_lone_surname_of_another_country_is_nobody_known() -> None:
    french, belgian = person("Léa Faure", countries=("FR",)), person("Faure", countries=("BE",))
    assert ids([reading("a", french), reading("b", belgian)]) == {"person:faure-lea", "person:faure"}


def test_a_monarch_is_nobody_of_that_surname() -> None:
    assert len(ids([reading("a", person("Charles III")), reading("b", person("Michel Charles"))])) == 2


def test_single_names_are_one_unless_a_title_or_a_numeral_sets_them_apart() -> None:
    names = ["Lula", "Loula", "Charles III", "Charles", "M. Berg", "Mme Berg"]
    found = resolve([reading(f"a{number}", person(name)) for number, name in enumerate(names)])
    actors = [found.members[f"a{number}", 0] for number in range(len(names))]
    assert actors[0] == actors[1]
    assert len(set(actors)) == 5


def test_a_name_that_may_stand_for_two_joins_neither() -> None:
    assert {"person:bush-george", "person:bush-george-w", "person:bush-george-h-w"} <= ids(CORPUS)


def test_an_acronym_is_the_body_of_the_only_name_that_it_is_given_with() -> None:
    assert resolve(CORPUS).actor_of("a5", 1).name == "Organisation du Nord"
    two = [*CORPUS, reading("b1", body("Office des neiges", "ON"))]
    assert resolve(two).actor_of("a5", 1).name == "ON"


def test_bodies_of_one_name_in_two_states_are_two() -> None:
    ministry = "ministère des Affaires étrangères"
    readings = [reading("a", body(ministry, countries=("FR",))), reading("b", body(ministry, countries=("RU",)))]
    assert ids(readings) == {
        "organization:ministere-des-affaires-etrangeres-fr",
        "organization:ministere-des-affaires-etrangeres-ru",
    }


def test_a_country_has_its_names_in_all_languages_and_its_code() -> None:
    russia = resolve(CORPUS, names="en").actors["country:RU"]
    assert russia.name == "Russia"
    assert "Russie" in russia.aliases
    assert ("iso3166", "RU") in russia.identifiers


def test_a_state_that_one_article_of_many_ties_a_person_to_is_left_out() -> None:
    ties = [("NO",), ("NO",), ("SE", "NO"), ("NO",), ("NO",), ()]
    found = resolve([reading(f"a{n}", person("Anna Berg", countries=tie)) for n, tie in enumerate(ties)])
    assert found.actors["person:berg-anna"].countries == ("NO",)


def test_a_described_collective_belongs_to_its_article() -> None:
    assert {"group:a8:de-proches-collaborateurs", "group:a9:de-proches-collaborateurs"} <= ids(CORPUS)


def test_a_user_s_own_names_make_one_actor_and_an_outlet() -> None:
    readings = [reading("a", person("Idris Sow")), reading("b", person("Le Discret")), reading("c", body("Le Fanal"))]
    resolution = resolve(readings, aliases=[("Idris Sow", "Le Discret")], outlets=["le fanal"])
    assert resolution.actor_of("a", 0) == resolution.actor_of("b", 0)
    assert resolution.actor_of("c", 0).outlet


def test_an_unknown_referent_is_told() -> None:
    with pytest.raises(UnknownError, match="article a1 has no referent 9"):
        resolve(CORPUS).actor_of("a1", 9)


def same(one: Resolution, other: Resolution) -> bool:
    return (one.actors, one.members, one.candidates) == (other.actors, other.members, other.candidates)


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(CORPUS), max_size=5))
def test_neither_order_nor_repetition_changes_anything(draw: random.Random, again: list[Reading]) -> None:
    shuffled = [*CORPUS, *again]
    draw.shuffle(shuffled)
    assert same(resolve(shuffled), resolve(CORPUS))


NAMES = st.builds(
    person,
    st.sampled_from(["Anna Berg", "A. Berg", "Berg", "Olaf Berg", "Anna M. Berg", "Anna K. Berg", "Анна Берг"]),
    countries=st.sampled_from([(), ("NO",), ("SE",), ("NO", "SE")]),
    titles=st.sampled_from([(), ("ministre",), ("juge",)]),
)


@given(st.lists(st.lists(NAMES, min_size=1, max_size=3), max_size=6), st.randoms(use_true_random=False))
def test_any_corpus_is_a_partition_that_is_free_of_order(articles: list[list[Referent]], draw: random.Random) -> None:
    readings = [reading(f"a{number}", *referents) for number, referents in enumerate(articles)]
    resolution = resolve(readings)
    assert set(resolution.members) == {(r.article, n) for r in readings for n in range(len(r.referents))}
    assert set(resolution.members.values()) == set(resolution.actors)
    draw.shuffle(readings)
    assert same(resolve(readings), resolution)

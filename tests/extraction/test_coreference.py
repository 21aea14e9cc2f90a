"""Who each mention of an article stands for."""

from __future__ import annotations

import pytest
from stations import cast

from graphbuild.extraction.coreference import Cast, Link
from graphbuild.extraction.mentions import Form
from graphbuild.model.reading import MentionKind


def mention(who: Cast, words: str) -> Link | None:
    """The last mention with these words, an article before them or not."""
    return next((k for k in reversed(who.links) if k.candidate.text.endswith(words)), None)


def meant(who: Cast, words: str) -> list[str]:
    """The names of those for whom the last mention with these words stands, none where it is not linked."""
    referents, link = who.referents(), mention(who, words)
    return [] if link is None else [referents[chain].name for chain in link.chains]


@pytest.mark.parametrize(
    ("paragraphs", "words", "names"),
    [
        pytest.param(
            ["Anne Delcourt est arrivée à Rome.", "Delcourt repartira mardi."], "Delcourt", ["Anne Delcourt"],
            id="surname",
        ),
        pytest.param(
            ["Anne Delcourt est arrivée à Rome.", "Mme Delcourt repartira mardi."], "Delcourt", ["Anne Delcourt"],
            id="surname with honorific",
        ),
        pytest.param(
            ["Delcourt est arrivée à Rome, dit-on.", "Anne Delcourt repartira mardi."], "Delcourt", ["Anne Delcourt"],
            id="surname before the full name",
        ),
        pytest.param(
            ["Le président turc Kemal Aydin est à Rome.", "Le président turc repartira mardi."],
            "président turc",
            ["Kemal Aydin"],
            id="the same role again",
        ),
        pytest.param(
            [
                "La ministre norvégienne Ingrid Dahl a reçu à Oslo le ministre grec Nikos Pappas.",
                "Le ministre grec repartira mardi.",
            ],
            "ministre grec",
            ["Nikos Pappas"],
            id="role with state",
        ),
        pytest.param(
            [
                "La présidente Ingrid Dahl et le chancelier Tomas Berg se sont vus lundi.",
                "La présidente repartira mardi.",
            ],
            "présidente",
            ["Ingrid Dahl"],
            id="role that one of two holds",
        ),
        pytest.param(
            [
                "Le ministre turc Kemal Aydin est à Rome.",
                "La ministre norvégienne Ingrid Dahl a vu mardi son homologue turc.",
            ],
            "homologue turc",
            ["Kemal Aydin"],
            id="counterpart",
        ),
        pytest.param(
            ["Kemal Aydin a reçu Nikos Pappas à Ankara. Les deux hommes ont parlé du gaz."],
            "deux hommes",
            ["Kemal Aydin", "Nikos Pappas"],
            id="two men",
        ),
        pytest.param(
            ["La Norvège et la Finlande négocient. Les deux pays ont signé un texte."],
            "deux pays",
            ["Norvège", "Finlande"],
            id="two states",
        ),
        pytest.param(
            ["Ingrid Dahl est arrivée lundi à Rome. Elle repartira mardi."], "Elle", ["Ingrid Dahl"], id="she"
        ),
        pytest.param(
            ["Mme Dahl a critiqué M. Aydin. Elle repartira mardi."], "Elle", ["Dahl"], id="she, not he"
        ),
        pytest.param(
            ["Ingrid Dahl est arrivée lundi. Son entretien avec le roi a été bref."], "Son", ["Ingrid Dahl"],
            id="possessive",
        ),
        pytest.param(
            ["Ingrid Dahl et Kemal Aydin se sont vus à Rome. Ils ont parlé du gaz."],
            "Ils",
            ["Ingrid Dahl", "Kemal Aydin"],
            id="they",
        ),
        pytest.param(
            ["La Norvège a refusé. Le gouvernement norvégien s'en explique."], "gouvernement norvégien", ["Norvège"],
            id="government of a state",
        ),
        pytest.param(["Oslo a refusé. Le Kremlin aussi."], "Kremlin", ["Russie"], id="palace"),
        pytest.param(
            ["L'Agence des mers (ADM) a refusé. L'ADM siège à Brest."], "ADM", ["Agence des mers"], id="acronym"
        ),
    ],
)  # fmt: skip
def test_a_mention_stands_for_who_is_meant(paragraphs: list[str], words: str, names: list[str]) -> None:
    assert sorted(meant(cast(*paragraphs), words)) == sorted(names)


def test_two_bearers_of_a_surname_stay_two() -> None:
    who = cast("Anne Delcourt a succédé à Paul Delcourt.")
    assert meant(who, "Anne Delcourt") != meant(who, "Paul Delcourt")


def test_an_indefinite_role_is_nobody_named() -> None:
    who = cast("La ministre Ingrid Dahl est à Rome.", "Une ministre a démenti.")
    assert meant(who, "ministre") != ["Ingrid Dahl"]


def test_a_holder_who_is_never_named_is_described() -> None:
    who = cast("L'ambassadeur chilien a refusé.")
    referents, link = who.referents(), mention(who, "ambassadeur chilien")
    assert link is not None
    (chain,) = link.chains
    assert referents[chain].described
    assert referents[chain].countries == ("CL",)


def test_titles_beside_a_name_are_its_titles() -> None:
    who = cast("Jan Kral, conseiller diplomatique de la présidente et ancien ministre, est à Rome.")
    titles = {r.name: r.titles for r in who.referents()}["Jan Kral"]
    assert [title.split()[0] for title in titles] == ["conseiller", "ancien"]


def test_a_predicate_is_a_title() -> None:
    who = cast("Jan Kral est le président du Sénat.")
    assert {r.name: r.titles for r in who.referents()}["Jan Kral"] == ("président du Sénat",)


def test_an_impersonal_pronoun_means_nobody() -> None:
    who = cast("Jan Kral est à Rome. Il faut attendre.")
    assert meant(who, "Il") == []


def test_a_pronoun_far_from_any_name_means_nobody() -> None:
    assert meant(cast("Elle repartira mardi."), "Elle") == []


def test_a_name_is_surer_than_a_pronoun() -> None:
    who = cast("Ingrid Dahl a vu Clara Jensen lundi à Rome. Elle repartira mardi.")
    name, pronoun = mention(who, "Ingrid Dahl"), mention(who, "Elle")
    assert name is not None
    assert pronoun is not None
    assert name.confidence == 1
    assert pronoun.confidence < 1


def test_a_mention_refers_back_to_one_before_it() -> None:
    who = cast("Ingrid Dahl est arrivée lundi à Rome. Elle repartira mardi.")
    pronoun = next(m for m in who.mentions() if m.kind is MentionKind.PRONOUN)
    assert pronoun.antecedent is not None
    assert who.mentions()[pronoun.antecedent].text == "Ingrid Dahl"


def test_mentions_lie_where_they_say() -> None:
    paragraphs = ("M. Aydin a reçu « la ministre » Ingrid Dahl.", "Elle est repartie ; les deux dirigeants ont souri.")
    for found in cast(*paragraphs).mentions():
        assert paragraphs[found.paragraph][found.start : found.end].endswith(found.text)


def test_the_state_of_an_outlet_is_at_home() -> None:
    who = cast("Le gouvernement a refusé.", outlet="Le Monde")
    assert meant(who, "gouvernement") == ["France"]


def test_an_adjective_names_a_state() -> None:
    who = cast("Les négociations norvégiennes ont repris.")
    states = who.states_of(next(t for t in who.passages[0].doc if t.text == "norvégiennes"))
    assert [who.referents()[chain].name for chain in states] == ["Norvège"]


def test_a_word_knows_its_mention() -> None:
    who = cast("Ingrid Dahl a refusé.")
    doc = who.passages[0].doc
    first, verb = who.at(0, doc[0]), who.at(0, doc[3])
    assert first is not None
    assert first.candidate.form is Form.PERSON
    assert verb is None


def test_an_honorific_tells_bearers_of_a_surname_apart() -> None:
    who = cast("Mme Anne Delcourt a vu M. Paul Delcourt à Rome.", "Selon M. Delcourt, rien ne presse.")
    assert meant(who, "Delcourt") == ["Paul Delcourt"]


def test_the_administration_of_a_person_is_the_state_of_that_person() -> None:
    who = cast("Le président russe Boris Orlov se tait. L'administration Orlov a démenti.")
    link = who.at(0, next(t for t in who.passages[0].doc if t.text == "administration"))
    assert link is not None
    assert [who.referents()[chain].name for chain in link.chains] == ["Russie"]


def test_two_bearers_of_a_surname_with_honorifics_alone_stay_two() -> None:
    who = cast("Mme Delcourt a vu hier M. Delcourt à Rome.")
    assert len([r for r in who.referents() if r.names and "Delcourt" in r.names[0]]) == 2

"""What is read in the article that graphbuild was first asked to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.articles.plain_text import read_text
from graphbuild.extraction.reader import Reader
from graphbuild.model.article import Article
from graphbuild.model.claim import Claim, Factuality, Polarity
from graphbuild.model.reading import Reading
from graphbuild.model.relation import Family, vocabulary

SEED = Path(__file__).parents[2] / "seeds" / "000_fb5d6168a71db195.txt"


@pytest.fixture(scope="module")
def article() -> Article:
    return read_text(SEED.read_text(encoding="utf-8"), str(SEED), "fr").article


@pytest.fixture(scope="module")
def reading(article: Article) -> Reading:
    return Reader().read(article)


def between(reading: Reading, one: str, other: str) -> list[Claim]:
    """The claims about two actors, by the names of their referents."""
    names = [r.name for r in reading.referents]
    return [c for c in reading.claims if {names[c.subject], names[c.object]} == {one, other}]


def sources(reading: Reading, claim: Claim) -> list[str]:
    """The names of those whom a claim is said to be according to, their words where they are nameless."""
    return [s.surface if s.referent is None else reading.referents[s.referent].name for s in claim.sources]


@pytest.mark.parametrize("other", ["Iouri Ouchakov", "Nikolaï Patrouchev"])
def test_sullivan_was_in_contact_by_hearsay_of_the_american_paper(reading: Reading, other: str) -> None:
    """« Selon nos confrères américains, Jake Sullivan aurait notamment été en contact avec … »"""
    (claim,) = (c for c in between(reading, "Jake Sullivan", other) if c.relation == "IN_CONTACT_WITH")
    assert claim.factuality is Factuality.REPORTED
    assert claim.polarity is Polarity.POSITIVE
    assert sources(reading, claim)[-1] == "The Wall Street Journal"
    assert claim.evidence[0].paragraph == 2
    assert claim.evidence[0].sentence.startswith("Selon nos confrères américains, Jake Sullivan aurait")


def test_the_two_states_talk_in_secret(reading: Reading) -> None:
    """« LES ÉTATS-UNIS DIALOGUENT EN CACHETTE AVEC LA RUSSIE »"""
    (claim,) = (c for c in between(reading, "États-Unis", "Russie") if c.relation == "DISCUSSED_WITH")
    assert claim.secret
    assert claim.factuality is Factuality.ASSERTED
    assert claim.evidence[0].paragraph == -1


def test_the_two_states_are_said_to_negotiate_in_secret(reading: Reading) -> None:
    """« les États-Unis continueraient à négocier secrètement avec l’administration Poutine »"""
    (claim,) = (c for c in between(reading, "États-Unis", "Russie") if c.relation == "NEGOTIATED_WITH")
    assert claim.secret
    assert claim.factuality is Factuality.REPORTED


def test_sullivan_spoke_with_nameless_aides_in_secret(reading: Reading) -> None:
    """« aurait discuté secrètement ces derniers mois avec de proches collaborateurs du président russe »"""
    names = [r.name for r in reading.referents]
    (claim,) = (
        c
        for c in reading.claims
        if names[c.subject] == "Jake Sullivan" and names[c.object].startswith("proches collaborateurs")
    )
    assert claim.relation == "DISCUSSED_WITH"
    assert claim.secret
    assert claim.factuality is Factuality.REPORTED
    assert sources(reading, claim) == ["The Wall Street Journal"]
    assert reading.referents[claim.object].described


@pytest.mark.parametrize(
    ("person", "title", "holder"),
    [
        ("Nikolaï Patrouchev", "secrétaire", "Conseil de sécurité de Russie"),
        ("Nikolaï Patrouchev", "proche confident", "Vladimir Poutine"),
        ("Iouri Ouchakov", "conseiller diplomatique", "Vladimir Poutine"),
        ("Ned Price", "porte-parole", "département d’Etat américain"),
        ("Jake Sullivan", "conseiller à la sécurité nationale", "États-Unis"),
        ("Vladimir Poutine", "président", "Russie"),
    ],
)
def test_who_holds_which_role(reading: Reading, person: str, title: str, holder: str) -> None:
    found = between(reading, person, holder.replace("’Etat", "'État"))
    assert title in {c.title for c in found if c.relation == "HOLDS_ROLE"}


def test_nobody_is_said_to_have_met(reading: Reading) -> None:
    """The article tells of talks and contacts, nowhere of a meeting."""
    assert [c for c in reading.claims if c.relation == "MET_WITH" and c.confidence > 0.9] == []


def test_the_russian_side_is_one_and_does_not_talk_with_itself(reading: Reading) -> None:
    russians = {"Russie", "Vladimir Poutine", "Iouri Ouchakov", "Nikolaï Patrouchev"}
    names = [r.name for r in reading.referents]
    contacts = [
        (names[c.subject], names[c.object])
        for c in reading.claims
        if vocabulary()[c.relation].family is Family.CONTACT and {names[c.subject], names[c.object]} <= russians
    ]
    assert contacts == []


def test_palace_capital_and_administration_are_the_state(reading: Reading) -> None:
    russia = next(n for n, r in enumerate(reading.referents) if r.identifier == "country:RU")
    texts = {m.text.removeprefix("Le ").removeprefix("le ") for m in reading.mentions if m.referents == (russia,)}
    assert texts >= {"Kremlin", "Moscou", "administration"} or texts >= {"Kremlin", "Moscou", "administration Poutine"}


def test_evidence_is_the_article_to_the_letter(article: Article, reading: Reading) -> None:
    blocks = dict(article.blocks())
    for claim in reading.claims:
        for place in claim.evidence:
            assert blocks[place.paragraph][place.start : place.end] == place.sentence

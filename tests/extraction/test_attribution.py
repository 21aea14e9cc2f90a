"""To whom a text attributes what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphbuild.extraction.attribution import attributions, covering, links, load_attribution

if TYPE_CHECKING:
    from spacy.language import Language


def chain(nlp: Language, form: str, *paragraphs: str) -> list[str]:
    """The sources of the attributions that cover the first word of that form in the last paragraph."""
    docs = [nlp(paragraph) for paragraph in paragraphs]
    trigger = next(token for token in docs[-1] if token.text == form)
    told = covering(attributions(docs)[-1], trigger.i)
    return list(dict.fromkeys(link.source.surface for one in told for link in links(one)))


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Le ministre a rencontré mardi son homologue turc à Rome.", "rencontré", []),
        ("Selon la présidence, le ministre a rencontré son homologue.", "rencontré", ["présidence"]),
        ("Le ministre a rencontré son homologue, d'après le Kremlin.", "rencontré", ["Kremlin"]),
        ("Le ministre a rencontré son homologue, a annoncé jeudi la présidence.", "rencontré", ["présidence"]),
        ("Le porte-parole a indiqué que le ministre avait rencontré son homologue.", "rencontré", ["porte-parole"]),
        ("Le ministre affirme avoir rencontré son homologue.", "rencontré", ["ministre"]),
        ('"Nous avons rencontré les rebelles", a-t-il dit.', "rencontré", ["il"]),
        ("« Nous avons rencontré les rebelles », s'amuse le ministre.", "rencontré", ["ministre"]),
        ("Le ministre a rencontré les rebelles, a-t-on appris auprès de la police.", "rencontré", ["police"]),
        ("Le ministre a fait savoir que le président recevrait les rebelles.", "recevrait", ["ministre"]),
    ],
)
def test_one_source(french: Language, text: str, form: str, expected: list[str]) -> None:
    """Prepositions, verbs of saying, insertions and quotations name a source; a plain statement has none."""
    assert chain(french, form, text) == expected


def test_name_beside_a_role_is_the_source(french: Language) -> None:
    """A source is called by its name where the text gives it."""
    text = "Le ministre a rencontré les rebelles, a déclaré sa porte-parole, Marie Dubois."
    assert chain(french, "rencontré", text) == ["Marie Dubois"]


def test_chain_has_the_nearest_first(french: Language) -> None:
    """Who said it stands before the paper that tells who said it."""
    text = "Selon Le Monde, un diplomate a affirmé que le ministre avait rencontré les rebelles."
    nearest, outer = chain(french, "rencontré", text)
    assert nearest == "diplomate"
    assert outer.endswith("Monde")


def test_speaker_goes_on(french: Language) -> None:
    """A quotation without words of attribution belongs to the last speaker, over paragraphs too."""
    first = '"La paix est proche", a déclaré Jean Martin.'
    assert chain(french, "rencontré", first, '"Nous avons rencontré les rebelles hier soir à Genève."') == [
        "Jean Martin"
    ]


def test_what_comes_after_an_insertion_is_not_said(french: Language) -> None:
    """What tells of the speaker, or when he spoke, is the article's."""
    text = '"La paix est proche", a déclaré le ministre après avoir rencontré les rebelles.'
    assert chain(french, "rencontré", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a reçu les rebelles, indique un communiqué de la présidence.", ["présidence"]),
        ("Selon nos confrères du Parisien, il a reçu les rebelles.", ["Parisien"]),
        ("Selon nos informations, il a reçu les rebelles.", []),
        ("Le magazine Le Point révèle que le ministre a reçu les rebelles.", ["Le Point"]),
        ("Il a reçu les rebelles, ont annoncé les services du prince Charles.", ["services du prince Charles"]),
        ("Il aurait reçu les rebelles, croit savoir Der Spiegel.", ["Der Spiegel"]),
        ("Comme le rapporte Le Parisien, il a reçu les rebelles.", ["Le Parisien"]),
    ],
)
def test_whose_words_they_are(french: Language, text: str, expected: list[str]) -> None:
    """Documents and colleagues stand for whose they are, a noun of the press for its name."""
    found = chain(french, "reçu", text)
    assert [name.removeprefix("Le ") for name in found] == [name.removeprefix("Le ") for name in expected]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_pack_has_cues(language: str) -> None:
    """The packs know verbs of saying and prepositions that attribute."""
    cues = load_attribution(language)
    assert cues.saying
    assert cues.according

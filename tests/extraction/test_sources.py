"""Which sources answer for a claim."""

from __future__ import annotations

import pytest

from graphbuild.extraction.passages import parse
from graphbuild.extraction.reader import cast_of
from graphbuild.extraction.sources import Sources, Telling, answering
from graphbuild.language.pack import Pack, load_pack
from graphbuild.model.article import Article
from graphbuild.model.claim import Factuality
from graphbuild.model.relation import Family


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The French pack."""
    return load_pack("fr")


def sources(
    pack: Pack, form: str, *paragraphs: str, family: Family = Family.CONTACT, subject: str | None = None
) -> list[str]:
    """The names of the sources of the last word of that form; `subject` names the actor of the relation."""
    article = Article("a", "", paragraphs, "fr", None, None)
    passages = parse(article, pack.nlp)
    cast = cast_of(passages, pack)
    passage, trigger = [
        (number, token) for number, part in enumerate(passages) for token in part.doc if token.text == form
    ][-1]
    ends = (next((n for n, chain in enumerate(cast.chains) if subject in chain.names), -1), -1)
    found = Sources(passages, cast, "fr").of(Telling(passage, trigger, family, Factuality.ASSERTED, ends))
    return [cast.referents()[one.referent].name if one.referent is not None else one.surface for one in found]


def test_who_tells_of_others_answers(pack: Pack) -> None:
    """A speaker who tells of the contact of others is its source."""
    text = "Selon l'agence Tass, Serge Lavrov a rencontré mardi à Sotchi le ministre iranien."
    assert [name.split()[-1] for name in sources(pack, "rencontré", text)] == ["Tass"]


def test_plain_statement_has_no_source(pack: Pack) -> None:
    """The article speaks for itself where it names nobody who tells."""
    assert sources(pack, "rencontré", "Serge Lavrov a rencontré mardi à Sotchi le ministre iranien.") == []


def test_words_of_accusation_have_no_source(pack: Pack) -> None:
    """A speaker is no source of the act that his words are."""
    text = "« Ankara ment », a déclaré Serge Lavrov, qui accuse la Turquie de livrer des armes."
    assert sources(pack, "accuse", text, family=Family.ACCUSE, subject="Serge Lavrov") == []


def test_the_paper_is_the_one_named_before(pack: Pack) -> None:
    """« Le quotidien » stands for the outlet named last."""
    first = "Le Monde révèle que Serge Lavrov a rencontré à Sotchi le ministre iranien."
    then = "Selon le quotidien, Serge Lavrov a rencontré ensuite le ministre turc."
    assert sources(pack, "rencontré", first, then) == ["Le Monde"]


def test_at_most_two_sources_answer() -> None:
    """The two likeliest speakers answer, each from one in four on, the nearest first."""
    assert answering([]) == []
    assert answering([0.1, 0.2]) == []
    assert answering([0.1, 0.9, 0.05]) == [1]
    assert answering([0.7, 0.1, 0.8, 0.6]) == [0, 2]

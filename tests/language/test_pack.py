"""A language pack is loaded once, with all that the reader knows of its language."""

from __future__ import annotations

import pytest

from graphbuild.errors import LanguageError
from graphbuild.language.pack import LANGUAGES, load_pack


def test_there_are_packs_for_french_and_english() -> None:
    assert LANGUAGES == ("en", "fr")


def test_a_pack_is_of_one_language_and_loaded_once() -> None:
    pack = load_pack("fr")
    assert (pack.language, pack.nlp.lang) == ("fr", "fr")
    assert "président" in pack.lexicon.actors.role
    entry = pack.gazetteer.lookup("Norvège")
    assert entry is not None
    assert entry.identifier == "country:NO"
    assert load_pack("fr") is pack


@pytest.mark.parametrize("language", ["xx", "", "FR", "../fr"])
def test_a_language_without_a_pack_is_told_with_those_that_have_one(language: str) -> None:
    with pytest.raises(LanguageError, match=r"no language pack for .*: there are packs for en, fr"):
        load_pack(language)

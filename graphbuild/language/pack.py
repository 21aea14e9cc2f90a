"""A language pack: all that the reader knows of one language, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.language import Language

from graphbuild.errors import LanguageError
from graphbuild.language.gazetteer import Gazetteer, load_gazetteer
from graphbuild.language.lexicon import Lexicon, load_lexicon
from graphbuild.language.pipeline import load_pipeline

LANGUAGES = tuple(sorted(p.parent.name for p in Path(__file__).parent.glob("*/actors.toml")))
"""The ISO 639-1 codes of the languages that have a pack."""


@dataclass(frozen=True, eq=False)
class Pack:
    """The pipeline, gazetteer and lexicon of a language."""

    language: str
    nlp: Language
    gazetteer: Gazetteer
    lexicon: Lexicon


@cache
def load_pack(language: str, pipeline: str | None = None) -> Pack:
    """The pack of a language, with a spaCy pipeline of the user's own if one is named."""
    if language not in LANGUAGES:
        raise LanguageError(f"no language pack for {language!r}: there are packs for {', '.join(LANGUAGES)}")
    return Pack(language, load_pipeline(language, pipeline), load_gazetteer(language), load_lexicon(language))

"""Words of parsed sentences, for the tests of what is read from a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


def word_in(nlp: Language, text: str, form: str) -> Token:
    """The first word of that form in a text, parsed."""
    return next(token for token in nlp(text) if token.text == form)

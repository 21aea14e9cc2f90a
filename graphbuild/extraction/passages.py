"""An article as parsed passages: one spaCy document for the title and for each paragraph."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span

from graphbuild.model.article import TITLE, Article

WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True)
class Passage:
    """A paragraph of an article (the title is number -1), parsed."""

    number: int
    doc: Doc


def parse(article: Article, nlp: Language) -> tuple[Passage, ...]:
    """The passages of an article, the title first."""
    blocks = [(number, text) for number, text in article.blocks() if text.strip()]
    passages = [
        Passage(number, doc) for (number, _), doc in zip(blocks, nlp.pipe(text for _, text in blocks), strict=True)
    ]
    if passages and passages[0].number == TITLE:
        title = truecase(article.title, " ".join(article.paragraphs))
        if title != article.title:
            passages[0] = Passage(TITLE, in_lower_case(passages[0].doc, nlp(title)))
    return tuple(passages)


def in_lower_case(capitals: Doc, lower: Doc) -> Doc:
    """A title in capitals with its tree, and with the spelling and the names of the same title in lower case.

    The parser is trained on capitals too; the recognizer of names does better without them.
    """
    if len(capitals) != len(lower):
        return lower
    doc = Doc(
        lower.vocab,
        words=[token.text for token in lower],
        spaces=[bool(token.whitespace_) for token in lower],
        pos=[token.pos_ for token in capitals],
        morphs=[str(token.morph) for token in capitals],
        lemmas=[token.lemma_ for token in capitals],
        heads=[token.head.i for token in capitals],
        deps=[token.dep_ for token in capitals],
    )
    doc.ents = [Span(doc, entity.start, entity.end, label=entity.label_) for entity in lower.ents]
    return doc


def truecase(title: str, body: str) -> str:
    """A title in capitals written as the body of the article writes its words, of the same length; others as they are.

    « LES ÉTATS-UNIS DIALOGUENT » is read as « Les États-Unis dialoguent »: in capitals the recognizer sees a name
    in each word.
    """
    letters = [c for c in title if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters) or len(letters) < 12:
        return title
    forms = dict(written_forms(body))
    words = WORD.sub(lambda match: lowered(match[0], forms), title)
    first = next((i for i, c in enumerate(words) if c.isalpha()), 0)
    initial = words[first : first + 1].upper()
    return words[:first] + initial + words[first + 1 :] if len(initial) == 1 else words


def written_forms(body: str) -> Iterator[tuple[str, str]]:
    """Each word of the body folded, with the form in which it is written inside a sentence."""
    for match in WORD.finditer(body):
        word = match[0]
        inside = match.start() > 1 and body[match.start() - 2] not in ".!?:"
        if word[0].isupper() and len(word) > 1 and inside:
            yield plain(word), word


def lowered(word: str, forms: dict[str, str]) -> str:
    """A capitalised word as the body writes it, else in lower case."""
    form = forms.get(plain(word))
    if form is not None and len(form) == len(word):
        return form
    lower = word.lower()
    return lower if len(lower) == len(word) else word


def plain(word: str) -> str:
    """A word without case and without the accents that capitals may lack."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))

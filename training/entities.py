"""Read entity labels over articles (JSON Lines, xz) into examples that spaCy can learn from."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example, offsets_to_biluo_tags
from spacy.training.iob_utils import biluo_tags_to_spans


@dataclass(frozen=True)
class Article:
    """A labelled article; `entities` are (start, end, label) in characters of `text`."""

    id: str
    split: str
    text: str
    entities: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class Passage:
    """A line or several neighbouring lines of an article with their entities."""

    text: str
    entities: tuple[tuple[int, int, str], ...]


def read_articles(path: Path) -> list[Article]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Article(row["id"], row["split"], row["text"], tuple((s, e, label) for s, e, label in row["entities"]))
        for row in rows
    ]


def passages(article: Article) -> Iterator[Passage]:
    """The lines of an article, each with the entities that lie wholly in it."""
    start = 0
    for line in article.text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield Passage(
                line,
                tuple((s - start, e - start, label) for s, e, label in article.entities if s >= start and e <= end),
            )
        start = end + 1


def labelled(nlp: Language, passage: Passage, names: Mapping[str, str] | None = None) -> Doc:
    """The passage as a document with entities, by the labels that `names` maps to (others left out); what
    doesn't align with the tokens is missing."""
    doc = nlp.make_doc(passage.text)
    entities = [
        (s, e, names[label] if names else label) for s, e, label in passage.entities if not names or label in names
    ]
    tags = offsets_to_biluo_tags(doc, entities)
    spans = biluo_tags_to_spans(doc, [tag if tag != "-" else "O" for tag in tags])
    missing = [doc[i : i + 1] for i, tag in enumerate(tags) if tag == "-"]
    doc.set_ents(spans, missing=missing)
    return doc


def examples(nlp: Language, chosen: Iterable[Passage], names: Mapping[str, str] | None = None) -> list[Example]:
    return [Example(nlp.make_doc(p.text), labelled(nlp, p, names)) for p in chosen]

"""From the fields that a file gives to an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graphbuild.articles.detection import detect_language
from graphbuild.model.article import Article, article_id

# Halves of surrogate pairs, which UTF-8 cannot hold, and control characters, which no text of the press has and a
# terminal might obey. Each is replaced by one character, so that offsets stay.
SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
CLEAN = {**SURROGATES, **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")}

DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:.*)?")
LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?")


@dataclass(frozen=True)
class Made:
    """An article, and what of its fields had to be dropped."""

    article: Article
    notes: tuple[str, ...] = ()


def make_article(
    fields: Mapping[str, object], paragraphs: Iterable[str], path: str, default_language: str | None = None
) -> Made:
    """The article of the fields `id`, `title`, `date`, `outlet`, `language` or `lang`, and `url`.

    A ValueError says what is wrong. A date or language that is none is dropped, with a note; a language that is
    not given is `default_language`, or else detected.
    """
    title = text_field(fields, "title") or ""
    texts = tuple(paragraph.translate(CLEAN) for paragraph in paragraphs)
    if not any(text.strip() for text in (title, *texts)):
        raise ValueError("empty: no text in it")
    outlet = text_field(fields, "outlet")
    published, date_note = parse_date(text_field(fields, "date"))
    named, language_note = parse_language(text_field(fields, "language") or text_field(fields, "lang"))
    language = named or default_language or detect_language("\n".join((title, *texts)))
    if language is None:
        raise ValueError("too short to tell its language: name it, in the file or by --language")
    identifier = text_field(fields, "id") or article_id(outlet, published, title, texts)
    url = text_field(fields, "url")
    article = Article(identifier, title, texts, language, outlet, published, url, path.translate(SURROGATES))
    return Made(article, tuple(note for note in (date_note, language_note) if note))


def text_field(fields: Mapping[str, object], name: str) -> str | None:
    """A field as one line of text, None where it is not given; a number is taken as it is written."""
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise ValueError(f"{name} is not text")
    return " ".join(str(value).translate(CLEAN).split()) or None


def parse_date(text: str | None) -> tuple[date | None, str | None]:
    """The day of an ISO 8601 date or time, and a note where it is none."""
    if text is None:
        return None, None
    try:
        found = DATE.fullmatch(text)
        return (date.fromisoformat(found[1]), None) if found else (None, not_a_date(text))
    except ValueError:
        return None, not_a_date(text)


def not_a_date(text: str) -> str:
    """What is told of a date that is none."""
    return f"{text!r} is no date like 2022-11-07, and is left out"


def parse_language(text: str | None) -> tuple[str | None, str | None]:
    """The code of a language tag (`fr`, `fr-FR`), and a note where it is none."""
    if text is None:
        return None, None
    found = LANGUAGE.fullmatch(text.casefold())
    return (found[1], None) if found else (None, f"{text!r} is no code of a language like fr, and is left out")

"""Articles in JSON Lines: one object a line with `id`, `title`, `date`, `outlet`, `lang`, `url` and `paragraphs`."""

from __future__ import annotations

import json

from graphbuild.articles.fields import Made, make_article
from graphbuild.articles.plain_text import decode
from graphbuild.errors import ArticleError


def read_json(data: bytes, place: str, line: int, default_language: str | None = None) -> Made:
    """The article of one line; paragraphs are taken as they are. An ArticleError names the line that is wrong."""
    try:
        row = json.loads(decode(data, place, line))
    except json.JSONDecodeError as error:
        raise ArticleError(place, f"not JSON: {error.msg} at column {error.colno}", line) from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(place, f"not an article: {error}", line) from error
    if not isinstance(row, dict):
        raise ArticleError(place, "not an article: no JSON object", line)
    paragraphs = row.get("paragraphs")
    if not isinstance(paragraphs, list) or not all(isinstance(text, str) for text in paragraphs):
        raise ArticleError(place, "not an article: paragraphs is not a list of texts", line)
    try:
        return make_article(row, paragraphs, place, default_language)
    except ValueError as error:
        raise ArticleError(place, str(error), line) from error

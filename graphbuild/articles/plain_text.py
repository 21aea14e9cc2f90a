"""Articles in plain text: YAML front matter if any, then the title, then one paragraph a line."""

from __future__ import annotations

import codecs
import re
import unicodedata

from graphbuild.articles.fields import Made, make_article
from graphbuild.errors import ArticleError

FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
WEB_PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)\b", re.IGNORECASE)


def decode(data: bytes, place: str, line: int | None = None) -> str:
    """The text of a file in UTF-8, with or without a byte order mark; an ArticleError where it is anything else."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ArticleError(place, "not UTF-8 but UTF-16: save it as UTF-8", line)
    if b"\0" in data:
        raise ArticleError(place, "binary, not text", line)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x} at {error.start}"
        raise ArticleError(place, f"not UTF-8 ({byte}): save it as UTF-8", line) from error


def read_text(text: str, place: str, default_language: str | None = None) -> Made:
    """The article of a plain text; lines are trimmed, and composed characters (NFC) taken."""
    if WEB_PAGE.match(text):
        raise ArticleError(place, "a web page, not plain text")
    fields, body = split_front_matter(
        unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")), place
    )
    lines = [line.strip() for line in body.split("\n")]
    paragraphs = [line for line in lines if line]
    if paragraphs and fields.get("title") in (None, "", paragraphs[0]):
        fields = {**fields, "title": paragraphs.pop(0)}
    try:
        return make_article(fields, paragraphs, place, default_language)
    except ValueError as error:
        raise ArticleError(place, str(error)) from error


def split_front_matter(text: str, place: str) -> tuple[dict[str, object], str]:
    """The fields of the front matter, every value as it is written, and the text after it."""
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    import yaml

    try:
        # The base loader makes text of all values: a date that is no date is then dropped, not an error.
        fields = yaml.load(found["yaml"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = f"front matter is not YAML: {getattr(error, 'problem', None) or error}"
        raise ArticleError(place, " ".join(reason.split()), mark.line + 2 if mark else None) from error
    if fields and not isinstance(fields, dict):
        raise ArticleError(place, "front matter is not a table of names and values")
    return dict(fields or {}), text[found.end() :]

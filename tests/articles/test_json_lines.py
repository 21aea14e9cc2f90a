"""What a line of JSON becomes."""

from __future__ import annotations

import json
from datetime import date

import pytest

from graphbuild.articles.json_lines import read_json
from graphbuild.errors import ArticleError

ROW = {
    "id": "wire-7",
    "title": "Une visite à Tunis",
    "date": "2019-06-03",
    "outlet": "Le Matin",
    "lang": "fr",
    "paragraphs": ["La ministre s'est rendue à Tunis.", "", " Elle y est restée. "],
}


def test_the_fields_of_the_gold_articles() -> None:
    article = read_json(json.dumps(ROW).encode(), "a.jsonl", 1).article
    assert (article.id, article.title, article.language, article.outlet) == (
        "wire-7",
        "Une visite à Tunis",
        "fr",
        "Le Matin",
    )
    assert article.published == date(2019, 6, 3)


def test_paragraphs_are_taken_as_they_are_so_that_offsets_hold() -> None:
    assert list(read_json(json.dumps(ROW).encode(), "a.jsonl", 1).article.paragraphs) == ROW["paragraphs"]


def test_an_article_without_id_has_one_that_depends_on_what_it_says() -> None:
    row = {**ROW, "id": None}
    first = read_json(json.dumps(row).encode(), "a.jsonl", 1).article
    same = read_json(json.dumps(dict(reversed(row.items()))).encode(), "b.jsonl", 9).article
    other = read_json(json.dumps({**row, "title": "Une visite à Rabat"}).encode(), "a.jsonl", 1).article
    assert first.id == same.id != other.id
    assert len(first.id) == 16


def test_half_a_surrogate_pair_becomes_a_character_that_can_be_written() -> None:
    article = read_json(b'{"lang": "fr", "title": "a \\ud800", "paragraphs": ["b \\udfff c"]}', "a.jsonl", 1).article
    assert (article.title, article.paragraphs) == ("a \N{REPLACEMENT CHARACTER}", ("b \N{REPLACEMENT CHARACTER} c",))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"id": "a", ', "a.jsonl:3: not JSON: Expecting property name enclosed in double quotes at column 13"),
        (b"[1, 2]", "a.jsonl:3: not an article: no JSON object"),
        (b'{"id": "a"}', "a.jsonl:3: not an article: paragraphs is not a list of texts"),
        (b'{"paragraphs": "text"}', "a.jsonl:3: not an article: paragraphs is not a list of texts"),
        (b'{"paragraphs": [1]}', "a.jsonl:3: not an article: paragraphs is not a list of texts"),
        (b'{"paragraphs": []}', "a.jsonl:3: empty: no text in it"),
        (b'{"paragraphs": ["x"], "title": ["y"]}', "a.jsonl:3: title is not text"),
        (b'{"title": "\xe9t\xe9"}', "a.jsonl:3: not UTF-8 (byte 0xe9 at 11): save it as UTF-8"),
        (b"[" * 200_000, "a.jsonl:3: not an article"),
        (b'{"id": ' + b"9" * 5000 + b"}", "a.jsonl:3: not an article"),
    ],
)
def test_a_line_that_is_no_article_is_told_with_its_number(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError) as error:
        read_json(data, "a.jsonl", 3)
    assert str(error.value).startswith(message)

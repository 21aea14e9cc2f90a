"""What a plain text file becomes."""

from __future__ import annotations

from datetime import date

import pytest

from graphbuild.articles.plain_text import decode, read_text
from graphbuild.errors import ArticleError

BODY = "Un titre de journal\n\nLa ministre a rencontré hier son homologue.\nElle est rentrée à Paris.\n"


def front_matter(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", BODY))


def test_first_line_is_the_title_and_every_other_line_a_paragraph() -> None:
    article = read_text(BODY, "a.txt").article
    assert article.title == "Un titre de journal"
    assert article.paragraphs == ("La ministre a rencontré hier son homologue.", "Elle est rentrée à Paris.")
    assert (article.outlet, article.published, article.url, article.path) == (None, None, None, "a.txt")


def test_front_matter_gives_the_fields() -> None:
    text = front_matter("id: a-1", "outlet: Le Matin", "date: 2022-11-09", "language: fr", "url: https://x.example/1")
    made = read_text(text, "a.txt")
    article = made.article
    assert (article.id, article.outlet, article.language, article.url) == (
        "a-1",
        "Le Matin",
        "fr",
        "https://x.example/1",
    )
    assert article.published == date(2022, 11, 9)
    assert article.title == "Un titre de journal"
    assert made.notes == ()


@pytest.mark.parametrize("title", ["Un titre de journal", "Un autre titre"])
def test_a_title_in_the_front_matter_is_the_title(title: str) -> None:
    article = read_text(front_matter(f"title: {title}"), "a.txt").article
    assert article.title == title
    assert len(article.paragraphs) == (2 if title == "Un titre de journal" else 3)


@pytest.mark.parametrize("text", ["9 novembre 2022", "2022-13-45", "2022-11", "2022-11-09 ou 10"])
def test_a_date_that_is_none_is_told_and_dropped(text: str) -> None:
    made = read_text(front_matter(f"date: {text}"), "a.txt")
    assert made.article.published is None
    assert made.notes == (f"{text!r} is no date like 2022-11-07, and is left out",)


@pytest.mark.parametrize("text", ["2022-11-09", "2022-11-09T08:30:00+01:00", '"2022-11-09 08:30"'])
def test_a_time_of_publication_is_read_as_its_day(text: str) -> None:
    assert read_text(front_matter(f"date: {text}"), "a.txt").article.published == date(2022, 11, 9)


def test_a_language_tag_is_read_as_its_language_and_a_word_is_dropped() -> None:
    assert read_text(front_matter("language: en-GB"), "a.txt").article.language == "en"
    made = read_text(front_matter("language: français"), "a.txt")
    assert made.article.language == "fr"
    assert len(made.notes) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "fr"),
        ("The minister met her counterpart in Paris on Monday.", "en"),
        ("Die Ministerin traf am Montag in Paris ihren Amtskollegen.", "de"),
    ],
)
def test_the_language_is_detected_where_nobody_names_it(text: str, language: str) -> None:
    assert read_text(text, "a.txt").article.language == language
    assert read_text(text, "a.txt", default_language="it").article.language == "it"


def test_line_ends_of_other_systems_and_a_byte_order_mark_change_nothing() -> None:
    plain = read_text(BODY, "a.txt").article
    assert read_text(decode(b"\xef\xbb\xbf" + BODY.replace("\n", "\r\n").encode(), "a.txt"), "a.txt").article == plain
    assert read_text(BODY.replace("\n", "\r"), "a.txt").article == plain


def test_accents_are_composed_so_that_the_same_text_has_the_same_id() -> None:
    decomposed = BODY.replace("é", "e\N{COMBINING ACUTE ACCENT}").replace("à", "a\N{COMBINING GRAVE ACCENT}")
    assert read_text(decomposed, "a.txt").article == read_text(BODY, "a.txt").article


def test_characters_that_a_terminal_would_obey_become_spaces() -> None:
    article = read_text("Un titre de journal\nLa ministre\x1b[31m a rencontré son homologue.", "a.txt").article
    assert article.paragraphs == ("La ministre [31m a rencontré son homologue.",)


def test_a_rule_at_the_start_of_a_text_is_no_front_matter() -> None:
    assert read_text("---\n" + BODY, "a.txt").article.paragraphs[0] == "Un titre de journal"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a.txt: empty: no text in it"),
        (" \n\t\n", "a.txt: empty: no text in it"),
        ("---\noutlet: Le Matin\n---\n", "a.txt: empty: no text in it"),
        ("12 34", "a.txt: too short to tell its language: name it, in the file or by --language"),
        (
            front_matter("outlet: [Le Matin"),
            "a.txt:3: front matter is not YAML: expected ',' or ']', but got '<stream end>'",
        ),
        (front_matter("Le Matin"), "a.txt: front matter is not a table of names and values"),
        (front_matter("outlet: [Le Matin]"), "a.txt: outlet is not text"),
        ("<!DOCTYPE html><html><body>Un article</body></html>", "a.txt: a web page, not plain text"),
    ],
)
def test_what_is_no_article_is_one_line_that_says_why(text: str, message: str) -> None:
    with pytest.raises(ArticleError) as error:
        read_text(text, "a.txt")
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("été".encode("latin-1"), "a.txt: not UTF-8 (byte 0xe9 at 0): save it as UTF-8"),
        ("été".encode("utf-16"), "a.txt: not UTF-8 but UTF-16: save it as UTF-8"),
        (b"%PDF-1.7\0\x01", "a.txt: binary, not text"),
    ],
)
def test_other_encodings_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError) as error:
        decode(data, "a.txt")
    assert str(error.value) == message

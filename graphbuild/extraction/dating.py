"""The day of an event: which date expression of a paragraph dates what a word tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter

from spacy.tokens import Doc, Span, Token

from graphbuild.extraction.clause import finite, function
from graphbuild.extraction.date_rules import days
from graphbuild.extraction.dates import DateExpression, find_dates
from graphbuild.model.claim import DateInterval, Precision

UP = {"nsubj": 0.6, "advcl": 0.6, "ccomp": 0.5, "acl": 0.5, "obl": 0.2, "conj": 0.3}
"""What each step up from the trigger costs until the word is reached that the date stands under …"""
UP_TO_AN_ANNOUNCEMENT = {**UP, "ccomp": 3.0, "xcomp": 1.5, "advcl": 1.5, "acl": 1.5}
DOWN = {"nsubj": 1.5, "advcl": 1.4, "conj": 1.1, "xcomp": 1.0, "ccomp": 0.6, "acl": 0.65, "obl": 0.6, "nmod": 0.75}
"""… and each step down from there to the word that the date itself depends on. Other steps cost `STEP`.

The costs are the coefficients (rounded) of a logistic regression over the gold that the project learns from:
whether a date of the sentence is that of the claim, by the steps between them and the words between them.
"""
STEP = 0.4
WORD = 0.055
LIMIT = 2.6
"""The cost beyond which a date is more likely that of another event."""
LONGEST = 25
VERBAL = ("VERB", "AUX")
NEWS = 3
"""How many days before the publication a day may lie for an article to go on about it."""


@dataclass(frozen=True)
class Told:
    """The last single day that an article told, and how many paragraphs ago (0: in the same)."""

    day: date
    paragraphs: int = 1


def date_of(
    trigger: Token,
    published: date | None,
    future: bool = False,
    told: Told | None = None,
    contact: bool = False,
    took_place: bool = False,
) -> DateInterval | None:
    """When what a trigger tells took or takes place; None where the text does not date it.

    `future` says that it is still to come, `told` is what the paragraphs before told (see `last_told`).
    An event that `took_place` may take its day from what was told shortly before: a contact that the article goes on
    to tell, or a quotation that goes on.
    """
    anchor = told.day if told else None
    options = [
        (cost(trigger, word, future), interval) for word, interval in dates_around(trigger, published, future, anchor)
    ]
    best, interval = min(options, key=itemgetter(0), default=(LIMIT, None))
    if best < LIMIT:
        return interval
    if not took_place or published is None:
        return None
    return carried_day(trigger, dates_in(trigger.doc, published, False, anchor), published, told, contact)


def dates_around(
    trigger: Token, published: date | None, future: bool, anchor: date | None
) -> Iterator[tuple[Token, DateInterval]]:
    """The head word and the days of each date expression in the sentence of a trigger.

    A weekday or month is read as the tense of the verb above it says: the next or the last.
    """
    sentence = trigger.sent
    past, coming = (dates_in(trigger.doc, published, ahead, anchor) for ahead in (False, True))
    for was, will in zip(past, coming, strict=True):
        word = word_of(trigger.doc, was) if sentence.start_char <= was.start < sentence.end_char else None
        if word is not None:
            interval = will.interval if lies_ahead(word, future) else was.interval
            if interval is not None:
                yield word, interval


def carried_day(
    trigger: Token, every: tuple[DateExpression, ...], published: date, told: Told | None, contact: bool
) -> DateInterval | None:
    """The day told before a trigger's sentence, if it is news and the trigger goes on about it."""
    here = [day for found in every if found.end <= trigger.sent.start_char and (day := single_day(found)) is not None]
    told = Told(here[-1], 0) if here else told
    if told is None or not 0 <= (published - told.day).days <= NEWS:
        return None
    resumes = contact and any("Dem" in child.morph.get("PronType", []) for child in trigger.children)
    goes_on = told.paragraphs <= 1 and contact != is_quoted(trigger)
    return days(told.day, told.day) if resumes or goes_on else None


def last_told(text: str, published: date | None, language: str, told: Told | None = None) -> Told | None:
    """The last single day told, seen from the paragraph after a text; `told` is what was told before the text."""
    every = find_dates(text, published, language, anchor=told.day if told else None)
    found = [day for expression in every if (day := single_day(expression)) is not None]
    if found:
        return Told(found[-1])
    return Told(told.day, told.paragraphs + 1) if told else None


def single_day(found: DateExpression) -> date | None:
    """The day of an expression that tells a single one."""
    return found.interval.start if found.interval is not None and found.interval.precision is Precision.DAY else None


def is_quoted(trigger: Token) -> bool:
    """Whether a word stands within quotation marks of its paragraph."""
    before = trigger.doc.text[: trigger.idx]
    opened = sum(before.count(mark) for mark in "«“") - sum(before.count(mark) for mark in "»”")
    return opened > 0 or before.count('"') % 2 == 1


def dates_in(doc: Doc, published: date | None, future: bool, anchor: date | None) -> tuple[DateExpression, ...]:
    """The date expressions of a paragraph."""
    return remembered(doc.text, published, doc.lang_, future, anchor)


remembered = lru_cache(maxsize=16)(find_dates)


def word_of(doc: Doc, expression: DateExpression) -> Token | None:
    """The head word of a date expression."""
    span: Span | None = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def lies_ahead(word: Token, future: bool) -> bool:
    """Whether a date lies after the publication: what its verb says, else what is known of the event.

    Taggers take some futures for a simple past: only an imperfect or a perfect tells against the future.
    """
    predicate = next((token for token in (word, *word.ancestors) if token.pos_ in VERBAL), None)
    if predicate is None:
        return future
    tense = tense_of(predicate)
    if not tense and function(predicate) == "xcomp":
        return future and "Imp" not in tense_of(predicate.head)
    return "Fut" in tense or (future and not tense & {"Imp", "Perf"})


def tense_of(predicate: Token) -> frozenset[str]:
    """The tense of the finite form of a predicate as the treebanks name it, and `Perf` for a perfect."""
    verb = finite(predicate)
    if verb is None:
        return frozenset()
    perfect = verb != predicate and verb.dep_ != "aux:pass" and "Past" in predicate.morph.get("Tense", [])
    return frozenset((*verb.morph.get("Tense", []), *(["Perf"] if perfect else [])))


def cost(trigger: Token, word: Token, future: bool) -> float:
    """How far a date stands from a trigger: the steps between them in the tree, and the words in the text.

    What is to come is not dated by the verb that announces it.
    """
    apart = abs(trigger.i - word.i) * WORD
    above = dict(climb(trigger, UP_TO_AN_ANNOUNCEMENT if future else UP))
    for token, price in climb(word, DOWN, free=True):
        if token in above:
            return above[token] + price + apart
    return LIMIT


def climb(token: Token, prices: dict[str, float], free: bool = False) -> Iterator[tuple[Token, float]]:
    """A word and those above it, each with the price of the steps to it; the first costs nothing where `free`."""
    paid = 0.0
    yield token, paid
    for _ in range(LONGEST):
        if token.head == token:
            return
        paid += 0 if free else prices.get(function(token), STEP)
        free = False
        token = token.head
        yield token, paid

"""What a contact was about: short noun phrases of its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from graphbuild.extraction.clause import function, word
from graphbuild.extraction.cues import cue_path, read_cues
from graphbuild.extraction.vicinity import CARRIED, CLAUSAL, HIGHEST

KEYS = frozenset({"about", "heads", "of_words", "of", "verbs", "by_preposition", "prepositions"})
NOMINAL = ("NOUN", "PROPN")
PLACES = ("LOC", "GPE", "FAC")
COMPLEMENTS = ("obl", "nmod", "obj", "iobj", "advmod")
LONGEST = 10
"""The most words of a topic."""


def topics_of(trigger: Token, skip: Callable[[Token], bool]) -> tuple[str, ...]:
    """What the talks that a trigger tells were about, in the order of the text; no word that `skip` holds of.

    Each is a noun phrase as the text has it, without article or preposition.
    """
    cues = topic_cues(trigger.doc.lang_)
    heads = sorted({token.i: token for token in topic_heads(trigger, cues)}.items())
    texts = (phrase(token) for _, head in heads for token in each(head) if token.pos_ in NOMINAL and not skip(token))
    return tuple(dict.fromkeys(text for text in texts if text and len(text.split()) <= LONGEST))


def topic_heads(trigger: Token, cues: Mapping[str, frozenset[str]]) -> Iterator[Token]:
    """The nouns that a topic begins with: below the trigger, what carries it, and the topic verbs around."""
    for token in governors(trigger, cues):
        for child in token.children:
            if function(child) in COMPLEMENTS:
                yield from about(token, child, cues)
    for token in (*carriers(trigger), *trigger.subtree):
        if token.pos_ == "VERB" and token.lemma_ in cues["verbs"]:
            yield from objects(token, cues)


def governors(trigger: Token, cues: Mapping[str, frozenset[str]]) -> Iterator[Token]:
    """The words whose complements may tell the topic: the carriers, the nouns below the trigger, words of talking."""
    yield from carriers(trigger)
    for token in trigger.subtree:
        if token.pos_ in NOMINAL or token.lemma_ in cues["of_words"]:
            yield token


def carriers(trigger: Token) -> Iterator[Token]:
    """A trigger and the words above it that tell the same event."""
    yield trigger
    for _ in range(HIGHEST):
        if trigger.head == trigger or function(trigger) not in CARRIED:
            return
        trigger = trigger.head
        yield trigger


def about(governor: Token, token: Token, cues: Mapping[str, frozenset[str]]) -> Iterator[Token]:
    """The topic that a complement says, if it says one."""
    case = preposition(token)
    of_topic = governor.lemma_ in cues["of_words"] and case in cues["of"]
    if token.lemma_ in cues["heads"]:
        yield from (child for child in token.children if function(child) == "nmod")
    elif (case in cues["about"] and token.ent_type_ not in PLACES) or of_topic:
        yield token


def objects(verb: Token, cues: Mapping[str, frozenset[str]]) -> Iterator[Token]:
    """What a verb of topics has as its object."""
    for child in verb.children:
        if verb.lemma_ in cues["by_preposition"]:
            if function(child) in ("obl", "obj") and preposition(child) in cues["prepositions"]:
                yield child
        elif child.dep_ in ("obj", "nsubj:pass") and preposition(child) == "":
            yield child


def preposition(token: Token) -> str:
    """The preposition of a noun, with the words that are fixed to it; empty where it has none."""
    words = [part for child in token.children if child.dep_ == "case" for part in (child, *fixed(child))]
    return " ".join(word(part) for part in sorted(words, key=lambda part: part.i))


def fixed(token: Token) -> Iterator[Token]:
    """The words that make one with another."""
    return (child for child in token.children if child.dep_ == "fixed")


def each(head: Token) -> Iterator[Token]:
    """A noun and the nouns coordinated with it."""
    yield head
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in NOMINAL:
            yield from each(child)


def phrase(head: Token) -> str:
    """A noun with what describes it: no article, preposition, clause or coordinated noun."""
    words = sorted(parts(head, head), key=lambda token: token.i)
    return head.doc[words[0].i : words[-1].i + 1].text.strip("«»“”\"' ,;") if words else ""


def parts(token: Token, head: Token) -> Iterator[Token]:
    """The words of the phrase of a noun."""
    yield token
    for child in token.children:
        outer = token == head and (child.dep_ in ("case", "det", "conj", "cc", "appos", "punct"))
        infinitive = child.dep_ == "acl" and "Inf" in child.morph.get("VerbForm", [])
        if not outer and (infinitive or function(child) not in CLAUSAL):
            yield from parts(child, head)


@cache
def topic_cues(language: str) -> Mapping[str, frozenset[str]]:
    """The cues of topics of a language."""
    return read_cues(cue_path(language, "topics"), {"topics": KEYS})["topics"]

"""The clause around a word: its finite verb, and the words that govern it up to that verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from spacy.tokens import Span, Token

AUXILIARY = ("aux", "cop")
COMPLEMENT = ("ccomp", "csubj")
CORE = ("obj", "nsubj:pass", "xcomp", "ccomp", "csubj", "iobj", "obl:arg", "obl:agent", "dislocated")
NOMINAL = ("nmod", "appos", "compound")
LONGEST = 12


class Tie(Enum):
    """How a word hangs on the one that governs it."""

    SELF = "self"
    CORE = "core"
    SUBJECT = "subject"
    ADJUNCT = "adjunct"
    NOMINAL = "nominal"
    FINITE = "finite"


@dataclass(frozen=True)
class Step:
    """A word on the way up from a trigger, and the loosest tie crossed on that way.

    `equal` marks a word that stands beside the one before (a coordination): it shares its governors, and is none.
    """

    token: Token
    tie: Tie
    equal: bool = False


def function(token: Token) -> str:
    """The grammatical function of a word, without its subtype."""
    return token.dep_.partition(":")[0]


def feature(token: Token, name: str) -> list[str]:
    """The values of a morphological feature of a word."""
    return token.morph.get(name, [])


def auxiliaries(token: Token) -> Iterator[Token]:
    """The auxiliaries and the copula of a predicate."""
    return (child for child in token.children if function(child) in AUXILIARY)


def finite(token: Token) -> Token | None:
    """The finite form in a predicate: the word itself or one of its auxiliaries; None where there is none."""
    words = [*auxiliaries(token), token]
    return next((word for word in words if "Fin" in feature(word, "VerbForm")), None)


def perfect(token: Token) -> bool:
    """Whether a predicate is in a compound past: a participle with an auxiliary, not the passive's alone."""
    helped = any(function(child) == "aux" and child.dep_ != "aux:pass" for child in token.children)
    return helped and "Part" in feature(token, "VerbForm")


def ascent(trigger: Token) -> tuple[Step, ...]:
    """The trigger and the words above it, up to the finite verb of its clause and what that is the complement of."""
    steps = [Step(trigger, Tie.SELF)]
    tie, token = Tie.SELF, trigger
    while token.head != token and len(steps) < LONGEST:
        crossed = tie_of(token)
        if crossed is None:
            break
        equal = function(token) == "conj"
        if not equal:
            tie = looser(tie, crossed)
        token = token.head
        steps.append(Step(token, tie, equal))
    return tuple(steps)


def tie_of(token: Token) -> Tie | None:
    """The tie by which a word hangs on its head; None where what is above says nothing of it."""
    name = function(token)
    predicate = finite(token) is not None
    if predicate:
        return Tie.FINITE if name in COMPLEMENT else None
    if name in NOMINAL:
        return Tie.NOMINAL if token.pos_ != "VERB" else None
    if name == "acl":
        return Tie.CORE if "Inf" in feature(token, "VerbForm") else None
    if name == "advcl":
        return Tie.ADJUNCT
    if name == "obl":
        return Tie.CORE if token.dep_ in CORE else Tie.ADJUNCT
    if token.dep_ == "nsubj":
        return Tie.SUBJECT
    return Tie.CORE if name in CORE or token.dep_ in CORE or name == "conj" else None


def looser(first: Tie, second: Tie) -> Tie:
    """The looser of two ties: once an adjunct or a finite clause is crossed, it stays crossed."""
    for tie in (Tie.FINITE, Tie.ADJUNCT, Tie.SUBJECT, Tie.NOMINAL):
        if tie in (first, second):
            return tie
    return second


def word(token: Token) -> str:
    """The form of a word by which cues are written: lower case, with a straight apostrophe."""
    return token.lower_.replace("’", "'")


def phrase_in(span: Span, phrase: tuple[str, ...]) -> bool:
    """Whether words stand in a span in this order, next to one another."""
    words = [word(token) for token in span]
    return any(tuple(words[i : i + len(phrase)]) == phrase for i in range(len(words) - len(phrase) + 1))

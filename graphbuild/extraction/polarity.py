"""Whether a text says that something is so, or that it is not: negated, denied, refused, cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from graphbuild.extraction.clause import Step, Tie, ascent, function, word
from graphbuild.extraction.cues import cue_path, phrases, read_cues
from graphbuild.model.claim import Polarity

SHAPE = {
    "negation": frozenset({"particles", "words", "words_with_particle", "determiners", "cases", "restriction"}),
    "verbs": frozenset({"negative", "of_themselves"}),
    "nouns": frozenset({"negative"}),
    "participles": frozenset({"negative"}),
    "phrases": frozenset({"negative"}),
}
REACH = 6


@dataclass(frozen=True)
class PolarityCues:
    """The words of a language that deny, by the place in which they do so."""

    particles: frozenset[str]
    words: frozenset[str]
    words_with_particle: frozenset[str]
    determiners: frozenset[str]
    cases: frozenset[str]
    restriction: frozenset[str]
    verbs: frozenset[str]
    of_themselves: frozenset[str]
    nouns: frozenset[str]
    participles: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]


@cache
def load_polarity(language: str) -> PolarityCues:
    """The cues of a language pack; a DataError with file and line where they are wrong."""
    cues = read_cues(cue_path(language, "polarity"), SHAPE)
    negation = cues["negation"]
    return PolarityCues(
        particles=negation["particles"],
        words=negation["words"],
        words_with_particle=negation["words_with_particle"],
        determiners=negation["determiners"],
        cases=negation["cases"],
        restriction=negation["restriction"],
        verbs=cues["verbs"]["negative"],
        of_themselves=cues["verbs"]["of_themselves"],
        nouns=cues["nouns"]["negative"],
        participles=cues["participles"]["negative"],
        phrases=phrases(cues["phrases"]["negative"]),
    )


def polarity_of(trigger: Token) -> Polarity:
    """Whether the text says what the trigger says, or denies it. Two denials on the way up undo each other."""
    cues = load_polarity(trigger.doc.lang_)
    denials = sum(denied(step, cues) for step in ascent(trigger))
    if not denials and preceded(trigger, cues):
        denials = 1
    return Polarity.NEGATIVE if denials % 2 else Polarity.POSITIVE


def denied(step: Step, cues: PolarityCues) -> int:
    """How many denials one word of the way up brings."""
    token, lemma = step.token, step.token.lemma_.lower()
    if step.equal:
        return 0
    found = int(negated(token, cues))
    if step.tie is Tie.SELF:
        found += lemma in cues.of_themselves
        found += any(function(child) == "acl" and child.lemma_ in cues.participles for child in token.children)
    elif step.tie is not Tie.ADJUNCT:
        found += lemma in (cues.nouns if token.pos_ in ("NOUN", "PROPN") else cues.verbs)
    return found


def negated(token: Token, cues: PolarityCues) -> bool:
    """Whether a word is negated by a particle, a negative word, a determiner or a preposition."""
    children = list(token.children)
    particle = any(word(child) in cues.particles for child in children)
    for child in children:
        form, name = word(child), function(child)
        if name in ("case", "mark") and form in cues.cases:
            return True
        if name in ("det", "cc") and form in cues.determiners:
            return True
        if form in cues.words or (particle and form in cues.words_with_particle):
            return True
        if particle and any(word(part) in cues.determiners for part in child.children):
            return True
    return particle and not any(word(child) in cues.restriction for child in children) and near(token, cues)


def near(token: Token, cues: PolarityCues) -> bool:
    """Whether a negative word stands close to a predicate that has a particle, though the tree has it elsewhere."""
    first = min(child.i for child in token.children if word(child) in cues.particles)
    reach = token.doc[first : min(first + REACH, token.sent.end)]
    negative = cues.words | cues.words_with_particle | cues.determiners
    return any(word(part) in negative for part in reach)


def preceded(trigger: Token, cues: PolarityCues) -> bool:
    """Whether a fixed phrase stands right before the trigger, or before its determiner."""
    before = [word(token) for token in trigger.doc[max(trigger.sent.start, trigger.i - REACH) : trigger.i]]
    ends = (before, before[:-1])
    return any(tuple(end[-len(phrase) :]) == phrase for end in ends for phrase in cues.phrases)

"""Whether a text says that something is so, or that it is not: negated, denied, refused, cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from graphbuild.extraction.clause import Step, Tie, ascent, auxiliaries, feature, function, phrase_in, word
from graphbuild.extraction.cues import cue_path, phrases, read_cues
from graphbuild.model.claim import Polarity
from graphbuild.model.relation import Family

SHAPE = {
    "negation": frozenset({"particles", "words", "words_with_particle", "determiners", "cases", "restriction"}),
    "verbs": frozenset({"negative", "of_themselves", "cancelling", "occurring", "stopping"}),
    "nouns": frozenset({"negative"}),
    "participles": frozenset({"negative"}),
    "phrases": frozenset({"negative", "around"}),
}
REACH = 7
UTTERED = frozenset({Family.REQUEST, Family.ACCUSE, Family.THREATEN})
"""The families whose relations are acts of words: what is said is not what took place."""


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
    cancelling: frozenset[str]
    occurring: frozenset[str]
    stopping: frozenset[str]
    nouns: frozenset[str]
    participles: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    around: tuple[tuple[str, ...], ...]


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
        cancelling=cues["verbs"]["cancelling"],
        occurring=cues["verbs"]["occurring"],
        stopping=cues["verbs"]["stopping"],
        nouns=cues["nouns"]["negative"],
        participles=cues["participles"]["negative"],
        phrases=phrases(cues["phrases"]["negative"]),
        around=phrases(cues["phrases"]["around"]),
    )


def polarity_of(trigger: Token, family: Family | None = None) -> Polarity:
    """Whether the text says what the trigger says, or denies it; a denial of a denial says it.

    An act of words (`family`) was done though what it asks was refused, and a refusal is no negative.
    """
    cues = load_polarity(trigger.doc.lang_)
    if family is Family.REJECT:
        return Polarity.POSITIVE
    steps = ascent(trigger)[: 1 if family in UTTERED else None]
    if family not in UTTERED and goes_on(trigger):
        return Polarity.POSITIVE
    denials = sum(rejects(step, number, family, cues) for number, step in enumerate(steps))
    denials += any(says_no(step, cues) for step in steps)
    if not denials and family not in UTTERED:
        denials = int(preceded(trigger, cues) or denied_before(trigger, cues) or surrounded(trigger, cues))
    return Polarity.NEGATIVE if denials % 2 else Polarity.POSITIVE


def goes_on(trigger: Token) -> bool:
    """Whether what a trigger says is taken to go on: « X cesserait de frapper Y » says that X strikes."""
    cues = load_polarity(trigger.doc.lang_)
    return any(step.token.lemma_.lower() in cues.stopping and unreal(step.token) for step in ascent(trigger)[1:])


def unreal(verb: Token) -> bool:
    """Whether a verb is an infinitive, a conditional or a future."""
    forms = (("VerbForm", "Inf"), ("Mood", "Cnd"), ("Tense", "Fut"))
    return any(value in feature(verb, name) for name, value in forms)


def says_no(step: Step, cues: PolarityCues) -> bool:
    """Whether a word of the way up is negated, so that the trigger is."""
    token = step.token
    if step.equal or step.tie in (Tie.ADJUNCT, Tie.FINITE) or token.lemma_.lower() in cues.cancelling:
        return False
    if step.tie is Tie.SUBJECT and token.pos_ in ("VERB", "AUX") and token.lemma_.lower() not in cues.occurring:
        return False
    return negated(token, cues)


def rejects(step: Step, number: int, family: Family | None, cues: PolarityCues) -> bool:
    """Whether a word of the way up, the `number`-th, is one of refusal, denial or cancelling."""
    token = step.token
    forms = {token.lemma_.lower(), word(token)}
    if step.equal or step.tie in (Tie.ADJUNCT, Tie.SUBJECT):
        return False
    if step.tie is Tie.SELF:
        own = cues.verbs if family is Family.CONTACT and token.pos_ == "VERB" else cues.of_themselves
        participles = (child.lemma_ for child in token.children if function(child) == "acl")
        return bool(forms & own) or any(lemma in cues.participles for lemma in participles)
    if token.pos_ in ("NOUN", "PROPN"):
        return number == 1 and bool(forms & cues.nouns)
    return bool(forms & cues.verbs)


def negated(token: Token, cues: PolarityCues) -> bool:
    """Whether a word is negated by a particle, a negative word, a determiner or a preposition."""
    children = list(token.children)
    particle = next((child for child in children if word(child) in cues.particles), None)
    for child in children:
        if function(child) in ("case", "mark") and word(child) in cues.cases:
            return True
        if function(child) in ("det", "cc") and word(child) in cues.determiners:
            return True
    if particle is None:
        return any(word(child) in cues.words for child in children)
    reach = token.doc[particle.i : min(particle.i + REACH, token.sent.end)]
    if any(word(part) in cues.restriction and function(part) != "mark" for part in reach):
        return False
    return any(word(part) in cues.words | cues.words_with_particle | cues.determiners for part in (*children, *reach))


def preceded(trigger: Token, cues: PolarityCues) -> bool:
    """Whether a fixed phrase stands right before the trigger, or before its determiner."""
    before = [word(token) for token in trigger.doc[max(trigger.sent.start, trigger.i - REACH) : trigger.i]]
    ends = (before, before[:-1])
    return any(tuple(end[-len(phrase) :]) == phrase for end in ends for phrase in cues.phrases)


def denied_before(trigger: Token, cues: PolarityCues) -> bool:
    """Whether a verb of denial stands right before an infinitive, though the tree does not join them."""
    first = min([trigger.i, *(child.i for child in auxiliaries(trigger))])
    infinitive = trigger.doc[first]
    if "Inf" not in feature(infinitive, "VerbForm"):
        return False
    return any(token.lemma_.lower() in cues.verbs for token in trigger.doc[max(first - 2, trigger.sent.start) : first])


def surrounded(trigger: Token, cues: PolarityCues) -> bool:
    """Whether a phrase close to the trigger says that it came to nothing: « en vain »."""
    start, end = max(trigger.sent.start, trigger.i - REACH), min(trigger.sent.end, trigger.i + REACH)
    return any(phrase_in(trigger.doc[start:end], phrase) for phrase in cues.around)

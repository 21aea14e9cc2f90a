"""How far a text commits itself to what it says: asserted, reported by hearsay, planned, desired or possible."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from graphbuild.extraction.clause import (
    AUXILIARY,
    Step,
    Tie,
    ascent,
    auxiliaries,
    feature,
    finite,
    function,
    perfect,
    phrase_in,
    word,
)
from graphbuild.extraction.cues import cue_path, phrases, read_cues
from graphbuild.extraction.polarity import UTTERED, goes_on, load_polarity, negated
from graphbuild.model.claim import Factuality
from graphbuild.model.relation import Family

KINDS = frozenset(kind.value for kind in Factuality)
SHAPE = {
    "verbs": KINDS | {"asserted_in_the_perfect", "of_themselves", "only_negated"},
    "nouns": KINDS,
    "modifiers": KINDS,
    "auxiliaries": KINDS | {"future_in_the_past"},
    "cases": KINDS,
    "phrases": KINDS,
    "endings": frozenset({"future", "conditional"}),
    "clauses": frozenset({"condition", "saying", "occurring", "finite"}),
}
REACH = 6


@dataclass(frozen=True)
class FactualityCues:
    """The words of a language that weaken a statement, by the place in which they do so."""

    verbs: dict[str, Factuality]
    nouns: dict[str, Factuality]
    modifiers: dict[str, Factuality]
    auxiliaries: dict[str, Factuality]
    cases: dict[str, Factuality]
    phrases: tuple[tuple[tuple[str, ...], Factuality], ...]
    implicative: frozenset[str]
    only_negated: frozenset[str]
    of_themselves: frozenset[str]
    future: tuple[str, ...]
    conditional: tuple[str, ...]
    future_in_the_past: frozenset[str]
    condition: frozenset[str]
    saying: frozenset[str]
    occurring: frozenset[str]
    over_finite: frozenset[str]


@cache
def load_factuality(language: str) -> FactualityCues:
    """The cues of a language pack; a DataError with file and line where they are wrong."""
    cues = read_cues(cue_path(language, "factuality"), SHAPE)

    def by_kind(table: str) -> dict[str, Factuality]:
        return {cue: kind for kind in Factuality for cue in sorted(cues[table].get(kind.value, ()))}

    return FactualityCues(
        verbs=by_kind("verbs"),
        nouns=by_kind("nouns"),
        modifiers=by_kind("modifiers"),
        auxiliaries=by_kind("auxiliaries"),
        cases=by_kind("cases"),
        phrases=tuple(
            (words, kind) for kind in Factuality for words in phrases(cues["phrases"].get(kind.value, frozenset()))
        ),
        implicative=cues["verbs"]["asserted_in_the_perfect"],
        of_themselves=cues["verbs"]["of_themselves"],
        only_negated=cues["verbs"]["only_negated"],
        future=tuple(sorted(cues["endings"]["future"])),
        conditional=tuple(sorted(cues["endings"]["conditional"])),
        future_in_the_past=cues["auxiliaries"]["future_in_the_past"],
        condition=cues["clauses"]["condition"],
        saying=cues["clauses"]["saying"],
        occurring=cues["clauses"]["occurring"],
        over_finite=cues["clauses"]["finite"],
    )


def factuality_of(trigger: Token, family: Family | None = None) -> Factuality:
    """How far the text commits itself to what the trigger says; the nearest cue on the way up decides.

    Of an act of words (`family`) only the trigger's own tense counts: who asks for a meeting has asked.
    """
    cues = load_factuality(trigger.doc.lang_)
    if family in UTTERED or family is Family.REJECT:
        return by_tense(Step(trigger, Tie.SELF), cues) or Factuality.ASSERTED
    done = perfect(trigger) and finite(trigger) is None
    if goes_on(trigger):
        return Factuality.ASSERTED
    for step in ascent(trigger):
        found = by_modifier(step, cues) or by_governor(step, cues) or by_tense(step, cues)
        if found is not None and (found is Factuality.REPORTED or not done):
            return found
    return Factuality.ASSERTED if done else by_phrase(trigger, cues) or Factuality.ASSERTED


def by_modifier(step: Step, cues: FactualityCues) -> Factuality | None:
    """What an adverb, an adjective, a participle or a preposition beside the word says."""
    if step.tie not in (Tie.SELF, Tie.CORE) or step.equal:
        return None
    for child in step.token.children:
        name = function(child)
        if name in ("advmod", "amod"):
            found = cues.modifiers.get(child.lemma_.lower()) or cues.modifiers.get(word(child))
        elif name == "acl" and step.tie is Tie.SELF:
            found = by_attribute(child, cues)
        elif name == "case" and step.tie is Tie.SELF:
            found = cues.cases.get(case_of(child))
        else:
            found = None
        if found is not None:
            return found
    return None


def case_of(preposition: Token) -> str:
    """A preposition with the words that belong to it (« en vue de »)."""
    words = [preposition, *(child for child in preposition.children if function(child) == "fixed")]
    return " ".join(word(token) for token in sorted(words, key=lambda token: token.i))


def by_attribute(clause: Token, cues: FactualityCues) -> Factuality | None:
    """What a participle or a relative clause says of a noun: « prévue », « qui aura lieu »."""
    form = finite(clause)
    if form is None:
        return cues.verbs.get(clause.lemma_) if "Part" in feature(clause, "VerbForm") else None
    occurs = clause.lemma_ in cues.occurring or any(
        child.lemma_ in cues.occurring for child in clause.children if function(child) in ("obj", "xcomp")
    )
    if not occurs:
        return None
    step = Step(clause, Tie.CORE)
    return by_governor(step, cues) or by_tense(step, cues)


def by_governor(step: Step, cues: FactualityCues) -> Factuality | None:
    """What a governing verb or noun says of its complement: « veut rencontrer », « un projet de rencontre »."""
    token, lemma = step.token, step.token.lemma_.lower()
    if step.equal:
        return None
    if step.tie is Tie.SELF:
        return cues.verbs.get(lemma) if lemma in cues.of_themselves else None
    if token.pos_ in ("NOUN", "PROPN"):
        return cues.nouns.get(lemma) if step.tie is not Tie.ADJUNCT else None
    predicate = by_predicate(token, cues) if token.pos_ == "AUX" and step.tie is Tie.CORE else None
    if predicate is not None:
        return predicate
    found = cues.verbs.get(lemma) or cues.verbs.get(word(token))
    if found is None or (lemma in cues.implicative and perfect(token)):
        return None
    denied = negated(token, load_polarity(token.doc.lang_))
    if (lemma in cues.only_negated and not denied) or (step.tie is Tie.FINITE and lemma not in cues.over_finite):
        return None
    if step.tie is Tie.ADJUNCT and lemma not in cues.implicative:
        return None
    return Factuality.ASSERTED if found is Factuality.DESIRED and denied else found


def by_predicate(copula: Token, cues: FactualityCues) -> Factuality | None:
    """What the noun says that a copula gives its infinitive: « il est dans l'intérêt de X de rencontrer Y »."""
    nouns = (child.lemma_.lower() for child in copula.children if function(child) == "obl")
    return next((cues.nouns[noun] for noun in nouns if noun in cues.nouns), None)


def by_tense(step: Step, cues: FactualityCues) -> Factuality | None:
    """What the finite form says: the future, the conditional, or an auxiliary of a language that has them."""
    token = step.token
    for auxiliary in auxiliaries(token):
        if function(auxiliary) in AUXILIARY and word(auxiliary) in cues.auxiliaries:
            return cues.auxiliaries[word(auxiliary)]
    form = finite(token)
    if form is None or step.tie is Tie.FINITE:
        return None
    if conditioned(token, cues):
        return Factuality.POSSIBLE
    if inflected(form, cues.future):
        return None if perfect(token) else Factuality.PLANNED
    if inflected(form, cues.conditional) or word(form) in cues.future_in_the_past:
        return Factuality.PLANNED if not perfect(token) and after_past(token, cues) else Factuality.REPORTED
    return None


def inflected(form: Token, endings: tuple[str, ...]) -> bool:
    """Whether a form has one of the endings, beginning with the letter that the tense adds to the stem."""
    stem = form.lemma_.lower()[:-2]
    return any(word(form).endswith(ending) and word(form) != stem + ending[1:] for ending in endings)


def conditioned(token: Token, cues: FactualityCues) -> bool:
    """Whether a predicate is a hypothesis."""
    opened = (child for child in token.children if child.pos_ == "SCONJ" and child.i + 1 < len(child.doc))
    return any({word(child), f"{word(child)} {word(child.nbor())}"} & cues.condition for child in opened)


def after_past(token: Token, cues: FactualityCues) -> bool:
    """Whether a predicate is told within what was said in the past, so that its conditional is a future."""
    for above in token.ancestors:
        form = finite(above)
        if form is not None and above.lemma_ in cues.saying:
            return perfect(above) or bool({"Past", "Imp"} & set(feature(form, "Tense")))
    return False


def by_phrase(trigger: Token, cues: FactualityCues) -> Factuality | None:
    """What a fixed phrase close before the trigger says, where the tree does not."""
    before = trigger.doc[max(trigger.sent.start, trigger.i - REACH) : trigger.i]
    return next((kind for words, kind in cues.phrases if phrase_in(before, words)), None)

"""What stands in which place around a word: the arguments of verbs and nouns, whatever the construction.

A passive, a relative clause, an infinitive or a noun with a support verb say the same as a plain active sentence;
here they are all brought to a few places (`subj`, `obj`, a preposition, `poss`, `adj`), each argument with the way
in which it was found. Written over Universal Dependencies, and no word of a language in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graphbuild.language.lexicon import Syntax

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
OBLIQUES = frozenset({"obl", "obl:arg", "obl:mod", "obl:agent", "nmod", "iobj", "obl:tmod", "obl:npmod", "nmod:poss"})
CLAUSES = frozenset({"xcomp", "advcl", "ccomp", "acl", "acl:relcl", "conj", "parataxis"})
FLAT = frozenset({"flat", "flat:name"})
DIRECT = "direct"


@dataclass(frozen=True)
class Argument:
    """A word that fills a place around another, and how it was reached (`direct`, `control`, `relative`, …)."""

    place: str
    token: Token
    way: str = DIRECT


class Grammar:
    """Reads arguments off trees with the prepositions and verb classes of one language."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax

    def arguments(self, trigger: Token) -> list[Argument]:
        """All arguments of a verb or noun, nearest ways first; coordinated words are added with way `conj`."""
        found = list(self.verb(trigger)) if is_verbal(trigger) else list(self.noun(trigger))
        return unique(self.with_conjuncts(found))

    # -- verbs ---------------------------------------------------------------

    def verb(self, verb: Token) -> Iterator[Argument]:
        """Arguments of a verb: its own, and a subject inherited from the clause it hangs on."""
        own = list(self.own(verb))
        yield from own
        places = {argument.place for argument in own}
        if "subj" not in places:
            yield from self.inherited(verb, "obj" in places)
        elif "obj" not in places and describes_object(verb):
            yield Argument("obj", relative_head(verb), "relative")

    def own(self, verb: Token) -> Iterator[Argument]:
        """Arguments that hang on the verb itself."""
        passive = is_passive(verb)
        for child in verb.children:
            if child.dep_ == "advmod":
                yield from self.under_adverb(child)
            place = self.place(child, passive)
            if place is None:
                continue
            if is_relative(child):
                yield Argument(place, relative_head(verb), "relative")
            else:
                yield Argument(place, child)
                if child.dep_ in OBLIQUES or child.dep_ == "obj":
                    yield from self.lifted(child)

    def under_adverb(self, adverb: Token) -> Iterator[Argument]:
        """The complement of an adverb that begins a compound preposition: « auprès du roi »."""
        place = self.compound(adverb)
        if place is not None:
            yield from (Argument(place, child) for child in adverb.children if child.dep_ in OBLIQUES)

    def lifted(self, noun: Token) -> Iterator[Argument]:
        """Complements of a complement with a preposition of their own, which a parser may have hung too low.

        « Ils dialoguent en cachette avec la Russie »: with whom hangs on « cachette ».
        """
        for child in noun.children:
            if child.dep_ in ("nmod", "obl:arg", "obl:mod"):
                place = self.preposition(child)
                if place is not None and place not in self.syntax.genitive:
                    yield Argument(place, child, "lifted")

    def place(self, child: Token, passive: bool) -> str | None:
        """The place that a dependent fills, None for what is no argument."""
        dep = child.dep_
        if dep in SUBJECTS:
            return "obj" if passive else "subj"
        if dep == "obj":
            return "obj"
        if dep == "obl:agent":
            return "subj"
        if dep == "iobj":
            return "iobj"
        if dep in OBLIQUES or dep == "dep":
            preposition = self.preposition(child)
            return preposition or ("obj" if dep == "dep" else None)
        return None

    def preposition(self, token: Token) -> str | None:
        """The preposition of a word, as the language's table writes it; a compound one by its words."""
        for child in token.children:
            if child.dep_ == "case":
                return self.compound(child) or self.normal(child)
        previous = token.left_edge
        if previous.i > 0 and token.doc[previous.i - 1].pos_ == "ADP":
            return self.normal(token.doc[previous.i - 1])
        return self.normal(previous) if previous.pos_ == "ADP" else None

    def compound(self, case: Token) -> str | None:
        """The compound preposition that begins at a word: « auprès de »."""
        for words in self.syntax.compound:
            if len(words) > 1 and all(
                case.i + k < len(case.doc) and self.same(case.doc[case.i + k], word) for k, word in enumerate(words)
            ):
                return " ".join(words)
        return None

    def same(self, token: Token, word: str) -> bool:
        """Whether a token is the word, a contraction counted as its preposition."""
        return token.lower_ == word or self.normal(token) == word

    def normal(self, case: Token) -> str:
        """A preposition without contraction and elision."""
        lower = case.lower_
        return self.syntax.prepositions.get(lower, self.syntax.prepositions.get(case.lemma_.lower(), lower))

    def inherited(self, verb: Token, has_object: bool) -> Iterator[Argument]:
        """The subject that a verb without one takes over from the word it hangs on."""
        head, dep = verb.head, verb.dep_
        if head.i == verb.i:
            return
        if dep in ("acl", "amod") or (dep == "acl:relcl" and not has_object):
            participle = is_participle(verb, "Past")
            yield Argument("obj" if participle else "subj", head, "participle" if dep != "acl:relcl" else "relative")
        elif dep == "acl:relcl":
            yield Argument("subj", head, "relative")
        elif dep in ("xcomp", "ccomp", "obl:arg", "obl:mod") and is_verbal(head):
            yield from self.controllers(head)
        elif dep in ("advcl", "conj", "parataxis", "dep") and is_verbal(head):
            yield from (
                replace(a, way=dep) for a in self.verb(head) if a.place == ("obj" if is_passive(verb) else "subj")
            )
        elif not is_verbal(head):
            places = ("subj", "poss", "clause", *self.syntax.genitive)
            yield from (replace(a, way="noun") for a in self.noun(head) if a.place in places)

    def controllers(self, verb: Token) -> Iterator[Argument]:
        """Who does the infinitive under a verb: its object where the verb asks somebody to do it, else its subject."""
        mine = list(self.verb(verb))
        if verb.lemma_.lower() in self.syntax.object_control:
            asked = [a for a in mine if a.place in ("obj", "iobj", *self.syntax.dative) and is_nominal(a.token)]
            if asked:
                yield from (Argument("subj", a.token, "control") for a in asked)
                return
        yield from (replace(a, way="control") for a in mine if a.place == "subj")

    # -- nouns ---------------------------------------------------------------

    def noun(self, noun: Token, depth: int = 0) -> Iterator[Argument]:
        """Arguments of a noun: complements, possessive, adjectives, and what a verb around it lends."""
        for child in noun.children:
            if child.dep_ == "nmod:poss" or (child.dep_ == "det" and is_possessive(child)):
                yield Argument("poss", child)
            elif child.dep_ in OBLIQUES or child.dep_ in ("appos", "dep", *FLAT):
                place = self.preposition(child)
                if place:
                    yield Argument(place, child)
            elif child.dep_ in ("amod", "compound") or (child.pos_ == "ADJ" and child.dep_ != "conj"):
                yield Argument("adj", child)
            elif child.dep_ in ("acl", "acl:relcl") and is_verbal(child):
                yield from (replace(a, way="acl") for a in self.own(child) if a.token.i != noun.i and a.place != "obj")
        if depth < 3:
            yield from self.lent(noun, depth)

    def lent(self, noun: Token, depth: int) -> Iterator[Argument]:
        """What the word that a noun hangs on lends it: the subject of a support verb, the clause of an adjunct."""
        head, dep = noun.head, noun.dep_
        if head.i == noun.i:
            return
        if is_verbal(head):
            yield from self.lent_by_verb(noun, head, dep)
        elif dep == "conj":
            yield from (replace(a, way="shared") for a in self.noun(head, depth + 1))
        elif dep in ("nmod", "obl:mod", "obl:arg", "obl", "appos", "dep", "xcomp"):
            yield from (replace(a, way="above") for a in self.noun(head, depth + 1) if a.token.i != noun.i)

    def lent_by_verb(self, noun: Token, verb: Token, dep: str) -> Iterator[Argument]:
        """Arguments of a verb seen from the noun that is one of its own."""
        lemma = verb.lemma_.lower()
        mine = [a for a in self.with_conjuncts(self.verb(verb)) if a.token.i != noun.i]
        if dep in SUBJECTS:
            yield from (replace(a, way="event") for a in mine if a.place != "subj")
        elif dep == "obj" or lemma in self.syntax.support:
            way = "support" if lemma in self.syntax.support else "above"
            yield from (replace(a, way=way) for a in mine)
        else:
            for argument in mine:
                place = "clause" if argument.place == "subj" else argument.place
                yield Argument(place, argument.token, "clause")

    # -- coordination --------------------------------------------------------

    def with_conjuncts(self, arguments: Iterator[Argument] | list[Argument]) -> Iterator[Argument]:
        """Each argument followed by the words that the tree coordinates with it."""
        for argument in arguments:
            yield argument
            for other in conjuncts(argument.token):
                yield Argument(argument.place, other, "conj" if argument.way == DIRECT else argument.way)


def conjuncts(token: Token) -> Iterator[Token]:
    """The words that hang on a word as coordinated."""
    for child in token.children:
        if child.dep_ == "conj" and not is_verbal(child):
            yield child
            yield from conjuncts(child)
        elif child.dep_ in ("appos", *FLAT):
            yield from conjuncts(child)


def unique(arguments: Iterator[Argument]) -> list[Argument]:
    """Arguments without repeats of a word in a place; the nearest way stays."""
    found: dict[tuple[str, int], Argument] = {}
    for argument in arguments:
        found.setdefault((argument.place, argument.token.i), argument)
    return list(found.values())


def is_verbal(token: Token) -> bool:
    """Whether a word is a verb, or an adjective or noun with a subject of its own."""
    if token.pos_ in ("VERB", "AUX"):
        return True
    return any(child.dep_ in SUBJECTS or child.dep_ == "cop" for child in token.children)


def is_nominal(token: Token) -> bool:
    """Whether a word is a noun, name or pronoun."""
    return token.pos_ in ("NOUN", "PROPN", "PRON")


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive."""
    found = {child.dep_ for child in verb.children}
    if "expl:pv" in found:
        return False
    return bool(found & {"aux:pass", "expl:pass"}) or ("nsubj:pass" in found and "aux:tense" not in found)


def is_participle(verb: Token, tense: str) -> bool:
    """Whether a verb is a participle of this tense."""
    return (
        "Part" in verb.morph.get("VerbForm", [])
        and tense in verb.morph.get("Tense", [])
        and not any(child.dep_ in ("aux", "aux:tense") for child in verb.children)
    )


def describes_object(verb: Token) -> bool:
    """Whether the noun that a clause describes is its object: « X, accusé par Y », "the man she met"."""
    if verb.dep_ == "acl":
        return is_participle(verb, "Past")
    return verb.dep_ == "acl:relcl" and not any(is_relative(token) for token in verb.subtree)


def is_relative(token: Token) -> bool:
    """Whether a word is a relative pronoun."""
    return "Rel" in token.morph.get("PronType", [])


def is_possessive(token: Token) -> bool:
    """Whether a word is a possessive determiner."""
    return "Yes" in token.morph.get("Poss", [])


def relative_head(verb: Token) -> Token:
    """The noun that a relative clause describes: the first noun above the verb."""
    token = verb
    while token.head.i != token.i and token.dep_ not in ("acl:relcl", "acl"):
        token = token.head
    return token.head

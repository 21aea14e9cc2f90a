"""Where a passage speaks of actors: names, role nouns, states, collectives, pronouns and possessives.

Nothing is linked here: each candidate says only what its own words tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from spacy.tokens import Doc, Span, Token

from graphbuild.extraction.passages import Passage
from graphbuild.extraction.syntax import is_possessive
from graphbuild.language.gazetteer import Entry, Gazetteer, Standing
from graphbuild.language.lexicon import Lexicon, RoleNouns
from graphbuild.model.actor import ActorType
from graphbuild.model.article import fold_text


class Form(str, Enum):
    """The ways in which words stand for an actor."""

    PERSON = "person"
    KNOWN = "known"
    BODY = "body"
    DEMONYM = "demonym"
    ROLE = "role"
    STATE = "state"
    PLACE = "place"
    GROUP = "group"
    PRONOUN = "pronoun"
    PLURAL_PRONOUN = "plural pronoun"
    DUAL = "dual"
    POSSESSIVE = "possessive"


NOMINAL = ("NOUN", "PROPN", "ADJ", "VERB", "ADV", "X")
PERSON_LABEL = "PER"
WITHIN = frozenset(
    {"det", "amod", "nmod", "case", "nummod", "compound", "fixed", "advmod", "flat", "flat:name", "flat:foreign"}
)
NAMING = frozenset({"amod", "nmod", "nmod:poss", "compound", "appos", "dep", "flat:name"})
HYPHENS = frozenset("-‐‑")
NAMED = frozenset({Form.PERSON, Form.KNOWN, Form.BODY, Form.DEMONYM})


@dataclass(frozen=True)
class Candidate:
    """Words of a passage that may stand for an actor. `start` and `end` count tokens, `head` is the syntactic head.

    `noun` is the head noun in lower case, `countries` the codes of states that its words name, `gender` `m`, `f` or
    None, `name` the candidate's place among all of the article that it is a title of, or None.
    """

    passage: int
    start: int
    end: int
    head: int
    form: Form
    type: ActorType
    text: str
    noun: str = ""
    gender: str | None = None
    plural: bool = False
    definite: bool = True
    honorific: bool = False
    countries: tuple[str, ...] = ()
    identifier: str | None = None
    outlet: bool = False
    locative: bool = False
    doubtful: bool = False

    @property
    def folded(self) -> str:
        """The text without case, accents and punctuation."""
        return fold_text(self.text)


class MentionFinder:
    """Finds candidates with the gazetteer and the lexicon of one language."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.lexicon, self.gazetteer = lexicon, gazetteer
        self.nouns = lexicon.actors
        self.longest = max((len(form.split()) for form in gazetteer.forms()), default=1) + 2

    def find(self, index: int, passage: Passage) -> list[Candidate]:
        """The candidates of a passage in the order of the text, none inside another of the same head."""
        doc = passage.doc
        names = list(self.names(index, doc))
        taken = {i for name in names for i in range(name.start, name.end)}
        described = [c for token in doc if token.i not in taken for c in self.described(index, token, taken)]
        return sorted([*names, *described], key=lambda c: (c.start, -c.end))

    # -- names ---------------------------------------------------------------

    def names(self, index: int, doc: Doc) -> Iterator[Candidate]:
        """Names of the recognizer and of the gazetteer, the longest first where they overlap."""
        spans = [*self.recognized(doc), *self.known(doc)]
        spans.sort(key=lambda pair: (pair[0].start - pair[0].end, pair[1] is None))
        used: set[int] = set()
        for span, entry in spans:
            tokens = range(span.start, span.end)
            if used.isdisjoint(tokens):
                candidate = self.named(index, span, entry)
                if candidate is not None:
                    used.update(tokens)
                    yield candidate

    def recognized(self, doc: Doc) -> Iterator[tuple[Span, Entry | None]]:
        """Entities without quotation marks and honorifics at their edges."""
        for entity in doc.ents:
            start, end = entity.start, entity.end
            while start < end and (
                doc[start].is_punct or self.nouns.honorific(doc[start].lower_) or doc[start].pos_ == "DET"
            ):
                start += 1
            while end > start and doc[end - 1].is_punct and not doc[end - 1].text.endswith("."):
                end -= 1
            if start < end and any(token.pos_ != "PRON" for token in doc[start:end]):
                span = Span(doc, start, end, label=entity.label_)
                yield span, self.gazetteer.lookup(span.text)

    def known(self, doc: Doc) -> Iterator[tuple[Span, Entry]]:
        """Forms of the gazetteer, the longest at each place."""
        end = 0
        for start in range(len(doc)):
            if start < end or not (doc[start].text[:1].isupper() or doc[start].pos_ == "PROPN"):
                continue
            for length in range(min(self.longest, len(doc) - start), 0, -1):
                span = doc[start : start + length]
                entry = self.gazetteer.lookup(span.text)
                if entry is not None and entry.standing is not Standing.ADJECTIVE:
                    yield span, entry
                    end = start + length
                    break

    def named(self, index: int, span: Span, entry: Entry | None) -> Candidate | None:
        """The candidate of a name, None where it is no actor (a work, a place that is no state)."""
        label = span.label_
        base = Candidate(index, span.start, span.end, span.root.i, Form.BODY, ActorType.ORGANIZATION, span.text)
        before = span.doc[span.start - 1] if span.start else None
        titled = before is not None and self.nouns.honorific(before.lower_)
        if entry is not None and not (label == PERSON_LABEL and (titled or entry.type is ActorType.COUNTRY)):
            return self.known_name(base, span, entry)
        if label == PERSON_LABEL or titled:
            gender = self.honorific_gender(before) if before is not None else None
            start = span.start - 1 if titled else span.start
            return replace(base, start=start, form=Form.PERSON, type=ActorType.PERSON, gender=gender, honorific=titled)
        if label == "ORG":
            return replace(base, countries=self.countries_in(span))
        return replace(base, form=Form.PLACE) if label == "LOC" else None

    def known_name(self, base: Candidate, span: Span, entry: Entry) -> Candidate:
        """The candidate of a name that the gazetteer knows."""
        form = Form.DEMONYM if entry.standing is Standing.DEMONYM else Form.KNOWN
        place = entry.standing in (Standing.NAME, Standing.CAPITAL) and entry.type is ActorType.COUNTRY
        code = (entry.identifier.partition(":")[2],) if entry.type is ActorType.COUNTRY else ()
        return replace(
            base,
            form=form,
            type=entry.type,
            identifier=entry.identifier,
            outlet=entry.outlet,
            countries=code,
            locative=place and any(c.dep_ == "case" for c in span.root.children),
            doubtful=entry.standing is Standing.CAPITAL,
        )

    def honorific_gender(self, token: Token) -> str | None:
        """The gender that an honorific tells."""
        if token.lower_ in self.nouns.honorific_masculine:
            return "m"
        return "f" if token.lower_ in self.nouns.honorific_feminine else None

    # -- descriptions --------------------------------------------------------

    def described(self, index: int, token: Token, taken: set[int]) -> Iterator[Candidate]:
        """The candidate whose head a word is, if it is a noun for actors, a pronoun or a possessive."""
        if is_possessive(token) and token.pos_ in ("DET", "PRON", "ADJ"):
            plural = token.lower_ in self.lexicon.anaphors.plural_possessive
            yield self.simple(index, token, Form.POSSESSIVE, plural=plural)
        elif token.pos_ == "PRON" or token.lower_ in self.lexicon.anaphors.masculine | self.lexicon.anaphors.feminine:
            yield from self.pronoun(index, token)
        elif token.pos_ in NOMINAL and not describes(token):
            yield from self.noun(index, token, taken)

    def pronoun(self, index: int, token: Token) -> Iterator[Candidate]:
        """The candidate of a personal or demonstrative pronoun."""
        word, anaphors = token.lower_, self.lexicon.anaphors
        if word in anaphors.plural:
            yield self.simple(index, token, Form.PLURAL_PRONOUN, plural=True)
        elif word in anaphors.masculine or word in anaphors.feminine:
            yield self.simple(index, token, Form.PRONOUN, gender="m" if word in anaphors.masculine else "f")
        elif word in anaphors.clitics and token.dep_ in ("obj", "iobj", "obl:arg", "expl:comp"):
            plural = "Plur" in token.morph.get("Number", [])
            yield self.simple(index, token, Form.PLURAL_PRONOUN if plural else Form.PRONOUN, plural=plural)

    def simple(
        self, index: int, token: Token, form: Form, gender: str | None = None, plural: bool = False
    ) -> Candidate:
        """A candidate of one word that names nobody."""
        head = token.i
        return Candidate(
            index, head, head + 1, head, form, ActorType.PERSON, token.text, token.lower_, gender=gender, plural=plural
        )

    def noun(self, index: int, token: Token, taken: set[int]) -> Iterator[Candidate]:
        """The candidate of a noun for actors with the words that belong to it."""
        word, lemma = token.lower_, token.lemma_.lower()
        stem = self.stem(word, lemma)
        start, end = extent(token, taken)
        while start > token.sent.start and token.doc[start - 1].lower_ in self.nouns.role.premodifiers:
            start -= 1
        base = Candidate(
            index,
            start,
            end,
            token.i,
            Form.ROLE,
            ActorType.PERSON,
            token.doc[start:end].text,
            stem,
            gender=self.nouns.role.gender(stem),
            plural=is_plural(token),
            definite=is_definite(token.doc[start:end]),
            countries=self.countries_of(token),
        )
        plural_article = base.plural
        if plural_article and self.is_dual(token):
            yield replace(base, form=Form.DUAL, plural=True)
        elif stem in self.nouns.role and not plural_article:
            if not modifies_role(token, self.nouns.role):
                yield base
        elif word in self.nouns.group_plural and plural_article:
            yield replace(base, form=Form.GROUP, type=ActorType.GROUP)
        elif (stem in self.nouns.state or word in self.nouns.state) and self.stands_for_state(base, token):
            yield replace(base, form=Form.STATE, type=ActorType.COUNTRY)
        elif stem in self.nouns.group or word in self.nouns.group:
            yield replace(base, form=Form.GROUP, type=ActorType.GROUP)
        elif stem in self.nouns.organization and token.pos_ in ("NOUN", "PROPN"):
            yield replace(base, form=Form.BODY, type=ActorType.ORGANIZATION)
        elif token.pos_ in ("NOUN", "ADJ", "PROPN") and not plural_article:
            yield from self.nationality(base, token)

    def stem(self, word: str, lemma: str) -> str:
        """The form of a noun under which the lexicon has it, without a prefix (« ex- »)."""
        for form in (word, lemma):
            if form in self.nouns.role or form in self.nouns.state or form in self.nouns.organization:
                return form
            for prefix in self.nouns.role.prefixes:
                if form.startswith(prefix) and form[len(prefix) :] in self.nouns.role:
                    return form[len(prefix) :]
        return lemma

    def is_dual(self, token: Token) -> bool:
        """Whether a plural noun says of itself that there are two: « les deux hommes »."""
        anaphors = self.lexicon.anaphors
        word = token.lower_
        if word not in anaphors.dual_persons and word not in anaphors.dual_states:
            return False
        return any(child.lower_ in anaphors.dual_cue for child in token.children) or (
            token.i > 0 and token.doc[token.i - 1].lower_ in anaphors.dual_cue
        )

    def stands_for_state(self, base: Candidate, token: Token) -> bool:
        """Whether « gouvernement », « partie », « pays » names a state here, or points back at one."""
        if base.countries:
            return len(base.countries) == 1
        named = token.doc[base.start : base.end + 1]
        if base.noun in self.nouns.state_home or any(word.ent_type_ == PERSON_LABEL for word in named):
            return base.definite
        return base.definite and base.noun in self.nouns.state_back

    def nationality(self, base: Candidate, token: Token) -> Iterator[Candidate]:
        """« l'Ivoirien », « la Rwandaise »: a person by nationality."""
        entry = self.gazetteer.lookup(token.text)
        if entry is not None and entry.standing is Standing.DEMONYM and base.start < token.i:
            yield replace(base, countries=(entry.identifier.partition(":")[2],), noun="")

    # -- countries -----------------------------------------------------------

    def countries_of(self, token: Token) -> tuple[str, ...]:
        """Codes of the states that the adjectives and complements of a noun name, or those of its complements."""
        found = [code for word in describing(token) for code in self.code(word)]
        for beside in (token.i + 1, token.i - 1):
            if not found and 0 <= beside < len(token.doc):
                found = self.code(token.doc[beside], adjective=True)
        return tuple(dict.fromkeys(found))

    def code(self, token: Token, adjective: bool = False) -> list[str]:
        """The code of the state that a word names, as adjective or as a name of which it is a part."""
        doc = token.doc
        spans = (
            [doc[token.i : token.i + 1]]
            if adjective
            else [doc[token.i : token.i + k] for k in (4, 3, 2, 1)]
            + [doc[max(0, token.i - 1) : token.i + 1], doc[max(0, token.i - 2) : token.i + 1]]
        )
        for span in spans:
            entry = self.gazetteer.lookup(span.text)
            if (
                entry is not None
                and entry.type is ActorType.COUNTRY
                and (not adjective or entry.standing is Standing.ADJECTIVE)
            ):
                return [entry.identifier.partition(":")[2]]
        return []

    def countries_in(self, span: Span) -> tuple[str, ...]:
        """Codes of the states that a name mentions."""
        return tuple(dict.fromkeys(code for token in span for code in self.code(token, adjective=True)))


def extent(token: Token, taken: set[int]) -> tuple[int, int]:
    """First and last word (exclusive) of the noun phrase around a head, without apposition or clause."""
    members = {token.i}
    stack = [token]
    while stack:
        for child in stack.pop().children:
            possessor = child.dep_ == "nmod:poss" and child.head.i > token.i
            if (child.dep_ in WITHIN or possessor or child.text in HYPHENS) and not (
                child.dep_ in ("det", "case", "advmod") and child.head.i == token.i and child.i > token.i
            ):
                members.add(child.i)
                stack.append(child)
    start = end = token.i
    while start - 1 in members and continues(token.doc[start - 1]):
        start -= 1
    while end + 1 in members and continues(token.doc[end + 1]):
        end += 1
    while start < token.i and (token.doc[start].pos_ in ("ADP", "DET", "PUNCT") or token.doc[start].dep_ == "case"):
        start += 1
    while end > token.i and (token.doc[end].pos_ in ("ADP", "DET", "PUNCT") or token.doc[end].dep_ == "case"):
        end -= 1
    return start, end + 1


def continues(token: Token) -> bool:
    """Whether a noun phrase goes on over a word: hyphens join, other punctuation parts."""
    return token.text in HYPHENS or not token.is_punct


def describing(noun: Token, depth: int = 0) -> Iterator[Token]:
    """The adjectives and complements of a noun, and those of its complements."""
    for child in noun.children:
        if child.dep_ in NAMING or child.pos_ == "ADJ":
            yield child
            yield from (k for k in child.children if k.dep_ in ("conj", "amod") or k.pos_ == "ADJ")
            if child.dep_ == "nmod" and depth < 1:
                yield from describing(child, depth + 1)


def describes(token: Token) -> bool:
    """Whether a word only describes the noun beside it: « de proches collaborateurs »."""
    return token.dep_ == "amod" and abs(token.head.i - token.i) <= 2 and token.head.pos_ in ("NOUN", "PROPN")


def modifies_role(token: Token, nouns: RoleNouns) -> bool:
    """Whether a role noun is the first part of another: "secretary-general", "attorney general"."""
    return token.dep_ == "compound" and token.head.lower_ in nouns


def is_plural(token: Token) -> bool:
    """Whether a noun is plural, by its own form or its determiner's."""
    determiners = [c for c in token.children if c.dep_ == "det"]
    numbers = [n for t in (*determiners, token) for n in t.morph.get("Number", [])]
    return bool(numbers) and numbers[0] == "Plur"


def is_definite(span: Span) -> bool:
    """Whether a noun phrase has no indefinite determiner."""
    root = span.root
    determiners = [c for c in root.children if c.dep_ == "det"]
    return not determiners or not any("Ind" in d.morph.get("Definite", []) for d in determiners)

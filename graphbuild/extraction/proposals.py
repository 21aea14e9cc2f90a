"""Propose: who might have done what to whom, generously, each proposal with the evidence that a judge needs.

A frame says which words carry a relation and in which places its ends stand. Where an end is missing from its place
(elided, a tree gone wrong), the nearest actors of the sentence and the most salient ones of the sentence before are
proposed instead, and marked so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from spacy.tokens import Span, Token

from graphbuild.extraction.coreference import Cast, Link
from graphbuild.extraction.frames import Frame, Frames
from graphbuild.extraction.mentions import PERSON_LABEL, Form
from graphbuild.extraction.passages import Passage
from graphbuild.extraction.syntax import SUBJECTS, Argument, Grammar
from graphbuild.model.relation import Family, vocabulary

NEAR = "near"
CONTEXT = "context"
RESUMED = "resumed"
VISITED = "VISITED"
SILENT = frozenset({Form.DUAL, Form.STATE, Form.POSSESSIVE, Form.PRONOUN, Form.PLURAL_PRONOUN})


@dataclass(frozen=True)
class Filler:
    """A referent that fills a place of a frame, with the mention and the way that led to it."""

    chain: int
    link: Link
    place: str
    way: str
    via: bool = False


@dataclass(frozen=True)
class Proposal:
    """One possible claim: numbers of referents, the trigger, the frame and the two fillers."""

    passage: int
    trigger: Token
    frame: Frame
    subject: Filler
    object: Filler
    mutual: bool = False

    @property
    def relation(self) -> str:
        """The relation of the frame."""
        return self.frame.relation

    @property
    def pair(self) -> tuple[int, int]:
        """The two referents, sorted where the relation is symmetric."""
        ends = (self.subject.chain, self.object.chain)
        return (min(ends), max(ends)) if vocabulary()[self.relation].symmetric else ends


class Proposer:
    """Proposes claims over the passages of one article."""

    def __init__(self, passages: Sequence[Passage], cast: Cast, frames: Frames, grammar: Grammar) -> None:
        self.passages, self.cast, self.frames, self.grammar = passages, cast, frames, grammar
        self.told: list[Proposal] = []

    def propose(self) -> Iterator[Proposal]:
        """All proposals of the article in the order of the text, each (pair, relation, trigger) once."""
        for index, passage in enumerate(self.passages):
            for sentence in passage.doc.sents:
                for token in sentence:
                    yield from self.of_trigger(index, sentence, token)

    def of_trigger(self, index: int, sentence: Span, token: Token) -> Iterator[Proposal]:
        """The proposals of one word."""
        frames = [f for f in self.frames_of(token) if applies(f, token)]
        if not frames or self.stands_for_actors(index, token):
            return
        arguments = self.grammar.arguments(token)
        fillers = list(self.fillers(index, arguments))
        for frame in frames:
            seen: set[tuple[int, int]] = set()
            for proposal in self.of_frame(index, sentence, token, frame, fillers):
                if proposal.subject.chain == proposal.object.chain or self.at_home(proposal):
                    continue
                if proposal.pair not in seen:
                    seen.add(proposal.pair)
                    self.remember(proposal)
                    yield proposal

    def stands_for_actors(self, index: int, token: Token) -> bool:
        """Whether a word is the head of a mention that says nothing else: « les deux parties »."""
        found = self.cast.at(index, token)
        return found is not None and found.candidate.head == token.i and found.candidate.form in SILENT

    def at_home(self, proposal: Proposal) -> bool:
        """Whether somebody is said to travel to the state that is his own."""
        if proposal.relation != VISITED:
            return False
        codes = self.cast.chains[proposal.subject.chain].countries
        return self.cast.chains[proposal.object.chain].identifier in {f"country:{code}" for code in codes}

    def remember(self, proposal: Proposal) -> None:
        """Keep a contact whose ends stand in their places: the next sentence may go on about it."""
        ways = {proposal.subject.way, proposal.object.way}
        if vocabulary()[proposal.relation].family is Family.CONTACT and ways.isdisjoint((NEAR, CONTEXT, RESUMED)):
            self.told = [t for t in self.told if t.trigger.sent == proposal.trigger.sent] + [proposal]

    def frames_of(self, token: Token) -> tuple[Frame, ...]:
        """The frames that a word may say, by its class and lemma; a misread class is tolerated."""
        if token.dep_ == "cop" or token.dep_.startswith("aux") or token.ent_type_ == PERSON_LABEL:
            return ()
        lemma, lower = token.lemma_.lower(), token.lower_
        if token.pos_ in ("VERB", "AUX"):
            return self.frames.of("verbs", lemma) or self.frames.of("verbs", lower) or self.frames.of("nouns", lower)
        if token.pos_ in ("NOUN", "PROPN", "X"):
            return (
                self.frames.of("nouns", lemma)
                or self.frames.of("nouns", lower)
                or self.frames.of("nouns", lower.rstrip("sx"))
            )
        if token.pos_ == "ADJ":
            return (
                self.frames.of("adjectives", lemma) or self.frames.of("nouns", lower) or self.frames.of("verbs", lemma)
            )
        if token.dep_ == "ROOT":
            return self.frames.of("verbs", lemma) or self.frames.of("nouns", lower)
        return ()

    # -- fillers -------------------------------------------------------------

    def fillers(self, index: int, arguments: Sequence[Argument]) -> Iterator[Filler]:
        """The referents that stand in the places around a trigger."""
        for argument in arguments:
            found = self.actor_at(index, argument.token)
            if found is not None:
                for chain in found.chains:
                    yield Filler(chain, found, argument.place, argument.way)
            elif argument.place == "adj":
                yield from self.adjective(index, argument)
            if found is None:
                yield from self.through(index, argument)

    def actor_at(self, index: int, token: Token) -> Link | None:
        """The mention of an actor that a word belongs to; a mere place is none."""
        found = self.cast.at(index, token)
        return None if found is None or found.candidate.form is Form.PLACE else found

    def adjective(self, index: int, argument: Argument) -> Iterator[Filler]:
        """The states that an adjective names: « les négociations turco-russes »."""
        for chain in self.cast.states_of(argument.token):
            yield Filler(chain, self.cast.adjectival(index, argument.token, chain), "adj", argument.way)

    def through(self, index: int, argument: Argument) -> Iterator[Filler]:
        """Actors inside an argument that is none itself: « la politique de X », « les responsables de Y »."""
        if argument.place in ("adj", "poss"):
            return
        for child in argument.token.children:
            if child.dep_ in ("nmod", "appos", "flat", "flat:name", "obl:arg", "nmod:poss", "compound"):
                found = self.actor_at(index, child)
                if found is not None:
                    for chain in found.chains:
                        yield Filler(chain, found, argument.place, argument.way, via=True)
            elif child.dep_ == "amod":
                for chain in self.cast.states_of(child):
                    yield Filler(
                        chain, self.cast.adjectival(index, child, chain), argument.place, argument.way, via=True
                    )
            elif child.dep_ == "det":
                found = self.actor_at(index, child)
                if found is not None:
                    for chain in found.chains:
                        yield Filler(chain, found, argument.place, argument.way, via=True)

    # -- ends ----------------------------------------------------------------

    def of_frame(
        self, index: int, sentence: Span, token: Token, frame: Frame, fillers: Sequence[Filler]
    ) -> Iterator[Proposal]:
        """Pairs of ends for one frame: those in their places, then those that stand in for a missing end."""
        shape = frame.construction
        subjects = in_places(fillers, shape.subject)
        objects = in_places(fillers, shape.object)
        for place in shape.pair:
            for one, other in combinations(in_places(fillers, (place,)), 2):
                if one.link is other.link and one.link.one_side(one.chain, other.chain):
                    continue
                yield Proposal(index, token, frame, one, other, mutual=True)
        for one in subjects:
            for other in objects:
                if one.place != other.place or one.place not in shape.pair:
                    yield Proposal(index, token, frame, one, other)
        yield from self.substitutes(index, sentence, token, frame, subjects, objects)
        yield from self.resumed(index, sentence, token, frame)

    def resumed(self, index: int, sentence: Span, token: Token, frame: Frame) -> Iterator[Proposal]:
        """The two ends of the contact told last, where a sentence goes on about it: « Ces conversations … »."""
        if vocabulary()[frame.relation].family is not Family.CONTACT:
            return
        for told in self.told:
            if told.trigger.doc is sentence.doc and told.trigger.sent.end == sentence.start:
                one, other = (replace(f, place=RESUMED, way=RESUMED) for f in (told.subject, told.object))
                yield Proposal(index, token, frame, one, other)

    def substitutes(
        self, index: int, sentence: Span, token: Token, frame: Frame, subjects: list[Filler], objects: list[Filler]
    ) -> Iterator[Proposal]:
        """Ends taken from elsewhere: places may be empty, and trees go wrong."""
        near = list(self.near(index, sentence, token))
        context = list(self.context(index, sentence))[:3]
        for one in subjects[:4]:
            for other in near:
                yield Proposal(index, token, frame, one, other)
        for other in objects[:6]:
            for one in [*near, *context]:
                yield Proposal(index, token, frame, one, other)
        if not subjects or not objects:
            for one, other in combinations(near[:5], 2):
                first, second = sorted((one, other), key=lambda f: f.link.candidate.head)
                yield Proposal(index, token, frame, first, second)
                if not vocabulary()[frame.relation].symmetric:
                    yield Proposal(index, token, frame, second, first)
        if not objects:
            for one in [*subjects[:2], *near[:2]]:
                for other in context:
                    yield Proposal(index, token, frame, *((other, one) if not subjects else (one, other)))

    def near(self, index: int, sentence: Span, token: Token) -> Iterator[Filler]:
        """The other actors of the sentence, the nearest first."""
        aside = (Form.POSSESSIVE, Form.PLACE)
        inside = [k for k in self.cast.in_sentence(index, sentence) if k.candidate.form not in aside]
        inside.sort(key=lambda k: abs(k.candidate.head - token.i))
        for k in inside[:6]:
            for chain in k.chains:
                yield Filler(chain, k, NEAR, NEAR)

    def context(self, index: int, sentence: Span) -> Iterator[Filler]:
        """The subjects of the sentence before, where an elided end is most often found."""
        before = self.sentence_before(index, sentence)
        if before is None:
            return
        passage, span = before
        for k in self.cast.in_sentence(passage, span):
            head = span.doc[k.candidate.head]
            if head.dep_ in SUBJECTS or head.dep_ == "ROOT" or head.head.dep_ in SUBJECTS:
                for chain in k.chains:
                    yield Filler(chain, k, CONTEXT, CONTEXT)

    def sentence_before(self, index: int, sentence: Span) -> tuple[int, Span] | None:
        """The sentence before one, in its passage or at the end of the one before."""
        doc = sentence.doc
        if sentence.start > 0:
            return index, doc[sentence.start - 1].sent
        if index > 0:
            previous = self.passages[index - 1].doc
            return index - 1, previous[len(previous) - 1].sent
        return None


def in_places(fillers: Sequence[Filler], places: Sequence[str]) -> list[Filler]:
    """The fillers of the given places, in the order of the places, each referent once."""
    found: dict[int, Filler] = {}
    for place in places:
        for filler in fillers:
            if filler.place == place and (filler.chain not in found or (found[filler.chain].via and not filler.via)):
                found.setdefault(filler.chain, filler)
    return list(found.values())


def applies(frame: Frame, token: Token) -> bool:
    """Whether the words that a frame needs stand near its trigger, and none that bar it."""
    if not frame.needs and not frame.bars:
        return True
    window = " ".join(
        t.lower_ for t in token.doc[max(token.sent.start, token.i - 3) : min(token.sent.end, token.i + 8)]
    )
    padded = f" {window} ".replace("' ", "'").replace("’ ", "’")
    if frame.needs and not any(f" {word} " in padded for word in frame.needs):
        return False
    return not any(f" {word} " in padded for word in frame.bars)

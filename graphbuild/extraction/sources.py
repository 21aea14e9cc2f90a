"""Which of the sources that an article names answer for a claim.

A text may attribute a claim in its own sentence, in the one before, or in the lead of the article and then go on
telling; it may also name a speaker beside a fact that it knows itself. Each source near a trigger is weighed by
how it stands to it: each feature has a weight, a coefficient (rounded) of a logistic regression over the train sets
(`training/sources.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from spacy.tokens import Token

from graphbuild.extraction.attribution import (
    Attribution,
    Kind,
    SourceSpan,
    attributions,
    covering,
    links,
    load_attribution,
    quotations,
    sentence_of,
)
from graphbuild.extraction.clause import feature, finite, function
from graphbuild.extraction.coreference import Cast
from graphbuild.extraction.mentions import Form
from graphbuild.extraction.passages import Passage
from graphbuild.extraction.source_weights import BIAS, WEIGHTS
from graphbuild.model.actor import ActorType
from graphbuild.model.claim import Factuality, Source
from graphbuild.model.relation import Family

NAMED = (Form.PERSON, Form.KNOWN, Form.BODY)
PRONOUNS = (Form.PRONOUN, Form.POSSESSIVE, Form.PLURAL_PRONOUN)
BODIES = ("ORG", "MISC")
TITLE = -1
PROBABLE = 0.25
"""From which probability on a source answers for a claim; at most two do."""
LONGEST = 12
"""How many of the nearest speakers are weighed."""


@dataclass(frozen=True)
class Speaker:
    """A source with the referent that its words stand for, None where they stand for no single actor.

    `referents` are all that they stand for; `outlet` says that it is one of the press.
    """

    span: SourceSpan
    referents: tuple[int, ...]
    referent: int | None
    outlet: bool
    type: ActorType | None
    pronoun: bool

    @property
    def key(self) -> str:
        """By what the same speaker is known again."""
        return f"#{self.referent}" if self.referent is not None else self.span.surface.lower()


@dataclass(frozen=True)
class Telling:
    """What the sources of a claim are asked for: where it is told, its relation's family, its factuality, its ends."""

    passage: int
    trigger: Token
    family: Family
    factuality: Factuality
    ends: tuple[int, int]


@dataclass(frozen=True)
class Candidate:
    """A speaker who may answer for a claim, and what tells for or against him."""

    speaker: Speaker
    features: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """How an attribution stands to a trigger: the lower its rank, the nearer; `depth` counts the links of its chain."""

    where: str
    attribution: Attribution
    rank: tuple[int, int]
    depth: int


class Sources:
    """The sources of one article."""

    def __init__(self, passages: Sequence[Passage], cast: Cast, language: str) -> None:
        self.passages, self.cast = passages, cast
        self.cues = load_attribution(language)
        docs = [passage.doc for passage in passages]
        self.found = attributions(docs)
        self.quotes = [quotations(doc) for doc in docs]
        self.speakers: dict[tuple[int, int, str], Speaker] = {}
        self.said: Counter[str] = Counter()
        self.heard: dict[str, Attribution] = {}
        for passage in self.found:
            for one in passage:
                self.said.update(self.speaker(link.source).key for link in links(one))
                if one.outer is not None:
                    self.heard.setdefault(self.speaker(one.source).key, one.outer)

    # -- speakers -----------------------------------------------------------------

    def speaker(self, span: SourceSpan) -> Speaker:
        """Who is meant by the words that name a source."""
        place = (span.paragraph, span.start, span.surface)
        if place not in self.speakers:
            self.speakers[place] = self.identified(span)
        return self.speakers[place]

    def identified(self, span: SourceSpan) -> Speaker:
        """The speaker of a span; « le quotidien » is the outlet named last."""
        doc = self.passages[span.paragraph].doc
        root = doc[span.start : span.end].root
        press = root.lemma_.lower() in self.cues.outlet | self.cues.colleague
        referents = self.referents_at(span)
        link = self.cast.at(span.paragraph, root)
        pronoun = root.pos_ == "PRON" or (link is not None and link.candidate.form in PRONOUNS)
        if not referents and (pronoun or root.lemma_.lower() in self.cues.latter):
            person = self.person_before(span, latter=span.end - span.start > 1)
            referents = () if person is None else (person,)
        words = doc[span.start : span.end]
        if press and span.surface in words.text and all(token.pos_ != "PROPN" for token in words):
            paper = self.paper_before(span)
            if paper is not None:
                span, referents = replace(span, surface=paper.surface), self.referents_at(paper)
        named = [n for n in referents if not self.nameless(n)]
        referent = named[0] if len(named) == 1 else None
        return Speaker(
            span,
            referents,
            referent,
            press or any(self.cast.chains[n].outlet for n in referents),
            self.cast.chains[referents[0]].type if referents else None,
            pronoun,
        )

    def paper_before(self, span: SourceSpan) -> SourceSpan | None:
        """The outlet that is named last before a span, else the first one after it."""
        papers = [
            SourceSpan(link.candidate.passage, link.candidate.start, link.candidate.end, link.candidate.text)
            for link in self.cast.links
            if link.candidate.outlet and len(link.chains) == 1
        ]
        cited = [link.source for passage in self.found for one in passage for link in links(one)]
        papers += [source for source in cited if self.is_paper(source)]
        papers.sort(key=lambda one: (one.paragraph, one.start))
        before = [one for one in papers if (one.paragraph, one.start) < (span.paragraph, span.start)]
        return before[-1] if before else papers[0] if papers else None

    def is_paper(self, span: SourceSpan) -> bool:
        """Whether a source is a body by its name that is no actor, or bears its name beside a noun of the press."""
        root = self.passages[span.paragraph].doc[span.start : span.end].root
        if root.pos_ == "PROPN":
            return root.ent_type_ in BODIES and self.cast.at(span.paragraph, root) is None
        words = self.passages[span.paragraph].doc[span.start : span.end].text
        return root.lemma_.lower() in self.cues.outlet and (span.surface not in words or span.surface[:1].isupper())

    def person_before(self, span: SourceSpan, latter: bool) -> int | None:
        """Whom a pronoun means that coreference left open: who spoke last, or with `latter` who was named last."""
        spoke = [
            (one.source.paragraph, one.source.start, speaker.referent)
            for one in self.found[span.paragraph]
            if one.source.start < span.start and not latter
            for speaker in (self.speaker(one.source),)
            if speaker.referent is not None and speaker.type is ActorType.PERSON
        ]
        if spoke:
            return max(spoke)[2]
        named = [
            (link.candidate.passage, link.candidate.start, link.chains[0])
            for link in self.cast.links
            if len(link.chains) == 1
            and self.cast.chains[link.chains[0]].type is ActorType.PERSON
            and (span.paragraph - 1, 0) <= (link.candidate.passage, link.candidate.start) < (span.paragraph, span.start)
        ]
        return max(named)[2] if named else None

    def nameless(self, referent: int) -> bool:
        """Whether a referent is a described one: « des sources occidentales » are no actor."""
        chain = self.cast.chains[referent]
        return chain.described and not chain.names

    def referents_at(self, span: SourceSpan) -> tuple[int, ...]:
        """The referents of the words that name a source."""
        doc = self.passages[span.paragraph].doc
        root = doc[span.start : span.end].root
        found = self.cast.at(span.paragraph, root)
        beside = root.lemma_.lower() in self.cues.outlet and (found is None or not found.candidate.outlet)
        if found is None or beside or found.candidate.form is Form.POSSESSIVE:
            inner = [self.cast.at(span.paragraph, doc[i]) for i in range(span.start, span.end)]
            named = [k for k in inner if k is not None and k.candidate.form in NAMED and k is not found]
            found = named[0] if len(named) == 1 else None
        return found.chains if found is not None else ()

    # -- the sources of a claim ------------------------------------------------------

    def of(self, telling: Telling) -> tuple[Source, ...]:
        """The sources that answer for a claim, the nearest first; empty where the article speaks for itself."""
        nearest = self.candidates(telling)
        chosen = answering([probability(one.features) for one in nearest])
        speakers = [nearest[n].speaker for n in chosen]
        return tuple(Source(speaker.span.surface, speaker.referent) for speaker in speakers)

    # -- candidates ---------------------------------------------------------------

    def candidates(self, telling: Telling) -> list[Candidate]:
        """The speakers who may answer for a claim, each once, by how he stands nearest, the nearest first."""
        best: dict[str, Candidate] = {}
        places = sorted(self.places(telling), key=lambda place: place.rank)
        for place in places:
            speaker = self.speaker(place.attribution.source)
            if speaker.key not in best:
                best[speaker.key] = Candidate(speaker, tuple(self.features(telling, place, speaker, first=not best)))
        return list(best.values())[:LONGEST]

    def places(self, telling: Telling) -> Iterator[Place]:
        """The attributions of the article by how each stands to a trigger."""
        here = [one for one in self.found[telling.passage] if not one.names(telling.trigger.i)]
        told = covering(here, telling.trigger.i)
        for order, one in enumerate(told):
            for depth, link in enumerate(links(one)):
                where = "outer" if depth else "covers too" if order else "covers"
                yield Place(where, link, (order, depth), depth)
            heard = self.heard.get(self.speaker(one.source).key)
            if one.outer is None and heard is not None:
                yield Place("heard elsewhere", heard, (order, LONGEST), 1)
        for one in here:
            if one not in told:
                where, rank = beside(telling.trigger, one.cue)
                distance = abs(one.cue - telling.trigger.i)
                for depth, link in enumerate(links(one)):
                    yield Place(where, link, (rank, distance + depth), depth)
        for passage, found in enumerate(self.found):
            apart = telling.passage - passage
            if apart != 0:
                where, rank = self.farther(telling, apart)
                for one in found:
                    for depth, link in enumerate(links(one)):
                        far = abs(apart) * 1000 + (-one.cue if apart > 0 else one.cue)
                        yield Place(where, link, (rank, far), depth)

    def farther(self, telling: Telling, apart: int) -> tuple[str, int]:
        """How a paragraph so many before that of the trigger stands to it, and its rank."""
        if apart > 0:
            return ("paragraph before" if apart == 1 else "earlier"), 60
        if apart == -1 and self.passages[telling.passage].number == TITLE:
            return "lead", 60
        return "later", 90

    def features(self, telling: Telling, place: Place, speaker: Speaker, first: bool) -> Iterator[str]:
        """What tells for or against a speaker as the source of a claim."""
        where, one = place.where, place.attribution
        family, verb, role, sort = group(telling.family), self.verb(one), part_of(telling, speaker), sort_of(speaker)
        quoted = any(start <= telling.trigger.i < end for start, end in self.quotes[telling.passage])
        share = min(int(4 * self.said[speaker.key] / max(1, self.said.total())), 3)
        yield where
        for other in (family, verb, role, sort, telling.factuality.value, "quoted" if quoted else "told"):
            yield f"{where}:{other}"
        yield sort
        yield f"{verb}:{family}"
        yield f"{role}:{family}"
        if role == "subject" and one.kind is Kind.WISHING:
            yield f"own wish:{family}"
        yield f"{where}:{family}:{role}"
        yield f"{where}:{verb}:{role}"
        if self.passages[telling.passage].number == TITLE:
            yield f"title:{where}"
        if not first:
            yield "not nearest"
            yield f"not nearest:{where}"
        if place.depth:
            yield "outer link"
        if where.startswith("covers"):
            form = standing(telling.trigger)
            yield f"length:{min((one.end - one.start) // 10, 5)}"
            yield f"after:{one.cue > telling.trigger.i}"
            yield f"trigger:{form}"
            yield f"trigger:{form}:{family}"
        yield f"share:{share}"
        yield f"share:{share}:{where}"
        if self.said[speaker.key] > 1:
            yield "again"
            yield f"again:{sort}"

    def verb(self, one: Attribution) -> str:
        """The class of the word that attributes."""
        if one.kind is not Kind.SAYING or one.cue < 0:
            return one.kind.value
        cue = self.passages[one.source.paragraph].doc[one.cue]
        forms = {cue.lemma_.lower(), cue.lower_}
        return "telling" if forms & self.cues.telling else "saying" if forms & self.cues.saying else "other verb"


def beside(trigger: Token, cue: int) -> tuple[str, int]:
    """How an attribution of the trigger's paragraph that does not cover it stands to it, and its rank."""
    doc = trigger.doc
    start, end = sentence_of(trigger)
    if start <= cue < end:
        return "beside", 10
    if cue < start:
        near = sentence_of(doc[start - 1])[0] <= cue
        return ("sentence before", 20) if near else ("before", 30)
    near = end < len(doc) and cue < sentence_of(doc[end])[1]
    return ("sentence after", 25) if near else ("after", 50)


def part_of(telling: Telling, speaker: Speaker) -> str:
    """Which end of the relation a speaker is."""
    if telling.ends[0] in speaker.referents:
        return "subject"
    return "object" if telling.ends[1] in speaker.referents else "neither"


def group(family: Family) -> str:
    """The families as far as they differ in who answers for them."""
    if family in (Family.ACCUSE, Family.REJECT, Family.THREATEN):
        return "words"
    return str(family.value)


def sort_of(speaker: Speaker) -> str:
    """What sort of source a speaker is."""
    if speaker.outlet:
        return "press"
    if speaker.pronoun:
        return "pronoun" if speaker.referent is not None else "pronoun of nobody"
    if speaker.referent is None:
        return "described"
    return speaker.type.value if speaker.type is not None else "described"


def standing(trigger: Token) -> str:
    """How a trigger stands in what is said: the head of a clause, a noun, an infinitive or participle."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        determiners = [child for child in trigger.children if function(child) == "det"]
        definite = any("Def" in feature(one, "Definite") or "Prs" in feature(one, "PronType") for one in determiners)
        return "definite noun" if definite else "noun"
    if finite(trigger) is None:
        return "non-finite"
    name = function(trigger)
    return f"finite:{name if name in ('acl', 'advcl', 'ccomp', 'root', 'conj', 'parataxis') else 'other'}"


def probability(features: Sequence[str], weights: Mapping[str, float] = WEIGHTS, bias: float = BIAS) -> float:
    """How likely a candidate answers for a claim, from 0 to 1."""
    return 1 / (1 + exp(-(bias + sum(weights.get(name, 0.0) for name in features))))


def answering(probabilities: Sequence[float]) -> list[int]:
    """Which of some speakers, the nearest first, answer for a claim: at most the two likeliest."""
    best = sorted(range(len(probabilities)), key=lambda n: -probabilities[n])[:2]
    return sorted(n for n in best if probabilities[n] >= PROBABLE)

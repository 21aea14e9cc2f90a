"""From proposals that the judge let pass to the claims of a reading, with all that qualifies each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Token

from graphbuild.extraction.channel import channel_of
from graphbuild.extraction.coreference import Cast
from graphbuild.extraction.dating import Told, date_of, last_told
from graphbuild.extraction.factuality import factuality_of
from graphbuild.extraction.judging import Judged
from graphbuild.extraction.passages import Passage
from graphbuild.extraction.polarity import polarity_of
from graphbuild.extraction.proposals import Proposal
from graphbuild.extraction.roles import Role
from graphbuild.extraction.secrecy import is_secret
from graphbuild.extraction.sources import Sources, Telling
from graphbuild.extraction.topics import topics_of
from graphbuild.model.article import Article
from graphbuild.model.claim import Claim, Evidence, Factuality, Polarity, Source
from graphbuild.model.reading import Reading
from graphbuild.model.relation import HOLDS_ROLE, Family, vocabulary

ROLE_CONFIDENCE = 0.9
"""Confidence of a role: titles beside names are right about nine times in ten."""


class Writer:
    """Writes the claims of one article."""

    def __init__(self, article: Article, passages: Sequence[Passage], cast: Cast) -> None:
        self.article, self.passages, self.cast = article, passages, cast
        self.sources = Sources(passages, cast, article.language)
        self.told = list(self.days_told())

    def days_told(self) -> Iterable[Told | None]:
        """For each passage the last day that those before it told."""
        told: Told | None = None
        for passage in self.passages:
            yield told
            told = last_told(passage.doc.text, self.article.published, self.article.language, told)

    def reading(self, found: Sequence[Judged], roles: Sequence[Role], version: str) -> Reading:
        """The reading of the article; only referents that a claim or mention needs are kept, in their order."""
        claims = merged([*(self.claim(one) for one in found), *(self.role(one) for one in roles)])
        mentions = self.cast.mentions()
        used = sorted({n for claim in claims for n in referents_of(claim)} | {n for m in mentions for n in m.referents})
        number = {old: new for new, old in enumerate(used)}
        referents = self.cast.referents()
        return Reading(
            self.article.id,
            version,
            self.article.language,
            tuple(referents[old] for old in used),
            tuple(replace(m, referents=tuple(number[n] for n in m.referents)) for m in mentions),
            tuple(renumbered(claim, number) for claim in numbered_events(claims)),
        )

    # -- one claim -------------------------------------------------------------

    def claim(self, one: Judged) -> Claim:
        """The claim of a proposal."""
        proposal = one.proposal
        trigger, relation = proposal.trigger, vocabulary()[proposal.relation]
        factuality = factuality_of(trigger, relation.family)
        ends = (proposal.subject.chain, proposal.object.chain)
        contact = relation.family is Family.CONTACT
        return Claim(
            subject=ends[0],
            relation=relation.name,
            object=ends[1],
            evidence=(self.evidence(proposal.passage, trigger),),
            polarity=polarity_of(trigger, relation.family),
            factuality=factuality,
            secret=is_secret(trigger) if contact else False,
            channel=channel_of(trigger, relation.name),
            topics=topics_of(trigger, lambda token: self.is_end(proposal, token)),
            date=date_of(
                trigger,
                self.article.published,
                future=factuality is Factuality.PLANNED,
                told=self.told[proposal.passage],
                contact=contact,
                took_place=factuality.took_place,
            ),
            initiator=ends[0]
            if relation.symmetric and proposal.subject.place == "subj" and not proposal.mutual
            else None,
            sources=self.answering(Telling(proposal.passage, trigger, relation.family, factuality, ends)),
            code=proposal.frame.code,
            confidence=round(one.probability, 4),
            frame=proposal.frame.name,
        )

    def answering(self, telling: Telling) -> tuple[Source, ...]:
        """The sources of a claim; who wishes for something himself is no source of the wish."""
        found = self.sources.of(telling)
        if telling.factuality is not Factuality.DESIRED:
            return found
        return tuple(source for source in found if source.referent != telling.ends[0])

    def evidence(self, passage: int, trigger: Token) -> Evidence:
        """The sentence of a trigger, as the article writes it."""
        block = self.passages[passage]
        sentence = trigger.sent
        text = self.article.title if block.number < 0 else self.article.paragraphs[block.number]
        start, end = sentence.start_char, sentence.end_char
        return Evidence(block.number, start, end, text[start:end], (trigger.idx, trigger.idx + len(trigger.text)))

    def is_end(self, proposal: Proposal, token: Token) -> bool:
        """Whether a word speaks of one of the two ends."""
        found = self.cast.at(proposal.passage, token)
        return found is not None and bool({proposal.subject.chain, proposal.object.chain} & set(found.chains))

    def role(self, role: Role) -> Claim:
        """The claim of a role."""
        candidate = role.link.candidate
        head = self.passages[candidate.passage].doc[candidate.head]
        evidence = self.evidence(candidate.passage, head)
        return Claim(
            role.person,
            HOLDS_ROLE,
            role.holder,
            (evidence,),
            title=role.title,
            confidence=ROLE_CONFIDENCE,
            frame=HOLDS_ROLE,
        )


def referents_of(claim: Claim) -> list[int]:
    """The numbers of all referents that a claim names."""
    sources = [source.referent for source in claim.sources if source.referent is not None]
    return [claim.subject, claim.object, *sources, *([claim.initiator] if claim.initiator is not None else [])]


def renumbered(claim: Claim, number: dict[int, int]) -> Claim:
    """A claim with other numbers for its referents."""
    return replace(
        claim,
        subject=number[claim.subject],
        object=number[claim.object],
        initiator=None if claim.initiator is None else number[claim.initiator],
        sources=tuple(replace(s, referent=None if s.referent is None else number[s.referent]) for s in claim.sources),
    )


def merged(claims: Sequence[Claim]) -> list[Claim]:
    """Claims of one event told several times become one with all its places; another date is another event."""
    kept: list[Claim] = []
    for claim in claims:
        for index, other in enumerate(kept):
            if same_event(other, claim):
                kept[index] = together(other, claim)
                break
        else:
            kept.append(claim)
    return kept


def same_event(one: Claim, other: Claim) -> bool:
    """Whether two claims of an article tell the same of the same pair, at no different dates."""
    if (one.relation, one.title, one.polarity) != (other.relation, other.title, other.polarity):
        return False
    ends, others = (one.subject, one.object), (other.subject, other.object)
    if ends != others and not (vocabulary()[one.relation].symmetric and set(ends) == set(others)):
        return False
    return one.date is None or other.date is None or one.date == other.date


def together(one: Claim, other: Claim) -> Claim:
    """One claim of two tellings: the likelier one's words first, what only one tells taken from it."""
    first, second = (one, other) if one.confidence >= other.confidence else (other, one)
    places = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
    return replace(
        first,
        evidence=places,
        sources=first.sources or second.sources,
        secret=first.secret or second.secret,
        channel=first.channel or second.channel,
        date=first.date or second.date,
        topics=tuple(dict.fromkeys((*first.topics, *second.topics))),
        place=first.place or second.place,
    )


def numbered_events(claims: Sequence[Claim]) -> list[Claim]:
    """Contact claims that one trigger tells share an event, numbered in the order of the text."""

    def place(claim: Claim) -> tuple[int, tuple[int, int], str]:
        best = claim.evidence[0]
        return best.paragraph, best.trigger or (0, 0), claim.relation

    contacts = [
        c for c in claims if vocabulary()[c.relation].family is Family.CONTACT and c.polarity is Polarity.POSITIVE
    ]
    number = {key: n for n, (key, _) in enumerate(groupby(sorted(contacts, key=place), place))}
    return [replace(c, event=number[place(c)]) if c in contacts else c for c in claims]

"""What the judge sees of a proposal: names of properties with their values, the same for all languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from graphbuild.extraction.coreference import Cast
from graphbuild.extraction.proposals import Filler, Proposal

Features = Mapping[str, float]

SIDED = "sides"
"""The form of « les deux parties » where the contact told before says who stands on which side."""


def features(proposal: Proposal, cast: Cast) -> dict[str, float]:
    """The features of a proposal, each with the value 1 or a share."""
    return dict.fromkeys(names(proposal, cast), 1.0)


def names(proposal: Proposal, cast: Cast) -> Iterator[str]:
    """The features that hold of a proposal."""
    trigger, frame = proposal.trigger, proposal.frame
    lemma, relation = trigger.lemma_.lower(), frame.relation
    subject, obj = way(proposal.subject), way(proposal.object)
    yield f"relation={relation}"
    yield f"frame={frame.name}"
    yield f"word={lemma}:{relation}"
    yield f"word={lemma}:{trigger.pos_}:{trigger.dep_}"
    for end, how in (("s", subject), ("o", obj)):
        yield f"{end}={how}"
        yield f"{end}={how}:{frame.construction.name}"
        yield f"{end}={how}:{lemma}"
        yield f"{end}={how}:{relation}"
    ends = f"{subject}|{obj}"
    yield f"ends={ends}"
    yield f"ends={ends}:{frame.construction.name}"
    yield f"ends={ends}:{lemma}"
    if proposal.mutual:
        yield "mutual"
        yield f"mutual:{lemma}"
    yield from self_of(proposal, cast, relation)
    yield from surroundings(proposal)


def self_of(proposal: Proposal, cast: Cast, relation: str) -> Iterator[str]:
    """The kinds of the two ends, how they are spoken of, and how sure their links are."""
    kinds = []
    for end, filler in (("s", proposal.subject), ("o", proposal.object)):
        chain, candidate = cast.chains[filler.chain], filler.link.candidate
        kind = chain.type.value + ("?" if chain.described else "")
        kinds.append(kind)
        yield f"{end}.kind={kind}"
        yield f"{end}.kind={kind}:{relation}"
        form = SIDED if filler.link.sides else candidate.form.value
        yield f"{end}.form={form}"
        yield f"{end}.form={form}:{filler.place}"
        yield f"{end}.sure={int(filler.link.confidence * 5)}:{form}"
        if candidate.locative:
            yield f"{end}.locative:{filler.place}"
        if candidate.doubtful:
            yield f"{end}.doubtful:{filler.place}"
        if not candidate.definite:
            yield f"{end}.indefinite"
        if chain.outlet:
            yield f"{end}.outlet"
        if chain.identifier and not chain.identifier.startswith("country:"):
            yield f"{end}.known body"
        yield f"{end}.case={case_of(filler.link.candidate.head, proposal, filler)}:{relation}"
    if own_state(proposal, cast):
        yield f"own state:{relation}"
    yield f"kinds={kinds[0]}|{kinds[1]}"
    yield f"kinds={kinds[0]}|{kinds[1]}:{relation}"


def own_state(proposal: Proposal, cast: Cast) -> bool:
    """Whether one end is the state of the other: who goes home is on no visit."""
    ends = [cast.chains[filler.chain] for filler in (proposal.subject, proposal.object)]
    codes = [(end.identifier or "").removeprefix("country:") for end in ends]
    return codes[0] in ends[1].countries or codes[1] in ends[0].countries


def case_of(head: int, proposal: Proposal, filler: Filler) -> str:
    """The preposition before a mention that stands in for an end, `-` for others."""
    if filler.way not in ("near", "context") or filler.link.candidate.passage != proposal.passage:
        return "-"
    token = proposal.trigger.doc[head]
    cases = [c.lower_ for c in token.children if c.dep_ == "case"]
    return f"{token.dep_}+{cases[0] if cases else ''}"


def surroundings(proposal: Proposal) -> Iterator[str]:
    """Distances, order, and the word that governs the trigger."""
    trigger = proposal.trigger
    yield f"title={proposal.passage == 0}"
    yield f"dep={trigger.dep_}"
    if trigger.head.i != trigger.i:
        yield f"governor={trigger.head.lemma_.lower()}"
        yield f"governor={trigger.head.lemma_.lower()}:{trigger.dep_}:{proposal.relation}"
    for child in trigger.children:
        if child.dep_ in (
            "advmod",
            "mark",
            "aux:tense",
            "aux:pass",
            "cop",
            "expl:comp",
            "expl:pass",
            "det",
            "case",
            "obj",
            "amod",
        ):
            yield f"child={child.dep_}:{child.lemma_.lower()}"
            yield f"child={child.dep_}:{trigger.lemma_.lower()}"
    for end, filler in (("s", proposal.subject), ("o", proposal.object)):
        candidate = filler.link.candidate
        if candidate.passage != proposal.passage:
            yield f"{end}.far=passage"
            continue
        gap = candidate.head - trigger.i
        yield f"{end}.far={bucket(gap)}"
        yield f"{end}.far={bucket(gap)}:{filler.way in ('near', 'context')}"
    yield f"order={order(proposal)}"
    yield f"length={len(trigger.sent) // 10}"
    yield f"sentence.quote={any(t.is_quote for t in trigger.sent)}"
    yield f"in quotes={in_quotes(trigger)}"


def in_quotes(trigger: Token) -> bool:
    """Whether a word stands after an odd number of quotation marks."""
    return sum(t.is_quote for t in trigger.doc[: trigger.i]) % 2 == 1


def order(proposal: Proposal) -> str:
    """The order of subject, trigger and object in the text: `sto`, `tso`, …"""
    places = [
        ((proposal.subject.link.candidate.passage, proposal.subject.link.candidate.head), "s"),
        ((proposal.passage, proposal.trigger.i), "t"),
        ((proposal.object.link.candidate.passage, proposal.object.link.candidate.head), "o"),
    ]
    return "".join(name for _, name in sorted(places))


def way(filler: Filler) -> str:
    """A place with the way that led to it."""
    return f"{filler.place}/{filler.way}{'+' if filler.via else ''}"


def bucket(gap: int) -> str:
    """A distance in words, coarser the farther, with its side."""
    size = abs(gap)
    rough = size if size < 4 else 4 if size < 7 else 7 if size < 12 else 12 if size < 20 else 20
    return f"{'-' if gap < 0 else '+'}{rough}"

"""Weigh the proposals of an article against one another: which become claims, and how sure each is.

Several triggers may tell of one pair, and each may be read as several relations. For each pair and family of relations
the probability that the text says any of them is 1 − Π(1 − min(0.95, Σ p)), the product over triggers, the sum over the
relations that one trigger may say. From the threshold on, the relation that has most of it is a claim with that
probability as its confidence; another relation of the family only where its own probability reaches the threshold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphbuild.extraction.coreference import Cast
from graphbuild.extraction.features import names
from graphbuild.extraction.judge import Judge
from graphbuild.extraction.proposals import Proposal
from graphbuild.model.relation import Family, vocabulary

NEGLIGIBLE = 0.02
CEILING = 0.95

Kind = tuple[str, tuple[int, int]]
"""A relation with its ends, sorted where it is symmetric."""


@dataclass(frozen=True)
class Judged:
    """A proposal with its probability of being what the text says."""

    proposal: Proposal
    probability: float

    @property
    def kind(self) -> Kind:
        """What the proposal claims."""
        return self.proposal.relation, self.proposal.pair


def judged(proposals: Sequence[Proposal], cast: Cast, judge: Judge, threshold: float | None = None) -> list[Judged]:
    """The proposals that become claims, in the order of the text; a threshold given holds for all families."""
    groups: dict[tuple[frozenset[int], Family], list[Judged]] = defaultdict(list)
    for proposal in proposals:
        probability = judge.probability(names(proposal, cast))
        if probability >= NEGLIGIBLE:
            ends = frozenset((proposal.subject.chain, proposal.object.chain))
            groups[ends, vocabulary()[proposal.relation].family].append(Judged(proposal, probability))
    kept = [
        one
        for (_, family), group in groups.items()
        for one in claims_of(group, threshold_of(family, judge) if threshold is None else threshold)
    ]
    return sorted(kept, key=lambda j: (j.proposal.passage, j.proposal.trigger.i, -j.probability, j.kind))


def threshold_of(family: Family, judge: Judge) -> float:
    """The threshold of a family: a wrong contact costs more than another relation."""
    return judge.threshold if family is Family.CONTACT else judge.others


def claims_of(group: Sequence[Judged], threshold: float) -> Iterator[Judged]:
    """The claims of one pair and family: the likeliest relation, and others that stand by themselves."""
    together = any_of(group)
    if together < threshold:
        return
    mass: dict[Kind, float] = defaultdict(float)
    for one in group:
        mass[one.kind] += one.probability
    likeliest = max(sorted(mass), key=mass.__getitem__)
    best = max(one.probability for one in group if one.kind == likeliest)
    for one in group:
        if one.kind == likeliest and one.probability == best:
            yield Judged(one.proposal, together)
        elif one.probability >= threshold:
            yield one


def any_of(group: Sequence[Judged]) -> float:
    """The probability that the text says any of the proposals of a group."""
    by_trigger: dict[tuple[int, int], dict[Kind, float]] = defaultdict(dict)
    for one in group:
        told = by_trigger[one.proposal.passage, one.proposal.trigger.i]
        told[one.kind] = max(told.get(one.kind, 0.0), one.probability)
    none = 1.0
    for told in by_trigger.values():
        none *= 1 - min(CEILING, sum(told.values()))
    return 1 - none

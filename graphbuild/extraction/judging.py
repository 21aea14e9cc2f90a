"""Weigh the proposals of an article against one another: which become claims, and how sure each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphbuild.extraction.coreference import Cast
from graphbuild.extraction.features import names
from graphbuild.extraction.judge import Judge
from graphbuild.extraction.proposals import Proposal
from graphbuild.model.relation import Family, vocabulary


@dataclass(frozen=True)
class Judged:
    """A proposal with its probability of being what the text says."""

    proposal: Proposal
    probability: float


def judged(proposals: Sequence[Proposal], cast: Cast, judge: Judge, threshold: float) -> list[Judged]:
    """The proposals that become claims, in the order of the text.

    Of one trigger and pair only the likeliest relation of a family stays: who meets does not also talk there.
    """
    best: dict[tuple[int, int, frozenset[int], Family], Judged] = {}
    for proposal in proposals:
        probability = judge.probability(names(proposal, cast))
        if probability < threshold:
            continue
        ends = frozenset((proposal.subject.chain, proposal.object.chain))
        key = (proposal.passage, proposal.trigger.i, ends, vocabulary()[proposal.relation].family)
        if key not in best or best[key].probability < probability:
            best[key] = Judged(proposal, probability)
    return sorted(best.values(), key=lambda j: (j.proposal.passage, j.proposal.trigger.i, -j.probability))

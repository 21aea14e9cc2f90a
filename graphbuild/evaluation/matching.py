"""When two claims are about the same pair, or attribute to the same sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graphbuild.evaluation.claims import ScoredActor, ScoredClaim

SHORTEST_PART = 6
"""The letters from which on one description may contain another."""


def same_actor(gold: ScoredActor, system: ScoredActor) -> bool:
    """Whether a name of both is equal, has all words of a gold person's best one, or contains one of a gold group's."""
    if set(gold.names) & set(system.names):
        return True
    if gold.type == "person" and gold.names:
        best = set(gold.names[0].split())
        return any(best <= set(name.split()) for name in system.names)
    return gold.type == "group" and any(contained(a, b) for a in gold.names for b in system.names)


def contained(a: str, b: str) -> bool:
    """Whether one of two long enough texts contains the other."""
    return min(len(a), len(b)) >= SHORTEST_PART and (a in b or b in a)


def same_pair(gold: ScoredClaim, system: ScoredClaim, directed: bool = False) -> bool:
    """Whether both claims have the same two actors, in the same order where they are `directed`."""
    if same_actor(gold.subject, system.subject) and same_actor(gold.object, system.object):
        return True
    return not directed and same_actor(gold.subject, system.object) and same_actor(gold.object, system.subject)


def same_kind(gold: ScoredClaim, system: ScoredClaim) -> bool:
    """Whether both claims join the same pair by the same relation."""
    return gold.relation == system.relation and same_pair(gold, system, gold.directed)


def repeats(a: ScoredClaim, b: ScoredClaim) -> bool:
    """Whether `b` says again, or denies again, what `a` does."""
    return a.polarity == b.polarity and same_kind(a, b)


def joins_again(a: ScoredClaim, b: ScoredClaim) -> bool:
    """Whether `b` is about the pair of `a`, whichever of the two is taken for the gold one."""
    return same_pair(a, b) or same_pair(b, a)


def distinct(claims: Iterable[ScoredClaim], same: Callable[[ScoredClaim, ScoredClaim], bool]) -> list[ScoredClaim]:
    """The first of each set of claims that are the `same`."""
    found: list[ScoredClaim] = []
    for claim in claims:
        if not any(same(earlier, claim) for earlier in found):
            found.append(claim)
    return found


def contact_pairs(claims: Iterable[ScoredClaim]) -> list[ScoredClaim]:
    """One contact claim for each pair of actors, whatever the direction and the names used."""
    return distinct((claim for claim in claims if claim.contact), joins_again)


def same_sources(gold: tuple[frozenset[str], ...], system: tuple[frozenset[str], ...]) -> bool:
    """Whether there are as many sources, and each of the gold ones is among those of the system."""
    return len(set(gold)) == len(system) and all(any(source & names for names in system) for source in gold)

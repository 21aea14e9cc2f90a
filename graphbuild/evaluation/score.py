"""Precision, recall and the accuracy of the qualifiers, of the claims of a reader against gold claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from graphbuild.evaluation.claims import ClaimsByArticle, ScoredClaim
from graphbuild.evaluation.matching import contact_pairs, distinct, repeats, same_kind, same_pair, same_sources


@dataclass
class Ratio:
    """Counts of what is gold, what the system has, and how much of each the other confirms."""

    gold: int = 0
    system: int = 0
    right: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """The share of the system's that is right."""
        return self.right / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that is found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Ratio) -> None:
        """Adds the counts of `other`."""
        self.gold += other.gold
        self.system += other.system
        self.right += other.right
        self.found += other.found


RARER: dict[str, Callable[[ScoredClaim], str | None]] = {
    "negative": lambda claim: None if claim.polarity == "positive" else claim.polarity,
    "not plainly asserted": lambda claim: None if claim.factuality == "asserted" else claim.factuality,
    "secret": lambda claim: "secret" if claim.secret else None,
}
"""The rarer values, which accuracy alone would hide: each gives the value, None where a claim has the common one."""


@dataclass
class Qualifiers:
    """How often a qualifier of a matched claim is right, of how often gold or system has one."""

    right: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    rarer: dict[str, Ratio] = field(default_factory=lambda: {name: Ratio() for name in RARER})

    def add(self, gold: ScoredClaim, system: ScoredClaim) -> None:
        """Counts one matched claim; a value that only one side gives is wrong."""
        self.count("polarity", gold.polarity == system.polarity)
        self.count("factuality", gold.factuality == system.factuality)
        if gold.channel or system.channel:
            self.count("channel", gold.channel == system.channel)
        if gold.date or system.date:
            self.count("date", gold.date == system.date)
        if gold.sources or system.sources:
            self.count("sources", same_sources(gold.sources, system.sources))
        for name, value in RARER.items():
            wanted, given = value(gold), value(system)
            both = int(wanted is not None and wanted == given)
            self.rarer[name].add(Ratio(wanted is not None, given is not None, both, both))

    def count(self, qualifier: str, right: bool) -> None:
        """Counts one value."""
        self.seen[qualifier] += 1
        self.right[qualifier] += right


@dataclass(frozen=True)
class Error:
    """A claim that the other side does not have."""

    article: str
    claim: ScoredClaim


@dataclass
class Score:
    """All figures, with the pairs and claims that are missed or wrong, in the order of the gold file."""

    pairs: Ratio = field(default_factory=Ratio)
    took_place: Ratio = field(default_factory=Ratio)
    claims: Ratio = field(default_factory=Ratio)
    roles: Ratio = field(default_factory=Ratio)
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    pairs_by_article: dict[str, Ratio] = field(default_factory=dict)
    missed_pairs: list[Error] = field(default_factory=list)
    wrong_pairs: list[Error] = field(default_factory=list)
    missed_claims: list[Error] = field(default_factory=list)
    wrong_claims: list[Error] = field(default_factory=list)


def score(gold: ClaimsByArticle, system: ClaimsByArticle) -> Score:
    """The score of all articles of the gold; claims of other articles do not count."""
    result = Score()
    for article, wanted in gold.items():
        given = system.get(article, [])
        score_pairs(result, article, wanted, given)
        score_claims(result, article, wanted, given)
    return result


def score_pairs(result: Score, article: str, gold: Sequence[ScoredClaim], system: Sequence[ScoredClaim]) -> None:
    """Adds the contact pairs of one article."""
    ratio, missed, wrong = compare_pairs(contact_pairs(gold), contact_pairs(system))
    result.pairs_by_article[article] = ratio
    result.pairs.add(ratio)
    result.missed_pairs += [Error(article, claim) for claim in missed]
    result.wrong_pairs += [Error(article, claim) for claim in wrong]
    happened = [contact_pairs(claim for claim in claims if claim.took_place) for claims in (gold, system)]
    result.took_place.add(compare_pairs(*happened)[0])


def compare_pairs(
    gold: Sequence[ScoredClaim], system: Sequence[ScoredClaim]
) -> tuple[Ratio, list[ScoredClaim], list[ScoredClaim]]:
    """The counts, the gold pairs that are missed, the pairs of the system that are wrong."""
    missed = [g for g in gold if not any(same_pair(g, s) for s in system)]
    wrong = [s for s in system if not any(same_pair(g, s) for g in gold)]
    return Ratio(len(gold), len(system), len(system) - len(wrong), len(gold) - len(missed)), missed, wrong


def score_claims(result: Score, article: str, gold: Sequence[ScoredClaim], system: Sequence[ScoredClaim]) -> None:
    """Adds the claims and, apart, the roles of one article; repetitions count once."""
    for ratio, role in ((result.claims, False), (result.roles, True)):
        wanted, given = (distinct((c for c in claims if c.role is role), repeats) for claims in (gold, system))
        matched = match(wanted, given)
        ratio.add(Ratio(len(wanted), len(given), len(matched), len(matched)))
        if not role:
            for g, s in matched.items():
                result.qualifiers.add(wanted[g], given[s])
        result.missed_claims += [Error(article, c) for g, c in enumerate(wanted) if g not in matched]
        result.wrong_claims += [Error(article, c) for s, c in enumerate(given) if s not in matched.values()]


def match(gold: Sequence[ScoredClaim], system: Iterable[ScoredClaim]) -> dict[int, int]:
    """Numbers of gold claims with those of the system's that match them: of the same polarity where there is one."""
    free = dict(enumerate(system))
    matched: dict[int, int] = {}
    for number, claim in enumerate(gold):
        fits = [n for n, candidate in free.items() if same_kind(claim, candidate)]
        if fits:
            matched[number] = min(fits, key=lambda n: free[n].polarity != claim.polarity)
            del free[matched[number]]
    return matched

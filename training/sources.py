"""Train the weighing of sources: `python -m training.sources fr`.

Reads gold/train_LANG and gold/invented_LANG beside the project, takes the claims of the reader that the gold has too,
and learns for each speaker near one of them whether the gold names him as a source of it: a logistic regression, its
weights rounded, written to `graphbuild/extraction/source_weights.py`. Before that it cross-validates by article and
prints how many of the claims for which gold or reader names a source get exactly those of the gold.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import graphbuild.extraction.source_weights as written
from graphbuild.articles.finding import find_articles
from graphbuild.evaluation.claims import ScoredClaim, fold, load_gold
from graphbuild.evaluation.matching import same_actor
from graphbuild.extraction.coreference import Cast
from graphbuild.extraction.factuality import factuality_of
from graphbuild.extraction.judging import Judged
from graphbuild.extraction.passages import parse
from graphbuild.extraction.reader import Reader, cast_of, propose
from graphbuild.extraction.sources import Candidate, Sources, Telling, answering, probability
from graphbuild.language.pack import Pack, load_pack
from graphbuild.model.article import Article
from graphbuild.model.relation import vocabulary
from training.judge import GOLD, scored

STRENGTH = 0.03
"""The inverse strength of the L2 penalty, the best of 0.03, 0.1, 0.3 by cross-validation."""
RARE = 4
SMALL = 0.05
FOLDS = 5
THRESHOLD = 0.3
"""From which probability on the judge's claims are looked at: lower than in use, for more of them."""

HEAD = '''"""What `graphbuild.extraction.sources` weighs sources by; written by `python -m training.sources`."""

from __future__ import annotations

from collections.abc import Mapping

'''


@dataclass(frozen=True)
class Sample:
    """A claim of the reader that the gold has: the speakers near it, the names of each, the sources of the gold."""

    article: str
    candidates: tuple[Candidate, ...]
    names: tuple[frozenset[str], ...]
    gold: frozenset[str]

    def labels(self) -> list[bool]:
        """Whether each speaker is one of the gold's sources."""
        return [bool(names & self.gold) for names in self.names]


def main(language: str) -> None:
    """Cross-validate, print, train on all, write."""
    pack = load_pack(language)
    samples = [s for name in (f"train_{language}", f"invented_{language}") for s in read_set(name, pack)]
    right, seen = cross_validated(samples)
    print(f"{len(samples)} claims; with sources by gold or reader {seen}, exactly those of the gold {right / seen:.3f}")
    write(Path(written.__file__), *fit(samples))


def read_set(name: str, pack: Pack) -> Iterator[Sample]:
    """The samples of a gold set."""
    gold = load_gold(GOLD / f"{name}.jsonl")
    for found in find_articles([str(GOLD / f"{name}.articles.jsonl")]):
        if isinstance(found.outcome, Article):
            yield from samples_of(found.outcome, pack, gold[found.outcome.id])


def samples_of(article: Article, pack: Pack, gold: Sequence[ScoredClaim]) -> Iterator[Sample]:
    """The samples of an article: each claim of the reader with the claim of the gold of the same pair and relation."""
    passages = parse(article, pack.nlp)
    cast = cast_of(passages, pack, article.outlet)
    sources = Sources(passages, cast, article.language)
    for one in Reader(threshold=THRESHOLD).decide(cast, pack.language, propose(passages, cast, pack)):
        claim = next((c for c in gold if same_claim(c, one, cast)), None)
        if claim is None:
            continue
        proposal, family = one.proposal, vocabulary()[one.proposal.relation].family
        factuality = factuality_of(proposal.trigger, family)
        ends = (proposal.subject.chain, proposal.object.chain)
        candidates = sources.candidates(Telling(proposal.passage, proposal.trigger, family, factuality, ends))
        names = tuple(names_of(candidate, cast) for candidate in candidates)
        yield Sample(article.id, tuple(candidates), names, frozenset(n for s in claim.sources for n in s))


def same_claim(claim: ScoredClaim, one: Judged, cast: Cast) -> bool:
    """Whether a claim of the gold joins the same two actors by the same relation."""
    proposal = one.proposal
    if claim.relation != proposal.relation:
        return False
    subject, obj = (scored(cast.chains[n].referent(cast.language)) for n in proposal.pair)
    straight = same_actor(claim.subject, subject) and same_actor(claim.object, obj)
    return straight or (not claim.directed and same_actor(claim.subject, obj) and same_actor(claim.object, subject))


def names_of(candidate: Candidate, cast: Cast) -> frozenset[str]:
    """The names by which the scorer knows a speaker."""
    speaker = candidate.speaker
    known = scored(cast.chains[speaker.referent].referent(cast.language)).names if speaker.referent is not None else ()
    return frozenset((fold(speaker.span.surface), *known))


def fit(samples: Sequence[Sample]) -> tuple[Mapping[str, float], float]:
    """Weights by feature, rounded, and the bias."""
    rows = [candidate.features for sample in samples for candidate in sample.candidates]
    labels = np.array([label for sample in samples for label in sample.labels()])
    counts = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer()
    matrix: Any = vectorizer.fit_transform([{name: 1.0 for name in row if counts[name] >= RARE} for row in rows])
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=400, random_state=1).fit(matrix, labels)
    named = zip(vectorizer.feature_names_, model.coef_[0], strict=True)
    weights = {name: round(float(weight), 1) for name, weight in named if abs(weight) >= SMALL}
    return weights, round(float(model.intercept_[0]), 1)


def cross_validated(samples: Sequence[Sample]) -> tuple[int, int]:
    """For how many claims the sources are those of the gold, and for how many gold or reader names any."""
    articles = sorted({sample.article for sample in samples})
    random.Random(1).shuffle(articles)
    right = seen = 0
    for number in range(FOLDS):
        held = set(articles[number::FOLDS])
        weights, bias = fit([sample for sample in samples if sample.article not in held])
        for sample in (sample for sample in samples if sample.article in held):
            chosen = answering([probability(c.features, weights, bias) for c in sample.candidates])
            seen += bool(chosen or sample.gold)
            found = [sample.names[n] for n in chosen]
            exact = len(found) == len(sample.gold) and all(any(g in names for names in found) for g in sample.gold)
            right += bool(sample.gold) and exact
    return right, seen


def write(path: Path, weights: Mapping[str, float], bias: float) -> None:
    """Write the weights as a module."""
    lines = [f'    "{name}": {weight},' for name, weight in sorted(weights.items()) if weight]
    text = "\n".join((f"BIAS = {bias}", "WEIGHTS: Mapping[str, float] = {", *lines, "}"))
    path.write_text(HEAD + text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])

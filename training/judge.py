"""Train the judge of proposals: `python -m training.judge fr`.

Reads gold/train_LANG and gold/invented_LANG beside the project, proposes as the reader does, learns a logistic
regression, and writes the pack's `judge.tsv.xz`. Before that it cross-validates by article: what it prints is kept in
`training/results/judge_LANG.md`: figures of the proposals alone and judged, calibration in ten bins, and precision
against recall as the threshold moves.
"""

from __future__ import annotations

import lzma
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

from graphbuild.articles.finding import find_articles
from graphbuild.evaluation.claims import ScoredActor, ScoredClaim, fold, load_gold
from graphbuild.evaluation.matching import same_actor
from graphbuild.extraction.features import names
from graphbuild.extraction.judge import BIAS, FILE, OTHERS, THRESHOLD
from graphbuild.extraction.passages import parse
from graphbuild.extraction.proposals import Proposal
from graphbuild.extraction.reader import cast_of, propose
from graphbuild.language.pack import Pack, load_pack
from graphbuild.model.article import Article
from graphbuild.model.reading import Referent
from graphbuild.model.relation import HOLDS_ROLE, vocabulary

GOLD = Path(__file__).parents[2] / "shared" / "gold"
PACKS = Path(__file__).parents[1] / "graphbuild" / "language"
STRENGTH = 0.1
"""The inverse strength of the L2 penalty, the best of 0.03, 0.1, 0.3 by cross-validation."""
RARE = 2
SMALL = 0.015
FOLDS = 5
THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True)
class Sample:
    """A proposal: its article, features, the key under which repeats count once, and whether the gold has it.

    `right` is None where the gold has the claim in another paragraph: neither learned from nor counted.
    """

    article: str
    features: tuple[str, ...]
    key: tuple[str, str, int, int]
    right: bool | None


def main(language: str) -> None:
    """Cross-validate, print, train on all, write."""
    pack = load_pack(language)
    samples, wanted = [], 0
    for name in (f"train_{language}", f"invented_{language}"):
        found, count = read_set(name, pack)
        samples += found
        wanted += count
    report = "\n".join(cross_validated(samples, wanted))
    print(report)
    (Path(__file__).parent / "results" / f"judge_{language}.md").write_text(report + "\n", encoding="utf-8")
    write(
        PACKS / language / FILE,
        *fit([s for s in samples if s.right is not None]),
        thresholds={THRESHOLD: 0.4, OTHERS: 0.33},
    )


def read_set(name: str, pack: Pack) -> tuple[list[Sample], int]:
    """The samples of a gold set, and how many claims (roles apart) it has."""
    gold = load_gold(GOLD / f"{name}.jsonl")
    samples: list[Sample] = []
    for found in find_articles([str(GOLD / f"{name}.articles.jsonl")]):
        if isinstance(found.outcome, Article):
            samples += samples_of(found.outcome, pack, gold[found.outcome.id])
    return samples, sum(claim.relation != HOLDS_ROLE for claims in gold.values() for claim in claims)


def samples_of(article: Article, pack: Pack, gold: Sequence[ScoredClaim]) -> Iterator[Sample]:
    """The proposals of an article with what the gold says of each."""
    passages = parse(article, pack.nlp)
    cast = cast_of(passages, pack, article.outlet)
    proposals = propose(passages, cast, pack)
    actors = [scored(referent) for referent in cast.referents()]
    for proposal in proposals:
        paragraph = passages[proposal.passage].number
        yield Sample(
            article.id,
            tuple(names(proposal, cast)),
            (article.id, proposal.relation, *proposal.pair),
            verdict(proposal, paragraph, actors, gold),
        )


def scored(referent: Referent) -> ScoredActor:
    """A referent as the scorer sees an actor."""
    forms = (referent.name, *referent.names, *referent.descriptions)
    return ScoredActor(referent.type.value, tuple(dict.fromkeys(fold(form) for form in forms if form)))


def verdict(
    proposal: Proposal, paragraph: int, actors: Sequence[ScoredActor], gold: Sequence[ScoredClaim]
) -> bool | None:
    """Whether the gold has a proposal in this paragraph; None where it has it in another one."""
    subject, obj = actors[proposal.subject.chain], actors[proposal.object.chain]
    elsewhere = False
    for claim in gold:
        if claim.relation != proposal.relation:
            continue
        straight = same_actor(claim.subject, subject) and same_actor(claim.object, obj)
        crossed = (
            vocabulary()[claim.relation].symmetric
            and same_actor(claim.subject, obj)
            and same_actor(claim.object, subject)
        )
        if straight or crossed:
            if paragraph in claim.paragraphs:
                return True
            elsewhere = True
    return None if elsewhere else False


def fit(samples: Sequence[Sample]) -> tuple[Mapping[str, float], float]:
    """Weights by feature and the bias."""
    counts = Counter(name for sample in samples for name in sample.features)
    vectorizer = DictVectorizer()
    rows: Any = vectorizer.fit_transform([{n: 1.0 for n in s.features if counts[n] >= RARE} for s in samples])
    rows.indices, rows.indptr = rows.indices.astype(np.int32), rows.indptr.astype(np.int32)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=400, random_state=1)
    model.fit(rows, np.array([bool(sample.right) for sample in samples]))
    weights = dict(zip(vectorizer.feature_names_, (float(w) for w in model.coef_[0]), strict=True))
    return weights, float(model.intercept_[0])


def probabilities(samples: Sequence[Sample], weights: Mapping[str, float], bias: float) -> list[float]:
    """The probability of each sample."""
    scores = [bias + sum(weights.get(name, 0.0) for name in sample.features) for sample in samples]
    return [float(1 / (1 + np.exp(-score))) for score in scores]


def cross_validated(samples: Sequence[Sample], wanted: int) -> Iterator[str]:
    """The lines of the report."""
    articles = sorted({sample.article for sample in samples})
    random.Random(1).shuffle(articles)
    judged: list[tuple[float, Sample]] = []
    for fold_number in range(FOLDS):
        held = set(articles[fold_number::FOLDS])
        weights, bias = fit([s for s in samples if s.article not in held and s.right is not None])
        mine = [s for s in samples if s.article in held and s.right is not None]
        judged += zip(probabilities(mine, weights, bias), mine, strict=True)
    yield f"{len(articles)} articles, {len(samples)} proposals, {wanted} claims; {FOLDS} folds by article."
    yield "\n| threshold | precision | recall of the claims | F1 |\n|---|---|---|---|"
    for threshold in (0.0, *THRESHOLDS):
        kept = {s.key for p, s in judged if p >= threshold}
        right = {s.key for p, s in judged if p >= threshold and s.right}
        precision, recall = len(right) / max(1, len(kept)), len(right) / wanted
        both = 2 * precision * recall / max(1e-9, precision + recall)
        yield f"| {threshold or 'proposals alone'} | {precision:.3f} | {recall:.3f} | {both:.3f} |"
    yield "\n| probability | proposals | mean probability | share right |\n|---|---|---|---|"
    for low in range(10):
        inside = [(p, s) for p, s in judged if low / 10 <= p < (low + 1) / 10]
        if inside:
            mean, share = np.mean([p for p, _ in inside]), np.mean([bool(s.right) for _, s in inside])
            yield f"| {low / 10:.1f} to {(low + 1) / 10:.1f} | {len(inside)} | {mean:.3f} | {share:.3f} |"


def write(path: Path, weights: Mapping[str, float], bias: float, thresholds: Mapping[str, float]) -> None:
    """Write the judge; weights too small to matter are left out."""
    lines = [f"{BIAS}\t{bias:.4f}", *(f"{name}\t{value}" for name, value in thresholds.items())]
    lines += [f"{name}\t{weight:.3f}" for name, weight in sorted(weights.items()) if abs(weight) >= SMALL]
    path.write_bytes(lzma.compress(("\n".join(lines) + "\n").encode(), preset=9))


if __name__ == "__main__":
    main(sys.argv[1])

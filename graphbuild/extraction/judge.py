"""Judge: how likely a proposal is what the text says, by a logistic regression over its features.

The weights lie in the pack (`judge.tsv.xz`); `training/judge.py` learns them. The probability is
1 / (1 + exp(-(bias + sum of the weights of the features that hold))).
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

import graphbuild.language
from graphbuild.errors import DataError

BIAS = "(bias)"
THRESHOLD = "(threshold)"
OTHERS = "(threshold of other families)"
FILE = "judge.tsv.xz"


@dataclass(frozen=True)
class Judge:
    """Weights by feature, the bias, and the probabilities from which a contact, and any other relation, is a claim."""

    weights: Mapping[str, float]
    bias: float
    threshold: float
    others: float

    def probability(self, features: Iterable[str]) -> float:
        """The probability of a proposal with these features, from 0 to 1."""
        score = self.bias + sum(self.weights.get(name, 0.0) for name in features)
        return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


@cache
def load_judge(language: str) -> Judge:
    """The judge of a language, read once; a DataError names the line that is wrong."""
    path = Path(graphbuild.language.__file__).parent / language / FILE
    weights: dict[str, float] = {}
    try:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                name, _, weight = line.rstrip("\n").rpartition("\t")
                try:
                    weights[name] = float(weight)
                except ValueError as error:
                    raise DataError(path, "no number", number) from error
    except (OSError, lzma.LZMAError) as error:
        raise DataError(path, f"cannot be read: {error}") from error
    missing = [name for name in (BIAS, THRESHOLD, OTHERS) if name not in weights]
    if missing:
        raise DataError(path, f"{missing[0]} is missing")
    return Judge(weights, weights.pop(BIAS), weights.pop(THRESHOLD), weights.pop(OTHERS))

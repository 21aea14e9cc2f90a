"""The learning loop that all recipes share: Adam, a rate that rises and falls, averaged weights."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to learn; `rate` is the highest, `dropout` the share of dropped activations."""

    rounds: int
    rate: float
    dropout: float
    batch: int
    seed: int = 1


def rate_at(schedule: Schedule, progress: float) -> float:
    """The learning rate at a progress of 0 to 1: linear up over the first 5 %, then half a cosine down to 2 %."""
    if progress < 0.05:
        return schedule.rate * progress / 0.05
    fall = (progress - 0.05) / 0.95
    return schedule.rate * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(fall, 1.0))))


SELDOM = 3
"""A component that learns seldom learns from one batch in so many."""


@contextmanager
def learned(
    nlp: Language,
    sample: Callable[[random.Random], list[Example]],
    schedule: Schedule,
    *,
    after_round: Callable[[int], None] = lambda number: None,
    seldom: tuple[str, ...] = (),
) -> Iterator[Language]:
    """Train the pipeline over fresh samples, one a round; within the context it has the averaged weights.

    Components named in `seldom` learn from every third batch alone, so that their errors weigh less in what they share
    with others. `after_round` is called with the averaged weights in place.
    """
    fix_random_seed(schedule.seed)
    draw = random.Random(schedule.seed)
    optimizer = Adam(learn_rate=schedule.rate, L2=0.01, grad_clip=1.0, L2_is_weight_decay=True, use_averages=True)
    for number in range(schedule.rounds):
        began = time.monotonic()
        data = sample(draw)
        draw.shuffle(data)
        losses: dict[str, float] = {}
        batches = [data[i : i + schedule.batch] for i in range(0, len(data), schedule.batch)]
        for i, batch in enumerate(batches):
            optimizer.learn_rate = rate_at(schedule, (number + i / len(batches)) / schedule.rounds)
            left_out = seldom if i % SELDOM else ()
            nlp.update(batch, sgd=optimizer, drop=schedule.dropout, losses=losses, exclude=left_out)
        told = " ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
        print(f"round {number + 1}/{schedule.rounds}, {time.monotonic() - began:.0f} s, losses: {told}", flush=True)
        with nlp.use_params(optimizer.averages):
            after_round(number)
    with nlp.use_params(optimizer.averages):
        yield nlp

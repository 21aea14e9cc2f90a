"""Where the training data lies, and what of it must not be learned from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"
RESULTS = Path(__file__).parent / "results"
RUN = 12
"""Two texts that have this many words in a row in common share text."""


def article_texts(name: str) -> list[str]:
    """The texts of a gold set, to keep what shares text with it out of the training data."""
    with (SHARED / "gold" / f"{name}.articles.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return ["\n".join([row["title"], *row["paragraphs"]]) for row in rows]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = "".join(char.lower() if char.isalnum() else " " for char in text).split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


class Apart:
    """Texts that nothing may learn from."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: set[tuple[str, ...]] = set()
        for text in texts:
            self._runs |= _runs(text)

    def shares(self, text: str) -> bool:
        """Whether the text has a run of words in common with what is kept apart."""
        return not _runs(text).isdisjoint(self._runs)

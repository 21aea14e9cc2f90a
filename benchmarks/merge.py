"""What merging costs: build_graph over 1,000, 10,000 and 100,000 claims, in time and in memory.

    python benchmarks/merge.py [CLAIMS ...]

Each size runs in a process of its own. The exponent is the slope of log time over log claims: 1 is linear. The
articles are invented: five claims each, as many actors as a tenth of the claims, one article in ten a copy.
"""

from __future__ import annotations

import itertools
import json
import math
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta

from graphbuild.graph.build import build_graph
from graphbuild.model.actor import ActorType
from graphbuild.model.article import Article
from graphbuild.model.claim import Claim, DateInterval, Evidence, Factuality, Precision, Source
from graphbuild.model.reading import Reading, Referent
from graphbuild.resolution.resolve import resolve

SIZES = (1_000, 10_000, 100_000)
CLAIMS_OF_ARTICLE = 5
WORDS_OF_ARTICLE = 250
OUTLETS = [f"Journal {number}" for number in range(40)]
RELATIONS = ("MET_WITH", "DISCUSSED_WITH", "PHONED", "ACCUSED", "HOLDS_ROLE")
BASE = 27
"""Letters of the names of invented people."""


def corpus(claims: int, seed: int = 7) -> list[tuple[Article, Reading]]:
    """Invented articles with that many claims."""
    chance = random.Random(seed)
    people = [Referent(ActorType.PERSON, f"{word(number + 90_000)} {word(number)}") for number in range(claims // 10)]
    words = [word(number) for number in range(5_000)]
    entries: list[tuple[Article, Reading]] = []
    for number in range(claims // CLAIMS_OF_ARTICLE):
        text = " ".join(chance.choices(words, k=WORDS_OF_ARTICLE))
        if entries and chance.random() < 0.1:
            text = chance.choice(entries)[0].paragraphs[0]
        published = date(2020, 1, 1) + timedelta(chance.randrange(2_000))
        cast = tuple(chance.choice(people) for _ in range(CLAIMS_OF_ARTICLE + 1))
        article = Article(f"{number:07}", f"Titre {number}", (text,), "fr", chance.choice(OUTLETS), published)
        told = tuple(claim(chance, position, published) for position in range(CLAIMS_OF_ARTICLE))
        entries.append((article, Reading(article.id, "1", "fr", cast, (), told)))
    return entries


def claim(chance: random.Random, position: int, published: date) -> Claim:
    """A claim between two of the cast of an article."""
    place = Evidence(0, 0, 60, "Une phrase inventée qui dit qui a rencontré qui, et quand.", (4, 10))
    day = published - timedelta(chance.randrange(3))
    return Claim(
        position,
        chance.choice(RELATIONS),
        position + 1,
        (place,),
        title="conseiller",
        factuality=chance.choice((Factuality.ASSERTED, Factuality.REPORTED)),
        date=DateInterval(day, day, Precision.DAY),
        sources=(Source("un diplomate"),) if chance.random() < 0.3 else (),
        event=position // 2,
        confidence=0.8,
    )


def word(number: int) -> str:
    """An invented name of its own for each number."""
    letters = "Q"
    while number:
        number, digit = divmod(number, BASE - 1)
        letters += chr(ord("a") + digit)
    return letters


def measure(claims: int) -> dict[str, float]:
    """Seconds of processor time and MiB that merging takes, and the size of the graph."""
    entries = corpus(claims)
    resolution = resolve(reading for _, reading in entries)
    before = peak()
    start = time.process_time()
    graph = build_graph(entries, resolution)
    seconds = time.process_time() - start
    return {
        "claims": claims,
        "cpu_seconds": round(seconds, 2),
        "mib": round(peak() - before, 1),
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
    }


def peak() -> float:
    """The most memory that this process has held, in MiB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def main(sizes: list[int]) -> None:
    """Measures each size in a process of its own, and prints a table and the exponents."""
    rows = []
    for size in sizes:
        child = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, capture_output=True, text=True
        )
        rows.append(json.loads(child.stdout))
        print("  ".join(f"{name} {value:,}" for name, value in rows[-1].items()))
    for smaller, larger in itertools.pairwise(rows):
        growth = math.log(larger["claims"] / smaller["claims"])
        of_time, of_memory = (math.log(larger[name] / smaller[name]) / growth for name in ("cpu_seconds", "mib"))
        step = f"{smaller['claims']:,} to {larger['claims']:,}"
        print(f"{step}: exponent of time {of_time:.2f}, of memory {of_memory:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(int(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))

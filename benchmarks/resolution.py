"""Time and memory of resolution, as mentions grow tenfold: python benchmarks/resolution.py [1000 10000 100000]

The corpus is invented: persons with a given name and a surname made of syllables, as rare and as frequent as
in the press (a Zipf distribution), each spelled by the habits of three languages, some by the surname alone.
The exponent is that of the power law between two rows: 1 is linear.
"""

from __future__ import annotations

import math
import random
import subprocess
import sys
import time

from graphbuild.model.actor import ActorType
from graphbuild.model.reading import Reading, Referent

SIZES = (1_000, 10_000, 100_000)
PER_ARTICLE = 10
ONSETS = [
    "b",
    "d",
    "f",
    "g",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "ch",
    "sh",
    "zh",
    "kr",
    "br",
    "gr",
    "st",
    "tr",
]
RIMES = ["a", "e", "i", "o", "u", "ou", "an", "en", "in", "on", "ar", "er", "ir", "or", "ak", "ek", "ov", "ev"]
COUNTRIES = ["RU", "UA", "US", "FR", "DE", "GB", "CN", "IR", "TR", "EG"]
SPELLINGS = (
    (),
    (("ch", "tch"), ("sh", "ch"), ("zh", "j"), ("u", "ou"), ("oou", "ou")),
    (("sh", "sch"), ("v", "w"), ("zh", "sch")),
)
"""What three languages write for what English does: English itself, French, German."""


def corpus(mentions: int, seed: int = 7) -> list[Reading]:
    """Articles that speak of `mentions` persons in all."""
    draw = random.Random(seed)
    names = [invented(draw) for _ in range(max(50, mentions // 5))]
    weights = [1 / rank for rank in range(1, len(names) + 1)]
    people = draw.choices(range(len(names)), weights, k=mentions)
    articles = (people[first : first + PER_ARTICLE] for first in range(0, mentions, PER_ARTICLE))
    return [
        Reading(f"article-{number}", "benchmark", "fr", tuple(mention(names[one], one, draw) for one in article))
        for number, article in enumerate(articles)
    ]


def invented(draw: random.Random) -> tuple[str, str]:
    """A given name of two syllables and a surname of three."""
    given, surname = ("".join(draw.choice(ONSETS) + draw.choice(RIMES) for _ in range(n)) for n in (2, 3))
    return given.capitalize(), surname.capitalize()


def mention(name: tuple[str, str], number: int, draw: random.Random) -> Referent:
    """How one article speaks of a person."""
    given, surname = (spelled(part, draw) for part in name)
    text = surname if draw.random() < 0.1 else f"{given} {surname}"
    return Referent(ActorType.PERSON, text, (text, surname), (), (), (COUNTRIES[number % len(COUNTRIES)],))


def spelled(word: str, draw: random.Random) -> str:
    """A word by the habits of one language."""
    word = word.lower()
    for english, other in draw.choice(SPELLINGS):
        word = word.replace(english, other)
    return word.capitalize()


def measure(mentions: int) -> None:
    """Print mentions, actors, seconds of the processor and the memory that resolution adds at its peak, in MB."""
    import resource

    from graphbuild.resolution.resolve import resolve

    readings = corpus(mentions)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    resolution = resolve(readings)
    seconds = time.process_time() - started
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(mentions, len(resolution.actors), f"{seconds:.2f}", f"{added:.0f}")


def main() -> None:
    """Measure each size in a process of its own and print the table."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    print(f"{'mentions':>9} {'actors':>7} {'seconds':>8} {'MB':>6} {'exponent (time)':>16} {'exponent (memory)':>18}")
    former: tuple[int, float, float] | None = None
    for size in sizes:
        ran = subprocess.run([sys.executable, __file__, "--one", str(size)], capture_output=True, text=True, check=True)
        mentions, actors, seconds, memory = ran.stdout.split()
        row = (int(mentions), float(seconds), max(float(memory), 1.0))
        exponents = ["", ""]
        if former is not None:
            grown = math.log(row[0] / former[0])
            exponents = [f"{math.log(row[n] / former[n]) / grown:.2f}" for n in (1, 2)]
        print(f"{row[0]:9} {actors:>7} {row[1]:8.2f} {row[2]:6.0f} {exponents[0]:>16} {exponents[1]:>18}")
        former = row


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
    else:
        main()

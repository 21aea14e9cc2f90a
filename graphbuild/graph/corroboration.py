"""Corroboration: how many independent origins stand behind what is claimed, and how sure that makes it.

The origin of a claim is the last named link of its chain of attribution: three papers that all cite one
agency have one origin. Where the chain names nobody it is the outlet; and copies of one wire report have the
outlet that published it first.

A copy is found by containment: the share of the shorter text's shingles (runs of five words) that the longer
has too, so that a shortened copy is one as well (Broder, "On the resemblance and containment of documents",
1997). Each text is sketched by the fixed share of its shingles whose hash falls below a bound (FracMinHash,
Irber et al. 2022), which estimates containment between texts of any lengths.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from math import prod

from graphbuild.model.article import Article, fold_text

SHINGLE = 5
"""Words of a shingle."""

SAMPLE = 4
"""One shingle in so many is kept in a sketch."""

SMALLEST = 8
"""A text with fewer shingles in the sample than this is a copy only of an equal one."""

BOILERPLATE = 50
"""What more originals than this share, a notice of copyright or an appeal to subscribe, tells nothing of copies."""

CONTAINED = 0.6
"""From this share of common shingles on, the shorter text is a copy of the longer: in a sample of 3,000 articles of the
French press all such pairs were updates or cuts of one wire report."""

CERTAIN = 0.99
"""Corroboration alone makes nothing surer than this: origins are never wholly independent, nor is the reader."""

Sketch = Sequence[int]


def sketch(article: Article) -> Sketch:
    """The hashes of a sample of its shingles, sorted, each once; that of its whole text where these are too few."""
    text = fold_text("\n".join(article.paragraphs))
    words = text.split()
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    sample = [value for value in map(hashed, shingles) if value % SAMPLE == 0]
    return array("Q", sorted(sample) if len(sample) >= SMALLEST else [hashed(text)])


def hashed(text: str) -> int:
    """A hash of 64 bits, the same on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def copies(sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """The group of copies that each article is in, named by its longest text; one that has no copies is its own.

    The longer come first, and only a text that is no copy is kept to compare others with, so that a report
    printed a hundred times costs no more than one.
    """
    group: dict[str, str] = {}
    originals: dict[int, list[str]] = defaultdict(list)
    for article in sorted(sketches, key=lambda key: (-len(sketches[key]), key)):
        original = contained_in(sketches[article], originals)
        group[article] = original or article
        if original is None:
            for value in sketches[article]:
                originals[value].append(article)
    return group


def contained_in(own: Sketch, originals: Mapping[int, list[str]]) -> str | None:
    """The original that a text is a copy of: the one that it shares most with, boilerplate aside."""
    telling = [value for value in own if len(originals.get(value, ())) <= BOILERPLATE]
    shared = Counter(original for value in telling for original in originals.get(value, ()))
    if not shared or len(telling) < min(SMALLEST, len(own)):
        return None
    best, common = min(shared.items(), key=lambda item: (-item[1], item[0]))
    return best if common >= CONTAINED * len(telling) else None


def corroborated(claims: Iterable[tuple[str, float]]) -> float:
    """The confidence in what several claims say, each given by its origin and its own confidence.

    Within one origin the best claim counts; independent origins are combined as 1 - Π(1 - c), the noisy-or of
    Pearl (1988), held at `CERTAIN`; never less than the best claim by itself.
    """
    best: dict[str, float] = {}
    for origin, confidence in claims:
        best[origin] = max(confidence, best.get(origin, 0.0))
    together = 1 - prod(1 - confidence for _, confidence in sorted(best.items()))
    return round(max(min(together, CERTAIN), *best.values()), 3)

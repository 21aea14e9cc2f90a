"""A score as lines for people and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from graphbuild.evaluation.score import Error, Qualifiers, Ratio, Score

QUALIFIERS = ("polarity", "factuality", "channel", "date", "sources")
SENTENCE_WIDTH = 140


def report_lines(score: Score, each_article: bool = False, misses: int = 0) -> Iterator[str]:
    """The figures; before them those of each article, after them up to `misses` errors of each kind, if asked for."""
    if each_article:
        for article, pairs in score.pairs_by_article.items():
            yield f"{article}: gold {pairs.gold} system {pairs.system} right {pairs.right} found {pairs.found}"
    yield ratio_line("contact pairs", score.pairs)
    yield ratio_line("  took place", score.took_place)
    yield ratio_line("claims", score.claims)
    yield ratio_line("roles", score.roles)
    yield from qualifier_lines(score.qualifiers)
    if misses:
        yield from error_lines("missed pairs", score.missed_pairs[:misses])
        yield from error_lines("wrong pairs", score.wrong_pairs[:misses])
        yield from error_lines("missed claims", score.missed_claims[:misses])
        yield from error_lines("wrong claims", score.wrong_claims[:misses])


def ratio_line(name: str, ratio: Ratio) -> str:
    """Precision, recall and F1 with the counts."""
    figures = f"P {ratio.precision:.3f} R {ratio.recall:.3f} F1 {ratio.f1:.3f}"
    return f"{name:<14} {figures}   ({ratio.gold} gold, {ratio.system} system)"


def qualifier_lines(qualifiers: Qualifiers) -> Iterator[str]:
    """What is right of the qualifiers of matched claims."""
    seen = [name for name in QUALIFIERS if qualifiers.seen[name]]
    yield "on matched claims: " + ", ".join(f"{name} {qualifiers.right[name]}/{qualifiers.seen[name]}" for name in seen)
    rarer = qualifiers.rarer.items() if seen else ()
    yield "  F1 of the rarer: " + ", ".join(f"{name} {ratio.f1:.2f} ({ratio.gold} gold)" for name, ratio in rarer)


def error_lines(title: str, errors: Sequence[Error]) -> Iterator[str]:
    """One line an error: article, claim, where it stands."""
    yield title
    for error in errors:
        claim = error.claim
        subject, object_ = (next(iter(actor.names), "?") for actor in (claim.subject, claim.object))
        sentence = claim.sentence[:SENTENCE_WIDTH]
        yield f"  {error.article}: {subject} {claim.relation} {object_} p{list(claim.paragraphs)} {sentence}".rstrip()


def report_values(score: Score) -> dict[str, Any]:
    """The figures as plain values."""
    qualifiers = score.qualifiers
    return {
        "contact_pairs": ratio_values(score.pairs),
        "took_place": ratio_values(score.took_place),
        "claims": ratio_values(score.claims),
        "roles": ratio_values(score.roles),
        "qualifiers": {name: {"right": qualifiers.right[name], "of": qualifiers.seen[name]} for name in QUALIFIERS},
        "rarer": {name.replace(" ", "_"): ratio_values(ratio) for name, ratio in qualifiers.rarer.items()},
    }


def ratio_values(ratio: Ratio) -> dict[str, float]:
    """Precision, recall, F1 and the counts."""
    figures = {"precision": ratio.precision, "recall": ratio.recall, "f1": ratio.f1}
    return {**{name: round(value, 6) for name, value in figures.items()}, "gold": ratio.gold, "system": ratio.system}

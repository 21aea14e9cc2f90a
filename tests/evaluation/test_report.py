"""The figures as people and programs see them."""

from __future__ import annotations

import json

from scored_claims import claim

from graphbuild.evaluation.report import report_lines, report_values
from graphbuild.evaluation.score import score

GOLD = {"a": [claim(), claim("France", "ACCUSED", "Mali")], "b": [claim("Ada Ferrand", "HOLDS_ROLE", "France")]}
SYSTEM = {"a": [claim(factuality="reported"), claim("Mali", "VISITED", "France")]}


def test_the_lines_of_a_score() -> None:
    assert list(report_lines(score(GOLD, SYSTEM))) == [
        "contact pairs  P 0.500 R 1.000 F1 0.667   (1 gold, 2 system)",
        "  took place   P 0.500 R 1.000 F1 0.667   (1 gold, 2 system)",
        "claims         P 0.500 R 0.500 F1 0.500   (2 gold, 2 system)",
        "roles          P 0.000 R 0.000 F1 0.000   (1 gold, 0 system)",
        "on matched claims: polarity 1/1, factuality 0/1",
        "  F1 of the rarer: negative 0.00 (0 gold), not plainly asserted 0.00 (0 gold), secret 0.00 (0 gold)",
    ]


def test_each_article_and_the_errors_on_demand() -> None:
    lines = list(report_lines(score(GOLD, SYSTEM), each_article=True, misses=1))
    assert lines[:2] == ["a: gold 1 system 2 right 1 found 1", "b: gold 0 system 0 right 0 found 0"]
    assert lines[8:] == [
        "missed pairs",
        "wrong pairs",
        "  a: mali VISITED france p[0]",
        "missed claims",
        "  a: france ACCUSED mali p[0]",
        "wrong claims",
        "  a: mali VISITED france p[0]",
    ]


def test_the_values_can_be_written_as_json() -> None:
    values = json.loads(json.dumps(report_values(score(GOLD, SYSTEM))))
    assert values["contact_pairs"] == {"precision": 0.5, "recall": 1.0, "f1": 0.666667, "gold": 1, "system": 2}
    assert values["qualifiers"]["factuality"] == {"right": 0, "of": 1}

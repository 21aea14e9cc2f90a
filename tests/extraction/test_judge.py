"""The probability of a proposal, and a file of weights that is wrong."""

from __future__ import annotations

import lzma
from math import exp
from pathlib import Path

import pytest

import graphbuild.language
from graphbuild.errors import DataError
from graphbuild.extraction.judge import Judge, load_judge

JUDGE = Judge({"a": 2.0, "b": -0.5}, bias=-1.0, threshold=0.4, others=0.3)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the judge of a language `xx` that is yet to be written."""
    monkeypatch.setattr(graphbuild.language, "__file__", str(tmp_path / "__init__.py"))
    (tmp_path / "xx").mkdir()
    return tmp_path / "xx" / "judge.tsv.xz"


def judge_of(file: Path, text: str) -> Judge:
    with lzma.open(file, "wt", encoding="utf-8") as out:
        out.write(text)
    return load_judge.__wrapped__("xx")


@pytest.mark.parametrize(
    ("features", "score"), [((), -1.0), (("a",), 1.0), (("a", "b"), 0.5), (("b", "never seen"), -1.5)]
)
def test_the_probability_is_logistic_in_the_weights(features: tuple[str, ...], score: float) -> None:
    assert JUDGE.probability(features) == pytest.approx(1 / (1 + exp(-score)))


@pytest.mark.parametrize("weight", [1e6, -1e6])
def test_extreme_weights_stay_probabilities(weight: float) -> None:
    assert 0 <= Judge({"a": weight}, 0.0, 0.5, 0.5).probability(["a"]) <= 1


def test_weights_bias_and_threshold_are_read(file: Path) -> None:
    head = "(bias)\t-1.5\n(threshold)\t0.35\n(threshold of other families)\t0.25\n"
    judge = judge_of(file, head + "word=voir:tab\tin it\t0.25\n")
    assert judge == Judge({"word=voir:tab\tin it": 0.25}, -1.5, 0.35, 0.25)


def test_a_weight_that_is_no_number_is_told_with_its_line(file: Path) -> None:
    with pytest.raises(DataError, match=r"judge\.tsv\.xz:2: no number"):
        judge_of(file, "(bias)\t-1.5\nword=voir\theavy\n")


@pytest.mark.parametrize("text", ["(bias)\t-1.5\n", "(bias)\t-1.5\n(threshold)\t0.35\n", ""])
def test_a_file_without_bias_or_threshold_is_told(file: Path, text: str) -> None:
    with pytest.raises(DataError, match=r"judge\.tsv\.xz: \((bias|threshold)[a-z ]*\) is missing"):
        judge_of(file, text)


def test_a_missing_file_is_told(file: Path) -> None:
    with pytest.raises(DataError, match=r"judge\.tsv\.xz: cannot be read: .*No such file"):
        load_judge.__wrapped__("xx")


def test_a_file_that_is_not_compressed_is_told(file: Path) -> None:
    file.write_text("(bias)\t-1.5\n(threshold)\t0.35\n")
    with pytest.raises(DataError, match=r"judge\.tsv\.xz: cannot be read"):
        load_judge.__wrapped__("xx")


def test_the_judge_of_french_has_learned() -> None:
    judge = load_judge("fr")
    assert 0 < judge.threshold < 1
    assert any(name.startswith("word=rencontrer:MET_WITH") for name in judge.weights)

"""`graphbuild export FORMAT -o PATH` writes what the filters choose."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import networkx
import pytest
from workspace import ask

FORMATS = ("graphml", "gexf", "csv", "jsonl", "ftm", "plover", "parquet")


def text_of(output: Path) -> str:
    """All that a file, or the files of a folder, say."""
    if output.is_dir():
        return "".join(map(text_of, output.iterdir()))
    if output.name == "parquet":
        return str(pytest.importorskip("pyarrow.parquet").read_table(output).to_pylist())
    return output.read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_written_without_a_trace_of_sentences(tmp_path: Path, format_: str) -> None:
    if format_ in ("ftm", "parquet"):
        pytest.importorskip({"ftm": "followthemoney", "parquet": "pyarrow"}[format_])
    sentence = "Anna Berg MET_WITH Idris Sow (a01)."
    for options, expected in ((), format_ != "plover"), (("--no-text",), False):
        output = tmp_path / format_
        result = ask(tmp_path, "export", format_, "-o", str(output), *options)
        assert (result.exit_code, result.output) == (0, "")
        assert (sentence in text_of(output)) == expected


def test_filters_choose_what_is_written(tmp_path: Path) -> None:
    output = ("export", "jsonl", "-o", "-", "--relation", "MET_WITH", "--since", "2031-03-01", "--until", "2031-03")
    claims = [json.loads(line) for line in ask(tmp_path, *output).stdout.splitlines()]
    assert {claim["relation"] for claim in claims} == {"MET_WITH"}
    assert {claim["article"] for claim in claims} == {"a01", "a02"}


def test_the_contact_network_alone(tmp_path: Path) -> None:
    ask(tmp_path, "export", "gexf", "-o", str(tmp_path / "network.gexf"), "--actors", "--relation", "contact")
    network = networkx.read_gexf(tmp_path / "network.gexf")
    assert network.has_edge("person:berg-anna", "person:sow-idris")
    assert {values["family"] for _, _, values in network.edges(data=True)} == {"contact"}


def test_event_records_go_to_standard_output(tmp_path: Path) -> None:
    rows = list(csv.DictReader(ask(tmp_path, "export", "plover", "-o", "-").stdout.splitlines(), delimiter="\t"))
    assert {"CONSULT", "SUPPORT"} <= {row["Event Type"] for row in rows}


@pytest.mark.parametrize(
    ("format_", "module", "needs"),
    [("ftm", "followthemoney", "followthemoney and Python 3.11"), ("parquet", "pyarrow", "pyarrow")],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_: str, module: str, needs: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    result = ask(tmp_path, "export", format_, "-o", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert result.stderr == f'Error: {format_} needs {needs}: pip install "graphbuild[{format_}]"\n'
    assert not (tmp_path / "out").exists()


def test_where_nothing_can_be_written_is_one_line(tmp_path: Path) -> None:
    result = ask(tmp_path, "export", "graphml", "-o", str(tmp_path / "none" / "graph.graphml"))
    assert result.exit_code == 1
    assert result.stderr == f"Error: {tmp_path}/none/graph.graphml: cannot be written: No such file or directory\n"

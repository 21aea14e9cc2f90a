"""`graphbuild names compare` writes a verdict for each pair of a CSV file, in the same order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli.main import command

PAIRS = """note,name1,name2
x,Nikolaï Patrouchev,Николай Патрушев
y,"Price, Ned",Ned Rice
z,Président Patrouchev,Nikolaï Patrouchev
"""


def compare(path: Path, content: str | bytes, *options: str) -> Result:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return CliRunner().invoke(command, ["names", "compare", str(path), *options])


def test_csv_has_the_pairs_in_order_with_verdict_and_reason(tmp_path: Path) -> None:
    result = compare(tmp_path / "pairs.csv", PAIRS, "--format", "csv")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "name1,name2,verdict,reason"
    assert lines[1] == "Nikolaï Patrouchev,Николай Патрушев,same,the same name in another spelling"
    assert lines[2].startswith('"Price, Ned",Ned Rice,different,')
    assert ",same," in lines[3]


def test_json_and_table_say_the_same(tmp_path: Path) -> None:
    rows = json.loads(compare(tmp_path / "pairs.csv", PAIRS, "--format", "json").stdout)
    assert [row["verdict"] for row in rows] == ["same", "different", "same"]
    assert "Ned Rice" in compare(tmp_path / "pairs.csv", PAIRS).stdout


def test_standard_input_is_read() -> None:
    options = ["names", "compare", "-", "--format", "csv"]
    result = CliRunner().invoke(command, options, input="name1,name2\nAnna Berg,Anna Berg\n")
    assert result.stdout == "name1,name2,verdict,reason\nAnna Berg,Anna Berg,same,the same name\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("name1,other\na,b\n", "pairs.csv:1: no column name2"),
        ("", "pairs.csv:1: no column name1 and no column name2"),
        ("name1,name2\na\n", "pairs.csv:2: fewer cells than columns"),
        (b"name1,name2\n\xff\xfe,b\n", "pairs.csv: not UTF-8"),
    ],
)
def test_a_wrong_file_is_one_line(tmp_path: Path, content: str | bytes, reason: str) -> None:
    result = compare(tmp_path / "pairs.csv", content)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert reason in result.stderr


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["names", "compare", str(tmp_path / "none.csv")])
    assert result.exit_code == 1
    assert "none.csv: No such file" in result.stderr

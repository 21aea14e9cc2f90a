"""What `graphbuild extract` prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli.main import command

TITLE = "Une visite à Varsovie"
PARAGRAPH = (
    "La ministre française des Affaires étrangères, Hélène Marchandeau, est arrivée lundi. "
    "Mardi, Hélène Marchandeau a rencontré à Varsovie Tomasz Wielgosz."
)
ROW = {
    "id": "a-1",
    "title": TITLE,
    "date": "2023-05-24",
    "outlet": "Le Matin",
    "lang": "fr",
    "paragraphs": ["", PARAGRAPH],
}

KEYS = {
    *("article", "subject", "relation", "object", "title", "polarity", "factuality", "secret", "channel", "topics"),
    *("place", "date", "sources", "event", "evidence", "sentence", "paragraph", "start", "end", "confidence"),
}


def extract(*arguments: str, stdin: str = json.dumps(ROW)) -> Result:
    result = CliRunner().invoke(command, ["extract", "-", *arguments], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_a_claim_record_a_line() -> None:
    result = extract()
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert all(record.keys() >= KEYS for record in records)
    pair = {"Hélène Marchandeau", "Tomasz Wielgosz"}
    [record] = [record for record in records if {record["subject"]["name"], record["object"]["name"]} == pair]
    assert record["relation"] == "MET_WITH"
    assert record["subject"].keys() == {"id", "name", "aliases", "type"}
    assert (record["article"], record["date"], record["paragraph"]) == ("a-1", "2023-05-23", 1)
    assert (
        PARAGRAPH[record["start"] : record["end"]]
        == record["sentence"]
        == "Mardi, Hélène Marchandeau a rencontré à Varsovie Tomasz Wielgosz."
    )
    start, end = record["evidence"][0]["trigger"]
    assert PARAGRAPH[start:end] == "rencontré"


def test_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    extract()
    assert list(tmp_path.iterdir()) == []


def test_less_sure_claims_are_left_out_on_demand() -> None:
    assert extract("--min-confidence", "1.0").stdout.count("MET_WITH") <= extract().stdout.count("MET_WITH")
    assert all(json.loads(line)["confidence"] >= 0.9 for line in extract("--min-confidence", "0.9").stdout.splitlines())


def test_a_table_for_people() -> None:
    result = extract("--format", "table")
    assert "according to" in result.stdout.splitlines()[0]
    assert any("Hélène Marchandeau" in line and "MET_WITH" in line for line in result.stdout.splitlines())


def test_an_article_that_cannot_be_read_is_exit_code_1() -> None:
    result = extract(stdin=json.dumps(ROW) + "\n{\n")
    assert result.exit_code == 1
    assert "MET_WITH" in result.stdout
    assert result.stderr.startswith("<stdin>:2: not JSON")


def test_a_language_that_is_named_is_not_detected() -> None:
    result = extract("--language", "zz", stdin="Une visite à Varsovie\nElle est arrivée lundi.\n")
    assert result.exit_code == 1
    assert "zz" in result.stderr


def test_a_pipeline_that_is_not_there_is_told() -> None:
    result = extract("--pipeline", "no_such_pipeline")
    assert result.exit_code == 1
    assert "no_such_pipeline" in result.stderr

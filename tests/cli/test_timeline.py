"""`graphbuild timeline` puts what passed between two actors in order."""

from __future__ import annotations

import json
from pathlib import Path

from workspace import ask


def test_entries_come_by_day(tmp_path: Path) -> None:
    entries = json.loads(ask(tmp_path, "timeline", "Berg", "Sow", "--format", "json").stdout)
    assert [entry["date"] for entry in entries] == sorted(entry["date"] for entry in entries)


def test_one_meeting_told_by_two_papers_is_one_entry(tmp_path: Path) -> None:
    entries = json.loads(ask(tmp_path, "timeline", "Berg", "Sow", "--format", "json").stdout)
    met = [entry for entry in entries if "MET_WITH" in entry["what"] and entry["date"] == "2031-03-01"]
    assert [entry["articles"] for entry in met] == [["a01", "a02"]]


def test_what_has_no_date_stands_at_publication_and_says_so(tmp_path: Path) -> None:
    result = ask(tmp_path, "timeline", "Berg", "Orlov")
    assert result.exit_code == 0
    assert "published 2031-03-10" in result.stdout
    assert "Anna Berg ¬DISCUSSED_WITH Pavel Orlov" in result.stdout

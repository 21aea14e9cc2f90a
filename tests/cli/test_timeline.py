"""`graphbuild timeline` puts what passed between two actors in order."""

from __future__ import annotations

import json
from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]


def test_entries_come_by_day(run: Run) -> None:
    entries = json.loads(run("timeline", "Berg", "Sow", "--format", "json").stdout)
    assert [entry["date"] for entry in entries] == sorted(entry["date"] for entry in entries)


def test_one_meeting_told_by_two_papers_is_one_entry(run: Run) -> None:
    entries = json.loads(run("timeline", "Berg", "Sow", "--format", "json").stdout)
    met = [entry for entry in entries if "MET_WITH" in entry["what"] and entry["date"] == "2031-03-01"]
    assert [entry["articles"] for entry in met] == [["a01", "a02"]]


def test_what_has_no_date_stands_at_publication_and_says_so(run: Run) -> None:
    result = run("timeline", "Berg", "Orlov")
    assert result.exit_code == 0
    assert "published 2031-03-10" in result.stdout
    assert "Anna Berg ¬DISCUSSED_WITH Pavel Orlov" in result.stdout

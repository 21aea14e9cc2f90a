"""The score is that of the script that comes with the gold files, to the digit."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graphbuild.evaluation.claims import load_gold
from graphbuild.evaluation.report import report_lines
from graphbuild.evaluation.score import score

GOLD = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.gold
@pytest.mark.skipif(not GOLD.is_dir(), reason=f"no gold files at {GOLD}")
@pytest.mark.parametrize("name", ["seed", "train_en"])
@pytest.mark.parametrize("seed", [1, 2])
def test_spoilt_gold_scores_alike(tmp_path: Path, name: str, seed: int) -> None:
    rows = [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    system = tmp_path / "system.jsonl"
    system.write_text("\n".join(json.dumps(spoil(row, random.Random(seed))) for row in rows), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score.py"), str(GOLD / f"{name}.jsonl"), str(system), "--by-article"]
    expected = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=True, env={"PYTHONUTF8": "1"}
    ).stdout
    assert (
        list(report_lines(score(load_gold(GOLD / f"{name}.jsonl"), load_gold(system)), True)) == expected.splitlines()
    )


VALUES: dict[str, list[Any]] = {
    "relation": ["MET_WITH", "VISITED", "ACCUSED"],
    "polarity": ["positive", "negative"],
    "factuality": ["asserted", "reported", "planned"],
    "secret": [None, True],
    "date": [None, "2019-06"],
    "channel": [None, "phone"],
}


def spoil(row: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The article with some claims lost and some of their values another."""
    claims = [dict(claim) for claim in row["claims"] if chance.random() < 0.8]
    for claim in claims:
        if chance.random() < 0.1:
            claim["subject"], claim["object"] = claim["object"], claim["subject"]
        if chance.random() < 0.1:
            claim["object"] = chance.choice(row["claims"])["subject"]
        if chance.random() < 0.2:
            claim["sources"] = claim["sources"][:1]
        for key, values in VALUES.items():
            if chance.random() < 0.15:
                claim[key] = chance.choice(values)
    return {**row, "claims": claims}

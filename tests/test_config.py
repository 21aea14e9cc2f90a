"""`graphbuild.toml` is optional; what is wrong in it is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.config import Configuration, load_configuration
from graphbuild.errors import DataError

WHOLE = """watch = ["Jake Sullivan", "country:RU"]

[[aliases]]
names = ["Vladimir Poutine", "VVP"]

[[outlets]]
names = ["Le Fanal", "Fanal"]

[[cues]]
language = "fr"
relation = "MET_WITH"
verbs = ["trinquer"]
"""


def load(folder: Path, text: str) -> Configuration:
    (folder / "graphbuild.toml").write_text(text, encoding="utf-8")
    return load_configuration(folder)


def test_no_file_is_an_empty_configuration(tmp_path: Path) -> None:
    assert load_configuration(tmp_path) == Configuration()


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    found = load(tmp_path, WHOLE)
    assert found.watch == ("Jake Sullivan", "country:RU")
    assert found.names_of_one == (("Vladimir Poutine", "VVP"), ("Le Fanal", "Fanal"))
    assert found.outlet_names == ("Le Fanal", "Fanal")
    assert (found.cues[0].relation, found.cues[0].verbs, found.cues[0].nouns) == ("MET_WITH", ("trinquer",), ())


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (WHOLE.replace("MET_WITH", "LOVED"), 11, "cues.relation: 'LOVED' is no relation"),
        (WHOLE.replace('"fr"', '"french"'), 10, "cues.language: "),
        (WHOLE + '\n[[aliases]]\nnames = ["alone"]\n', 15, "aliases.names: "),
        (WHOLE + "\n[[names]]\n", 14, "names: unknown key"),
        ("watch = x\n", 1, "Invalid value"),
        ("watch = 3\n", 1, "watch: "),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(DataError) as raised:
        load(tmp_path, text)
    assert f"graphbuild.toml:{line}: {reason}" in str(raised.value)

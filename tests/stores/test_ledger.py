"""The ledger keeps whole articles or none, whatever happens to the process that writes."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graphbuild.errors import LedgerError, UnknownError
from graphbuild.model.actor import ActorType
from graphbuild.model.article import Article
from graphbuild.model.claim import Claim, Evidence
from graphbuild.model.claim_id import claim_ids
from graphbuild.model.reading import Reading, Referent
from graphbuild.stores import ledger as ledger_module
from graphbuild.stores.ledger import FILE_NAME, Ledger, Outcome


def article(identifier: str = "a", text: str = "Anna Berg a rencontré Idris Sow.", **fields: object) -> Article:
    made = Article(identifier, "Rencontre", (text, "Fin."), "fr", "Le Quotidien", date(2031, 5, 4), path="a.txt")
    return replace(made, **fields)  # type: ignore[arg-type]


def reading(identifier: str = "a", version: str = "1") -> Reading:
    referents = (Referent(ActorType.PERSON, "Anna Berg"), Referent(ActorType.PERSON, "Idris Sow"))
    place = Evidence(0, 0, 32, "Anna Berg a rencontré Idris Sow.", (12, 21))
    return Reading(identifier, version, "fr", referents, claims=(Claim(0, "MET_WITH", 1, (place,)),))


@pytest.fixture
def ledger(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Ledger.open(tmp_path) as opened:
        yield opened


def test_what_was_added_is_read_back(ledger: Ledger) -> None:
    assert ledger.add(article(), reading()) is Outcome.NEW
    assert list(ledger.entries()) == [(article(), reading())]
    assert ledger.article("a") == article()
    assert ledger.reading("a") == reading()
    assert len(ledger) == 1


def test_entries_come_in_order_of_id(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "PAGE", 2)
    for identifier in ("c", "a", "é", "b", "d"):
        ledger.add(article(identifier), reading(identifier))
    assert [found.id for found, _ in ledger.entries()] == ["a", "b", "c", "d", "é"]


def test_the_same_article_again_changes_nothing(ledger: Ledger) -> None:
    ledger.add(article(url="https://example.org/1"), reading())
    before = ledger.stamp
    assert ledger.add(article(url="https://example.org/1", path="elsewhere/a.txt"), reading()) is Outcome.KNOWN
    assert ledger.add(article("other", url="https://example.org/1"), reading("other")) is Outcome.KNOWN
    assert ledger.stamp == before
    assert len(ledger) == 1


def test_another_text_under_the_same_id_or_url_replaces_the_former(ledger: Ledger) -> None:
    ledger.add(article(url="https://example.org/1"), reading())
    changed = article(text="Anna Berg a appelé Idris Sow.", url="https://example.org/1")
    assert ledger.add(changed, reading()) is Outcome.REPLACED
    moved = article("b", text="Anna Berg a revu Idris Sow.", url="https://example.org/1")
    assert ledger.add(moved, reading("b")) is Outcome.REPLACED
    assert [found for found, _ in ledger.entries()] == [moved]


def test_a_newer_reader_is_not_known_yet(ledger: Ledger) -> None:
    ledger.add(article(), reading())
    assert ledger.knows(article(path="b.txt"), "1")
    assert not ledger.knows(article(), "2")
    assert not ledger.knows(article(title="Autre titre"), "1")
    assert ledger.add(article(), reading(version="2")) is Outcome.REPLACED
    ledger.replace_reading(reading(version="3"))
    assert ledger.knows(article(), "3")


def test_every_change_gives_another_stamp(ledger: Ledger) -> None:
    stamps = [ledger.stamp]
    ledger.add(article(), reading())
    stamps.append(ledger.stamp)
    ledger.replace_reading(reading(version="2"))
    stamps.append(ledger.stamp)
    number = ledger.decide("actors.merge", {"actors": ["x", "y"]}, "ana", "one person")
    stamps.append(ledger.stamp)
    ledger.undo(number)
    stamps.append(ledger.stamp)
    ledger.forget("a")
    stamps.append(ledger.stamp)
    assert len(set(stamps)) == len(stamps)


def test_decisions_keep_who_why_and_when(ledger: Ledger) -> None:
    number = ledger.decide("actors.rename", {"actor": "person:berg-anna", "name": "Anna Bergé"}, "ana", "accent")
    (row,) = ledger.decisions()
    assert (row.number, row.kind, row.by, row.why, row.undone) == (number, "actors.rename", "ana", "accent", False)
    assert row.payload == {"actor": "person:berg-anna", "name": "Anna Bergé"}
    assert row.when.tzinfo is not None
    ledger.undo(number)
    (row,) = ledger.decisions()
    assert row.undone
    assert row.undone_at is not None
    assert row.undone_at >= row.when
    with pytest.raises(UnknownError, match="undone already"):
        ledger.undo(number)


def test_former_ids_are_kept_with_the_article(ledger: Ledger) -> None:
    ledger.add(article(), reading())
    ledger.remember_ids([("a", "Anna Berg", "person:berg-anna"), ("gone", "Anna Berg", "person:berg-anna")])
    ledger.add(article(), reading(version="2"))
    assert ledger.former_ids("person:berg-anna") == (("a", "Anna Berg"),)
    ledger.add(article(text="Tout autre chose."), reading(version="2"))
    assert ledger.former_ids("person:berg-anna") == ()


def test_forgetting_leaves_nothing(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.add(article("keep", text="Un texte gardé."), reading("keep"))
        ledger.add(article("drop", text="Un secret bien dit. " * 500), reading("drop"))
        ledger.remember_ids([("drop", "Anna Berg", "person:berg-anna")])
        (claim,) = claim_ids(reading("drop"))
        ledger.decide("claims.reject", {"claim": {"id": claim, "sentence": "Un secret bien dit."}}, "ana", "wrong")
        ledger.decide("actors.merge", {"actors": [{"at": [["drop", "A"]]}, {"at": [["drop", "B"]]}]}, "ana", "")
        ledger.decide("actors.rename", {"actor": {"at": [["drop", "A"], ["keep", "A"]]}, "name": "A"}, "ana", "")
        ledger.forget("drop")
        assert [found.id for found, _ in ledger.entries()] == ["keep"]
        assert [row.payload for row in ledger.decisions()] == [{"actor": {"at": [["keep", "A"]]}, "name": "A"}]
        assert not any(b"secret bien dit" in file.read_bytes() for file in tmp_path.iterdir())
        assert not any(b"person:berg-anna" in file.read_bytes() for file in tmp_path.iterdir())
        with pytest.raises(UnknownError, match="drop: no such article"):
            ledger.forget("drop")


def test_an_article_is_found_by_id_url_or_path(ledger: Ledger) -> None:
    ledger.add(article("a", url="https://example.org/1", path="one.txt"), reading())
    ledger.add(article("b", text="Autre.", path="two.txt"), reading("b"))
    ledger.add(article("c", text="Encore.", path="two.txt"), reading("c"))
    assert [ledger.find(name) for name in ("a", "https://example.org/1", "one.txt")] == ["a", "a", "a"]
    with pytest.raises(UnknownError, match=r"two\.txt: several articles"):
        ledger.find("two.txt")
    with pytest.raises(UnknownError, match="no such article"):
        ledger.find("three.txt")


WRITER = """
import sys
from pathlib import Path
from tests.stores.test_ledger import article, reading
from graphbuild.stores.ledger import Ledger

first, last = int(sys.argv[2]), int(sys.argv[3])
with Ledger.open(Path(sys.argv[1])) as ledger:
    for number in range(first, last):
        ledger.add(article(f"{number:05}", text=f"Texte {number}. " * 200), reading(f"{number:05}"))
        print(number, flush=True)
"""


def writer(workspace: Path, first: int, last: int) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    arguments = [sys.executable, "-c", WRITER, str(workspace), str(first), str(last)]
    return subprocess.Popen(arguments, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_killed_run_leaves_whole_articles_and_goes_on(tmp_path: Path) -> None:
    process = writer(tmp_path, 0, 100_000)
    assert process.stdout is not None
    for _ in range(25):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    told = 25 + len(process.communicate()[0].splitlines())
    with Ledger.open(tmp_path) as ledger:
        entries = list(ledger.entries())
        assert told <= len(entries) <= told + 1
        assert all(found.paragraphs[0] == f"Texte {int(found.id)}. " * 200 for found, _ in entries)
        assert all(read.article == found.id and read.claims for found, read in entries)
    resumed = writer(tmp_path, 0, len(entries) + 5)
    resumed.communicate(timeout=60)
    with Ledger.open(tmp_path) as ledger:
        assert len(ledger) == len(entries) + 5


def test_two_processes_write_one_ledger(tmp_path: Path) -> None:
    processes = [writer(tmp_path, 0, 40), writer(tmp_path, 20, 60)]
    for process in processes:
        _, complaint = process.communicate(timeout=60)
        assert (process.returncode, complaint) == (0, "")
    with Ledger.open(tmp_path) as ledger:
        assert len(ledger) == 60


def test_a_ledger_that_stays_locked_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "LOCK_TIMEOUT", 0.2)
    with Ledger.open(tmp_path) as ledger:
        ledger.add(article(), reading())
        other = sqlite3.connect(ledger.path)
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        with pytest.raises(LedgerError, match=r"ledger\.sqlite: locked by another process"):
            ledger.add(article("b"), reading("b"))
        assert time.monotonic() - started < 5
        assert [found.id for found, _ in ledger.entries()] == ["a"]
        other.close()
        assert ledger.add(article("b"), reading("b")) is Outcome.NEW


@pytest.mark.parametrize("content", [b"not a database at all, just words\n" * 50, os.urandom(4096)])
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(content)
    with pytest.raises(LedgerError, match=r"ledger\.sqlite: not a ledger of graphbuild"):
        Ledger.open(tmp_path)
    assert file.read_bytes() == content
    assert [found.name for found in tmp_path.iterdir()] == [FILE_NAME]


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE article (id TEXT)")
    connection.close()
    with pytest.raises(LedgerError, match="not a ledger of graphbuild"):
        Ledger.open(tmp_path)


def test_a_ledger_of_a_newer_graphbuild_is_refused(tmp_path: Path) -> None:
    Ledger.open(tmp_path).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LedgerError, match=r"has version 99.*upgrade graphbuild"):
        Ledger.open(tmp_path)


def test_no_ledger_is_made_where_one_is_only_asked(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger here"):
        Ledger.open(tmp_path / "data", create=False)
    assert not (tmp_path / "data").exists()


def test_a_workspace_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(LedgerError, match="data: cannot be made a workspace"):
        Ledger.open(tmp_path / "data")


def what_it_says(workspace: Path) -> str:
    """What a ledger says when it is opened, asked and written to."""
    try:
        with Ledger.open(workspace) as ledger:
            count = len(list(ledger.entries()))
            try:
                ledger.add(article("b"), reading("b"))
            except LedgerError as error:
                return f"{count} {error}"
            return "written"
    except LedgerError as error:
        return str(error)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_read_only_workspace_can_be_asked_but_not_written() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Ledger.open(folder / "full") as ledger:
            ledger.add(article(), reading())
        (folder / "empty").mkdir()
        for each in (folder / "full", folder / "empty", folder):
            each.chmod(0o555)
        # Permissions do not bind the superuser: a child process gives them up.
        with multiprocessing.get_context("fork").Pool(1, os.setuid, (os.geteuid() or 65534,)) as child:
            said = child.map(what_it_says, [folder / "full", folder / "empty", folder / "absent"])
        for each in (folder, folder / "full", folder / "empty"):
            each.chmod(0o755)
    full, empty, absent = said
    assert re.fullmatch(r"1 .*ledger\.sqlite: cannot be written: no permission", full)
    assert re.fullmatch(r".*ledger\.sqlite: cannot be opened: no permission.*", empty)
    assert re.fullmatch(r".*absent: cannot be made a workspace: Permission denied", absent)

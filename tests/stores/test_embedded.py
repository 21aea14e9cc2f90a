"""The embedded graph holds what the ledger holds, and answers over Bolt."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from invented import invented_entries, invented_graph

from graphbuild.errors import StoreError
from graphbuild.stores import embedded
from graphbuild.stores.embedded import refresh_embedded, serve
from graphbuild.stores.ledger import Ledger

if TYPE_CHECKING:
    from graphbuild.graph.schema import Graph

needs_arcadedb = pytest.mark.skipif(not embedded.is_installed(), reason="needs arcadedb, which has no wheel here")


@pytest.fixture
def ledger(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Ledger.open(tmp_path) as opened:
        for article, reading in invented_entries():
            opened.add(article, reading)
        yield opened


@needs_arcadedb
def test_it_holds_the_graph(ledger: Ledger, tmp_path: Path, graph: Graph) -> None:
    with serve(refresh_embedded(ledger, tmp_path)) as connection:
        nodes = connection.ask("MATCH (n) RETURN labels(n), properties(n)").rows
        edges = connection.ask("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)").rows
    ids = {node: values["id"] for node, values in graph.nodes(data="properties")}
    assert {(tuple(sorted(labels)), values["id"]): values for labels, values in nodes} == {
        (tuple(sorted(data["labels"])), data["properties"]["id"]): data["properties"]
        for _, data in graph.nodes(data=True)
    }
    assert Counter((start, type_, end, repr(sorted(values.items()))) for start, type_, end, values in edges) == Counter(
        (ids[start], data["type"], ids[end], repr(sorted(data["properties"].items())))
        for start, end, data in graph.edges(data=True)
    )


@needs_arcadedb
def test_it_is_built_anew_when_the_ledger_has_changed_and_only_then(ledger: Ledger, tmp_path: Path) -> None:
    first = refresh_embedded(ledger, tmp_path)
    assert refresh_embedded(ledger, tmp_path) == first
    ledger.forget("a10")
    second = refresh_embedded(ledger, tmp_path)
    assert [folder.name for folder in (tmp_path / "graph").iterdir()] == [second.name]
    with serve(second) as connection:
        assert connection.ask("MATCH (n) RETURN count(n)").rows == ((len(invented_graph(without=("a10",))),),)


@needs_arcadedb
def test_names_of_the_users_own_count_at_once(ledger: Ledger, tmp_path: Path) -> None:
    with serve(refresh_embedded(ledger, tmp_path)) as connection:
        assert connection.ask("MATCH (n:Person) RETURN count(n)").rows == ((5,),)
    (tmp_path / "graphbuild.toml").write_text('[[aliases]]\nnames = ["Anna Berg", "Mara Lind"]\n')
    with serve(refresh_embedded(ledger, tmp_path)) as connection:
        assert connection.ask("MATCH (n:Person) RETURN count(n)").rows == ((4,),)


@needs_arcadedb
def test_a_label_or_type_that_the_graph_lacks_may_be_asked_for(ledger: Ledger, tmp_path: Path) -> None:
    with serve(refresh_embedded(ledger, tmp_path)) as connection:
        assert connection.ask("MATCH (:Group)-[r:ATTACKED]->() RETURN count(r)").rows == ((0,),)


@needs_arcadedb
def test_a_query_cannot_change_it(ledger: Ledger, tmp_path: Path) -> None:
    with serve(refresh_embedded(ledger, tmp_path)) as connection:
        for query in ("MATCH (n:Claim) DETACH DELETE n", "CREATE (:Note)", "MERGE (n:Note) RETURN n"):
            with pytest.raises(StoreError, match=r"^the embedded graph: a query may not write here$"):
                connection.ask(query)
        assert connection.ask("MATCH (n:Claim) RETURN count(n)").rows == ((26,),)


@needs_arcadedb
@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("MATCH (n RETURN n", "Syntax error at line 1:9"),
        ("MATCH (n) RETRN n", "Unexpected input 'RETRN' at line 1, column 10"),
        ("RETURN nobody", "UndefinedVariable: Variable 'nobody' not defined"),
        ("RETURN nothing(1)", "UnknownFunction: Unknown function 'nothing'"),
        ("MATCH (n) WHERE n.id = $id RETURN n", "parameter"),
    ],
)
def test_a_wrong_query_is_one_clear_line(ledger: Ledger, tmp_path: Path, query: str, reason: str) -> None:
    with serve(refresh_embedded(ledger, tmp_path)) as connection:
        with pytest.raises(StoreError, match=f"^the embedded graph: .*{re.escape(reason)}") as raised:
            connection.ask(query)
        assert "\n" not in str(raised.value)


ASK = """
import sys
from pathlib import Path
from graphbuild.stores.embedded import serve
with serve(Path(sys.argv[1])) as connection:
    print(connection.ask("MATCH (n:Country) RETURN count(n)").rows[0][0])
"""


@needs_arcadedb
def test_two_processes_may_ask_it_at_once_and_nothing_is_printed_but_the_answer(ledger: Ledger, tmp_path: Path) -> None:
    database = refresh_embedded(ledger, tmp_path)
    with serve(database) as connection:
        other = subprocess.run(
            [sys.executable, "-c", ASK, str(database)],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        )
        assert (other.stdout, other.stderr) == ("4\n", "")
        assert connection.ask("MATCH (n:Country) RETURN count(n)").rows == ((4,),)


@needs_arcadedb
def test_a_build_that_fails_leaves_nothing(tmp_path: Path, graph: Graph) -> None:
    node = next(iter(graph))
    graph.nodes[node]["labels"] = ("Actor", "no such label;")
    with pytest.raises(Exception, match="no such label"):
        embedded.place(graph, tmp_path / "graph" / "now")
    assert list((tmp_path / "graph").iterdir()) == []


def test_where_it_is_not_installed_one_line_says_what_to_install(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded.engine.cache_clear()
    monkeypatch.setattr(embedded, "is_installed", lambda: False)
    with pytest.raises(StoreError, match="pip install arcadedb"):
        refresh_embedded(ledger, tmp_path)
    embedded.engine.cache_clear()

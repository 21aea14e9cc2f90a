"""`graphbuild query` answers from the embedded graph, and says in one line what is wrong."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from invented import invented_entries
from neo4j_process import Neo4jProcess

from graphbuild.cli.main import command
from graphbuild.cli.query import complete_names
from graphbuild.stores import embedded
from graphbuild.stores.cypher_file import shipped_queries
from graphbuild.stores.ledger import Ledger

needs_arcadedb = pytest.mark.skipif(not embedded.is_installed(), reason="needs arcadedb, which has no wheel here")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    with Ledger.open(folder) as ledger:
        for article, reading in invented_entries():
            ledger.add(article, reading)
    return folder


def run(*arguments: str, text: str | None = None, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(command, ["query", *arguments], input=text, env=env)


def answer(workspace: Path, *arguments: str, text: str | None = None) -> str:
    done = run(*arguments, "--data", str(workspace), text=text)
    assert (done.stderr, done.exit_code) == ("", 0)
    return done.stdout


@needs_arcadedb
def test_a_shipped_query_by_name_as_a_table(workspace: Path) -> None:
    lines = answer(workspace, "contacts_of_actor", "--param", "actor=Anna Berg").splitlines()
    assert lines[0].split()[:3] == ["contact", "relation", "according_to"]
    assert any("DISCUSSED_WITH" in line and "Le Quotidien du Port" in line and "reported" in line for line in lines)


@needs_arcadedb
def test_a_file_as_csv(workspace: Path) -> None:
    out = answer(workspace, str(shipped_queries()["mediations"]), "--format", "csv")
    assert list(csv.reader(io.StringIO(out))) == [
        ["mediator", "parties", "day", "factuality"],
        ["Idris Sow", "Norvège; Russie", "2031-04-01", "asserted"],
    ]


@needs_arcadedb
def test_standard_input_as_json_with_nodes_and_edges(workspace: Path) -> None:
    query = "MATCH p = (a:Actor {id: $id})-[r:HOLDS_ROLE]->(b) RETURN a, r, p, date('2031-01-02') AS day, null AS no"
    (row,) = json.loads(answer(workspace, "-", "--format", "json", "--param", "id=person:sow-idris", text=query))
    assert row["a"]["labels"] == ["Actor", "Person"]
    assert row["a"]["name"] == "Idris Sow"
    assert (row["r"]["type"], row["r"]["title"]) == ("HOLDS_ROLE", "envoyé spécial")
    assert [node["id"] for node in row["p"]["nodes"]] == ["person:sow-idris", "country:SN"]
    assert (row["day"], row["no"]) == ("2031-01-02", None)


@needs_arcadedb
def test_an_answer_without_rows_keeps_its_columns(workspace: Path) -> None:
    out = answer(workspace, "contacts_of_actor", "--param", "actor=nobody", "--format", "csv")
    assert out == "contact,relation,according_to,factuality,secret,first_date,last_date,claims\n"
    assert answer(workspace, "contacts_of_actor", "--param", "actor=nobody") == "no rows\n"


@needs_arcadedb
def test_filters_choose_the_claims_that_are_asked(workspace: Path) -> None:
    everything = json.loads(answer(workspace, "who_talked_to_whom", "--format", "json"))
    sure = json.loads(answer(workspace, "who_talked_to_whom", "--format", "json", "--min-confidence", "0.85"))
    late = json.loads(answer(workspace, "who_talked_to_whom", "--format", "json", "--since", "2031-09"))
    assert len(everything) == len(sure) + 1
    assert [(row["who"], row["relation"], row["whom"]) for row in late] == [("Anna Berg", "PHONED", "Idris Sow")]
    assert len(json.loads(answer(workspace, "who_talked_to_whom", "--format", "json"))) == len(everything)


@needs_arcadedb
def test_a_forgotten_article_is_not_asked_any_more(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        for article, reading in invented_entries():
            ledger.add(article, reading)
        assert "Léa Faure" in answer(tmp_path, "roles")
        ledger.forget("a06")
    assert "Léa Faure" not in answer(tmp_path, "roles")


def test_the_list_shows_name_question_and_parameters() -> None:
    done = run("--list")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert len(lines) == len(shipped_queries()) >= 25
    assert any(line.startswith("roles ") and line.endswith("Who holds which role for whom? (actor)") for line in lines)


def test_names_complete_in_the_shell() -> None:
    found = complete_names(None, None, "contacts_")  # type: ignore[arg-type]
    assert [item.value for item in found] == ["contacts_by_source", "contacts_of_actor"]
    assert complete_names(None, None, "mine/")[0].type == "file"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "reason", "code"),
    [
        ((), "name a query, or --list them", 2),
        (("nothing_like_it",), "nothing_like_it: no such query; graphbuild query --list shows all", 1),
        (("role",), "role: no such query; did you mean roles?", 1),
        (("roles", "--param", "who=x"), "roles: has no parameter who (it has: actor)", 1),
        (("roles", "--param", "actor"), "'actor' is not NAME=VALUE", 2),
        (("missing.cypher",), "missing.cypher: No such file or directory", 1),
        (("roles", "--data", "no-such-workspace"), "there is no ledger here", 1),
        (("roles", "--neo4j", "bolt://127.0.0.1:1"), "needs a password: set NEO4J_PASSWORD", 2),
        (("roles", "--neo4j", "bolt://127.0.0.1:1", "--since", "2031"), "export neo4j takes the same filters", 2),
    ],
)
def test_what_is_wrong_is_one_clear_line(arguments: tuple[str, ...], reason: str, code: int) -> None:
    done = run(*arguments, env={"NEO4J_PASSWORD": None} if "--since" not in arguments else {"NEO4J_PASSWORD": "x"})  # type: ignore[dict-item]
    assert (done.stdout, done.exit_code) == ("", code)
    assert reason in " ".join(done.stderr.split())
    assert len(done.stderr.splitlines()) == 1 or code == 2


@needs_arcadedb
def test_a_wrong_query_is_one_clear_line(workspace: Path) -> None:
    done = run("-", "--data", str(workspace), text="MATCH (n RETURN n")
    assert (done.stdout, done.exit_code) == ("", 1)
    assert done.stderr.startswith("Error: the embedded graph: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_server_that_is_down_is_one_clear_line() -> None:
    done = run("roles", "--neo4j", "bolt://127.0.0.1:1", env={"NEO4J_PASSWORD": "x"})
    assert (done.stderr, done.exit_code) == ("Error: bolt://127.0.0.1:1: no server answers there\n", 1)


@pytest.mark.neo4j
def test_neo4j_gives_the_same_rows(workspace: Path, neo4j_server: Neo4jProcess) -> None:
    env = {"NEO4J_PASSWORD": neo4j_server.password}
    to = ["--uri", neo4j_server.uri]
    export = CliRunner().invoke(command, ["export", "neo4j", *to, "--data", str(workspace)], env=env)
    assert export.exit_code == 0, export.stderr
    done = run("who_talked_to_whom", "--neo4j", neo4j_server.uri, "--format", "csv", env=env)
    assert done.stdout == answer(workspace, "who_talked_to_whom", "--format", "csv")
    wrong = run("-", "--neo4j", neo4j_server.uri, env=env, text="CREATE (:Note)")
    assert wrong.exit_code == 1
    assert wrong.stderr.startswith(f"Error: {neo4j_server.uri}: ")
    assert "read access mode" in wrong.stderr
    CliRunner().invoke(command, ["export", "neo4j", *to, "--remove"], env=env)

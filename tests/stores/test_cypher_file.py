"""A file of Cypher says in its header what it answers, what it takes and what it gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.errors import DataError, UnknownError
from graphbuild.stores.cypher_file import Parameter, load_query, parse_query, shipped_queries

TEXT = """\
// Who was in contact with an actor,
// and how often?
//
// $actor = "Anna Berg"    a name, alias or id
// $limit = 20             at most so many rows
//
// columns: who, claims
MATCH (a {name: $actor})--(b) WHERE a.born > $born
RETURN b.name AS who LIMIT $limit
"""


def test_the_header_is_read() -> None:
    query = parse_query("contacts", TEXT)
    assert query.question == "Who was in contact with an actor, and how often?"
    assert query.parameters == (
        Parameter("actor", "Anna Berg", "a name, alias or id"),
        Parameter("limit", 20, "at most so many rows"),
    )
    assert query.columns == ("who", "claims")


def test_given_values_take_the_place_of_defaults() -> None:
    query = parse_query("contacts", TEXT)
    assert query.values({"born": "1970"}) == {"actor": "Anna Berg", "limit": 20, "born": 1970}
    assert query.values({"born": "[1, 2]", "actor": "2031", "limit": "5"}) == {
        "actor": "2031",
        "limit": 5,
        "born": [1, 2],
    }


def test_a_parameter_that_lacks_a_value_or_is_not_there_is_named() -> None:
    query = parse_query("contacts", TEXT)
    with pytest.raises(UnknownError, match=r"^contacts: needs a value: --param born=…$"):
        query.values({})
    with pytest.raises(UnknownError, match=r"^contacts: has no parameter age \(it has: actor, born, limit\)$"):
        query.values({"age": "1", "born": "1"})


def test_a_query_without_a_header_is_a_query() -> None:
    query = parse_query("mine", "MATCH (n) RETURN n")
    assert (query.question, query.parameters, query.columns) == ("", (), ())
    assert query.values({}) == {}


def test_a_default_that_is_not_json_is_told_with_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "wrong.cypher"
    file.write_text("// A question?\n//\n// $actor = Anna    who\nRETURN $actor\n")
    with pytest.raises(DataError, match=r"wrong\.cypher:3: the default of \$actor is not JSON"):
        load_query(str(file))


def test_a_query_is_found_by_its_name_or_its_path(tmp_path: Path) -> None:
    file = tmp_path / "mine.cypher"
    file.write_text("RETURN 1")
    assert load_query(str(file)).text == "RETURN 1"
    assert load_query("roles").text == shipped_queries()["roles"].read_text(encoding="utf-8")
    with pytest.raises(UnknownError, match=r"^rolse: no such query; did you mean roles\?"):
        load_query("rolse")
    with pytest.raises(UnknownError, match=r"nowhere\.cypher: No such file"):
        load_query(str(tmp_path / "nowhere.cypher"))


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "binary.cypher"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match=r"binary\.cypher: not UTF-8"):
        load_query(str(file))

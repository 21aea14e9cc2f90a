"""`graphbuild show` says who an actor is, and gives every contact with its sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from workspace import ask

from graphbuild.cli.main import command


def test_an_actor_is_shown_with_roles_affiliation_and_contacts(tmp_path: Path) -> None:
    result = ask(tmp_path, "show", "Anna Berg")
    assert result.exit_code == 0
    assert "Anna Berg (person:berg-anna), person\nalso called: Mme Berg\n" in result.stdout
    assert "is ministre des affaires étrangères of Norvège (2031-03-02" in result.stdout
    assert "stood for Norvège" in result.stdout
    assert "Idris Sow (person:sow-idris): " in result.stdout
    assert "Anna Berg MET_WITH Idris Sow (a01)." in result.stdout


def test_json_has_every_claim_with_its_sources(tmp_path: Path) -> None:
    shown = json.loads(ask(tmp_path, "show", "person:berg-anna", "--format", "json").stdout)
    contacts = {contact["actor"]["name"]: contact["claims"] for contact in shown["contacts"]}
    secret = next(claim for claim in contacts["Pavel Orlov"] if claim["secret"])
    assert secret["sources"][0]["name"] == "Le Quotidien du Port"
    assert (secret["factuality"], secret["article"]) == ("reported", "a03")
    assert shown["holds"][0]["of"]["id"] == "country:NO"


def test_whoever_holds_a_role_for_an_actor_is_shown(tmp_path: Path) -> None:
    assert "has Pavel Orlov as conseiller diplomatique" in ask(tmp_path, "show", "RUSSIE").stdout


@pytest.mark.parametrize("typed", ["berg", "mme BERG", "Anna  Berg", "person:berg-anna"])
def test_an_actor_is_found_however_it_is_typed(tmp_path: Path, typed: str) -> None:
    assert ask(tmp_path, "show", typed).stdout.startswith("Anna Berg (person:berg-anna)")


def test_filters_choose_among_the_claims(tmp_path: Path) -> None:
    chosen = ("--relation", "contact", "--factuality", "reported")
    shown = json.loads(ask(tmp_path, "show", "berg", *chosen, "--format", "json").stdout)
    claims = [claim for contact in shown["contacts"] for claim in contact["claims"]]
    assert claims
    assert {(claim["family"], claim["factuality"]) for claim in claims} == {("contact", "reported")}
    assert shown["holds"]


def test_who_is_not_known_gets_one_line_with_near_names(tmp_path: Path) -> None:
    result = ask(tmp_path, "show", "Ana Berk")
    assert result.exit_code == 1
    assert result.stderr == "Error: Ana Berk: no such actor; near: Anna Berg (person:berg-anna)\n"


def test_no_workspace_is_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["show", "x", "--data", str(tmp_path / "none")])
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--since", "2024-13", "'2024-13' is no date like"),
        ("--until", "hier", "'hier' is no date like"),
        ("--relation", "LOVED", "'LOVED' is no relation or family"),
        ("--min-confidence", "2", "2.0 is not in the range"),
    ],
)
def test_a_wrong_filter_is_wrong_usage(tmp_path: Path, option: str, value: str, reason: str) -> None:
    result = ask(tmp_path, "show", "berg", option, value)
    assert result.exit_code == 2
    assert reason in result.stderr


def test_a_span_that_ends_before_it_begins_is_wrong_usage(tmp_path: Path) -> None:
    assert ask(tmp_path, "show", "berg", "--since", "2031", "--until", "2030").exit_code == 2


def test_a_country_that_nobody_belongs_to_is_named(tmp_path: Path) -> None:
    result = ask(tmp_path, "show", "berg", "--country", "Anna Berg")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Anna Berg: not a country")

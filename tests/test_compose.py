"""docker-compose.yml is what the Compose Specification says, and keeps the server to this machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "tests" / "compose_spec" / "compose-spec.json"
VALIDATOR = jsonschema.Draft201909Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.fixture
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def test_it_follows_the_schema(compose: dict[str, Any]) -> None:
    VALIDATOR.validate(compose)


def test_the_schema_tells_a_wrong_file(compose: dict[str, Any]) -> None:
    compose["services"]["neo4j"]["healthchek"] = {}
    with pytest.raises(jsonschema.ValidationError, match="healthchek"):
        VALIDATOR.validate(compose)


def test_the_server_is_neo4j_5_26_community_on_loopback_alone(compose: dict[str, Any]) -> None:
    service = compose["services"]["neo4j"]
    assert service["image"] == "neo4j:5.26-community"
    assert service["ports"] == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]


def test_the_password_comes_from_the_environment_and_must_be_there(compose: dict[str, Any]) -> None:
    password = compose["services"]["neo4j"]["environment"]["NEO4J_AUTH"]
    assert password.startswith("neo4j/${NEO4J_PASSWORD:?")


def test_the_data_outlasts_the_container_and_its_health_is_checked(compose: dict[str, Any]) -> None:
    service = compose["services"]["neo4j"]
    assert service["volumes"] == ["neo4j-data:/data"]
    assert "neo4j-data" in compose["volumes"]
    assert service["healthcheck"]["test"][0] == "CMD-SHELL"
    assert "RETURN 1" in service["healthcheck"]["test"][1]

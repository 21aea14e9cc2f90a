"""The page is one file that holds all it needs, and whose policy allows no more than that."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

from invented import invented_graph

from graphbuild.model.actor import ActorType
from graphbuild.model.claim import Channel, Factuality
from graphbuild.model.relation import Family, vocabulary
from graphbuild.model.toml import load_toml
from graphbuild.view.page import FOLDER, LIBRARY, data_block, page
from graphbuild.view.payload import payload

PAGE = page(payload(invented_graph(), 100))
WORDS = load_toml(FOLDER / "words.toml")


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the contents of scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str, str]] = []
        self.contents: list[tuple[str, str]] = []
        self.feed(PAGE)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.contents.append((self.cdata_elem, data))


def test_it_refers_to_nothing_outside() -> None:
    references = [value for _, name, value in Elements().attributes if name in ("src", "href", "action", "srcset")]
    assert references == ["data:,", "#tab-contacts"]
    assert "@import" not in PAGE
    assert "url(" not in (FOLDER / "page" / "page.css").read_text(encoding="utf-8")


def test_its_policy_allows_its_own_scripts_and_styles_and_nothing_else() -> None:
    (policy,) = [value for _, name, value in Elements().attributes if name == "content" and "default-src" in value]
    directives = dict(directive.split(" ", 1) for directive in policy.split("; "))
    contents = [(kind, data) for kind, data in Elements().contents if not data.startswith(("{", "["))]
    expected = {
        f"{kind}-src": {
            f"'sha256-{base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()}'"
            for each, data in contents
            if each == kind
        }
        for kind in ("script", "style")
    }
    assert {name: set(directives.pop(name).split()) for name in expected} == expected
    assert directives == {
        "default-src": "'none'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_data_cannot_end_its_element() -> None:
    hostile = ["</script><script>alert(1)</script>", "<!-- <script>", "\u2028"]
    assert "<" not in data_block(hostile)
    assert json.loads(data_block(hostile)) == hostile


def test_every_value_of_the_model_has_a_word() -> None:
    assert set(WORDS["relations"]) == set(vocabulary())
    assert set(WORDS["families"]) == {family.value for family in Family}
    assert set(WORDS["factualities"]) == {factuality.value for factuality in Factuality}
    assert set(WORDS["channels"]) == {channel.value for channel in Channel}
    assert set(WORDS["kinds"]) == {*(type_.value for type_ in ActorType), "outlet"}


def test_every_family_and_kind_has_a_colour_in_light_and_in_dark() -> None:
    style = (FOLDER / "page" / "page.css").read_text(encoding="utf-8")
    for name in (*(f"family-{each}" for each in WORDS["families"]), *(f"kind-{each}" for each in WORDS["kinds"])):
        assert re.search(rf"--{name}: light-dark\(#\w{{6}}, #\w{{6}}\);", style)


def test_the_library_is_that_which_its_note_names() -> None:
    note = (FOLDER / "vendor" / "README.md").read_text(encoding="utf-8")
    (version,) = re.findall(r"package `cytoscape` ([\d.]+)", note)
    assert f'"{version}"' in (FOLDER / LIBRARY).read_text(encoding="utf-8")

"""The page: template, style, scripts, the library and the payload in one HTML file."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterable
from pathlib import Path
from string import Template
from typing import Any

from graphbuild.model.toml import load_toml

FOLDER = Path(__file__).parent
LIBRARY = "vendor/cytoscape.min.js"
SCRIPTS = "model element filters timeline picture labels legend claim panel tables search start"
"""The page's own scripts, in the order in which they need each other."""


def page(payload: dict[str, Any]) -> str:
    """The HTML of the page that shows `payload`; it asks the network for nothing, and is not allowed to."""
    words = load_toml(FOLDER / "words.toml")
    style, library = text("page/page.css"), text(LIBRARY)
    script = "(() => {\n'use strict';\n" + "\n".join(text(f"page/{name}.js") for name in SCRIPTS.split()) + "})();\n"
    return Template(text("page/page.html")).substitute(
        {f"{table}_{key}": html.escape(word) for table, entries in words.items() for key, word in entries.items()},
        policy=policy(scripts=(library, script), styles=(style,)),
        style=style,
        library=library,
        script=script,
        words=data_block(words),
        data=data_block(payload),
    )


def text(name: str) -> str:
    """A file of the page."""
    return (FOLDER / name).read_text(encoding="utf-8")


def data_block(value: Any) -> str:
    """`value` as JSON that may stand inside a script element: no text in it can end the element or open another."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The content security policy: these scripts and styles run, nothing else does, and nothing is fetched."""
    return (
        f"default-src 'none'; script-src {hashes(scripts)}; style-src {hashes(styles)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def hashes(contents: Iterable[str]) -> str:
    """The sources of a policy that admit exactly these contents of elements."""
    digests = (hashlib.sha256(content.encode()).digest() for content in contents)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)

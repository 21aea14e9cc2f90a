"""Makes docs/neo4j/favourites.zip of all queries: dropped on Neo4j Browser, it becomes a folder of its favourites.

python .ci/neo4j/favourites.py
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from graphbuild.stores.cypher_file import CypherFile, load_query, shipped_queries

DOCS = Path(__file__).parents[2] / "docs" / "neo4j"
PICTURES = ("first_picture", "evidence")
"""The queries that draw, and that are for the Browser alone."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of all files in the archive, so that it is the same for the same queries."""


def favourite(query: CypherFile) -> str:
    """A query as the Browser runs it: with its question first, which names it, and its parameters set."""
    values = query.values({})
    comments = [line for line in query.text.splitlines() if line.startswith("//")]
    body = [line for line in query.text.splitlines() if not line.startswith("//")]
    parameters = [f":params {json.dumps(values, ensure_ascii=False)};"] if values else []
    return "\n".join([*comments, *parameters, *body]) + "\n"


def favourites() -> dict[str, str]:
    """The favourites by the name of their file in the archive."""
    queries = [load_query(str(DOCS / f"{name}.cypher")) for name in PICTURES]
    queries += [load_query(name) for name in shipped_queries()]
    return {f"graphbuild/{query.name}.cypher": favourite(query) for query in queries}


def main() -> None:
    """Write the archive."""
    with zipfile.ZipFile(DOCS / "favourites.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in favourites().items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), text)


if __name__ == "__main__":
    main()

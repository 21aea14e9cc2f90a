"""The ids of actors: readable, and a function of the set of actors alone."""

from __future__ import annotations

from rigour.text.translit import maybe_ascii

from graphbuild.model.article import fold_text


def slug(text: str) -> str:
    """`text` in lower-case ASCII words joined by hyphens, `unnamed` where nothing is left."""
    return "-".join(fold_text(maybe_ascii(text, drop=True)).split()) or "unnamed"


def person_slug(name: str) -> str:
    """The slug of a person's name, surname first: `sullivan-jake`."""
    words = slug(name).split("-")
    return "-".join([words[-1], *words[:-1]])

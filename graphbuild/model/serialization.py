"""Readings as JSON, for the ledger: what is written is what is read back, checked on the way in."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from graphbuild.model.reading import Reading


@cache
def adapter() -> TypeAdapter[Reading]:
    """The pydantic adapter of `Reading`, built once."""
    return TypeAdapter(Reading)


def reading_to_json(reading: Reading) -> str:
    """A reading as one line of JSON; values that a claim does not have are left out."""
    return adapter().dump_json(reading, exclude_defaults=True).decode()


def reading_from_json(text: str) -> Reading:
    """The reading that `reading_to_json` wrote; a ValueError where the text is not one."""
    return adapter().validate_json(text)

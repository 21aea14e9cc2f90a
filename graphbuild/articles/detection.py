"""In which language a text is written."""

from __future__ import annotations

FEWEST_LETTERS = 20
"""A text with fewer letters does not show its language."""


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, None where there is too little of it to tell.

    py3langid knows 97 languages; it works offline.
    """
    if sum(map(str.isalpha, text)) < FEWEST_LETTERS:
        return None
    import py3langid  # type: ignore[import-untyped]

    return str(py3langid.classify(text)[0])

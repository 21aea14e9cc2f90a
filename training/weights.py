"""Write and read the weights of single components, as a pack ships them."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language


def write(nlp: Language, folder: Path, *names: str) -> None:
    """Write the components' weights, without the vocabulary, a folder each."""
    for name in names:
        nlp.get_pipe(name).to_disk(folder / name, exclude=["vocab"])  # type: ignore[attr-defined]


def read(nlp: Language, folder: Path, *names: str) -> None:
    """Replace the components' weights by those that `write` wrote."""
    for name in names:
        component = nlp.get_pipe(name)
        component.from_disk(folder / name, exclude=["vocab"])  # type: ignore[attr-defined]
        # Added labels count as never seen, and are not predicted, until this is cleared.
        component.model.attrs.get("unseen_classes", set()).clear()  # type: ignore[attr-defined]

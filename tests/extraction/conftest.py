"""One pipeline for all tests of extraction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def french() -> Language:
    """The pipeline of the French pack, that which the reader uses."""
    from graphbuild.language.pack import load_pack

    return load_pack("fr").nlp

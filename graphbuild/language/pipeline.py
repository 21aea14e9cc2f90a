"""The spaCy pipeline of a language pack.

A pack names its pipeline in the table `pipeline` of its `pack.toml`: either a base, which is installed beside
graphbuild, and the components whose weights the pack replaces by its own (folder `model`), or no base: then `model` is
the whole pipeline.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild.errors import DataError, LanguageError
from graphbuild.model.toml import load_toml

if TYPE_CHECKING:
    from spacy.language import Language

PACKS = Path(__file__).parent


@dataclass(frozen=True)
class Base:
    """An installed spaCy pipeline that a pack builds on."""

    name: str
    package: str
    version: str
    trained: tuple[str, ...]


@dataclass(frozen=True)
class PipelineSettings:
    """The pipeline of a pack: its components, its base, if it has one, and lemmas that the base doesn't know."""

    components: tuple[str, ...]
    base: Base | None
    lemmas: Mapping[str, str]


def languages() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(path.parent.name for path in PACKS.glob("*/pack.toml")))


def pipeline_settings(language: str) -> PipelineSettings:
    """What the pack of a language says about its pipeline; a LanguageError where there is no such pack."""
    known = languages()
    if language not in known:
        raise LanguageError(f"no language pack for '{language}'; there are: {', '.join(known)}")
    path = PACKS / language / "pack.toml"
    try:
        table = load_toml(path)["pipeline"]
        base = None
        if "base" in table:
            base = Base(table["base"], table["package"], table["version"], tuple(table["trained"]))
        return PipelineSettings(tuple(table["components"]), base, table.get("lemmas", {}))
    except KeyError as missing:
        raise DataError(path, f"{missing} is missing") from missing


def load_pipeline(language: str, name: str | None = None) -> Language:
    """The pipeline that reads a language: the pack's own, or an installed one of the given `name`, unchanged.

    A LanguageError says what to install where the pipeline is missing or has another version or language.
    """
    settings = pipeline_settings(language)
    if name is not None:
        return _installed(language, name)
    if settings.base is None:
        return _whole(language)
    return _trained_on(language, settings, settings.base)


def _installed(language: str, name: str) -> Language:
    import spacy

    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise LanguageError(f"the pipeline '{name}' is not installed: python -m spacy download {name}") from error
    if nlp.lang != language:
        raise LanguageError(f"the pipeline '{name}' reads '{nlp.lang}', not '{language}'")
    return nlp


def _whole(language: str) -> Language:
    import spacy

    nlp = spacy.load(PACKS / language / "model")
    vectors = nlp.vocab.vectors
    vectors.data = vectors.data.astype("float32")  # kept as numbers of 16 bits
    return nlp


def _trained_on(language: str, settings: PipelineSettings, base: Base) -> Language:
    import spacy

    if not spacy.util.is_package(base.name):
        raise LanguageError(_how_to_install(base, "is not installed"))
    version = spacy.util.get_package_version(base.name)
    if version != base.version:
        raise LanguageError(_how_to_install(base, f"has version {version}, not {base.version}"))
    nlp = spacy.load(base.name)
    for component in list(nlp.component_names):
        if component not in settings.components:
            nlp.remove_pipe(component)
    for name in base.trained:
        trained: Any = nlp.get_pipe(name)
        trained.from_disk(PACKS / language / "model" / name, exclude=["vocab"])
        # Labels beyond those of the base count as never seen, and are not predicted, until this is cleared.
        trained.model.attrs.get("unseen_classes", set()).clear()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    known = lemmatizer.lookups.get_table("lemma_lookup")
    for form, lemma in settings.lemmas.items():
        known.set(form, [lemma])
    return nlp


def _how_to_install(base: Base, fault: str) -> str:
    return (
        f"the pipeline {base.name} {fault}: pip install {base.package}=={base.version}, "
        f"or python -m spacy download {base.name}"
    )

"""Whether a text says that a contact was kept from view."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from graphbuild.extraction.cues import cue_path, read_cues
from graphbuild.extraction.vicinity import Phrases, as_phrases, has_cue


def is_secret(trigger: Token) -> bool:
    """Whether the sentence of a trigger says that a contact was kept from view. To be asked of contacts only."""
    sentence = frozenset(range(trigger.sent.start, trigger.sent.end))
    return has_cue(trigger, secrecy_cues(trigger.doc.lang_), sentence)


@cache
def secrecy_cues(language: str) -> Phrases:
    """The cues of secrecy of a language."""
    return as_phrases(read_cues(cue_path(language, "secrecy"), {"secret": frozenset({"cues"})})["secret"]["cues"])

"""The way in which two actors were in contact."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from graphbuild.extraction.clause import word
from graphbuild.extraction.cues import cue_path, read_cues
from graphbuild.extraction.vicinity import Phrases, as_phrases, has_cue, vicinity
from graphbuild.model.claim import Channel

DEFAULT: Mapping[str, Channel] = {
    "MET_WITH": Channel.IN_PERSON,
    "HOSTED": Channel.IN_PERSON,
    "VISITED": Channel.IN_PERSON,
    "PHONED": Channel.PHONE,
    "WROTE_TO": Channel.LETTER,
}
"""The channel that a relation has where the text tells no other."""
OPEN = ("DISCUSSED_WITH", "NEGOTIATED_WITH", "IN_CONTACT_WITH")
"""Relations of contact by any channel; others than these and those above have none."""
PLACES = ("LOC", "GPE", "FAC")
ORDER = (Channel.VIDEO, Channel.INTERMEDIARY, Channel.PHONE, Channel.MESSAGE, Channel.LETTER, Channel.IN_PERSON)
"""Which channel holds where several are told: the more special one."""
POSSIBLE: Mapping[str, tuple[Channel, ...]] = {
    "MET_WITH": (Channel.VIDEO,),
    "HOSTED": (Channel.VIDEO,),
    "VISITED": (),
    "PHONED": (),
    "WROTE_TO": (Channel.INTERMEDIARY, Channel.MESSAGE, Channel.LETTER),
}
"""The channels that a cue may tell for a relation that has a default."""
SHAPE = {
    "channel": frozenset(channel.value for channel in Channel),
    "presence": frozenset({"places"}),
}


def channel_of(trigger: Token, relation: str) -> Channel | None:
    """By what way the contact that a trigger tells took place; None where the text does not say."""
    cues, places = channel_cues(trigger.doc.lang_)
    default = DEFAULT.get(relation)
    if default is None and relation not in OPEN:
        return None
    near = vicinity(trigger)
    for channel in POSSIBLE.get(relation, ORDER):
        if has_cue(trigger, cues[channel], near):
            return channel
    if default is None and relation != "IN_CONTACT_WITH" and at_a_place(trigger, near, places):
        return Channel.IN_PERSON
    return default


def at_a_place(trigger: Token, near: frozenset[int], prepositions: frozenset[str]) -> bool:
    """Whether a place that qualifies the trigger is told: two who talk at a place are both there."""
    return any(
        word(child) in prepositions
        for token in (trigger.doc[place] for place in near)
        if token.ent_type_ in PLACES
        for child in token.children
        if child.dep_ == "case"
    )


@cache
def channel_cues(language: str) -> tuple[Mapping[Channel, Phrases], frozenset[str]]:
    """The cues of each channel, and the prepositions of place."""
    tables = read_cues(cue_path(language, "channel"), SHAPE)
    return {channel: as_phrases(tables["channel"][channel.value]) for channel in Channel}, tables["presence"]["places"]

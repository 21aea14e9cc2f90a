"""The words that qualify what a trigger tells, and the cues of a language pack among them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.clause import function, word

CLAUSAL = ("acl", "advcl", "ccomp", "csubj", "parataxis")
CARRIED = ("obj", "obl", "nmod", "xcomp", "advcl", "conj", "nsubj", "appos", "acl")
QUALIFYING = ("obl", "advmod", "obj", "iobj", "xcomp", "amod", "nmod", "fixed", "case")
HIGHEST = 2
"""How many words above the trigger are looked at for what qualifies them."""

Phrases = tuple[tuple[str, ...], ...]


def vicinity(trigger: Token) -> frozenset[int]:
    """The places in the document of a trigger, of what depends on it, and of what qualifies the words above it."""
    found = set(places(trigger))
    token = trigger
    for _ in range(HIGHEST):
        if token.head == token or function(token) not in CARRIED:
            break
        token = token.head
        found.add(token.i)
        for child in token.children:
            if function(child) in QUALIFYING:
                found.update(places(child))
    return frozenset(found)


def places(token: Token) -> Iterator[int]:
    """The places of a word and of what depends on it, clauses of their own left out."""
    yield token.i
    for child in token.children:
        if function(child) not in CLAUSAL and not (function(child) == "conj" and child.pos_ in ("VERB", "AUX")):
            yield from places(child)


def as_phrases(cues: frozenset[str]) -> Phrases:
    """Cues as the words that a tokenizer makes of them, in a fixed order."""
    return tuple(sorted(tuple(cue.replace("'", "' ").split()) for cue in cues))


def has_cue(trigger: Token, cues: Phrases, near: frozenset[int]) -> bool:
    """Whether one of these phrases, by its forms or lemmas, stands in the sentence with a word in the vicinity."""
    sentence = trigger.sent
    forms = [(word(token), token.lemma_.lower().replace("’", "'")) for token in sentence]
    every = {part for pair in forms for part in pair}
    for cue in cues:
        if cue[0] not in every:
            continue
        for start in range(len(forms) - len(cue) + 1):
            fits = all(part in forms[start + place] for place, part in enumerate(cue))
            if fits and any(sentence.start + start + place in near for place in range(len(cue))):
                return True
    return False

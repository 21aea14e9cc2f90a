"""Who holds which role for whom: titles beside names become HOLDS_ROLE claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.coreference import Cast, Link
from graphbuild.extraction.mentions import Form
from graphbuild.model.actor import ActorType


@dataclass(frozen=True)
class Role:
    """A person (number of the referent), the title, and whom it is held for; `link` is the mention that says so."""

    person: int
    title: str
    holder: int
    link: Link


def roles(cast: Cast) -> Iterator[Role]:
    """The roles of named persons in the order of the text, each (person, holder, title) once."""
    seen: set[tuple[int, int, str]] = set()
    for link in list(cast.links):
        if link.candidate.form is not Form.ROLE or len(link.chains) != 1 or not link.candidate.noun:
            continue
        person = link.chains[0]
        if not cast.chains[person].names:
            continue
        for holder in holders(cast, link):
            title = title_text(cast, link, holder)
            key = (person, holder, link.candidate.noun)
            if holder != person and key not in seen:
                seen.add(key)
                yield Role(person, title, holder, link)


def holders(cast: Cast, link: Link) -> list[int]:
    """Those for whom a title is held: bodies and persons in its complements, else the state that it names."""
    candidate = link.candidate
    doc = cast.passages[candidate.passage].doc
    head = doc[candidate.head]
    found: list[int] = []
    for token in complements(head, candidate.end):
        inner = cast.at(candidate.passage, token)
        if inner is None or inner is link or len(inner.chains) != 1:
            continue
        if inner.candidate.form in (
            Form.PERSON,
            Form.KNOWN,
            Form.BODY,
            Form.GROUP,
            Form.STATE,
            Form.POSSESSIVE,
            Form.ROLE,
        ):
            found.append(inner.chains[0])
            if cast.chains[inner.chains[0]].type is not ActorType.COUNTRY:
                break
    if found:
        return found[:1]
    return [cast.linker.country_chain(code) for code in candidate.countries[:1]]


def complements(head: Token, end: int) -> Iterator[Token]:
    """The nouns and possessives that complete a title, nearest first, within its words."""
    for child in head.children:
        if child.dep_ in ("nmod", "det", "obl:arg", "nmod:poss") and child.i < end:
            yield child
            if child.dep_ == "nmod":
                yield from complements(child, end)


def title_text(cast: Cast, link: Link, holder: int) -> str:
    """The words of a title without the name of whom it is held for."""
    candidate = link.candidate
    doc = cast.passages[candidate.passage].doc
    words = [doc[i] for i in range(candidate.start, candidate.end)]
    drop = {i for i in range(candidate.start, candidate.end) if of_holder(cast, candidate.passage, doc[i], holder)}
    kept = [w for w in words if w.i not in drop]
    while kept and kept[-1].pos_ in ("ADP", "DET", "PUNCT"):
        kept.pop()
    return "".join(w.text_with_ws for w in kept).strip()


def of_holder(cast: Cast, passage: int, token: Token, holder: int) -> bool:
    """Whether a word names the holder: inside a mention of it, or an adjective of its state."""
    found = cast.at(passage, token)
    if found is not None and holder in found.chains and found.candidate.form is not Form.ROLE:
        return True
    return token.pos_ == "ADJ" and holder in cast.states_of(token)

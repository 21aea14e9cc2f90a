"""Who holds which role for whom: titles beside names become HOLDS_ROLE claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.coreference import Cast, Link
from graphbuild.extraction.mentions import Form
from graphbuild.model.actor import ActorType

HOLDERS = frozenset(
    {Form.PERSON, Form.KNOWN, Form.BODY, Form.PLACE, Form.GROUP, Form.STATE, Form.POSSESSIVE, Form.ROLE}
)


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
        for title, holder in held(cast, link):
            key = (person, holder, link.candidate.noun)
            if holder != person and key not in seen:
                seen.add(key)
                yield Role(person, title, holder, link)


def held(cast: Cast, link: Link) -> Iterator[tuple[str, int]]:
    """The titles that a role noun gives, with those for whom they are held."""
    candidate = link.candidate
    if candidate.noun in cast.linker.lexicon.actors.role.counterpart:
        yield from as_counterpart(cast, link)
        return
    for holder in holders(cast, link):
        yield title_text(cast, link, holder), holder


def as_counterpart(cast: Cast, link: Link) -> Iterator[tuple[str, int]]:
    """« son homologue turc » holds for his state the office that the other one holds for his."""
    candidate = link.candidate
    if len(candidate.countries) != 1:
        return
    head = cast.passages[candidate.passage].doc[candidate.head]
    for child in head.children:
        owner = cast.at(candidate.passage, child)
        if owner is not None and owner.candidate.form is Form.POSSESSIVE and len(owner.chains) == 1:
            titles = cast.chains[owner.chains[0]].titles
            if titles:
                yield titles[0].split()[0], cast.linker.country_chain(candidate.countries[0])


def holders(cast: Cast, link: Link) -> list[int]:
    """Those for whom a title is held: bodies and persons in its complements, else the state that it names."""
    candidate = link.candidate
    doc = cast.passages[candidate.passage].doc
    head = doc[candidate.head]
    nouns = cast.linker.lexicon.actors.role
    found: list[int] = []
    for token in complements(head, candidate.end):
        inner = cast.at(candidate.passage, token)
        if inner is None or inner is link or len(inner.chains) != 1:
            continue
        if inner.candidate.form in HOLDERS and not (candidate.noun in nouns.portfolio and is_portfolio(cast, inner)):
            found.append(inner.chains[0])
    if found:
        return found[:1]
    behind = right_behind(cast, link)
    if behind is not None:
        return [behind]
    if candidate.countries:
        return [cast.linker.country_chain(candidate.countries[0])]
    return state_holder(cast, link) if nouns.of_state(candidate.folded) else []


def right_behind(cast: Cast, link: Link) -> int | None:
    """The actor that a genitive ties to the last word of a title, whatever the tree says."""
    candidate = link.candidate
    doc = cast.passages[candidate.passage].doc
    syntax = cast.linker.lexicon.syntax
    i = candidate.end
    if i >= len(doc) or syntax.prepositions.get(doc[i].lower_, doc[i].lower_) not in syntax.genitive:
        return None
    for j in range(i + 1, min(i + 3, len(doc))):
        inner = cast.at(candidate.passage, doc[j])
        if (
            inner is not None
            and inner.candidate.start <= j
            and inner.candidate.form in HOLDERS
            and len(inner.chains) == 1
        ):
            return inner.chains[0]
    return None


def is_portfolio(cast: Cast, inner: Link) -> bool:
    """Whether a complement is what an office is about (« ministre des Armées »), not whom it is held for."""
    return cast.chains[inner.chains[0]].type is ActorType.ORGANIZATION and inner.candidate.form is Form.BODY


def state_holder(cast: Cast, link: Link) -> list[int]:
    """The state of an office that names none: that of the person, else the article's own."""
    countries = cast.chains[link.chains[0]].countries
    if len(countries) == 1:
        return [cast.linker.country_chain(countries[0])]
    home = cast.linker.home()
    return [] if home is None or countries else [home]


def complements(head: Token, end: int) -> Iterator[Token]:
    """The nouns and possessives that complete a title, nearest first, within its words."""
    for child in head.children:
        if child.dep_ in ("nmod", "det", "obl:arg", "nmod:poss", "nmod:desc", "compound") and child.i < end:
            yield child
            if child.dep_ in ("nmod", "nmod:desc", "compound"):
                yield from complements(child, end)


def title_text(cast: Cast, link: Link, holder: int) -> str:
    """The words of a title without the name of whom it is held for."""
    candidate = link.candidate
    doc = cast.passages[candidate.passage].doc
    named = [i for i in range(candidate.start, candidate.end) if in_name_of(cast, candidate.passage, doc[i], holder)]
    end = named[0] if named and named[0] > candidate.head else candidate.end
    kept = [doc[i] for i in range(candidate.start, end) if not (doc[i].pos_ == "ADJ" and cast.states_of(doc[i]))]
    while kept and kept[-1].pos_ in ("ADP", "DET", "PUNCT"):
        kept.pop()
    return "".join(w.text_with_ws for w in kept).strip()


def in_name_of(cast: Cast, passage: int, token: Token, holder: int) -> bool:
    """Whether a word belongs to a mention of the holder that is no title itself."""
    found = cast.at(passage, token)
    return found is not None and holder in found.chains and found.candidate.form is not Form.ROLE

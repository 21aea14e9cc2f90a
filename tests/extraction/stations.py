"""Short invented texts led through the stations of the French reader."""

from __future__ import annotations

from datetime import date

from graphbuild.extraction.coreference import Cast
from graphbuild.extraction.mentions import Candidate
from graphbuild.extraction.passages import Passage, parse
from graphbuild.extraction.proposals import Proposal
from graphbuild.extraction.reader import cast_of, mention_finder, propose
from graphbuild.language.pack import load_pack
from graphbuild.model.article import Article


def article(*paragraphs: str, title: str = "", outlet: str | None = None) -> Article:
    """A French article of Thursday 14 March 2024."""
    return Article("invented", title, paragraphs, "fr", outlet, date(2024, 3, 14))


def passages(*paragraphs: str) -> tuple[Passage, ...]:
    """Paragraphs, parsed."""
    return parse(article(*paragraphs), load_pack("fr").nlp)


def candidates(text: str) -> list[Candidate]:
    """What may stand for an actor in a paragraph."""
    return mention_finder(load_pack("fr")).find(0, passages(text)[0])


def cast(*paragraphs: str, outlet: str | None = None) -> Cast:
    """Who is spoken of in paragraphs."""
    return cast_of(passages(*paragraphs), load_pack("fr"), outlet)


def proposals(*paragraphs: str) -> tuple[list[Proposal], Cast]:
    """What might be claimed in paragraphs, and who is spoken of."""
    parsed, pack = passages(*paragraphs), load_pack("fr")
    who = cast_of(parsed, pack)
    return propose(parsed, who, pack), who

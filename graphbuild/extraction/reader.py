"""Read an article: from its text to its claims, a pure function of the article and of the reader's version."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import graphbuild
import graphbuild.language
from graphbuild.extraction.claims import Writer
from graphbuild.extraction.coreference import Cast, Linker
from graphbuild.extraction.frames import load_frames
from graphbuild.extraction.judge import load_judge
from graphbuild.extraction.judging import Judged, judged
from graphbuild.extraction.mentions import MentionFinder
from graphbuild.extraction.passages import Passage, parse
from graphbuild.extraction.proposals import Proposal, Proposer
from graphbuild.extraction.roles import roles
from graphbuild.extraction.syntax import Grammar
from graphbuild.language.pack import Pack, load_pack
from graphbuild.model.article import Article
from graphbuild.model.reading import Reading


class Reader:
    """Reads articles with the packs of their languages; `pipeline` names a spaCy pipeline of the user's own."""

    def __init__(self, pipeline: str | None = None, threshold: float | None = None) -> None:
        self.pipeline, self.threshold = pipeline, threshold

    def version(self, language: str) -> str:
        """What a reading depends on beside its article; a LanguageError where the language has no pack."""
        pack = load_pack(language, self.pipeline)
        pipeline = f"{pack.nlp.meta['lang']}_{pack.nlp.meta['name']}-{pack.nlp.meta['version']}"
        own = "+own" if self.pipeline else ""
        return f"{graphbuild.__version__}+{fingerprint(language)}+{pipeline}{own}"

    def read(self, article: Article) -> Reading:
        """The reading of an article."""
        pack = load_pack(article.language, self.pipeline)
        return self.understand(article, parse(article, pack.nlp), pack)

    def understand(self, article: Article, passages: tuple[Passage, ...], pack: Pack) -> Reading:
        """The reading of an article that is parsed already."""
        cast = cast_of(passages, pack, article.outlet)
        found = self.decide(cast, pack.language, propose(passages, cast, pack))
        return Writer(article, passages, cast).reading(found, list(roles(cast)), self.version(article.language))

    def decide(self, cast: Cast, language: str, proposals: list[Proposal]) -> list[Judged]:
        """The proposals that the judge takes for claims."""
        return judged(proposals, cast, load_judge(language), self.threshold)


def cast_of(passages: tuple[Passage, ...], pack: Pack, outlet: str | None = None) -> Cast:
    """Who is spoken of in the passages of an article."""
    finder = mention_finder(pack)
    candidates = [c for index, passage in enumerate(passages) for c in finder.find(index, passage)]
    return Linker(passages, candidates, pack.lexicon, pack.gazetteer, outlet).cast(pack.language)


def propose(passages: tuple[Passage, ...], cast: Cast, pack: Pack) -> list[Proposal]:
    """All that might be claimed in the passages of an article."""
    grammar = Grammar(pack.lexicon.syntax)
    return list(Proposer(passages, cast, load_frames(pack.language), grammar).propose())


@cache
def mention_finder(pack: Pack) -> MentionFinder:
    """The mention finder of a pack, built once."""
    return MentionFinder(pack.lexicon, pack.gazetteer)


@cache
def fingerprint(language: str) -> str:
    """Eight hex digits of the SHA-256 of the code and data that reading in a language depends on."""
    code = Path(__file__).parent
    data = Path(graphbuild.language.__file__).parent
    files = [*code.glob("*.py"), *data.glob("*.py"), *(data / language).rglob("*"), *(data / "known").glob("*")]
    digest = hashlib.sha256()
    for path in sorted(path for path in files if path.is_file()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]

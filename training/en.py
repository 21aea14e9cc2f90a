"""Train the English pack on from en_core_web_md 3.8.0, unpacked in a folder (README.md says where it is from).

python -m training.en --base FOLDER                 all parts, evaluated, written to graphbuild/language/en/model
python -m training.en --base FOLDER --part parser   tok2vec, morphologizer and parser alone
"""

from __future__ import annotations

import argparse
import random
import warnings
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.training import Example
from spacy.vectors import Vectors  # type: ignore[import-not-found]
from thinc.api import Linear

from graphbuild.language.pipeline import load_pipeline
from training.augmentation import Variation, vary_passage, vary_trees
from training.entities import examples as entity_examples
from training.entities import passages, read_articles
from training.learning import Schedule, learned
from training.scoring import keep, score_entities, score_trees, words_per_second
from training.sets import RESULTS, SHARED, Apart, article_texts
from training.treebanks import (
    FORM,
    LEMMA,
    UPOS,
    Tree,
    examples,
    group,
    read_trees,
    relabel,
    restrict_features,
    sentences,
)
from training.weights import read, write

DATA = SHARED / "training" / "en"
MODEL = Path(__file__).resolve().parents[1] / "graphbuild" / "language" / "en" / "model"
PARSER = Schedule(rounds=10, rate=1.2e-3, dropout=0.1, batch=12)
ENTITIES = Schedule(rounds=14, rate=5e-4, dropout=0.2, batch=16)
VARIATION = Variation(
    opening="“", closing="”", places=("WASHINGTON", "LONDON", "GENEVA", "Moscow", "Beijing", "Kyiv", "Cairo", "ANKARA")
)
TREES = {
    "ewt": "UD_English-EWT/en_ewt-ud-{}.conllu.xz",
    "gum": "UD_English-GUM/en_gum-free-genres-{}.conllu.xz",
    "pud": "UD_English-PUD/en_pud-ud-{}.conllu.xz",
}
NEAREST = {"PER": "PERSON", "LOC": "GPE", "ORG": "ORG", "MISC": "EVENT"}
SCORED = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
CLOSED = ("AUX", "PRON", "DET", "PART", "ADP", "SCONJ", "CCONJ")
HIDDEN = 128
"""Width of the parser's hidden layer (the base's has 64, for fewer labels than UD's)."""
RARE = 30
"""Labels of dependencies and features that occur less often are not learned."""


def trees(name: str, split: str) -> list[Tree]:
    return read_trees(DATA / TREES[name].format(split), merge=False)


def text(tree: Tree) -> str:
    return "".join(word + " " * space for word, space in zip(tree.words, tree.spaces, strict=True))


def labels_of(found: Sequence[Tree]) -> frozenset[str]:
    """The dependency labels that are frequent enough to learn."""
    counts = Counter(label for tree in found for label in tree.labels)
    return frozenset(label for label, count in counts.items() if count >= RARE)


class TreeSample:
    """The sentences to learn from, regrouped and varied anew for each round."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        tests = [text(tree) for name in ("ewt", "gum") for tree in trees(name, "test")]
        apart = Apart([*article_texts("dev_en"), *article_texts("aside_en"), *tests])
        given = [
            tree
            for name, split in (("ewt", "train"), ("ewt", "dev"), ("gum", "train"), ("gum", "dev"), ("pud", "test"))
            for tree in trees(name, split)
            if not apart.shares(text(tree))
        ]
        known = labels_of(given)
        counts = Counter(
            (pos, features) for tree in given for pos, features in zip(tree.pos, tree.features, strict=True)
        )
        combinations = frozenset(
            "|".join(sorted(filter(None, [*features.split("|"), f"POS={pos}"])))
            for (pos, features), count in counts.items()
            if count >= RARE or not features
        )
        self.trees = [restrict_features(relabel(tree, known, {}), combinations) for tree in given]

    def __call__(self, draw: random.Random) -> list[Example]:
        parts = group(self.trees, (1, 1, 2, 4, 6), draw)
        return examples(self._nlp, parts, vary_trees(VARIATION, draw))


def parser_pipeline(base: Path) -> Language:
    """The base's tok2vec; its tagger and parser replaced by a new morphologizer and parser, without weights yet."""
    nlp = spacy.load(base, exclude=["ner", "senter", "attribute_ruler", "lemmatizer", "tagger"])
    settings = nlp.config.interpolate()["components"]["parser"]
    nlp.remove_pipe("parser")
    settings["model"]["hidden_width"] = HIDDEN
    listener = settings["model"]["tok2vec"]
    tagger = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": listener}
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe("parser", config={name: value for name, value in settings.items() if name != "factory"})
    return nlp


def train_parser(base: Path, out: Path, schedule: Schedule = PARSER) -> None:
    """Train tok2vec, parser and, at a lower weight, morphologizer."""
    nlp = parser_pipeline(base)
    sample = TreeSample(nlp)
    plain = examples(nlp, ([tree] for tree in sample.trees), lambda trees: trees)
    for name in ("morphologizer", "parser"):
        nlp.get_pipe(name).initialize(lambda: plain, nlp=nlp)  # type: ignore[attr-defined]

    def after_round(number: int) -> None:
        if number % 3 == 2:
            print(evaluate_parser(nlp), flush=True)

    with learned(nlp, sample, schedule, after_round=after_round, seldom=("morphologizer",)):
        write(nlp, out, "tok2vec", "morphologizer", "parser")


def evaluate_parser(nlp: Language) -> dict[str, dict[str, float]]:
    gum, ewt = trees("gum", "test"), trees("ewt", "test")
    return {"gum": score_trees(nlp, gum), "ewt": score_trees(nlp, ewt), "gum, six": score_trees(nlp, gum, 6)}


def move_names(ner: Any) -> list[str]:
    """All moves of a recognizer in the order of its output (its own `move_names` leaves one out)."""
    return [ner.moves.get_class_name(i) for i in range(ner.moves.n_moves)]


def entity_pipeline(base: Path) -> Language:
    """The base's recognizer with the labels of the press, each begun from the weights of the label nearest to it."""
    nlp = spacy.load(base, exclude=["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"])
    ner: Any = nlp.get_pipe("ner")
    row = {name: i for i, name in enumerate(move_names(ner))}
    nearest = {old: new for new, old in NEAREST.items()}
    actions = {
        move: {nearest.get(label, label): count for label, count in labels.items() if not label or label in nearest}
        for move, labels in ner.moves.labels.items()
    }
    ner.moves.initialize_actions(actions)
    rows = []
    for name in move_names(ner):
        move, _, label = name.partition("-")
        rows.append(row[f"{move}-{NEAREST[label]}" if label else name])
    upper = ner.model.get_ref("upper")
    fewer = Linear(nO=len(rows), nI=upper.get_dim("nI"))
    fewer.set_param("W", upper.get_param("W")[rows])
    fewer.set_param("b", upper.get_param("b")[rows])
    ner.model._layers[-1] = fewer
    ner.model.set_ref("upper", fewer)
    return nlp


def train_entities(base: Path, out: Path, schedule: Schedule = ENTITIES) -> None:
    nlp = entity_pipeline(base)
    articles = read_articles(DATA / "press_entities" / "entities.jsonl.xz")
    test = [p for a in articles if a.split == "test" for p in passages(a)]
    tests = [a.text for a in articles if a.split == "test"]
    apart = Apart([*article_texts("dev_en"), *article_texts("aside_en"), *tests])
    train = [p for a in articles if a.split == "train" for p in passages(a) if not apart.shares(p.text)]
    print(len(train), "passages", flush=True)

    def sample(draw: random.Random) -> list[Example]:
        return entity_examples(nlp, [vary_passage(p, VARIATION, draw) for p in train])

    def scores() -> dict[str, dict[str, float]]:
        return {"all": score_entities(nlp, test), "without MISC": score_entities(nlp, test, SCORED)}

    def after_round(number: int) -> None:
        if number % 5 == 4:
            print(scores(), flush=True)

    with learned(nlp, sample, schedule, after_round=after_round):
        print(scores(), flush=True)
        write(nlp, out, "ner")


def closed_class_lemmas(found: Sequence[list[str]]) -> dict[str, dict[str, list[str]]]:
    """Lemmas of auxiliaries, pronouns and the like by part of speech and form: the most frequent ones of the treebanks,
    with either apostrophe."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in found:
        if row[UPOS] in CLOSED:
            counts[row[UPOS].lower(), row[FORM].lower().replace("’", "'")][row[LEMMA]] += 1
    tables: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for (pos, form), lemmas in counts.items():
        if lemmas.total() >= 5:
            for spelling in {form, form.replace("'", "’")}:
                tables[pos][spelling] = [lemmas.most_common(1)[0][0]]
    return tables


def assemble(base: Path, parts: Path, out: Path) -> None:
    """Write the whole pipeline: the base's tokenizer, vectors and lemma tables, and what was
    trained."""
    nlp = parser_pipeline(base)
    read(nlp, parts, "tok2vec", "morphologizer", "parser")
    spaces = nlp.add_pipe("attribute_ruler")
    spaces.add([[{"IS_SPACE": True}]], {"POS": "SPACE", "DEP": "dep"})  # type: ignore[attr-defined]
    nlp.add_pipe("lemmatizer", source=spacy.load(base, exclude=["ner", "tok2vec", "parser", "senter", "tagger"]))
    rows = [row for name in ("ewt", "gum") for rows in sentences(DATA / TREES[name].format("train")) for row in rows]
    nlp.get_pipe("lemmatizer").lookups.get_table("lemma_exc").update(closed_class_lemmas(rows))  # type: ignore[attr-defined]
    entities = entity_pipeline(base)
    read(entities, parts, "ner")
    nlp.add_pipe("ner", source=entities)
    words = set(nlp.vocab.vectors.key2row)
    _halve_vectors(nlp)
    about = {
        "name": "press",
        "version": "1.0.0",
        "description": "English press in Universal Dependencies",
        "license": "MIT",
    }
    nlp.meta.update(about, author="", email="", url="", performance={})
    nlp.to_disk(out)
    strings = [s for s in nlp.vocab.strings if nlp.vocab.strings[s] not in words]  # vectors are found by hash
    srsly.write_json(out / "vocab" / "strings.json", strings)


def _halve_vectors(nlp: Language) -> None:
    """Keep the vectors as numbers of 16 bits (`load_pipeline` widens them). All words stay: rare names need theirs."""
    old = nlp.vocab.vectors
    kept = Vectors(data=old.data.astype("float16"), name=old.name)
    for key, row in old.key2row.items():
        kept.add(key, row=row)
    nlp.vocab.vectors = kept


def evaluate(base: Path) -> None:
    """Score what is shipped, and the speed of the base beside it, and keep the figures."""
    articles = read_articles(DATA / "press_entities" / "entities.jsonl.xz")
    test = [p for a in articles if a.split == "test" for p in passages(a)]
    texts = [p.text for a in articles for p in passages(a)]
    pack = load_pipeline("en")
    scores = {"entities": score_entities(pack, test), "entities without MISC": score_entities(pack, test, SCORED)}
    speeds = {"pack": words_per_second(pack, texts), "base": words_per_second(spacy.load(base), texts)}
    keep(RESULTS / "en.json", {**evaluate_parser(pack), **scores, "words per second": speeds})


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--part", choices=["parser", "entities", "assemble", "evaluate", "all"], default="all")
    options.add_argument("--parts", type=Path, default=Path("build/en"), help="where the trained components go")
    options.add_argument("--out", type=Path, default=MODEL, help="where the whole pipeline goes")
    options.add_argument("--rounds", type=int)
    options.add_argument("--rate", type=float)
    chosen = options.parse_args(arguments)
    warnings.filterwarnings("ignore")
    changes = {k: v for k in ("rounds", "rate") if (v := getattr(chosen, k)) is not None}
    if chosen.part in ("parser", "all"):
        train_parser(chosen.base, chosen.parts, replace(PARSER, **changes))
    if chosen.part in ("entities", "all"):
        train_entities(chosen.base, chosen.parts, replace(ENTITIES, **changes))
    if chosen.part in ("assemble", "all"):
        assemble(chosen.base, chosen.parts, chosen.out)
    if chosen.part in ("evaluate", "all"):
        evaluate(chosen.base)


if __name__ == "__main__":
    main()

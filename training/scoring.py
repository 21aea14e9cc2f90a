"""Score a pipeline over raw text: trees in documents of a given size, entities in lines of articles."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Span
from spacy.training import Example

from training.entities import Passage, labelled
from training.treebanks import Tree, document

Scores = dict[str, float]


def _percent(value: float | None) -> float:
    return round(100 * (value or 0.0), 1)


def score_trees(nlp: Language, trees: Sequence[Tree], size: int = 1) -> Scores:
    """Attachment (UAS, LAS without punctuation), sentence ends (F), parts of speech and features (accuracy), in per
    cent, with the trees in documents of `size` sentences."""
    references = [document(nlp, trees[i : i + size]) for i in range(0, len(trees), size)]
    docs = nlp.pipe([reference.text for reference in references])
    scores = Scorer(nlp).score([Example(doc, reference) for doc, reference in zip(docs, references, strict=True)])
    keys = {"UAS": "dep_uas", "LAS": "dep_las", "ends": "sents_f", "POS": "pos_acc", "features": "morph_acc"}
    return {name: _percent(scores.get(key)) for name, key in keys.items() if scores.get(key) is not None}


def score_entities(nlp: Language, passages: Sequence[Passage], names: Mapping[str, str] | None = None) -> Scores:
    """Precision, recall and F over all entities and F by label, in per cent; `names` limits and renames gold labels."""
    references = [labelled(nlp, passage, names) for passage in passages]
    made = []
    for doc, reference in zip(nlp.pipe([reference.text for reference in references]), references, strict=True):
        if names:
            wanted = set(names.values())
            doc.set_ents([Span(doc, e.start, e.end, label=e.label_) for e in doc.ents if e.label_ in wanted])
        made.append(Example(doc, reference))
    scores = Scorer.score_spans(made, "ents")
    result = {"P": _percent(scores["ents_p"]), "R": _percent(scores["ents_r"]), "F": _percent(scores["ents_f"])}
    return result | {label: _percent(kind["f"]) for label, kind in sorted(scores["ents_per_type"].items())}


def words_per_second(nlp: Language, texts: Sequence[str]) -> int:
    """How fast the pipeline reads the texts, the best of three tries."""
    seconds, words = [], 0
    for _ in range(3):
        began = time.process_time()
        words = sum(map(len, nlp.pipe(texts)))
        seconds.append(time.process_time() - began)
    return round(words / min(seconds))


def keep(path: Path, results: Mapping[str, object]) -> None:
    """Print the results and write them as JSON."""
    text = json.dumps(results, indent=2)
    print(text)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")

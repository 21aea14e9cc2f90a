from __future__ import annotations

import lzma
import random
from pathlib import Path

import pytest
import spacy

from training.augmentation import Variation, vary_passage, vary_trees
from training.entities import Article, Passage, labelled, passages
from training.treebanks import Tree, document, group, read_trees, relabel, restrict_features

SENTENCE = """# text = Elle parle du pacte.
1\tElle\til\tPRON\t_\tPerson=3|PronType=Prs\t2\tnsubj\t_\t_
2\tparle\tparler\tVERB\t_\tTense=Pres|VerbForm=Fin\t0\troot\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\tDefinite=Def|Number=Sing\t5\tdet\t_\t_
5\tpacte\tpacte\tNOUN\t_\tNumber=Sing\t2\tobl:arg\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "bank.conllu.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write(SENTENCE)
    return path


def test_a_contraction_is_one_token_where_it_is_merged(treebank: Path) -> None:
    tree = read_trees(treebank, merge=True)[0]
    assert tree.words == ("Elle", "parle", "du", "pacte", ".")
    assert tree.labels == ("nsubj", "ROOT", "case", "obl:arg", "punct")
    assert tree.heads == (1, 1, 3, 1, 1)
    assert tree.features[2] == "Definite=Def|Number=Sing"


def test_a_contraction_is_its_words_where_it_is_not(treebank: Path) -> None:
    assert read_trees(treebank, merge=False)[0].words == ("Elle", "parle", "de", "le", "pacte", ".")


def test_unknown_labels_fall_back_to_their_stem_and_features_to_what_is_known(treebank: Path) -> None:
    tree = read_trees(treebank, merge=True)[0]
    assert relabel(tree, frozenset({"ROOT", "obl"}), {"nsubj": "obl"}).labels == ("obl", "ROOT", "dep", "obl", "dep")
    known = frozenset({"POS=PRON|Person=3", "POS=PRON", "POS=NOUN|Number=Plur", "POS=VERB"})
    kept = restrict_features(tree, known)
    assert kept.features == ("Person=3", "", "", "", "")
    assert kept.pos == ("PRON", "VERB", "", "", "")


def test_grouped_trees_make_documents_with_a_sentence_for_each(treebank: Path) -> None:
    trees = read_trees(treebank, merge=True) * 5
    groups = list(group(trees, (2,), random.Random(0)))
    assert [len(trees) for trees in groups] == [2, 2, 1]
    doc = document(spacy.blank("fr"), groups[0])
    assert [sentence.text for sentence in doc.sents] == ["Elle parle du pacte.", "Elle parle du pacte."]


def test_varied_trees_stay_trees(treebank: Path) -> None:
    tree = read_trees(treebank, merge=True)[0]
    change = vary_trees(Variation(capitals=1, bullet=1, headline=1), random.Random(0))
    (varied,) = change([tree])
    assert varied.words[1:] == ("ELLE", "PARLE", "DU", "PACTE")
    assert varied.heads == (2, 2, 2, 4, 2)
    assert {len(getattr(varied, name)) for name in Tree.__dataclass_fields__} == {5}


def test_a_dateline_hangs_on_the_sentence(treebank: Path) -> None:
    tree = read_trees(treebank, merge=True)[0]
    change = vary_trees(
        Variation(bullet=0, dateline=1, capitals=0, places=("OSLO",), agencies=("NTB",)), random.Random(3)
    )
    texts = {document(spacy.blank("fr"), change([tree] * 2)).text for _ in range(20)}
    assert any(text.startswith("OSLO (NTB) — Elle parle du pacte.") for text in texts)
    assert any(text.startswith("OSLO - Elle parle du pacte.") for text in texts)
    (first, _) = change([tree] * 2)
    assert first.labels[0] == "parataxis"
    assert first.words[first.heads[0]] == "parle"


def test_varied_passages_keep_their_entities_in_place() -> None:
    passage = Passage('"L\'Élysée" a écrit', ((3, 9, "ORG"),))
    text = vary_passage(passage, Variation(apostrophe=1, quotes=1, capitals=1), random.Random(0)).text
    assert len(text) == len(passage.text)
    assert text[3:9] in ("ÉLYSÉE", "ELYSEE")
    assert text[0] == "«"


def test_entities_of_an_article_are_counted_from_each_line() -> None:
    article = Article("a", "train", "Titre\nAnne voit Paul", ((6, 10, "PER"), (16, 20, "PER")))
    second = list(passages(article))[1]
    assert [second.text[s:e] for s, e, _ in second.entities] == ["Anne", "Paul"]
    doc = labelled(spacy.blank("fr"), second)
    assert [(e.text, e.label_) for e in doc.ents] == [("Anne", "PER"), ("Paul", "PER")]

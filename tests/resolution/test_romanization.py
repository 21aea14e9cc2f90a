"""Words are read by the systems of romanisation of their script."""

from __future__ import annotations

import pytest

from graphbuild.errors import DataError
from graphbuild.resolution import romanization
from graphbuild.resolution.blocking import word_keys
from graphbuild.resolution.romanization import FAR, system, word_distance


def far(word1: str, word2: str) -> float:
    return word_distance(word1, word1, word2, word2)


@pytest.mark.parametrize("other", ["Patrushev", "Patruschew", "Patrušev", "Патрушев", "Patroesjev"])
def test_a_name_sounds_the_same_in_every_system(other: str) -> None:
    assert far("Patrouchev", other) == 0


def test_near_vowels_are_near_and_consonants_are_far() -> None:
    assert 0 < far("Béchir", "Bashir") < 0.5
    assert far("Price", "Rice") == FAR


def test_a_script_without_vowels_is_compared_without_them() -> None:
    assert far("Abbas", "عباس") == 0
    assert far("Putin", "פוטין") == 0


def test_words_that_sound_alike_share_a_block() -> None:
    assert word_keys("patrouchev") & word_keys("патрушев")
    assert not word_keys("patrouchev") & word_keys("ouchakov")


def test_a_rule_that_is_no_expression_is_told_with_its_system() -> None:
    with pytest.raises(DataError, match="system broken: nothing to repeat"):
        system("broken", {"latin": {"rules": []}, "broken": {"rules": [["*", "x"]]}})


def test_all_costs_are_of_known_sounds() -> None:
    sounds = set("abcdefghijklmnoprstuvwyzOUSZCJ")
    data = romanization.romanization()
    assert {sound for pair in data.substitute for sound in pair} | set(data.omit) <= sounds

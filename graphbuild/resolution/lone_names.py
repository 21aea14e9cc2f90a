"""Names that say less than the whole (« le président Poutine », « V. Poutine », "De Boer"): who is meant among
the names in sight.

A title of office with a surname, initials with a surname, or a surname that opens with a particle stand for
the one person in sight who bears it; where two do, or it is a bare word, they stand for nobody for sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graphbuild.resolution.blocking import surname_keys
from graphbuild.resolution.names import GIVEN_ALONE, Comparison, Verdict, compare, same
from graphbuild.resolution.personal_name import PersonalName, TitleKind, WordKind, parse_name
from graphbuild.resolution.romanization import systems_of


class NamesInSight:
    """The full names that a lone surname may stand for, looked up by how their surnames sound."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_key: dict[str, list[str]] = defaultdict(list)
        for text in sorted(set(names)):
            name = parse_name(text)
            if not name.lone and spells_vowels(text):
                for key in surname_keys(text):
                    self._by_key[key].append(text)

    def compare(self, name1: str, name2: str) -> Comparison:
        """`compare`, where a name that says less is taken for the only one in sight that it may stand for."""
        found = compare(name1, name2)
        if found.verdict is not Verdict.UNSURE:
            return found
        one, other = parse_name(name1), parse_name(name2)
        if one.lone == other.lone:
            return found
        short, full = (one, other) if one.lone else (other, one)
        if tells_surname(short) and self.unambiguous(short, full):
            return same(f"{found.reason}, and nobody else in sight bears it")
        return found

    def unambiguous(self, short: PersonalName, full: PersonalName) -> bool:
        """Whether all names in sight that `short` may stand for can be names of the bearer of `full`."""
        near = {text for key in surname_keys(short.text) for text in self._by_key.get(key, ())}
        meant = (text for text in near if may_stand_for(compare(short.text, text)))
        return all(compare(full.text, text).verdict is Verdict.SAME for text in meant)


def spells_vowels(text: str) -> bool:
    """Whether a name is in a script that is read sound by sound: others cannot witness against a name."""
    return not any(system.transcribed or system.vowelless for system in systems_of(text))


def may_stand_for(found: Comparison) -> bool:
    """Whether a name that says less may be a name of the bearer of another."""
    return found.verdict is not Verdict.DIFFERENT and found.reason != GIVEN_ALONE


def tells_surname(name: PersonalName) -> bool:
    """Whether a name of one word shows that the word is a surname."""
    initials = any(word.kind is WordKind.INITIAL for word in name.words)
    return bool(name.names) and (name.title is TitleKind.OFFICE or initials or name.compound)

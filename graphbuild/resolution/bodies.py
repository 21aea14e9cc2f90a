"""Which referents are one body: states, organizations, outlets, groups that nobody listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graphbuild.model.article import fold_text
from graphbuild.resolution.persons import Group, Links, joined_by_country
from graphbuild.resolution.referents import Appearance

ACRONYM = 6
"""The most letters of a name in capitals alone that is taken for an acronym."""


def group_bodies(found: Sequence[Appearance]) -> list[Group]:
    """The bodies among `found`: one name in one country is one body, and an acronym stands for its only long form."""
    expanded = expansions(found)
    links = Links(len(found))
    first: dict[tuple[str, str], int] = {}
    for number, one in enumerate(found):
        for key in body_keys(one, expanded):
            links.join(number, first.setdefault((one.referent.type.value, key), number))
    return [body for numbers in links.sets() for body in split_by_country([found[number] for number in numbers])]


def body_keys(one: Appearance, expanded: Mapping[str, set[str]]) -> Iterator[str]:
    """What the names of a body make it equal to others by."""
    for name in one.names:
        folded = fold_text(name) or name
        if not is_acronym(name):
            yield folded
        elif len(expanded.get(folded, ())) == 1:
            yield from expanded[folded]
        elif folded == one.key:
            yield folded


def expansions(found: Sequence[Appearance]) -> Mapping[str, set[str]]:
    """The long names that each acronym is given with, folded."""
    expanded: dict[str, set[str]] = defaultdict(set)
    for one in found:
        long = [name for name in one.names if not is_acronym(name)]
        for name in one.names:
            if is_acronym(name) and long:
                expanded[fold_text(name)].add(fold_text(long[0]))
    return expanded


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone, as acronyms are."""
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= ACRONYM


def split_by_country(group: list[Appearance]) -> list[Group]:
    """The bodies of one name, one for each state that has such a body; those of no state together."""
    parts = joined_by_country([one for one in group if one.countries])
    if len(parts) < 2:
        return [tuple(group)]
    rest = [one for one in group if not one.countries]
    return [tuple(part) for part in [*parts, rest] if part]

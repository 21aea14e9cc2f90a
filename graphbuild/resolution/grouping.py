"""The partition of all referents into actors, and how a person's decisions change it.

The machine's partition comes first; then each decision that stands is applied, in the order in which they
were taken, to the partition that the earlier ones left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphbuild.model.actor import ActorType
from graphbuild.model.article import fold_text
from graphbuild.resolution.decisions import Decision, DecisionKind, Decisions
from graphbuild.resolution.referents import Appearance, Place


@dataclass(frozen=True)
class Member:
    """One actor to be: its appearances by place, the id that the gazetteer gives it, the name that a person gave it."""

    appearances: tuple[Appearance, ...]
    identifier: str | None = None
    name: str | None = None

    @property
    def type(self) -> ActorType:
        """Its kind: that of the gazetteer's actor, else that of most of its appearances."""
        if self.identifier:
            return ActorType(self.identifier.partition(":")[0])
        kinds = Counter(one.referent.type for one in self.appearances)
        return min(kinds, key=lambda kind: (-kinds[kind], kind.value))

    @property
    def described(self) -> bool:
        """Whether no appearance of it has a name."""
        return all(one.referent.described for one in self.appearances)


class Grouping:
    """A partition of appearances that decisions change."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._members = dict(enumerate(members))
        self._of_place: dict[Place, int] = {}
        self._of_identifier: dict[str, int] = {}
        self._of_name: dict[tuple[str, str], list[Place]] = defaultdict(list)
        self._in_full: dict[str, list[Place]] = defaultdict(list)
        for number, member in self._members.items():
            if member.identifier:
                self._of_identifier[member.identifier] = number
            for one in member.appearances:
                self._of_place[one.place] = number
                self._in_full[one.key].append(one.place)
                for name in {fold_text(name) for name in one.names}:
                    self._of_name[one.place[0], name].append(one.place)

    def members(self) -> list[Member]:
        """The actors to be, in the order of their first appearances."""
        return sorted(self._members.values(), key=lambda member: member.appearances[0].place)

    def find(self, anchor: Mapping[str, Any]) -> int | None:
        """The actor that an anchor tells: by most of its referents, else by its id, else the only one of its names."""
        places = [
            place for article, name in anchor["members"] for place in self._of_name.get((article, fold_text(name)), ())
        ]
        counts = Counter(self._of_place[place] for place in places)
        if not counts and anchor["id"] in self._of_identifier:
            return self._of_identifier[anchor["id"]]
        if not counts:
            named = [n for n in self.named(anchor["names"]) if self._members[n].type.value == anchor["type"]]
            return named[0] if len(named) == 1 else None
        return min(counts, key=lambda number: (-counts[number], self._members[number].appearances[0].place))

    def named(self, names: Iterable[str]) -> list[int]:
        """The actors that an article gives one of `names` in full, or that have one of them as their id."""
        found = {self._of_place[place] for name in names for place in self._in_full.get(fold_text(name), ())}
        found |= {self._of_identifier[name] for name in names if name in self._of_identifier}
        return sorted(found)

    def merge(self, numbers: Sequence[int]) -> None:
        """Make several actors one; it is known by the first's id and name, where it has them."""
        merged = [self._members.pop(number) for number in dict.fromkeys(numbers)]
        every = sorted((one for member in merged for one in member.appearances), key=lambda one: one.place)
        identifiers = [member.identifier for member in merged if member.identifier]
        self._put(numbers[0], Member(tuple(every), next(iter(identifiers), None), merged[0].name))
        self._of_identifier.update(dict.fromkeys(identifiers, numbers[0]))

    def split(self, number: int, places: set[Place], names: set[str]) -> bool:
        """Make what of an actor is at `places` or bears one of `names` another; False where that is all or nothing."""
        member = self._members[number]
        moved = tuple(one for one in member.appearances if one.place in places or one.key in names)
        if not moved or len(moved) == len(member.appearances):
            return False
        kept = tuple(one for one in member.appearances if one not in moved)
        self._put(number, replace(member, appearances=kept))
        self._put(max(self._members) + 1, Member(moved))
        return True

    def rename(self, number: int, name: str) -> None:
        """Call an actor by the name that a person gave it."""
        self._members[number] = replace(self._members[number], name=name)

    def places(self, article: str, name: str) -> list[Place]:
        """The referents of an article that bear a name."""
        return self._of_name.get((article, fold_text(name)), [])

    def _put(self, number: int, member: Member) -> None:
        self._members[number] = member
        for one in member.appearances:
            self._of_place[one.place] = number


def apply_decisions(grouping: Grouping, decisions: Decisions) -> tuple[int, ...]:
    """Change a grouping by a person's decisions about actors; the numbers of those that find nothing to change."""
    return tuple(
        decision.number
        for decision in decisions.rows
        if decision.kind in APPLY and not APPLY[decision.kind](grouping, decision)
    )


def apply_aliases(grouping: Grouping, aliases: Iterable[Sequence[str]]) -> None:
    """Make one of all actors that bear one of a set of names."""
    for names in aliases:
        numbers = grouping.named(names)
        if len(numbers) > 1:
            grouping.merge(numbers)


def merge(grouping: Grouping, decision: Decision) -> bool:
    """Apply a merge: the actors of all its anchors are one."""
    numbers = [grouping.find(anchor) for anchor in decision.payload["actors"]]
    found = list(dict.fromkeys(number for number in numbers if number is not None))
    if len(found) > 1:
        grouping.merge(found)
    return bool(found) and None not in numbers


def split(grouping: Grouping, decision: Decision) -> bool:
    """Apply a split: what it names of its anchor's actor is another."""
    number = grouping.find(decision.payload["actor"])
    places = {place for article, name in decision.payload["members"] for place in grouping.places(article, name)}
    names = {fold_text(name) for name in decision.payload["names"]}
    return number is not None and grouping.split(number, places, names)


def rename(grouping: Grouping, decision: Decision) -> bool:
    """Apply a rename."""
    number = grouping.find(decision.payload["actor"])
    if number is not None:
        grouping.rename(number, decision.payload["name"])
    return number is not None


APPLY = {DecisionKind.MERGE: merge, DecisionKind.SPLIT: split, DecisionKind.RENAME: rename}

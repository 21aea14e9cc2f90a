"""Which referents are one person.

Names are compared first, those alone that share a block (`blocking.py`). Names are not all: appearances under
one name fall apart where they have neither country, role nor company in common; and a name that says less
than the whole (a surname alone, a middle initial left out) goes to the one person that it may stand for, by
country, time, role and company, and to nobody where that may be several. What remains doubtful is told, not done.

All of it is a function of the set of appearances: their order, and how they came, change nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graphbuild.resolution.blocking import name_keys, surname_keys
from graphbuild.resolution.lone_names import may_stand_for
from graphbuild.resolution.names import SINGLE_NAMES, Verdict, compare
from graphbuild.resolution.personal_name import TitleKind, parse_name
from graphbuild.resolution.referents import Appearance, Place

COMMON_COMPANY = 2
"""So many other actors in common speak for one person, whatever the roles."""

GENERATION = 10
"""So many years apart, one name is more likely another's, where several bear it."""

MOST_DOUBTS = 5
"""So many persons are told that one name may stand for."""

Group = tuple[Appearance, ...]
"""The appearances of one person, in the order of their places."""


@dataclass(frozen=True)
class Doubt:
    """Two referents that may be one person, and why the machine does not say so."""

    one: Place
    other: Place
    reason: str


class Links:
    """A union-find over places of a sequence, whose sets are named by their least member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """The least member of the set of an item."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int) -> None:
        """Make the sets of two items one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low

    def sets(self) -> list[list[int]]:
        """All sets, by their least members."""
        found: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._parent)):
            found[self.find(item)].append(item)
        return list(found.values())


def group_persons(
    found: Sequence[Appearance], company: Mapping[str, frozenset[str]]
) -> tuple[list[Group], list[Doubt]]:
    """The persons among `found`, and the doubts; `company` has the bodies that each article speaks of."""
    spellings: dict[str, list[Appearance]] = defaultdict(list)
    for one in found:
        spellings[one.key].append(one)
    keys = sorted(spellings)
    text = {key: min(one.name for one in spellings[key]) for key in keys}
    lone = {key for key in keys if parse_name(text[key]).lone}
    near, doubtful = alike([key for key in keys if key not in lone], text)
    vague = {key for key, others in near.items() if is_vague(text[key], [text[other] for other in others])}
    classes = link_names([key for key in keys if key not in lone | vague], text, near)
    met = companions(found, classes, company)
    doubts = [Doubt(spellings[one][0].place, spellings[other][0].place, reason) for one, other, reason in doubtful]
    persons: list[Group] = []
    for names in classes:
        persons += split_by_context([one for key in names for one in spellings[key]], met, doubts)
    rest = attach(persons, [one for key in sorted(lone | vague) for one in spellings[key]], met, doubts)
    left: dict[str, list[Appearance]] = defaultdict(list)
    for one in rest:
        left[one.key].append(one)
    for names in [*link_lone(sorted(lone & set(left)), text), *([key] for key in sorted(vague & set(left)))]:
        persons += split_by_context([one for key in names for one in left[key]], met, doubts)
    return persons, doubts


Near = Mapping[str, set[str]]
"""The names that each name is the same as, by the folded names."""


def alike(full: list[str], text: Mapping[str, str]) -> tuple[Near, list[tuple[str, str, str]]]:
    """The full names that are the same, and the pairs of which that is not sure, with the reason."""
    near: dict[str, set[str]] = defaultdict(set)
    doubtful: list[tuple[str, str, str]] = []
    for one, other in blocked_pairs(full, text):
        found = compare(text[one], text[other])
        if found.verdict is Verdict.SAME:
            near[one].add(other)
            near[other].add(one)
        elif found.verdict is Verdict.UNSURE:
            doubtful.append((one, other, found.reason))
    return near, doubtful


def is_vague(name: str, others: list[str]) -> bool:
    """Whether a name says less than two others that stand against each other."""
    longer = [other for other in others if len(parse_name(other).words) > len(parse_name(name).words)]
    return any(compare(*pair).verdict is Verdict.DIFFERENT for pair in combinations(longer, 2))


def blocked_pairs(keys: list[str], text: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs of names that share a block, each once, in order."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        for block in name_keys(text[key]):
            blocks[block].append(key)
    yield from sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


def link_names(keys: list[str], text: Mapping[str, str], near: Near) -> list[list[str]]:
    """The names that are one, in classes in which no two stand against each other."""
    place = {key: number for number, key in enumerate(keys)}
    links = Links(len(keys))
    members = {number: [key] for number, key in enumerate(keys)}
    for one, other in ((key, same) for key in keys for same in sorted(near.get(key, ())) if same in place):
        low, high = sorted((links.find(place[one]), links.find(place[other])))
        if low == high or any(
            compare(text[left], text[right]).verdict is Verdict.DIFFERENT
            for left in members[low]
            for right in members[high]
        ):
            continue
        links.join(low, high)
        members[low] += members.pop(high)
    return [[keys[number] for number in numbers] for numbers in links.sets()]


def link_lone(keys: list[str], text: Mapping[str, str]) -> list[list[str]]:
    """The names of a single word that are spellings of one."""
    place = {key: number for number, key in enumerate(keys)}
    blocks: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        for block in surname_keys(text[key]):
            blocks[block].append(key)
    links = Links(len(keys))
    for one, other in sorted({pair for block in blocks.values() for pair in combinations(block, 2)}):
        found = compare(text[one], text[other])
        if found.verdict is Verdict.SAME or found.reason == SINGLE_NAMES:
            links.join(place[one], place[other])
    return [[keys[number] for number in numbers] for numbers in links.sets()]


Company = Mapping[Place, frozenset[str]]
"""The other actors that an article speaks of beside a referent."""


def companions(found: Sequence[Appearance], classes: list[list[str]], company: Mapping[str, frozenset[str]]) -> Company:
    """The company of each appearance: the bodies of its article, and its other persons by the class of their names."""
    class_of = {key: f"person {names[0]}" for names in classes for key in names}
    persons: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.key in class_of:
            persons[one.place[0]].add(class_of[one.key])
    nobody: frozenset[str] = frozenset()
    return {
        one.place: (company.get(one.place[0], nobody) | persons[one.place[0]]) - {class_of.get(one.key, "")}
        for one in found
    }


@dataclass(frozen=True)
class Context:
    """What appearances tell of who they are, beside the name."""

    countries: frozenset[str]
    titles: frozenset[str]
    company: frozenset[str]
    years: frozenset[int]

    @classmethod
    def of(cls, group: Iterable[Appearance], met: Company) -> Context:
        """The context of all of `group`."""
        group = tuple(group)
        return cls(
            frozenset().union(*(one.countries for one in group)),
            frozenset().union(*(one.titles for one in group)),
            frozenset().union(*(met[one.place] for one in group)),
            frozenset().union(*(one.years for one in group)),
        )

    def __or__(self, other: Context) -> Context:
        """What two contexts tell together."""
        return Context(
            self.countries | other.countries,
            self.titles | other.titles,
            self.company | other.company,
            self.years | other.years,
        )

    def apart(self, other: Context) -> bool:
        """Whether two persons of one name are two: neither country nor role nor company in common."""
        return (
            self.foreign(other)
            and bool(self.titles and other.titles)
            and not self.titles & other.titles
            and len(self.company & other.company) < COMMON_COMPANY
        )

    def foreign(self, other: Context) -> bool:
        """Whether both have countries and none in common."""
        return bool(self.countries and other.countries) and not self.countries & other.countries

    def of_another_time(self, other: Context) -> bool:
        """Whether both have years, and none within a generation of the other's."""
        return bool(self.years and other.years) and all(
            abs(one - year) > GENERATION for one in self.years for year in other.years
        )

    def nearness(self, other: Context) -> tuple[int, int, int]:
        """How much two contexts share: roles, countries, company."""
        return (
            len(self.titles & other.titles),
            len(self.countries & other.countries),
            len(self.company & other.company),
        )


def split_by_context(group: list[Appearance], met: Company, doubts: list[Doubt]) -> list[Group]:
    """The persons that bear one name, told apart by country, role and company."""
    group = sorted(group, key=lambda one: one.place)
    placed = [one for one in group if one.countries]
    parts = joined_by_country(placed)
    if len(parts) > 1:
        parts = join_compatible(parts, met)
    if len(parts) < 2:
        return [tuple(group)]
    contexts = [Context.of(part, met) for part in parts]
    rest: list[Appearance] = []
    for one in group:
        if not one.countries:
            near = best(Context.of([one], met), contexts)
            (rest if near is None else parts[near]).append(one)
    persons = [tuple(sorted(part, key=lambda one: one.place)) for part in [*parts, rest] if part]
    doubts += [
        Doubt(one[0].place, other[0].place, "one name, but other countries and roles")
        for one, other in combinations(persons, 2)
    ]
    return persons


def joined_by_country(group: list[Appearance]) -> list[list[Appearance]]:
    """Appearances that share countries, directly or through others."""
    links = Links(len(group))
    first: dict[str, int] = {}
    for number, one in enumerate(group):
        for country in one.countries:
            links.join(number, first.setdefault(country, number))
    return [[group[number] for number in numbers] for numbers in links.sets()]


def join_compatible(parts: list[list[Appearance]], met: Company) -> list[list[Appearance]]:
    """The parts that nothing sets apart made one, those with most in common first."""
    contexts = [Context.of(part, met) for part in parts]
    links = Links(len(parts))
    pairs = combinations(range(len(parts)), 2)
    for one, other in sorted(
        pairs, key=lambda pair: (tuple(-n for n in contexts[pair[0]].nearness(contexts[pair[1]])), pair)
    ):
        low, high = sorted((links.find(one), links.find(other)))
        if low != high and not contexts[low].apart(contexts[high]):
            links.join(low, high)
            contexts[low] |= contexts[high]
    return [[one for number in numbers for one in parts[number]] for numbers in links.sets()]


def best(context: Context, others: list[Context]) -> int | None:
    """The one context that shares most with `context`; None where none shares anything, or two share as much."""
    ranked = sorted(((context.nearness(other), number) for number, other in enumerate(others)), reverse=True)
    if not ranked or not any(ranked[0][0]) or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def attach(persons: list[Group], lesser: list[Appearance], met: Company, doubts: list[Doubt]) -> list[Appearance]:
    """Give each appearance under a name that says less to the one person that it may stand for.

    Where it may be several, it is a person of its article alone. What is left stands for none of `persons`.
    """
    finder = Finder(persons, met)
    grown = [list(person) for person in persons]
    rest: list[Appearance] = []
    own: list[Group] = []
    for one in lesser:
        meant, fitting = finder.candidates(one)
        chosen = finder.choose(one, fitting)
        if chosen is not None:
            grown[chosen].append(one)
            continue
        reason = "several bear this name" if fitting else "one name, but another country"
        doubts += [Doubt(one.place, persons[number][0].place, reason) for number in (fitting or meant)[:MOST_DOUBTS]]
        if fitting:
            own.append((one,))
        else:
            rest.append(one)
    persons[:] = [tuple(sorted(person, key=lambda one: one.place)) for person in grown] + own
    return rest


class Finder:
    """Finds the persons that a name may stand for which says less than the whole."""

    def __init__(self, persons: list[Group], met: Company) -> None:
        self.met = met
        self.names = [sorted({one.name for one in person}) for person in persons]
        self.contexts = [Context.of(person, met) for person in persons]
        self.by_surname: dict[str, list[int]] = defaultdict(list)
        for number, names in enumerate(self.names):
            for block in sorted({block for name in names for block in surname_keys(name)}):
                self.by_surname[block].append(number)
        self.found: dict[str, list[int]] = {}

    def candidates(self, one: Appearance) -> tuple[list[int], list[int]]:
        """The persons whose name `one` may bear, and those among them that are of no other country."""
        if one.name not in self.found:
            near = sorted({number for block in surname_keys(one.name) for number in self.by_surname.get(block, ())})
            self.found[one.name] = [number for number in near if stands_for(one.name, self.names[number])]
        meant, context = self.found[one.name], Context.of([one], self.met)
        return meant, [number for number in meant if not context.foreign(self.contexts[number])]

    def choose(self, one: Appearance, fitting: list[int]) -> int | None:
        """The only person of `fitting`, or the only one of its time, or the one that shares most with `one`."""
        context = Context.of([one], self.met)
        if len(fitting) > 1:
            fitting = [n for n in fitting if not context.of_another_time(self.contexts[n])] or fitting
        if len(fitting) == 1:
            return fitting[0]
        near = best(context, [self.contexts[number] for number in fitting])
        return None if near is None else fitting[near]


def stands_for(name: str, names: Iterable[str]) -> bool:
    """Whether a name that says less may be a name of the person of `names`: a monarch's is whole."""
    parsed = parse_name(name)
    if parsed.title is TitleKind.REGNAL or parsed.numeral:
        return False
    return any(may_stand_for(compare(name, full)) for full in names)

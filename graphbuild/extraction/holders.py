"""Which named person a role noun means: « le chef de l'État », « le président américain », « le ministre ».

A press article names a person once or twice and then varies: the reader knows who is meant from titles told elsewhere
in the article, from the state, and from who is being spoken of. Each of these is a feature with a weight; the weights
are the coefficients (rounded) of a logistic regression over the names lists of the train sets (`training/holders.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import exp

WEIGHTS: Mapping[str, float] = {
    "ahead": -0.7,
    "back:0": -0.1,
    "back:1": 0.6,
    "back:2": 0.1,
    "back:3": 0.2,
    "back:4": -0.5,
    "counterpart": 1.1,
    "counterpart:False:False": -0.0,
    "counterpart:False:True": 1.0,
    "counterpart:True:True": 0.7,
    "former": -0.3,
    "generic": 0.1,
    "latest": 0.3,
    "linked before": 4.2,
    "most": 0.5,
    "no state": 0.2,
    "other class": -0.9,
    "other state": -0.1,
    "part of title:bound": 1.2,
    "part of title:free": 1.6,
    "same class:free": 0.2,
    "same clause": 0.1,
    "same noun:bound": 1.0,
    "same noun:free": -0.0,
    "same state": 1.4,
    "same words:bound": 2.2,
    "same words:free": 2.9,
    "share:0": -0.9,
    "share:1": -0.1,
    "share:2": -0.2,
    "share:3": 0.7,
    "state unknown": 0.6,
    "subject": 0.1,
    "untitled:bound": 0.8,
    "untitled:free": 0.3,
}
BIAS = -1.1


@dataclass(frozen=True)
class RoleProfile:
    """What a role noun tells of its holder: its words folded, its class (« head of state »), states, gender.

    `bound` says that the role belongs to a named body (« président de l'Assemblée nationale »).
    """

    noun: str
    text: str
    role_class: str | None
    countries: frozenset[str]
    bound: bool
    generic: bool
    former: bool
    counterpart: bool = False


@dataclass(frozen=True)
class PersonProfile:
    """What the article tells of a named person, and how salient the person is where a role noun stands.

    `sentences` is the number of sentence ends since the person was spoken of last, None where that comes later;
    `share` the share of the mentions of persons that are this one's; `same_clause` whether the person already fills
    another place of the same verb.
    """

    nouns: Collection[str]
    titles: Collection[str]
    classes: Collection[str]
    countries: frozenset[str]
    sentences: int | None
    subject: bool
    latest: bool
    share: float
    most: bool
    same_clause: bool
    linked_before: bool


def features(role: RoleProfile, person: PersonProfile) -> Iterator[str]:
    """The features of a role noun and a person who may be meant."""
    bound = "bound" if role.bound else "free"
    if role.text in person.titles:
        yield f"same words:{bound}"
    elif any(within(role.text, title) for title in person.titles):
        yield f"part of title:{bound}"
    elif role.noun in person.nouns:
        yield f"same noun:{bound}"
    if role.role_class is not None:
        if role.role_class in person.classes:
            yield f"same class:{bound}"
        elif person.classes:
            yield "other class"
    if not person.titles:
        yield f"untitled:{bound}"
    elif role.generic:
        yield "generic"
    if role.countries:
        if role.countries & person.countries:
            yield "same state"
        else:
            yield "state unknown" if not person.countries else "other state"
    elif person.countries:
        yield "no state"
    if person.linked_before:
        yield "linked before"
    if person.same_clause:
        yield "same clause"
    yield "ahead" if person.sentences is None else f"back:{min(person.sentences, 4)}"
    if person.subject:
        yield "subject"
    if person.latest:
        yield "latest"
    if person.most:
        yield "most"
    yield f"share:{min(int(person.share * 5), 3)}"
    if role.former:
        yield "former"
    if role.counterpart:
        yield "counterpart"
        if role.countries:
            yield f"counterpart:{bool(role.countries & person.countries)}:{bool(person.countries)}"


def within(short: str, long: str) -> bool:
    """Whether all words of one title stand in another."""
    return set(short.split()) <= set(long.split())


def probability(
    role: RoleProfile, person: PersonProfile, weights: Mapping[str, float] = WEIGHTS, bias: float = BIAS
) -> float:
    """How likely the role noun means the person, from 0 to 1."""
    return 1 / (1 + exp(-(bias + sum(weights.get(name, 0.0) for name in features(role, person)))))

"""From the referents of all articles to actors.

What the gazetteer lists is itself; a described holder or collective belongs to its article; persons are told
apart by `persons`, bodies by `bodies`; then a person's decisions have the last word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graphbuild.errors import UnknownError
from graphbuild.language.gazetteer import known, known_name
from graphbuild.model.actor import Actor, ActorType
from graphbuild.model.article import fold_text
from graphbuild.model.claim import Claim
from graphbuild.model.reading import Reading
from graphbuild.resolution.actor_ids import distinct, person_slug, slug
from graphbuild.resolution.bodies import group_bodies
from graphbuild.resolution.claim_decisions import decided_claims
from graphbuild.resolution.decisions import NO_DECISIONS, Decisions
from graphbuild.resolution.grouping import Grouping, Member, apply_aliases, apply_decisions
from graphbuild.resolution.personal_name import parse_name
from graphbuild.resolution.persons import Doubt, Group, group_persons
from graphbuild.resolution.referents import Appearance, Place, appearances

SELDOM = 4
"""A state that an actor is tied to so many times less often than to another is none of its own."""


@dataclass(frozen=True)
class Candidate:
    """Two actors that may be one, and why the machine does not say so."""

    one: str
    other: str
    reason: str


@dataclass(frozen=True)
class Resolution:
    """Who is who: the actors by id, the actor of each referent, and what the machine left open.

    `dormant` are the numbers of decisions whose actors no article speaks of any more.
    """

    actors: Mapping[str, Actor]
    members: Mapping[Place, str]
    decisions: Decisions = NO_DECISIONS
    candidates: tuple[Candidate, ...] = ()
    dormant: tuple[int, ...] = ()
    appearances: Mapping[str, tuple[Appearance, ...]] = field(default_factory=dict, repr=False)

    def actor_of(self, article: str, number: int) -> Actor:
        """The actor of a referent of an article."""
        try:
            return self.actors[self.members[article, number]]
        except KeyError:
            raise UnknownError(f"article {article} has no referent {number}") from None

    def claims_of(self, reading: Reading) -> tuple[tuple[str, Claim], ...]:
        """The claims of a reading with their ids, after a person's decisions."""
        return decided_claims(reading, self.decisions)


def resolve(
    readings: Iterable[Reading],
    decisions: Decisions = NO_DECISIONS,
    names: str = "fr",
    aliases: Iterable[Sequence[str]] = (),
    outlets: Iterable[str] = (),
) -> Resolution:
    """Who is who in `readings`, free of their order and of repetition.

    `names` is the language that actors are named in; `aliases` are a user's own sets of names of one actor,
    `outlets` names of papers and agencies.
    """
    found = list({one.place: one for one in appearances(readings)}.values())
    groups, doubts = group_all(found)
    grouping = Grouping(groups)
    apply_aliases(grouping, aliases)
    dormant = apply_decisions(grouping, decisions)
    members = grouping.members()
    ids = identifiers(members)
    of_place = {one.place: key for key, member in zip(ids, members, strict=True) for one in member.appearances}
    publishing = frozenset(fold_text(name) for name in outlets)
    by_id = sorted(zip(ids, members, strict=True), key=lambda pair: pair[0])
    return Resolution(
        {key: actor(key, member, names, publishing) for key, member in by_id},
        of_place,
        decisions,
        candidates(doubts, of_place),
        dormant,
        {key: member.appearances for key, member in by_id},
    )


def group_all(found: Sequence[Appearance]) -> tuple[list[Member], list[Doubt]]:
    """The machine's partition of all appearances, and what it doubts."""
    known: dict[str, list[Appearance]] = defaultdict(list)
    described: dict[tuple[str, str, str], list[Appearance]] = defaultdict(list)
    persons: list[Appearance] = []
    bodies: list[Appearance] = []
    for one in found:
        if one.referent.identifier:
            known[one.referent.identifier].append(one)
        elif one.referent.described:
            described[one.place[0], one.referent.type.value, one.key].append(one)
        elif one.referent.type is ActorType.PERSON:
            persons.append(one)
        else:
            bodies.append(one)
    grouped_bodies = group_bodies(bodies)
    grouped_persons, doubts = group_persons(persons, company_of(known, grouped_bodies))
    members = [Member(tuple(group), identifier) for identifier, group in known.items()]
    members += [Member(tuple(group)) for group in (*described.values(), *grouped_bodies, *grouped_persons)]
    return members, doubts


def company_of(known: Mapping[str, Sequence[Appearance]], bodies: Sequence[Group]) -> dict[str, frozenset[str]]:
    """The bodies that each article speaks of, its states left out: a person's own are known."""
    company: dict[str, set[str]] = defaultdict(set)
    named = [*known.items(), *((f"body {group[0].key}", group) for group in bodies)]
    for key, group in named:
        if not key.startswith(f"{ActorType.COUNTRY.value}:"):
            for one in group:
                company[one.place[0]].add(key)
    return {article: frozenset(keys) for article, keys in company.items()}


def candidates(doubts: Iterable[Doubt], of_place: Mapping[Place, str]) -> tuple[Candidate, ...]:
    """The doubts that are left, between actors."""
    pairs = {(*sorted((of_place[doubt.one], of_place[doubt.other])), doubt.reason) for doubt in doubts}
    return tuple(Candidate(one, other, reason) for one, other, reason in sorted(pairs) if one != other)


def identifiers(members: Sequence[Member]) -> list[str]:
    """The id of each actor to be."""
    marks = (country_mark, title_mark, lambda member: slug(member.appearances[0].place[0]))
    return distinct(members, base_id, marks)


def base_id(member: Member) -> str:
    """The id of an actor to be, that others may share."""
    if member.identifier:
        return member.identifier
    name = best_name(member.appearances)
    if member.described:
        return f"{member.type.value}:{member.appearances[0].place[0]}:{slug(name)}"
    return f"{member.type.value}:{person_slug(name) if member.type is ActorType.PERSON else slug(name)}"


def country_mark(member: Member) -> str:
    """The state that an actor is most often tied to, in lower case."""
    return most(Counter(code.lower() for one in member.appearances for code in one.referent.countries))


def title_mark(member: Member) -> str:
    """The slug of the role that an actor most often holds."""
    return most(Counter(slug(title) for one in member.appearances for title in one.referent.titles))


def most(counts: Counter[str]) -> str:
    """What is counted most often, the first by the alphabet among equals; empty where nothing is."""
    return min(counts, key=lambda key: (-counts[key], key), default="")


def best_name(group: Sequence[Appearance]) -> str:
    """The name that most articles give in full, of Latin letters where one is; the longer among equals."""
    counts = Counter(one.name for one in group)
    named = [name for name in counts if not parse_name(name).lone] or list(counts)
    latin = [name for name in named if any("a" <= letter <= "z" for letter in name.lower())] or named
    return min(latin, key=lambda name: (-counts[name], -len(name), name))


def actor(key: str, member: Member, language: str, publishing: frozenset[str]) -> Actor:
    """The actor that a member becomes, named in a language; who bears one of the names `publishing` is an outlet."""
    group = member.appearances
    listed = known(key)
    spellings = {name for one in group for name in one.names} | set(listed.aliases if listed else ())
    own = [one for one in group if one.language == language]
    name = member.name or (known_name(key, language) if listed else None) or best_name(own or group)
    return Actor(
        id=key,
        type=member.type,
        name=name,
        aliases=tuple(sorted((spellings | {best_name(group)}) - {name})),
        identifiers=listed.identifiers if listed else (),
        roles=tuple(sorted({title for one in group for title in one.referent.titles})),
        countries=((listed.country,) if listed.country else ()) if listed else often_tied(group),
        outlet=any(one.referent.outlet or one.key in publishing for one in group) or bool(listed and listed.outlet),
    )


def often_tied(group: Sequence[Appearance]) -> tuple[str, ...]:
    """The states that articles tie an actor to, those left out that few do: they are slips of reading."""
    counts = Counter(code for one in group for code in one.countries)
    return tuple(sorted(code for code, count in counts.items() if count * SELDOM >= max(counts.values())))

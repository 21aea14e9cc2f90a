"""Whether two names of persons can be names of one.

`compare` judges by the names alone: `same` where nothing but spelling, order, or a part that is often left
out sets them apart; `different` where a part of one stands against a part of the other; `unsure` where one
says less than the other (a surname alone, an initial, a first name more). What names cannot tell, resolution
tells by country, role and company.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import product

from graphbuild.resolution.personal_name import (
    PersonalName,
    TitleKind,
    Word,
    WordKind,
    lexicon,
    parse_name,
)
from graphbuild.resolution.romanization import fold_word, readings, script_of, systems_of, word_distance

WORD_LIMIT = 0.5
"""How far apart two words may sound and still be one."""

NAME_LIMIT = 0.8
"""How far apart all the words of two names may sound together."""

JOINED_LIMIT = 0.15
"""How far apart a word and two words written as one may sound."""


class Verdict(str, Enum):
    """What two names say of their bearers."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Comparison:
    """A verdict with its reason, for people to read."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True)
class Pairing:
    """Which words of two names stand for each other, as pairs of places; `cost` is how far apart they sound."""

    pairs: tuple[tuple[int, int], ...]
    cost: float


@lru_cache(maxsize=1 << 18)
def compare(name1: str, name2: str) -> Comparison:
    """Whether two names can be of one person, in whatever spelling, script and order."""
    one, other = parse_name(name1), parse_name(name2)
    if not one.words or not other.words:
        return unsure("no name")
    if fold_word(name1) == fold_word(name2) and not one.lone:
        return same("the same name")
    if apart := markers_apart(one, other):
        return apart
    if one.lone or other.lone:
        return compare_lone(one, other)
    judged = []
    for left, right in arrangements(one, other):
        judged.append(judge(left, right))
        if judged[-1].verdict is Verdict.SAME:
            return judged[-1]
    best = min(judged, key=lambda comparison: ORDER[comparison.verdict])
    if best.verdict is Verdict.DIFFERENT and without_system(name1, name2) and known_alike(name1, name2):
        return same("known forms of one name")
    return best


def without_system(name1: str, name2: str) -> bool:
    """Whether one of two names is in a script that is transcribed for want of a system of romanisation."""
    return any(systems_of(name)[0].transcribed for name in (name1, name2))


def known_alike(name1: str, name2: str) -> bool:
    """Whether the words of two names are forms of the same names in Wikidata, as rigour has them.

    It takes seconds to load what rigour knows, so only scripts ask that nothing else can read.
    """
    from rigour.names import NameTypeTag, SymbolCategory, analyze_names

    readings = [analyze_names(NameTypeTag.PER, [name]) for name in (name1, name2)]
    if not all(readings):
        return False
    analyzed = [reading.pop() for reading in readings]
    forms = [
        [
            {s.symbol.id for s in name.spans if part in s.parts and s.symbol.category is SymbolCategory.NAME}
            for part in name.parts
        ]
        for name in analyzed
    ]
    short, long = sorted(forms, key=len)
    rest = [set(form) for form in long]
    for form in short:
        found = next((other for other in rest if other & form), None)
        if found is None:
            return False
        rest.remove(found)
    return len(short) >= 2


SINGLE_NAMES = "a single name each"

GIVEN_ALONE = "a given name alone"

ORDER = {Verdict.SAME: 0, Verdict.UNSURE: 1, Verdict.DIFFERENT: 2}


def same(reason: str) -> Comparison:
    return Comparison(Verdict.SAME, reason)


def different(reason: str) -> Comparison:
    return Comparison(Verdict.DIFFERENT, reason)


def unsure(reason: str) -> Comparison:
    return Comparison(Verdict.UNSURE, reason)


def markers_apart(one: PersonalName, other: PersonalName) -> Comparison | None:
    """What titles, numerals and generations say against one person."""
    if one.gender and other.gender and one.gender != other.gender:
        return different("a man against a woman")
    if one.numeral != other.numeral:
        if one.numeral and other.numeral:
            return different(f"{one.numeral} against {other.numeral}")
        return unsure("only one has a numeral") if first_words_meet(one, other) else different("another name")
    if one.generation != other.generation:
        if one.generation and other.generation:
            return different("two generations")
        return unsure("only one says which generation") if first_words_meet(one, other) else different("another name")
    return None


def first_words_meet(one: PersonalName, other: PersonalName) -> bool:
    """Whether the first words of two names sound alike."""
    return bool(one.names and other.names) and words_meet(one, one.names[0], other, other.names[0], True) is not None


def compare_lone(one: PersonalName, other: PersonalName) -> Comparison:
    """The comparison where one name has a single word: whether that word is in the other, and no more."""
    if one.lone and other.lone:
        return compare_two_lone(one, other)
    short, full = (one, other) if one.lone else (other, one)
    if not short.names:
        return unsure("initials alone")
    word = short.names[0]
    place = next(
        (n for n, named in enumerate(full.names) if words_meet(short, word, full, named, False) is not None), None
    )
    if place is None:
        return different("the one name is no part of the other")
    if short.title is TitleKind.REGNAL:
        return unsure("a monarch's name alone")
    initials = [w for w in short.words if w.kind is WordKind.INITIAL]
    if initials and not initials_fit(short, full, place):
        return different("other initials")
    if place != full.surname and not initials:
        return unsure(GIVEN_ALONE)
    return unsure("initials and surname" if initials else "a surname alone")


def compare_two_lone(one: PersonalName, other: PersonalName) -> Comparison:
    """The comparison of two names of a single word each."""
    if not one.names or not other.names:
        return unsure("initials alone")
    regnal = bool(one.numeral) or one.title is other.title is TitleKind.REGNAL
    if words_meet(one, one.names[0], other, other.names[0], given=True, regnal=regnal) is None:
        return different("another name")
    if regnal:
        return same("one name to reign by")
    if TitleKind.REGNAL in (one.title, other.title):
        return unsure("a monarch's name alone")
    return unsure(SINGLE_NAMES)


def initials_fit(short: PersonalName, full: PersonalName, surname: int) -> bool:
    """Whether the initials of `short` are those of the words of `full` before or after its surname."""
    rest = [word for word in full.words if word != full.names[surname]]
    initials = [word for word in short.words if word.kind is WordKind.INITIAL]
    return bool(rest) and initial_of(short, initials[0], full, rest[0])


@dataclass(frozen=True)
class Side:
    """A name with its words in some order; `moved` where that is not their own."""

    name: PersonalName
    words: tuple[Word, ...]
    moved: bool = False


def arrangements(one: PersonalName, other: PersonalName) -> Iterator[tuple[Side, Side]]:
    """The orders in which the words of two names may be laid beside each other: the surname goes first, or last."""
    yield Side(one, one.words), Side(other, other.words)
    words = other.words
    for turned in dict.fromkeys(((*words[1:], words[0]), (words[-1], *words[:-1]))):
        if turned != words:
            yield Side(one, one.words), Side(other, turned, moved=True)


def judge(left: Side, right: Side) -> Comparison:
    """The comparison of two names of several words each, in one order."""
    pairing = best_pairing(left, right)
    taken_left = {place for place, _ in pairing.pairs}
    taken_right = {place for _, place in pairing.pairs}
    kinds = [{left.words[a].kind, right.words[b].kind} for a, b in pairing.pairs]
    full = kinds.count({WordKind.NAME})
    told = full + kinds.count({WordKind.SON})
    initials = any(WordKind.INITIAL in pair for pair in kinds)
    extra_left, extra_right = extras(left.words, taken_left), extras(right.words, taken_right)
    if not full:
        return different("no part in common")
    if extra_left and extra_right:
        return different(f"{left.words[extra_left[0]].text} against {right.words[extra_right[0]].text}")
    if pairing.cost > NAME_LIMIT:
        return different("spelled too far apart")
    if right.moved and (extra_left or extra_right):
        return different("another order of the words")
    if right.moved and all(groups_of(word.text, lexicon().given) for word in (*left.words, *right.words)):
        return unsure("given names in another order")
    if full < 2:
        return unsure("initials and surname") if initials else different("only one part in common")
    extra, words = (extra_left, left.words) if extra_left else (extra_right, right.words)
    if not extra:
        return same("the same words in another order" if right.moved else "the same name in another spelling")
    return judge_extra(words, extra, told, initials)


def judge_extra(words: Sequence[Word], extra: list[int], told: int, initials: bool) -> Comparison:
    """The comparison where all of one name, `told` words of it, is in the other, whose `words` have `extra` ones."""
    names = [place for place, word in enumerate(words) if word.kind is WordKind.NAME]
    if all(words[place].kind is WordKind.INITIAL for place in extra):
        return different("another middle initial") if initials else same("a middle initial left out")
    if extra[0] < next(place for place in names if place not in extra):
        return unsure(f"{words[extra[0]].text} comes before")
    if extra[-1] == names[-1] and told < 3:
        return unsure(f"{words[extra[-1]].text} follows")
    return same("a middle name left out")


def extras(words: Sequence[Word], taken: set[int]) -> list[int]:
    """The words without a counterpart that tell something: patronymics and "son of" do not."""
    silent = (WordKind.PATRONYMIC, WordKind.SON, WordKind.DAUGHTER)
    return [place for place, word in enumerate(words) if place not in taken and word.kind not in silent]


def best_pairing(left: Side, right: Side) -> Pairing:
    """The pairing in order that leaves least over: one word may stand for two that are written apart."""
    spans = [(1, 1), (1, 2), (2, 1)] if len(left.name.names) != len(right.name.names) else [(1, 1)]
    table = [[(0.0, Pairing((), 0.0))] * (len(right.words) + 1) for _ in range(len(left.words) + 1)]
    for a, b in product(range(len(left.words) + 1), range(len(right.words) + 1)):
        options = [table[a - 1][b]] if a else []
        options += [table[a][b - 1]] if b else []
        for da, db in spans:
            if da <= a and db <= b and (found := meet(left, range(a - da, a), right, range(b - db, b))) is not None:
                worth, cost = found
                score, before = table[a - da][b - db]
                pairs = tuple(product(range(a - da, a), range(b - db, b)))
                options.append((score + worth - cost / 4, Pairing(before.pairs + pairs, before.cost + cost)))
        table[a][b] = max(options, key=lambda option: option[0], default=table[a][b])
    return table[-1][-1][1]


def meet(left: Side, at_left: range, right: Side, at_right: range) -> tuple[float, float] | None:
    """What it is worth that some words of two names meet, and how far apart they sound; None where they do not."""
    words = [left.words[place] for place in at_left], [right.words[place] for place in at_right]
    if len(at_left) == len(at_right) == 1:
        given = at_left[0] == 0 or at_right[0] == 0
        distance = words_meet(left.name, words[0][0], right.name, words[1][0], given)
        initial = WordKind.INITIAL in (words[0][0].kind, words[1][0].kind)
        return None if distance is None else (0.6 if initial else 1.0, distance)
    if any(word.kind is not WordKind.NAME for side in words for word in side):
        return None
    one, other = ("".join(word.text for word in side) for side in words)
    return (2.0, 0.0) if word_distance(one, one, other, other) <= JOINED_LIMIT else None


def words_meet(
    one: PersonalName, left: Word, other: PersonalName, right: Word, given: bool, regnal: bool = False
) -> float | None:
    """How far apart two words of two names sound; None where they stand against each other."""
    kinds = {left.kind, right.kind}
    if WordKind.INITIAL in kinds:
        return 0.0 if initial_of(one, left, other, right) else None
    if kinds & {WordKind.SON, WordKind.DAUGHTER}:
        return 0.0 if len(kinds) == 1 else None
    if given and feminine_apart(left.text, right.text):
        return None
    if one_given_name(left.text, right.text, regnal):
        return 0.0
    distance = word_distance(left.text, one.text, right.text, other.text)
    strict = not (one.vowels_vary or other.vowels_vary) and script_of(left.text) == script_of(right.text)
    if distance <= limit(left.text, right.text, strict):
        return distance
    return NAME_LIMIT / 2 if not given and misspelled(left.text, right.text) else None


def limit(left: str, right: str, strict: bool) -> float:
    """How far apart two words may sound: short ones must be nearer, and those of one script."""
    return min(WORD_LIMIT, (0.02 if strict else 0.04) * (len(left) + len(right)))


def initial_of(one: PersonalName, left: Word, other: PersonalName, right: Word) -> bool:
    """Whether one of two words is the initial of the other."""
    if left.text[0] == right.text[0]:
        return True
    first = {reading[0] for reading in readings(left.text, left.text)[0]}
    return bool(first & {reading[0] for reading in readings(right.text, right.text)[0]})


def feminine_apart(left: str, right: str) -> bool:
    """Whether two given names differ by the ending that makes a woman's name of a man's."""
    short, long = sorted((left, right), key=len)
    words = lexicon()
    if script_of(short) == script_of(long) == "latin":
        return any(long == short + ending for ending in words.feminine_endings)
    return any(a in words.feminine_names and b[-1] not in "aа" for a, b in ((left, right), (right, left)))


def one_given_name(left: str, right: str, regnal: bool) -> bool:
    """Whether two given names are one in two languages, or one is short for the other."""
    words = lexicon()
    if (left, right) in words.nicknames or (right, left) in words.nicknames:
        return True
    table = words.regnal if regnal else words.given
    return bool(groups_of(left, table) & groups_of(right, table))


def groups_of(word: str, table: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """The groups of given names that a word belongs to by any of its readings."""
    return frozenset().union(*(table.get(reading, frozenset()) for reading in readings(word, word)[0]))


def misspelled(left: str, right: str) -> bool:
    """Whether one of two surnames is the other with one slip of the typist (a turned pair, a letter too many)."""
    if left[0] != right[0] or abs(len(left) - len(right)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    if len(left) == len(right):
        turned = left[start + 1 : start + 2] + left[start : start + 1] == right[start : start + 2]
        return turned and left[start + 2 :] == right[start + 2 :] and len(left) >= 5
    short, long = sorted((left, right), key=len)
    return start < len(short) and long[start + 1 :] == short[start:] and len(short) >= 8

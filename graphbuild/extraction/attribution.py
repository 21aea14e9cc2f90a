"""According to whom: the sources that a text names for what it tells, and how far the words of each reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from spacy.tokens import Doc, Span, Token

from graphbuild.extraction.clause import feature, finite, function, word
from graphbuild.extraction.cues import cue_path, phrases, read_cues

SHAPE = {
    "verbs": frozenset({"saying", "telling", "learning", "wishing", "citing", "compound"}),
    "prepositions": frozenset({"according", "from", "of", "to", "heard", "by", "on_the_word_of"}),
    "nouns": frozenset({"outlet", "colleague", "document", "latter", "time"}),
    "pronouns": frozenset({"relative", "impersonal", "neuter", "own"}),
    "conjunctions": frozenset({"that", "like"}),
}
OPENING, CLOSING, EITHER = "«“", "»”", '"'
ENDS = frozenset({".", ";", "!", "?", "…", "..."})
BREAKS = frozenset(',;:()[]–—-"«»“”')
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus")
PERSON = ("PER", "PERSON")
NAMED = ("ORG", "MISC", "LOC", "GPE")
CLAUSES = ("ccomp", "xcomp", "csubj")
STOPS = (
    *("acl", "advcl", "parataxis", "appos", "conj", "cc", "nsubj", "cop", "aux"),
    *("obl", "ccomp", "expl", "obj", "iobj", "mark"),
)
BEFORE_NOUN = ("det", "amod", "nummod", "advmod", "flat", "fixed")
REACH = 12
FARTHEST = 16


@dataclass(frozen=True)
class SourceSpan:
    """A source as the text has it: tokens `start` to `end` of a paragraph, and the words that name it."""

    paragraph: int
    start: int
    end: int
    surface: str


class Kind(Enum):
    """How words are attributed: « selon X », « X dit », or « X souhaite », which tells of a wish only."""

    ACCORDING = "according"
    SAYING = "saying"
    WISHING = "wishing"


@dataclass(frozen=True)
class Attribution:
    """What a source says: tokens from `start` to `end` of the paragraph, less the words that name the source.

    `cue` is the token that attributes, `outer` the attribution that this one is told in, if any, `aside` what is
    told of the source itself.
    """

    start: int
    end: int
    source: SourceSpan
    cue: int
    outer: Attribution | None = None
    kind: Kind = Kind.SAYING
    aside: tuple[int, int] = (0, 0)

    def covers(self, token: int) -> bool:
        """Whether the source says what stands at that token."""
        return (
            self.start <= token < self.end
            and token != self.cue
            and not self.names(token)
            and not self.aside[0] <= token < self.aside[1]
        )

    def names(self, token: int) -> bool:
        """Whether the token belongs to the words that name the source."""
        return self.source.start <= token < self.source.end


@dataclass(frozen=True)
class AttributionCues:
    """The words of a language that attribute."""

    saying: frozenset[str]
    telling: frozenset[str]
    learning: frozenset[str]
    wishing: frozenset[str]
    citing: frozenset[str]
    compound: frozenset[tuple[str, ...]]
    according: tuple[tuple[str, ...], ...]
    word_of: tuple[tuple[str, ...], ...]
    origin: frozenset[str]
    hearer: frozenset[str]
    agent: frozenset[str]
    outlet: frozenset[str]
    colleague: frozenset[str]
    document: frozenset[str]
    latter: frozenset[str]
    relative: frozenset[str]
    impersonal: frozenset[str]
    neuter: frozenset[str]
    own: frozenset[str]
    owner: frozenset[str]
    that: frozenset[str]
    like: frozenset[str]
    time: frozenset[str]
    heard: tuple[tuple[str, ...], ...]


@cache
def load_attribution(language: str) -> AttributionCues:
    """The cues of a language pack; a DataError with file and line where they are wrong."""
    cues = read_cues(cue_path(language, "attribution"), SHAPE)
    verbs, prepositions, pronouns = cues["verbs"], cues["prepositions"], cues["pronouns"]
    return AttributionCues(
        saying=verbs["saying"],
        telling=verbs["telling"],
        learning=verbs["learning"],
        wishing=verbs["wishing"],
        citing=verbs["citing"],
        compound=frozenset(phrases(verbs["compound"])),
        according=phrases(prepositions["according"]),
        word_of=phrases(prepositions["on_the_word_of"]),
        origin=prepositions["from"],
        hearer=prepositions["to"],
        agent=prepositions["by"],
        outlet=cues["nouns"]["outlet"],
        colleague=cues["nouns"]["colleague"],
        document=cues["nouns"]["document"],
        latter=cues["nouns"]["latter"],
        relative=pronouns["relative"],
        impersonal=pronouns["impersonal"],
        neuter=pronouns["neuter"],
        own=pronouns["own"],
        owner=prepositions["of"],
        that=cues["conjunctions"]["that"],
        like=cues["conjunctions"]["like"],
        time=cues["nouns"]["time"],
        heard=phrases(prepositions["heard"]),
    )


def attributions(paragraphs: Sequence[Doc]) -> tuple[tuple[Attribution, ...], ...]:
    """The attributions of each paragraph of an article, in the order of the text."""
    found: list[tuple[Attribution, ...]] = []
    standing: Attribution | None = None
    for number, doc in enumerate(paragraphs):
        here = in_paragraph(doc, number, standing)
        found.append(here)
        standing = max(here, key=lambda one: one.cue) if here else None
    return tuple(found)


def in_paragraph(doc: Doc, number: int, standing: Attribution | None) -> tuple[Attribution, ...]:
    """The attributions of one paragraph; `standing` is the last one of the paragraph before it."""
    cues = load_attribution(doc.lang_)
    quotes = quotations(doc)
    told = [*by_preposition(doc, number, cues), *by_verb(doc, number, quotes, cues)]
    told = [with_witness(one, doc, number, cues) for one in told]
    told += continued(doc, quotes, told, standing)
    return tuple(sorted(told, key=lambda one: (one.start, one.end, one.cue)))


def covering(found: Sequence[Attribution], token: int) -> list[Attribution]:
    """Those of the attributions of a paragraph that say what stands at a token, the nearest first."""
    here = (one for one in found if one.covers(token))
    return sorted(here, key=lambda one: (one.end - one.start, abs(one.cue - token)))


def links(found: Attribution | None) -> Iterator[Attribution]:
    """An attribution and those that it is told in, the nearest first."""
    while found is not None:
        yield found
        found = found.outer


# Sentences and quotations


def sentence_of(token: Token) -> tuple[int, int]:
    """The tokens from one full stop to the next: parsers break a sentence at an inserted clause."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and not ends_sentence(doc[start - 1]):
        start -= 1
    while end < len(doc) and not ends_sentence(doc[end - 1]):
        end += 1
    return start, end


def ends_sentence(token: Token) -> bool:
    """Whether a token is a mark that ends a sentence."""
    return token.text in ENDS or "\n" in token.text


def quotations(doc: Doc) -> tuple[tuple[int, int], ...]:
    """The stretches of tokens between quotation marks, the marks left out; an unclosed one runs to the end."""
    found, opened = [], None
    for token in doc:
        mark = token.text[0]
        if mark in OPENING or (mark == EITHER and opened is None):
            opened = token.i + 1
        elif (mark in CLOSING or mark == EITHER) and opened is not None:
            found.append((opened, token.i))
            opened = None
    if opened is not None and opened < len(doc):
        found.append((opened, len(doc)))
    return tuple(found)


def says_something(doc: Doc, quote: tuple[int, int]) -> bool:
    """Whether a quotation is a statement, not a word or two in marks."""
    start, end = quote
    return end - start > 3 and any(finite(token) is not None for token in doc[start:end])


def widened(start: int, end: int, quotes: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A stretch made to hold the whole of each quotation that it touches."""
    touched = [quote for quote in quotes if quote[0] < end and start < quote[1]]
    return min([start, *(quote[0] for quote in touched)]), max([end, *(quote[1] for quote in touched)])


def continued(
    doc: Doc, quotes: Sequence[tuple[int, int]], told: Sequence[Attribution], standing: Attribution | None
) -> Iterator[Attribution]:
    """Quotations with no words of attribution of their own: the last speaker goes on."""
    for quote in quotes:
        if not says_something(doc, quote) or any(one.start <= quote[0] < one.end for one in told):
            continue
        earlier = [one for one in told if one.cue < quote[0]]
        last = max(earlier, key=lambda one: one.cue) if earlier else standing
        if last is not None:
            yield Attribution(*quote, last.source, last.cue if earlier else -1, last.outer)


# Prepositions: according to X


def by_preposition(doc: Doc, number: int, cues: AttributionCues) -> Iterator[Attribution]:
    """« Selon X », « d'après X »: X answers for the sentence, or for the participle or relative clause it stands in."""
    for start, end in matches(doc, cues.according):
        if doc[end - 1].pos_ == "NOUN":
            source = noun_phrase(doc, end - 1, number, cues)
        elif end < len(doc) and word(doc[end]) in cues.relative:
            source = noun_phrase(doc, before_comma(doc, start), number, cues)
        else:
            source = noun_phrase(doc, end, number, cues) if end < len(doc) else None
        if source is not None and not is_own(doc, end, cues):
            outer = heard_in(doc, start, source, number, cues)
            yield Attribution(*clause_of(doc, start, end), source, start, outer, Kind.ACCORDING, aside_of(doc, source))


def is_own(doc: Doc, after: int, cues: AttributionCues) -> bool:
    """Whether the words after a preposition mean the article itself (« nos informations », not « nos confrères »)."""
    if after >= len(doc) or word(doc[after]) not in cues.own:
        return False
    return head_of(doc[after]).lemma_.lower() not in cues.colleague


def before_comma(doc: Doc, at: int) -> int:
    """The last word before a relative clause: what the relative pronoun stands for."""
    while at > 1 and (doc[at - 1].is_punct or doc[at - 1].is_space):
        at -= 1
    return max(at - 1, 0)


def clause_of(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The stretch that a preposition of attribution answers for."""
    sentence = sentence_of(doc[start])
    token = head_of(doc[end])
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    if function(token) == "acl" and start > sentence[0] + 1 and doc[start - 1].text != ",":
        return token.left_edge.i, token.right_edge.i + 1
    return sentence


def matches(doc: Doc, cues: tuple[tuple[str, ...], ...]) -> Iterator[tuple[int, int]]:
    """Where a phrase of the cues stands: its first token and the one after its last; the longest phrase wins."""
    words = [word(token) for token in doc]
    i = 0
    while i < len(words):
        phrase = next((cue for cue in cues if tuple(words[i : i + len(cue)]) == cue), None)
        if phrase is not None:
            yield i, i + len(phrase)
        i += len(phrase) if phrase else 1


# Verbs: X says that


def by_verb(doc: Doc, number: int, quotes: Sequence[tuple[int, int]], cues: AttributionCues) -> Iterator[Attribution]:
    """« X affirme que », « …, a dit X », « apprend-on de X », « X appelle à »."""
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX", "NOUN", "ADJ", "X"):
            continue
        first = group_start(compound_start(verb, cues))
        quoted = ends_quote(doc, first, quotes)
        says = is_saying(verb, cues)
        wishes = bool(lemma_in(verb, cues.wishing))
        if not says and not wishes and not quoted:
            continue
        inverted = inverted_subject(verb, first, cues)
        says = says or (inverted is not None and inverted.text.startswith("-"))
        if inverted is None and (verb.pos_ not in ("VERB", "AUX") or not (says or wishes)):
            continue
        if inverted is not None and not says and verb.pos_ != "VERB":
            continue
        subject = inverted or subject_of(verb, cues)
        source = speaker(verb, subject, number, quotes, cues)
        scope = scope_of(verb, inverted is not None, quotes, cues)
        if source is not None and scope is not None:
            outer = hearer_of(verb, source, number, cues)
            wishing = inverted is None and (wishes or wished(verb, cues))
            kind = Kind.WISHING if wishing else Kind.SAYING
            yield Attribution(*scope, source, verb.i, outer, kind, aside_of(doc, source))


def ends_quote(doc: Doc, first: int, quotes: Sequence[tuple[int, int]]) -> bool:
    """Whether a token follows a statement in quotation marks, and stands in none itself."""
    follows = any(end <= first - 1 <= end + 2 and says_something(doc, (start, end)) for start, end in quotes)
    return follows and not any(start <= first < end for start, end in quotes)


def wished(verb: Token, cues: AttributionCues) -> bool:
    """Whether a verb of saying is followed by a wish of the speaker's own: « dit vouloir »."""
    return any(child.dep_ == "xcomp" and child.lemma_.lower() in cues.wishing for child in verb.children)


def compound_start(verb: Token, cues: AttributionCues) -> Token:
    """The first of two verbs that attribute together, « croit » of « croit savoir », else the verb itself."""
    before = verb.doc[verb.i - 1] if verb.i else verb
    return before if (before.lemma_.lower(), verb.lemma_.lower()) in cues.compound else verb


def is_saying(verb: Token, cues: AttributionCues) -> bool:
    """Whether a verb is one of saying or learning, by itself or with the verb before it (« fait savoir »)."""
    lemma = lemma_in(verb, cues.saying | cues.telling | cues.learning)
    before = {token.lemma_.lower() for token in verb.doc[max(0, verb.i - 2) : verb.i]}
    return bool(lemma) or any((first, verb.lemma_.lower()) in cues.compound for first in before)


def lemma_in(verb: Token, lemmas: frozenset[str]) -> str:
    """The lemma of a verb where it is one of these, else nothing; a form that is listed itself counts as well."""
    return next((lemma for lemma in (verb.lemma_.lower(), word(verb)) if lemma in lemmas), "")


def group_start(verb: Token) -> int:
    """The first token of a verb with the auxiliaries and clitics before it."""
    first = verb.i
    while first > 0 and (verb.doc[first - 1].head == verb or verb.doc[first - 1].text.startswith("-")):
        before = verb.doc[first - 1]
        if before.text in BREAKS or not (
            before.text[0] == "-" or function(before) in ("aux", "expl", "iobj", "obj", "det", "advmod")
        ):
            break
        first -= 1
    return first


def inverted_subject(verb: Token, first: int, cues: AttributionCues) -> Token | None:
    """The subject after an inserted verb: « …, a indiqué jeudi la présidence »; parsers take it for an object."""
    doc = verb.doc
    opening = compound_start(verb, cues)
    if not ({"Past", "Fin"} & {*feature(opening, "Tense"), *feature(opening, "VerbForm")}) and verb.pos_ == "VERB":
        return None
    if first == 0 or not (doc[first - 1].text in BREAKS or word(doc[first - 1]) in cues.like):
        return None
    clitic = next((token for token in doc[first : verb.i + 3] if token.text.startswith("-") and len(token) > 1), None)
    if clitic is not None and clitic.sent == verb.sent:
        return clitic
    right = right_subject(verb, cues)
    left = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < first), None)
    if right is None or left is None or right.dep_ in SUBJECTS:
        return right
    if complements(verb, cues) or not any(finite(token) is not None for token in doc[sentence_of(verb)[0] : first]):
        return None
    commas = sum(token.text == "," for token in doc[left.i : first])
    named = right.pos_ == "PROPN" or right.ent_type_ != ""
    return right if commas == 1 or named or verb.lemma_.lower() in cues.saying else None


def right_subject(verb: Token, cues: AttributionCues) -> Token | None:
    """The noun phrase after an inserted verb, past dates, adverbs and hearers: « a dit lundi à l'AFP un élu »."""
    doc, place, addressed = verb.doc, verb.i + 1, False
    while place < min(len(doc), verb.i + FARTHEST):
        token = doc[place]
        if token.pos_ == "ADP" or word(token) in cues.hearer:
            addressed = True
        elif (
            token.pos_ == "DET"
            and addressed
            and doc[place - 1].pos_ != "ADP"
            and word(doc[place - 1]) not in cues.hearer
        ):
            return head_of(token)
        elif token.pos_ in ("NOUN", "PROPN", "PRON", "DET", "X") and not addressed:
            noun = head_of(token)
            dated = {token.lemma_.lower(), noun.lemma_.lower()} & cues.time or function(noun) == "nummod"
            if not dated and word(token) not in cues.relative:
                return noun
        elif (token.pos_ == "PUNCT" and token.text != ",") or token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ"):
            return None
        if token.lemma_.lower() in cues.time or token.text == ",":
            addressed = False
        place += 1
    return None


def complements(verb: Token, cues: AttributionCues) -> bool:
    """Whether a verb has a clause after it as its complement."""
    return that_after(verb, cues) is not None or infinitive_after(verb) is not None


def that_after(verb: Token, cues: AttributionCues) -> Token | None:
    """The conjunction that opens the complement of a verb, where it stands near."""
    near = verb.doc[verb.i + 1 : min(verb.i + REACH, sentence_of(verb)[1])]
    found = next((token for token in near if word(token) in cues.that or token.text in "«“"), None)
    return found if found is not None and word(found) in cues.that else None


def infinitive_after(verb: Token) -> Token | None:
    """The infinitive that follows a verb, where nothing but dates and adverbs stands between."""
    for token in verb.doc[verb.i + 1 : min(verb.i + REACH, sentence_of(verb)[1])]:
        if "Inf" in feature(token, "VerbForm"):
            return token
        if token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or (token.is_punct and token.text != ","):
            return None
    return None


def subject_of(verb: Token, cues: AttributionCues) -> Token | None:
    """Who says it: the subject of the verb, of the verb that it is joined to, or what its relative stands for."""
    token = verb
    for _ in range(4):
        subject = next((child for child in token.children if child.dep_ in SUBJECTS and child.i < verb.i), None)
        if subject is not None:
            relative = word(subject) in cues.relative
            return token.head if relative and function(token) == "acl" else subject
        if function(token) == "acl":
            return token.head if "Pres" in feature(token, "Tense") else None
        if function(token) not in ("conj", "xcomp", "advcl") or token.head == token:
            break
        token = token.head
    return noun_before(verb)


def noun_before(verb: Token) -> Token | None:
    """The noun right before a finite verb to which the tree gives no subject."""
    first = group_start(verb)
    if first == 0 or not any(finite(token) is not None for token in verb.doc[first : verb.i + 1]):
        return None
    noun = verb.doc[first - 1]
    while noun.head.i < noun.i and function(noun) in ("amod", "flat", "nmod", "appos", "nummod"):
        noun = noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") and function(noun) not in ("obj", "obl", "iobj") else None


def speaker(
    verb: Token, subject: Token | None, number: int, quotes: Sequence[tuple[int, int]], cues: AttributionCues
) -> SourceSpan | None:
    """The source that a verb of saying names, if it names one."""
    lemma, form = verb.lemma_.lower(), subject_word(subject)
    if any(child.dep_ == "aux:pass" for child in verb.children) and lemma not in cues.learning:
        return None
    if subject is None or form in cues.impersonal:
        return origin_of(verb, number, cues) if form in cues.impersonal or lemma in cues.learning else None
    if lemma in cues.learning or form in cues.neuter:
        return None
    if form in cues.own:
        return None
    if form in cues.relative:
        return noun_phrase(verb.doc, before_comma(verb.doc, subject.i), number, cues)
    return noun_phrase(verb.doc, subject.i, number, cues)


def subject_word(subject: Token | None) -> str:
    """The form of a subject, a clitic after its verb without the hyphen and the letter that joins it (« -t-il »)."""
    if subject is None:
        return ""
    following = subject.doc[subject.i + 1] if subject.i + 1 < len(subject.doc) else None
    if subject.text.startswith("-") and following is not None and following.text.startswith("-"):
        subject = following
    return word(subject).rpartition("-")[2]


def origin_of(verb: Token, number: int, cues: AttributionCues) -> SourceSpan | None:
    """From whom it is known: « a-t-on appris auprès de X », « de source diplomatique », « répond-on à X »."""
    doc = verb.doc
    for token in doc[verb.i + 1 : min(verb.i + REACH, sentence_of(verb)[1])]:
        if word(token) in cues.origin:
            noun = next((other for other in doc[token.i + 1 :] if other.pos_ not in ("ADP", "DET", "ADJ")), None)
            return noun_phrase(doc, noun.i, number, cues) if noun is not None else None
        if token.pos_ in ("VERB", "AUX", "SCONJ", "NUM") or token.is_punct:
            return None
    return None


def scope_of(
    verb: Token, inverted: bool, quotes: Sequence[tuple[int, int]], cues: AttributionCues
) -> tuple[int, int] | None:
    """The tokens that a verb of saying attributes: its clause, or the sentence and the quotation it is put into."""
    sentence = sentence_of(verb)
    if inverted:
        return inserted_scope(verb, quotes, cues)
    objects = () if verb.lemma_.lower() in cues.saying else ("obj", "obl:arg")
    clauses = [child for child in verb.children if child.i > verb.i and child.dep_ in (*CLAUSES, *objects)]
    opening = that_after(verb, cues) or infinitive_after(verb)
    if opening is not None:
        edges = [child.right_edge.i for child in clauses] or [sentence[1] - 1]
        return opened_in(opening.i, max([*edges, opening.head.right_edge.i]) + 1, quotes)
    if clauses:
        start = min(child.left_edge.i for child in clauses)
        return opened_in(start, max(child.right_edge.i for child in clauses) + 1, quotes)
    before = [child for child in verb.children if child.i < verb.i and function(child) in ("ccomp", "parataxis")]
    if before:
        return widened(
            min(child.left_edge.i for child in before), max(child.right_edge.i for child in before) + 1, quotes
        )
    inside = [quote for quote in quotes if verb.i < quote[0] < sentence[1]]
    return (inside[0][0], max(end for _, end in inside)) if inside else None


def inserted_scope(verb: Token, quotes: Sequence[tuple[int, int]], cues: AttributionCues) -> tuple[int, int]:
    """What an inserted verb answers for: all before it in its sentence, and after it where the sentence goes on."""
    start, end = sentence_of(verb)
    first = group_start(compound_start(verb, cues))
    clause = any(finite(token) is not None for token in verb.doc[start:first])
    goes_on = not ends_quote(verb.doc, first, quotes) and (verb.head.i > verb.i or not clause)
    before = [quote for quote in quotes if quote[0] < verb.i and quote[1] >= start]
    after = [quote[1] for quote in quotes if verb.i < quote[0] < end and says_something(verb.doc, quote)]
    return min([start, *(quote[0] for quote in before)]), max([end if goes_on else verb.i, *after])


def opened_in(start: int, end: int, quotes: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A stretch made to hold the whole of each quotation that opens in it."""
    return start, max([end, *(quote[1] for quote in quotes if start - 1 <= quote[0] < end)])


# Those who were told, or who told it


def hearer_of(verb: Token, source: SourceSpan, number: int, cues: AttributionCues) -> Attribution | None:
    """The paper or station to which it was said: « a déclaré X au Figaro », « au micro de », « interrogé par »."""
    doc = verb.doc
    for child in verb.children:
        case = next((case for case in child.children if function(case) == "case"), None)
        if case is not None and word(case) in cues.hearer and is_outlet(child, cues):
            return link(noun_phrase(doc, child.i, number, cues), source, case)
    return heard_in(doc, verb.i, source, number, cues)


def heard_in(doc: Doc, at: int, source: SourceSpan, number: int, cues: AttributionCues) -> Attribution | None:
    """The paper or station that a sentence says to have heard the source: « interrogé par l'AFP »."""
    sentence = sentence_of(doc[at])
    for start, end in matches(doc, cues.heard):
        if sentence[0] <= start and end < sentence[1]:
            heard = noun_phrase(doc, end, number, cues)
            if heard is not None and is_outlet(head_of(doc[end]), cues):
                return link(heard, source, doc[start])
    return None


def link(heard: SourceSpan | None, source: SourceSpan, cue: Token) -> Attribution | None:
    """A further link of a chain of attribution, unless it is the one that it follows."""
    if heard is None or heard.start == source.start:
        return None
    return Attribution(heard.start, heard.start, heard, cue.i)


def is_outlet(noun: Token, cues: AttributionCues) -> bool:
    """Whether a noun is one of the press, or the name of a body that can be one."""
    return noun.lemma_.lower() in cues.outlet or (noun.pos_ == "PROPN" and noun.ent_type_ in ("ORG", "MISC"))


def with_witness(found: Attribution, doc: Doc, number: int, cues: AttributionCues) -> Attribution:
    """An attribution with the one whom its source cites, or who cites it: « Y, citant X », « X, cité par Y »."""
    sentence = sentence_of(doc[found.cue])
    for start, end in matches(doc, cues.word_of):
        if sentence[0] <= start < sentence[1] and end < len(doc) and not found.names(end):
            cited = noun_phrase(doc, end, number, cues)
            if cited is not None:
                return replace(found, source=cited, outer=replace(found, outer=None))
    for verb in doc[sentence[0] : sentence[1]]:
        if verb.lemma_.lower() not in cues.citing or verb.i == found.cue:
            continue
        for child in verb.children:
            case = next((case for case in child.children if function(case) == "case"), None)
            other = noun_phrase(doc, child.i, number, cues) if child.i > verb.i else None
            if other is None or other.start == found.source.start:
                continue
            if case is not None and word(case) in cues.agent and found.source.end <= verb.i:
                return replace(found, outer=Attribution(other.start, other.start, other, verb.i))
            if case is None and child.dep_ in ("obj", "nsubj"):
                return replace(found, source=other, outer=replace(found, outer=None))
    return found


# Noun phrases


def noun_phrase(doc: Doc, at: int, number: int, cues: AttributionCues) -> SourceSpan | None:
    """The noun phrase that a token begins or heads, up to its first comma or relative clause."""
    head = head_of(doc[at])
    if head.text.startswith("-"):
        return SourceSpan(number, head.i, head.i + 1, subject_word(head))
    if head.pos_ not in ("NOUN", "PROPN", "PRON", "X", "ADJ") or function(head) == "expl":
        return None
    start, end = head.i, head.i + 1
    entity = next((entity for entity in doc.ents if entity.start <= head.i < entity.end), None)
    if entity is not None and entity.label_ in (*PERSON, *NAMED):
        start, end = entity.start, entity.end
    while start > 0 and head.pos_ == "PROPN" and doc[start - 1].pos_ == "PROPN":
        start -= 1
    while start > head.sent.start and belongs_before(doc[start - 1], start):
        start -= 1
    if start > 0 and head.pos_ in ("PRON", "NOUN") and doc[start - 1].pos_ == "DET" and doc[start - 1].head == head:
        start -= 1
    while end <= head.right_edge.i and not stops(doc[end], head, cues):
        end += 1
    author = author_of(head, end, cues)
    return (
        noun_phrase(doc, author.i, number, cues)
        if author
        else SourceSpan(number, start, end, name_of(doc, start, end, cues))
    )


def author_of(head: Token, end: int, cues: AttributionCues) -> Token | None:
    """Whose words a document or colleagues are: « un communiqué de la présidence », « nos confrères du Parisien »."""
    if head.lemma_.lower() not in cues.document | cues.colleague:
        return None
    owners = (child for child in head.children if head.i < child.i < end and function(child) == "nmod")
    return next((child for child in owners if any(word(case) in cues.owner for case in child.children)), None)


def belongs_before(token: Token, start: int) -> bool:
    """Whether a token belongs to the noun phrase that starts after it."""
    return token.head.i >= start and token.text not in BREAKS and function(token) in BEFORE_NOUN


def stops(token: Token, head: Token, cues: AttributionCues) -> bool:
    """Whether a noun phrase ends before a token."""
    if (
        (token.text in BREAKS and token.text not in "-–")
        or word(token) in cues.relative
        or token.lemma_.lower() in cues.time
    ):
        return True
    if token.pos_ == "PRON":
        return True
    while token != head and token.head != token:
        if function(token) in STOPS and token.pos_ != "PROPN":
            return True
        token = token.head
    return token != head


def aside_of(doc: Doc, source: SourceSpan) -> tuple[int, int]:
    """The tokens after a source that tell of it: its relative clauses, participles and appositions."""
    head = doc[source.start : source.end].root
    ends = [
        child.right_edge.i + 1
        for child in head.children
        if child.i >= source.end and (function(child) in ("acl", "appos") or child.dep_ == "acl:relcl")
    ]
    return source.end, max(ends, default=source.end)


def head_of(token: Token) -> Token:
    """The noun that a token which begins a noun phrase belongs to."""
    while function(token) in ("case", "det", "amod", "nummod", "advmod", "fixed", "punct") and token.head.i > token.i:
        token = token.head
    return token


def name_of(doc: Doc, start: int, end: int, cues: AttributionCues) -> str:
    """The name that ends a noun phrase or stands beside it, the name of an outlet, else its words without article."""
    span = doc[start:end]
    beside = end + 1 if end + 1 < len(doc) and doc[end].text == "," else end
    press = span.root.lemma_.lower() in cues.outlet
    if press:
        named = next((one for one in doc.ents if start < one.start and span.root.i < one.start <= end + 1), None)
        if named is not None and named.label_ in NAMED and (named.start < end or doc[end].pos_ == "DET"):
            return named.text
    for entity in doc.ents:
        if entity.label_ in PERSON and (
            (start < entity.start and entity.end == end and stands_beside(entity, span))
            or (entity.start == beside and beside_noun(entity, span))
        ):
            return entity.text
        if start < entity.start and entity.end == end and entity.label_ in NAMED and direct(entity, span):
            return entity.text
    inside = any(one.start <= span.root.i < one.end for one in doc.ents)
    name = next((token.i for token in span if token.i > span.root.i and token.pos_ == "PROPN"), None)
    if name is not None and span.root.pos_ == "NOUN" and not inside and direct(doc[name:end], span):
        return doc[name:end].text.strip()
    quoted = quoted_after(doc, end)
    if quoted is not None and press:
        return quoted
    first = (
        start + 1
        if end - start > 1
        and span.root.pos_ != "PRON"
        and function(doc[start]) == "det"
        and "Art" in feature(doc[start], "PronType")
        else start
    )
    return doc[first:end].text


def quoted_after(doc: Doc, at: int) -> str | None:
    """The words between quotation marks that open at a token: the name of a paper."""
    found = next(((start, end) for start, end in quotations(doc) if start == at + 1), None)
    return doc[found[0] : found[1]].text if found is not None and found[1] - found[0] < 6 else None


def direct(name: Span, noun: Span) -> bool:
    """Whether a name stands right beside the noun before it, with no preposition between."""
    return all(function(token) != "case" for token in name.doc[noun.root.i : name.start])


def stands_beside(entity: Span, noun: Span) -> bool:
    """Whether a person's name belongs to the noun that heads a phrase, not to one within it (« les services de X »)."""
    if direct(entity, noun):
        return True
    plural = "Plur" in feature(noun.root, "Number")
    inner = entity.root.head
    owned = inner != noun.root and inner.pos_ == "NOUN" and any(function(child) == "case" for child in inner.children)
    return not plural and not owned and all(function(child) != "case" for child in entity.root.children)


def beside_noun(entity: Span, noun: Span) -> bool:
    """Whether a name stands in apposition to a noun phrase before its comma: « sa porte-parole, Ana Pos, »."""
    if entity.start == noun.end or noun.root.pos_ != "NOUN":
        return False
    closed = entity.end >= len(entity.doc) or entity.doc[entity.end].is_punct
    return closed and (function(entity.root) == "appos" or noun.start > noun.sent.start + 3)

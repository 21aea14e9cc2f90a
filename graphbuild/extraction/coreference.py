"""Who each mention of an article stands for: names, titles, role nouns, pronouns and possessives become chains.

Precision first: a pronoun or role noun that two actors fit about equally well is left unlinked, or linked with a low
confidence that the judge of claims sees.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from graphbuild.extraction.holders import PersonProfile, RoleProfile, probability
from graphbuild.extraction.mentions import Candidate, Form
from graphbuild.extraction.passages import Passage
from graphbuild.extraction.syntax import SUBJECTS
from graphbuild.language.gazetteer import Gazetteer, known, known_name
from graphbuild.language.lexicon import Lexicon
from graphbuild.model.actor import ActorType
from graphbuild.model.article import fold_text
from graphbuild.model.reading import Mention, MentionKind, Referent

HOLDER_THRESHOLD = 0.5
SURE = 0.8
HOME_SHARE = 4
"""How many times more often than its own state an article may name another before that one is its subject."""

KINDS = {
    Form.PERSON: MentionKind.NAME,
    Form.KNOWN: MentionKind.NAME,
    Form.BODY: MentionKind.NAME,
    Form.DEMONYM: MentionKind.NAME,
    Form.ROLE: MentionKind.ROLE,
    Form.STATE: MentionKind.ROLE,
    Form.PLACE: MentionKind.NAME,
    Form.GROUP: MentionKind.ROLE,
    Form.PRONOUN: MentionKind.PRONOUN,
    Form.POSSESSIVE: MentionKind.PRONOUN,
    Form.PLURAL_PRONOUN: MentionKind.PLURAL,
    Form.DUAL: MentionKind.PLURAL,
}


@dataclass
class Chain:
    """A referent while the article is read."""

    type: ActorType
    names: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    identifier: str | None = None
    described: bool = False
    outlet: bool = False
    gender: str | None = None

    def learn(self, candidate: Candidate, sure: bool = True) -> None:
        """Take over what a mention tells of its referent; its states only where the link is sure."""
        self.gender = self.gender or candidate.gender
        self.outlet = self.outlet or candidate.outlet
        if candidate.form in (Form.ROLE, Form.STATE, Form.GROUP):
            add(self.descriptions, candidate.text)
            self.nouns.add(candidate.noun)
        elif candidate.form in (Form.PERSON, Form.KNOWN, Form.BODY, Form.DEMONYM, Form.PLACE):
            add(self.names, candidate.text)
        if self.type is not ActorType.COUNTRY and sure:
            for code in candidate.countries:
                add(self.countries, code)

    def referent(self, language: str) -> Referent:
        """The finished referent; one that the gazetteer knows bears its canonical name."""
        canonical = known_name(self.identifier, language) if self.identifier else None
        longest = max(self.names, key=lambda name: (len(name.split()), len(name)), default=None)
        name = canonical or longest or (self.descriptions[0] if self.descriptions else "")
        return Referent(
            self.type, name, tuple(self.names), tuple(self.descriptions), tuple(self.titles), tuple(self.countries),
            self.identifier, self.described, self.outlet,
        )  # fmt: skip


def add(items: list[str], item: str) -> None:
    """Append what is not there yet."""
    if item and item not in items:
        items.append(item)


@dataclass(frozen=True)
class Link:
    """A candidate with the numbers of the chains that it stands for."""

    candidate: Candidate
    chains: tuple[int, ...]
    confidence: float = 1.0
    antecedent: int | None = None
    sides: tuple[tuple[int, ...], ...] = ()

    def one_side(self, one: int, other: int) -> bool:
        """Whether two referents of a mention stand on one side of a contact."""
        return any(one in side and other in side for side in self.sides)


class Cast:
    """All mentions of an article, linked, with a look-up by token."""

    def __init__(self, linker: Linker, language: str) -> None:
        self.linker, self.language = linker, language
        self.passages, self.chains, links = linker.passages, linker.chains, linker.links
        self.links = links
        self.by_token: dict[tuple[int, int], int] = {}
        for number, link in sorted(enumerate(links), key=lambda pair: pair[1].candidate.start - pair[1].candidate.end):
            candidate = link.candidate
            for i in range(candidate.start, candidate.end):
                self.by_token[candidate.passage, i] = number
        for number, link in enumerate(links):
            self.by_token[link.candidate.passage, link.candidate.head] = number

    def at(self, passage: int, token: Token) -> Link | None:
        """The mention that a word belongs to."""
        number = self.by_token.get((passage, token.i))
        return None if number is None else self.links[number]

    def number_at(self, passage: int, i: int) -> int | None:
        """The number of the mention at a word."""
        return self.by_token.get((passage, i))

    def states_of(self, token: Token) -> tuple[int, ...]:
        """The states that an adjective names, those of compounds (« turco-russe ») included."""
        return tuple(self.linker.country_chain(code) for code in self.linker.adjective_codes(token))

    def adjectival(self, passage: int, token: Token, chain: int) -> Link:
        """A link for a state named by an adjective."""
        code = (self.chains[chain].identifier or "").partition(":")[2]
        form = Candidate(
            passage, token.i, token.i + 1, token.i, Form.DEMONYM, ActorType.COUNTRY, token.text, countries=(code,)
        )
        return Link(form, (chain,), 0.9)

    def in_sentence(self, passage: int, sentence: Iterable[Token]) -> list[Link]:
        """The mentions of a sentence in the order of the text."""
        inside = {t.i for t in sentence}
        return [k for k in self.links if k.candidate.passage == passage and k.candidate.head in inside]

    def referents(self) -> tuple[Referent, ...]:
        """The referents by number."""
        return tuple(chain.referent(self.language) for chain in self.chains)

    def mentions(self) -> tuple[Mention, ...]:
        """The linked mentions as values, offsets in characters within their paragraphs."""
        return tuple(self.mention(link) for link in self.links)

    def mention(self, link: Link) -> Mention:
        """A link as a value."""
        c = link.candidate
        passage = self.passages[c.passage]
        span = passage.doc[c.start : c.end]
        return Mention(
            passage.number,
            span.start_char,
            span.end_char,
            span.text,
            KINDS[c.form],
            link.chains,
            link.antecedent,
            link.confidence,
        )


class Linker:
    """Builds the chains of one article; `outlet` is the name of who published it."""

    def __init__(
        self,
        passages: Sequence[Passage],
        candidates: Sequence[Candidate],
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        outlet: str | None = None,
    ) -> None:
        self.passages, self.candidates, self.lexicon, self.gazetteer = passages, candidates, lexicon, gazetteer
        self.outlet = outlet
        self.chains: list[Chain] = []
        self.chain_of: dict[int, int] = {}
        self.links: list[Link] = []
        self.attached: dict[int, int] = {}
        self.linked_roles: dict[int, set[str]] = {}

    def cast(self, language: str) -> Cast:
        """The cast of the article."""
        self.link_known()
        self.link_persons()
        self.link_bodies()
        self.attach_titles()
        for number, candidate in enumerate(self.candidates):
            self.link(number, candidate)
        return Cast(self, language)

    # -- names ---------------------------------------------------------------

    def new(self, number: int, chain: Chain) -> int:
        """Open a chain with a candidate."""
        self.chains.append(chain)
        self.join(number, len(self.chains) - 1)
        return len(self.chains) - 1

    def join(self, number: int, chain: int) -> None:
        """Put a candidate into a chain."""
        self.chain_of[number] = chain
        self.chains[chain].learn(self.candidates[number])

    def numbered(self, *forms: Form) -> Iterator[tuple[int, Candidate]]:
        """The candidates of these forms with their numbers."""
        return ((n, c) for n, c in enumerate(self.candidates) if c.form in forms)

    def link_known(self) -> None:
        """Names of the gazetteer, states by adjective (« le gouvernement turc »), demonyms."""
        by_id: dict[str, int] = {}
        for number, candidate in self.numbered(Form.KNOWN, Form.DEMONYM, Form.STATE):
            identifier = candidate.identifier
            if identifier is None and len(candidate.countries) == 1:
                identifier = f"country:{candidate.countries[0]}"
            if identifier is None:
                continue
            if identifier in by_id:
                self.join(number, by_id[identifier])
            else:
                by_id[identifier] = self.new(number, Chain(candidate.type, identifier=identifier))

    def link_persons(self) -> None:
        """Full names first, then surnames and names with a title."""
        by_words: dict[tuple[str, ...], int] = {}
        persons = sorted(self.numbered(Form.PERSON), key=lambda p: (-len(self.words(p[1])), p[0]))
        for number, candidate in persons:
            words = self.words(candidate)
            chain = by_words.get(words)
            if chain is not None and not compatible(self.chains[chain].gender, candidate.gender):
                chain = None
            if chain is None:
                chain = self.fuller_name(number, words, by_words, candidate)
            if chain is None:
                by_words[words] = self.new(number, Chain(ActorType.PERSON))
            else:
                self.join(number, chain)

    def words(self, candidate: Candidate) -> tuple[str, ...]:
        """The folded words of a name; the text of a candidate has no honorific."""
        return tuple(candidate.folded.split())

    def fuller_name(
        self, number: int, words: tuple[str, ...], by_words: dict[tuple[str, ...], int], candidate: Candidate
    ) -> int | None:
        """The chain of the person whose longer name a name shortens; the nearest one before where several fit."""
        fits = []
        for other, chain in by_words.items():
            if self.shortens(words, other, candidate.honorific) and compatible(
                self.chains[chain].gender, candidate.gender
            ):
                fits.append(chain)
        fits = list(dict.fromkeys(fits))
        if len(fits) <= 1:
            return fits[0] if fits else None
        before = [c for n, c in sorted(self.chain_of.items()) if c in fits and n < number]
        return before[-1] if before else fits[0]

    def shortens(self, words: tuple[str, ...], full: tuple[str, ...], honorific: bool) -> bool:
        """Whether a name is the end of a fuller one, or (for « Kim » beside « Kim Jong Un ») its beginning."""
        if len(words) >= len(full):
            return False
        if len(words) == 1 and len(full) > 2 and words[0] == "".join(word[0] for word in full):
            return True
        if full[-len(words) :] == words:
            return True
        if len(words) > 1:
            return words[-1] == full[-1] and set(words) <= set(full)
        return full[0] == words[0] and (honorific or len(full) == 3)

    def link_bodies(self) -> None:
        """Organizations by their folded name; an acronym in parentheses belongs to the name before it."""
        by_name: dict[str, int] = {}
        previous: tuple[int, Candidate] | None = None
        for number, candidate in self.numbered(Form.BODY, Form.PLACE):
            key = candidate.folded
            if previous is not None and self.in_parentheses(previous[1], candidate):
                by_name.setdefault(key, self.chain_of[previous[0]])
            if key in by_name:
                self.join(number, by_name[key])
            else:
                described = bool(candidate.noun)
                by_name[key] = self.new(number, Chain(candidate.type, described=described))
            previous = (number, candidate)

    def in_parentheses(self, name: Candidate, acronym: Candidate) -> bool:
        """Whether a name stands in parentheses right behind another."""
        if name.passage != acronym.passage or acronym.start != name.end + 1:
            return False
        return self.token(name, name.end).text == "(" and len(acronym.text.split()) == 1

    def token(self, candidate: Candidate, i: int) -> Token:
        """A token of the passage of a candidate."""
        return self.passages[candidate.passage].doc[i]

    # -- titles --------------------------------------------------------------

    def attach_titles(self) -> None:
        """Role nouns beside a name: « le président russe Vladimir Poutine », « Jake Sullivan, conseiller … »."""
        persons = {(c.passage, c.start): n for n, c in self.numbered(Form.PERSON)}
        ends = {(c.passage, c.end): n for n, c in self.numbered(Form.PERSON)}
        roles = list(self.numbered(Form.ROLE))
        for number, role in roles:
            person = self.named_beside(role, persons, ends)
            if person is not None:
                self.attach(number, person)
        for number, role in roles:
            if number not in self.attached:
                self.attach_conjunct(number, role)

    def attach(self, number: int, person: int) -> None:
        """Make a role noun a title of a person."""
        self.attached[number] = person
        self.join(number, self.chain_of[person])
        add(self.chains[self.chain_of[person]].titles, self.candidates[number].text)

    def named_beside(
        self, role: Candidate, persons: dict[tuple[int, int], int], ends: dict[tuple[int, int], int]
    ) -> int | None:
        """The number of the name that a role noun is a title of."""
        doc = self.passages[role.passage].doc
        end = after_parentheses(doc, role.end)
        if (role.passage, end) in persons:
            return persons[role.passage, end]
        if end < len(doc) and doc[end].text == ",":
            after = persons.get((role.passage, end + 1))
            if after is not None and self.apposed(role, self.candidates[after]):
                return after
        start = role.start
        while start > 0 and doc[start - 1].pos_ in ("DET", "ADJ") and start > role.start - 3:
            start -= 1
        if start > 1 and doc[start - 1].text in (",", "("):
            before = ends.get((role.passage, start - 1))
            if before is not None and self.apposed_after(self.candidates[before], role, start):
                return before
        return self.predicated(role)

    def apposed(self, role: Candidate, name: Candidate) -> bool:
        """Whether « le ministre russe, Sergueï Lavrov, » is one person: by the tree, or by the commas."""
        head = self.token(name, name.head)
        if head.dep_ in ("appos", "flat", "flat:name") and self.token(role, role.head) in head.ancestors:
            return True
        doc = self.passages[role.passage].doc
        closed = name.end >= len(doc) or doc[name.end].text in (",", ".", ")", ":", ";", '"', "»")
        listed = head.dep_ == "conj" and head.head.i == role.head
        return closed and role.definite and not listed

    def apposed_after(self, name: Candidate, role: Candidate, start: int) -> bool:
        """Whether « Jake Sullivan, conseiller … » is one person: without article, or an apposition of the tree."""
        head = self.token(role, role.head)
        if head.dep_ == "appos" and self.token(name, name.head) in (
            *head.ancestors,
            *self.token(name, name.head).children,
        ):
            return True
        if head.dep_ in SUBJECTS:
            return False
        return self.token(role, start).pos_ != "DET" and head.dep_ != "conj"

    def predicated(self, role: Candidate) -> int | None:
        """The name of which a role is said: « X est le président de Y »."""
        head = self.token(role, role.head)
        if not any(child.dep_ == "cop" for child in head.children):
            return None
        for child in head.children:
            if child.dep_ in SUBJECTS:
                for number, candidate in self.numbered(Form.PERSON):
                    if candidate.passage == role.passage and candidate.start <= child.i < candidate.end:
                        return number
        return None

    def attach_conjunct(self, number: int, role: Candidate) -> None:
        """« X, secrétaire du Conseil et proche confident du président »: the second title without an article."""
        if role.start < 2 or self.token(role, role.start - 1).pos_ != "CCONJ":
            return
        for other, person in list(self.attached.items()):
            candidate = self.candidates[other]
            if candidate.passage == role.passage and role.start - 3 <= candidate.end <= role.start - 1:
                self.attach(number, person)
                return

    # -- the rest, in the order of the text ------------------------------------

    def link(self, number: int, candidate: Candidate) -> None:
        """Link one candidate and keep the link."""
        chain = self.chain_of.get(number)
        if chain is not None:
            self.links.append(Link(candidate, (chain,)))
            return
        found = self.resolve(number, candidate)
        if found is not None:
            self.links.append(found)

    def resolve(self, number: int, candidate: Candidate) -> Link | None:
        """The link of a candidate that no name settles."""
        form = candidate.form
        if form is Form.ROLE:
            return self.role(number, candidate)
        if form is Form.STATE:
            return self.state(number, candidate)
        if form is Form.GROUP:
            return self.group(number, candidate)
        if form is Form.DUAL:
            return self.dual(candidate)
        if form is Form.PRONOUN:
            return self.pronoun(candidate)
        if form is Form.POSSESSIVE:
            return self.possessive(candidate)
        if form is Form.PLURAL_PRONOUN:
            return self.plural(candidate)
        return None

    def role(self, number: int, candidate: Candidate) -> Link:
        """A role noun without a name: the person known by that role, else a holder who is never named."""
        found = self.holder(candidate)
        if found is not None:
            chain, confidence = found
            self.chains[chain].learn(candidate, sure=confidence >= SURE)
            self.linked_roles.setdefault(chain, set()).add(candidate.folded)
            self.chain_of[number] = chain
            return Link(candidate, (chain,), confidence, self.last_of(chain))
        key = candidate.folded
        for other, told in enumerate(self.chains):
            if (
                told.described
                and told.type is ActorType.PERSON
                and candidate.definite
                and key in map(fold_text, told.descriptions)
            ):
                self.chain_of[number] = other
                return Link(candidate, (other,), 0.8, self.last_of(other))
        return Link(candidate, (self.new(number, Chain(ActorType.PERSON, described=True)),), 0.9)

    def holder(self, candidate: Candidate) -> tuple[int, float] | None:
        """The chain of the named person whom a role noun most likely means, with the probability."""
        if not candidate.definite or candidate.plural:
            return None
        ranked = sorted(((p, chain) for chain, p in self.holder_chances(candidate)), reverse=True)
        if not ranked or ranked[0][0] < HOLDER_THRESHOLD:
            return None
        return ranked[0][1], round(ranked[0][0], 2)

    def holder_chances(self, candidate: Candidate) -> Iterator[tuple[int, float]]:
        """Each named person who may hold a role, with the probability of being meant."""
        role = self.role_profile(candidate)
        owner = self.owner(candidate)
        for chain, person in self.person_profiles(candidate):
            if chain == owner:
                continue
            yield chain, probability(role, person)

    def role_profile(self, candidate: Candidate) -> RoleProfile:
        """What a role noun tells of its holder."""
        nouns = self.lexicon.actors.role
        doc = self.passages[candidate.passage].doc
        inner = [
            c
            for c in self.candidates
            if c.passage == candidate.passage and candidate.start < c.start and c.end <= candidate.end
        ]
        bound = any(c.type is not ActorType.COUNTRY for c in inner)
        before = {doc[i].lower_ for i in range(max(0, candidate.start - 2), candidate.head)}
        return RoleProfile(
            candidate.noun,
            candidate.folded,
            None if bound else nouns.class_of(candidate.folded),
            frozenset(candidate.countries),
            bound,
            candidate.noun in nouns.generic,
            bool(before & nouns.former) or candidate.text.lower().startswith(nouns.prefixes),
            candidate.noun in nouns.counterpart,
        )

    def person_profiles(self, candidate: Candidate) -> Iterator[tuple[int, PersonProfile]]:
        """The named persons of the article as they stand where a role noun is, none of another gender."""
        nouns = self.lexicon.actors.role
        here = self.token(candidate, candidate.head)
        persons = [i for i, c in enumerate(self.chains) if c.type is ActorType.PERSON and c.names]
        counts = {i: sum(1 for c in self.chain_of.values() if c == i) for i in persons}
        total, most = sum(counts.values()) or 1, max(counts.values(), default=0)
        last = {i: self.last_of(i) for i in persons}
        latest = max((n for n in last.values() if n is not None), default=None)
        for i in persons:
            chain = self.chains[i]
            if not compatible(chain.gender, candidate.gender) or self.other_state(chain, candidate):
                continue
            number = last[i]
            token, sentences, same = None, None, False
            if number is not None:
                other = self.links[number].candidate
                token = self.token(other, other.head)
                sentences = self.sentences_between(other, candidate)
                same = sentences == 0 and (
                    token.head.i == here.head.i or here.head.i == token.i or token.head.i == here.i
                )
            titles = [fold_text(title) for title in chain.titles]
            yield (
                i,
                PersonProfile(
                    nouns=chain.nouns,
                    titles=titles,
                    classes={k for t in titles if (k := nouns.class_of(t))},
                    countries=frozenset(chain.countries),
                    sentences=sentences,
                    subject=token is not None and token.dep_ in SUBJECTS,
                    latest=number is not None and number == latest,
                    share=counts[i] / total,
                    most=counts[i] == most,
                    same_clause=same,
                    linked_before=candidate.folded in self.linked_roles.get(i, ()),
                ),
            )

    def other_state(self, chain: Chain, candidate: Candidate) -> bool:
        """Whether a person is known for other states than a role noun names; counterparts are looked for abroad."""
        states = set(candidate.countries)
        return bool(states and chain.countries) and states.isdisjoint(chain.countries)

    def sentences_between(self, before: Candidate, after: Candidate) -> int:
        """How many sentence ends lie between two mentions, five for each passage end."""
        if before.passage != after.passage:
            return 2 * (after.passage - before.passage)
        return int(sentence_distance(self.token(before, before.head), self.token(after, after.head)))

    def owner(self, candidate: Candidate) -> int | None:
        """The chain of the possessor of a role noun: of « il » in « son homologue turc »."""
        head = self.token(candidate, candidate.head)
        for k in reversed(self.links[-4:]):
            c = k.candidate
            if c.form is Form.POSSESSIVE and c.passage == candidate.passage and self.token(c, c.head).head.i == head.i:
                return k.chains[0] if len(k.chains) == 1 else None
        return None

    def state(self, number: int, candidate: Candidate) -> Link | None:
        """« l'administration Poutine », « le gouvernement » of the article's own state, « le pays » told last."""
        person = self.person_within(candidate)
        if person is not None:
            codes = self.chains[person].countries
            return Link(candidate, (self.country_chain(codes[0]),), 0.9) if len(codes) == 1 else None
        if candidate.noun in self.lexicon.actors.state_home:
            home = self.home()
            return None if home is None else Link(candidate, (home,), 0.6, self.last_of(home))
        for k in reversed(self.links[-12:]):
            chain = self.chains[k.chains[0]]
            if chain.type is ActorType.COUNTRY and not k.candidate.doubtful:
                return Link(candidate, k.chains, 0.5, self.last_of(k.chains[0]))
        return None

    def person_within(self, candidate: Candidate) -> int | None:
        """The chain of the person whose name stands inside a mention or right behind it."""
        for number, other in self.numbered(Form.PERSON):
            if other.passage == candidate.passage and candidate.start < other.start <= candidate.end:
                return self.chain_of.get(number)
        return None

    def home(self) -> int | None:
        """The state that an article takes for granted: that of its outlet, else the one it names most."""
        counts = Counter(
            chain for number, chain in self.chain_of.items() if self.chains[chain].type is ActorType.COUNTRY
        )
        entry = self.gazetteer.lookup(self.outlet) if self.outlet else None
        own = known(entry.identifier) if entry is not None else None
        named = counts.most_common(1)[0] if counts else None
        if own is not None and own.country:
            home = self.country_chain(own.country)
            if named is None or (counts[home] + 1) * HOME_SHARE > named[1]:
                return home
        return named[0] if named is not None and named[1] > 1 else None

    def group(self, number: int, candidate: Candidate) -> Link:
        """A described collective: the same words mean the same one within the article."""
        key = candidate.folded
        for other, chain in enumerate(self.chains):
            if chain.type is ActorType.GROUP and chain.described and key in map(fold_text, chain.descriptions):
                self.chain_of[number] = other
                return Link(candidate, (other,), 0.9, self.last_of(other))
        return Link(candidate, (self.new(number, Chain(candidate.type, described=True)),), 1.0)

    def dual(self, candidate: Candidate) -> Link | None:
        """« les deux hommes », « les deux pays »: the last two persons, or states, spoken of."""
        anaphors = self.lexicon.anaphors
        if candidate.noun in anaphors.dual_sides or candidate.text.split()[-1].lower() in anaphors.dual_sides:
            sides = self.sides(candidate)
            if sides is not None:
                return Link(candidate, (*sides[0], *sides[1]), 0.7, sides=sides)
        if candidate.noun in anaphors.dual_states or candidate.text.split()[-1].lower() in anaphors.dual_states:
            pair = self.last_two(ActorType.COUNTRY) or self.countries_of_last_two()
            if pair is None and candidate.text.split()[-1].lower() in anaphors.dual_persons:
                pair = self.last_two(ActorType.PERSON)
            if pair is None:
                pair = self.last_two(ActorType.PERSON)
        else:
            pair = self.last_two(ActorType.PERSON)
        return Link(candidate, pair, 0.7) if pair else None

    def sides(self, candidate: Candidate) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        """The two sides of the contact told last: its subject, and those with whom it was."""
        for k in reversed(self.links[-10:]):
            if k.candidate.passage not in (candidate.passage, candidate.passage - 1):
                continue
            token = self.token(k.candidate, k.candidate.head)
            if not any(c.dep_ == "case" and c.lower_ in self.lexicon.anaphors.partner for c in token.children):
                continue
            other = self.coordinated(k.candidate) or k.chains
            subject = self.subject_before(k.candidate)
            if subject is not None and subject not in other:
                return (subject,), other
        return None

    def subject_before(self, candidate: Candidate) -> int | None:
        """The chain of the subject of the sentence, before a mention."""
        sentence = self.token(candidate, candidate.head).sent
        for k in reversed(self.links):
            c = k.candidate
            if c.passage == candidate.passage and sentence.start <= c.head < candidate.head and len(k.chains) == 1:
                token = self.token(c, c.head)
                if token.dep_ in SUBJECTS or token.head.dep_ in SUBJECTS:
                    return k.chains[0]
        return None

    def last_two(self, kind: ActorType) -> tuple[int, int] | None:
        """The last two different referents of a type, spoken of within the last few mentions."""
        seen: list[int] = []
        for k in reversed(self.links[-14:]):
            if k.candidate.locative or k.candidate.form is Form.POSSESSIVE:
                continue
            for chain in k.chains:
                if self.chains[chain].type is kind and chain not in seen:
                    seen.append(chain)
            if len(seen) >= 2:
                return seen[1], seen[0]
        return None

    def countries_of_last_two(self) -> tuple[int, int] | None:
        """The states of the last two persons, where each has one and they differ."""
        persons = self.last_two(ActorType.PERSON)
        if persons is None:
            return None
        codes = [self.chains[p].countries for p in persons]
        if not all(len(c) == 1 for c in codes) or codes[0] == codes[1]:
            return None
        pair = tuple(self.country_chain(c[0]) for c in codes)
        return pair[0], pair[1]

    def country_chain(self, code: str) -> int:
        """The chain of a state, opened where the article has not named it."""
        identifier = f"country:{code}"
        for number, chain in enumerate(self.chains):
            if chain.identifier == identifier:
                return number
        self.chains.append(Chain(ActorType.COUNTRY, identifier=identifier))
        return len(self.chains) - 1

    def adjective_codes(self, token: Token) -> tuple[str, ...]:
        """Codes of the states that an adjective names; of a compound each part."""
        codes = self.code_of(token.text)
        if codes or "-" not in token.text:
            return codes
        return tuple(code for part in token.text.split("-") for code in self.code_of(part))

    def code_of(self, word: str) -> tuple[str, ...]:
        """The code of the state that a word names."""
        entry = self.gazetteer.lookup(word) or self.gazetteer.lookup(word.lower())
        if entry is None or entry.type is not ActorType.COUNTRY:
            return ()
        return (entry.identifier.partition(":")[2],)

    def pronoun(self, candidate: Candidate) -> Link | None:
        """« il », « elle », « ce dernier »: the person whom the sentences before make most likely."""
        token = self.token(candidate, candidate.head)
        if token.dep_ in ("expl:subj", "expl", "expl:comp", "expl:pass") or is_impersonal(token):
            return None
        ranked = self.ranked(
            candidate, lambda chain: chain.type is ActorType.PERSON and compatible(chain.gender, candidate.gender)
        )
        return self.best(candidate, ranked)

    def possessive(self, candidate: Candidate) -> Link | None:
        """« son », « leur »: who does what its sentence tells, else who did in the one before."""
        if candidate.plural:
            return self.plural(candidate)
        ranked = self.ranked(candidate, lambda chain: chain.type is not ActorType.GROUP or chain.described)
        return self.best(candidate, ranked)

    def best(self, candidate: Candidate, ranked: list[tuple[float, int]]) -> Link | None:
        """The link to the first of the ranked, the more confident the farther the second is behind."""
        if not ranked:
            return None
        lead = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0)
        confidence = min(0.95, 0.5 + lead / 4)
        return Link(candidate, (ranked[0][1],), round(confidence, 2), self.last_of(ranked[0][1]))

    def ranked(self, candidate: Candidate, fits: object) -> list[tuple[float, int]]:
        """Chains that fit, the most salient first: near, subject, named often, in the same paragraph."""
        assert callable(fits)
        here = self.token(candidate, candidate.head)
        scores: dict[int, float] = {}
        for k in self.links[-25:]:
            other = k.candidate
            if len(k.chains) != 1 or not fits(self.chains[k.chains[0]]) or other.passage < candidate.passage - 1:
                continue
            token = self.token(other, other.head)
            score = self.salience(candidate, here, other, token)
            if score > scores.get(k.chains[0], 0.0):
                scores[k.chains[0]] = score
        return sorted(((s, c) for c, s in scores.items()), reverse=True)

    def salience(self, candidate: Candidate, here: Token, other: Candidate, token: Token) -> float:
        """How likely an earlier mention is the antecedent of a pronoun, in no unit."""
        if other.passage != candidate.passage:
            distance = 2.0
        else:
            distance = sentence_distance(token, here)
            if distance > 3:
                return 0.0
        subject = (
            token.dep_ in SUBJECTS
            or token.dep_ == "ROOT"
            or any(a.dep_ in SUBJECTS for a in (token.head,) if token.dep_ in ("appos", "flat", "flat:name"))
        )
        if distance == 0 and candidate.form is not Form.POSSESSIVE and subject and token.head.i == here.head.i:
            return 0.0
        return max(0.1, 3.0 - distance) + (1.5 if subject else 0.0) + (0.3 if other.form is Form.PERSON else 0.0)

    def plural(self, candidate: Candidate) -> Link | None:
        """« ils », « leur »: two coordinated subjects or a collective spoken of just before."""
        token = self.token(candidate, candidate.head)
        if token.dep_ in ("expl:subj", "expl", "expl:comp", "expl:pass"):
            return None
        for k in reversed(self.links[-8:]):
            other = k.candidate
            if other.passage != candidate.passage and other.passage != candidate.passage - 1:
                continue
            if len(k.chains) > 1:
                return Link(candidate, k.chains, 0.6)
            if self.chains[k.chains[0]].type is ActorType.GROUP or other.plural:
                return Link(candidate, k.chains, 0.5, self.last_of(k.chains[0]))
            partners = self.coordinated(other)
            if len(partners) > 1:
                return Link(candidate, partners, 0.6)
        pair = self.last_two(ActorType.PERSON)
        return Link(candidate, pair, 0.4) if pair else None

    def coordinated(self, candidate: Candidate) -> tuple[int, ...]:
        """The chains of a mention and of those coordinated with it, in the order of the text."""
        head = self.token(candidate, candidate.head)
        first = head.head if head.dep_ == "conj" else head
        members = [first, *(t for t in first.children if t.dep_ == "conj")]
        chains = []
        for member in members:
            for k in self.links:
                c = k.candidate
                if c.passage == candidate.passage and c.head == member.i and len(k.chains) == 1:
                    chains.append(k.chains[0])
        return tuple(dict.fromkeys(chains))

    def last_of(self, chain: int) -> int | None:
        """The number of the last link to a chain."""
        for number in range(len(self.links) - 1, -1, -1):
            if chain in self.links[number].chains:
                return number
        return None


def is_impersonal(pronoun: Token) -> bool:
    """Whether a pronoun only announces an infinitive: « il est dans leur intérêt de maintenir le contact »."""
    verb = pronoun.head
    copula = verb.pos_ == "AUX" or any(c.dep_ == "cop" for c in verb.children)
    infinitives = [c for c in verb.children if c.dep_ in ("xcomp", "csubj") and c.i > verb.i]
    return copula and any(m.dep_ == "mark" for infinitive in infinitives for m in infinitive.children)


def after_parentheses(doc: Doc, i: int) -> int:
    """The word behind what stands in parentheses at a word, else that word."""
    if i < len(doc) and doc[i].text == "(":
        for j in range(i + 1, min(i + 8, len(doc))):
            if doc[j].text == ")":
                return j + 1
    return i


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two genders may be one, unknown fitting both."""
    return one is None or other is None or one == other


def sentence_distance(before: Token, after: Token) -> float:
    """How many sentence ends lie between two words of a passage."""
    return float(sum(1 for t in before.doc[before.i + 1 : after.i + 1] if t.is_sent_start))

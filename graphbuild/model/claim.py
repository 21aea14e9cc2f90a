"""What an article claims: who did what to whom, when, according to whom, and where it says so.

Inside a reading the two ends of a claim, its initiator and its named sources are numbers of referents
(see `reading.py`): who they are across articles is settled later, by resolution.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Polarity(str, Enum):
    """Whether the claim says that something is so, or that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Factuality(str, Enum):
    """How far the claim commits itself to what it says."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    DESIRED = "desired"
    POSSIBLE = "possible"

    @property
    def took_place(self) -> bool:
        """Whether the claim says that the thing took place, be it by hearsay."""
        return self in (Factuality.ASSERTED, Factuality.REPORTED)


class Channel(str, Enum):
    """The way in which two actors were in contact."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    LETTER = "letter"
    MESSAGE = "message"
    INTERMEDIARY = "intermediary"


class Precision(str, Enum):
    """How exactly a date is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, order=True)
class DateInterval:
    """The days on one of which, or over which, something happened: both ends belong to it."""

    start: date
    end: date
    precision: Precision

    def isoformat(self) -> str:
        """ISO 8601: `2022-11-07`, `2019-06`, `2019`, or an interval `2022-09/2022-11`, `2011/2017`."""
        if self.precision is Precision.DAY:
            return self.start.isoformat()
        if self.precision is Precision.MONTH:
            return f"{self.start:%Y-%m}"
        if self.precision is Precision.YEAR:
            return f"{self.start:%Y}"
        if whole_years(self.start, self.end):
            return f"{self.start:%Y}/{self.end:%Y}"
        if whole_months(self.start, self.end):
            return f"{self.start:%Y-%m}/{self.end:%Y-%m}"
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def whole_years(start: date, end: date) -> bool:
    """Whether the days from `start` to `end` are several whole years."""
    return start.year < end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def whole_months(start: date, end: date) -> bool:
    """Whether the days from `start` to `end` are whole months."""
    return start.day == 1 and end.day == monthrange(end.year, end.month)[1]


@dataclass(frozen=True, order=True)
class Evidence:
    """A place in the text that carries a claim.

    `start` and `end` are the offsets of the sentence in characters within its paragraph (-1 is the title),
    `trigger` those of the words that say the relation, likewise within the paragraph.
    """

    paragraph: int
    start: int
    end: int
    sentence: str
    trigger: tuple[int, int] | None = None


@dataclass(frozen=True)
class Source:
    """One link of the chain of attribution, as the text has it; `referent` is None where it is nameless."""

    surface: str
    referent: int | None = None


@dataclass(frozen=True)
class Claim:
    """One claim of one article. `subject`, `object` and `initiator` are numbers of referents of the reading.

    `relation` is a name of the vocabulary, `title` is that of a role, `code` a CAMEO code finer than the
    relation's, `event` numbers the meetings, calls or visits of the article, `frame` names the rule that
    proposed the claim. `sources` has the nearest first, `evidence` the best first.
    """

    subject: int
    relation: str
    object: int
    evidence: tuple[Evidence, ...]
    title: str | None = None
    polarity: Polarity = Polarity.POSITIVE
    factuality: Factuality = Factuality.ASSERTED
    secret: bool = False
    channel: Channel | None = None
    topics: tuple[str, ...] = ()
    place: str | None = None
    date: DateInterval | None = None
    initiator: int | None = None
    sources: tuple[Source, ...] = ()
    event: int | None = None
    code: str | None = None
    confidence: float = 1.0
    frame: str = ""

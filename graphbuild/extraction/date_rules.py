"""What a date expression of the press means: calendar arithmetic that is the same for all languages.

A pattern of a language pack finds the fields of an expression (a weekday, a number and a unit …) and names one of
the rules below, which makes days of them in view of the day of publication.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from graphbuild.model.claim import DateInterval, Precision

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The month in which a season begins (northern hemisphere); it ends in the third month after."""
PARTS = {"start": (1, 3), "middle": (5, 8), "end": (10, 12)}
"""The months of a part of a year."""
FEW = {"day": 7, "week": 3, "month": 3, "year": 3}
"""How many units "the last few" reaches back, or the next few ahead."""
UNITS = ("day", "night", "week", "weekend", "month", "year")
AGAINST_THE_TENSE = 3
"""How many times farther a day on the other side of the publication is than the tense lets expect."""


@dataclass(frozen=True)
class Context:
    """What an expression is read against: publication, the last day told before it, and the tense of what it dates."""

    published: date | None
    anchor: date | None = None
    future: bool = False

    def day(self, base: str) -> date | None:
        """The day that `base` counts from; `told` is the last day told, `either` the publication where none was."""
        if base == "published":
            return self.published
        return self.anchor if base == "told" or self.anchor else self.published


@dataclass(frozen=True)
class Fields:
    """What a pattern found in an expression, with what its row of the pack adds. Weekdays count from Monday, 0."""

    weekday: int | None = None
    weekday2: int | None = None
    day: int | None = None
    day2: int | None = None
    month: int | None = None
    year: int | None = None
    decade: int | None = None
    number: int | None = None
    shift: int | None = None
    unit: str = ""
    season: str = ""
    part: str = ""
    base: str = "published"
    sign: int = 1
    count: int | None = None
    exact: bool = False
    months: tuple[int, int] = (1, 12)


def days(start: date, end: date) -> DateInterval:
    """An interval of days; of one day where both ends are the same."""
    return DateInterval(start, end, Precision.DAY if start == end else Precision.RANGE)


def months(year: int, month: int, count: int = 1) -> DateInterval:
    """`count` whole months from a month, whose number may lie beyond the year."""
    last = month_start(year, month + count - 1)
    end = last.replace(day=calendar.monthrange(last.year, last.month)[1])
    return DateInterval(month_start(year, month), end, Precision.MONTH if count == 1 else Precision.RANGE)


def years(first: int, last: int) -> DateInterval:
    """Whole years."""
    return DateInterval(date(first, 1, 1), date(last, 12, 31), Precision.YEAR if first == last else Precision.RANGE)


def week(day: date) -> DateInterval:
    """The week of a day, from Monday to Sunday (ISO 8601)."""
    monday = day - timedelta(day.weekday())
    return DateInterval(monday, monday + timedelta(6), Precision.WEEK)


def month_start(year: int, month: int) -> date:
    """The first day of a month, whose number may lie beyond the year."""
    more, month = divmod(month - 1, 12)
    return date(year + more, month + 1, 1)


def since(interval: DateInterval, published: date) -> DateInterval:
    """From the beginning of an interval to the publication, with the precision of the interval."""
    if interval.precision is Precision.YEAR:
        return years(interval.start.year, published.year)
    if interval.precision is Precision.MONTH or (interval.precision is Precision.RANGE and interval.start.day == 1):
        return between(interval, months(published.year, published.month))
    return days(interval.start, published)


def between(first: DateInterval, last: DateInterval) -> DateInterval:
    """From the beginning of one interval to the end of another."""
    if first.start == last.start and first.end == last.end:
        return first
    return DateInterval(first.start, last.end, Precision.RANGE)


def by_calendar(found: Fields, context: Context) -> DateInterval | None:
    """A day, some days, a month or a year of the calendar; what is left out is what lies near the publication."""
    if found.day is None:
        return month_or_year(found, context)
    first = calendar_day(found, found.day, context)
    if first is None:
        return None
    if found.day2 is None:
        return days(first, first)
    last_month = first.month if found.day2 > found.day else first.month + 1
    start = month_start(first.year, last_month)
    last = valid(start.year, start.month, found.day2)
    return days(first, last) if last else None


def month_or_year(found: Fields, context: Context) -> DateInterval | None:
    """A month, or a year or part of it."""
    if found.month is not None:
        year = found.year or year_of(found.month, context, found.shift)
        return months(year, found.month) if year else None
    if found.year is None:
        return None
    if found.part:
        first, last = PARTS[found.part]
        return months(found.year, first, last - first + 1)
    return years(found.year, found.year)


def year_of(month: int, context: Context, shift: int | None = None) -> int | None:
    """The year of a month that is told without one: the last before the publication, or the next after it."""
    if context.published is None:
        return None
    here = context.published
    if shift == 1 or (shift is None and context.future):
        return here.year + (month < here.month or (shift == 1 and month == here.month))
    return here.year - (month > here.month or (shift == -1 and month == here.month))


def calendar_day(found: Fields, day: int, context: Context) -> date | None:
    """The day of a month; month and year may be left out."""
    if found.month and found.year:
        return valid(found.year, found.month, day)
    if context.published is None:
        return None
    here = context.published
    if found.month:
        near = [valid(here.year + step, found.month, day) for step in (-1, 0, 1)]
    else:
        starts = [month_start(here.year, here.month + step) for step in range(-2, 3)]
        near = [valid(start.year, start.month, day) for start in starts]
    future = context.future if found.shift is None else found.shift > 0
    fitting = [day for day in near if day and (found.weekday is None or day.weekday() == found.weekday)]
    strict = found.shift is not None or (found.month is None and found.weekday is None)
    candidates = fitting or [day for day in near if day]
    return min(candidates, key=lambda day: distance(day, here, future, strict), default=None)


def distance(day: date, here: date, future: bool, strict: bool) -> int:
    """How far a day is from another, on the side that the tense does not let expect several times as far."""
    ahead = (day - here).days
    against = ahead < 0 if future else ahead > 0
    return abs(ahead) * (1000 if strict else AGAINST_THE_TENSE) if against else abs(ahead)


def valid(year: int, month: int, day: int) -> date | None:
    """The day, if there is such a day."""
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def by_weekday(found: Fields, context: Context) -> DateInterval | None:
    """The last such day up to the publication, or the next from it on; with a second weekday, the days up to that."""
    here = context.published
    if here is None or found.weekday is None:
        return None
    told = found.shift is not None
    future = found.shift > 0 if found.shift is not None else context.future
    last = found.weekday if future or found.weekday2 is None else found.weekday2
    away = (last - here.weekday() if future else here.weekday() - last) % 7 or 7 * told
    day = here + timedelta(away if future else -away)
    if found.weekday2 is None:
        return days(day, day)
    length = timedelta((found.weekday2 - found.weekday) % 7)
    return days(day, day + length) if future else days(day - length, day)


def by_count(found: Fields, context: Context) -> DateInterval | None:
    """So many days, weeks, months or years before or after the base."""
    here = context.day(found.base)
    if here is None:
        return None
    count = amount(found)
    return None if count is None else step(here, found.unit, count, context.future)


def amount(found: Fields) -> int | None:
    """The number of units to step, negative into the past."""
    if found.number is not None:
        return found.number * found.sign
    return found.shift if found.count is None else found.count


def step(here: date, unit: str, count: int, future: bool) -> DateInterval | None:
    """The unit that lies `count` units from a day."""
    if unit == "day":
        day = here + timedelta(count)
        return days(day, day)
    if unit == "night":
        return days(here - timedelta(1), here)
    if unit == "week":
        return week(here + timedelta(7 * count))
    if unit == "weekend":
        return weekend(here, count, future)
    if unit == "month":
        return months(here.year, here.month + count)
    return years(here.year + count, here.year + count) if date.min.year <= here.year + count <= date.max.year else None


def weekend(here: date, count: int, future: bool) -> DateInterval:
    """The weekend before or after a day, or that which is on."""
    saturday = here - timedelta((here.weekday() - 5) % 7)
    on = here.weekday() >= 5
    if count > 0 or (count == 0 and future and not on):
        saturday += timedelta(7)
    elif count < 0 and on:
        saturday -= timedelta(7)
    return days(saturday, saturday + timedelta(1))


def by_span(found: Fields, context: Context) -> DateInterval | None:
    """The last or the next few units. Vague days and weeks are told by the months in which they lie."""
    here = context.published
    if here is None or found.unit not in FEW:
        return None
    count = found.number or FEW[found.unit]
    if found.unit == "year":
        other = here.year + count * found.sign
        return years(min(here.year, other), max(here.year, other))
    if found.unit == "month":
        other_month = here.month + count * found.sign
        return months(here.year, min(here.month, other_month), count + 1)
    far = here + timedelta(count * found.sign * (7 if found.unit == "week" else 1))
    first, last = sorted((here, far))
    if found.exact:
        return days(first, last)
    return between(months(first.year, first.month), months(last.year, last.month))


def by_season(found: Fields, context: Context) -> DateInterval | None:
    """A season: four months, both months of its turns among them. A winter is that which ends in its year.

    One that is on reaches to the publication, unless what it dates is to come. `count` tells its year from this one.
    """
    month = SEASONS[found.season]
    if found.year:
        return months(found.year - (month == 12), month, 4)
    here = context.published
    year = year_of(month, context, found.shift)
    if here is None or year is None:
        return None
    if found.count is not None:
        year = here.year + found.count
    passed = 12 * (here.year - year) + here.month - month + 1
    return months(year, month, 4 if context.future else min(4, passed))


def by_stretch(found: Fields, context: Context) -> DateInterval | None:
    """Some months of a year, as a quarter or a half."""
    first, last = found.months
    year = found.year or year_of(first, context, found.shift)
    return months(year, first, last - first + 1) if year else None


def by_decade(found: Fields, context: Context) -> DateInterval | None:
    """The ten years from a year on, in the last century where two digits are told."""
    return years(found.decade, found.decade + 9) if found.decade is not None else None


def by_habit(found: Fields, context: Context) -> DateInterval | None:
    """No day: what recurs has none."""
    return None


Rule = Callable[[Fields, Context], "DateInterval | None"]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "calendar": by_calendar,
        "weekday": by_weekday,
        "relative": by_count,
        "span": by_span,
        "season": by_season,
        "stretch": by_stretch,
        "decade": by_decade,
        "habit": by_habit,
    }
)
"""The rules that a row of a pack can name."""

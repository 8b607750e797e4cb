"""A language as documents speak it: dates, times, zones, numbers, lists, and the words that are our own.

Everything that differs between languages is asked of a `Language`; the habits are CLDR's, through Babel. Our own
words stand in the code in English and go through `say`, `say_of` and `counted`, where a catalogue takes their place.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, Literal

from itinerary.rendering.catalogue import has_words, words_of
from itinerary.rendering.doubled import doubled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from gettext import NullTranslations

    from babel import Locale

    from itinerary.programme.moment import Moment

DEFAULT: Final = "en-GB"
"""The language of documents where a visit names none that we have words for."""

_USUAL: Final = {"en": DEFAULT}
"""The country whose habits are meant where a tag names none, other than in CLDR."""

_FULL_DATES: Final = {"en_GB": "EEEE d MMMM y"}
"""Where a protocol office writes less than CLDR: no comma after a British weekday."""

_NARROW_DAYS: Final = {"ja": "M月d日(EEE)", "ko": "M월 d일 (EEE)"}
"""Where the short weekday follows the day and needs brackets: CLDR's `MMMEd`, which Babel keeps apart."""

_YEAR: Final = re.compile(r"[\s,]*(?:'de' )?y+(?:年|년)?\s*")
_MONTH: Final = re.compile(r"M{3,4}")
_NON_BREAKING: Final = str.maketrans({" ": "\N{NO-BREAK SPACE}"})
_THIN_SPACE: Final = "\N{THIN SPACE}"
_LABEL: Final = re.compile(r"[A-Z].*\w")
"""A message that is a label or heading: no clause within a sentence, no whole sentence."""
_HOUR: Final = dt.timedelta(hours=1)


def family(tag: str) -> str:
    """Return the language of a BCP 47 tag without its country: `en` of `en-GB`."""
    return tag.split("-", maxsplit=1)[0]


def bound(words: str) -> str:
    """Return words that stay on one line: every space in them is one at which no line breaks."""
    return words.translate(_NON_BREAKING)


def capitalised(words: str) -> str:
    """Return words with a capital at the start, as a heading or sentence begins; the rest stays as it is."""
    return words[:1].upper() + words[1:]


def spoken(tags: Iterable[str]) -> Language:
    """Return the first of these languages that our own words exist in; English where there is none."""
    return language(next(filter(has_words, tags), DEFAULT))


def spoken_beside(tags: Iterable[str]) -> Language:
    """Return the first of these languages that our own words exist in, with the labels of the second beside its own."""
    first, *others = [*filter(has_words, tags), DEFAULT]
    return replace(language(first), beside=language(others[0]) if len(others) > 1 else None)


@lru_cache(maxsize=64)
def language(tag: str) -> Language:
    """Return the language of a BCP 47 tag; where CLDR has no such language, with the habits of English."""
    from babel import Locale, UnknownLocaleError

    parts = _USUAL.get(tag, tag).split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Language(tag, Locale.parse("-".join(parts[:length]), sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return Language(tag, Locale.parse(DEFAULT, sep="-"))


@dataclass(frozen=True)
class Language:
    """One language of documents; two of the same tag are the same."""

    tag: str
    """BCP 47."""
    locale: Locale
    """Its habits in CLDR."""
    beside: Language | None = None
    """Another language whose labels stand beside its own, for readers of either: `Dates / 日程`."""

    def say(self, message: str, /, **values: str) -> str:
        """Return a message in this language, its `{fields}` filled."""
        words = self._words.gettext(message)
        return words.format(**values) if values else self._doubled(message, words, lambda other: other.say(message))

    def say_of(self, subject: str, message: str) -> str:
        """Return a message that means one thing here and another elsewhere: a university's `Chair`, a meeting's."""
        words = self._words.pgettext(subject, message)
        return self._doubled(message, words, lambda other: other.say_of(subject, message))

    def _doubled(self, message: str, words: str, said_in: Callable[[Language], str]) -> str:
        """Return a label in both languages; clauses and sentences are said in the first alone."""
        other = said_in(self.beside) if self.beside and _LABEL.fullmatch(message) else words
        return words if other == words else doubled(words, other)

    def counted(self, count: int, one: str, many: str) -> str:
        """Return the message that fits a number, which stands in it as `{count}`."""
        return self._words.ngettext(one, many, count).format(count=self.number(count))

    def number(self, number: int) -> str:
        """Return a whole number with its thousands marked: `1,234`."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self.locale)

    def listed(self, items: Iterable[str]) -> str:
        """Return things in a row: `a, b and c`."""
        return self._in_a_row(items, "standard")

    def alternatives(self, items: Iterable[str]) -> str:
        """Return things to choose from: `a, b or c`."""
        return self._in_a_row(items, "or")

    def date(self, day: dt.date) -> str:
        """Return a date: `20 March 2023`."""
        return self._formatted(day, self._long_date)

    def date_with_weekday(self, day: dt.date) -> str:
        """Return a date in full: `Monday 20 March 2023`."""
        return self._formatted(day, self._full_date)

    def day(self, day: dt.date) -> str:
        """Return a date whose year is known: `Monday 20 March`."""
        return self._formatted(day, _YEAR.sub("", self._full_date))

    def short_day(self, day: dt.date) -> str:
        """Return the same for narrow columns: `Mon 20 March`."""
        short = _NARROW_DAYS.get(self.locale.language) or _YEAR.sub("", self._full_date).replace("EEEE", "EEE")
        return self._formatted(day, short)

    def day_and_month(self, day: dt.date) -> str:
        """Return a date without year and weekday: `20 March`."""
        return self._formatted(day, _YEAR.sub("", self._long_date))

    def month(self, day: dt.date) -> str:
        """Return the month of a date: `March 2023`."""
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", day, locale=self.locale)

    def date_range(self, first: dt.date, last: dt.date) -> str:
        """Return the days from one to another: `20–24 March 2023`, `30 March – 3 April 2026`, or a day alone."""
        widest = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        parts = self.locale.interval_formats.get("yMMMd", {}).get(widest)
        if first == last or parts is None:
            return self.date(first) if first == last else f"{self.date(first)} – {self.date(last)}"
        texts = (self._formatted(day, _MONTH.sub("MMMM", part)) for day, part in zip((first, last), parts, strict=True))
        return _with_plain_dash("".join(texts), closed=widest == "d")

    def clock(self, moment: Moment) -> str:
        """Return the local clock time of a moment: `10:00`."""
        return self.clock_time(moment.local.time())

    def clock_time(self, time: dt.time) -> str:
        """Return a clock time: `10:00`."""
        return self._formatted_time(time, self._short_time)

    def clock_range(self, start: Moment, end: Moment) -> str:
        """Return a span of local times, each in its own zone: `10:00–11:30`, `22:00–00:30 (+1 day)`."""
        if shift := self.day_shift(start, end):
            return f"{self.clock(start)}–{self.clock(end)} {shift}"
        return self.clock_span(start.local.time(), end.local.time())

    def clock_span(self, start: dt.time, end: dt.time) -> str:
        """Return a span of clock times within a day: `9:00–12:00`."""
        parts = self.locale.interval_formats.get("hm", {}).get("a" if _differ_in_half_day(start, end) else "h")
        if "a" not in self._short_time or parts is None:
            return f"{self.clock_time(start)}–{self.clock_time(end)}"
        texts = (self._formatted_time(time, part) for time, part in zip((start, end), parts, strict=True))
        return _with_plain_dash("".join(texts), closed=True)

    def day_shift(self, start: Moment, end: Moment) -> str:
        """Return how many calendar days later a thing ends than it starts: `(+1 day)`; empty for none.

        It may be earlier, over the date line, and then stands with a minus sign.
        """
        days = (end.day - start.day).days
        if not days:
            return ""
        sign = "+" if days > 0 else "\N{MINUS SIGN}"
        return bound(f"({sign}{self.counted(abs(days), '{count} day', '{count} days')})")

    def duration(self, length: dt.timedelta) -> str:
        """Return a length of time: `1 hour 30 minutes`."""
        hours, rest = divmod(length, _HOUR)
        minutes = int(rest.total_seconds()) // 60
        parts = [self._unit(hours, "hour")] if hours else []
        if minutes or not hours:
            parts.append(self._unit(minutes, "minute"))
        return " ".join(parts)

    def offset(self, moment: Moment) -> str:
        """Return how far local time is from universal time: `UTC+09:00`."""
        minutes = int(moment.offset.total_seconds()) // 60
        sign = "\N{MINUS SIGN}" if minutes < 0 else "+"
        return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"

    def zone(self, moment: Moment) -> str:
        """Return the zone of a moment in brief: `JST, UTC+09:00`; zones without an abbreviation by offset alone."""
        abbreviation = moment.local.tzname() or ""
        return f"{abbreviation}, {self.offset(moment)}" if abbreviation.isalpha() else self.offset(moment)

    def zone_in_full(self, moment: Moment) -> str:
        """Return the zone of a moment by name: `Japan Standard Time, UTC+09:00`."""
        from babel.dates import get_timezone_name

        name = get_timezone_name(moment.local, "long", locale=self.locale)
        return f"{name}, {self.offset(moment)}"

    def country(self, code: str) -> str:
        """Return the name of a country by its ISO 3166 code; the code where it is unknown."""
        return str(self.locale.territories.get(code, code))

    def language_name(self, tag: str) -> str:
        """Return the name of a language by its tag: `English`; the tag where it is unknown."""
        names = self.locale.languages
        return str(names.get(tag.replace("-", "_")) or names.get(tag.split("-", maxsplit=1)[0]) or tag)

    @cached_property
    def _words(self) -> NullTranslations:
        return words_of(self.tag)

    @cached_property
    def _full_date(self) -> str:
        return _FULL_DATES.get(str(self.locale)) or str(self.locale.date_formats["full"].pattern)

    @cached_property
    def _long_date(self) -> str:
        return str(self.locale.date_formats["long"].pattern)

    @cached_property
    def _short_time(self) -> str:
        return str(self.locale.time_formats["short"].pattern)

    def _formatted(self, day: dt.date, pattern: str) -> str:
        return _date_text(day, pattern, self.locale)

    def _formatted_time(self, time: dt.time, pattern: str) -> str:
        return _time_text(time, pattern, self.locale)

    def _unit(self, count: int, unit: str) -> str:
        return _unit_text(count, f"duration-{unit}", self.locale)

    def _in_a_row(self, items: Iterable[str], style: Literal["standard", "or"]) -> str:
        found = tuple(items)
        return _row_text(found, style, self.locale) if found else ""


# A build prints the same few dates, times and rows of names many times over: each is formatted once.


@lru_cache(maxsize=4096)
def _date_text(day: dt.date, pattern: str, locale: Locale) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=locale)


@lru_cache(maxsize=4096)
def _time_text(time: dt.time, pattern: str, locale: Locale) -> str:
    from babel.dates import format_time

    return format_time(time, pattern, locale=locale)


@lru_cache(maxsize=1024)
def _unit_text(count: int, name: str, locale: Locale) -> str:
    from babel.units import format_unit

    in_full = format_unit(count, name, "long", locale=locale)
    return bound(in_full if name not in in_full else format_unit(count, name, "short", locale=locale))


@lru_cache(maxsize=4096)
def _row_text(items: tuple[str, ...], style: Literal["standard", "or"], locale: Locale) -> str:
    from babel.lists import format_list

    return format_list(items, style=style, locale=locale)


def _differ_in_half_day(start: dt.time, end: dt.time) -> bool:
    noon = dt.time(12)
    return (start < noon) != (end < noon)


def _with_plain_dash(words: str, *, closed: bool) -> str:
    """Return words with an ordinary space, or none, where CLDR puts thin ones around a dash: many fonts lack them."""
    return words.replace(_THIN_SPACE, "" if closed else " ")

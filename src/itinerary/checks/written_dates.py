"""Dates inside texts: weekdays that the calendar contradicts, dates that are read in two ways, anniversaries."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from itinerary.checks.anniversaries import (
    beginnings,
    counted_years,
    near_miss,
    spans,
    years_meant,
    years_of_telling,
)
from itinerary.checks.passages import passages
from itinerary.checks.rule import finding, rule
from itinerary.checks.weekdays_abroad import WrittenDay, days_written_abroad
from itinerary.diagnostics import Severity
from itinerary.spec.moments import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.checks.passages import Passage
    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_WEEKDAY = r"Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
_MONTH = rf"(?P<month>{'|'.join((*_MONTHS, 'Sept', *(month[:3] for month in _MONTHS)))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?:,?\s+(?P<year>\d{4})\b)?"
_DATES = (
    rf"{_DAY}(?:\s+of)?\s+{_MONTH}{_YEAR}",
    rf"{_MONTH}\s+{_DAY}{_YEAR}",
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b",
)
_WEEKDAYS_WITH_DATES = tuple(
    re.compile(rf"\b(?P<weekday>{_WEEKDAY})\b\.?,?\s+(?:the\s+)?{date}") for date in _DATES
) + tuple(re.compile(rf"\b{date}\s*\((?P<weekday>{_WEEKDAY})\b") for date in _DATES)

_NEAR = dt.timedelta(days=90)
"""A date without a year that falls so near to the visit in some year is meant in that year."""

_DIGIT = re.compile(r"\d")
_FIGURES = re.compile(r"(?<![\w/.-])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\w/])")
_MOST_MONTHS, _MOST_DAYS = 12, 31


@rule(Severity.ERROR)
def weekday_contradicts_text(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text names a weekday and a date that do not go together: `Monday 21 March` where the 21st is a Tuesday.

    One of the two is wrong, and readers differ in which they trust. Read are weekdays before a date, or in brackets
    behind it, in English, French, German, Spanish, Portuguese, Japanese, Chinese and Korean. The year is the one in the
    text; where there is none, the year of the visit or one next to it in which the date falls within three months of
    the visit. Other dates without a year are told only if no such year fits. Quotations are left alone.

    Mend it by correcting the weekday or the date.
    """
    for passage in passages(visit):
        if passage.field == "words" or not _DIGIT.search(passage.text):
            continue
        for written in (*_days_written(passage.text), *days_written_abroad(passage.text)):
            yield from _contradiction(visit, passage, written)


@rule(Severity.NOTE)
def ambiguous_date(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text writes a date in figures with strokes: `4/5/2023`.

    Half of the readers take it for 4 May and the other half for April 5; `4/19/2025` is a riddle to most of the
    world.

    Mend it by writing the month as a word: 4 May 2023.
    """
    for passage in passages(visit):
        for match in _FIGURES.finditer(passage.text):
            one, other = sorted((int(match[1]), int(match[2])))
            if 1 <= one <= _MOST_MONTHS and other <= _MOST_DAYS:
                yield finding(
                    f"'{match[0]}' is read in two ways" if other <= _MOST_MONTHS else f"'{match[0]}' is hard to read",
                    *passage.path,
                    help="write the month as a word, such as 4 May 2023",
                )


@rule(Severity.WARNING)
def wrong_anniversary(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text counts years that do not fit any year of the history it seems to speak of.

    "160 years" are soon 150 or 161 where a text is taken over from an earlier visit, and anybody can do the sum. The
    years of `since` and `history` are compared with the year of the visit and of publication, and with years in the
    text itself. Told is only a near miss, about one year in fifteen: other anniversaries have other beginnings.
    Numbers of years that are not called an anniversary count from fifty. Where the text says since when, `20 years
    since 2011`, it is told whatever the number, unless it is a year more or less.

    Mend it by counting again, or by adding what the anniversary is of to `history`.
    """
    begun = beginnings(visit)
    for passage in passages(visit):
        if passage.field == "words":
            continue
        for words, count, year in spans(passage.text):
            if all(abs(here - year - count) > 1 for here in years_of_telling(visit)):
                yield finding(
                    f"'{words}' does not add up",
                    *passage.path,
                    detail=f"in {visit.visit.from_.year} it is {visit.visit.from_.year - year} years",
                    help="correct the number or the year",
                )
        for counted in counted_years(passage.text):
            missed = near_miss(counted.count, begun, years_meant(visit, passage.text))
            if missed is not None:
                yield finding(
                    f"'{counted.words}' does not fit {missed}",
                    *passage.path,
                    detail=f"in {visit.visit.from_.year} it is {visit.visit.from_.year - missed} years",
                    help="count again, or add what it is the anniversary of to `history`",
                )


def _days_written(text: str) -> Iterator[WrittenDay]:
    """Yield the weekdays that stand with a date in an English text."""
    for pattern in _WEEKDAYS_WITH_DATES:
        for match in pattern.finditer(text):
            yield WrittenDay(
                words=" ".join(match[0].split()),
                weekday=next(number for number, name in enumerate(WEEKDAYS) if name.startswith(match["weekday"])),
                day=int(match["day"]),
                month=int(match["month"]) if match["month"].isdigit() else _month(match["month"]),
                year=int(match["year"]) if match["year"] else None,
            )


def _contradiction(visit: Visit, passage: Passage, written: WrittenDay) -> Iterator[Diagnostic]:
    meant = _days_meant(visit, written)
    if not meant or any(day.weekday() == written.weekday for day in meant):
        return
    day = meant[0]
    yield finding(
        f"{day.day} {_MONTHS[day.month - 1]} {day.year} is a {WEEKDAYS[day.weekday()]}",
        *passage.path,
        detail=f"'{written.words}'",
        help="correct the weekday or the date",
    )


def _days_meant(visit: Visit, written: WrittenDay) -> list[dt.date]:
    """Return the days that a date in a text may mean; none if there is no such day."""
    if written.year is not None:
        years = {written.year}
    else:
        years = {visit.visit.from_.year, visit.visit.to.year}
        years |= {min(years) - 1, max(years) + 1}
    days = [day for year in sorted(years) if (day := _day(year, written.month, written.day)) is not None]
    near = [day for day in days if visit.visit.from_ - _NEAR <= day <= visit.visit.to + _NEAR]
    return days if written.year is not None else near or days


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None

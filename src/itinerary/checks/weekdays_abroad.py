"""Weekdays with dates in texts of the languages of our documents: `lundi 14 septembre`, `9月14日(月)`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A weekday and a date that a text names together."""

    words: str
    weekday: int
    """From 0 for Monday."""
    day: int
    month: int
    year: int | None
    """None where the text names none."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How a language names days and months, and how it puts them together."""

    weekdays: tuple[str, ...]
    """From Monday."""
    months: tuple[str, ...]
    """From January; empty where months are numbers."""
    pattern: str
    """With `{weekday}` and `{month}` for any of their names."""

    def compiled(self) -> re.Pattern[str]:
        """Return the pattern with all names in it."""
        names = self.pattern.format(weekday="|".join(self.weekdays), month="|".join(self.months))
        return re.compile(names, re.IGNORECASE)

    def read(self, match: re.Match[str]) -> WrittenDay:
        """Return what a match of the pattern says."""
        weekday, month = match["weekday"].lower(), match["month"].lower()
        return WrittenDay(
            words=match[0].strip(),
            weekday=[name.lower() for name in self.weekdays].index(weekday),
            day=int(match["day"]),
            month=self.months.index(month) + 1 if self.months else int(month),
            year=int(match["year"]) if match["year"] else None,
        )


_DAY, _YEAR = r"(?P<day>\d\d?)", r"(?P<year>\d\d\d\d)"

_TONGUES: Final = (
    _Tongue(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        (
            *("janvier", "février", "mars", "avril", "mai", "juin"),
            *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
        ),
        rf"\b(?P<weekday>{{weekday}})\s+{_DAY}(?:er)?\s+(?P<month>{{month}})\b(?:\s+{_YEAR}\b)?",
    ),
    _Tongue(
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        (
            *("januar", "februar", "märz", "april", "mai", "juni"),
            *("juli", "august", "september", "oktober", "november", "dezember"),
        ),
        rf"\b(?P<weekday>{{weekday}}),?\s+(?:den\s+|dem\s+)?{_DAY}\.\s*(?P<month>{{month}})\b(?:\s+{_YEAR}\b)?",
    ),
    _Tongue(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        (
            *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
            *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
        ),
        rf"\b(?P<weekday>{{weekday}}),?\s+{_DAY}\s+de\s+(?P<month>{{month}})\b(?:\s+del?\s+{_YEAR}\b)?",
    ),
    _Tongue(
        ("segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"),
        (
            *("janeiro", "fevereiro", "março", "abril", "maio", "junho"),
            *("julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
        ),
        rf"\b(?P<weekday>{{weekday}})(?:-feira)?,?\s+(?:dia\s+)?{_DAY}\s+de\s+(?P<month>{{month}})\b(?:\s+de\s+{_YEAR}\b)?",
    ),
    _Tongue(
        ("月", "火", "水", "木", "金", "土", "日"),
        (),
        rf"(?:{_YEAR}年)?(?P<month>\d\d?)月{_DAY}日\s*[(\uff08](?P<weekday>{{weekday}})(?:曜日?)?[)\uff09]{{month}}",
    ),
    _Tongue(
        ("一", "二", "三", "四", "五", "六", "日"),
        (),
        rf"(?:{_YEAR}年)?(?P<month>\d\d?)月{_DAY}日\s*[(\uff08]?(?:星期|周|週)(?P<weekday>{{weekday}}){{month}}",
    ),
    _Tongue(
        ("월", "화", "수", "목", "금", "토", "일"),
        (),
        rf"(?:{_YEAR}년\s*)?(?P<month>\d\d?)월\s*{_DAY}일\s*\(?(?P<weekday>{{weekday}})(?:요일|\)){{month}}",
    ),
)


_PATTERNS: Final = tuple((tongue, tongue.compiled()) for tongue in _TONGUES)


def days_written_abroad(text: str) -> Iterator[WrittenDay]:
    """Yield the weekdays that stand with a date in a text of a language other than English."""
    for tongue, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield tongue.read(match)

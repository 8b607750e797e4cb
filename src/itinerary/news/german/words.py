"""German words: articles in their cases, numbers, dates, countries, quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from itinerary.rendering.language import Language


class Gender(Enum):
    """The gender of a noun."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


class Case(Enum):
    """The case in which a noun stands."""

    NOMINATIVE = 0
    GENITIVE = 1
    DATIVE = 2
    ACCUSATIVE = 3


_ARTICLES: Final[Mapping[Gender, tuple[str, str, str, str]]] = {
    Gender.MASCULINE: ("der", "des", "dem", "den"),
    Gender.FEMININE: ("die", "der", "der", "die"),
    Gender.NEUTER: ("das", "des", "dem", "das"),
}
_CONTRACTED: Final = {"von dem": "vom", "zu dem": "zum", "zu der": "zur", "bei dem": "beim", "in dem": "im"}

_NUMBERS: Final = (
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
)
_END: Final = re.compile(r"[.!?…]$")
_ADJECTIVE: Final = re.compile(r"^([A-ZÄÖÜ]?[a-zäöüß]{3,})(es|e)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as running text has it: with the article of its gender in its case, or with none."""

    text: str
    gender: Gender | None = None
    """None where the name takes no article."""
    head: str = ""
    """The German noun in the name that takes the `s` of a genitive; empty where there is none, as in foreign names."""
    tail: str = ""
    """What follows the name and does not change with it: `(CiNet) der Osaka University`."""

    def within(self, case: Case) -> str:
        """Return the name in a case: `die Osaka University`, `des Ministeriums für Wind`, `von RIKEN`."""
        tail = f" {self.tail}" if self.tail else ""
        if self.gender is None:
            return f"{'von ' if case is Case.GENITIVE else ''}{self.text}{tail}"
        return f"{_ARTICLES[self.gender][case.value]} {self._inflected(case, self.gender)}{tail}"

    def after(self, preposition: str) -> str:
        """Return the name after a preposition that asks for the dative: `vom CiNet`, `mit der Osaka University`."""
        words = f"{preposition} {self.within(Case.DATIVE)}"
        both, _, rest = words.partition(" ")
        article, _, name = rest.partition(" ")
        return f"{_CONTRACTED[f'{both} {article}']} {name}" if f"{both} {article}" in _CONTRACTED else words

    @property
    def bare(self) -> str:
        """The name without an article."""
        return self.text

    def _inflected(self, case: Case, gender: Gender) -> str:
        if not self.head:
            return self.text
        before, head, after = self.text.partition(self.head)
        weak = "en" if case in {Case.GENITIVE, Case.DATIVE} or (case, gender) == _DEN else "e"
        adjectives = " ".join(_ADJECTIVE.sub(rf"\1{weak}", word) for word in before.split(" "))
        ending = "s" if case is Case.GENITIVE and gender is not Gender.FEMININE else ""
        return f"{adjectives}{head}{ending}{after}"


_DEN: Final = (Case.ACCUSATIVE, Gender.MASCULINE)

_COUNTRIES: Final[Mapping[str, tuple[str, str]]] = {
    "AE": ("die Vereinigten Arabischen Emirate", "den Vereinigten Arabischen Emiraten"),
    "BS": ("die Bahamas", "den Bahamas"),
    "CF": ("die Zentralafrikanische Republik", "der Zentralafrikanischen Republik"),
    "CH": ("die Schweiz", "der Schweiz"),
    "CI": ("die Elfenbeinküste", "der Elfenbeinküste"),
    "DO": ("die Dominikanische Republik", "der Dominikanischen Republik"),
    "GB": ("Großbritannien", "Großbritannien"),
    "HK": ("Hongkong", "Hongkong"),
    "IQ": ("den Irak", "dem Irak"),
    "IR": ("den Iran", "dem Iran"),
    "KM": ("die Komoren", "den Komoren"),
    "LB": ("den Libanon", "dem Libanon"),
    "MH": ("die Marshallinseln", "den Marshallinseln"),
    "MN": ("die Mongolei", "der Mongolei"),
    "MO": ("Macau", "Macau"),
    "MV": ("die Malediven", "den Malediven"),
    "NE": ("den Niger", "dem Niger"),
    "NL": ("die Niederlande", "den Niederlanden"),
    "PH": ("die Philippinen", "den Philippinen"),
    "SB": ("die Salomonen", "den Salomonen"),
    "SC": ("die Seychellen", "den Seychellen"),
    "SD": ("den Sudan", "dem Sudan"),
    "SK": ("die Slowakei", "der Slowakei"),
    "TD": ("den Tschad", "dem Tschad"),
    "TR": ("die Türkei", "der Türkei"),
    "UA": ("die Ukraine", "der Ukraine"),
    "US": ("die USA", "den USA"),
    "VA": ("die Vatikanstadt", "der Vatikanstadt"),
    "YE": ("den Jemen", "dem Jemen"),
}
"""Countries that take an article, or that a story calls otherwise than CLDR: after a verb, and after `in`."""


def country(speech: Language, code: str) -> str:
    """Return a country that is visited, in the accusative: `Japan`, `die Niederlande`."""
    return _COUNTRIES[code][0] if code in _COUNTRIES else speech.country(code)


def in_country(speech: Language, code: str) -> str:
    """Return where something was: `in Japan`, `im Iran`, `in den Niederlanden`."""
    words = f"in {_COUNTRIES[code][1] if code in _COUNTRIES else speech.country(code)}"
    return f"im {words.removeprefix('in dem ')}" if words.startswith("in dem ") else words


def number(count: int) -> str:
    """Return a number as running text has it: in words up to twelve, else in figures."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}".replace(",", ".")


def row(items: Iterable[str]) -> str:
    """Return things in a row: `a, b und c`."""
    found = tuple(items)
    return f"{', '.join(found[:-1])} und {found[-1]}" if len(found) > 1 else "".join(found)


def span(speech: Language, first: dt.date, last: dt.date) -> str:
    """Return the days from one to another: `vom 20. bis 24. März 2023`, `am 10. Mai 2027`."""
    if first == last:
        return f"am {speech.date(first)}"
    if first.year != last.year:
        start = speech.date(first)
    elif first.month != last.month:
        start = speech.day_and_month(first)
    else:
        start = f"{first.day}."
    return f"vom {start} bis {speech.date(last)}"


def quoted(words: str) -> str:
    """Return words in German quotation marks."""
    return f"„{words}“"


def sentence(words: str) -> str:
    """Return words as a sentence: a capital at the start, one full stop at the end."""
    text = f"{words[:1].upper()}{words[1:]}"
    return text if _END.search(text) else f"{text}."

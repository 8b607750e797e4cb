"""French words: articles and their contractions, elision, numbers, dates, countries, quotation marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from itinerary.rendering.language import Language

NBSP: Final = "\N{NO-BREAK SPACE}"

_NUMBERS: Final = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_VOWELS: Final = frozenset("aeiouAEIOU")
_MUTE_H: Final = ("hôpital", "hôtel", "hospice", "horlogerie", "hydro", "histo", "humanit")
"""How words begin before whose h an article is elided; before any other, and before foreign names, it is not."""

_END: Final = re.compile(r"[.!?…]$")


class Gender(Enum):
    """The gender of a noun."""

    MASCULINE = "m"
    FEMININE = "f"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as running text has it: with the article of its gender, or with none."""

    text: str
    gender: Gender | None = None
    """None where the name takes no article."""
    is_plural: bool = False

    @property
    def plain(self) -> str:
        """The name with its article: `l’UCL`, `le CiNet`, `RIKEN`."""
        if self.gender is None:
            return self.text
        if self.is_plural:
            return f"les {self.text}"
        if begins_with_vowel(self.text):
            return f"l’{self.text}"
        return f"{'le' if self.gender is Gender.MASCULINE else 'la'} {self.text}"

    @property
    def of(self) -> str:
        """The name after `de`: `du CiNet`, `de l’UCL`, `d’Osaka`."""
        return contracted("de", self.plain) if self.gender else of(self.text)

    @property
    def to(self) -> str:
        """The name after `à`: `au CiNet`, `à l’UCL`, `à RIKEN`."""
        return contracted("à", self.plain) if self.gender else f"à {self.text}"


def begins_with_vowel(word: str) -> bool:
    """Whether `le`, `la` and `de` are elided before a word."""
    plain = unicodedata.normalize("NFD", word)[:1]
    return plain in _VOWELS or word.lower().startswith(_MUTE_H)


def contracted(preposition: str, noun: str) -> str:
    """Return `de` or `à` with a noun and its article: `du musée`, `aux ministères`, `à l’ambassade`."""
    for article, joined in (("le ", {"de": "du ", "à": "au "}), ("les ", {"de": "des ", "à": "aux "})):
        if noun.startswith(article):
            return f"{joined[preposition]}{noun.removeprefix(article)}"
    return f"{preposition} {noun}"


def of(word: str) -> str:
    """Return a word that has no article after `de`: `d’Osaka`, `de Tokyo`."""
    return f"d’{word}" if begins_with_vowel(word) else f"de {word}"


def in_city(name: str) -> str:
    """Return where something was: `à Sendai`, `au Caire`, `à La Haye`."""
    return f"au {name.removeprefix('Le ')}" if name.startswith("Le ") else f"à {name}"


_PLURAL_COUNTRIES: Final = frozenset({"AE", "BS", "FJ", "KM", "MH", "MV", "NL", "PH", "SB", "SC", "US"})
_BARE_COUNTRIES: Final = frozenset({"CU", "CY", "DJ", "HK", "MC", "MG", "MO", "MT", "MU", "SG", "SM", "TW"})
_BARE_WITH_EN: Final = frozenset({"AD", "HT", "IL", "OM"})
_MASCULINE_IN_E: Final = frozenset({"BZ", "GB", "KH", "MX", "MZ", "SR", "ZW"})
_USUAL_NAMES: Final = {"HK": "Hong Kong", "MO": "Macao"}


def in_country(speech: Language, code: str) -> str:
    """Return where something was: `au Japon`, `en Roumanie`, `aux Pays-Bas`, `à Singapour`."""
    name = _USUAL_NAMES.get(code) or speech.country(code)
    if code in _PLURAL_COUNTRIES:
        return f"aux {name}"
    if code in _BARE_COUNTRIES:
        return f"à {name}"
    is_feminine = name.split(" ")[0].split("-")[0].endswith("e") and code not in _MASCULINE_IN_E
    if code in _BARE_WITH_EN or is_feminine or begins_with_vowel(name):
        return f"en {name}"
    return f"au {name}"


def number(count: int) -> str:
    """Return a number as running text has it: in words up to ten, else in figures."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}".replace(",", NBSP)


def row(items: Iterable[str]) -> str:
    """Return things in a row: `a, b et c`; parted by semicolons where commas stand within them."""
    found = tuple(items)
    if len(found) > 2 and any(", " in _without_brackets(item) for item in found):  # noqa: PLR2004 - two need none
        return f"{f'{NBSP}; '.join(found[:-1])}{NBSP}; et {found[-1]}"
    return f"{', '.join(found[:-1])} et {found[-1]}" if len(found) > 1 else "".join(found)


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text)


def on_day(speech: Language, day: dt.date) -> str:
    """Return when something was: `le 20 mars 2023`, `le 1er juin 2026`."""
    return f"le {_date(speech, day)}"


def span(speech: Language, first: dt.date, last: dt.date) -> str:
    """Return the days from one to another: `du 20 au 24 mars 2023`, `du 1er juin au 2 juillet 2026`."""
    if first == last:
        return on_day(speech, first)
    if first.year != last.year:
        start = _date(speech, first)
    elif first.month != last.month:
        start = _ordinal(speech.day_and_month(first))
    else:
        start = _ordinal(str(first.day))
    return f"du {start} au {_date(speech, last)}"


def _date(speech: Language, day: dt.date) -> str:
    return _ordinal(speech.date(day))


def _ordinal(date: str) -> str:
    """Return a date whose first of the month is `1er`."""
    return f"1er{date[1:]}" if date.split(" ", maxsplit=1)[0] == "1" else date


def quoted(words: str) -> str:
    """Return words in French quotation marks, their spaces unbroken."""
    return f"«{NBSP}{words}{NBSP}»"


def sentence(words: str) -> str:
    """Return words as a sentence: a capital at the start, one full stop at the end."""
    text = f"{words[:1].upper()}{words[1:]}"
    return text if _END.search(text) else f"{text}."

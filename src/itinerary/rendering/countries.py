"""What is known of every country: its money, its languages and its telephones, from packages that are kept up.

Money and languages are CLDR's, through Babel; telephones are those of libphonenumber, through `phonenumbers`. A
country is a code of ISO 3166-1 alpha-2; of one that a package does not know, nothing is told.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, product
from typing import TYPE_CHECKING, Final

from itinerary.rendering.language import bound, capitalised

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from itinerary.rendering.language import Language

_LONGEST_NUMBER: Final = 5
"""How many digits an emergency number has at most that a traveller would remember; a few islands have longer ones."""

_CHINESE_SCRIPTS: Final = frozenset({"zh_Hans", "zh_Hant"})
_CHINESE: Final = "zh"


def currencies(speech: Language, country: str, day: dt.date) -> tuple[str, ...]:
    """Return what one pays with in a country on a day, with code and sign: `Japanese Yen (JPY, JP¥)`."""
    from babel.numbers import get_territory_currencies

    found = get_territory_currencies(country, start_date=day, end_date=day)
    return tuple(_currency(speech, str(code)) for code in found)


def _currency(speech: Language, code: str) -> str:
    from babel.numbers import get_currency_name, get_currency_symbol

    name = get_currency_name(code, locale=speech.locale)
    sign = get_currency_symbol(code, locale=speech.locale)
    marks = ", ".join(dict.fromkeys(mark for mark in (code, sign) if mark != name))
    return capitalised(f"{name} ({marks})" if marks else name)


def spoken_languages(speech: Language, country: str) -> str:
    """Return the languages in official use in a whole country, most spoken first; empty where CLDR knows none."""
    from babel.languages import get_official_languages

    found = get_official_languages(country) or get_official_languages(country, de_facto=True)
    tags = dict.fromkeys(_CHINESE if tag in _CHINESE_SCRIPTS else tag for tag in found)
    return capitalised(speech.listed(speech.language_name(tag) for tag in tags))


def emergency_numbers(country: str) -> tuple[str, ...]:
    """Return the numbers that reach police, fire brigade or ambulance there, in order of length and digits."""
    from phonenumbers import PhoneMetadata

    known = PhoneMetadata.short_metadata_for_region(country)
    emergency = known.emergency if known else None
    if emergency is None or emergency.national_number_pattern is None:
        return ()
    return _numbers(emergency.national_number_pattern, tuple(emergency.possible_length))


@cache
def _numbers(pattern: str, lengths: tuple[int, ...]) -> tuple[str, ...]:
    """Return all numbers of these lengths that a pattern describes: there is no list of them but the pattern."""
    fits = re.compile(pattern).fullmatch
    return tuple(filter(fits, _dialled(length for length in lengths if length <= _LONGEST_NUMBER)))


def _dialled(lengths: Iterable[int]) -> Iterable[str]:
    return chain.from_iterable(map("".join, product("0123456789", repeat=length)) for length in sorted(lengths))


def calling_code(country: str) -> str:
    """Return what a number there begins with when one calls it from abroad: `+81`; empty where it is not known."""
    from phonenumbers import country_code_for_region

    code = country_code_for_region(country)
    return f"+{code}" if code else ""


def international_prefix(country: str) -> str:
    """Return what one dials there before the country code of a number abroad: `010`; empty where carriers differ."""
    from phonenumbers import PhoneMetadata

    known = PhoneMetadata.metadata_for_region(country)
    prefix = (known.preferred_international_prefix or known.international_prefix or "") if known else ""
    digits = prefix.replace("~", " ")
    return bound(digits) if digits.replace(" ", "").isdigit() else ""

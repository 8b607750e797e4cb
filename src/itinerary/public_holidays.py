"""Public holidays of countries, as the package `holidays` knows them: days on which offices and banks are closed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt

_ENGLISH: Final = "en"
_SEVERAL: Final = "; "
"""Between the names of holidays that fall on one day."""


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    """A day on which a whole country rests."""

    day: dt.date
    name: str
    """In the language that was asked for, else in English, else in that of the country."""
    language: str = _ENGLISH
    """Of the name, as a BCP 47 tag."""


@lru_cache(maxsize=256)
def public_holidays(country: str, first: dt.date, last: dt.date, language: str = _ENGLISH) -> tuple[PublicHoliday, ...]:
    """Return the holidays of a whole country from one day to another, both included; those of its regions are left out.

    The country is a code of ISO 3166-1 alpha-2; `language` is a BCP 47 tag. Nothing is returned for a country or for
    years that the package does not know.
    """
    from holidays import country_holidays, list_supported_countries

    if country not in list_supported_countries(include_aliases=False):
        return ()
    years = range(first.year, last.year + 1)
    plain = country_holidays(country, years=years)
    spoken = _nearest(plain.supported_languages, language)
    named = country_holidays(country, years=years, language=spoken) if spoken else plain
    told_in = (spoken or plain.default_language or _ENGLISH).replace("_", "-")
    return tuple(
        PublicHoliday(day, _SEVERAL.join(named.get_list(day)), told_in) for day in sorted(plain) if first <= day <= last
    )


def _nearest(known: tuple[str, ...], language: str) -> str | None:
    """Return in which of its languages, such as `en_US`, the package best names holidays to a reader; none if in none.

    Of the countries where everybody names them in English, it lists no language at all.
    """
    exact = language.replace("-", "_")
    wanted = (exact, exact.partition("_")[0], _ENGLISH)
    return next((name for want in wanted for name in known if want in {name, name.partition("_")[0]}), None)


_SATURDAY_AND_SUNDAY: Final = frozenset({5, 6})


@lru_cache(maxsize=256)
def weekend(country: str) -> frozenset[int]:
    """Return the days of the week on which offices of a country are closed, 0 for Monday to 6 for Sunday.

    Saturday and Sunday for a country that the package does not know.
    """
    from holidays import country_holidays, list_supported_countries

    if country not in list_supported_countries(include_aliases=False):
        return _SATURDAY_AND_SUNDAY
    return frozenset(country_holidays(country).weekend)

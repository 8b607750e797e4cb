"""Anniversaries in texts: how many years a text counts, and which year of the history it may count from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.spec.organisations import Relationship
    from itinerary.spec.visit import Visit

_COUNTED: Final = re.compile(
    r"\b(?P<years>\d{2,3})(?:st|nd|rd|th)[ -]anniversary|\b(?P<span>\d{2,3})\s+years\b"
    r"|\b(?P<centuries>(?:bi|ter)?centenary)\b",
    re.IGNORECASE,
)
_CENTURIES: Final = {"centenary": 100, "bicentenary": 200, "tercentenary": 300}
_YEAR_IN_TEXT: Final = re.compile(r"(?<![\d-])(1[5-9]\d\d|20\d\d)(?![\d-])")
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS: Final = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    **{word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)},
    **{f"{word}-five": number + 5 for number, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
"""The round numbers that people write in words."""
_SPAN_AND_YEAR: Final = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\s+years\b"
    r"[\w ]{0,30}?\s+since\s+(?P<year>1[5-9]\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_FEWEST_YEARS: Final = 10
_FEWEST_YEARS_UNCALLED: Final = 50
_ONE_IN: Final = 15


@dataclass(frozen=True, slots=True)
class CountedYears:
    """A number of years in a text: `160th anniversary`, `160 years`."""

    words: str
    count: int
    is_anniversary: bool
    """Whether the text calls it one; a span of years may count from anything."""


def counted_years(text: str) -> Iterator[CountedYears]:
    """Yield the numbers of years in a text that seem to count from something: anniversaries, and long spans."""
    for match in _COUNTED.finditer(text):
        if match["centuries"]:
            yield CountedYears(match[0], _CENTURIES[match["centuries"].lower()], is_anniversary=True)
            continue
        count = int(match["years"] or match["span"])
        if count >= (_FEWEST_YEARS if match["years"] else _FEWEST_YEARS_UNCALLED):
            yield CountedYears(match[0], count, is_anniversary=match["years"] is not None)


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the spans of years that a text itself tells the beginning of: `20 years since 2011`, in words, 20, 2011."""
    for match in _SPAN_AND_YEAR.finditer(text):
        count = match["count"].lower()
        yield match[0], int(count) if count.isdigit() else _NUMBERS[count], int(match["year"])


def beginnings(visit: Visit, organisation: str | None = None) -> frozenset[int]:
    """Return the years of `since` and `history`: those of one body, those above it and the visit, or else of all."""
    chosen = visit.organisations if organisation is None else visit.lineage(organisation)
    ties = (visit.relationship, *(visit.organisations[name].relationship for name in chosen))
    return frozenset(year for tie in ties if tie is not None for year in _years_of(tie))


def years_meant(visit: Visit, text: str) -> frozenset[int]:
    """Return the years to which a text may count: those of the visit, of publication, and those in the text."""
    return years_of_telling(visit) | years_in(text)


def years_of_telling(visit: Visit) -> frozenset[int]:
    """Return the years of the visit and of publication."""
    published = visit.news.published
    return frozenset((visit.visit.from_.year, visit.visit.to.year, *((published.year,) if published else ())))


def years_in(text: str) -> frozenset[int]:
    """Return the years that a text names."""
    return frozenset(map(int, _YEAR_IN_TEXT.findall(text)))


def fits(count: int, begun: frozenset[int], years: frozenset[int]) -> bool:
    """Whether a number of years leads from one of some beginnings to one of some years."""
    return any(year - count in begun for year in years)


def near_miss(count: int, begun: frozenset[int], years: frozenset[int]) -> int | None:
    """Return the beginning that a number of years nearly fits; none where it fits one, or is far from all."""
    gaps = [(abs(year - count - beginning), beginning) for beginning in begun for year in years]
    gap, beginning = min(gaps, default=(0, 0))
    return beginning if 0 < gap <= max(1, count // _ONE_IN) else None


def _years_of(tie: Relationship) -> Iterator[int]:
    if tie.since is not None:
        yield tie.since
    yield from (event.year for event in tie.history)

"""What a planner's own words claim and an editor must check: anniversaries, superlatives, binding texts, `next week`.

Only words that the public may read are looked at, since only they come into a story. A superlative with a source beside
it is the source's; one without is nobody's. Quotations are the speaker's own, and are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from itinerary.checks.anniversaries import beginnings, counted_years, fits, near_miss, years_in, years_meant
from itinerary.checks.passages import passages
from itinerary.spec.base import Model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.checks.passages import Passage
    from itinerary.diagnostics import DataPath
    from itinerary.spec.visit import Visit


class ClaimKind(StrEnum):
    """What sort of claim it is."""

    ANNIVERSARY = "anniversary"
    """A number of years that counts from no year on record."""
    SUPERLATIVE = "superlative"
    """The first, largest, only: without a source."""
    BINDING = "binding"
    """A text that is called binding."""
    RELATIVE = "relative"
    """A day that depends on when one reads it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a planner's words claim."""

    kind: ClaimKind
    path: DataPath
    """Where the words stand."""
    words: str
    """Those that claim it."""
    text: str
    """The whole text in which they stand."""


_TOLD: Final = frozenset(
    {"story", "discussed", "what", "when", "purpose", "significance", "gloss", "next", "caption", "headline", "areas"}
)
"""Fields whose words a story takes over."""

_NAMES: Final = frozenset({"discussed", "areas"})
"""Fields that name subjects and claim nothing of them: `first steps`."""

_SUPERLATIVE: Final = re.compile(
    r"\b(first|largest|biggest|longest|highest|greatest|strongest|fastest|oldest|youngest|best|only|sole|leading|foremost"
    r"|unmatched|unrivall?ed|unparalleled|unprecedented|unique|pioneering|historic|world[ -](?:class|leader|rank)"
    r"|than any(?: other)?)\b",
    re.IGNORECASE,
)
_BINDING: Final = re.compile(r"(?<!non-)(?<!non)(?<!not )(?<!not legally )\b(?:legally )?binding\b", re.IGNORECASE)
_SEASON: Final = r"week|month|year|weekend|term|spring|summer|autumn|winter"
_RELATIVE: Final = re.compile(
    rf"\b(today|yesterday|tomorrow|tonight|recently|currently|at present|(?:this|last|next|coming) (?:{_SEASON})"
    rf"|(?:is|are) (?:now )?visiting)\b",
    re.IGNORECASE,
)
_FOUND_BY: Final[Mapping[ClaimKind, re.Pattern[str]]] = {
    ClaimKind.SUPERLATIVE: _SUPERLATIVE,
    ClaimKind.BINDING: _BINDING,
    ClaimKind.RELATIVE: _RELATIVE,
}


def claims(visit: Visit) -> Iterator[Claim]:
    """Yield what the words of a visit claim, in the order of the format; `visit` is as the public sees it."""
    for passage in passages(visit):
        if passage.field in _TOLD:
            yield from _counted(visit, passage)
            yield from _worded(visit, passage)


def _worded(visit: Visit, passage: Passage) -> Iterator[Claim]:
    for kind, pattern in _FOUND_BY.items():
        match = pattern.search(passage.text)
        if match is None or (kind is ClaimKind.SUPERLATIVE and not _is_unsourced(visit, passage)):
            continue
        yield Claim(kind, passage.path, match[0], passage.text)


def _is_unsourced(visit: Visit, passage: Passage) -> bool:
    """Whether a text that may claim something has no source beside it."""
    return passage.field not in _NAMES and not getattr(_entry(visit, passage.path), "source", None)


def _counted(visit: Visit, passage: Passage) -> Iterator[Claim]:
    """Yield the numbers of years that fit no beginning on record: an anniversary must, a span may."""
    begun = beginnings(visit, _partner(visit, passage.path)) | years_in(passage.text)
    years = years_meant(visit, " ".join(_texts_beside(visit, passage)))
    for counted in counted_years(passage.text):
        missed = near_miss(counted.count, begun, years) is not None
        if not fits(counted.count, begun, years) and (counted.is_anniversary or missed):
            yield Claim(ClaimKind.ANNIVERSARY, passage.path, counted.words, passage.text)


def _partner(visit: Visit, path: DataPath) -> str | None:
    """Return the body of whose history a text may count; none where it may be any."""
    match path:
        case ("outcomes", "meetings", str(name), *_):
            return visit.meetings[name].partner
        case ("organisations", str(name), "relationship", *_):
            return name
        case _:
            return None


def _texts_beside(visit: Visit, passage: Passage) -> Iterator[str]:
    """Yield the texts of the entry in which one stands: `in 2033` may stand beside `the 170th anniversary`."""
    entry = _entry(visit, passage.path)
    yield passage.text
    yield from (text for key in ("what", "when", "purpose") if isinstance(text := getattr(entry, key, None), str))


def _entry(visit: Visit, path: DataPath) -> Any:  # noqa: ANN401 - an entry of any model
    """Return the entry, or part of one, in which a text stands."""
    found: Any = visit
    for step in path[:-1]:
        found = getattr(found, str(step).replace("-", "_")) if isinstance(found, Model) else found[step]
    return found

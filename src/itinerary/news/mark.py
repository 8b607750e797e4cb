"""The mark on a story: whether it is a draft, under embargo, or let go; the only thing of the office that it carries.

A draft is made from what is public, and what holds it back is the office's own affair. Two things of that reach the
draft all the same, since whoever has it in hand must know them: that it is one, and until when it is under embargo.
Who has not cleared it, which words await approval and what is not recorded never do; they stand in the editor's list.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from itinerary.programme.moment import Moment, moment_at
from itinerary.rendering.language import family, language
from itinerary.spec.zones import zone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.rendering.language import Language
    from itinerary.spec.visit import Visit


class Standing(StrEnum):
    """How far a story is on its way out."""

    DRAFT = "draft"
    """Something holds it back, or nobody let it go yet."""
    EMBARGOED = "embargoed"
    """Nothing holds it back but the embargo: journalists may have it, and publish it then."""
    FINAL = "final"
    """Let go: it carries no mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a story says of itself."""

    standing: Standing = Standing.DRAFT
    embargo: Moment | None = None
    """The moment of release, in the zone of the visit, also when it has passed; none where there is no embargo."""
    is_under_embargo: bool = False
    """Whether that moment is still to come."""

    @property
    def is_final(self) -> bool:
        """Whether the story may go out as it is."""
        return self.standing is Standing.FINAL

    def lines(self, tag: str) -> tuple[str, ...]:
        """Return the mark in words, in the language of a BCP 47 tag: one line or two; none for what was let go."""
        words = _WORDS.get(family(tag), _WORDS["en"])
        draft = (words.draft,) if self.standing is Standing.DRAFT else ()
        if self.embargo is None or not self.is_under_embargo or self.is_final:
            return draft
        return (*draft, words.embargo.format(moment=_told(self.embargo, language(tag), words)))

    def published(self, day: dt.date | None) -> dt.date | dt.datetime | None:
        """Return when a story with this day of publication comes out: the clock time too where the embargo gives it."""
        if self.embargo is not None and self.embargo.day == day:
            return self.embargo.local
        return day


DRAFT: Final = Mark()
"""The mark of a draft of which nothing else is known."""


@dataclass(frozen=True, slots=True)
class _Words:
    draft: str
    embargo: str
    moment: str
    """A moment as a journalist needs it: `28 March 2023, 10:00 (Tokyo time, UTC+09:00)`."""


_WORDS: Final[Mapping[str, _Words]] = {
    "en": _Words(
        "Draft, not for publication", "Under embargo until {moment}", "{date}, {clock} ({city} time, {offset})"
    ),
    "fr": _Words(
        "Projet, ne pas publier", "Sous embargo jusqu’au {moment}", "{date} à {clock} (heure de {city}, {offset})"
    ),
    "de": _Words(
        "Entwurf, nicht zur Veröffentlichung",
        "Gesperrt bis {moment}",
        "{date}, {clock} Uhr (Ortszeit {city}, {offset})",
    ),
    "ja": _Words("草稿・公開不可", "解禁日時 {moment}", "{date} {clock} ({city}時間、{offset})"),
}


def embargo_of(visit: Visit) -> Moment | None:
    """Return the moment until which a story is under embargo, in the zone of the visit; none where there is none.

    A clock time that comes twice, or never, when clocks change means the later of the two moments it may mean.
    """
    until = visit.news.embargo
    if until is None or until.day is None:
        return None
    local, key = until.on(until.day), visit.visit.timezone
    found = moment_at(local, key, until.offset)
    if isinstance(found, Moment):
        return found
    return Moment(max(local.replace(tzinfo=zone(key), fold=fold).astimezone(dt.UTC) for fold in (0, 1)), key)


def _told(moment: Moment, speech: Language, words: _Words) -> str:
    from babel.dates import get_timezone_location

    city = get_timezone_location(moment.local.tzinfo, locale=speech.locale, return_city=True)
    date, clock = speech.date(moment.day), speech.clock(moment)
    return words.moment.format(date=date, clock=clock, city=city, offset=speech.offset(moment))

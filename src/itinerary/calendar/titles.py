"""The titles of entries: short, for a small screen, and without secrets, since they show on locked ones."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from itinerary.audience import AudienceKind
from itinerary.calendar.vevent import CANCELLED_MARK
from itinerary.calendar.whereabouts import named
from itinerary.rendering.kinds import means
from itinerary.rendering.language import capitalised
from itinerary.rendering.naming import organisation_short
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Engagement, Leg, Transfer
    from itinerary.rendering.language import Language
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.visit import Visit

LONGEST_TITLE: Final = 80
"""Characters that a title may have, with the mark of what is cancelled."""

_JOINER: Final = "\N{ZERO WIDTH JOINER}"


def meeting_title(view: View, slot: Engagement) -> str:
    """Return the title of a meeting with the other side in brief: `Meeting with the President (OU)`.

    The other side is the host, and for a host the visitors; it is left out where the title names it already, or
    where it would not fit.
    """
    title = view.visit.meetings[slot.id].title
    other = _other_side(view, slot)
    room = LONGEST_TITLE - (len(CANCELLED_MARK) if slot.is_cancelled else 0)
    if other is None or any(_names(title, name) for name in (other.name, other.acronym) if name):
        return shortened(title, room)
    whole = f"{title} ({organisation_short(other)})"
    return whole if len(whole) <= room else shortened(title, room)


def journey_title(visit: Visit, slot: Leg, speech: Language) -> str:
    """Return what a booked journey is called: `Flight JL 44: LHR – HND`, `Train: Tokyo – Sendai`."""
    journey = visit.travel[slot.id]
    service = " ".join(part for part in (capitalised(means(speech, journey.by)), journey.number) if part)
    ends = " – ".join(_in_brief(place, is_flight=slot.is_flight) for place in (slot.origin, slot.destination))
    return shortened(f"{service}: {ends}", LONGEST_TITLE)


def transfer_title(slot: Transfer, speech: Language) -> str:
    """Return what a way is called: `Coach to Suita Campus`."""
    way = capitalised(means(speech, slot.by.value))
    return shortened(speech.say("{way} to {place}", way=way, place=named(slot.destination)), LONGEST_TITLE)


def shortened(words: str, room: int) -> str:
    """Return words in at most so many characters, cut between two words where there are any."""
    if len(words) <= room:
        return words
    end = room - 1
    while end > 1 and _belongs_to_the_one_before(words, end):
        end -= 1
    head, _, _ = words[: end + 1].rpartition(" ")
    return (head or words[:end]).rstrip(" ,;:–-") + "…"


def _belongs_to_the_one_before(words: str, at: int) -> bool:
    """Whether a cut before this character would part an accent or a joined sign from its letter."""
    return unicodedata.category(words[at]).startswith("M") or _JOINER in words[at - 1 : at + 1]


def _other_side(view: View, slot: Engagement) -> Organisation | None:
    visit = view.visit
    other = visit.meetings[slot.id].partner
    if other is not None and view.audience.kind is AudienceKind.PARTNER:
        other = _visitors(visit, slot)
    return visit.organisations.get(other) if other is not None else None


def _visitors(visit: Visit, slot: Engagement) -> str | None:
    """Return who comes: our own side, or on a visit to us the organisation of the first of the guests."""
    if visit.visit.direction is Direction.OUTGOING:
        return visit.visit.home
    bodies = (visit.delegates[guest].organisation for guest in slot.people)
    return next((body for body in bodies if body is not None), None)


def _names(title: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title, re.IGNORECASE) is not None


def _in_brief(place: Place, *, is_flight: bool) -> str:
    return place.key if is_flight else named(place)

"""The programme of one reader as entries of a calendar.

Meetings, booked journeys, transfers and nights each become one entry. A meeting without a time becomes none: an entry
promises a time, is copied into other calendars, and would stay there when the guess was long forgotten. What has no
time yet is named in the description of the calendar, see `itinerary.calendar.visit_calendar`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.calendar.event import AllDay, CalendarEvent, Organizer, Status, Timed
from itinerary.calendar.hours import hours, nights
from itinerary.calendar.identity import name_of_entry
from itinerary.calendar.meeting_particulars import meeting_particulars
from itinerary.calendar.titles import LONGEST_TITLE, journey_title, meeting_title, shortened, transfer_title
from itinerary.calendar.travel_particulars import (
    departure_point,
    journey_particulars,
    stay_particulars,
    transfer_particulars,
)
from itinerary.calendar.whereabouts import coordinates, location
from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer
from itinerary.release import Telling
from itinerary.rendering.kinds import means, meeting_kind
from itinerary.rendering.language import capitalised
from itinerary.rendering.reader_language import speech_for
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.audience import View
    from itinerary.calendar.event import When
    from itinerary.calendar.identity import Names
    from itinerary.diagnostics import DataPath
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Slot
    from itinerary.rendering.language import Language
    from itinerary.spec.visit import Visit

_MEETING, _INNER, _TRAVEL, _NIGHT = "steelblue", "darkseagreen", "slategray", "tan"
"""Colours, by their names in CSS, that tell apart what one does, among ourselves, on the way and by night."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a reader's calendar, by its name for ever, as facts and as the event that tells them."""

    name: str
    telling: Telling
    event: CalendarEvent
    """Of no revision yet: which one it is follows from what was sent out before."""


def entries(view: View, names: Names) -> tuple[Entry, ...]:
    """Return everything in the reader's programme that has a time, in the order of the programme.

    Hosts get no transfers: when the delegation arrives stands in the meeting. Nor does anybody who may not know where
    a transfer starts, or what it is for, or one that takes no time.
    """
    scribe = _Scribe(view, names, speech_for(view))
    return tuple(scribe.entry(slot) for slot in view.programme.slots if _is_shown(view, slot))


def _is_shown(view: View, slot: Slot) -> bool:
    if not isinstance(slot, Transfer):
        return True
    return (
        view.audience.kind is not AudienceKind.PARTNER
        and slot.origin is not None
        and slot.start < slot.end
        and _is_known(view, slot.serves)
    )


def _is_known(view: View, path: DataPath) -> bool:
    visit = view.visit
    registers = {"meetings": visit.meetings, "travel": visit.travel, "stays": visit.stays}
    return path[1] in registers[str(path[0])]


def organizer_of(visit: Visit) -> Organizer | None:
    """Return who answers for a visit's entries; none where the office has no address."""
    office = visit.visit.office
    return Organizer(office.name, office.email) if office and office.email else None


@dataclass(frozen=True, slots=True)
class _Content:
    """What differs between the kinds of entries."""

    summary: str
    when: When
    first_line: str
    particulars: Iterable[str]
    place: Place | None
    category: str
    colour: str
    room: str | None = None
    status: Status = Status.CONFIRMED
    url: str | None = None
    serves: DataPath | None = None


@dataclass(frozen=True)
class _Scribe:
    """Writes the entries of one reader."""

    view: View
    names: Names
    speech: Language

    def entry(self, slot: Slot) -> Entry:
        content = self._content(slot)
        name = self.names.of(slot)
        event = self._event(name, content)
        return Entry(name, self._telling(slot, content, event), event)

    def _event(self, name: str, content: _Content) -> CalendarEvent:
        visit = self.view.visit
        return CalendarEvent(
            uid=self.names.uid(name),
            summary=content.summary,
            when=content.when,
            status=content.status,
            transparent=isinstance(content.when, AllDay),
            description="\n".join((content.first_line, *content.particulars)),
            location=location(visit, content.place, content.room),
            coordinates=coordinates(visit, content.place),
            categories=(content.category,),
            url=content.url,
            organizer=organizer_of(visit),
            related_to=self.names.uid(name_of_entry(content.serves)) if content.serves else None,
            colour=content.colour,
        )

    def _telling(self, slot: Slot, content: _Content, event: CalendarEvent) -> Telling:
        return Telling(
            title=self.view.visit.meetings[slot.id].title if isinstance(slot, Engagement) else event.summary,
            start=event.when.first if isinstance(event.when, AllDay) else event.when.start,
            end=event.when.until if isinstance(event.when, AllDay) else event.when.end,
            place=event.location,
            status=MeetingStatus(event.status.value.lower()),
            people=(*slot.people, *(slot.counterparts if isinstance(slot, Engagement) else ())),
            serves=name_of_entry(content.serves) if content.serves else "",
            origin=slot.origin.name if isinstance(slot, Transfer) and slot.origin else "",
        )

    def _content(self, slot: Slot) -> _Content:
        match slot:
            case Engagement():
                return self._meeting(slot)
            case Leg():
                return self._journey(slot)
            case Transfer():
                return self._transfer(slot)
            case Lodging():
                return self._nights(slot)

    def _meeting(self, slot: Engagement) -> _Content:
        meeting = self.view.visit.meetings[slot.id]
        confirmed = Status.TENTATIVE if slot.is_tentative else Status.CONFIRMED
        return _Content(
            summary=meeting_title(self.view, slot),
            when=Timed(slot.start, slot.end),
            first_line=hours(slot.start, slot.end, self.speech),
            particulars=meeting_particulars(self.view, slot, self.speech),
            place=slot.place,
            room=slot.room,
            category=meeting_kind(self.speech, meeting.kind),
            colour=_INNER if meeting.kind.is_internal else _MEETING,
            status=Status.CANCELLED if slot.is_cancelled else confirmed,
            url=meeting.link,
        )

    def _journey(self, slot: Leg) -> _Content:
        journey = self.view.visit.travel[slot.id]
        return _Content(
            summary=journey_title(self.view.visit, slot, self.speech),
            when=Timed(slot.start, slot.end),
            first_line=hours(slot.start, slot.end, self.speech),
            particulars=journey_particulars(self.view, slot, self.speech),
            place=slot.origin,
            room=departure_point(journey, self.speech),
            category=capitalised(means(self.speech, journey.by)),
            colour=_TRAVEL,
        )

    def _transfer(self, slot: Transfer) -> _Content:
        return _Content(
            summary=transfer_title(slot, self.speech),
            when=Timed(slot.start, slot.end),
            first_line=hours(slot.start, slot.end, self.speech),
            particulars=transfer_particulars(self.view, slot, self._served(slot.serves), self.speech),
            place=slot.origin,
            category=self.speech.say("Transfer"),
            colour=_TRAVEL,
            serves=slot.serves,
        )

    def _served(self, path: DataPath) -> str:
        """Return what a transfer is for, with the time at which that begins."""
        slot = next((slot for slot in self.view.programme.slots if slot.path == path), None)
        if slot is None:
            return ""
        title = self._content(slot).summary
        return f"{title}, {self.speech.clock(slot.start)}"

    def _nights(self, slot: Lodging) -> _Content:
        return _Content(
            summary=shortened(slot.place.name, LONGEST_TITLE),
            when=AllDay(slot.first_night, slot.last_morning),
            first_line=nights(slot, self.view.visit.stays[slot.id], self.speech),
            particulars=stay_particulars(self.view, slot, self.speech),
            place=slot.place,
            category=self.speech.say("Hotel"),
            colour=_NIGHT,
        )

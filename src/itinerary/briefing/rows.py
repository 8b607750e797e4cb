"""The lines of a timetable: what stands in each of its columns for a meeting, a journey, a transfer, a night."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreement_name
from itinerary.briefing.blocks import lines
from itinerary.briefing.places import place_name, where_in_brief, where_unsaid
from itinerary.briefing.times import ZoneMarks, not_yet
from itinerary.programme.timeline import DayLine, Engagement, Leg, Lodging, Phase, Transfer
from itinerary.rendering.content import Standing, TimetableRow, plain
from itinerary.rendering.kinds import means
from itinerary.rendering.language import capitalised
from itinerary.spec.meetings import MeetingKind, MeetingStatus
from itinerary.spec.sites import TransferMode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Inline
    from itinerary.rendering.language import Language
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.travel import Journey

_AIRPORT = re.compile(r"( International)? Airport$")

AT_TABLE = {MeetingKind.MEAL, MeetingKind.RECEPTION}
"""Kinds of meeting of which one wants to know who offers what to eat and drink."""


@dataclass(slots=True)
class Rows:
    """Makes the lines of one document, in order; it remembers the zone that the reader knows."""

    pack: Pack
    zones: ZoneMarks
    told: Collection[str] = ()
    """Ids of the meetings that have a section of their own."""

    def of(self, line: DayLine) -> TimetableRow:
        """Return a line of the programme as a line of a timetable."""
        match line.slot:
            case Engagement() as engagement:
                return self.meeting(engagement)
            case Leg() as leg:
                return self._leg(leg, line.phase)
            case Transfer() as transfer:
                return self._transfer(transfer)
            case Lodging() as lodging:
                return self._lodging(lodging, line)

    def meeting(self, slot: Engagement) -> TimetableRow:
        """Return the line of a meeting."""
        meeting = self.pack.visit.meetings[slot.id]
        return TimetableRow(
            time=self.pack.speech.clock_range(slot.start, slot.end),
            zone=self.zones.mark(slot.start, slot.end),
            what=(plain(meeting.title), *self._notes(meeting)),
            where=where_in_brief(slot.place, slot.room) or lines(where_unsaid(self.pack, meeting)),
            who=(*self._delegates(slot), *self._counterparts(slot.counterparts)),
            standing=standing(slot),
            anchor=self.anchor(slot.id),
        )

    def unscheduled(self, meeting_id: str) -> TimetableRow:
        """Return the line of a meeting that has no time yet."""
        meeting = self.pack.visit.meetings[meeting_id]
        site = self.pack.visit.sites.get(meeting.site) if meeting.site else None
        people = self.pack.attendees(meeting_id)
        return TimetableRow(
            time=self.pack.speech.say("Time to be agreed"),
            zone="",
            what=(plain(meeting.title), *not_yet(self.pack, meeting), *self._notes(meeting)),
            where=lines(
                site.name if site else self.pack.speech.say("Place to be agreed"),
                meeting.room or (site.room if site else None),
            ),
            who=(*lines(self.pack.who(people, None)), *self._counterparts(meeting.counterparts)),
            standing=Standing.TENTATIVE,
            anchor=self.anchor(meeting_id),
        )

    def anchor(self, meeting_id: str) -> str:
        """Return where this document tells more of a meeting; empty where it does not."""
        return f"meeting-{meeting_id}" if meeting_id in self.told else ""

    def _notes(self, meeting: Meeting) -> Iterator[Inline]:
        say = self.pack.speech.say
        if meeting.status is MeetingStatus.CANCELLED:
            yield plain(say("Cancelled"))
            return
        if meeting.status is MeetingStatus.TENTATIVE:
            yield plain(say("Tentative, not confirmed yet"))
        host = self.pack.visit.organisations.get(meeting.partner) if meeting.partner else None
        is_reader = meeting.partner == self.pack.view.audience.id
        if host and not is_reader and not _is_named(host, meeting.title):
            yield plain(say("Host: {name}", name=host.name))
        for name in meeting.signs:
            yield plain(say("To be signed: {title}", title=agreement_name(self.pack, self.pack.visit.agreements[name])))
        if meeting.kind in AT_TABLE and meeting.hospitality:
            yield plain(meeting.hospitality)

    def _delegates(self, slot: Engagement) -> tuple[Inline, ...]:
        return lines(self.pack.who(slot.people, slot.start.day))

    def _counterparts(self, people: tuple[str, ...]) -> tuple[Inline, ...]:
        names = self.pack.names(people)
        return lines(self.pack.speech.say("with {names}", names=names) if names else None)

    def _leg(self, slot: Leg, phase: Phase) -> TimetableRow:
        speech, journey = self.pack.speech, self.pack.visit.travel[slot.id]
        notes = lines(journey.remark)
        match phase:
            case Phase.DEPARTS:
                time, zone = speech.clock(slot.start), self.zones.mark(slot.start, slot.start)
                landing = f"{speech.short_day(slot.end.day)}, {speech.clock(slot.end)} ({speech.zone(slot.end)})"
                notes = (*lines(speech.say("Arrives {landing}", landing=landing)), *notes)
            case Phase.ARRIVES:
                time, zone, notes = speech.clock(slot.end), self.zones.mark(slot.end, slot.end), ()
            case _:
                time, zone = speech.clock_range(slot.start, slot.end), self.zones.mark(slot.start, slot.end)
        origin, place = place_name(slot.origin), place_name(slot.destination)
        ends = (speech.say("From {place}", place=origin), speech.say("To {place}", place=place))
        return TimetableRow(
            time=time,
            zone=zone,
            what=(plain(leg_title(self.pack, slot, phase)), *notes),
            where=lines(*((place,) if phase is Phase.ARRIVES else ends)),
            who=lines(self.pack.who(slot.people, slot.start.day)),
        )

    def _transfer(self, slot: Transfer) -> TimetableRow:
        speech, origin = self.pack.speech, slot.origin
        return TimetableRow(
            time=speech.clock_range(slot.start, slot.end) if origin else speech.clock(slot.end),
            zone=self.zones.mark(slot.start, slot.end),
            what=lines(self._way(slot), slot.note),
            where=lines(speech.say("From {place}", place=place_name(origin)) if origin else slot.destination.name),
            who=lines(self.pack.who(slot.people, slot.start.day)),
            standing=Standing.LOGISTICS,
        )

    def _way(self, slot: Transfer) -> str:
        say, by, place = self.pack.speech.say, means(self.pack.speech, slot.by), slot.destination.name
        if slot.by is TransferMode.WALK:
            return say("On foot to {place}", place=place) if slot.origin else say("The delegation arrives on foot")
        if slot.origin is None:
            return say("The delegation arrives by {means}", means=by)
        return say("By {means} to {place}", means=by, place=place)

    def _lodging(self, slot: Lodging, line: DayLine) -> TimetableRow:
        say = self.pack.speech.say
        coming = line.phase is Phase.CHECK_IN
        known = slot.check_in_known if coming else slot.check_out_known
        unknown = say("On arrival") if coming else say("On departure")
        return TimetableRow(
            time=self.pack.speech.clock(line.moment) if known else unknown,
            zone=self.zones.mark(line.moment, line.moment),
            what=lines(say("Check in") if coming else say("Check out")),
            where=lines(slot.place.name),
            who=lines(self.pack.who(slot.people, line.moment.day)),
            standing=Standing.LOGISTICS,
        )


def _is_named(organisation: Organisation, title: str) -> bool:
    return organisation.name in title or organisation.acronym in title.split()


def standing(slot: Engagement) -> Standing:
    """Return how sure a meeting is."""
    if slot.is_cancelled:
        return Standing.CANCELLED
    return Standing.TENTATIVE if slot.is_tentative else Standing.FIRM


def leg_title(pack: Pack, leg: Leg, phase: Phase = Phase.WHOLE) -> str:
    """Return a journey, or one end of it, in a few words: `Flight JL 44 to Tokyo`, `Flight JL 44 arrives`."""
    name = service(pack.speech, pack.visit.travel[leg.id])
    if phase is Phase.ARRIVES:
        return pack.speech.say("{name} arrives", name=name)
    return pack.speech.say("{name} to {place}", name=name, place=_destination(leg))


def service(speech: Language, journey: Journey) -> str:
    """Return a journey by kind and number: `Flight JL 44`, `Train`."""
    kind = capitalised(means(speech, journey.by))
    return f"{kind} {journey.number}" if journey.number else kind


def _destination(leg: Leg) -> str:
    """Return where a journey goes, in a word: the town, or the place in it where one is there already.

    Of an airport whose name has a town in it, the name: it tells Heathrow from Gatwick, and Vancouver from Richmond.
    """
    place = leg.destination
    towns = {place.city, place.zone.rpartition("/")[2].replace("_", " ")} - {""}
    if place.is_airport and place.site is None and any(town in place.name for town in towns):
        return _AIRPORT.sub("", place.name).split(" / ")[0]
    return place.city if place.city and place.city != leg.origin.city else place.name

"""Visit → programme: every time made an instant, every journey and night put in its place; what cannot be is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from itinerary.diagnostics import Diagnostic, Report
from itinerary.programme.complaints import arrives_first, clock_finding
from itinerary.programme.moment import Moment, moment_at
from itinerary.programme.nights import settled
from itinerary.programme.places import Place, UnknownAirportError, place_of, site_place
from itinerary.programme.timeline import Engagement, Leg, Lodging, Programme, Slot
from itinerary.programme.transfers import transfers_between
from itinerary.spec.meetings import Meeting, MeetingStatus
from itinerary.spec.travel import Flight, Journey, Stay

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.spec.moments import Attendance, LocalTime
    from itinerary.spec.visit import Visit

_END_OF_DAY = dt.time(23, 59)
_START_OF_DAY = dt.time(0, 0)
_A_DAY = dt.timedelta(days=1)
_A_YEAR = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Placed:
    """The programme of a visit and what in it could not be placed."""

    programme: Programme
    report: Report


def place(visit: Visit) -> Placed:
    """Put a visit in time."""
    placing = _Placing(visit)
    slots: list[Slot] = []
    for meeting_id, meeting in visit.meetings.items():
        slots.extend(placing.meeting(meeting_id, meeting))
    for leg_id, journey in visit.travel.items():
        slots.extend(placing.journey(leg_id, journey))
    for stay_id, stay in visit.stays.items():
        slots.extend(placing.stay(stay_id, stay))
    slots.extend(transfers_between(visit, slots))
    slots = list(settled(slots))
    slots.sort(key=lambda slot: (slot.start.instant, slot.end.instant, slot.path))
    unscheduled = tuple(
        meeting_id
        for meeting_id, meeting in visit.meetings.items()
        if not meeting.is_scheduled and meeting.status is not MeetingStatus.CANCELLED
    )
    return Placed(Programme(visit, tuple(slots), unscheduled), Report.of(placing.findings))


def attending(
    visit: Visit, attendance: Attendance, day: dt.date | None, last_day: dt.date | None = None
) -> tuple[str, ...]:
    """Return the ids of the delegates meant, in the order of the spec; `all` means those who are there that day.

    With a `last_day`, `all` means those who have joined by that day and have not left before `day`.
    """
    if not attendance.everyone:
        return tuple(name for name in visit.delegates if name in attendance.named)
    until = last_day or day
    return tuple(
        name
        for name, delegate in visit.delegates.items()
        if name not in attendance.named
        and (until is None or delegate.joins is None or delegate.joins <= until)
        and (day is None or delegate.leaves is None or day <= delegate.leaves)
    )


@dataclass(slots=True)
class _Placing:
    """Gathers findings while slots are made."""

    visit: Visit
    findings: list[Diagnostic] = field(default_factory=list)

    def meeting(self, meeting_id: str, meeting: Meeting) -> tuple[Slot, ...]:
        path: DataPath = ("meetings", meeting_id)
        if meeting.start is None or not self._has_one_end(path, meeting):
            return ()
        span = meeting.local_span()
        if span is None:
            return ()
        site = site_place(self.visit, meeting.site) if meeting.site else None
        key = site.zone if site else self.visit.visit.timezone
        start = self._moment(span[0], key, meeting.start.offset, (*path, "start"))
        end = self._end_of(path, meeting, start, span[1])
        if start is None or end is None or not self._in_order(path, start, end):
            return ()
        room = meeting.room or (self.visit.sites[meeting.site].room if meeting.site else None)
        return (
            Engagement(
                path=path,
                start=start,
                end=end,
                people=attending(self.visit, meeting.delegates, span[0].date()),
                place=site,
                room=room,
                counterparts=meeting.counterparts,
                is_cancelled=meeting.status is MeetingStatus.CANCELLED,
                is_tentative=meeting.status is MeetingStatus.TENTATIVE,
            ),
        )

    def journey(self, leg_id: str, journey: Journey) -> tuple[Slot, ...]:
        path: DataPath = ("travel", leg_id)
        origin = self._end_place(journey.from_, (*path, "from"))
        destination = self._end_place(journey.to, (*path, "to"))
        if origin is None or destination is None or journey.departs.day is None:
            return ()
        leaves = journey.departs.on(journey.departs.day)
        start = self._moment(leaves, origin.zone, journey.departs.offset, (*path, "departs"))
        end = self._moment(
            journey.arrives.on(journey.departs.day), destination.zone, journey.arrives.offset, (*path, "arrives")
        )
        if start is None or end is None:
            return ()
        if end <= start:
            self.findings.append(arrives_first(path, start, end, dated=journey.arrives.day is not None))
            return ()
        return (
            Leg(
                path=path,
                start=start,
                end=end,
                people=attending(self.visit, journey.aboard, min(start.day, end.day), max(start.day, end.day)),
                origin=origin,
                destination=destination,
                is_flight=isinstance(journey, Flight),
            ),
        )

    def stay(self, stay_id: str, stay: Stay) -> tuple[Slot, ...]:
        path: DataPath = ("stays", stay_id)
        hotel = site_place(self.visit, stay.site)
        if stay.check_out <= stay.check_in:
            self.findings.append(
                Diagnostic(
                    "checks-out-first",
                    "the stay ends before its first night",
                    (*path, "check-out"),
                    detail=f"check-in is on {stay.check_in.isoformat()}",
                    help="`check-out` is the day of departure, at least a day after `check-in`",
                )
            )
            return ()
        if stay.check_out - stay.check_in > _A_YEAR:
            self.findings.append(
                Diagnostic(
                    "stay-too-long",
                    "the stay lasts longer than a year",
                    (*path, "check-out"),
                    detail=f"check-in is on {stay.check_in.isoformat()}",
                    help="correct the year of one of the two",
                )
            )
            return ()
        start = self._lodging_end(stay.from_time, stay.check_in, _END_OF_DAY, hotel.zone, (*path, "from-time"))
        end = self._lodging_end(stay.until_time, stay.check_out, _START_OF_DAY, hotel.zone, (*path, "until-time"))
        if start is None or end is None:
            return ()
        return (
            Lodging(
                path=path,
                start=start,
                end=end,
                people=attending(self.visit, stay.guests, stay.check_in + _A_DAY, stay.check_out - _A_DAY),
                place=hotel,
                first_night=stay.check_in,
                last_morning=stay.check_out,
                check_in_known=stay.from_time is not None,
                check_out_known=stay.until_time is not None,
            ),
        )

    def _has_one_end(self, path: DataPath, meeting: Meeting) -> bool:
        if meeting.end is None and meeting.duration is None:
            self.findings.append(
                Diagnostic(
                    "no-end",
                    f'"{meeting.title}" begins but has no end',
                    (*path, "start"),
                    help="add `end: 11:30` or `duration: 1h30`",
                )
            )
            return False
        if meeting.end is not None and meeting.duration is not None:
            self.findings.append(
                Diagnostic(
                    "two-ends",
                    f'"{meeting.title}" has both an end and a duration',
                    (*path, "duration"),
                    help="keep one of them",
                    at_key=True,
                    related=(*path, "end"),
                )
            )
            return False
        return True

    def _end_of(self, path: DataPath, meeting: Meeting, start: Moment | None, end: dt.datetime) -> Moment | None:
        if start is None:
            return None
        if meeting.end is None:
            return start.later(meeting.duration or dt.timedelta())
        return self._moment(end, start.zone, meeting.end.offset, (*path, "end"))

    def _in_order(self, path: DataPath, start: Moment, end: Moment) -> bool:
        if end > start:
            return True
        self.findings.append(
            Diagnostic(
                "end-before-start",
                "it ends before it begins",
                (*path, "end"),
                detail=f"it begins at {start.local:%H:%M}",
                help="if it ends on the next day, write the date too: "
                f"end: {(start.day + dt.timedelta(days=1)).isoformat()} {end.local:%H:%M}",
            )
        )
        return False

    def _end_place(self, key: str, path: DataPath) -> Place | None:
        try:
            return place_of(self.visit, key)
        except UnknownAirportError:
            self.findings.append(
                Diagnostic(
                    "unknown-airport",
                    f"no airport has the code {key}",
                    path,
                    help="write the three letters of the airport as on the ticket, such as HND",
                )
            )
            return None

    def _lodging_end(
        self, clock: LocalTime | None, day: dt.date, otherwise: dt.time, key: str, path: DataPath
    ) -> Moment | None:
        if clock is not None:
            return self._moment(clock.on(day), key, clock.offset, path)
        found = moment_at(dt.datetime.combine(day, otherwise), key)
        if isinstance(found, Moment):
            return found
        midday = moment_at(dt.datetime.combine(day, dt.time(12)), key)
        return midday if isinstance(midday, Moment) else None

    def _moment(self, local: dt.datetime, key: str, offset: dt.timedelta | None, path: DataPath) -> Moment | None:
        found = moment_at(local, key, offset)
        if isinstance(found, Moment):
            return found
        self.findings.append(clock_finding(found, local, key, path))
        return None

"""What is decided before anything is sent to a calendar server."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from itinerary.calendar.calendar_object import calendar_object
from itinerary.calendar.event import AllDay, Coordinates, Status, Timed
from itinerary.calendar.publishing import (
    Cancel,
    Create,
    Delete,
    StandingObject,
    Step,
    Unchanged,
    UnpublishableEntryError,
    Update,
    plan,
)
from itinerary.calendar.vcalendar import Window
from itinerary.calendar.vevent import written
from itinerary.programme.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from itinerary.calendar.event import CalendarEvent

WINDOW = Window(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 31, tzinfo=UTC))
LATER = datetime(2026, 2, 2, tzinfo=UTC)
NAMESPACE = "@japan-2026.visit.example"
STRANGER = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n%bEND:VCALENDAR\r\n"
REWRITTEN = b"""\
BEGIN:VCALENDAR
PRODID:-//Somebody//Else//DE
VERSION:2.0
BEGIN:VEVENT
CLASS:PUBLIC
CREATED:20261231T235959Z
DTSTAMP:20261231T235959Z
LAST-MODIFIED:20261231T235959Z
COLOR:red
X-SEEN:yes
DTEND;VALUE=DATE:20260305
DTSTART;VALUE=DATE:20260301
SUMMARY:Hot
 el Example\\, Osaka
ORGANIZER;SCHEDULE-STATUS=1.1:mailto:somebody@else.example
UID:hotel@japan-2026.visit.example
STATUS:CONFIRMED
TRANSP:TRANSPARENT
DESCRIPTION:
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:mine
TRIGGER:-PT30M
END:VALARM
END:VEVENT
END:VCALENDAR
"""
"""The stay as a server may give it back: stamps and colour its own, an alarm of the reader's, no SEQUENCE for 0."""


def _object(event: CalendarEvent) -> bytes:
    return calendar_object(written(event), WINDOW, None)


def _standing(content: bytes, name: str = "a") -> StandingObject:
    return StandingObject(f"/office/visit/{name}.ics", f'"{name}"', content)


def _planned(standing: bytes | list[StandingObject], wanted: Mapping[str, bytes]) -> tuple[Step, ...]:
    return plan([_standing(standing)] if isinstance(standing, bytes) else standing, wanted, NAMESPACE)


def test_entry_that_the_server_lacks_is_created(meeting: CalendarEvent) -> None:
    content = _object(meeting)
    assert _planned([], {meeting.uid: content}) == (Create(meeting.uid, content),)


def test_entry_that_is_right_is_left(meeting: CalendarEvent) -> None:
    content = _object(meeting)
    assert _planned(content, {meeting.uid: content}) == (Unchanged(meeting.uid),)


def test_entry_that_the_server_only_rewrote_is_left(stay: CalendarEvent) -> None:
    assert _planned(REWRITTEN, {stay.uid: _object(stay)}) == (Unchanged(stay.uid),)


@pytest.mark.parametrize(
    ("change", "differing"),
    [
        ({"summary": "Meeting"}, ("SUMMARY",)),
        ({"description": "Plans"}, ("DESCRIPTION",)),
        ({"description": ""}, ("DESCRIPTION",)),
        ({"location": "South Campus"}, ("LOCATION",)),
        ({"coordinates": Coordinates(34.8, 135.5)}, ("GEO",)),
        ({"url": "https://visit.example/other"}, ("URL",)),
        ({"url": None}, ("URL",)),
        ({"categories": ("MEETING",)}, ("CATEGORIES",)),
        ({"related_to": None}, ("RELATED-TO",)),
        ({"sequence": 3}, ("SEQUENCE",)),
        ({"status": Status.TENTATIVE}, ("STATUS",)),
        ({"transparent": True}, ("TRANSP",)),
    ],
)
def test_entry_that_says_something_else_is_updated(
    meeting: CalendarEvent, change: dict[str, Any], differing: tuple[str, ...]
) -> None:
    content = _object(replace(meeting, **change))
    assert _planned(_object(meeting), {meeting.uid: content}) == (
        Update(meeting.uid, "/office/visit/a.ics", '"a"', content, differing, newer_there=False),
    )


def test_entry_at_the_same_hour_of_another_zone_is_updated(meeting: CalendarEvent) -> None:
    assert isinstance(meeting.when, Timed)
    seoul = Timed(Moment(meeting.when.start.instant, "Asia/Seoul"), Moment(meeting.when.end.instant, "Asia/Seoul"))
    (step,) = _planned(_object(meeting), {meeting.uid: _object(replace(meeting, when=seoul))})
    assert isinstance(step, Update)
    assert step.differing == ("DTEND", "DTSTART")


def test_stay_that_is_longer_is_updated(stay: CalendarEvent) -> None:
    assert isinstance(stay.when, AllDay)
    longer = replace(stay, when=replace(stay.when, until=stay.when.until.replace(day=6)))
    (step,) = _planned(_object(stay), {stay.uid: _object(longer)})
    assert isinstance(step, Update)
    assert step.differing == ("DTEND",)


@pytest.mark.parametrize(
    "change", [{"stamped": LATER}, {"created": LATER}, {"last_modified": LATER}, {"colour": "tan"}, {"organizer": None}]
)
def test_entry_with_other_stamps_colour_or_organiser_is_left(meeting: CalendarEvent, change: dict[str, Any]) -> None:
    """So that a new edition in which nothing changed sends nothing."""
    content = _object(replace(meeting, **change))
    assert _planned(_object(meeting), {meeting.uid: content}) == (Unchanged(meeting.uid),)


def test_entry_that_somebody_made_recur_is_updated(stay: CalendarEvent) -> None:
    exception = REWRITTEN[REWRITTEN.index(b"BEGIN:VEVENT") :].replace(
        b"DTSTART", b"RECURRENCE-ID;VALUE=DATE:20260308\nDTSTART"
    )
    recurring = REWRITTEN.replace(b"STATUS:", b"RRULE:FREQ=WEEKLY\nSTATUS:").replace(b"END:VCALENDAR\n", exception)
    (step,) = _planned(recurring, {stay.uid: _object(stay)})
    assert isinstance(step, Update)
    assert {"RECURRENCE-ID", "RRULE"} < set(step.differing)


def test_entry_that_is_called_off_is_cancelled(meeting: CalendarEvent) -> None:
    content = _object(replace(meeting, status=Status.CANCELLED))
    assert _planned(_object(meeting), {meeting.uid: content}) == (
        Cancel(
            uid=meeting.uid,
            href="/office/visit/a.ics",
            etag='"a"',
            content=content,
            differing=("STATUS", "SUMMARY", "TRANSP"),
            newer_there=False,
        ),
    )


def test_entry_that_is_cancelled_already_is_updated(cancelled_tour: CalendarEvent) -> None:
    content = _object(replace(cancelled_tour, location="Suita"))
    (step,) = _planned(_object(cancelled_tour), {cancelled_tour.uid: content})
    assert type(step) is Update


def test_entry_that_takes_place_again_is_updated(cancelled_tour: CalendarEvent) -> None:
    content = _object(replace(cancelled_tour, status=Status.CONFIRMED))
    (step,) = _planned(_object(cancelled_tour), {cancelled_tour.uid: content})
    assert type(step) is Update


def test_entry_that_is_not_wanted_is_deleted(meeting: CalendarEvent) -> None:
    assert _planned(_object(meeting), {}) == (Delete(meeting.uid, "/office/visit/a.ics", '"a"'),)


@pytest.mark.parametrize("change", [{"sequence": 3}, {"last_modified": LATER}])
def test_entry_that_somebody_edited_is_told_of(meeting: CalendarEvent, change: dict[str, Any]) -> None:
    edited = _object(replace(meeting, summary="Lunch", **change))
    (step,) = _planned(edited, {meeting.uid: _object(meeting)})
    assert isinstance(step, Update)
    assert step.newer_there


@pytest.mark.parametrize("right", ["a", "b", None])
def test_of_two_objects_of_one_uid_the_right_one_stays(meeting: CalendarEvent, right: str | None) -> None:
    wrong = _object(replace(meeting, summary="Lunch"))
    content = _object(meeting)
    steps = _planned(
        [_standing(content if name == right else wrong, name) for name in ("b", "a")], {meeting.uid: content}
    )
    stays = right or "a"
    gone = "b" if stays == "a" else "a"
    last = (
        Unchanged(meeting.uid)
        if right
        else Update(meeting.uid, "/office/visit/a.ics", '"a"', content, ("SUMMARY",), newer_there=False)
    )
    assert steps == (Delete(meeting.uid, f"/office/visit/{gone}.ics", f'"{gone}"'), last)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\x00 torn", id="no calendar"),
        pytest.param(STRANGER % b"", id="empty calendar"),
        pytest.param(STRANGER % b"BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\n", id="event without UID"),
        pytest.param(STRANGER % b"BEGIN:VEVENT\r\nUID:x@other.example\r\nEND:VEVENT\r\n", id="of another visit"),
        pytest.param(
            STRANGER % b"BEGIN:VEVENT\r\nUID:x@old-japan-2026.visit.example\r\nEND:VEVENT\r\n", id="longer name"
        ),
        pytest.param(STRANGER % b"BEGIN:VTODO\r\nUID:x@japan-2026.visit.example\r\nEND:VTODO\r\n", id="task"),
        pytest.param(
            STRANGER
            % (
                b"BEGIN:VEVENT\r\nUID:x@japan-2026.visit.example\r\nEND:VEVENT\r\n"
                b"BEGIN:VEVENT\r\nUID:x@other.example\r\nEND:VEVENT\r\n"
            ),
            id="beside another's",
        ),
        pytest.param(
            STRANGER
            % (
                b"BEGIN:VEVENT\r\nUID:x@japan-2026.visit.example\r\nEND:VEVENT\r\n"
                b"BEGIN:VTODO\r\nUID:x@japan-2026.visit.example\r\nEND:VTODO\r\n"
            ),
            id="beside a task",
        ),
    ],
)
def test_what_is_not_of_the_visit_is_left_alone(content: bytes) -> None:
    assert _planned(content, {}) == ()


def test_steps_stand_in_order_of_uid_whatever_the_server_says_first(
    meeting: CalendarEvent, stay: CalendarEvent, flight: CalendarEvent
) -> None:
    standing = [_standing(_object(stay), "1"), _standing(_object(meeting), "2")]
    wanted = {event.uid: _object(event) for event in (meeting, flight)}
    steps = _planned(standing, wanted)
    assert steps == (
        Create(flight.uid, wanted[flight.uid]),
        Delete(stay.uid, "/office/visit/1.ics", '"1"'),
        Unchanged(meeting.uid),
    )
    assert _planned(standing[::-1], dict(reversed(wanted.items()))) == steps


@pytest.mark.parametrize("namespace", ["", "@"])
def test_no_end_of_uids_means_no_entries(meeting: CalendarEvent, namespace: str) -> None:
    """Else every entry on the server would be deleted."""
    assert plan([_standing(_object(meeting))], {}, namespace) == ()


def test_object_that_no_server_takes_is_refused(meeting: CalendarEvent, stay: CalendarEvent) -> None:
    content = _object(meeting)
    both = content.replace(b"END:VCALENDAR\r\n", written(stay).content + b"END:VCALENDAR\r\n")
    twice = content.replace(b"END:VCALENDAR\r\n", written(meeting).content + b"END:VCALENDAR\r\n")
    told = {_refusal(meeting.uid, wrong) for wrong in (b"x", both, twice)}
    fault = "it is not one entry and nothing else; nothing was changed on the server"
    remedy = "this is a mistake of this program: please report it with the entry"
    assert told == {f"the calendar entry '{meeting.uid}' cannot be published: {fault}; {remedy}"}


def test_object_with_a_method_is_refused(meeting: CalendarEvent) -> None:
    told = _refusal(meeting.uid, calendar_object(written(meeting), WINDOW, "PUBLISH"))
    assert "cannot be published: it has a METHOD, which servers refuse (RFC 4791 section 4.1);" in told


def test_object_of_another_uid_is_refused(meeting: CalendarEvent) -> None:
    told = _refusal("lunch@japan-2026.visit.example", _object(meeting))
    assert (
        "'lunch@japan-2026.visit.example' cannot be published: its UID is 'osaka-leadership@japan-2026.visit.example';"
    ) in told


def test_object_of_another_visit_is_refused(meeting: CalendarEvent) -> None:
    told = _refusal("x@y", _object(replace(meeting, uid="x@y")))
    assert "its UID does not end as those of the visit, in '@japan-2026.visit.example';" in told


def _refusal(uid: str, content: bytes) -> str:
    with pytest.raises(UnpublishableEntryError) as refusal:
        plan([], {uid: content}, NAMESPACE)
    return str(refusal.value)

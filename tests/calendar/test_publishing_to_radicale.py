"""Entries of a visit on a real CalDAV server: what is made there, changed, and left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.faulty_proxy import FaultyProxy, First
from support.served_visit import (
    FLIGHT,
    MEETING,
    NAMESPACE,
    RECEPTION,
    STAY,
    STRANGERS,
    TOUR,
    ServedVisit,
    read_all,
)

from itinerary.audience import Audience, AudienceKind
from itinerary.calendar import Imprint, Readership, calendar_objects
from itinerary.calendar.caldav_address import CalendarAddress
from itinerary.calendar.caldav_collection import CaldavCollection
from itinerary.calendar.caldav_errors import EntriesRefusedError, NoSuchCalendarError, NotACalendarError
from itinerary.calendar.publication import Published, publish
from itinerary.calendar.publishing import Cancel, Create, Delete, Update
from itinerary.examine import examine
from itinerary.rendering.edition import Edition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from support.radicale import Calendar, Radicale

    from itinerary.calendar.publishing import Change


VISITS = Path(__file__).parents[2] / "visits"
EDITION = Edition(datetime(2023, 3, 1, 9, tzinfo=UTC))


@pytest.fixture
def calendar(server: Radicale, request: pytest.FixtureRequest) -> Calendar:
    """Return a calendar of the test's own, with what others keep in it."""
    made = server.make_calendar("".join(filter(str.isalnum, request.node.name)))
    for name, content in STRANGERS.items():
        made.keep(name, content)
    return made


def _publish(address: str, wanted: Mapping[str, bytes], *, dry_run: bool = False) -> Published:
    """Publish without a second chance."""
    with CaldavCollection(CalendarAddress(address)) as collection:
        return publish(collection, wanted, NAMESPACE, dry_run=dry_run, sleep=_never)


def _never(seconds: float) -> None:
    pytest.fail(f"the connection failed, and a pause of {seconds} seconds is wanted")


def _ours(calendar: Calendar) -> dict[str, bytes]:
    return {name: content for name, content in calendar.files().items() if name not in STRANGERS}


def test_first_run_creates_all(calendar: Calendar, visit: ServedVisit) -> None:
    assert _publish(calendar.address, visit.before) == Published(created=(FLIGHT, STAY, MEETING, TOUR))
    assert set(_ours(calendar)) == {f"{uid}.ics" for uid in visit.before}
    assert read_all(_ours(calendar).values()) == read_all(visit.before.values())


def test_second_run_only_reads(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    _publish(calendar.address, visit.before)
    kept = calendar.files()
    assert _publish(proxy.address(calendar.path), visit.before) == Published(unchanged=(FLIGHT, STAY, MEETING, TOUR))
    assert proxy.methods == ["PROPFIND", "REPORT"]
    assert calendar.files() == kept


def test_run_after_changes_sends_what_differs(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    _publish(calendar.address, visit.before)
    tour = calendar.files()[f"{TOUR}.ics"]
    assert _publish(proxy.address(calendar.path), visit.after) == visit.published
    assert [(heard.method, heard.path.rpartition("/")[2]) for heard in proxy.heard] == [
        ("PROPFIND", ""),
        ("REPORT", ""),
        ("PUT", "flight-home%40japan-2026.visit.example.ics"),
        ("DELETE", "hotel%40japan-2026.visit.example.ics"),
        ("PUT", "osaka-leadership%40japan-2026.visit.example.ics"),
        ("PUT", "reception%40japan-2026.visit.example.ics"),
    ]
    assert read_all(_ours(calendar).values()) == read_all(visit.after.values())
    assert calendar.files()[f"{TOUR}.ics"] == tour


def test_sequence_on_the_server_is_the_given_one(calendar: Calendar, visit: ServedVisit) -> None:
    _publish(calendar.address, visit.before)
    _publish(calendar.address, visit.after)
    sequences = {name: content.partition(b"SEQUENCE:")[2].split()[0] for name, content in _ours(calendar).items()}
    assert sequences == {
        f"{FLIGHT}.ics": b"1",
        f"{MEETING}.ics": b"3",
        f"{RECEPTION}.ics": b"2",
        f"{TOUR}.ics": b"1",
    }


def test_what_is_not_of_the_visit_stays_to_the_byte(server: Radicale, calendar: Calendar, visit: ServedVisit) -> None:
    other = server.make_calendar("other")
    _publish(other.address, visit.before)
    kept = other.files()
    for wanted in (visit.before, visit.after, {}):
        _publish(calendar.address, wanted)
        assert {name: calendar.files()[name] for name in STRANGERS} == STRANGERS
    assert other.files() == kept


def test_visit_without_entries_leaves_those_of_others(calendar: Calendar, visit: ServedVisit) -> None:
    _publish(calendar.address, visit.before)
    assert _publish(calendar.address, {}) == Published(deleted=(FLIGHT, STAY, MEETING, TOUR))
    assert calendar.files() == STRANGERS


def test_dry_run_tells_all_and_writes_nothing(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    _publish(calendar.address, visit.before)
    kept = calendar.files()
    assert _publish(proxy.address(calendar.path), visit.after, dry_run=True) == visit.published
    assert proxy.methods == ["PROPFIND", "REPORT"]
    assert calendar.files() == kept


def test_each_change_is_told_when_it_is_made(calendar: Calendar, visit: ServedVisit) -> None:
    _publish(calendar.address, visit.before)
    told: list[Change] = []
    with CaldavCollection(CalendarAddress(calendar.address)) as collection:
        publish(collection, visit.after, NAMESPACE, sleep=_never, report=told.append)
    assert [(type(change), change.uid) for change in told] == [
        (Cancel, FLIGHT),
        (Delete, STAY),
        (Update, MEETING),
        (Create, RECEPTION),
    ]


def test_edit_by_hand_is_overwritten_and_told(calendar: Calendar, visit: ServedVisit) -> None:
    _publish(calendar.address, visit.before)
    name = f"{MEETING}.ics"
    edited = calendar.files()[name].replace(b"SUMMARY:Meeting", b"SUMMARY:Lunch")
    calendar.keep(name, edited.replace(b"LAST-MODIFIED:20260201", b"LAST-MODIFIED:20260202"))
    assert _publish(calendar.address, visit.before) == Published(
        updated=(MEETING,), unchanged=(FLIGHT, STAY, TOUR), overwritten=(MEETING,)
    )
    assert read_all(_ours(calendar).values()) == read_all(visit.before.values())


def test_entry_is_found_wherever_the_server_has_it(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    calendar.keep("50% of a ü.ics", visit.before[MEETING])
    _publish(proxy.address(calendar.path), {MEETING: visit.after[MEETING]})
    assert [heard.path.rpartition("/")[2] for heard in proxy.heard[2:]] == ["50%25%20of%20a%20%C3%BC.ics"]
    assert read_all(_ours(calendar).values()) == read_all([visit.after[MEETING]])


def test_entry_that_stands_there_twice_is_left_once(calendar: Calendar, visit: ServedVisit) -> None:
    calendar.keep("a.ics", visit.before[MEETING])
    calendar.keep("b.ics", visit.after[MEETING])
    assert _publish(calendar.address, {MEETING: visit.after[MEETING]}) == Published(
        deleted=(MEETING,), unchanged=(MEETING,)
    )
    assert set(_ours(calendar)) == {"b.ics"}


@pytest.mark.parametrize("meanwhile", ["edited", "deleted"])
def test_entry_that_somebody_changed_in_between_is_planned_anew(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, meanwhile: str
) -> None:
    """Radicale answers 412, since the object is not the one that was seen."""
    _publish(calendar.address, visit.before)
    name = f"{MEETING}.ics"

    def interfere() -> None:
        if meanwhile == "deleted":
            calendar.drop(name)
        else:
            calendar.keep(name, calendar.files()[name].replace(b"SUMMARY:Meeting", b"SUMMARY:Lunch"))

    proxy.faults[2] = First(interfere)
    published = _publish(proxy.address(calendar.path), {**visit.before, MEETING: visit.after[MEETING]})
    assert proxy.methods == ["PROPFIND", "REPORT", "PUT", "REPORT", "PUT"]
    done = {"created": (MEETING,)} if meanwhile == "deleted" else {"updated": (MEETING,)}
    assert published == Published(unchanged=(FLIGHT, STAY, TOUR), **done)
    assert read_all([calendar.files()[name]]) == read_all([visit.after[MEETING]])


def test_entry_that_somebody_edited_before_it_is_deleted_is_planned_anew(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit
) -> None:
    """It might have become another's."""
    _publish(calendar.address, visit.before)
    stranger = visit.before[STAY].replace(STAY.encode(), b"lunch@else.example")
    proxy.faults[2] = First(lambda: calendar.keep(f"{STAY}.ics", stranger))
    wanted = {uid: content for uid, content in visit.before.items() if uid != STAY}
    assert _publish(proxy.address(calendar.path), wanted) == Published(unchanged=(FLIGHT, MEETING, TOUR))
    assert proxy.methods == ["PROPFIND", "REPORT", "DELETE", "REPORT"]
    assert calendar.files()[f"{STAY}.ics"] == stranger


def test_entry_that_somebody_made_in_between_is_planned_anew(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit
) -> None:
    proxy.faults[2] = First(lambda: calendar.keep(f"{MEETING}.ics", visit.before[MEETING]))
    published = _publish(proxy.address(calendar.path), {MEETING: visit.after[MEETING]})
    assert proxy.methods == ["PROPFIND", "REPORT", "PUT", "REPORT", "PUT"]
    assert published == Published(updated=(MEETING,))


def test_entry_that_the_server_refuses_does_not_hold_up_the_others(calendar: Calendar, visit: ServedVisit) -> None:
    """Somebody made a task of the meeting, and a server keeps each UID once."""
    task = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:%b\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    calendar.keep("task.ics", task % MEETING.encode())
    with pytest.raises(EntriesRefusedError) as refusal:
        _publish(calendar.address, visit.before)
    assert str(refusal.value) == (
        f"the calendar at '{calendar.address}' is up to date but for what its server does not take: "
        "'osaka-leadership@japan-2026.visit.example': 409 no-uid-conflict; an entry of that UID may stand in another "
        "calendar or in the bin there: remove it for good and run again"
    )
    assert set(_ours(calendar)) == {"task.ics", f"{FLIGHT}.ics", f"{STAY}.ics", f"{TOUR}.ics"}


@pytest.mark.parametrize("name", ["ucl-japan-2023", "three-capitals"])
def test_example_visit_goes_in_whole(calendar: Calendar, name: str) -> None:
    programme = examine(VISITS / name).programme
    assert programme is not None
    imprint = Imprint.of(programme, EDITION)
    readership, office = Readership(programme, imprint.names), Audience(AudienceKind.OFFICE)
    wanted = calendar_objects(readership.view(office), imprint, readership.entries(office))
    for expected in (Published(created=tuple(sorted(wanted))), Published(unchanged=tuple(sorted(wanted)))):
        with CaldavCollection(CalendarAddress(calendar.address)) as collection:
            assert publish(collection, wanted, f"@{imprint.names.domain}", sleep=_never) == expected
    assert read_all(_ours(calendar).values()) == read_all(wanted.values())


def test_address_without_a_calendar_is_told(server: Radicale, visit: ServedVisit) -> None:
    address = server.calendar("/office/none/").address
    with pytest.raises(NoSuchCalendarError) as refusal:
        _publish(address, visit.before)
    assert str(refusal.value) == (
        f"there is no calendar at '{address}': make one with a calendar program, or copy its address from there; "
        "this program makes none"
    )


def test_address_of_all_calendars_of_a_user_is_told(server: Radicale, visit: ServedVisit) -> None:
    server.make_calendar("neighbour")
    address = server.calendar("/office/").address
    with pytest.raises(NotACalendarError) as refusal:
        _publish(address, visit.before)
    assert str(refusal.value) == (
        f"'{address}' is not the address of a calendar: it leads to something else, perhaps a list of calendars; "
        "copy that of one calendar from the settings of a calendar program (its CalDAV address)"
    )


def test_calendar_for_tasks_alone_is_told(server: Radicale, visit: ServedVisit) -> None:
    with pytest.raises(NotACalendarError) as refusal:
        _publish(server.make_calendar("tasks", only_tasks=True).address, visit.before)
    assert "what is there takes no entries of this kind, perhaps tasks;" in str(refusal.value)

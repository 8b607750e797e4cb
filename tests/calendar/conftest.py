"""What the tests of this folder share: a meeting, a flight over the date line, a stay, a cancelled tour, a server.

Fresh processes import this file, to make the same calendar anew, so what the server needs is imported in its place.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from itinerary.calendar.event import AllDay, CalendarEvent, Coordinates, Organizer, Status, Timed
from itinerary.calendar.vcalendar import Masthead, Window, calendar_file
from itinerary.calendar.vevent import written
from itinerary.programme.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.faulty_proxy import FaultyProxy
    from support.radicale import Calendar, Radicale
    from support.served_visit import ServedVisit

OFFICE = Organizer('Office of "Protocol", Example University', "protocol@visit.example")
ISSUED = datetime(2026, 2, 1, 9, 30, tzinfo=UTC)
WINDOW = Window(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 31, tzinfo=UTC))
MASTHEAD = Masthead(
    name="Visit to Japan, March 2026",
    description="For the delegation\nRelease 3",
    zone="Asia/Tokyo",
)


def moment(instant: str, zone: str) -> Moment:
    """Return a moment from an instant in UTC as ISO 8601 writes it."""
    return Moment(datetime.fromisoformat(instant).replace(tzinfo=UTC), zone)


MEETING = CalendarEvent(
    uid="osaka-leadership@japan-2026.visit.example",
    summary="Meeting with the President; 例示大学",
    when=Timed(moment("2026-03-02T01:00", "Asia/Tokyo"), moment("2026-03-02T02:30", "Asia/Tokyo")),
    stamped=ISSUED,
    created=datetime(2026, 1, 12, 8, tzinfo=UTC),
    last_modified=ISSUED,
    sequence=2,
    description=(
        "Mon 2 March 2026, 10:00–11:30 JST (UTC+09:00)\n"
        "With Professor Sample and 見本 太郎; plans lie in \\\\office\\New, room 3"
    ),
    location="North Campus, 1-1 Example Street, Osaka",
    coordinates=Coordinates(34.7, 135.5),
    categories=("MEETING", "Leadership, first day"),
    url="https://visit.example/programme/osaka?day=1",
    organizer=OFFICE,
    related_to="transfer-1@japan-2026.visit.example",
    colour="steelblue",
)
FLIGHT = CalendarEvent(
    uid="flight-home@japan-2026.visit.example",
    summary="NH 106 Tokyo to Los Angeles",
    when=Timed(moment("2026-03-05T08:00", "Asia/Tokyo"), moment("2026-03-05T18:30", "America/Los_Angeles")),
    stamped=ISSUED,
    created=ISSUED,
    last_modified=ISSUED,
    status=Status.TENTATIVE,
    organizer=OFFICE,
)
STAY = CalendarEvent(
    uid="hotel@japan-2026.visit.example",
    summary="Hotel Example, Osaka",
    when=AllDay(date(2026, 3, 1), date(2026, 3, 5)),
    stamped=ISSUED,
    created=ISSUED,
    last_modified=ISSUED,
    organizer=OFFICE,
)
CANCELLED_TOUR = CalendarEvent(
    uid="tour@japan-2026.visit.example",
    summary="Tour of the laboratory",
    when=Timed(moment("2026-03-03T05:00", "Asia/Tokyo"), moment("2026-03-03T06:00", "Asia/Tokyo")),
    stamped=ISSUED,
    created=ISSUED,
    last_modified=ISSUED,
    sequence=1,
    status=Status.CANCELLED,
    organizer=OFFICE,
)


def make_visit_file() -> bytes:
    """Return the whole calendar; also called in processes of their own, to see that it comes out alike."""
    events = (CANCELLED_TOUR, FLIGHT, MEETING, STAY)
    return calendar_file(MASTHEAD, (written(event) for event in events), WINDOW)


@pytest.fixture
def visit_file() -> bytes:
    """Return the whole calendar."""
    return make_visit_file()


@pytest.fixture
def masthead() -> Masthead:
    """Return what the calendar says of itself."""
    return MASTHEAD


@pytest.fixture
def window() -> Window:
    """Return the time that the calendar covers."""
    return WINDOW


@pytest.fixture
def meeting() -> CalendarEvent:
    """Return an entry with everything that an entry may have."""
    return MEETING


@pytest.fixture
def flight() -> CalendarEvent:
    """Return an entry whose clock shows less at its end than at its start."""
    return FLIGHT


@pytest.fixture
def stay() -> CalendarEvent:
    """Return an entry of whole days."""
    return STAY


@pytest.fixture
def cancelled_tour() -> CalendarEvent:
    """Return an entry that will not happen."""
    return CANCELLED_TOUR


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    """Return a server of calendars that asks nobody who he is."""
    from support.radicale import radicale

    with radicale(tmp_path_factory.mktemp("radicale") / "storage") as started:
        yield started


@pytest.fixture
def visit(
    meeting: CalendarEvent, flight: CalendarEvent, stay: CalendarEvent, cancelled_tour: CalendarEvent
) -> ServedVisit:
    """Return a visit as it was published before, and as it is now."""
    from support.served_visit import served_visit

    return served_visit(meeting, flight, stay, cancelled_tour)


@pytest.fixture
def calendar(server: Radicale, visit: ServedVisit, request: pytest.FixtureRequest) -> Calendar:
    """Return a calendar of the test's own, in which the visit stands as it was before, beside entries of others."""
    from support.served_visit import STRANGERS

    made = server.make_calendar("".join(filter(str.isalnum, request.node.name)))
    for name, content in STRANGERS.items():
        made.keep(name, content)
    for uid, content in visit.before.items():
        made.keep(f"{uid}.ics", content)
    return made


@pytest.fixture
def proxy(server: Radicale) -> Iterator[FaultyProxy]:
    """Return what stands between us and the server, and may fail."""
    from support.faulty_proxy import faulty_proxy

    with faulty_proxy(server.port) as between:
        yield between

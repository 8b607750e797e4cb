"""What the entries of a small visit say, and to whom."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from judges.ics_lint import faults
from judges.ics_reading import ReadEntry, read

from itinerary.audience import Audience, AudienceKind, view
from itinerary.calendar import Imprint, calendar
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.rendering.edition import Edition

ISSUED = datetime(2026, 1, 1, tzinfo=UTC)
EDITION = Edition(ISSUED)
OFFICE = Audience(AudienceKind.OFFICE)
ANA, BO = (Audience(AudienceKind.DELEGATE, name) for name in ("ana", "bo"))
PORT = Audience(AudienceKind.PARTNER, "port")


def _visit(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - a spec as plain data
    """Return a visit of two to Lisbon: a hotel, a call on the port, and what a test adds."""
    return {
        "format": "1",
        "visit": {
            "id": "lisbon",
            "title": "Visit to Lisbon",
            "home": "us",
            "from": "2027-05-10",
            "to": "2027-05-12",
            "timezone": "Europe/Lisbon",
            "office": {"name": "Visits Office", "email": "visits@visit.example", "phone": "+44 20 7946 0000"},
        },
        "organisations": {
            "us": {"name": "Example University", "acronym": "EXU"},
            "port": {"name": "Example Port Authority", "acronym": "EPA"},
        },
        "delegates": {
            "ana": {"name": {"given": "Ana", "family": "Silva", "honorific": "Dr"}, "role": "Rector"},
            "bo": {"name": {"given": "Bo", "family": "Li", "order": "family-first"}, "organisation": "us"},
        },
        "sites": {
            "harbour": {"name": "Harbour House", "city": "Lisbon", "address": "1 Example Quay"},
            "hotel": {"name": "Hotel Example", "city": "Lisbon", "location": ["38.71", "-9.13"]},
        },
        "meetings": {"call": _meeting()},
        "transfers": [{"from": "hotel", "to": "harbour", "by": "walk", "takes": "15 min", "note": "By the back door"}],
        **more,
    }


def _meeting(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - a spec as plain data
    return {
        "title": "Courtesy call",
        "partner": "port",
        "site": "harbour",
        "start": "2027-05-11 10:00",
        "end": "11:00",
        "delegates": "all",
        **more,
    }


def _stay(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - a spec as plain data
    return {"site": "hotel", "check-in": "2027-05-10", "check-out": "2027-05-12", "guests": "all", **more}


def _file(data: dict[str, Any], audience: Audience) -> bytes:
    loaded = load_data(data)
    assert loaded.visit is not None
    assert loaded.report.diagnostics == ()
    programme = place(loaded.visit).programme
    content = calendar(view(programme, audience), Imprint.of(programme, EDITION))
    assert faults(content) == ()
    return content


def _entries(data: dict[str, Any], audience: Audience) -> dict[str, ReadEntry]:
    return {entry.uid.partition("@")[0]: entry for entry in read(_file(data, audience))}


def _head(content: bytes) -> list[str]:
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    return lines[1 : next(at for at, line in enumerate(lines) if line.startswith("BEGIN:V") and at)]


def test_meeting_is_told_to_the_delegation() -> None:
    data = _visit(
        counterparts={"costa": {"name": {"given": "Rui", "family": "Costa"}, "role": "Chair", "organisation": "port"}},
        meetings={"call": _meeting(counterparts="costa", status="tentative", dress="business", leads="ana")},
    )
    assert _entries(data, ANA)["meetings-call"].description.split("\n") == [
        "Tuesday 11 May 2027, 10:00–11:00 (WEST, UTC+01:00)",
        "Not yet confirmed",
        "Where: Harbour House, 1 Example Quay, Lisbon",
        "Host: Example Port Authority (EPA)",
        "Delegation: Dr Silva and Li Bo",
        "Counterparts:",
        "- Rui Costa, Chair",
        "Led by: Dr Silva",
        "Dress: business",
    ]


def test_meeting_is_told_to_its_host_with_the_delegation_in_full_and_its_arrival() -> None:
    data = _visit(
        counterparts={"costa": {"name": {"given": "Rui", "family": "Costa"}, "role": "Chair", "organisation": "port"}},
        meetings={"call": _meeting(counterparts="costa", **{"arrive-early": "10 min"})},
        stays={"nights": _stay()},
    )
    entries = _entries(data, PORT)
    assert list(entries) == ["meetings-call"]
    assert entries["meetings-call"].description.split("\n") == [
        "Tuesday 11 May 2027, 10:00–11:00 (WEST, UTC+01:00)",
        "Where: Harbour House, 1 Example Quay, Lisbon",
        "The delegation arrives: 09:50 (on foot)",
        "Host: Example Port Authority (EPA)",
        "Delegation:",
        "- Dr Ana Silva, Rector",
        "- Li Bo, EXU",
        "On the host's side: Rui Costa",
    ]


def test_title_names_the_other_side() -> None:
    assert _entries(_visit(), ANA)["meetings-call"].summary == "Courtesy call (EPA)"
    assert _entries(_visit(), PORT)["meetings-call"].summary == "Courtesy call (EXU)"


def test_transfer_points_to_what_it_serves() -> None:
    way = _entries(_visit(stays={"nights": _stay()}), OFFICE)["transfers-meetings-call"]
    assert (way.summary, way.location) == ("Walk to Harbour House", "Hotel Example, Lisbon")
    assert way.related_to == "meetings-call@lisbon.us.itinerary"
    assert way.description.split("\n") == [
        "Tuesday 11 May 2027, 09:45–10:00 (WEST, UTC+01:00)",
        "From: Hotel Example, Lisbon",
        "To: Harbour House, 1 Example Quay, Lisbon",
        "For: Courtesy call (EPA), 10:00",
        "Who: Dr Silva and Li Bo",
        "Note: By the back door",
    ]


def test_way_to_bed_has_a_name_for_each_evening() -> None:
    meetings = {
        "monday": _meeting(start="2027-05-10 20:00", end="2027-05-11 01:00"),
        "tuesday": _meeting(start="2027-05-11 20:00", end="22:00"),
    }
    entries = _entries(_visit(meetings=meetings, stays={"nights": _stay()}), OFFICE)
    assert [name for name in entries if name.startswith("transfers-stays")] == [
        "transfers-stays-nights.2027-05-10",
        "transfers-stays-nights.2027-05-11",
    ]


def test_guest_on_a_visit_to_us_has_the_same_calendar_as_our_own_traveller() -> None:
    frame = {**_visit()["visit"], "direction": "incoming"}
    guest = _entries(_visit(visit=frame, stays={"nights": _stay()}), ANA)
    assert list(guest) == list(_entries(_visit(stays={"nights": _stay()}), ANA))


def test_way_that_takes_no_time_is_no_entry() -> None:
    ways = [{"from": "hotel", "to": "harbour", "takes": "0 min"}]
    assert list(_entries(_visit(stays={"nights": _stay()}, transfers=ways), ANA)) == ["stays-nights", "meetings-call"]


def test_booking_and_room_are_told_to_the_guest_alone() -> None:
    data = _visit(stays={"nights": _stay(booking="H-1", rooms={"ana": "701", "bo": "102"}, remark="Ask for the key")})
    first = "Check-in Monday 10 May 2027 – check-out Wednesday 12 May 2027 (WEST, UTC+01:00)"
    where, who, remark = "Where: Hotel Example, Lisbon", "Guests: Dr Silva and Li Bo", "Note: Ask for the key"
    assert _entries(data, ANA)["stays-nights"].description.split("\n") == [
        *(first, where, "Booking: H-1", "Room: 701"),
        *(who, remark),
    ]
    assert _entries(data, OFFICE)["stays-nights"].description.split("\n") == [first, where, who, remark]


def test_whoever_joins_late_is_told_which_nights_are_meant() -> None:
    delegates = _visit()["delegates"]
    delegates["bo"]["joins"] = "2027-05-11"
    data = _visit(delegates=delegates, stays={"nights": _stay()})
    assert _own_nights(_entries(data, BO)) == ["Your nights: 11 May 2027"]
    assert _own_nights(_entries(data, ANA)) == []


def _own_nights(entries: dict[str, ReadEntry]) -> list[str]:
    lines = entries["stays-nights"].description.split("\n")
    return [line for line in lines if line.startswith("Your nights")]


def test_cancelled_meeting_stays_and_says_so() -> None:
    call = _entries(_visit(meetings={"call": _meeting(status="cancelled")}), ANA)["meetings-call"]
    assert (call.status, call.summary) == ("CANCELLED", "CANCELLED: Courtesy call (EPA)")
    assert call.description.split("\n")[1] == "Cancelled"


def test_meeting_without_a_time_is_named_in_the_description_of_the_calendar() -> None:
    windows = ["2027-05-11 14:00 to 16:00", "2027-05-12 9:00 to 10:30"]
    talk = {"title": "Talk", "partner": "port", "delegates": "ana", "duration": "1h30", "windows": windows}
    file = _file(_visit(meetings={"call": _meeting(), "talk": talk}), ANA)
    assert [entry.uid for entry in read(file)] == ["meetings-call@lisbon.us.itinerary"]
    space = "\N{NO-BREAK SPACE}"
    about = next(line for line in _head(file) if line.startswith("X-WR-CALDESC:"))
    assert about.removeprefix("X-WR-CALDESC:").split(r"\n") == [
        r"Visit to Lisbon\, 10–12 May 2027",
        "Not yet scheduled:",
        rf"- Talk (1{space}hour 30{space}minutes\; Tuesday 11 May\, 14:00–16:00 or Wednesday 12 May\, 09:00–10:30)",
        r"Questions: Visits Office\, visits@visit.example\, +44 20 7946 0000",
    ]


def test_calendar_names_its_reader_and_its_office() -> None:
    names = [[line for line in _head(_file(_visit(), reader)) if "NAME" in line] for reader in (OFFICE, ANA, PORT)]
    assert names == [
        ["NAME:Visit to Lisbon – run sheet", "X-WR-CALNAME:Visit to Lisbon – run sheet"],
        ["NAME:Visit to Lisbon – Dr Silva", "X-WR-CALNAME:Visit to Lisbon – Dr Silva"],
        ["NAME:Visit to Lisbon – EPA", "X-WR-CALNAME:Visit to Lisbon – EPA"],
    ]
    assert [line for line in _head(_file(_visit(), ANA)) if line.startswith("METHOD")] == ["METHOD:PUBLISH"]


def test_calendar_of_an_office_without_a_mail_address_has_no_method() -> None:
    frame = {**_visit()["visit"], "office": {"name": "Visits Office"}}
    assert [line for line in _head(_file(_visit(visit=frame), ANA)) if line.startswith("METHOD")] == []

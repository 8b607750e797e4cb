"""Publishing while connection and server fail: nothing is lost, nothing done twice, and running again goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.faulty_proxy import Break, Fault, FaultyProxy, Instead, faulty_proxy
from support.served_visit import MEETING, NAMESPACE, STRANGERS, ServedVisit, as_objects, read_all

from itinerary.calendar.caldav_address import CalendarAddress
from itinerary.calendar.caldav_collection import CaldavCollection
from itinerary.calendar.caldav_errors import (
    AccessRefusedError,
    CalendarMovedError,
    EntriesRefusedError,
    NotACalendarError,
    PublishingStoppedError,
)
from itinerary.calendar.publication import Published, publish

if TYPE_CHECKING:
    from collections.abc import Mapping

    from support.radicale import Calendar

    from itinerary.calendar.event import CalendarEvent

REQUESTS = ["PROPFIND", "REPORT", "PUT", "DELETE", "PUT", "PUT"]
"""What an undisturbed run asks."""
FIRST_WRITE = 2
WITHOUT_END = 100
PATIENT, IMPATIENT = 20.0, 0.4
"""Seconds for an answer: so many that none is late on a busy machine, and so few that a silence is soon over."""

BUSY = Instead(503, (("Retry-After", "7"),))
PASSING: dict[str, Fault] = {
    "500": Instead(500),
    "502 as a page": Instead(502, (("Content-Type", "text/html"),), b"<p>Bad <b>gateway"),
    "503": BUSY,
    "before": Break.BEFORE,
    "after": Break.AFTER,
    "within": Break.WITHIN,
}


def _publish(address: str, wanted: Mapping[str, bytes], pauses: list[float], timeout: float = PATIENT) -> Published:
    with CaldavCollection(CalendarAddress(address), timeout=timeout) as collection:
        return publish(collection, wanted, NAMESPACE, sleep=pauses.append)


def _assert_all_is_done(calendar: Calendar, visit: ServedVisit) -> None:
    files = calendar.files()
    assert {name: files.pop(name) for name in STRANGERS} == STRANGERS
    assert set(files) == {f"{uid}.ics" for uid in visit.after}
    assert read_all(files.values()) == read_all(visit.after.values())


def test_undisturbed_run_asks_this(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    """So that the tests below disturb every request that there is."""
    pauses: list[float] = []
    assert _publish(proxy.address(calendar.path), visit.after, pauses) == visit.published
    assert proxy.methods == REQUESTS
    assert pauses == []
    _assert_all_is_done(calendar, visit)


@pytest.mark.parametrize("fault", PASSING)
@pytest.mark.parametrize("at", range(len(REQUESTS)))
def test_run_with_one_fault_ends_like_one_without(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, at: int, fault: str
) -> None:
    pauses: list[float] = []
    proxy.faults[at] = PASSING[fault]
    assert _publish(proxy.address(calendar.path), visit.after, pauses) == visit.published
    assert pauses == [7.0 if fault == "503" else 1.0]
    _assert_all_is_done(calendar, visit)


@pytest.mark.parametrize("at", range(len(REQUESTS)))
def test_run_with_one_silence_ends_like_one_without(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, at: int
) -> None:
    """On a busy machine another answer may come late as well, which must not matter either."""
    pauses: list[float] = []
    proxy.faults[at] = Break.SILENCE
    assert _publish(proxy.address(calendar.path), visit.after, pauses, IMPATIENT) == visit.published
    assert pauses[0] == 1.0
    _assert_all_is_done(calendar, visit)


@pytest.mark.parametrize("at", range(FIRST_WRITE, len(REQUESTS)))
def test_run_with_a_refused_condition_ends_like_one_without(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, at: int
) -> None:
    pauses: list[float] = []
    proxy.faults[at] = Instead(412)
    assert _publish(proxy.address(calendar.path), visit.after, pauses) == visit.published
    assert proxy.methods == [*REQUESTS[: at + 1], "REPORT", *REQUESTS[at:]]
    assert pauses == []
    _assert_all_is_done(calendar, visit)


@pytest.mark.parametrize("fault", ["500", "within"])
@pytest.mark.parametrize("at", range(len(REQUESTS)))
def test_run_that_broke_off_for_good_is_gone_on_with_by_the_next(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, at: int, fault: str
) -> None:
    proxy.faults |= dict.fromkeys(range(at, WITHOUT_END), PASSING[fault])
    pauses: list[float] = []
    with pytest.raises(PublishingStoppedError):
        _publish(proxy.address(calendar.path), visit.after, pauses)
    assert pauses == [1.0, 2.0, 4.0, 8.0]
    assert {name: calendar.files()[name] for name in STRANGERS} == STRANGERS

    proxy.faults.clear()
    _publish(proxy.address(calendar.path), visit.after, pauses)
    _assert_all_is_done(calendar, visit)


def test_run_in_which_every_third_request_fails_comes_to_its_end(
    calendar: Calendar, proxy: FaultyProxy, meeting: CalendarEvent
) -> None:
    """The patience begins anew whenever less is left to do than ever before."""
    wanted = as_objects(replace(meeting, uid=f"{number}{NAMESPACE}") for number in range(10, 20))
    proxy.faults |= dict.fromkeys(range(4, WITHOUT_END, 3), Break.AFTER)
    pauses: list[float] = []
    published = _publish(proxy.address(calendar.path), wanted, pauses)
    assert published.created == tuple(wanted)
    assert pauses == [1.0] * 6
    assert set(calendar.files()) == {*STRANGERS, *(f"{uid}.ics" for uid in wanted)}


@pytest.mark.parametrize(("at", "fault"), [(0, "500"), (1, "502 as a page"), (2, "503"), (4, "before")])
def test_run_that_broke_off_tells_how_far_it_came(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, at: int, fault: str
) -> None:
    told = {
        0: "the server answers 500; nothing was changed yet",
        1: "the server answers 502; nothing was changed yet",
        2: "the server answers 503; 0 of 4 changes are made",
        4: "no answer came that can be read (ConnectionError); 2 of 4 changes are made",
    }[at]
    proxy.faults |= dict.fromkeys(range(at, WITHOUT_END), PASSING[fault])
    address = proxy.address(calendar.path)
    with pytest.raises(PublishingStoppedError) as stop:
        _publish(address, visit.after, [])
    assert str(stop.value) == (
        f"publishing to '{address}' stopped: {told}; run the same command again, and it goes on from there"
    )


def test_server_that_never_takes_the_condition_is_told(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit
) -> None:
    proxy.faults |= dict.fromkeys(range(2, WITHOUT_END, 2), Instead(412))
    pauses: list[float] = []
    with pytest.raises(PublishingStoppedError) as stop:
        _publish(proxy.address(calendar.path), visit.after, pauses)
    assert "stopped: the server finds its entries in another state at each attempt; 0 of 4" in str(stop.value)
    assert proxy.methods == ["PROPFIND", *["REPORT", "PUT"] * 5]
    assert pauses == []


def test_server_that_asks_for_an_hour_is_not_waited_for_so_long(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit
) -> None:
    pauses: list[float] = []
    proxy.faults[2] = Instead(429, (("Retry-After", "3600"),))
    _publish(proxy.address(calendar.path), visit.after, pauses)
    assert pauses == [60.0]


def test_server_that_says_nothing_is_told(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    proxy.faults |= dict.fromkeys(range(WITHOUT_END), Break.SILENCE)
    with pytest.raises(PublishingStoppedError) as stop:
        _publish(proxy.address(calendar.path), visit.after, [], timeout=0.05)
    assert "stopped: no answer came within 0.05 seconds; nothing was changed yet;" in str(stop.value)


def test_entry_that_breaks_a_rule_is_told_and_sent_once(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit
) -> None:
    rule = b'<error xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><C:max-resource-size/></error>'
    proxy.faults = {4: Instead(403, (("Content-Type", "text/xml"),), rule), 5: Break.BEFORE}
    with pytest.raises(EntriesRefusedError) as refusal:
        _publish(proxy.address(calendar.path), visit.after, [])
    assert f"does not take: '{MEETING}': 403 max-resource-size; " in str(refusal.value)
    assert refusal.value.uids == (MEETING,)
    assert [(heard.method, heard.path.rpartition("/")[2]) for heard in proxy.heard[4:]] == [
        ("PUT", "osaka-leadership%40japan-2026.visit.example.ics"),
        ("PUT", "reception%40japan-2026.visit.example.ics"),
        ("REPORT", ""),
        ("PUT", "reception%40japan-2026.visit.example.ics"),
    ]


def test_nobody_at_the_address_is_told(visit: ServedVisit) -> None:
    pauses: list[float] = []
    with pytest.raises(PublishingStoppedError) as stop:
        _publish("http://127.0.0.1:9/office/visit/", visit.after, pauses)
    assert "stopped: no answer came that can be read (ConnectionError); nothing was changed yet;" in str(stop.value)
    assert pauses == [1.0, 2.0, 4.0, 8.0]


def test_list_that_the_server_cut_short_is_not_taken_for_the_whole(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit
) -> None:
    """Else entries that it left out would be made again."""
    short = b"""\
<multistatus xmlns="DAV:"><response><href>/office/</href><status>HTTP/1.1 507 Insufficient Storage</status>\
</response></multistatus>"""
    proxy.faults |= dict.fromkeys(range(1, WITHOUT_END), Instead(207, (("Content-Type", "text/xml"),), short))
    kept = calendar.files()
    with pytest.raises(PublishingStoppedError) as stop:
        _publish(proxy.address(calendar.path), visit.after, [])
    assert "stopped: the server does not tell all that the calendar holds; nothing" in str(stop.value)
    assert calendar.files() == kept


def test_redirection_is_told_and_not_followed(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    with faulty_proxy(calendar.port) as elsewhere:
        there = elsewhere.address(calendar.path)
        for status in (301, 302, 307, 308):
            proxy.faults[len(proxy.heard)] = Instead(
                status, (("Location", there.replace("://", "://u:hidden@") + "?key=hidden"),)
            )
            with pytest.raises(CalendarMovedError) as told:
                _publish(proxy.address(calendar.path), visit.after, [])
            assert str(told.value) == (
                f"the server sends us from '{proxy.address(calendar.path)}' on to '{there}', where we do not take a "
                "password by ourselves: if you trust that address, give it as that of the calendar"
            )
        assert elsewhere.heard == []


@pytest.mark.parametrize(
    "answer",
    [
        Instead(200, (("Content-Type", "text/html"),), b"<html><p>Welcome"),
        Instead(207, (("Content-Type", "text/plain"),), b"Welcome"),
        Instead(405),
        Instead(400),
    ],
)
def test_server_of_web_pages_is_told(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, answer: Instead
) -> None:
    proxy.faults[0] = answer
    with pytest.raises(NotACalendarError) as told:
        _publish(proxy.address(calendar.path), visit.after, [])
    assert "the server does not answer as those of calendars do;" in str(told.value)


@pytest.mark.parametrize(("at", "deed"), [(0, "read"), (1, "read"), (2, "change")])
def test_user_without_the_right_is_told(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, at: int, deed: str
) -> None:
    proxy.faults[at] = Instead(403)
    address = proxy.address(calendar.path)
    with pytest.raises(AccessRefusedError) as told:
        _publish(address, visit.after, [])
    assert str(told.value) == (
        f"the user of the calendar at '{address}' may not {deed} it: have the right given, "
        "or name another user in ITINERARY_CALDAV_USER and ITINERARY_CALDAV_PASSWORD"
    )

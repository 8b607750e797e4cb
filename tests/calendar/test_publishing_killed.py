"""Publishing is killed between any two of its requests, or runs twice at once: each entry is old or new."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from queue import Queue
from typing import TYPE_CHECKING, TypeAlias

import pytest
from support.faulty_proxy import FaultyProxy, First
from support.served_visit import NAMESPACE, STRANGERS, ServedVisit, as_objects, read_all

from itinerary.calendar.caldav_address import CalendarAddress
from itinerary.calendar.caldav_collection import CaldavCollection
from itinerary.calendar.publication import publish

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from support.radicale import Calendar

    from itinerary.calendar.event import CalendarEvent

REQUESTS = ["PROPFIND", "REPORT", "PUT", "DELETE", "PUT", "PUT"]
"""What an undisturbed run asks."""

PUBLISHES = """\
import pickle, sys, time
from pathlib import Path
from itinerary.calendar.caldav_address import CalendarAddress
from itinerary.calendar.caldav_collection import CaldavCollection
from itinerary.calendar.publication import publish
address, namespace, wanted = sys.argv[1:]
with CaldavCollection(CalendarAddress(address)) as collection:
    publish(collection, pickle.loads(Path(wanted).read_bytes()), namespace, sleep=lambda _seconds: time.sleep(0.01))
"""

Process: TypeAlias = "subprocess.Popen[bytes]"
Publishes: TypeAlias = Callable[[str, "Mapping[str, bytes]"], Process]


@pytest.fixture
def publishes(tmp_path: Path) -> Iterator[Publishes]:
    """Return what starts publishing in a process of its own."""
    started: list[Process] = []

    def start(address: str, wanted: Mapping[str, bytes]) -> Process:
        file = tmp_path / "wanted"
        file.write_bytes(pickle.dumps(dict(wanted)))
        command = [sys.executable, "-c", PUBLISHES, address, NAMESPACE, str(file)]
        process = subprocess.Popen(command)  # noqa: S603 - this interpreter, with what is above
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def ours(calendar: Calendar) -> dict[str, bytes]:
    """Return the entries of the visit by the names of their files; those of others stand there to the byte."""
    files = calendar.files()
    assert {name: files.pop(name, b"") for name in STRANGERS} == STRANGERS
    return files


@pytest.mark.parametrize("at", range(1, len(REQUESTS)))
def test_kill_before_any_request_leaves_each_entry_old_or_new_and_the_next_run_goes_on(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, publishes: Publishes, at: int
) -> None:
    """Before a request means also after the one before it, of which the server has done all and told so."""
    running: Queue[Process] = Queue()

    def kill() -> None:
        process = running.get()
        process.kill()
        process.wait()

    # The proxy hands the request on that was under way when the kill came, as a network would.
    proxy.faults[at] = First(kill)
    killed = publishes(proxy.address(calendar.path), visit.after)
    running.put(killed)
    assert killed.wait() == -signal.SIGKILL
    assert proxy.methods == REQUESTS[: at + 1]
    for name, content in ours(calendar).items():
        uid = name.removesuffix(".ics")
        known = [version[uid] for version in (visit.before, visit.after) if uid in version]
        assert read_all([content]) in [read_all([one]) for one in known]

    with CaldavCollection(CalendarAddress(calendar.address)) as collection:
        publish(collection, visit.after, NAMESPACE, sleep=time.sleep)
    assert set(ours(calendar)) == {f"{uid}.ics" for uid in visit.after}
    assert read_all(ours(calendar).values()) == read_all(visit.after.values())


def test_two_at_once_bring_the_calendar_up_to_date_and_neither_fails(
    calendar: Calendar, visit: ServedVisit, meeting: CalendarEvent, publishes: Publishes
) -> None:
    many = as_objects(replace(meeting, uid=f"{number}{NAMESPACE}") for number in range(10, 20))
    wanted = {**visit.after, **many}
    both = [publishes(calendar.address, wanted) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert set(ours(calendar)) == {f"{uid}.ics" for uid in wanted}
    assert read_all(ours(calendar).values()) == read_all(wanted.values())

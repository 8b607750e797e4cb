"""Time the making of calendars beside the plain way: the `icalendar` package, one file after the other.

Two jobs: all files of a visit of 40 meetings, 20 delegates and 10 partners, and one file of 10,000 entries. Both ways
start from the same entries and say the same, property by property, which is looked at first. Each round of each way is
a process of its own, where nothing is left over from an earlier round: what is compared is the first build of a day.

Usage: python benchmarks/calendars.py [--repeats N]
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from importlib import import_module
from statistics import median
from typing import TYPE_CHECKING

import icalendar  # noqa: TID253 - the peer; its import is not what is timed
from made_up_visit import CITIES, ISSUED, entries_by_the_thousand, visit_data
from plain_calendar import plain_file

from itinerary.build.material import Material
from itinerary.build.plan import chosen, products
from itinerary.build.product import Output
from itinerary.calendar.imprint import revised
from itinerary.calendar.proofreading import proofread
from itinerary.calendar.vcalendar import Masthead, Window, calendar_file
from itinerary.calendar.vevent import written
from itinerary.calendar.visit_calendar import window
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.release.history import Revision
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from itinerary.calendar.event import CalendarEvent
    from itinerary.programme.timeline import Programme


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into one file, whichever way it is written."""

    masthead: Masthead
    events: tuple[CalendarEvent, ...]
    covers: Window

    def ours(self) -> bytes:
        """Return the file as we write it."""
        return calendar_file(self.masthead, map(written, self.events), self.covers)

    def plain(self, zones: Mapping[str, icalendar.Timezone] | None = None) -> bytes:
        """Return the file as the plain way writes it, with zones that were made before if there are any."""
        return plain_file(self.masthead, self.events, zones)


def made_up_programme() -> Programme:
    """Return the visit in time."""
    visit = load_data(visit_data()).visit
    if visit is None:
        sys.exit("The made-up visit is no visit any more: write it as specs are written now.")
    return place(visit).programme


def contents_of(programme: Programme) -> list[Contents]:
    """Return what goes into each file of a visit: of the office, the delegation, each delegate and partner."""
    material = Material(programme, Edition(ISSUED), TemplateFolder())
    frame = programme.visit.visit
    first = Revision(sequence=0, stamped=ISSUED, created=ISSUED)
    return [
        Contents(
            Masthead(f"{frame.title} – {audience}", f"{frame.title}\nQuestions: {frame.office}", frame.timezone),
            tuple(revised(entry.event, first) for entry in material.readership.entries(audience)),
            window(programme.visit),
        )
        for audience in material.readership.audiences
    ]


def contents_of_large_file(count: int = 10_000) -> Contents:
    """Return what goes into a file of so many entries."""
    covers = Window(ISSUED, ISSUED + timedelta(hours=count))
    return Contents(Masthead("Gespräche, 会議", "Made up", "Europe/Berlin"), entries_by_the_thousand(count), covers)


@dataclass(frozen=True, slots=True)
class Ways:
    """One job, ready to be done in either way: a call makes the bytes of all its files."""

    ours: Callable[[], object]
    plain: Callable[[], object] | None = None
    """None where the plain way does nothing of the kind."""


def files_of_entries() -> Ways:
    """From the entries of each reader to the files: writing alone."""
    contents = contents_of(made_up_programme())
    return Ways(lambda: [each.ours() for each in contents], lambda: [each.plain() for each in contents])


def files_with_zones_made_once() -> Ways:
    """Do the same, where the plain way is spared what we spare: it makes each zone once for all files."""
    contents = contents_of(made_up_programme())

    def plain() -> list[bytes]:
        zones = {city.zone: icalendar.Timezone.from_tzid(city.zone) for city in CITIES}
        return [each.plain(zones) for each in contents]

    return Ways(lambda: [each.ours() for each in contents], plain)


def files_of_programme() -> Ways:
    """From the programme to the files, with views, texts and reading back: `itinerary build --only calendar`.

    The plain way gets views and texts from us, which is most of the work, and reads nothing back.
    """
    programme, edition = made_up_programme(), Edition(ISSUED)
    for room in ("itinerary.briefing", "itinerary.news"):
        import_module(room)  # `products` does it to name every document; imports are not what is timed here

    def ours() -> list[bytes]:
        wanted = chosen(products(Material(programme, edition, TemplateFolder())), only={Output.CALENDAR})
        return [product.make() for product in wanted]

    return Ways(ours, lambda: [each.plain() for each in contents_of(programme)])


def reading_back() -> Ways:
    """Do the part of that in which the office's file is read back, by the `icalendar` package."""
    office, *_ = contents_of(made_up_programme())
    file = office.ours()
    return Ways(lambda: proofread(file, office.events))


def large_file() -> Ways:
    """From 10,000 entries to a file."""
    contents = contents_of_large_file()
    return Ways(contents.ours, contents.plain)


class Way(StrEnum):
    """Which of the two is timed."""

    OURS = "ours"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Job:
    """What is made, and how many times faster we want to be than the plain way."""

    name: str
    ways: Callable[[], Ways]
    aim: float | None = None

    def done(self, way: Way) -> float:
        """Do the job once in this process; return the seconds of processor time, zero where the way has none.

        The garbage collector rests, as it does in `itinerary build`; that saves the plain way more than us.
        """
        ways = self.ways()
        work = ways.ours if way is Way.OURS else ways.plain
        if work is None:
            return 0.0
        gc.disable()
        begun = time.process_time()
        work()
        return time.process_time() - begun

    def done_afresh(self, way: Way) -> float:
        """Do the job once in a process of its own; return as `done`.

        Raises:
            subprocess.CalledProcessError: the process failed, so its time says nothing.

        """
        arguments = (sys.executable, __file__, "--job", self.name, "--way", way.value)
        return float(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)


JOBS = (
    Job("files of a visit, from their entries", files_of_entries, aim=10),
    Job("· beside zones made once for all", files_with_zones_made_once),
    Job("files of a visit, from its programme", files_of_programme),
    Job("· of this, reading the office's back", reading_back),
    Job("one file of 10,000 entries", large_file, aim=3),
)


@dataclass(frozen=True, slots=True)
class Timing:
    """The median times of one job, in seconds of processor time."""

    job: Job
    ours: float
    plain: float

    @property
    def times_faster(self) -> float:
        """How many times longer the plain way takes; zero where it has nothing to do."""
        return self.plain / self.ours

    @property
    def meets_aim(self) -> bool:
        """Whether we are as much faster as we want to be."""
        return self.job.aim is None or self.times_faster >= self.job.aim

    def line(self) -> str:
        """Return its line in the table."""
        line = f"{self.job.name:<38}{self.ours * 1000:7.0f} ms"
        if self.plain:
            line += f"{self.plain * 1000:9.0f} ms{self.times_faster:8.1f} ×"
        return line if self.job.aim is None else f"{line}{self.job.aim:8.0f} ×  {'met' if self.meets_aim else 'MISSED'}"


def measure(repeats: int) -> list[Timing]:
    """Do all jobs in both ways in turn, again and again."""
    rounds = [[(job.done_afresh(Way.OURS), job.done_afresh(Way.PLAIN)) for job in JOBS] for _ in range(repeats)]
    return [
        Timing(job, median(ours for ours, _ in runs), median(plain for _, plain in runs))
        for job, runs in zip(JOBS, zip(*rounds, strict=True), strict=True)
    ]


def read(file: bytes) -> dict[str, list[str]]:
    """Return what another program reads in a file: the properties of each entry by UID, and of the file itself."""
    calendar = icalendar.Calendar.from_ical(file)
    parts = {"": calendar} | {str(event["UID"]): event for event in calendar.events}
    return {uid: sorted(map(repr, part.to_jcal()[1])) for uid, part in parts.items()}


def told_otherwise() -> list[str]:
    """Return the names of the files, of some that both ways make, in which they do not say the same."""
    whole, *_, last = contents_of(made_up_programme())
    some = (whole, last, contents_of_large_file(200))
    return [each.masthead.name for each in some if read(each.ours()) != read(each.plain())]


def main() -> int | str:
    """Measure and print; return 1 when an aim is missed, a sentence when nothing could be compared."""
    options = argparse.ArgumentParser(description="Times the making of calendars beside the plain way.")
    options.add_argument("--repeats", type=int, default=5, help="rounds (default: %(default)s)")
    options.add_argument("--job", help=argparse.SUPPRESS)
    options.add_argument("--way", type=Way, default=Way.OURS, help=argparse.SUPPRESS)
    wanted = options.parse_args()
    if wanted.job:
        print(next(job for job in JOBS if job.name == wanted.job).done(wanted.way))
        return 0
    if different := told_otherwise():
        return f"The two ways say different things, so their times cannot be compared: {'; '.join(different)}"
    load = " ".join(f"{average:.1f}" for average in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}, {wanted.repeats} rounds")
    print(f"{'':<38}{'ours':>10}{'icalendar':>12}{'faster':>10}{'aim':>10}")
    timings = measure(wanted.repeats)
    for timing in timings:
        print(timing.line())
    return 0 if all(timing.meets_aim for timing in timings) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Judge every calendar below a folder by libical's clock: what the VTIMEZONEs of the file make of the file's times.

Each begin and end that stands in a zone is converted by libical to UTC, and the instant back, through the block in the
file; Python says what is right, by the package `tzdata`.

Usage: python ics_by_libical_clock.py FOLDER
"""

from __future__ import annotations

import re
import sys
import zoneinfo
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from verdict import Finding, files_of_kind, pronounce

sys.path.append(str(Path(__file__).parents[2] / "tests"))

from judges.ics_parts import Component, Property, parsed
from judges.libical import LibicalZone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BLOCK = re.compile(rb"^BEGIN:VTIMEZONE\r?\n.*?^END:VTIMEZONE\r?\n", flags=re.DOTALL | re.MULTILINE)


def zones_of(content: bytes) -> dict[str, LibicalZone]:
    """Return the zones that a file defines, by TZID, as libical understands them."""
    zones = {}
    for block in BLOCK.findall(content):
        [definition] = parsed(block).root.parts
        for tzid in definition.all("TZID"):
            zones[tzid.value] = LibicalZone(block)
    return zones


def faults_of_time(stated: Property, zone: LibicalZone) -> Iterator[str]:
    """Say where libical and Python disagree about a local time, there or back."""
    try:
        wall_clock = datetime.strptime(stated.value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - it gets its zone below
        by_python = zoneinfo.ZoneInfo(stated.parameters["TZID"])
    except (ValueError, zoneinfo.ZoneInfoNotFoundError) as error:
        yield f"{stated.name} {stated.value}: {error}"
        return
    instant = wall_clock.replace(tzinfo=by_python).astimezone(UTC)
    for named, expected, read in (
        ("in UTC", instant, zone.to_utc(wall_clock)),
        (f"at {instant:%H:%M:%S} UTC", wall_clock, zone.to_local(instant)),
    ):
        if read != expected:
            yield f"{stated.name} {stated.value}: {named} libical says {read}, not {expected}"


def faults_of_event(event: Component, zones: Mapping[str, LibicalZone]) -> Iterator[str]:
    """Say what is wrong with the begin and the end of one event."""
    for stated in (*event.all("DTSTART"), *event.all("DTEND")):
        if tzid := stated.parameters.get("TZID"):
            if tzid in zones:
                yield from faults_of_time(stated, zones[tzid])
            else:
                yield f"{stated.name} {stated.value}: zone {tzid} is not defined in the file"


def faults_of(content: bytes) -> Iterator[str]:
    """Say what is wrong with the times of one calendar file."""
    try:
        zones = zones_of(content)
    except ValueError as error:
        yield f"libical makes nothing of a zone: {error}"
        return
    for calendar in parsed(content).root.inside("VCALENDAR"):
        for event in calendar.inside("VEVENT"):
            uid = event.first("UID")
            yield from (f"{uid.value if uid else 'no UID'}: {fault}" for fault in faults_of_event(event, zones))
    for zone in zones.values():
        zone.close()


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    zoneinfo.reset_tzpath([])  # the package `tzdata`; the system's copy may be years older
    calendars = files_of_kind(folder, ".ics")
    findings = [
        Finding(calendar.relative_to(folder).as_posix(), fault)
        for calendar in calendars
        for fault in faults_of(calendar.read_bytes())
    ]
    return pronounce("libical's clock", "ics", len(calendars), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

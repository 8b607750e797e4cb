"""Judge every calendar below a folder by icalendar's own tables of what a component must and may hold.

Its parser forgives: it writes down what it could not read in `errors` and goes on; and the tables (`required`,
`singletons`, `exclusive`, `inclusive`) bind nobody but those who ask. Here all of them are asked.

Usage: python ics_by_icalendar.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from verdict import Finding, files_of_kind, pronounce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Component


def faults_of_component(component: Component) -> Iterator[str]:
    """Say what one component lacks, holds too often, or holds beside what excludes it."""
    kind = component.name
    for property_name, text in component.errors:
        yield f"{kind}: {property_name}: {text}"
    for needed in cast("tuple[str, ...]", component.required):
        if needed not in component:
            yield f"{kind} without {needed}"
    for single in cast("tuple[str, ...]", component.singletons):
        values = component.get(single)
        if isinstance(values, list):
            yield f"{kind} with {len(values)} {single}"
    excluding = [name for name in cast("tuple[str, ...]", component.exclusive) if name in component]
    if len(excluding) > 1:
        yield f"{kind} with both {' and '.join(excluding)}"
    for first, second in cast("tuple[tuple[str, str], ...]", component.inclusive):
        if first in component and second not in component:
            yield f"{kind} with {first}, but without {second}"


def faults_of(content: bytes) -> Iterator[str]:
    """Say what is wrong with one calendar file."""
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(content)
    except ValueError as error:
        yield f"icalendar could not read it: {error}"
        return
    for component in calendar.walk():
        yield from faults_of_component(component)
    yield from (f"zone {tzid} is not defined" for tzid in sorted(calendar.get_missing_tzids()))
    try:
        calendar.validate()  # type: ignore[no-untyped-call]  # icalendar states no types for it
    except ValueError as error:
        yield str(error)


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    calendars = files_of_kind(folder, ".ics")
    findings = [
        Finding(calendar.relative_to(folder).as_posix(), fault)
        for calendar in calendars
        for fault in faults_of(calendar.read_bytes())
    ]
    return pronounce("icalendar's tables", "ics", len(calendars), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Judge a calendar file by its octets, and find the faults that no reader finds: readers forgive, each something else.

Run as `python tests/judges/ics_lint.py FILES`: tells each fault with its line, and exits with 1 when there is one.
Beside RFC 5545, 5546, 6868 and 7986 it holds the house rules: no floating times, no RDATE or COMMENT in a VTIMEZONE,
each zone defined once, named as the IANA database does, sorted, before the events, and used.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import UTC, date, datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

sys.path.append(str(Path(__file__).parents[1]))  # so that it also runs as a file

from judges.ics_parts import Component, Fault, Property, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator


def faults(content: bytes) -> tuple[Fault, ...]:
    """Return every fault of a calendar file, in order of line."""
    file = parsed(content)
    return tuple(sorted({*file.faults, *_file_faults(file.root)}))


# What a file and its components must hold

_ONCE = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART", "SUMMARY"},
    "VTODO": {"UID", "DTSTAMP", "SUMMARY", "STATUS"},
    "VALARM": {"ACTION", "TRIGGER"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
_OFTEN = re.compile(
    "X-.*|ATTENDEE|ATTACH|CATEGORIES|COMMENT|CONTACT|EXDATE|RDATE|RELATED-TO|RESOURCES|IMAGE|CONFERENCE|TZNAME"
)
_KNOWN = re.compile(
    f"{_OFTEN.pattern}|PRODID|VERSION|CALSCALE|METHOD|NAME|DESCRIPTION|REFRESH-INTERVAL|SOURCE|COLOR|URL|UID|DTSTAMP"
    "|LAST-MODIFIED|CREATED|SEQUENCE|STATUS|SUMMARY|DTSTART|DTEND|DURATION|LOCATION|GEO|CLASS|ORGANIZER|PRIORITY|TRANSP"
    "|RECURRENCE-ID|RRULE|ACTION|TRIGGER|REPEAT|TZID|TZURL|TZOFFSETFROM|TZOFFSETTO"
)
_KNOWN_OF_TASKS = re.compile("DUE|COMPLETED|PERCENT-COMPLETE")
_PLACES = {
    "": {"VCALENDAR"},
    "VCALENDAR": {"VEVENT", "VTODO", "VTIMEZONE"},
    "VEVENT": {"VALARM"},
    "VTIMEZONE": {"STANDARD", "DAYLIGHT"},
}


def _file_faults(root: Component) -> Iterator[Fault]:
    for stray in root.properties:
        yield Fault(stray.line, f"{stray.name} stands outside of a calendar")
    calendars = root.inside("VCALENDAR")
    if len(calendars) != 1:
        yield Fault(1, f"{len(calendars)} calendars in the file, instead of one")
    yield from _component_faults(root)
    for calendar in calendars:
        yield from _calendar_faults(calendar)


def _component_faults(component: Component) -> Iterator[Fault]:
    name = component.name
    counts = Counter(each.name for each in component.properties)
    for needed in sorted(_ONCE.get(name, set()) - set(counts)):
        yield Fault(component.line, f"{name} without {needed}")
    for each, count in counts.items():
        if count > 1 and not _OFTEN.fullmatch(each):
            yield Fault(component.line, f"{name} with {count} {each}")
        if not (_KNOWN.fullmatch(each) or (name == "VTODO" and _KNOWN_OF_TASKS.fullmatch(each))):
            yield Fault(component.line, f"{name} with unknown {each}")
    for stated in component.properties:
        yield from _value_faults(name, stated)
    for part in component.parts:
        if part.name not in _PLACES.get(name, set()):
            yield Fault(part.line, f"{part.name} inside {name or 'no calendar'}")
        yield from _component_faults(part)


def _calendar_faults(calendar: Component) -> Iterator[Fault]:
    events, zones = calendar.inside("VEVENT"), calendar.inside("VTIMEZONE")
    if not calendar.parts:
        yield Fault(calendar.line, "an empty calendar")
    entries = [*events, *calendar.inside("VTODO")]
    uids = Counter(uid.value for event in entries if not event.all("RECURRENCE-ID") for uid in event.all("UID"))
    yield from (Fault(calendar.line, f"UID {uid} stands {count} times") for uid, count in uids.items() if count > 1)
    method = calendar.first("METHOD")
    for event in events:
        yield from _event_faults(event)
        yield from _method_faults(method.value if method else "", event)
    yield from _zone_faults(calendar, zones, events)


def _event_faults(event: Component) -> Iterator[Fault]:
    start, end = event.first("DTSTART"), event.first("DTEND")
    if end and event.all("DURATION"):
        yield Fault(end.line, "both DTEND and DURATION")
    if not (start and end):
        return
    begins, ends = _time(start), _time(end)
    if isinstance(begins, str) or isinstance(ends, str):
        return
    if isinstance(begins, datetime) != isinstance(ends, datetime):
        yield Fault(end.line, "DTEND is of another type than DTSTART")
    elif ends <= begins:
        yield Fault(end.line, "DTEND is not after DTSTART")


def _method_faults(method: str, event: Component) -> Iterator[Fault]:
    if method and not event.all("ORGANIZER"):
        yield Fault(event.line, f"METHOD:{method} without ORGANIZER")
    if method == "PUBLISH" and event.all("ATTENDEE"):
        yield Fault(event.line, "METHOD:PUBLISH with ATTENDEE")
    if method in {"REQUEST", "CANCEL"} and not event.all("ATTENDEE"):
        yield Fault(event.line, f"METHOD:{method} without ATTENDEE")


# Time zones


@cache
def _zone_names() -> frozenset[str]:
    return frozenset((resources.files("tzdata") / "zones").read_text("ascii").split())


@cache
def _zone(name: str) -> ZoneInfo:
    """Return a zone as the package `tzdata` has it: the system's copy may be years older, and differ."""
    with resources.files("tzdata.zoneinfo").joinpath(*name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


_UNREAD = {"RDATE", "COMMENT"}


def _zone_faults(calendar: Component, zones: list[Component], events: list[Component]) -> Iterator[Fault]:
    defined = [tzid.value for zone in zones for tzid in zone.all("TZID")]
    used = {
        each.parameters["TZID"]: each.line for event in events for each in event.properties if "TZID" in each.parameters
    }
    for name, line in used.items():
        if name not in defined:
            yield Fault(line, f"zone {name} is not defined in the file")
    if defined != sorted(set(defined)):
        yield Fault(calendar.line, "zones are not sorted, or defined twice")
    if zones and events and zones[-1].line > events[0].line:
        yield Fault(zones[-1].line, "a zone is defined after an event")
    for zone in zones:
        for tzid in zone.all("TZID"):
            if events and tzid.value not in used:
                yield Fault(tzid.line, f"zone {tzid.value} is not used")
            if tzid.value not in _zone_names():
                yield Fault(tzid.line, f"zone {tzid.value} is not one of the IANA database")
        if not zone.inside("STANDARD"):
            yield Fault(zone.line, "VTIMEZONE without STANDARD")
        for each in (zone, *zone.parts):
            yield from (Fault(bad.line, f"VTIMEZONE with {bad.name}") for bad in each.properties if bad.name in _UNREAD)


# Values

_TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_TEXTS = re.compile(r"(?:[^\\;]|\\[\\;,nN])*")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[\x21-\x7e]+")
_UTC = re.compile(r"\d{8}T\d{6}Z")
_LOCAL = re.compile(r"\d{8}T\d{6}")
_DATE = re.compile(r"\d{8}")
_DURATION = re.compile(r"-?P(?:\d+W|(?=\d|T\d)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)")
_FORMS = {
    **dict.fromkeys(("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "UID", "RELATED-TO", "PRODID"), _TEXT),
    **dict.fromkeys(("NAME", "X-WR-CALNAME", "X-WR-CALDESC"), _TEXT),
    **dict.fromkeys(("CATEGORIES", "RESOURCES"), _TEXTS),
    **dict.fromkeys(("DTSTAMP", "CREATED", "LAST-MODIFIED"), _UTC),
    **dict.fromkeys(("URL", "SOURCE", "TZURL", "CONFERENCE", "IMAGE"), _URI),
    **dict.fromkeys(("ORGANIZER", "ATTENDEE"), re.compile(r"mailto:[^@\s]+@[^@\s]+")),
    **dict.fromkeys(("DURATION", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"), _DURATION),
    **dict.fromkeys(("TZOFFSETFROM", "TZOFFSETTO"), re.compile(r"[+-](?:0\d|1\d)[0-5]\d(?:[0-5]\d)?")),
    "VERSION": re.compile(r"2\.0"),
    "CALSCALE": re.compile("GREGORIAN"),
    "METHOD": re.compile("PUBLISH|REQUEST|CANCEL"),
    "STATUS": re.compile("CONFIRMED|TENTATIVE|CANCELLED"),
    "TRANSP": re.compile("OPAQUE|TRANSPARENT"),
    "X-MICROSOFT-CDO-BUSYSTATUS": re.compile("FREE|TENTATIVE|BUSY|OOF"),
    "SEQUENCE": re.compile(r"\d+"),
    "GEO": re.compile(r"-?\d{1,2}(?:\.\d+)?;-?\d{1,3}(?:\.\d+)?"),
    "COLOR": re.compile("[a-z]+"),
    "X-APPLE-STRUCTURED-LOCATION": re.compile(r"geo:-?\d[\d.]*,-?\d[\d.]*"),
    "RRULE": re.compile(
        r"FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)"
        r"(?:;(?:COUNT|INTERVAL)=[1-9]\d*|;UNTIL=\d{8}(?:T\d{6}Z)?|;BYMONTH=(?:[1-9]|1[0-2])"
        r"|;BYDAY=(?:[+-]?[1-5])?(?:SU|MO|TU|WE|TH|FR|SA)|;BYMONTHDAY=-?\d{1,2})*"
    ),
}
_FORMS_OF_TASKS = {
    "STATUS": re.compile("NEEDS-ACTION|COMPLETED"),
    "DUE": _DATE,
    "COMPLETED": _UTC,
    "PERCENT-COMPLETE": re.compile(r"\d{1,2}|100"),
}
_MUST_SAY = {"REFRESH-INTERVAL": "DURATION", "CONFERENCE": "URI", "X-APPLE-STRUCTURED-LOCATION": "URI"}


def _value_faults(component: str, each: Property) -> Iterator[Fault]:
    if not each.value.strip(" \t"):
        yield Fault(each.line, f"{each.name} is empty")
    form = _FORMS_OF_TASKS.get(each.name) if component == "VTODO" else None
    form = form or _FORMS.get(each.name)
    if form and not form.fullmatch(each.value):
        yield Fault(each.line, f"{each.name} has a value of the wrong form: {each.value[:40]}")
    needed = _MUST_SAY.get(each.name)
    if needed and each.parameters.get("VALUE") != needed:
        yield Fault(each.line, f"{each.name} without VALUE={needed}")
    if component in {"STANDARD", "DAYLIGHT"} and each.name == "DTSTART" and not _LOCAL.fullmatch(each.value):
        yield Fault(each.line, "an onset that is no local time")
    if component == "VEVENT" and each.name in {"DTSTART", "DTEND", "RECURRENCE-ID"}:
        time = _time(each)
        if isinstance(time, str):
            yield Fault(each.line, f"{each.name} is {time}")


def _time(each: Property) -> date | str:
    """Return the day or the instant that a property states; or what is wrong with it."""
    zone = each.parameters.get("TZID")
    try:
        if _DATE.fullmatch(each.value):
            if each.parameters.get("VALUE") != "DATE":
                return "a date without VALUE=DATE"
            return datetime.strptime(each.value, "%Y%m%d").replace(tzinfo=UTC).date()
        if _UTC.fullmatch(each.value):
            instant = datetime.strptime(each.value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            return "a UTC time with TZID" if zone else instant
        wall_clock = datetime.strptime(each.value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - it gets its zone below
    except ValueError:
        return f"no date and no time: {each.value[:40]}"
    if zone is None:
        return "a floating time"
    if zone not in _zone_names():
        return f"a time in an unknown zone, {zone}"
    instant = wall_clock.replace(tzinfo=_zone(zone)).astimezone(UTC)
    if instant.astimezone(_zone(zone)).replace(tzinfo=None) != wall_clock:
        return f"a time that {zone} skips: {each.value}"
    return instant


def main(paths: list[str]) -> int:
    """Tell the faults of the files, and return the exit code."""
    told = [f"{path}:{fault}\n" for path in paths for fault in faults(Path(path).read_bytes())]
    sys.stdout.writelines(told)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What a reader understands of one object on a calendar server, whatever form the server keeps it in (RFC 4791 4.1).

Servers fold the lines anew, put them in another order, write their own PRODID, add stamps and drop what they do not
know. So two objects are compared as jCal (RFC 7265), and by the properties alone that tell somebody something.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from itinerary.calendar.event import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from icalendar import Calendar

_Statement: TypeAlias = "tuple[tuple[str, str], ...]"
"""The values of one property, each behind the name of its zone, which is empty for most."""

COUNTING = frozenset(
    {
        *("dtstart", "dtend", "duration", "rrule", "rdate", "exdate", "recurrence-id"),
        *("summary", "description", "location", "geo", "url", "categories", "related-to"),
        *("status", "transp", "class", "sequence"),
    }
)
"""The properties by which an object is another than it should be: when, what and where, how sure, which revision.

Not the stamps DTSTAMP, CREATED and LAST-MODIFIED, which many servers set themselves; nor COLOR and X- properties,
which many drop; nor ORGANIZER and ATTENDEE, which servers rewrite that send invitations (RFC 6638 section 3); nor
alarms, which are the reader's own. An object that differs only in these would be sent at every run, without an end.
"""

_MEANT_WHEN_ABSENT = {"sequence": "0", "transp": "OPAQUE", "class": "PUBLIC"}
"""RFC 5545 sections 3.8.7.4, 3.8.2.7 and 3.8.1.3: a server may leave out what would be said by saying nothing."""


@dataclass(frozen=True, slots=True)
class ReadObject:
    """One object as it is understood: one entry of a calendar, with all times at which it recurs."""

    uid: str
    says: Mapping[str, _Statement]
    """What the properties say that count, by name."""
    sequence: int
    changed: str
    """LAST-MODIFIED in UTC as ISO 8601 writes it, which sorts as time goes; empty where nothing is said of it."""
    entries: int
    """How many VEVENTs it is told in: more than one where some of its times are exceptions."""
    has_method: bool

    @property
    def is_cancelled(self) -> bool:
        """Whether it tells that the entry will not happen."""
        return ("", Status.CANCELLED.value) in self.says.get("status", ())

    def differing(self, other: ReadObject) -> tuple[str, ...]:
        """Return the names of the properties in which two objects differ, in capitals and in order."""
        names = self.says.keys() | other.says.keys()
        return tuple(sorted(name.upper() for name in names if self.says.get(name) != other.says.get(name)))

    def is_newer_than(self, other: ReadObject) -> bool:
        """Whether it was changed after the other, as far as both tell."""
        return self.sequence > other.sequence or (other.changed != "" and self.changed > other.changed)


def read_object(content: bytes) -> ReadObject | None:
    """Return what is understood of an object; none where it is anything but one entry, such as a task or a torn file.

    It costs about two milliseconds.
    """
    from icalendar import Calendar

    try:
        return _understood(Calendar.from_ical(content))
    except Exception:  # noqa: BLE001 - whatever a stranger's object breaks in the reader, it is not ours
        return None


def _understood(calendar: Calendar) -> ReadObject | None:
    parts = [part for part in calendar.subcomponents if part.name != "VTIMEZONE"]
    uids = {str(part.get("UID", "")) for part in parts}
    if len(uids) != 1 or any(part.name != "VEVENT" for part in parts):
        return None
    says: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    changed = ""
    for part in parts:
        for name, parameters, _, *values in part.to_jcal()[1]:
            if name in COUNTING:
                says[name] += [(parameters.get("tzid", ""), str(value)) for value in values if value != ""]
            elif name == "last-modified":
                changed = max(changed, str(values[0]))
    for name, meant in _MEANT_WHEN_ABSENT.items():
        says.setdefault(name, [("", meant)])
    return ReadObject(
        uid=uids.pop(),
        says={name: tuple(sorted(values)) for name, values in says.items() if values},
        sequence=max(int(number) for _, number in says["sequence"]),
        changed=changed,
        entries=len(parts),
        has_method="METHOD" in calendar,
    )

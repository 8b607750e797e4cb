"""One entry of a calendar, in the words of the domain: when, where, what, how sure, and which edition of it.

What may be said to whom was decided before: a calendar shows everything that stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from itinerary.programme.moment import Moment


NEVER = datetime.min.replace(tzinfo=UTC)
"""When an entry was sent out that was not."""


class EventWithoutLengthError(ItineraryError):
    """An entry ends before it starts, or as it starts; programs disagree about what that would mean."""

    def __init__(self, start: datetime | date, end: datetime | date) -> None:
        super().__init__(
            f"a calendar entry cannot start at {start.isoformat()} and end at {end.isoformat()}: let it end later"
        )


class Status(StrEnum):
    """How sure an entry is (RFC 5545 section 3.8.1.11)."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time as a calendar file states it: what a clock shows, naive, and the zone of that clock."""

    wall_clock: datetime
    zone: str


def stated(moment: Moment) -> StatedTime:
    """Return the time of a moment as a file can state it without doubt.

    An hour that clocks show twice is stated in UTC, both times: RFC 5545 section 3.3.5 takes a local time for the
    first, but libical and ical.js, and thus GNOME, KDE and Thunderbird, for the second. Raises `UnknownZoneError`.
    """
    local = moment.local
    if local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
        return StatedTime(moment.instant.replace(tzinfo=None), "UTC")
    return StatedTime(local.replace(tzinfo=None), moment.zone)


@dataclass(frozen=True, slots=True)
class Timed:
    """From one moment to another, each told by the clocks of its own place.

    The clock at the end may show less than the one at the start, as on a flight over the date line. Raises
    `EventWithoutLengthError`.
    """

    start: Moment
    end: Moment

    def __post_init__(self) -> None:
        """Refuse an end that is not later than the start."""
        if self.end.instant <= self.start.instant:
            raise EventWithoutLengthError(self.start.instant, self.end.instant)

    @property
    def begins(self) -> datetime:
        """The instant by which it is put in order among others, in UTC."""
        return self.start.instant


@dataclass(frozen=True, slots=True)
class AllDay:
    """Whole days without hours, wherever the reader is, as a stay at a hotel. Raises `EventWithoutLengthError`."""

    first: date
    until: date
    """The first day that it does not cover: the day of check-out, for a hotel."""

    def __post_init__(self) -> None:
        """Refuse an end that is not later than the start."""
        if self.until <= self.first:
            raise EventWithoutLengthError(self.first, self.until)

    @property
    def begins(self) -> datetime:
        """The instant by which it is put in order among others, in UTC: midnight there."""
        return datetime.combine(self.first, time(), tzinfo=UTC)


When: TypeAlias = Timed | AllDay


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point on the map, in degrees north and degrees east (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Organizer:
    """Who answers for the entry: the office, never a person's private address."""

    name: str
    address: str
    """Of its mail: `protocol@example.org`."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who is invited to an entry. It is no part of the entry, whose file would tell every reader the address."""

    name: str
    address: str
    """Of his or her mail, by which a calendar program knows that its owner is meant."""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One entry of a calendar: an engagement, a journey, a transfer, a stay.

    Its texts are never blank, but may be left empty where a default says so; readers take a blank one for a fault.
    """

    uid: str
    """`<event id>@<visit id>.<domain>`, from ids of the spec, so that it never changes: never from title or time."""
    summary: str
    """The title, without secrets: it shows on locked screens. The mark of what is cancelled is added in writing."""
    when: When
    stamped: datetime = NEVER
    """Aware: when this edition of the entry was issued. Never the clock of now, or every reader sees a change."""
    created: datetime = NEVER
    """Aware: when the entry was first issued."""
    last_modified: datetime = NEVER
    """Aware: when its content last changed."""
    sequence: int = 0
    """How often time, place or status have changed since it was first issued."""
    status: Status = Status.CONFIRMED
    transparent: bool = False
    """Whether it leaves its people free for other things. Days without hours and cancelled entries always do."""
    description: str = ""
    """Plain text; its first line tells local time, zone and offset, since readers may hold outdated zones."""
    location: str = ""
    """One line: name of the site, address, city."""
    coordinates: Coordinates | None = None
    categories: tuple[str, ...] = ()
    url: str | None = None
    organizer: Organizer | None = None
    related_to: str | None = None
    """The UID of the entry that this one serves, as a transfer does a meeting."""
    colour: str | None = None
    """A colour's name in CSS (RFC 7986 section 5.9): `steelblue`."""

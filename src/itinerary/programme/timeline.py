"""The programme: every meeting, journey, transfer and stay as instants, sorted, and day by day as it is lived."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from itinerary.album import Album

if TYPE_CHECKING:
    import datetime as dt

    from itinerary.diagnostics import DataPath
    from itinerary.programme.moment import Moment
    from itinerary.programme.places import Place
    from itinerary.spec.sites import TransferMode
    from itinerary.spec.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    path: DataPath
    """Where it stands in the spec: `("meetings", "osaka-leadership")`."""
    start: Moment
    end: Moment
    people: tuple[str, ...]
    """Ids of the delegates concerned, in the order of the spec."""

    @property
    def id(self) -> str:
        """Its id in its register."""
        return str(self.path[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(_Slot):
    """A meeting with a time."""

    place: Place | None
    room: str | None
    counterparts: tuple[str, ...]
    is_cancelled: bool
    is_tentative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg(_Slot):
    """A booked journey from one place to another; each end has its own zone."""

    origin: Place
    destination: Place
    is_flight: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(_Slot):
    """The way to the next engagement, departure or bed; its time follows from what it serves."""

    origin: Place | None
    """None for a host: where we come from is no affair of theirs, only when we arrive."""
    destination: Place
    by: TransferMode
    serves: DataPath
    """The entry for whose sake it is made."""
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lodging(_Slot):
    """Nights at a hotel, from when people come to when they go.

    Where neither the spec nor the days around tell, it lasts from the end of the first day to the start of the last.
    """

    place: Place
    first_night: dt.date
    last_morning: dt.date
    check_in_known: bool
    """Whether the start is told by the hotel or follows from what people do that day."""
    check_out_known: bool
    """The same of the end."""


Slot: TypeAlias = Engagement | Leg | Transfer | Lodging


class Phase(IntEnum):
    """Which part of a slot a line of a day shows; at equal times, lines stand in this order."""

    CHECK_OUT = 0
    ARRIVES = 1
    TRANSFER = 2
    WHOLE = 3
    DEPARTS = 4
    CHECK_IN = 5


@dataclass(frozen=True, slots=True)
class DayLine:
    """A slot, or one end of it, on the day on which it is lived."""

    slot: Slot
    phase: Phase
    moment: Moment
    """When it stands in the day: its start, or the end of which it tells."""

    @property
    def order(self) -> tuple[dt.datetime, int, dt.datetime, DataPath]:
        """By what lines are sorted: instant, phase, end, and place in the spec for a stable rest."""
        return (self.moment.instant, int(self.phase), self.slot.end.instant, self.slot.path)


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as people live it; after the date line the same date may come twice, or never."""

    date: dt.date
    lines: tuple[DayLine, ...]

    @property
    def zones(self) -> tuple[str, ...]:
        """The zones of the day's lines, each once, in order."""
        return tuple(dict.fromkeys(line.moment.zone for line in self.lines))

    @property
    def cities(self) -> tuple[str, ...]:
        """Where the day is spent: the cities of its meetings and beds, or else of its journeys; each once, in order."""
        stays = dict.fromkeys(city for line in self.lines if (city := _city_of_stay(line)))
        return tuple(stays or dict.fromkeys(city for line in self.lines if (city := _city_of_journey(line))))


@dataclass(frozen=True, slots=True)
class Programme:
    """A visit in time."""

    visit: Visit
    slots: tuple[Slot, ...]
    """Sorted by start."""
    unscheduled: tuple[str, ...]
    """Ids of the meetings that have no time yet; cancelled ones are not among them."""
    album: Album = field(default_factory=Album)
    """The photographs beside the spec, of which a reader gets those that the visit, as he sees it, names."""

    @property
    def engagements(self) -> tuple[Engagement, ...]:
        """The meetings that have a time, cancelled ones among them."""
        return tuple(slot for slot in self.slots if isinstance(slot, Engagement))

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The booked journeys."""
        return tuple(slot for slot in self.slots if isinstance(slot, Leg))

    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """The ways between sites."""
        return tuple(slot for slot in self.slots if isinstance(slot, Transfer))

    @property
    def lodgings(self) -> tuple[Lodging, ...]:
        """The nights."""
        return tuple(slot for slot in self.slots if isinstance(slot, Lodging))

    def engagement(self, meeting_id: str) -> Engagement | None:
        """Return the meeting of that id in time; none while it has no time, or for a reader who may not see it."""
        return next((slot for slot in self.engagements if slot.id == meeting_id), None)

    def of_person(self, person: str) -> Programme:
        """Return what one delegate does."""
        return replace(self, slots=tuple(slot for slot in self.slots if person in slot.people))

    def days(self) -> tuple[Day, ...]:
        """Return the programme day by day, in the order in which the days are lived."""
        lines = sorted((line for slot in self.slots for line in _lines(slot)), key=lambda line: line.order)
        lap_of: dict[str, int] = {}
        last_of: dict[str, dt.date] = {}
        days: dict[tuple[int, dt.date], list[DayLine]] = {}
        for line in lines:
            date = line.moment.day
            lap = max((_lap(person, date, lap_of, last_of) for person in line.slot.people), default=0)
            for person in line.slot.people:
                lap_of[person], last_of[person] = lap, date
            days.setdefault((lap, date), []).append(line)
        return tuple(Day(date, tuple(found)) for (_, date), found in sorted(days.items(), key=lambda day: day[0]))


def _lap(person: str, date: dt.date, lap_of: dict[str, int], last_of: dict[str, dt.date]) -> int:
    """Count how often a person's calendar has gone back, as it does on the way east over the date line."""
    lap = lap_of.get(person, 0)
    return lap + 1 if person in last_of and date < last_of[person] else lap


def _lines(slot: Slot) -> tuple[DayLine, ...]:
    match slot:
        case Lodging():
            return (
                DayLine(slot, Phase.CHECK_IN, slot.start),
                DayLine(slot, Phase.CHECK_OUT, slot.end),
            )
        case Leg() if slot.start.day != slot.end.day:
            return (DayLine(slot, Phase.DEPARTS, slot.start), DayLine(slot, Phase.ARRIVES, slot.end))
        case Transfer():
            return (DayLine(slot, Phase.TRANSFER, slot.start),)
        case _:
            return (DayLine(slot, Phase.WHOLE, slot.start),)


def _city_of_stay(line: DayLine) -> str:
    match line.slot:
        case Engagement(place=place):
            return place.city if place else ""
        case Lodging(place=place) if line.phase is Phase.CHECK_IN:
            return place.city
        case _:
            return ""


def _city_of_journey(line: DayLine) -> str:
    if not isinstance(line.slot, Leg):
        return ""
    return line.slot.origin.city if line.phase is Phase.DEPARTS else line.slot.destination.city

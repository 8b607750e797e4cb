"""Travel: flights, trains and cars that are booked, and the nights in hotels; each end in its own zone."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from itinerary.spec.base import AirportCode, DelegateId, Entry, Line, Phone, PlaceId, SiteId, delegation, office
from itinerary.spec.moments import Attendance, Date, DateAndTime, TimeOfDay, WhichDelegates


class Booked(Entry):
    """What every journey has in common."""

    number: Line | None = delegation("Number or name of the service.", "JL 44")
    departs: DateAndTime = delegation(
        "Local date and time of departure, where it starts.", "2023-03-18 11:50", default=...
    )
    arrives: TimeOfDay = delegation(
        "Local time of arrival, where it ends; dated where that differs.", "2023-03-19 07:20", default=...
    )
    aboard: WhichDelegates = delegation("Who travels.", "all", default=Attendance(everyone=True))
    operator: Line | None = delegation("Who runs it.", "Japan Airlines")
    booking: Line | None = delegation("Booking reference.", "ABC123")
    seats: dict[DelegateId, Line] = delegation("Seat of each traveller.", {"rees": "12A"}, default={})
    cost: Line | None = office("What it costs.", "GBP 4,200")
    remark: Line | None = delegation("What to know.", "Meet at the check-in desk at 9:30.")


class Flight(Booked):
    """A flight between two airports."""

    by: Literal["flight"] = delegation("How one travels.", "flight", default=...)
    from_: AirportCode = delegation("Airport of departure, IATA code.", "LHR", default=...)
    to: AirportCode = delegation("Airport of arrival, IATA code.", "HND", default=...)
    from_terminal: Line | None = delegation("Terminal of departure.", "3")
    to_terminal: Line | None = delegation("Terminal of arrival.", "3")


class GroundJourney(Booked):
    """A journey by land or water between two sites: a train, a hired car, a ferry."""

    by: Literal["train", "coach", "car", "ferry", "metro"] = delegation("How one travels.", "train", default=...)
    from_: PlaceId = delegation("Site of departure, or an airport by its code.", "tokyo-station", default=...)
    to: PlaceId = delegation("Site of arrival, or an airport by its code.", "sendai-station", default=...)
    platform: Line | None = delegation("Platform or pick-up point.", "Platform 21")
    driver: Line | None = delegation("Who drives.", "Mr Sato")
    driver_phone: Phone | None = delegation("The driver's number.", "+81 90 0000 0000")
    plate: Line | None = delegation("Number plate.", "330 あ 12-34")


Journey: TypeAlias = Annotated[Flight | GroundJourney, Field(discriminator="by")]
"""One booked leg, by air or on the ground; `by` says which."""


class Stay(Entry):
    """Nights at a hotel."""

    site: SiteId = delegation("The hotel.", "hotel-osaka", default=...)
    check_in: Date = delegation("Day of arrival.", "2023-03-19", default=...)
    check_out: Date = delegation("Day of departure.", "2023-03-21", default=...)
    guests: WhichDelegates = delegation("Who stays.", "all", default=Attendance(everyone=True))
    from_time: TimeOfDay | None = delegation("From when rooms are ready.", "15:00")
    until_time: TimeOfDay | None = delegation("By when rooms are to be left.", "11:00")
    booking: Line | None = delegation("Booking reference.", "H-778")
    rooms: dict[DelegateId, Line] = delegation("Room of each guest.", {"rees": "1201"}, default={})
    breakfast: Line | None = delegation("Breakfast.", "included, from 6:30")
    cost: Line | None = office("What it costs.", "JPY 210,000")
    remark: Line | None = delegation("What to know.", "Luggage is sent ahead.")

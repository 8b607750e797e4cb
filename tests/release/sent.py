"""What the tests of this folder share: small tellings, releases and locks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.programme.moment import Moment
from itinerary.release import Lock, Release, Telling, TellingSet, Told
from itinerary.release.account import Account
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.release.telling import Start

DOMAIN = "lisbon.us.itinerary"


def moment(instant: str, zone: str = "Europe/Lisbon") -> Moment:
    """Return a moment from an instant in UTC as ISO 8601 writes it."""
    return Moment(dt.datetime.fromisoformat(instant).replace(tzinfo=dt.UTC), zone)


START, END = moment("2027-05-10T09:00"), moment("2027-05-10T10:00")


def telling(
    *,
    title: str = "Call",
    start: Start = START,
    end: Start = END,
    place: str = "Harbour House",
    status: MeetingStatus = MeetingStatus.CONFIRMED,
    people: tuple[str, ...] = (),
    serves: str = "",
    origin: str = "",
) -> Telling:
    """Return what is told of a call in Lisbon at ten, and what a test makes different."""
    return Telling(
        title=title, start=start, end=end, place=place, status=status, people=people, serves=serves, origin=origin
    )


def told(facts: Telling | None = None, mark: str = "00000000") -> Told:
    """Return a copy of an entry with the fingerprint of all that it says."""
    return Told(facts or telling(), mark)


def issued(day: int) -> dt.datetime:
    """Return nine in the morning of a day of April 2027, in UTC."""
    return dt.datetime(2027, 4, day, 9, tzinfo=dt.UTC)


def release(number: int, entries: Mapping[str, Mapping[str, Told]], note: str = "") -> Release:
    """Return a release by which readers were told these copies of entries, by name of entry and of reader."""
    sets = {
        name: tuple(
            TellingSet(telling=copy.telling, readers={copy.fingerprint: (reader,)}) for reader, copy in copies.items()
        )
        for name, copies in entries.items()
    }
    return Release(number=number, issued=issued(number), note=note, spec=f"{number:08x}", entries=sets)


def lock_of(*releases: Release) -> Lock:
    """Return the lock of these releases of a visit to Lisbon."""
    return Lock("lisbon", DOMAIN, releases)


def account(**hands: Mapping[str, Told]) -> Account:
    """Return what these readers are told, by name of entry."""
    return Account(told=hands)

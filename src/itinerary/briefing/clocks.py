"""How clocks in a country stand against those at home, in words; and when they change while one is there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.programme.moment import Moment
from itinerary.rendering.language import capitalised
from itinerary.spec.zones import zone, zones_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.rendering.language import Language

_DAY: Final = dt.timedelta(days=1)
_MINUTE: Final = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Home:
    """Where a reader's own clock stands."""

    zone: str
    """IANA name."""
    city: str
    """As the reader's language calls it: `London`."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days that are spent in a country, both included."""

    first: dt.date
    last: dt.date

    def instants(self, key: str) -> tuple[dt.datetime, dt.datetime]:
        """Return when the first day begins and the last one ends, in a zone; in UTC."""
        midnight = dt.time(tzinfo=zone(key))
        first, after = dt.datetime.combine(self.first, midnight), dt.datetime.combine(self.last + _DAY, midnight)
        return first.astimezone(dt.UTC), after.astimezone(dt.UTC)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """Clocks of a zone that go forward or back."""

    instant: dt.datetime
    """The first one of the new time, in UTC."""
    zone: str
    forward: dt.timedelta
    """Negative where they go back."""

    @property
    def day(self) -> dt.date:
        """The day on which it happens there."""
        return Moment(self.instant, self.zone).day


def clock_lines(speech: Language, keys: tuple[str, ...], home: Home | None, span: Span) -> tuple[str, ...]:
    """Return, for each zone of a country, how far it is from home, what it is called, and what changes meanwhile.

    Zones whose clocks agree all the time are told once.
    """
    apart = _that_differ(keys, span)
    return tuple(
        line if len(apart) == 1 else f"{city_of(speech, key)}: {line}"
        for key in apart
        for line in _in_one_zone(speech, key, home, span)
    )


def city_of(speech: Language, key: str) -> str:
    """Return the city by which a zone is known: `Tokyo`, `東京`."""
    from babel.dates import get_timezone_location

    return get_timezone_location(zone(key), locale=speech.locale, return_city=True).rpartition("/")[2]


def only_zone(country: str, span: Span) -> str | None:
    """Return the zone of a country that has one only, or several whose clocks agree; none for any other."""
    apart = _that_differ(zones_of(country), span)
    return apart[0] if len(apart) == 1 else None


def zone_named_after(city: str, country: str) -> str | None:
    """Return the zone of a country that is known by this city: `America/New_York` for `New York`."""
    return next((key for key in zones_of(country) if is_named_after(key, city)), None)


def is_named_after(key: str, city: str) -> bool:
    """Whether a zone is known by a city."""
    return key.rpartition("/")[2].replace("_", " ").casefold() == city.casefold()


def clock_changes(key: str, since: dt.datetime, until: dt.datetime) -> Iterator[ClockChange]:
    """Yield how the clocks of a zone change between two instants."""
    before = since
    while before < until:
        after = min(before + _DAY, until)
        forward = _offset(key, after) - _offset(key, before)
        if forward:
            yield ClockChange(_first_with(key, before, after), key, forward)
        before = after


def _first_with(key: str, before: dt.datetime, after: dt.datetime) -> dt.datetime:
    """Return the first minute whose offset is that of `after`, between two instants with one change between them."""
    while after - before > _MINUTE:
        middle = before + (after - before) // 2
        if _offset(key, middle) == _offset(key, after):
            after = middle
        else:
            before = middle
    return after.replace(second=0, microsecond=0)


def _offset(key: str, instant: dt.datetime) -> dt.timedelta:
    return Moment(instant, key).offset


def _that_differ(keys: Iterable[str], span: Span) -> tuple[str, ...]:
    """Return the zones in their order, without those whose clocks always agree with an earlier one's."""
    found: dict[tuple[object, ...], str] = {}
    for key in keys:
        since, until = span.instants(key)
        changes = ((change.instant, change.forward) for change in clock_changes(key, since, until))
        found.setdefault((_offset(key, since), *changes), key)
    return tuple(found.values())


def _in_one_zone(speech: Language, key: str, home: Home | None, span: Span) -> tuple[str, ...]:
    since, until = span.instants(key)
    apart = _difference(speech, key, home, since) if home else ""
    changes = sorted(_changes(key, home, since, until), key=lambda change: change.instant)
    return (
        *([capitalised(apart)] if apart else []),
        speech.zone_in_full(Moment(since, key)),
        *(_told(speech, key, home, change) for change in changes),
    )


def _changes(key: str, home: Home | None, since: dt.datetime, until: dt.datetime) -> Iterator[ClockChange]:
    """Yield the changes there, and those at home that do not come at the same instant."""
    there = tuple(clock_changes(key, since, until))
    yield from there
    if home:
        known = {change.instant for change in there}
        yield from (change for change in clock_changes(home.zone, since, until) if change.instant not in known)


def _told(speech: Language, key: str, home: Home | None, change: ClockChange) -> str:
    say, length, day = speech.say, speech.duration(abs(change.forward)), speech.day(change.day)
    city = home.city if home and change.zone == home.zone != key else city_of(speech, change.zone)
    if change.forward > dt.timedelta():
        words = say("On {day} clocks in {city} go forward by {length}", day=day, city=city, length=length)
    else:
        words = say("On {day} clocks in {city} go back by {length}", day=day, city=city, length=length)
    if home is None:
        return words
    before, after = (_difference(speech, key, home, instant) for instant in (change.instant - _MINUTE, change.instant))
    return words if before == after else say("{change}; from then on {difference}", change=words, difference=after)


def _difference(speech: Language, key: str, home: Home, instant: dt.datetime) -> str:
    ahead = _offset(key, instant) - _offset(home.zone, instant)
    if not ahead:
        return speech.say("the same time as in {city}", city=home.city)
    length = speech.duration(abs(ahead))
    if ahead > dt.timedelta():
        return speech.say("{length} ahead of {city}", length=length, city=home.city)
    return speech.say("{length} behind {city}", length=length, city=home.city)

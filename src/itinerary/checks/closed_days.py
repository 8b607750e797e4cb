"""Closed days: public holidays, the end of the week, and days on which a host would rather not be visited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks.dates import is_outside
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import meeting_words
from itinerary.diagnostics import Severity
from itinerary.programme.places import site_place
from itinerary.public_holidays import public_holidays, weekend
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Sequence

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Engagement, Programme
    from itinerary.spec.visit import Visit

_OFFICE_BUSINESS = {MeetingKind.MEETING, MeetingKind.COURTESY_CALL, MeetingKind.SIGNING}
"""Kinds of meeting for which people come to their offices; tours, talks and meals do fall on Sundays."""


@rule(Severity.WARNING)
def on_public_holiday(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting with a partner is on a public holiday of the country where it is held.

    Offices are closed, trains are full, and whoever receives the delegation gives up a free day for it. The holidays
    are those that the package `holidays` knows of the whole country (https://pypi.org/project/holidays/); those of a
    region or a religion are not looked at. Michigan asks planners to look for them before dates are proposed
    (https://global.umich.edu/going-abroad/planning/).

    Mend it by another day; where the host has chosen this one, excuse it.
    """
    days = tuple(_days_with_hosts(visit, programme))
    first, last = min((one.day for one in days), default=None), max((one.day for one in days), default=None)
    for one in days:
        holidays = public_holidays(one.country, first, last) if first and last else ()
        for holiday in (holiday for holiday in holidays if holiday.day == one.day):
            yield finding(
                f"{_words(visit, one.slots)} on a public holiday of {one.country}",
                *(*one.slots[0].path, "start"),
                detail=f"{one.day.isoformat()} is {holiday.name}",
                help="ask the host whether that day is meant, and excuse it under `checks` if it is",
            )


@rule(Severity.WARNING)
def at_weekend(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting, a courtesy call or a signing is on a day on which offices of the country are closed every week.

    Most often the date is one off. The end of the week is Saturday and Sunday in most countries, Friday and Saturday
    in some; it is taken from the package `holidays`. Tours, talks, meals and receptions may well be at a weekend; a
    holiday on such a day is told by `on-public-holiday`.

    Mend it by correcting the date; where the host has chosen that day, excuse it.
    """
    for one in _days_with_hosts(visit, programme, _OFFICE_BUSINESS):
        if one.day.weekday() in weekend(one.country) and not public_holidays(one.country, one.day, one.day):
            yield finding(
                f"{_words(visit, one.slots)} on a {one.day:%A}",
                *(*one.slots[0].path, "start"),
                detail=f"offices in {one.country or 'most countries'} are closed on that day of the week",
                help="correct the date; if the host has chosen that day, excuse it under `checks`",
            )


@rule(Severity.WARNING)
def on_day_to_avoid(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting is on a day on which its host would rather not be visited.

    Examinations, graduation and the end of the financial year are in no package of holidays; a host tells them when
    asked, and they stand under `avoid` of the organisation. The days of the body above it count too. Several meetings
    with one host on one day are told of together.

    Mend it by another day, or take the day out of `avoid` if the host has changed its mind.
    """
    found: dict[tuple[str, int, dt.date], list[Engagement]] = {}
    for slot in _with_hosts(visit, programme):
        for name in dict.fromkeys(
            above for body in visit.meetings[slot.id].organisations for above in visit.lineage(body)
        ):
            for number, days in enumerate(visit.organisations[name].avoid):
                if days.from_ <= slot.start.day <= (days.to or days.from_):
                    found.setdefault((name, number, slot.start.day), []).append(slot)
    for (name, number, _), slots in found.items():
        yield finding(
            f"{_words(visit, slots)} on a day that {visit.organisations[name].name} asked to avoid",
            *(*slots[0].path, "start"),
            detail=visit.organisations[name].avoid[number].why or "",
            help="find another day, or take the day out of `avoid`",
            related=("organisations", name, "avoid", number),
        )


@dataclass(frozen=True, slots=True)
class _DayWithHosts:
    """A day on which one meets hosts in a country."""

    country: str
    day: dt.date
    slots: tuple[Engagement, ...]


def _words(visit: Visit, slots: Sequence[Engagement]) -> str:
    """Return meetings in words, with their verb: `"Talks" is`, `"Talks" and 2 others are`."""
    first, others = meeting_words(visit, slots[0].id), len(slots) - 1
    if others == 0:
        return f"{first} is"
    return f"{first} and {'another meeting' if others == 1 else f'{others} others'} are"


def _days_with_hosts(
    visit: Visit, programme: Programme, kinds: Collection[MeetingKind] = tuple(MeetingKind)
) -> Iterator[_DayWithHosts]:
    """Yield each day on which there are meetings of some kinds with hosts, by country."""
    found: dict[tuple[str, dt.date], list[Engagement]] = {}
    for slot in _with_hosts(visit, programme):
        if visit.meetings[slot.id].kind in kinds:
            found.setdefault((_country(visit, slot), slot.start.day), []).append(slot)
    for (country, day), slots in found.items():
        yield _DayWithHosts(country, day, tuple(slots))


def _with_hosts(visit: Visit, programme: Programme) -> Iterator[Engagement]:
    """Yield the engagements that are still planned, or were held, with a host; not those whose very date is wrong."""
    for slot in programme.engagements:
        meeting = visit.meetings[slot.id]
        is_with_host = not meeting.kind.is_internal and bool(meeting.organisations)
        if not slot.is_cancelled and is_with_host and not is_outside(visit, programme, slot):
            yield slot


def _country(visit: Visit, slot: Engagement) -> str:
    site = visit.meetings[slot.id].site
    return site_place(visit, site).country if site else ""

"""The pocket card of one delegate: a sheet for each day, folded to three panels and left in a taxi without harm.

Today's line of the programme, the addresses to show a driver in the script that he reads, the numbers to call. No
booking references, rooms, seats or names of those met: a card gets lost. Every sheet stands by itself, so that only
that of the day is carried. `pocket_sheets` sees to it that a day fits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from itinerary.briefing.blocks import lines
from itinerary.briefing.card_words import in_other_scripts, script_of_country_matters
from itinerary.briefing.cover import document, inner_handling
from itinerary.briefing.days import named_days
from itinerary.briefing.pack import Pack
from itinerary.briefing.places import telephone
from itinerary.briefing.pocket_sheets import PocketWords, pocket_sheets
from itinerary.briefing.rows import Rows, service
from itinerary.briefing.times import ZoneMarks
from itinerary.programme.places import site_place
from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer
from itinerary.rendering.content import Run, Section, Standing, joined, plain
from itinerary.rendering.sheets import Destination, Layout
from itinerary.spec.people import ContactKind
from itinerary.spec.sites import SiteKind
from itinerary.spec.travel import GroundJourney

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.briefing.days import NamedDay
    from itinerary.programme.timeline import DayLine
    from itinerary.rendering.content import Document, Inline, TimetableRow
    from itinerary.rendering.edition import Edition
    from itinerary.spec.sites import Site

_FIRST_TO_CALL: Final = (
    ContactKind.EMERGENCY,
    ContactKind.MEDICAL,
    ContactKind.OFFICE,
    ContactKind.EMBASSY,
    ContactKind.TRANSPORT,
)
"""What a delegate alone in a strange town calls for, in this order; interpreters and the press desk stand elsewhere."""

_KNOWN_BY_NAME: Final = {SiteKind.AIRPORT, SiteKind.STATION}
"""Kinds of places to which a driver needs no street."""


@dataclass(frozen=True, slots=True)
class _Number:
    name: str
    phone: str
    when: str | None = None


def pocket_card(view: View, edition: Edition) -> Document:
    """Return the pocket card of the delegate for whom the view was cut."""
    pack = Pack.of(view, edition)
    say = pack.speech.say
    name = view.visit.delegates[view.audience.id].name.full
    handling = inner_handling(pack) if pack.reads_briefs else say("For the visiting delegation")
    made = document(
        pack,
        say("Pocket card, {visit}", visit=pack.frame.title),
        _pages(pack),
        handling=handling,
        title=name,
        contents=False,
    )
    return replace(made, cover=(), layout=Layout.CARD)


def _pages(pack: Pack) -> Iterator[Section]:
    say, rows = pack.speech.say, Rows(pack, ZoneMarks(pack.speech))
    is_first = True
    for named in named_days(pack):
        sheets = pocket_sheets(_words(pack, named, rows))
        for number, sheet in enumerate(sheets, start=1):
            again = say("{day}, sheet {number}", day=named.title, number=str(number))
            title, anchor = (named.title, named.anchor) if number == 1 else (again, f"{named.anchor}-sheet-{number}")
            yield Section(title, 1, (sheet,), anchor, new_page=not is_first)
            is_first = False


def _words(pack: Pack, named: NamedDay, rows: Rows) -> PocketWords:
    say, day = pack.speech.say, named.day.lines
    found = ((line, rows.of(line), _place_before(day, index)) for index, line in enumerate(day))
    destinations, missing = _destinations(pack, named)
    unreadable = say("No address that a driver can read: {names}", names=pack.speech.listed(missing))
    return PocketWords(
        caption=named.caption(pack),
        today=tuple(_line(pack, line, row, here) for line, row, here in found),
        driver=say("To show a driver"),
        destinations=destinations,
        unreadable=lines(unreadable if missing else None),
        calls=say("To call"),
        numbers=tuple(_dialled(one) for one in _numbers(pack, named)),
        unreachable=lines(say("No number for emergencies is written.") if _lacks_emergencies(pack) else None),
    )


def _line(pack: Pack, line: DayLine, row: TimetableRow, here: str | None) -> TimetableRow:
    """Return a line of the day without its notes: time, what, where; at the place where one is, the room alone."""
    title = joined(row.what[0])
    match row.standing:
        case Standing.CANCELLED:
            title = f"{title} ({pack.speech.say('cancelled')})"
        case Standing.TENTATIVE:
            title = f"{title} ({pack.speech.say('tentative')})"
        case _:
            pass
    where = lines(_where(line, row, here))
    return replace(row, what=lines(title), where=where, who=(), anchor="")


def _where(line: DayLine, row: TimetableRow, here: str | None) -> str | None:
    """Return where it is, in brief; of a way, its title says it."""
    match line.slot:
        case Transfer():
            return None
        case Engagement() as slot if slot.room and slot.place and slot.place.key == here:
            return slot.room
        case Engagement():
            return ", ".join(map(joined, row.where))
        case _:
            return joined(row.where[0])


def _place_before(day: tuple[DayLine, ...], index: int) -> str | None:
    """Return the key of the place where one is before a line of the day; none where the day does not tell."""
    for line in reversed(day[:index]):
        match line.slot:
            case Engagement() as slot if not slot.is_cancelled and slot.place:
                return slot.place.key
            case Transfer() | Leg() as slot:
                return slot.destination.key
            case _:
                pass
    return None


def _destinations(pack: Pack, named: NamedDay) -> tuple[tuple[Destination, ...], tuple[str, ...]]:
    """Return where one may be driven, the hotel of the night first, and the names of what no driver could read."""
    found = [(pack.visit.sites[name], *_local(pack, name, pack.visit.sites[name])) for name in _sites(pack, named)]
    missing = tuple(site.name for site, _, is_complete in found if not is_complete)
    return tuple(destination for _, destination, _ in found), missing


def _local(pack: Pack, site_id: str, site: Site) -> tuple[Destination, bool]:
    """Return name and address as one reads them on the spot, and whether that is enough for a driver."""
    written = in_other_scripts(site.native, site.name)[:1]
    name, ours = written or (plain(site.name),), lines(site.name if written else None)
    if site.address_native:
        tag, text = next(iter(site.address_native.items()))
        return Destination((*name, (Run(text, language=tag),)), ours), True
    place = site_place(pack.visit, site_id)
    country = place.country
    if country and script_of_country_matters(country):
        is_readable = bool(site.native) and site.kind in _KNOWN_BY_NAME
    else:
        is_readable = bool(site.address) or site.kind in _KNOWN_BY_NAME
    city = place.city if place.city not in (site.address or site.name) else None
    latin = ", ".join(part for part in (site.address, city) if part)
    return Destination((*name, *lines(latin)), ours), is_readable


def _sites(pack: Pack, named: NamedDay) -> tuple[str, ...]:
    """Return the sites to which one may have to be driven on a day, the hotel of the night first."""
    last = named.day.lines[-1].moment.instant
    nights = [slot for slot in pack.programme.lodgings if slot.start.instant <= last < slot.end.instant]
    places = [slot.place for slot in nights]
    for line in named.day.lines:
        match line.slot:
            case Engagement() as slot if not slot.is_cancelled and slot.place:
                places.append(slot.place)
            case Leg() as slot if line.moment == slot.start:
                places.append(slot.origin)
            case Transfer() as slot:
                places.append(slot.destination)
            case _:
                pass
    return tuple(dict.fromkeys(place.site for place in places if place.site))


def _numbers(pack: Pack, named: NamedDay) -> tuple[_Number, ...]:
    once: dict[str, _Number] = {}
    for one in (*_always(pack), *_of_the_day(pack, named)):
        once.setdefault(one.phone, one)
    return tuple(once.values())


def _lacks_emergencies(pack: Pack) -> bool:
    kinds = {contact.kind for contact in pack.visit.contacts.values() if contact.phone}
    return pack.reads_briefs and ContactKind.EMERGENCY not in kinds


def _dialled(one: _Number) -> Inline:
    return (Run(f"{one.name}: "), *telephone(one.phone), *(plain(f" ({one.when})") if one.when else ()))


def _always(pack: Pack) -> Iterator[_Number]:
    """Yield the numbers that hold on every day: emergencies first, the office also where no contact has its number."""
    contacts = pack.visit.contacts.values()
    for kind in _FIRST_TO_CALL:
        yield from (_Number(one.name, one.phone, one.when) for one in contacts if one.kind is kind and one.phone)
        if kind is ContactKind.OFFICE and (office := pack.frame.office) and office.phone:
            yield _Number(office.name, office.phone)


def _of_the_day(pack: Pack, named: NamedDay) -> Iterator[_Number]:
    """Yield the hotel's desk, the drivers of the day, and whom to ask for at each meeting, in order of time."""
    visit = pack.visit
    for line in named.day.lines:
        match line.slot:
            case Lodging() as slot if (site := visit.sites.get(slot.place.site or "")) and site.contact:
                yield from _desk(site)
            case Leg() as slot if isinstance(journey := visit.travel[slot.id], GroundJourney):
                if journey.driver_phone:
                    names = (service(pack.speech, journey), journey.driver, journey.plate)
                    yield _Number(", ".join(name for name in names if name), journey.driver_phone)
            case Engagement() as slot if not slot.is_cancelled:
                meeting = visit.meetings[slot.id]
                at_site = visit.sites[meeting.site].contact if meeting.site else None
                contact = meeting.contact or at_site
                if contact and contact.phone:
                    yield _Number(contact.name, contact.phone, pack.speech.clock(slot.start))
            case _:
                pass


def _desk(site: Site) -> Iterator[_Number]:
    if site.contact and site.contact.phone:
        yield _Number(f"{site.name}: {site.contact.name}", site.contact.phone)

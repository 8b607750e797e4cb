"""The pocket card of one delegate: a page for each day, to be folded once and left in a taxi without harm.

Today's line of the programme, the addresses to show a driver in the script that he reads, the numbers to call. No
booking references, rooms, seats or names of those met: a card gets lost. Every page stands by itself, so that only
that of the day is carried.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from itinerary.briefing.blocks import bullets, lines, table
from itinerary.briefing.card_words import in_other_scripts, script_of_country_matters
from itinerary.briefing.cover import document, inner_handling
from itinerary.briefing.days import named_days
from itinerary.briefing.pack import Pack
from itinerary.briefing.places import telephone
from itinerary.briefing.rows import Rows, service
from itinerary.briefing.times import ZoneMarks
from itinerary.programme.places import site_place
from itinerary.programme.timeline import Engagement, Leg, Lodging, Phase, Transfer
from itinerary.rendering.content import Paragraph, Run, Section, Standing, Tone, joined, plain
from itinerary.rendering.language import bound
from itinerary.spec.people import ContactKind
from itinerary.spec.sites import SiteKind
from itinerary.spec.travel import GroundJourney

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.briefing.days import NamedDay
    from itinerary.programme.timeline import DayLine
    from itinerary.rendering.content import Block, Document, Inline, TimetableRow
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
    return replace(made, cover=())


def _pages(pack: Pack) -> Iterator[Section]:
    say, rows = pack.speech.say, Rows(pack, ZoneMarks(pack.speech))
    for page, named in enumerate(named_days(pack)):
        day = named.day.lines
        today = tuple(
            _line(pack, line, rows.of(line), here=_place_before(day, index)) for index, line in enumerate(day)
        )
        heads = (say("Time"), say("What"), say("Where"))
        yield Section(named.title, 1, table(named.caption(pack), heads, (20, 48, 32), today), named.anchor, page > 0)
        addresses, numbers = tuple(_addresses(pack, named)), tuple(_numbers(pack, named))
        if addresses:
            yield Section(say("To show a driver"), 2, addresses)
        if numbers:
            yield Section(say("To call"), 2, numbers)


def _line(pack: Pack, line: DayLine, row: TimetableRow, here: str | None) -> tuple[tuple[Inline, ...], ...]:
    """Return a line of the day without its notes: time, what, where; at the place where one is, the room alone."""
    title = joined(row.what[0])
    match row.standing:
        case Standing.CANCELLED:
            title = f"{title} ({pack.speech.say('cancelled')})"
        case Standing.TENTATIVE:
            title = f"{title} ({pack.speech.say('tentative')})"
        case _:
            pass
    return lines(bound(row.time), row.zone), lines(title), lines(_where(line, row, here))


def _goes_without_saying(line: DayLine, here: str | None) -> bool:
    """Whether one takes a room where one is already, as its line would say no more than that before it."""
    return line.phase is Phase.CHECK_IN and isinstance(line.slot, Lodging) and line.slot.place.key == here


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


def _addresses(pack: Pack, named: NamedDay) -> Iterator[Block]:
    """Yield the hotel of the night, then the places of the day, large, as the driver reads them; then our name."""
    missing: list[str] = []
    for site_id in _sites(pack, named):
        site = pack.visit.sites[site_id]
        local, is_complete = _local(pack, site_id, site)
        yield Paragraph(local, Tone.LEAD)
        if not is_complete:
            missing.append(site.name)
    if missing:
        names = pack.speech.listed(missing)
        yield Paragraph(plain(pack.speech.say("No address that a driver can read: {names}", names=names)), Tone.GAP)


def _local(pack: Pack, site_id: str, site: Site) -> tuple[Inline, bool]:
    """Return name and address as one reads them on the spot, and whether that is enough for a driver."""
    written = in_other_scripts(site.native, site.name)[:1]
    name, ours = (written[0], f" ({site.name})") if written else (plain(site.name), "")
    if site.address_native:
        tag, text = next(iter(site.address_native.items()))
        return (*name, Run(", "), Run(text, language=tag), *(plain(ours) if ours else ())), True
    place = site_place(pack.visit, site_id)
    country = place.country
    if country and script_of_country_matters(country):
        is_readable = bool(site.native) and site.kind in _KNOWN_BY_NAME
    else:
        is_readable = bool(site.address) or site.kind in _KNOWN_BY_NAME
    city = place.city if place.city not in (site.address or site.name) else None
    latin = "".join(f", {part}" for part in (site.address, city) if part)
    return (*name, *plain(f"{latin}{ours}")) if latin or ours else name, is_readable


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


def _numbers(pack: Pack, named: NamedDay) -> Iterator[Block]:
    say = pack.speech.say
    once: dict[str, _Number] = {}
    for one in (*_always(pack), *_of_the_day(pack, named)):
        once.setdefault(one.phone, one)
    yield from bullets(_dialled(one) for one in once.values())
    kinds = {contact.kind for contact in pack.visit.contacts.values() if contact.phone}
    if pack.reads_briefs and ContactKind.EMERGENCY not in kinds:
        yield Paragraph(plain(say("No number for emergencies is written.")), Tone.GAP)


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

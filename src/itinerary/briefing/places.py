"""Where things are: names, rooms and addresses, in both scripts where a driver needs them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itinerary.briefing.blocks import lines
from itinerary.rendering.content import Inline, Run, plain
from itinerary.rendering.language import bound, capitalised
from itinerary.rendering.naming import in_own_script

if TYPE_CHECKING:
    from itinerary.briefing.pack import Pack
    from itinerary.programme.places import Place
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.people import NativeText
    from itinerary.spec.sites import DayContact, Site


def place_name(place: Place) -> str:
    """Return the name of a place, an airport with its code: `London Heathrow Airport (LHR)`."""
    return f"{place.name} ({place.key})" if place.is_airport else place.name


def where_in_brief(place: Place | None, room: str | None) -> tuple[Inline, ...]:
    """Return the lines of a timetable's column: site, then room."""
    return lines(place_name(place) if place else None, room)


def where_in_full(pack: Pack, meeting: Meeting) -> tuple[Inline, ...]:
    """Return room, site and address of a meeting, a line each, with what a driver can read."""
    site = pack.visit.sites.get(meeting.site) if meeting.site else None
    if site is None:
        return lines(meeting.room, None if meeting.room else where_unsaid(pack, meeting))
    return (*lines(meeting.room or site.room), *site_lines(site))


def where_unsaid(pack: Pack, meeting: Meeting) -> str:
    """Return what stands where a meeting has no site: online where people join by a link, else a gap."""
    return pack.speech.say("Online") if meeting.link else pack.speech.say("Place to be agreed")


def site_lines(site: Site) -> tuple[Inline, ...]:
    """Return name and address of a site, a line each, in both scripts, and between them what it is."""
    return (*site_name(site), *site_address(site))


def site_name(site: Site) -> tuple[Inline, ...]:
    """Return the name of a site in both scripts, and below it what it is."""
    return ((Run(site.name), *in_own_script(site.native, site.name)), *lines(capitalised(site.gloss or "")))


def site_address(site: Site) -> tuple[Inline, ...]:
    """Return the address of a site, in both scripts; at least its town, where the name does not say it."""
    city = site.city if site.city and site.city not in (site.address or site.name) else None
    address = ", ".join(part for part in (site.address, city) if part)
    return (*lines(address), *native_lines(site.address_native))


def native_lines(native: NativeText) -> tuple[Inline, ...]:
    """Return texts in their own scripts, a line each."""
    return tuple((Run(text, language=tag),) for tag, text in native.items())


def day_contact(contact: DayContact | None) -> Inline:
    """Return whom to ask for on the day, with the number to dial."""
    if contact is None:
        return ()
    return (*plain(contact.name), *((Run(", "), *telephone(contact.phone)) if contact.phone else ()))


def telephone(number: str | None) -> Inline:
    """Return a number as one dials it by touch (RFC 3966); empty where there is none."""
    if not number:
        return ()
    main, *inner = (re.sub(r"[^+0-9]", "", part) for part in re.split(r"ext\.?|x", number))
    return (Run(bound(number), link=f"tel:{main}{''.join(f';ext={digits}' for digits in inner)}"),)


def mail(address: str | None) -> Inline:
    """Return an address as one writes to it by touch; empty where there is none."""
    return (Run(address, link=f"mailto:{address}"),) if address else ()

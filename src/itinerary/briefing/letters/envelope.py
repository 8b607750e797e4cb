"""Who writes a letter and to whom: the letterhead, the address, and who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import lines
from itinerary.briefing.letters.glossary import in_letters_language
from itinerary.briefing.places import mail, telephone
from itinerary.rendering.content import Run, plain
from itinerary.rendering.language import capitalised
from itinerary.rendering.scripts import writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.briefing.letters.occasion import Occasion
    from itinerary.briefing.letters.phrases import Phrases
    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Inline
    from itinerary.spec.people import Person
    from itinerary.spec.sites import Site


def letterhead(pack: Pack) -> tuple[Inline, ...]:
    """Return who writes, a line each: our house, its office, and where that is reached."""
    home, office = pack.visit.organisations[pack.frame.home], pack.frame.office
    reached = [mail(office.email), telephone(office.phone)] if office else []
    where = tuple(run for place, words in enumerate(filter(None, reached)) for run in (*_dot(place), *words))
    return (plain(home.name), *lines(", ".join(_office(pack))), *lines(where))


def _office(pack: Pack) -> Iterator[str]:
    home, office = pack.visit.organisations[pack.frame.home], pack.frame.office
    if office is not None and office.name != home.name:
        yield office.name
    if home.city:
        yield home.city


def _dot(place: int) -> Inline:
    return (Run(" · "),) if place else ()


def addressee_lines(pack: Pack, phrases: Phrases, occasion: Occasion, person: str | None) -> tuple[Inline, ...]:
    """Return to whom a letter goes, a line each: name, post, body, address, as far as known; or the other way round."""
    host = pack.view.audience.id
    found = pack.visit.counterparts.get(person or "")
    body = found.organisation if found and found.organisation in pack.visit.organisations else None
    name = phrases.addressed.format(name=found.name.full, bare=found.name.unadorned) if found else None
    bodies = (pack.visit.organisations[one].name for one in pack.visit.lineage(body or host))
    upwards = (*lines(name, *(_posts(pack, found) if found else ()), *bodies), *_address(pack, occasion, host))
    return upwards[::-1] if phrases.largest_first else upwards


def _posts(pack: Pack, person: Person) -> Iterator[str]:
    for words in (person.role, person.unit):
        if words:
            told = in_letters_language(pack, words)
            # The glossary has posts as they stand in a sentence; one that opens with a name such as iPS stays as it is.
            yield capitalised(told) if told.partition(" ")[0].islower() else told


def _address(pack: Pack, occasion: Occasion, host: str) -> Iterator[Inline]:
    """Yield street, town and country of the host, a line each; the country where it is another than ours."""
    organisation = pack.visit.organisations[host]
    site = _house(pack, occasion, host)
    country = organisation.country or (site.country if site else None)
    city = (site.city if site else None) or organisation.city
    local = _local_address(pack, site) if site else None
    if local is not None:
        yield plain(local)
    else:
        street = site.address if site else None
        yield from lines(street, None if city and city in (street or "") else city)
    if country and country != pack.visit.organisations[pack.frame.home].country:
        yield plain(pack.speech.country(country))


def _house(pack: Pack, occasion: Occasion, host: str) -> Site | None:
    """Return the host's own house: where he received us, else any site of his with an address."""
    met_at = (pack.visit.meetings[name].site for name in occasion.meetings)
    sites = (pack.visit.sites[name] for name in (*filter(None, met_at), *pack.visit.sites) if name in pack.visit.sites)
    return next((site for site in sites if site.organisation == host and site.address), None)


def _local_address(pack: Pack, site: Site) -> str | None:
    wanted = writing(pack.speech.tag)
    found = ((writing(tag), words) for tag, words in site.address_native.items())
    return next((words for tag, words in found if (tag.language, tag.script) == (wanted.language, wanted.script)), None)


def who_signs(pack: Pack, occasion: Occasion) -> str | None:
    """Return who signs: the head where he was there, else who led there, else the first of those who were."""
    if pack.frame.head in occasion.came:
        return pack.frame.head
    leaders = (pack.visit.meetings[name].leads for name in occasion.meetings)
    return next((name for name in (*leaders, *occasion.came) if name in occasion.came), None)


def signature(pack: Pack, person: str | None) -> tuple[Inline, ...]:
    """Return who signs, a line each: name in full, post, body; only our house where nobody is known."""
    found = pack.visit.delegates.get(person or "")
    home = pack.visit.organisations[pack.frame.home]
    if found is None:
        return (plain(home.name),)
    name = " ".join(words for words in (found.name.full, found.name.post_nominals) if words)
    body = pack.visit.organisations.get(found.organisation or "", home)
    return lines(name, *_posts(pack, found), body.name)

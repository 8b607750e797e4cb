"""What a guest should know of each country: its clocks, money, languages, emergency numbers, telephones, holidays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.briefing.blocks import Words, chapter, fact, facts, prose_lines
from itinerary.briefing.clocks import (
    Home,
    Span,
    city_of,
    clock_lines,
    is_named_after,
    only_zone,
    zone_named_after,
)
from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer
from itinerary.public_holidays import public_holidays
from itinerary.rendering import countries
from itinerary.rendering.content import Fact, Paragraph, Run, Section, Tone, plain
from itinerary.rendering.scripts import writing
from itinerary.spec.countries import CountryNotes
from itinerary.spec.zones import zones_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Slot
    from itinerary.rendering.content import Block


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that a reader spends somewhere."""

    place: Place
    day: dt.date
    is_stay: bool
    """Whether there is a meeting or a bed there, and not a journey alone."""


def practical(pack: Pack, title: str) -> tuple[Section, ...]:
    """Return the chapter of the countries that a reader comes to as a guest; nothing for those who stay at home."""
    if not pack.is_for_guests:
        return ()
    days = tuple(day for slot in pack.programme.slots for day in _days(slot))
    told = {country: found for country in _countries(pack, days) if (found := _country(pack, country, days))}
    if told:
        told[next(reversed(told))] += _sources(pack)
    parts = (
        Section(pack.speech.country(country), 2, found, f"country-{country.lower()}") for country, found in told.items()
    )
    return chapter(title, "practical", parts=parts)


def _days(slot: Slot) -> Iterator[_Day]:
    match slot:
        case Engagement(place=place) if place and not slot.is_cancelled:
            yield from (_Day(place, moment.day, is_stay=True) for moment in (slot.start, slot.end))
        case Lodging():
            yield from (_Day(slot.place, day, is_stay=True) for day in (slot.first_night, slot.last_morning))
        case Leg():
            yield _Day(slot.origin, slot.start.day, is_stay=False)
            yield _Day(slot.destination, slot.end.day, is_stay=False)
        case Engagement() | Transfer():
            return


def _countries(pack: Pack, days: Iterable[_Day]) -> tuple[str, ...]:
    """Return the countries that a reader stays in, in order; for all who travel, and with no day yet, the planned ones.

    One's own is none of them.
    """
    stays = dict.fromkeys(day.place.country for day in days if day.is_stay and day.place.country)
    planned = (*pack.frame.countries, *pack.frame.practical) if not pack.is_incoming else _host_country(pack)
    is_one = pack.view.audience.kind is AudienceKind.DELEGATE
    found = stays if stays and is_one else dict.fromkeys((*stays, *planned))
    return tuple(country for country in found if country != _home_country(pack))


def _host_country(pack: Pack) -> tuple[str, ...]:
    country = pack.visit.organisations[pack.frame.home].country
    return (country,) if country else pack.frame.countries


def _home_body(pack: Pack) -> str:
    """Return the body from whose country a reader comes: our own, or that of a guest of ours."""
    if not pack.is_incoming:
        return pack.frame.home
    guest = pack.visit.delegates.get(pack.view.audience.id)
    return (guest.organisation or "") if guest else ""


def _home_country(pack: Pack) -> str | None:
    bodies = (pack.visit.organisations[name] for name in pack.visit.lineage(_home_body(pack)))
    return next((body.country for body in bodies if body.country), None)


def _home(pack: Pack, span: Span) -> Home | None:
    """Return where a reader's clock stands at home; none where the spec does not tell.

    In a country of several zones, it is the one that is known by the city of the reader's body, or the one from which
    the first journey starts.
    """
    country = _home_country(pack)
    if country is None:
        return None
    bodies = (pack.visit.organisations[name] for name in pack.visit.lineage(_home_body(pack)))
    city = next((body.city for body in bodies if body.city), None)
    first = next((leg.origin.zone for leg in pack.programme.legs if leg.origin.country == country), None)
    key = (zone_named_after(city, country) if city else None) or first or only_zone(country, span)
    if key is None:
        return None
    return Home(key, city if city and not is_named_after(key, city) else city_of(pack.speech, key))


def _country(pack: Pack, country: str, days: Iterable[_Day]) -> tuple[Block, ...]:
    say = pack.speech.say
    here = [day for day in days if day.place.country == country]
    dates = [day.day for day in here]
    span = Span(min(dates), max(dates)) if dates else Span(pack.frame.from_, pack.frame.to)
    notes = pack.frame.practical.get(country, CountryNotes())
    found = (
        *fact(say("Local time"), *clock_lines(pack.speech, _zones(pack, country, here, span), _home(pack, span), span)),
        *_money(pack, country, notes, span.first),
        *fact(say("Languages"), countries.spoken_languages(pack.speech, country)),
        *fact(say("Emergency numbers"), notes.emergency or ", ".join(countries.emergency_numbers(country))),
        *fact(say("Telephone"), *_telephone(pack, country)),
        *fact(say("Plugs"), notes.plugs),
        *fact(say("Public holidays"), *_holidays(pack, country, span)),
        *fact(say("Good to know"), *prose_lines(notes.notes)),
    )
    return facts(say("Practical information: {country}", country=pack.speech.country(country)), found)


def _zones(pack: Pack, country: str, here: Iterable[_Day], span: Span) -> tuple[str, ...]:
    """Return the zones in which a reader is in a country: those of the places, else the visit's, else the only one."""
    found = dict.fromkeys(day.place.zone for day in here)
    if found:
        return tuple(found)
    if pack.frame.timezone in zones_of(country):
        return (pack.frame.timezone,)
    only = only_zone(country, span)
    return (only,) if only else ()


def _money(pack: Pack, country: str, notes: CountryNotes, day: dt.date) -> tuple[Fact, ...]:
    return fact(
        pack.speech.say("Currency"),
        *([notes.money] if notes.money else countries.currencies(pack.speech, country, day)),
    )


def _telephone(pack: Pack, country: str) -> Iterator[Words]:
    say = pack.speech.say
    code, prefix = countries.calling_code(country), countries.international_prefix(country)
    if code:
        yield say("Country code {code}", code=code)
    if prefix:
        yield say("For calls abroad dial {prefix}, then the country code", prefix=prefix)


def _holidays(pack: Pack, country: str, span: Span) -> Iterator[Words]:
    for holiday in public_holidays(country, span.first, span.last, pack.speech.tag):
        day = pack.speech.day(holiday.day)
        is_foreign = writing(holiday.language).language != writing(pack.speech.tag).language
        yield (Run(f"{day}: "), Run(holiday.name, language=holiday.language if is_foreign else None))


def _sources(pack: Pack) -> tuple[Block, ...]:
    words = pack.speech.say(
        "Sources: IANA time zones; currencies and languages: Unicode CLDR; telephone numbers: libphonenumber; "
        "national holidays: the package holidays. Please confirm before departure."
    )
    return (Paragraph(plain(words), Tone.QUIET),)

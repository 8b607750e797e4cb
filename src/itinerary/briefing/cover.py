"""The cover of a document, and what stands on its every page: title, dates, places, edition, handling mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import fact
from itinerary.briefing.original_words import with_original_words_marked
from itinerary.rendering.content import Document, Fact, Labels, Section
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from itinerary.briefing.pack import Pack
    from itinerary.programme.timeline import Engagement
    from itinerary.rendering.language import Language


def document(
    pack: Pack,
    subtitle: str,
    sections: Iterable[Section],
    *,
    handling: str,
    title: str | None = None,
    cover: tuple[Fact, ...] = (),
    dates: tuple[dt.date, dt.date] | None = None,
    contents: bool = True,
) -> Document:
    """Return a document of a visit; `cover` adds what this reader looks for there.

    `dates` are the first and the last day that concern the reader, where they are not those of the visit.
    """
    made = Document(
        title=title or pack.frame.title,
        subtitle=subtitle,
        cover=(*_dates_and_places(pack, dates), *cover, *_edition_facts(pack)),
        handling=handling,
        edition=edition_line(pack),
        language=pack.speech.tag,
        beside=pack.speech.beside.tag if pack.speech.beside else None,
        author=_author(pack),
        sections=tuple(sections),
        contents=contents,
        labels=labels(pack.speech),
    )
    return with_original_words_marked(made, pack.visit)


def edition_line(pack: Pack) -> str:
    """Return which edition it is: `Release 3, 17 March 2023`, or `Draft of 17 March 2023, not released`."""
    speech, edition = pack.speech, pack.edition
    date = speech.date(edition.issued.date())
    if edition.release is None:
        return speech.say("Draft of {date}, not released", date=date)
    return speech.say("Release {number}, {date}", number=str(edition.release), date=date)


def inner_handling(pack: Pack) -> str:
    """Return the handling mark of papers for our own side: the planner's, or else the usual one."""
    if pack.frame.handling:
        return pack.frame.handling
    if pack.is_incoming:
        return pack.speech.say("For the hosting team only")
    return pack.speech.say("For the delegation only")


def head_of_delegation(pack: Pack) -> tuple[Fact, ...]:
    """Return who leads the delegation, with post, or nothing."""
    head = pack.visit.delegates.get(pack.frame.head or "")
    if head is None:
        return ()
    return fact(pack.speech.say("Head of delegation"), ", ".join(part for part in (head.name.full, head.role) if part))


def labels(speech: Language) -> Labels:
    """Return the layout's own words in a language."""
    return Labels(
        contents=speech.say("Contents"),
        page=speech.say("Page"),
        page_of=speech.say("of"),
        time=speech.say("Time"),
        what=speech.say("What"),
        where=speech.say("Where"),
        who=speech.say("Who"),
        name=speech.say("Name"),
        role=speech.say("Post and organisation"),
        notes=speech.say("Notes"),
        skip=speech.say("Skip to the text"),
    )


def _dates_and_places(pack: Pack, dates: tuple[dt.date, dt.date] | None) -> tuple[Fact, ...]:
    say, frame = pack.speech.say, pack.frame
    first, last = dates or (frame.from_, frame.to)
    return (
        *fact(say("Dates"), pack.speech.date_range(first, last)),
        *fact(say("Places"), _places(pack)),
    )


def _places(pack: Pack) -> str:
    """Return the cities of the reader's meetings in order, then the countries that the visit names."""
    cities = dict.fromkeys(
        slot.place.city for slot in pack.programme.engagements if slot.place and slot.place.city and _counts(pack, slot)
    )
    countries = [pack.speech.country(code) for code in pack.frame.countries]
    places = pack.speech.listed(cities)
    if len(countries) == 1 and places:
        return f"{places}, {countries[0]}"
    return places or pack.speech.listed(countries)


def _counts(pack: Pack, slot: Engagement) -> bool:
    return not slot.is_cancelled and not pack.visit.meetings[slot.id].kind.is_internal


def _edition_facts(pack: Pack) -> tuple[Fact, ...]:
    say = pack.speech.say
    is_final = pack.frame.status is VisitStatus.FINAL
    office = pack.frame.office
    return (
        *fact(say("State of the plan"), say("Final") if is_final else say("Draft")),
        *fact(say("Edition"), edition_line(pack)),
        *fact(say("Issued by"), office.name if office else None),
    )


def _author(pack: Pack) -> str:
    if pack.frame.office:
        return pack.frame.office.name
    home = pack.visit.organisations.get(pack.frame.home)
    return home.name if home else pack.frame.title

"""The photo sheet: the photographs of a host's meetings that he may have, each with all that printing it takes.

It is made from the view of the host, in which there are only photographs to whose publication all in them agree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from itinerary.album.photograph import PRINT_EDGE
from itinerary.briefing.blocks import chapter, fact, facts
from itinerary.briefing.cover import document
from itinerary.briefing.pack import Pack
from itinerary.briefing.places import mail
from itinerary.rendering.content import Paragraph, Picture, Portrait, plain
from itinerary.rendering.naming import full_name, organisation_short, post_in_full, with_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.album import Photograph as Print
    from itinerary.audience import View
    from itinerary.rendering.content import Block, Document, Inline, Section
    from itinerary.rendering.edition import Edition
    from itinerary.spec.outcomes import Photograph


@dataclass(frozen=True, slots=True)
class Shot:
    """A photograph that a host may have."""

    name: str
    """Its id."""
    photograph: Photograph
    print: Print


def photographs_for(view: View) -> tuple[Shot, ...]:
    """Return the photographs of the host's own meetings whose file is there, in the order of the spec."""
    visit, host = view.visit, view.audience.id
    own = {name for name, meeting in visit.meetings.items() if meeting.partner == host}
    return tuple(
        Shot(name, photograph, print_)
        for name, photograph in visit.outcomes.photographs.items()
        if photograph.meeting in own
        and (print_ := view.programme.album.photograph(photograph.file, PRINT_EDGE)) is not None
    )


def has_photographs(view: View) -> bool:
    """Whether there is any photograph for the host for whom a view was cut."""
    return bool(photographs_for(view))


def photo_sheet(view: View, edition: Edition) -> Document:
    """Return the photo sheet for the host for whom the view was cut."""
    pack = Pack.of(view, edition)
    say, host = pack.speech.say, pack.visit.organisations[view.audience.id]
    made = document(
        pack,
        say("Photographs for {host}", host=with_article(host, host.name, pack.speech)),
        _sections(pack),
        handling=say("For {host} and the delegation", host=organisation_short(host)),
        contents=False,
    )
    office = pack.frame.office
    terms = say(
        "All those pictured agree to publication. Please print the credit with each photograph, and tell us where it "
        "appears."
    )
    return replace(
        made,
        cover=(
            *fact(say("Terms of use"), terms),
            *(fact(say("Issued by"), office.name, mail(office.email)) if office else ()),
        ),
    )


def _sections(pack: Pack) -> Iterator[Section]:
    """Yield a section for each photograph, on a page of its own."""
    for number, shot in enumerate(photographs_for(pack.view), start=1):
        title = pack.speech.say("Photograph {number}", number=pack.speech.number(number))
        yield from chapter(title, f"photograph-{shot.name}", blocks=_blocks(pack, shot), new_page=number > 1)


def _blocks(pack: Pack, shot: Shot) -> Iterator[Block]:
    say, photograph = pack.speech.say, shot.photograph
    caption, alt = _caption(pack, photograph), photograph.alt or ""
    yield Picture(Portrait(shot.print, alt or caption, is_wide=True), plain(caption))
    meeting = pack.visit.meetings[photograph.meeting or ""]
    slot = pack.engagement(photograph.meeting or "")
    yield from facts(
        caption,
        fact(say("From left to right"), *_people(pack, photograph)),
        fact(say("Occasion"), meeting.title),
        fact(say("When"), pack.speech.date(slot.start.day) if slot else None),
        fact(say("Place"), _place(pack, photograph)),
        fact(say("Credit"), photograph.credit),
        fact(say("Text for those who cannot see it"), alt),
    )
    if photograph.credit is None:
        yield Paragraph(plain(say("Who took this photograph is not recorded; please ask us before you print it.")))


def _caption(pack: Pack, photograph: Photograph) -> str:
    """Return the planner's caption; else one made of those who are in it and of the occasion."""
    if photograph.caption is not None:
        return photograph.caption
    occasion = pack.visit.meetings[photograph.meeting or ""].title
    names = pack.speech.listed(
        person.name.full for name in photograph.people if (person := pack.visit.person(name)) is not None
    )
    return pack.speech.say("{names}: {occasion}", names=names, occasion=occasion) if names else occasion


def _people(pack: Pack, photograph: Photograph) -> Iterator[Inline]:
    """Yield those who are in a photograph, from left to right, a line each: name in both scripts, post, body."""
    for name in photograph.people:
        person = pack.visit.person(name)
        if person is not None:
            posts = (run for line in post_in_full(pack.visit, person) for run in (*plain(", "), *line))
            yield (*full_name(person.name), *posts)


def _place(pack: Pack, photograph: Photograph) -> str:
    site = pack.visit.sites.get(pack.visit.meetings[photograph.meeting or ""].site or "")
    city = site.city if site and site.city and site.city not in site.name else None
    return ", ".join(words for words in (site.name if site else None, city) if words)

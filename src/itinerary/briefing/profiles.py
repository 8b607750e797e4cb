"""Profiles of the partners: who they are, what ties us to them, figures with their day and source, what came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreement_name
from itinerary.briefing.blocks import bullets, chapter, fact, facts, lines, paragraphs, part, table
from itinerary.briefing.meetings import in_order, meeting_link
from itinerary.briefing.words import organisation_kind, scheme_kind
from itinerary.rendering.content import Run, Tone
from itinerary.rendering.language import capitalised
from itinerary.rendering.naming import in_own_script, organisation_with_acronym
from itinerary.rendering.printable import openable
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Block, Fact, Inline, Section
    from itinerary.spec.organisations import Figure, Organisation, PastEvent, Relationship, Scheme


def profiles(pack: Pack, title: str) -> tuple[Section, ...]:
    """Return the chapter of profiles: our ties with the country or region, then each partner, units after bodies."""
    ties = part(_ties_title(pack), 2, _relationship(pack, pack.visit.relationship), anchor="ties")
    partners = (one for name in partners_met(pack) for one in _profile(pack, name))
    return chapter(title, "partners", parts=(*ties, *partners))


def partners_met(pack: Pack) -> tuple[str, ...]:
    """Return the bodies of the other side in order of the first meeting with each, every body before its units.

    For those who receive a delegation, the other side is where its members come from.
    """
    visit = pack.visit
    hosts = [body for name in in_order(pack) for body in visit.meetings[name].organisations]
    met = hosts if pack.is_for_guests else [*_homes_of_delegates(pack), *hosts]
    found = dict.fromkeys(body for one in met for body in reversed(visit.lineage(one)) if not _is_own(pack, body))
    roots = dict.fromkeys(visit.lineage(body)[-1] for body in found)
    return tuple(body for root in roots for body in found if visit.lineage(body)[-1] == root)


def figures_of_ties(pack: Pack, meeting_id: str) -> tuple[Block, ...]:
    """Return the figures of what ties us to those met at a meeting, with their day and source, or nothing."""
    return _figures(pack, tuple(figure for ties in _ties_at(pack, meeting_id) for figure in ties.figures))


def to_handle_with_care(pack: Pack, meeting_id: str) -> tuple[str, ...]:
    """Return what is to be handled with care between us and those met at a meeting."""
    return tuple(capitalised(words) for ties in _ties_at(pack, meeting_id) for words in ties.sensitivities)


def _ties_at(pack: Pack, meeting_id: str) -> tuple[Relationship, ...]:
    """Return what ties us to the bodies of the other side that take part in a meeting, and to those above them."""
    visit, coming = pack.visit, pack.attendees(meeting_id)
    homes = [home for person in coming if (home := visit.delegates[person].organisation)]
    others = visit.meetings[meeting_id].organisations if pack.is_for_guests else homes
    bodies = dict.fromkeys(body for one in others for body in visit.lineage(one) if not _is_own(pack, body))
    return tuple(ties for body in bodies if (ties := visit.organisations[body].relationship) is not None)


def _homes_of_delegates(pack: Pack) -> list[str]:
    return [delegate.organisation for delegate in pack.visit.delegates.values() if delegate.organisation]


def _is_own(pack: Pack, body: str) -> bool:
    """Whether a body is of the reader's own side."""
    if pack.is_incoming and pack.is_for_guests:
        return any(body in pack.visit.lineage(home) for home in _homes_of_delegates(pack))
    return pack.visit.is_ours(body)


def _ties_title(pack: Pack) -> str:
    countries = [pack.speech.country(code) for code in pack.frame.countries]
    if pack.is_incoming or not countries:
        return pack.speech.say("Our ties")
    return pack.speech.say("Our ties with {countries}", countries=pack.speech.listed(countries))


def _profile(pack: Pack, name: str) -> tuple[Section, ...]:
    """Return the profile of a body; nothing where no more is known of it than that one meets it."""
    organisation = pack.visit.organisations[name]
    lead = paragraphs(capitalised(organisation.gloss or ""), Tone.LEAD)
    known = (*_identity(pack, name, organisation), *_ties(pack, organisation.relationship))
    more = (*_history_and_figures(pack, organisation.relationship), *_schemes(pack, name))
    if not (lead or any(known) or more):
        return ()
    blocks = (*lead, *facts(organisation.name, *known, *_on_this_visit(pack, name)), *more)
    return part(organisation_with_acronym(organisation), 2, blocks, anchor=f"partner-{name}")


def _identity(pack: Pack, name: str, organisation: Organisation) -> Iterator[tuple[Fact, ...]]:
    speech = pack.speech
    yield fact(speech.say("Kind"), _kind_of_body(pack, organisation))
    yield fact(speech.say("Own name"), in_own_script(organisation.native, organisation.name)[1:])
    bodies = (pack.visit.organisations[body].name for body in pack.visit.lineage(name)[1:])
    yield fact(speech.say("Part of"), ", ".join(bodies))
    country = speech.country(organisation.country) if organisation.country else None
    yield fact(speech.say("Seat"), ", ".join(place for place in (organisation.city, country) if place))
    yield fact(speech.say("Website"), _source(organisation.website))


def _kind_of_body(pack: Pack, organisation: Organisation) -> str | None:
    """Return what sort of body it is, unless its name says so."""
    kind = organisation_kind(pack.speech, organisation.kind)
    return None if kind is None or kind.lower() in organisation.name.lower() else kind


def _on_this_visit(pack: Pack, name: str) -> Iterator[tuple[Fact, ...]]:
    """Yield at which meetings one meets a body, and what it is to sign."""
    say, visit = pack.speech.say, pack.visit
    met = ((one, visit.meetings[one]) for one in in_order(pack))
    meetings = (one for one, it in met if name in it.organisations and it.status is not MeetingStatus.CANCELLED)
    yield fact(say("Meetings"), *(meeting_link(pack, one) for one in meetings))
    signed = {
        one: text for one, text in visit.agreements.items() if name in {side.organisation for side in text.parties}
    }
    links = ((Run(agreement_name(pack, text), link=f"#agreement-{one}"),) for one, text in signed.items())
    yield fact(say("Agreements"), *links)


def _ties(pack: Pack, relationship: Relationship | None) -> Iterator[tuple[Fact, ...]]:
    if relationship is None:
        return
    say = pack.speech.say
    yield fact(say("Tie"), relationship.gloss)
    yield fact(say("Since"), str(relationship.since) if relationship.since else None)
    yield fact(say("Fields"), pack.subjects(relationship.areas))
    yield fact(say("Handle with care"), *map(capitalised, relationship.sensitivities))


def _relationship(pack: Pack, relationship: Relationship | None) -> tuple[Block, ...]:
    title = _ties_title(pack)
    return (*facts(title, *_ties(pack, relationship)), *_history_and_figures(pack, relationship))


def _history_and_figures(pack: Pack, relationship: Relationship | None) -> tuple[Block, ...]:
    if relationship is None:
        return ()
    return (
        *paragraphs(relationship.background),
        *_figures(pack, relationship.figures),
        *bullets(_past(event) for event in relationship.history),
    )


def _figures(pack: Pack, figures: tuple[Figure, ...]) -> tuple[Block, ...]:
    speech = pack.speech
    return table(
        speech.say("Figures"),
        (speech.say("Value"), speech.say("What is counted"), speech.say("As of"), speech.say("Source")),
        (16, 40, 18, 26),
        [
            (
                lines(figure.value),
                lines(figure.what, figure.period),
                lines(speech.date(figure.as_of) if figure.as_of else None),
                lines(_source(figure.source)),
            )
            for figure in figures
        ],
    )


def _past(event: PastEvent) -> Inline:
    names = f" ({', '.join(event.people)})" if event.people else ""
    words = (
        f" {capitalised(event.what)}{names}." if event.what[-1:] not in ".!?" else f" {capitalised(event.what)}{names}"
    )
    then = f" {event.significance}" if event.significance else ""
    source = _source(event.source)
    return (Run(f"{event.year}:", strong=True), Run(f"{words}{then}"), *((Run(" "), *source) if source else ()))


def _schemes(pack: Pack, partner: str) -> tuple[Block, ...]:
    speech = pack.speech
    return table(
        speech.say("Joint schemes"),
        (speech.say("Joint schemes"), speech.say("What it is"), speech.say("As of"), speech.say("Source")),
        (26, 32, 17, 25),
        [
            (
                ((Run(scheme.name, strong=True),), *lines(_kind_of(pack, scheme))),
                lines(*_about(pack, scheme)),
                lines(speech.date(scheme.as_of) if scheme.as_of else None),
                lines(_source(scheme.source)),
            )
            for scheme in pack.visit.schemes.values()
            if partner in {*scheme.partners, scheme.funded_by, scheme.based_at}
        ],
    )


def _kind_of(pack: Pack, scheme: Scheme) -> str | None:
    kind = scheme_kind(pack.speech, scheme.kind)
    return None if kind.lower() in scheme.name.lower() else kind


def _about(pack: Pack, scheme: Scheme) -> Iterator[str]:
    speech, register = pack.speech, pack.visit.organisations
    payer, home = register.get(scheme.funded_by or ""), register.get(scheme.based_at or "")
    if scheme.purpose:
        yield speech.say("To {purpose}", purpose=scheme.purpose)
    if scheme.years:
        yield speech.counted(scheme.years, "Has run for {count} year", "Has run for {count} years")
    if scheme.supports:
        count = f"{speech.number(scheme.supports)} {scheme.unit or ''}".strip()
        yield speech.say("Supports {count}", count=count)
    if payer:
        yield speech.say("Funded by {body}", body=payer.name)
    if home:
        yield speech.say("Based at {body}", body=home.name)
    if scheme.next:
        yield scheme.next


def _source(words: str | None) -> Inline:
    """Return where something is from, to be opened where it is an address."""
    return (Run(words, link=openable(words)),) if words else ()

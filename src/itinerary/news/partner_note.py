"""A note for a partner's own site: the same visit as its host saw it, of what happened there alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError
from itinerary.news.facts import Fact, FactKind, Record
from itinerary.news.gathering import recorded
from itinerary.news.outline import Chapter, Outline, Passage, outline
from itinerary.news.party import party_of
from itinerary.news.story import Story
from itinerary.news.tellers import language_of_story, tell_note
from itinerary.rendering.language import language
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.news import Angle, Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.spec.visit import Visit


class NotAHostError(ItineraryError):
    """A note was asked for from the side of a body at which nothing public is recorded as held."""

    def __init__(self, partner: str, known: tuple[str, ...]) -> None:
        listed = ", ".join(known) if known else "none"
        super().__init__(f"nothing that may be told is recorded as held with '{partner}'; hosts: {listed}")


def hosts_of(view: View) -> tuple[str, ...]:
    """Return the ids of the partners for which a note can be made, in the order in which they were met.

    They are heads of lineages of whom more is recorded than that something was held; neither our own organisation
    nor one from which an incoming delegation came.
    """
    record = recorded(view)
    party = party_of(view.visit)
    whole = _whole(view, record)
    found = dict.fromkeys(encounter.partner for encounter in whole.encounters)
    others = (name for name in found if name and name not in {party.home, *party.guests})
    return tuple(name for name in others if _is_news(view.visit, _with_host(view.visit, whole, name)))


def partner_note(view: View, partner: str, *, tag: str | None = None) -> Story:
    """Return a note of 80 to 180 words in which a partner is the host and all else is left out.

    `partner` is the id of an organisation, or of a part of it; `tag` names a language by BCP 47, else it is that of the
    story.
    Raises `NotAHostError` where nothing public was held with it, and `NotPublicError` for any view but the public one.
    """
    visit = view.visit
    host = visit.lineage(partner)[-1] if partner in visit.organisations else partner
    known = hosts_of(view)
    if host not in known:
        raise NotAHostError(partner, known)
    everything = recorded(view)
    plan = _with_host(visit, _whole(view, everything), host)
    record = everything.only(frozenset(_concerning(visit, everything, plan, host)))
    return Story(
        told=tell_note(record, plan, host, tag=tag or language_of_story(visit)),
        record=record,
        length=Length.SHORT,
        label="",
        published=visit.news.published,
        links=(),
        press_contact="",
        host=host,
    )


def _whole(view: View, record: Record) -> Outline:
    return outline(view, record, Angle.PARTNER)


def _is_news(visit: Visit, plan: Outline) -> bool:
    """Whether there is more to tell than that somebody came, as to a dinner."""
    personal = {MeetingKind.MEETING, MeetingKind.COURTESY_CALL, MeetingKind.TOUR}
    met = (found.met and visit.meetings[found.id].kind in personal for found in plan.encounters)
    told = (found.discussed or found.toured or found.told for found in plan.encounters)
    return bool(plan.acts) or any(met) or any(told)


def _with_host(visit: Visit, whole: Outline, host: str) -> Outline:
    """Return all that happened with one partner as one passage."""
    encounters = tuple(encounter for encounter in whole.encounters if encounter.partner == host)
    acts = tuple(act for act in whole.acts if _is_party(visit, act, host))
    return Outline(whole.angle, (Chapter((Passage(host, encounters, acts),)),))


def _is_party(visit: Visit, act: Fact, host: str) -> bool:
    return any(host in visit.lineage(party.organisation) for party in visit.agreements[act.subject].parties)


def _concerning(visit: Visit, record: Record, plan: Outline, host: str) -> Iterator[Fact]:
    """Yield the facts that concern one partner, beside who came and when."""
    acts = {act.subject for act in plan.acts}
    meetings = {encounter.id for encounter in plan.encounters}
    for fact in record.facts:
        match fact.kind:
            case FactKind.VISIT | FactKind.LED:
                concerns = True
            case FactKind.HELD | FactKind.TOURED | FactKind.DISCUSSED | FactKind.TOLD:
                concerns = fact.subject in meetings
            case FactKind.ACT | FactKind.TERMS:
                concerns = fact.subject in acts
            case FactKind.TIE | FactKind.FIGURE | FactKind.HISTORY:
                concerns = bool(fact.subject) and host in visit.lineage(fact.subject)
            case FactKind.SCHEME:
                concerns = any(host in visit.lineage(partner) for partner in visit.schemes[fact.subject].partners)
            case FactKind.QUOTATION:
                about = visit.outcomes.quotations[fact.subject].about
                concerns = host in fact.organisations or (about is not None and host in visit.lineage(about))
            case FactKind.PHOTOGRAPH:
                at = visit.outcomes.photographs[fact.subject].meeting
                concerns = host in fact.organisations or at in meetings
            case FactKind.NEXT_STEP:
                concerns = _names(visit, fact, host)
            case _:
                concerns = False
        if concerns:
            yield fact


def _names(visit: Visit, step: Fact, host: str) -> bool:
    """Whether a next step speaks of a partner, one of its parts, or the city or country in which it is."""
    told = visit.outcomes.next_steps[step.number]
    text = f"{told.what} {told.purpose or ''}"
    words = set(text.replace(",", " ").split())
    parts = [body for name, body in visit.organisations.items() if host in visit.lineage(name)]
    countries = {language(language_of_story(visit)).country(body.country) for body in parts if body.country}
    named = any(body.name in text or body.acronym in words or body.city in words for body in parts)
    return named or any(country in text for country in countries)

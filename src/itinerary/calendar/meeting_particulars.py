"""What the entry of a meeting tells below its first line: who, whom, where, how to get in, what to wear and to bring.

The brief is never told here, to nobody: calendars are copied to servers and telephones, and shown to assistants. The
staff's cues and plan B stand in the office's own calendar alone, which is the run sheet in the pocket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.calendar.whereabouts import location, site_of
from itinerary.rendering.content import joined
from itinerary.rendering.kinds import agreement_kind, means
from itinerary.rendering.naming import (
    full_name,
    organisation_short,
    organisation_with_acronym,
    people_in_row,
    post,
    short_name,
)
from itinerary.spec.sites import TransferMode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.programme.timeline import Engagement, Transfer
    from itinerary.rendering.language import Language
    from itinerary.spec.meetings import AgendaItem, Cue, Meeting
    from itinerary.spec.sites import DayContact
    from itinerary.spec.visit import Visit


def meeting_particulars(view: View, slot: Engagement, speech: Language) -> Iterator[str]:
    """Yield the lines of a meeting, in the order in which one needs them, as far as this reader may know them."""
    meeting = view.visit.meetings[slot.id]
    say = speech.say
    if slot.is_cancelled:
        yield say("Cancelled")
    elif slot.is_tentative:
        yield say("Not yet confirmed")
    yield from _where(view, slot, speech)
    yield from _who(view, slot, speech)
    yield from _matter(view.visit, meeting, speech)
    yield from _manner(meeting, speech)
    if view.is_office:
        yield from _for_staff(meeting, speech)
    contact = meeting.contact or _contact_of_site(view, slot)
    if contact is not None:
        yield f"{say('Contact on the day')}: {reachable(contact)}"


def reachable(contact: DayContact) -> str:
    """Return whom to ask for, with the number: `Ms Tanaka, +81 6 6877 5111`."""
    return f"{contact.name}, {contact.phone}" if contact.phone else contact.name


def _where(view: View, slot: Engagement, speech: Language) -> Iterator[str]:
    visit = view.visit
    meeting = visit.meetings[slot.id]
    site = site_of(visit, slot.place)
    say = speech.say
    place = location(visit, slot.place, slot.room)
    if place or not meeting.link:
        yield f"{say('Where')}: {place or say('not yet known')}"
    if site is not None:
        yield from (f"{say('To show a driver')}: {address}" for address in site.address_native.values())
        if site.access:
            yield f"{say('Way in')}: {site.access}"
    yield from _arrival(view, slot, speech)
    if meeting.transport:
        yield f"{say('Getting there')}: {meeting.transport}"
    if meeting.link:
        yield f"{say('To join from elsewhere')}: {meeting.link}"


def _arrival(view: View, slot: Engagement, speech: Language) -> Iterator[str]:
    """Tell when to be there; and hosts, whose calendars hold no transfers, when and how the delegation comes."""
    early = view.visit.meetings[slot.id].arrive_early
    due = speech.clock(slot.start.earlier(early)) if early else None
    if view.audience.kind is not AudienceKind.PARTNER:
        yield from (f"{speech.say('Be there by')}: {clock}" for clock in (due,) if clock)
        return
    ways = sorted(
        (way for way in view.programme.transfers if way.serves == slot.path), key=lambda way: (way.end, way.by.value)
    )
    coming = dict.fromkeys(f"{speech.clock(way.end)} ({_manner_of(way, speech)})" for way in ways)
    told = speech.listed(coming) or due
    if told:
        yield f"{speech.say('The delegation arrives')}: {told}"


def _manner_of(way: Transfer, speech: Language) -> str:
    on_foot = way.by is TransferMode.WALK
    return speech.say("on foot") if on_foot else speech.say("by {means}", means=means(speech, way.by.value))


def _who(view: View, slot: Engagement, speech: Language) -> Iterator[str]:
    visit = view.visit
    meeting = visit.meetings[slot.id]
    say = speech.say
    if meeting.partner:
        yield f"{say('Host')}: {organisation_with_acronym(visit.organisations[meeting.partner])}"
    if meeting.also:
        also = (organisation_with_acronym(visit.organisations[body]) for body in meeting.also)
        yield f"{say('Also present')}: {speech.listed(also)}"
    reader_is_host = view.audience.kind is AudienceKind.PARTNER
    for label, people, is_other_side in (
        (say("Delegation"), slot.people, reader_is_host),
        (say("On the host's side") if reader_is_host else say("Counterparts"), slot.counterparts, not reader_is_host),
    ):
        if people and is_other_side:
            yield from _listed(label, (introduced(visit, person, meeting.partner) for person in people))
        elif people:
            yield f"{label}: {people_in_row(visit, people, speech)}"
    for label, person in (
        (say("Led by"), meeting.leads),
        (say("In the chair"), meeting.chaired_by),
        (say("Takes notes"), meeting.note_taker),
    ):
        if person:
            yield f"{label}: {short_name(visit, person)}"


def introduced(visit: Visit, person_id: str, among: str | None = None) -> str:
    """Return a person in full: name, own script, post, and the organisation unless all are of that one."""
    person = visit.person(person_id)
    if person is None:
        return ""
    body = visit.organisations.get(person.organisation) if person.organisation not in {None, among} else None
    parts = (joined(full_name(person.name)), post(person), organisation_short(body) if body else "")
    return ", ".join(part for part in parts if part)


def _matter(visit: Visit, meeting: Meeting, speech: Language) -> Iterator[str]:
    say = speech.say
    if meeting.gloss or meeting.areas:
        yield f"{say('About')}: {meeting.gloss or speech.listed(meeting.areas)}"
    if meeting.agenda:
        yield from _listed(say("Agenda"), (_topic(item, speech) for item in meeting.agenda))
    if meeting.signs:
        texts = (visit.agreements[agreement] for agreement in meeting.signs)
        yield from _listed(say("To be signed"), (text.title or agreement_kind(speech, text.kind) for text in texts))


def _topic(item: AgendaItem, speech: Language) -> str:
    return f"{item.topic} ({speech.duration(item.takes)})" if item.takes else item.topic


def _manner(meeting: Meeting, speech: Language) -> Iterator[str]:
    say = speech.say
    for label, words in (
        (say("Languages"), speech.listed(speech.language_name(tag) for tag in meeting.languages)),
        (say("Interpreting"), "; ".join(meeting.interpreters)),
        (say("Dress"), meeting.dress),
        (say("Bring"), "; ".join(meeting.bring)),
        (say("Hospitality"), meeting.hospitality),
        (say("Press"), meeting.press),
    ):
        if words:
            yield f"{label}: {words}"


def _for_staff(meeting: Meeting, speech: Language) -> Iterator[str]:
    """Tell what staff do, minute by minute, and what happens if the meeting falls through.

    A cue is no entry of its own: it has no id, by which a calendar could know it again when it is moved.
    """
    if meeting.cues:
        yield from _listed(speech.say("Cues"), (_cue(cue, speech) for cue in meeting.cues))
    if meeting.plan_b:
        yield f"{speech.say('Plan B')}: {meeting.plan_b}"


def _cue(cue: Cue, speech: Language) -> str:
    clock = f"{speech.clock_time(cue.at.clock)} " if cue.at else ""
    return f"{clock}{cue.what} ({cue.who})" if cue.who else f"{clock}{cue.what}"


def _contact_of_site(view: View, slot: Engagement) -> DayContact | None:
    site = site_of(view.visit, slot.place)
    return site.contact if site else None


def _listed(label: str, items: Iterable[str]) -> Iterator[str]:
    yield f"{label}:"
    yield from (f"- {item}" for item in items)

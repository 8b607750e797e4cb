"""The run sheet: what staff do minute by minute, for all of the delegation at once; for the office alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreement_name, papers
from itinerary.briefing.arrangements import contact_on_the_day
from itinerary.briefing.blocks import chapter, labelled, lines, part, table
from itinerary.briefing.cover import document, head_of_delegation
from itinerary.briefing.cues import PlacedCue, with_cues
from itinerary.briefing.days import date_line, named_days, not_yet_scheduled
from itinerary.briefing.logistics import boarding, contacts, driver, travel_and_hotels
from itinerary.briefing.meetings import in_order, meeting_title
from itinerary.briefing.pack import Pack
from itinerary.briefing.people import diets, needs
from itinerary.briefing.places import mail, telephone
from itinerary.briefing.protocol import gifts, gifts_at, press, remarks_at
from itinerary.briefing.rows import AT_TABLE, Rows
from itinerary.briefing.times import ZoneMarks, due_at
from itinerary.briefing.venues import venues
from itinerary.briefing.whereabouts import whereabouts
from itinerary.programme.timeline import Engagement, Leg, Phase
from itinerary.rendering.content import Run, Section, Timetable, TimetableRow, plain
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.briefing.days import NamedDay
    from itinerary.programme.timeline import DayLine
    from itinerary.rendering.content import Block, Document, Inline
    from itinerary.rendering.edition import Edition
    from itinerary.spec.meetings import Meeting


def run_sheet(view: View, edition: Edition) -> Document:
    """Return the run sheet of a visit, from the view of the office."""
    pack = Pack.of(view, edition, tells_of_meetings=False)
    say = pack.speech.say
    return document(
        pack,
        say("Run sheet"),
        _chapters(pack),
        handling=say("For the office only"),
        cover=head_of_delegation(pack),
        contents=False,
    )


def _chapters(pack: Pack) -> Iterator[Section]:
    say = pack.speech.say
    rows = Rows(pack, ZoneMarks(pack.speech))
    for index, named in enumerate(named_days(pack)):
        timetable = Timetable(tuple(_row(pack, rows, line) for line in with_cues(pack, named.day)), named.caption(pack))
        yield from _day(pack, named, timetable, new_page=index > 0)
    yield from chapter(say("Open"), "open", parts=not_yet_scheduled(pack, rows))
    yield from travel_and_hotels(pack, say("Travel and hotels"))
    yield from chapter(say("Places"), "places", blocks=venues(pack), new_page=False)
    yield from chapter(say("Papers to be signed"), "papers", blocks=papers(pack), new_page=False)
    yield from chapter(say("Red lines"), "red-lines", blocks=_red_lines(pack), new_page=False)
    yield from gifts(pack, say("Gifts"))
    yield from press(pack)
    members = pack.by_precedence(pack.visit.delegates)
    yield from chapter(say("Diet and access"), "needs", blocks=needs(pack, members), new_page=False)
    delegates = part(say("The delegation"), 2, _delegates(pack, members), anchor="contacts-of-delegates")
    yield from contacts(pack, say("Telephone numbers"), *delegates)


def _day(pack: Pack, named: NamedDay, timetable: Timetable, *, new_page: bool) -> Iterator[Section]:
    """Yield a day; one on which the delegation splits begins with who is where."""
    say, minutes, split = pack.speech.say, (timetable, *date_line(pack, named)), whereabouts(pack, named.day)
    if not split:
        yield Section(named.title, 1, minutes, named.anchor, new_page)
        return
    yield Section(named.title, 1, (), named.anchor, new_page)
    yield from part(say("Who is where"), 2, split, anchor=f"who-is-where-{named.anchor}")
    yield from part(say("Minute by minute"), 2, minutes, anchor=f"minutes-{named.anchor}")


def _row(pack: Pack, rows: Rows, line: DayLine | PlacedCue) -> TimetableRow:
    if isinstance(line, PlacedCue):
        return _cue(pack, line)
    if isinstance(line.slot, Leg):
        return _leg(pack, rows.of(line), line.slot, line.phase)
    if isinstance(line.slot, Engagement):
        return _meeting(pack, rows.meeting(line.slot), line.slot)
    return rows.of(line)


def _cue(pack: Pack, placed: PlacedCue) -> TimetableRow:
    speech, cue = pack.speech, placed.cue
    time = f"{speech.clock(placed.moment)} {speech.day_shift(placed.engagement.start, placed.moment)}".strip()
    title = pack.visit.meetings[placed.engagement.id].title
    return TimetableRow(
        time=time if cue.at else "",
        zone="",
        what=((Run(speech.say("Cue: "), strong=True), Run(cue.what)), plain(title)),
        where=lines(placed.engagement.room),
        who=lines(cue.who),
    )


def _leg(pack: Pack, row: TimetableRow, slot: Leg, phase: Phase) -> TimetableRow:
    """Return the line of a journey with where exactly it starts or ends, and who drives."""
    journey = pack.visit.travel[slot.id]
    departure, arrival = boarding(pack, journey)
    if phase is Phase.ARRIVES:
        return replace(row, where=(*row.where, *lines(arrival)))
    return replace(row, what=(*row.what, *lines(*driver(pack, journey))), where=(*row.where, *lines(departure)))


def _meeting(pack: Pack, row: TimetableRow, slot: Engagement) -> TimetableRow:
    """Return the line of a meeting with all that staff must know of it."""
    meeting = pack.visit.meetings[slot.id]
    if slot.is_cancelled or meeting.kind is MeetingKind.REST:
        return row
    return replace(
        row,
        what=(*row.what, *_notes(pack, slot, meeting)),
        where=(*row.where, *_at_the_door(pack, slot, meeting)),
        who=(*row.who, *_roles(pack, slot, meeting)),
    )


def _notes(pack: Pack, slot: Engagement, meeting: Meeting) -> Iterator[Inline]:
    say = pack.speech.say
    is_at_table = meeting.kind in AT_TABLE
    register = pack.visit.organisations
    for label, words in (
        (say("Also taking part"), pack.speech.listed(register[name].name for name in meeting.also if name in register)),
        (say("Bring"), pack.speech.listed(meeting.bring)),
        (say("Dress"), meeting.dress),
        (say("Interpreters"), "; ".join(meeting.interpreters)),
        (say("Originals"), _originals(pack, meeting)),
        (say("Remarks"), "; ".join(remarks_at(pack, slot.id))),
        (say("Gifts"), "; ".join(gifts_at(pack, slot.id))),
        (say("Press"), meeting.press),
        (say("Hospitality"), None if is_at_table else meeting.hospitality),
        (say("Diets"), diets(pack, slot.people) if is_at_table or meeting.hospitality else None),
        (say("Plan B"), meeting.plan_b),
    ):
        yield from labelled(label, words)


def _at_the_door(pack: Pack, slot: Engagement, meeting: Meeting) -> Iterator[Inline]:
    say = pack.speech.say
    yield from labelled(say("Be there by"), due_at(pack, slot.id))
    yield from labelled(say("Transport"), meeting.transport)
    yield from labelled(say("Ask for"), contact_on_the_day(pack, meeting))
    yield from labelled(say("Join from elsewhere"), (Run(meeting.link, link=meeting.link),) if meeting.link else None)


def _roles(pack: Pack, slot: Engagement, meeting: Meeting) -> Iterator[Inline]:
    say, say_of, leader = pack.speech.say, pack.speech.say_of, pack.leader(slot.id)
    yield from labelled(say("Leads"), pack.short(leader) if leader else None)
    yield from labelled(say("Chair"), pack.short(meeting.chaired_by) if meeting.chaired_by else None)
    yield from labelled(say_of("a meeting", "Notes"), pack.short(meeting.note_taker) if meeting.note_taker else None)


def _originals(pack: Pack, meeting: Meeting) -> str:
    speech = pack.speech
    found = []
    for name in meeting.signs:
        agreement = pack.visit.agreements[name]
        tongues = speech.listed(speech.language_name(tag) for tag in agreement.languages)
        count = (
            speech.counted(agreement.originals, "{count} original", "{count} originals") if agreement.originals else ""
        )
        words = ", ".join(part for part in (count, tongues) if part)
        if words:
            found.append(f"{agreement_name(pack, agreement)}: {words}")
    return "; ".join(found)


def _red_lines(pack: Pack) -> tuple[Block, ...]:
    """Return what cannot be agreed to at which meeting: papers that travel do not hold it, so the office tells it."""
    say = pack.speech.say
    briefs = ((name, pack.visit.meetings[name].brief) for name in in_order(pack))
    return table(
        say("Red lines"),
        (say("Meeting"), say("Red lines")),
        (42, 58),
        [
            (lines(meeting_title(pack, name)), lines(*brief.red_lines))
            for name, brief in briefs
            if brief and brief.red_lines
        ],
    )


def _delegates(pack: Pack, members: tuple[str, ...]) -> tuple[Block, ...]:
    say = pack.speech.say
    return table(
        say("The delegation"),
        (say("Name"), say("Telephone"), say("Mail"), say("In an emergency")),
        (28, 22, 26, 24),
        [
            (
                lines(person.name.full),
                lines(telephone(person.phone)),
                lines(mail(person.email)),
                lines(person.emergency_contact),
            )
            for person in (pack.visit.delegates[name] for name in members)
            if person.phone or person.email or person.emergency_contact
        ],
    )

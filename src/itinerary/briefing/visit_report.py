"""The visit report: what was sought and what came of it, meeting by meeting, and what is to follow.

It says what outcomes record, and of everything else that it is not recorded. What is the office's alone, costs and
lessons, stands in the office's copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreement_name
from itinerary.briefing.blocks import bullets, chapter, fact, facts, lines, paragraphs, part, table
from itinerary.briefing.cover import document, head_of_delegation, inner_handling
from itinerary.briefing.meetings import meeting_link, meeting_title, told_of
from itinerary.briefing.pack import Pack
from itinerary.briefing.people import names_with_posts, people
from itinerary.briefing.report_words import agreement_act, consent, held
from itinerary.checks.attendance import really_at
from itinerary.rendering.content import Paragraph, Tone, plain
from itinerary.rendering.follow_up import by_urgency, promises
from itinerary.spec.outcomes import MeetingOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.rendering.content import Block, Document, Fact, Inline, Section
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.follow_up import Promise
    from itinerary.spec.visit import Visit

_NOTHING_RECORDED = MeetingOutcome()


def is_recorded(visit: Visit) -> bool:
    """Whether anything is recorded of a visit that a report could tell."""
    return bool(visit.outcomes.meetings or visit.outcomes.agreements)


def visit_report(view: View, edition: Edition) -> Document:
    """Return the report of a visit, for our own side."""
    pack = Pack.of(view, edition)
    say = pack.speech.say
    handling = say("For the office only") if view.is_office else inner_handling(pack)
    return document(pack, say("Visit report"), _chapters(pack), handling=handling, cover=head_of_delegation(pack))


def _chapters(pack: Pack) -> Iterator[Section]:
    say, outcomes = pack.speech.say, pack.visit.outcomes
    yield from chapter(say("Purpose and results"), "results", blocks=_results(pack))
    yield from chapter(
        say("The delegation"),
        "delegation",
        blocks=people(pack, pack.by_precedence(pack.visit.delegates), say("The delegation")),
        new_page=False,
    )
    note = Paragraph(plain(say("Who was there is as planned, where nothing else is recorded.")), Tone.QUIET)
    meetings = tuple(one for name in told_of(pack) for one in _meeting(pack, name))
    yield from chapter(say("Meetings"), "meetings", blocks=(note,) if meetings else (), parts=meetings)
    yield from chapter(say("Agreements"), "agreements", blocks=_agreements(pack), new_page=False)
    yield from chapter(say("People met"), "met", blocks=_met(pack), new_page=False)
    yield from chapter(say("To follow up"), "follow-up", blocks=_follow_up(pack), new_page=False)
    yield from chapter(say("What comes next"), "next", blocks=_next_steps(pack), new_page=False)
    yield from chapter(say("Photographs"), "photographs", blocks=_photographs(pack), new_page=False)
    yield from chapter(say("Costs"), "costs", blocks=_costs(pack), new_page=False)
    yield from chapter(say("For another time"), "lessons", blocks=bullets(outcomes.lessons), new_page=False)


def _results(pack: Pack) -> Iterator[Block]:
    say, visit = pack.speech.say, pack.visit
    yield from paragraphs(pack.frame.purpose, Tone.LEAD)
    sought = bullets(pack.frame.objectives)
    yield from (Paragraph(plain(say("Outcomes sought")), Tone.BODY), *sought) if sought else ()
    yield from facts(
        say("What came of it"),
        _count_of_meetings(pack),
        fact(say("Agreements"), *_acts(pack)),
        fact(say("Decisions"), *_decisions(pack)),
        fact(say("In figures"), *(f"{figure.value} {figure.what}" for figure in visit.outcomes.figures)),
    )


def _count_of_meetings(pack: Pack) -> tuple[Fact, ...]:
    """Return how many of the meetings took place, and how many are not recorded: no number is made up."""
    speech, visit = pack.speech, pack.visit
    told = [name for name in told_of(pack) if not visit.meetings[name].kind.is_internal]
    states = [visit.outcomes.meetings.get(name, _NOTHING_RECORDED).held for name in told]
    took_place = speech.counted(states.count(True), "{count} took place", "{count} took place")
    unknown = states.count(None)
    rest = speech.counted(unknown, "{count} is not recorded", "{count} are not recorded") if unknown else None
    return fact(speech.say("Meetings"), took_place, rest)


def _acts(pack: Pack) -> Iterator[Inline]:
    for name, agreement in pack.visit.agreements.items():
        outcome = pack.visit.outcomes.agreements.get(name)
        if outcome is not None and outcome.what_was_done is not None:
            yield plain(f"{agreement_name(pack, agreement)}: {agreement_act(pack.speech, outcome.what_was_done)}")


def _decisions(pack: Pack) -> Iterator[str]:
    for name in told_of(pack):
        yield from pack.visit.outcomes.meetings.get(name, _NOTHING_RECORDED).decisions


def _meeting(pack: Pack, name: str) -> tuple[Section, ...]:
    """Return what became of one meeting."""
    outcome = pack.visit.outcomes.meetings.get(name, _NOTHING_RECORDED)
    return part(meeting_title(pack, name), 2, _of_meeting(pack, name, outcome), anchor=f"meeting-{name}")


def _of_meeting(pack: Pack, name: str, outcome: MeetingOutcome) -> Iterator[Block]:
    say, visit, meeting = pack.speech.say, pack.visit, pack.visit.meetings[name]
    slot, there = pack.engagement(name), really_at(visit, name)
    host = visit.organisations.get(meeting.partner or "")
    took_place = outcome.held is True
    when = None
    if slot is not None:
        when = f"{pack.speech.day(slot.start.day)}, {pack.speech.clock_range(slot.start, slot.end)}"
    yield from facts(
        meeting.title,
        fact(say("Planned for"), when),
        fact(say("Host"), host.name if host else None),
        fact(say("Took place"), held(pack.speech, outcome.held)),
        fact(say("Our people"), pack.names(pack.by_precedence(there))) if took_place else (),
        fact(say("Whom we met"), *names_with_posts(pack, (one for one in visit.counterparts if one in there)))
        if took_place
        else (),
        fact(say("Seen"), *(visit.sites[site].name for site in outcome.toured if site in visit.sites)),
        fact(say("Talked about"), pack.subjects(outcome.discussed) if outcome.discussed else None),
        fact(say("Decisions"), *outcome.decisions),
        fact(say("To follow up"), *(action.what for action in outcome.actions)),
    )
    yield from paragraphs(outcome.summary)


def _agreements(pack: Pack) -> tuple[Block, ...]:
    say, visit = pack.speech.say, pack.visit
    rows = []
    for name, agreement in visit.agreements.items():
        outcome = visit.outcomes.agreements.get(name)
        done = agreement_act(pack.speech, outcome.what_was_done if outcome else None)
        on = (outcome.signed or outcome.on) if outcome else None
        rows.append(
            (
                lines(agreement_name(pack, agreement)),
                lines(done, pack.speech.date(on) if on else None),
                lines(*(names_with_posts(pack, outcome.by) if outcome else ())),
                lines(
                    pack.names(outcome.witnessed_by) or None if outcome else None, outcome.reason if outcome else None
                ),
            )
        )
    return table(
        say("What became of the agreements"),
        (say("Agreement"), say("What was done"), say("Signed by"), say("Witnesses and remarks")),
        (32, 18, 28, 22),
        rows,
    )


def _met(pack: Pack) -> tuple[Block, ...]:
    """Return those met at meetings that are recorded to have taken place, in the order of the spec."""
    visit = pack.visit
    held_ones = [name for name, outcome in visit.outcomes.meetings.items() if outcome.held and name in visit.meetings]
    there = frozenset(person for name in held_ones for person in really_at(visit, name))
    return people(
        pack, (name for name in visit.counterparts if name in there), pack.speech.say("People met"), reachable=True
    )


def _follow_up(pack: Pack) -> tuple[Block, ...]:
    say, today = pack.speech.say, pack.edition.issued.date()
    return table(
        say("To follow up"),
        (say("Due"), say("What"), say("Who"), say("For")),
        (18, 42, 20, 20),
        [
            (lines(_due(pack, one)), lines(one.what), lines(one.owner), lines(one.partner))
            for one in by_urgency(promises(pack.visit), today)
        ],
    )


def _due(pack: Pack, one: Promise) -> str:
    say, speech = pack.speech.say, pack.speech
    if one.done is not None:
        return say("Done on {date}", date=speech.date(one.done))
    return speech.date(one.due) if one.due else say("No date yet")


def _next_steps(pack: Pack) -> tuple[Block, ...]:
    return bullets(
        ", ".join(words for words in (step.what, step.when) if words) for step in pack.visit.outcomes.next_steps
    )


def _photographs(pack: Pack) -> tuple[Block, ...]:
    say, visit = pack.speech.say, pack.visit
    return table(
        say("Photographs"),
        (say("What it shows"), say("Taken at"), say("Credit"), say("Consent")),
        (40, 28, 18, 14),
        [
            (
                lines(one.caption or pack.names(one.people) or one.alt),
                lines(meeting_link(pack, one.meeting)),
                lines(one.credit),
                lines(consent(pack.speech, one.consent)) if pack.view.is_office else (),
            )
            for one in visit.outcomes.photographs.values()
        ],
    )


def _costs(pack: Pack) -> tuple[Block, ...]:
    rows: Iterable[tuple[tuple[Inline, ...], ...]] = (
        (lines(heading), lines(amount)) for heading, amount in pack.visit.outcomes.costs.items()
    )
    return table(pack.speech.say("Costs"), (pack.speech.say("For what"), pack.speech.say("How much")), (60, 40), rows)

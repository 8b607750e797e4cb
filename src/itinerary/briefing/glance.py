"""The visit at a glance: why, who and what on one page, day by day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.briefing.agreements import agreement_name, meeting_of
from itinerary.briefing.blocks import bullets, chapter, fact, facts, lines, paragraphs, table
from itinerary.briefing.days import named_days
from itinerary.briefing.maps.route_map import route_map
from itinerary.briefing.meetings import meeting_link
from itinerary.briefing.rows import leg_title
from itinerary.programme.placing import attending
from itinerary.programme.timeline import Engagement, Leg, Lodging, Phase, Transfer
from itinerary.rendering.content import Paragraph, Run, Tone, plain
from itinerary.rendering.language import bound
from itinerary.spec.moments import Attendance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.briefing.days import NamedDay
    from itinerary.briefing.pack import Pack
    from itinerary.programme.timeline import DayLine
    from itinerary.rendering.content import Block, Inline, Section

_FEW = 2
"""So many people may be named where one line is all there is for them."""

_POINT = "\N{NO-BREAK SPACE}· "
"""Parts one point of a day from the next, and never begins a line."""


def at_a_glance(pack: Pack, title: str) -> tuple[Section, ...]:
    """Return the first chapter, which is one page: purpose, objectives, who travels, each day, what is open."""
    return chapter(title, "glance", blocks=_page(pack))


def _page(pack: Pack) -> Iterator[Block]:
    say = pack.speech.say
    yield from paragraphs(pack.frame.purpose, Tone.LEAD)
    yield from _outcomes_sought(pack)
    yield from facts(
        say("The visit"),
        fact(say("Delegation"), _size(pack)),
        fact(say("To be signed"), *_signings(pack)),
    )
    yield from route_map(pack)
    yield from table(
        say("Day by day"),
        (say("Day"), say("Where"), say("Main points")),
        (17, 17, 66),
        [_day(pack, named) for named in named_days(pack)],
    )
    yield from _empty_days(pack)
    yield from _open(pack)


def _outcomes_sought(pack: Pack) -> Iterator[Block]:
    if pack.frame.objectives:
        yield Paragraph((Run(pack.speech.say("Outcomes sought"), strong=True),))
        yield from bullets(pack.frame.objectives)


def _size(pack: Pack) -> str:
    speech, delegates = pack.speech, pack.visit.delegates.values()
    bodies = {pack.visit.lineage(delegate.organisation)[-1] for delegate in delegates if delegate.organisation}
    size = speech.counted(len(pack.visit.delegates), "{count} delegate", "{count} delegates")
    if len(bodies) < 2:  # noqa: PLR2004 - one organisation is that of the head, named above
        return size
    whence = speech.counted(len(bodies), "{count} organisation", "{count} organisations")
    return speech.say("{size} from {whence}", size=size, whence=whence)


def _signings(pack: Pack) -> Iterator[Inline]:
    for name, agreement in pack.visit.agreements.items():
        if meeting_of(pack, name) is not None:
            yield (Run(agreement_name(pack, agreement), link=f"#agreement-{name}"),)


def _day(pack: Pack, named: NamedDay) -> tuple[tuple[Inline, ...], ...]:
    day, cities = pack.speech.short_day(named.day.date), ", ".join(named.day.cities)
    again = pack.speech.say("once more") if named.comes_again else None
    return (((Run(day, link=f"#{named.anchor}"),), *lines(again)), lines(cities), _points(pack, named))


def _points(pack: Pack, named: NamedDay) -> tuple[Inline, ...]:
    """Return the main points of a day, run on; where there are none, what we do by ourselves, or else the hotel.

    A line for each would make a week longer than a page.
    """
    every = named.day.lines
    main = tuple(line for line in every if _is_main(pack, line))
    own = main or tuple(line for line in every if isinstance(line.slot, Engagement | Leg))
    first, *others = (_point(pack, line) for line in own or every)
    return (sum(((Run(_POINT), *point) for point in others), first),)


def _is_main(pack: Pack, line: DayLine) -> bool:
    match line.slot:
        case Engagement() as slot:
            return not pack.visit.meetings[slot.id].kind.is_internal
        case Leg() as slot:
            return slot.origin.city != slot.destination.city
        case _:
            return False


def _point(pack: Pack, line: DayLine) -> Inline:
    clock = Run(f"{bound(pack.speech.clock(line.moment))}\N{NO-BREAK SPACE}", strong=True)
    match line.slot:
        case Engagement() as slot:
            return (clock, *meeting_link(pack, slot.id), *plain(_remark(_doubt(pack, slot), _some(pack, slot))))
        case Leg() as slot:
            return (clock, *plain(leg_title(pack, slot, line.phase)), *plain(_remark(_some(pack, slot))))
        case Lodging() as slot:
            say, hotel = pack.speech.say, slot.place.name
            coming = line.phase is Phase.CHECK_IN
            return plain(
                say("Check in at {hotel}", hotel=hotel) if coming else say("Check out of {hotel}", hotel=hotel)
            )
        case Transfer() as slot:
            return (clock, *plain(slot.destination.name))


def _doubt(pack: Pack, slot: Engagement) -> str:
    if slot.is_cancelled:
        return pack.speech.say("cancelled")
    return pack.speech.say("tentative") if slot.is_tentative else ""


def _remark(*words: str) -> str:
    found = "; ".join(word for word in words if word)
    return f" ({found})" if found else ""


def _some(pack: Pack, slot: Engagement | Leg) -> str:
    """Return which of the delegation take part, for those who answer for all of it; nothing where all do."""
    present = attending(pack.visit, Attendance(everyone=True), slot.start.day)
    absent = [person for person in present if person not in slot.people]
    is_off = isinstance(slot, Engagement) and slot.is_cancelled
    if is_off or not absent or pack.view.audience.kind is AudienceKind.DELEGATE:
        return ""
    return pack.who(slot.people, slot.start.day) if len(absent) <= _FEW else _briefly(pack, slot)


def _briefly(pack: Pack, slot: Engagement | Leg) -> str:
    """Return people by the one who leads them and the number of the others; a few of them by name."""
    people = pack.by_precedence(slot.people)
    if len(people) <= _FEW:
        return pack.names(people)
    leader = pack.leader(slot.id) if isinstance(slot, Engagement) else None
    first = leader if leader in people else people[0]
    others = pack.speech.counted(len(people) - 1, "{count} other", "{count} others")
    return pack.speech.listed((pack.short(first), others))


def _empty_days(pack: Pack) -> Iterator[Block]:
    """Yield that days of the visit have nothing in them, for those who plan or lead it."""
    if pack.view.audience.kind is AudienceKind.DELEGATE:
        return
    frame, planned = pack.frame, {day.date for day in pack.days}
    dates = (frame.from_ + dt.timedelta(days=count) for count in range((frame.to - frame.from_).days + 1))
    spans = [pack.speech.date_range(*span) for span in _spans(date for date in dates if date not in planned)]
    if spans:
        words = pack.speech.say("Nothing is planned yet for {days}.", days=pack.speech.listed(spans))
        yield Paragraph(plain(words), Tone.GAP)


def _spans(dates: Iterable[dt.date]) -> list[tuple[dt.date, dt.date]]:
    """Return dates as spans of days that follow each other, by first and last day."""
    spans: list[tuple[dt.date, dt.date]] = []
    for date in dates:
        if spans and date - spans[-1][1] == dt.timedelta(days=1):
            spans[-1] = (spans[-1][0], date)
        else:
            spans.append((date, date))
    return spans


def _open(pack: Pack) -> Iterator[Block]:
    """Yield that meetings have no time yet, and which."""
    waiting = pack.programme.unscheduled
    if not waiting:
        return
    message = pack.speech.counted(
        len(waiting), "{count} meeting is not yet scheduled:", "{count} meetings are not yet scheduled:"
    )
    yield Paragraph(plain(message), Tone.WARNING)
    yield from bullets(meeting_link(pack, name) for name in waiting)

"""Who is where on a day on which the delegation splits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import lines, table
from itinerary.briefing.rows import leg_title
from itinerary.programme.timeline import Engagement, Leg, Phase
from itinerary.rendering.content import plain

if TYPE_CHECKING:
    from itinerary.briefing.pack import Pack
    from itinerary.programme.timeline import Day, DayLine
    from itinerary.rendering.content import Block, Inline


def whereabouts(pack: Pack, day: Day) -> tuple[Block, ...]:
    """Return the groups of a day and what each does that not all do; nothing where all do the same."""
    shared = [line for line in day.lines if _counts(line)]
    present = pack.by_precedence({person for line in day.lines for person in line.slot.people})
    groups: dict[tuple[DayLine, ...], list[str]] = {}
    for person in present:
        own = tuple(line for line in shared if person in line.slot.people and set(line.slot.people) != set(present))
        groups.setdefault(own, []).append(person)
    if len(groups) < 2:  # noqa: PLR2004 - one group is all of them
        return ()
    say = pack.speech.say
    return table(
        say("Who is where"),
        (say("Who"), say("What, apart from what all do")),
        (40, 60),
        [(lines(pack.names(people)), _entries(pack, own)) for own, people in groups.items()],
    )


def _counts(line: DayLine) -> bool:
    if isinstance(line.slot, Engagement):
        return not line.slot.is_cancelled
    return isinstance(line.slot, Leg) and line.phase is not Phase.ARRIVES


def _entries(pack: Pack, own: tuple[DayLine, ...]) -> tuple[Inline, ...]:
    if not own:
        return lines(pack.speech.say("Free"))
    return tuple(plain(_entry(pack, line)) for line in own)


def _entry(pack: Pack, line: DayLine) -> str:
    speech, slot = pack.speech, line.slot
    time = speech.clock(slot.start)
    if isinstance(slot, Engagement):
        place = f", {slot.place.name}" if slot.place else ""
        return f"{time} {pack.visit.meetings[slot.id].title}{place}"
    if isinstance(slot, Leg):
        return f"{time} {leg_title(pack, slot)}"
    return time

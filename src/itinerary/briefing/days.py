"""The programme by day: a heading and a timetable for each day as it is lived, then what has no time yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.briefing.blocks import chapter, part
from itinerary.briefing.rows import Rows
from itinerary.briefing.times import ZoneMarks
from itinerary.rendering.content import Block, Paragraph, Section, Timetable, Tone, plain
from itinerary.rendering.language import capitalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.programme.timeline import Day


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the programme with the heading and the anchor that are its own."""

    day: Day
    title: str
    anchor: str
    comes_again: bool
    """Whether the same date was lived before, on the other side of the date line."""

    def caption(self, pack: Pack) -> str:
        """Return what its timetable is, for readers who hear it."""
        return pack.speech.say("Programme of {day}", day=self.title)


def named_days(pack: Pack) -> Iterator[NamedDay]:
    """Yield the days of the programme; a date that comes a second time says so."""
    seen: dict[str, int] = {}
    for day in pack.days:
        anchor = f"day-{day.date.isoformat()}"
        seen[anchor] = seen.get(anchor, 0) + 1
        again = seen[anchor] > 1
        date = capitalised(pack.speech.date_with_weekday(day.date))
        named = pack.speech.say("{date} (once more)", date=date) if again else date
        cities = " – ".join(day.cities)
        yield NamedDay(
            day=day,
            title=f"{named}, {cities}" if cities else named,
            anchor=f"{anchor}-{seen[anchor]}" if again else anchor,
            comes_again=again,
        )


def programme(
    pack: Pack, title: str, told: Collection[str], *, opening: Iterable[Block] = (), new_page: bool = True
) -> tuple[Section, ...]:
    """Return the chapter of the programme: what opens it, each day, then what has no time yet.

    `told` are the meetings that have a section of their own.
    """
    rows = Rows(pack, ZoneMarks(pack.speech), told)
    days = [
        Section(named.title, 2, (_timetable(pack, named, rows), *date_line(pack, named)), named.anchor)
        for named in named_days(pack)
    ]
    parts = (*days, *not_yet_scheduled(pack, rows))
    return chapter(title, "programme", blocks=opening, parts=parts, new_page=new_page)


def date_line(pack: Pack, named: NamedDay) -> tuple[Block, ...]:
    """Return the note on a date that comes a second time, or nothing."""
    if not named.comes_again:
        return ()
    date = pack.speech.day_and_month(named.day.date)
    words = pack.speech.say("After the flight over the date line it is {date} again.", date=date)
    return (Paragraph(plain(words), Tone.QUIET),)


def not_yet_scheduled(pack: Pack, rows: Rows) -> tuple[Section, ...]:
    """Return the part that holds the meetings without a time, or nothing."""
    found = tuple(rows.unscheduled(name) for name in pack.programme.unscheduled)
    title = pack.speech.say("Not yet scheduled")
    blocks = (Timetable(found, pack.speech.say("Meetings that have no time yet")),) if found else ()
    return part(title, 2, blocks, anchor="not-yet-scheduled")


def _timetable(pack: Pack, named: NamedDay, rows: Rows) -> Timetable:
    return Timetable(tuple(rows.of(line) for line in named.day.lines), named.caption(pack))

"""What changed for everybody, on one page for the office: readers who are told the same stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.audience import Audience, AudienceKind
from itinerary.briefing.blocks import bullets, chapter
from itinerary.briefing.change_words import change_lines, day_of, notice_of_rest
from itinerary.briefing.cover import document
from itinerary.briefing.pack import Pack
from itinerary.rendering.content import Run
from itinerary.rendering.language import capitalised, spoken
from itinerary.rendering.naming import organisation_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from itinerary.audience import View
    from itinerary.release.changes import Changes
    from itinerary.rendering.content import Document, Inline
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.language import Language
    from itinerary.spec.visit import Visit


@dataclass(frozen=True, slots=True)
class ReaderLine:
    """One change as it is told to some readers: on which day, of what, and what."""

    day: str
    """`Tue 21 March`; empty for what has no day."""
    subject: str
    """What changed; empty where the sentence says all."""
    what: str

    @property
    def sentence(self) -> str:
        """The change without its day."""
        return f"{self.subject} {self.what}" if self.subject else self.what


@dataclass(frozen=True, slots=True)
class ReaderChanges:
    """What changed for one reader, in words."""

    audience: Audience
    name: str
    lines: tuple[ReaderLine, ...]


def reader_changes(view: View, changes: Changes, formerly: Mapping[str, str]) -> ReaderChanges:
    """Return what changed for the reader of a view, in words that hold nothing which he may not see.

    `formerly` are the names of those of whom he was told before: see `names_told_before`.
    """
    speech = spoken(view.visit.visit.languages)
    told = change_lines(changes.entries, view.visit, speech, formerly)
    lines = [ReaderLine(day_of(line, speech), line.subject, "; ".join(line.what)) for line in told]
    if changes.rest_differs:
        lines.append(ReaderLine("", "", notice_of_rest(speech)))
    return ReaderChanges(view.audience, _name(view.visit, view.audience, speech), tuple(lines))


def told_alike(found: Iterable[ReaderChanges]) -> Mapping[tuple[ReaderLine, ...], tuple[ReaderChanges, ...]]:
    """Return the readers by what they are told, those left out for whom nothing changed."""
    groups: dict[tuple[ReaderLine, ...], tuple[ReaderChanges, ...]] = {}
    for one in found:
        if one.lines:
            groups[one.lines] = (*groups.get(one.lines, ()), one)
    return groups


def change_overview(view: View, edition: Edition, found: Iterable[ReaderChanges], title: str) -> Document:
    """Return the page, from the view of the office; `title` says between which versions things changed."""
    pack = Pack.of(view, edition, tells_of_meetings=False)
    chapters = (
        section
        for number, (lines, readers) in enumerate(told_alike(found).items(), start=1)
        for section in chapter(
            pack.speech.listed(reader.name for reader in readers),
            f"readers-{number}",
            blocks=bullets(_marked(line) for line in lines),
            new_page=False,
        )
    )
    return document(pack, title, chapters, handling=pack.speech.say("For the office only"), contents=False)


def _marked(line: ReaderLine) -> Inline:
    return tuple(_runs(line))


def _runs(line: ReaderLine) -> Iterator[Run]:
    if line.day:
        yield Run(f"{line.day}: ")
    if line.subject:
        yield Run(f"{line.subject} ", strong=True)
    yield Run(line.what)


def _name(visit: Visit, audience: Audience, speech: Language) -> str:
    match audience.kind:
        case AudienceKind.DELEGATE if audience.id in visit.delegates:
            return visit.delegates[audience.id].name.full
        case AudienceKind.PARTNER if audience.id in visit.organisations:
            return organisation_short(visit.organisations[audience.id])
        case AudienceKind.OFFICE:
            return speech.say("The office")
        case AudienceKind.DELEGATION:
            return speech.say("The delegation as a whole")
        case _:
            return capitalised(audience.id)

"""What a document says, before any format: documents, sections, blocks and runs of text.

The content is decided once, in Python, from a `View`; Word, HTML and PDF are three ways to print it. A renderer
never decides what is said, so the same facts stand in every format. Shapes of table that a planner may want to
restyle each (a timetable, a list of people, label-and-value facts) are blocks of their own; anything else is a
`Table`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from itinerary.rendering.sheets import Cards, Layout, Letter, PocketDay

if TYPE_CHECKING:
    from itinerary.album import Photograph
    from itinerary.rendering.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one language and one weight."""

    text: str
    language: str | None = None
    """BCP 47 tag where it differs from the document's, as for a name in its own script."""
    strong: bool = False
    link: str | None = None
    """An address to open: `https:`, `mailto:` or `tel:`."""


Inline: TypeAlias = tuple[Run, ...]
"""One line of text as runs."""


def plain(text: str) -> Inline:
    """Return words without any marking, in the document's language."""
    return (Run(text),)


def joined(line: Inline) -> str:
    """Return the bare words of a line."""
    return "".join(run.text for run in line)


class Tone(StrEnum):
    """What kind of paragraph it is, which decides its style in each format."""

    BODY = "body"
    LEAD = "lead"
    """Opens a document or section: a summary."""
    QUIET = "quiet"
    """Small print: sources, notes, when it was made."""
    GAP = "gap"
    """Something is missing here and must be supplied by a person."""
    WARNING = "warning"
    """The reader must not miss it: cancelled, not yet scheduled, handle with care."""
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    line: Inline
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose order means nothing."""

    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list in order, numbered from 1, as points to make in a meeting."""

    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands against it, on one or more lines."""

    label: str
    lines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and values, two columns: when, where, who, how to get in."""

    facts: tuple[Fact, ...]
    caption: str
    caption_language: str | None = None
    """BCP 47 tag of the caption where it differs from the document's."""


class Standing(StrEnum):
    """How sure a line of a timetable is."""

    FIRM = "firm"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"
    LOGISTICS = "logistics"
    """Transfers, check-in: shown quieter than engagements."""


@dataclass(frozen=True, slots=True)
class TimetableRow:
    """One line of a day: local times as printed, what, where, who."""

    time: str
    """Local clock time or range as the reader should read it: `10:00–11:30`, `22:00–00:30 (+1 day)`."""
    zone: str
    """Printed only where it changes or is not the day's own: `JST, UTC+09:00`; else empty."""
    what: tuple[Inline, ...]
    """First line the title; further lines are notes."""
    where: tuple[Inline, ...]
    who: tuple[Inline, ...]
    standing: Standing = Standing.FIRM
    anchor: str = ""
    """The id of the section that tells more about it, in the same document; else empty."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """A day, or part of one, in order of time."""

    rows: tuple[TimetableRow, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """What somebody looks like."""

    photograph: Photograph
    alt: str
    """What it shows, for those who cannot see it: `Portrait of Professor Geraint Rees`."""
    is_wide: bool = False
    """Whether it may be as wide as the page, as a photograph of an event is."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as a reader needs to know them."""

    name: Inline
    """Full name with title, and in the person's own script where known."""
    role: tuple[Inline, ...]
    """Post, unit, organisation."""
    notes: tuple[Inline, ...] = ()
    """How to say the name, biography, telephone: whatever this reader may see."""
    portrait: Portrait | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Who one will meet, or who comes."""

    rows: tuple[PersonRow, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Table:
    """Any other table: 2 to 6 columns with a heading each; `widths` are shares of the page."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph of an event, over the width of the page, with its caption below."""

    shown: Portrait
    caption: Inline


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing: a map, a timeline. What it tells stands in words elsewhere too, or in its description."""

    drawing: Drawing
    caption: str
    """How to read it, printed below; empty for none."""


Block: TypeAlias = (
    Paragraph | Bullets | Points | Facts | Timetable | People | Table | Figure | Picture | PocketDay | Cards | Letter
)


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a document; level 1 is a chapter, level 2 a part of one, level 3 a heading inside that."""

    title: str
    level: int
    blocks: tuple[Block, ...] = ()
    anchor: str = ""
    """Stable id for links inside the document, from the ids of the spec; unique; empty for none."""
    new_page: bool = False
    title_language: str | None = None
    """BCP 47 tag of the title where it differs from the document's, as for one in the planner's own words."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The layout's own words, in the document's language; English where nothing else is given."""

    contents: str = "Contents"
    page: str = "Page"
    page_of: str = "of"
    """Between the page's number and the number of pages: `Page 3 of 14`."""
    time: str = "Time"
    what: str = "What"
    where: str = "Where"
    who: str = "Who"
    name: str = "Name"
    role: str = "Post and organisation"
    notes: str = "Notes"
    skip: str = "Skip to the text"
    """The first link of a web page, for readers who use the keyboard."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document for one audience."""

    title: str
    subtitle: str
    """What it is and for whom: `Briefing pack for Professor Geraint Rees`."""
    cover: tuple[Fact, ...]
    """Label and value on the cover: dates, places, edition, issued."""
    handling: str
    """The handling mark that stands on every page: `For the delegation only`; empty where there is none."""
    edition: str
    """Which edition it is, on every page: `Release 3, 17 March 2023`, or `Draft, not released`."""
    language: str
    """BCP 47 tag of its words."""
    author: str
    """The office that answers for it; goes into the document's properties."""
    sections: tuple[Section, ...] = field(default=())
    title_language: str | None = None
    """BCP 47 tag of the title where it differs from that of its other words."""
    beside: str | None = None
    """BCP 47 tag of the language whose labels stand beside its own, marked as by `doubled`; none for one language."""
    contents: bool = True
    """Whether it has a cover page and a table of contents; a short document opens with a masthead instead."""
    labels: Labels = field(default_factory=Labels)
    layout: Layout = Layout.PACK

"""The fields that a template may use: a document as plain dicts, lists and strings.

A template never sees an object of ours, so that it can reach nothing but what its reader may see. The shape is the
same for every format; only how a line of words is written differs. No field is named like a method of a dict
(`items`, `values`, `copy`), which a template would find in its place.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeAlias, TypedDict, TypeVar

T = TypeVar("T")
"""How a format writes a line of words: a string for Word, a list of runs for HTML."""


class FactFields(TypedDict, Generic[T]):
    """A label and what stands against it."""

    label: T
    lines: list[T]


class EntryFields(TypedDict, Generic[T]):
    """A line of the table of contents."""

    title: T
    level: int
    page: str


class ParagraphFields(TypedDict, Generic[T]):
    """Running text; `tone` is `body`, `lead`, `quiet`, `gap`, `warning` or `quotation`."""

    kind: Literal["paragraph"]
    tone: str
    line: T


class ListFields(TypedDict, Generic[T]):
    """A list: `bullets` where the order means nothing, `points` where it is numbered from 1."""

    kind: Literal["bullets", "points"]
    lines: list[T]


class FactsFields(TypedDict, Generic[T]):
    """Labels and values."""

    kind: Literal["facts"]
    caption: T
    caption_language: str
    facts: list[FactFields[T]]


class TimetableRowFields(TypedDict, Generic[T]):
    """One line of a day; `standing` is `firm`, `tentative`, `cancelled` or `logistics`."""

    time: str
    zone: str
    title: T
    notes: list[T]
    where: list[T]
    who: list[T]
    standing: str


class TimetableFields(TypedDict, Generic[T]):
    """A day, or part of one."""

    kind: Literal["timetable"]
    caption: T
    rows: list[TimetableRowFields[T]]


class PersonFields(TypedDict, Generic[T]):
    """One person; `portrait` is what shows the picture in this format, empty where there is none."""

    name: T
    role: list[T]
    notes: list[T]
    portrait: str
    portrait_alt: str


class PeopleFields(TypedDict, Generic[T]):
    """Some people; `noted` says whether there are notes on any of them."""

    kind: Literal["people"]
    caption: T
    people: list[PersonFields[T]]
    noted: bool


class TableFields(TypedDict, Generic[T]):
    """Any other table: rows of cells of lines."""

    kind: Literal["table"]
    caption: T
    headings: list[T]
    widths: list[int]
    grid: list[list[list[T]]]


class CardLineFields(TypedDict, Generic[T]):
    """One line of a card; `points` is the size of its letters, one of `CARD_LETTERS`."""

    words: T
    points: int


class CardFields(TypedDict, Generic[T]):
    """One card or sign; `small_print` tells where it is to be put."""

    card_lines: list[CardLineFields[T]]
    small_print: list[T]


class CardsFields(TypedDict, Generic[T]):
    """Cards of one shape, `tent` or `sign`."""

    kind: Literal["cards"]
    caption: T
    shape: str
    cards: list[CardFields[T]]


class DestinationFields(TypedDict, Generic[T]):
    """Where one may have to be driven: as it is read on the spot, and the name known to us, which may be missing."""

    local: list[T]
    ours: list[T]


class PocketDayFields(TypedDict, Generic[T]):
    """A day on a pocket card: three panels, each with its size of letters in points, one of `POCKET_LETTERS`."""

    kind: Literal["pocket_day"]
    caption: T
    rows: list[TimetableRowFields[T]]
    row_points: int
    driver: T
    destinations: list[DestinationFields[T]]
    destination_points: int
    unreadable: list[T]
    calls: T
    numbers: list[T]
    number_points: int
    unreachable: list[T]


class LetterParagraphFields(TypedDict, Generic[T]):
    """A paragraph of a letter; `tone` is `body`, or `gap` where the writer is to put something of his own."""

    tone: str
    line: T


class LetterFields(TypedDict, Generic[T]):
    """A letter; its subject is the title of the section. `enclosed` is empty where nothing is."""

    kind: Literal["letter"]
    letterhead: list[T]
    addressee: list[T]
    dated: T
    salutation: T
    body: list[LetterParagraphFields[T]]
    closing: T
    signature: list[T]
    enclosed: T


class PictureFields(TypedDict, Generic[T]):
    """A photograph of an event: `photograph` is what shows it in this format, `alt` what can be seen in it."""

    kind: Literal["picture"]
    caption: T
    photograph: str
    alt: str


class FigureFields(TypedDict, Generic[T]):
    """A drawing: `picture` is what shows it in this format, `alt` all that it tells, `words` what stands in it."""

    kind: Literal["figure"]
    caption: T
    picture: str
    alt: str
    words: list[str]


BlockFields: TypeAlias = (
    ParagraphFields[T]
    | ListFields[T]
    | FactsFields[T]
    | TimetableFields[T]
    | PeopleFields[T]
    | TableFields[T]
    | PocketDayFields[T]
    | CardsFields[T]
    | LetterFields[T]
    | PictureFields[T]
    | FigureFields[T]
)
"""What a section is made of; `kind` tells which."""


class SectionFields(TypedDict, Generic[T]):
    """A headed part; `id` is unique in the document.

    `title_language` is the BCP 47 tag of the title, empty where it is the document's.
    """

    title: T
    title_language: str
    level: int
    id: str
    new_page: bool
    blocks: list[BlockFields[T]]


class LabelFields(TypedDict, Generic[T]):
    """The layout's own words in the document's language."""

    contents: T
    page: T
    page_of: T
    time: T
    what: T
    where: T
    who: T
    name: T
    role: T
    notes: T
    skip: T


class ColourFields(TypedDict):
    """Colours by what they do, each written `#rrggbb`."""

    text: str
    heading: str
    accent: str
    link: str
    quiet: str


class CrestFields(TypedDict):
    """The picture at the head of a document; `text` says what it is, `height` is in millimetres."""

    address: str
    text: str
    height: float


class BrandFields(TypedDict):
    """The look of a house, for web pages and PDF: colours on white and on dark, fonts, and the crest if it has one."""

    light: ColourFields
    dark: ColourFields
    text_fonts: list[str]
    display_fonts: list[str]
    crest: CrestFields | None


class DocumentFields(TypedDict, Generic[T]):
    """A whole document.

    `contents` is empty where it has no table of contents; `issued` is the moment of its edition, in UTC, as
    ISO 8601 has it, for programs: what people read of it stands in `edition`.
    """

    title: str
    title_language: str
    subtitle: T
    cover: list[FactFields[T]]
    handling: T
    edition: str
    author: str
    language: str
    right_to_left: bool
    issued: str
    contents: list[EntryFields[T]]
    sections: list[SectionFields[T]]
    labels: LabelFields[T]

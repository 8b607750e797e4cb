"""Short documents that hold one of every kind of block, over which templates are tried before a visit is."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import Final

from itinerary.album import Photograph
from itinerary.rendering.content import (
    Bullets,
    Document,
    Fact,
    Facts,
    Figure,
    Paragraph,
    People,
    PersonRow,
    Picture,
    Points,
    Portrait,
    Run,
    Section,
    Standing,
    Table,
    Timetable,
    TimetableRow,
    Tone,
    plain,
)
from itinerary.rendering.drawing import Dot, Drawing, Label, Point, Role
from itinerary.rendering.edition import Edition
from itinerary.rendering.sheets import (
    CARD_LETTERS,
    POCKET_LETTERS,
    Card,
    CardLine,
    Cards,
    Destination,
    Layout,
    Letter,
    PocketDay,
    Shape,
)

SAMPLE_EDITION: Final = Edition(dt.datetime(2031, 5, 2, 16, 30, tzinfo=dt.UTC), release=1)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that the sample says, by which one sees whether a template prints such things."""

    what: str
    """In the plural, or with its article: `bulleted lists`, `the handling mark`."""
    words: str
    loss: str = "what stands in them is lost to the reader"
    """What it means where it is not printed."""


HANDLING: Final = Piece("the handling mark", "Sample of a handling mark", "nobody sees for whom the document is")
EDITION: Final = Piece("the edition", "Sample of an edition", "nobody sees whether it is the last")
SECTIONS: Final = Piece("sections", "Sample of a section", "the document is empty")

PIECES: Final = (
    Piece("the title", "Sample of a title", "nobody sees which visit it is"),
    Piece("the subtitle", "Sample of a subtitle", "nobody sees which document it is"),
    HANDLING,
    EDITION,
    SECTIONS,
    Piece("the facts of the cover", "Sample of the cover"),
    Piece("paragraphs", "Sample of a paragraph"),
    Piece("warnings", "Sample of a warning"),
    Piece("gaps to be filled", "Sample of a gap"),
    Piece("quotations", "Sample of a quotation"),
    Piece("bulleted lists", "Sample of a bulleted list"),
    Piece("numbered points", "Sample of a numbered point"),
    Piece("labels with facts", "Sample of a fact"),
    Piece("timetables", "Sample of an engagement"),
    Piece("tentative engagements", "Sample of a tentative one"),
    Piece("cancelled engagements", "Sample of a cancelled one"),
    Piece("notes in timetables", "Sample of a note on an engagement"),
    Piece("lists of people", "Sample of a person"),
    Piece("notes on people", "Sample of a note on a person"),
    Piece("tables", "Sample of a cell"),
    Piece("captions of photographs", "Sample of a caption"),
)

_WORDS: Final = {piece.what: piece.words for piece in PIECES}


def _row(what: str, standing: Standing, *notes: str) -> TimetableRow:
    return TimetableRow(
        time="10:00–11:30",
        zone="BST, UTC+01:00",
        what=(plain(_WORDS[what]), *map(plain, notes)),
        where=(plain("Sample Hall"),),
        who=(plain("All"),),
        standing=standing,
        anchor="part",
    )


_PACK_TABLE: Final = Table("A table", ("First", "Second"), (((plain(_WORDS["tables"]),), (plain("Second"),)),), (1, 2))

_BLOCKS: Final = (
    Paragraph(plain("Sample of an opening"), Tone.LEAD),
    Paragraph(
        (Run(_WORDS["paragraphs"]), Run(" in bold", strong=True), Run(" with a link", link="https://example.org"))
    ),
    Paragraph(plain("Sample of small print"), Tone.QUIET),
    Paragraph(plain(_WORDS["warnings"]), Tone.WARNING),
    Paragraph(plain(_WORDS["gaps to be filled"]), Tone.GAP),
    Paragraph(plain(_WORDS["quotations"]), Tone.QUOTATION),
    Bullets((plain(_WORDS["bulleted lists"]),)),
    Points((plain(_WORDS["numbered points"]),)),
    Facts((Fact("Sample label", (plain(_WORDS["labels with facts"]),)),), "Facts"),
    Timetable(
        (
            _row("timetables", Standing.FIRM, _WORDS["notes in timetables"]),
            _row("tentative engagements", Standing.TENTATIVE),
            _row("cancelled engagements", Standing.CANCELLED),
        ),
        "A day",
    ),
    People(
        (
            PersonRow(plain(_WORDS["lists of people"]), (plain("Rector"),), (plain(_WORDS["notes on people"]),)),
            PersonRow((Run("Aoyama Ren", language="ja-Latn"),), (plain("President"),)),
        ),
        "People",
    ),
    _PACK_TABLE,
)

_PACK: Final = Document(
    title=_WORDS["the title"],
    subtitle=_WORDS["the subtitle"],
    cover=(Fact("Dates", (plain(_WORDS["the facts of the cover"]),)),),
    handling=HANDLING.words,
    edition=EDITION.words,
    language="en-GB",
    author="Sample office",
    sections=(
        Section(SECTIONS.words, 1, _BLOCKS),
        Section("Sample part", 2, (Paragraph(plain("Its text")),), anchor="part"),
        Section("Sample heading", 3, (Paragraph(plain("Its text")),)),
    ),
)

_DAY: Final = PocketDay(
    caption="Sample of a day",
    today=(_row("timetables", Standing.FIRM), _row("cancelled engagements", Standing.CANCELLED)),
    today_points=POCKET_LETTERS[3],
    driver="To show a driver",
    destinations=(Destination((plain("Sample of an address"),), (plain("Sample Hall"),)),),
    destination_points=POCKET_LETTERS[0],
    unreadable=(plain("Sample of a lack"),),
    calls="To call",
    numbers=(plain("Sample of a number"),),
    number_points=POCKET_LETTERS[3],
    unreachable=(),
)

_CARDS: Final = tuple(
    Cards(shape, (Card((CardLine(plain(f"Sample of a {shape.value}"), CARD_LETTERS[4]),)),), "Cards") for shape in Shape
)

_POCKET_PIECES: Final = (
    HANDLING,
    EDITION,
    Piece("timetables", _WORDS["timetables"]),
    Piece("cancelled engagements", _WORDS["cancelled engagements"]),
    Piece("addresses to show a driver", "Sample of an address"),
    Piece("what is missing among the addresses", "Sample of a lack"),
    Piece("numbers to call", "Sample of a number"),
)

_CARDS_PIECES: Final = tuple(
    Piece({Shape.TENT: "name cards", Shape.SIGN: "signs"}[shape], f"Sample of a {shape.value}") for shape in Shape
)


_LETTER: Final = Letter(
    letterhead=(plain("Sample of a letterhead"),),
    addressee=(plain("Sample of an address"),),
    dated=plain("Sample of a date"),
    salutation=plain("Sample of a salutation"),
    body=(Paragraph(plain(_WORDS["paragraphs"])), Paragraph(plain(_WORDS["gaps to be filled"]), Tone.GAP)),
    closing=plain("Sample of a closing"),
    signature=(plain("Sample of a signature"),),
    enclosures=plain("Sample of an enclosure"),
)

_LETTER_PIECES: Final = (
    Piece("the letterhead", "Sample of a letterhead", "nobody sees who writes"),
    Piece("the addressee", "Sample of an address", "nobody sees to whom it goes"),
    Piece("the date", "Sample of a date"),
    SECTIONS,
    Piece("the salutation", "Sample of a salutation"),
    Piece("paragraphs", _WORDS["paragraphs"]),
    Piece("gaps to be filled", _WORDS["gaps to be filled"]),
    Piece("the closing", "Sample of a closing"),
    Piece("the signature", "Sample of a signature"),
    Piece("the enclosures", "Sample of an enclosure"),
)


@dataclass(frozen=True, slots=True)
class Trial:
    """Over what the templates of a layout are tried."""

    documents: tuple[Document, ...]
    """One or two that hold everything, then one that holds little."""
    pieces: tuple[Piece, ...]
    """What must be read in what is made of each document but the last."""


@cache
def trial(layout: Layout) -> Trial:
    """Return over what the templates of a layout are tried; a pack as a long document, and as a short one."""
    if layout is Layout.CARD:
        day = Section(SECTIONS.words, 1, (_DAY,))
        whole = replace(_PACK, layout=layout, contents=False, cover=(), sections=(day,))
        return Trial((whole, replace(whole, handling="")), _POCKET_PIECES)
    if layout is Layout.CARDS:
        proof = Section("To be proofread", 1, (_PACK_TABLE,))
        sheets = Section(SECTIONS.words, 1, _CARDS)
        whole = replace(_PACK, layout=layout, contents=False, cover=(), sections=(proof, sheets))
        return Trial((whole, replace(whole, handling="")), _CARDS_PIECES)
    if layout is Layout.LETTER:
        whole = replace(_PACK, layout=layout, contents=False, cover=(), handling="", edition="")
        full, bare = (Section(SECTIONS.words, 1, (one,)) for one in (_LETTER, replace(_LETTER, enclosures=())))
        return Trial((replace(whole, sections=(full,)), replace(whole, sections=(bare,))), _LETTER_PIECES)
    first, *others = _PACK.sections
    blocks = (*first.blocks, _with_portrait(), _picture(), _figure())
    long = replace(_PACK, sections=(replace(first, blocks=blocks), *others))
    short = replace(long, contents=False)
    return Trial((long, short, replace(short, handling="", cover=(), sections=tuple(others))), PIECES)


def _with_portrait() -> People:
    portrait = Portrait(_photograph(), "Portrait of somebody")
    return People((PersonRow(plain("Somebody"), (plain("Rector"),), portrait=portrait),), "People with portraits")


def _picture() -> Picture:
    return Picture(Portrait(_photograph(), "A hall", is_wide=True), plain(_WORDS["captions of photographs"]))


def _photograph() -> Photograph:
    """Return a picture, made here so that nobody's is shipped."""
    from PIL import Image

    made = BytesIO()
    Image.new("RGB", (9, 12), "#8a94a6").save(made, "JPEG")
    return Photograph(made.getvalue(), 9, 12, hashlib.sha256(made.getvalue()).hexdigest())


def _figure() -> Figure:
    label = Label("Sample Hall", Point(20.0, 20.0), 8.0)
    drawing = Drawing(200.0, 40.0, "A map", "A map with one place.", (Dot(Role.STOP, Point(10.0, 20.0), 4.0), label))
    return Figure(drawing, "A drawing")

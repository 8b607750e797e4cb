"""The form for the note taker: what is in it, and what is read from it when it comes back."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl  # noqa: TID253 - nothing here need start quickly
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record.forms import VISITS, filled, form_of, programme_of

from itinerary.examine import examine
from itinerary.record import Recording
from itinerary.record.filling import Filled, fill_in
from itinerary.record.form_file import read_form_file
from itinerary.record.form_reading import CellAnswer, CellFinding, FormRead, read_form
from itinerary.spec.moments import Attendance
from itinerary.spec.outcomes import Action, AgreementAct, MeetingOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from record.forms import Filling

PROGRAMME = programme_of(VISITS / "three-capitals")
FORM = form_of(PROGRAMME)
UNRECORDED = "hikari-breakfast"


@pytest.fixture
def capitals(tmp_path: Path) -> Path:
    """Return a copy of the visit to three capitals."""
    return Path(shutil.copytree(VISITS / "three-capitals", tmp_path / "three-capitals"))


def read(path: Path, cells: Iterable[Filling]) -> FormRead:
    """Return what a filled form says."""
    return read_form(PROGRAMME, read_form_file(filled(FORM, path / "form.xlsx", cells)))


def recorded(visit: Path, cells: Iterable[Filling], *, overwrite: bool = False) -> tuple[Filled, FormRead]:
    """Record a filled form into a visit."""
    found = read(visit, cells)
    return fill_in(Recording(visit), found.answers, overwrite=overwrite), found


def test_the_form_is_the_same_bytes_each_time() -> None:
    assert form_of(PROGRAMME) == FORM


def test_the_form_names_meetings_in_order_and_leaves_out_cancelled_ones() -> None:
    sheet = openpyxl.load_workbook(BytesIO(FORM))["Meetings"]

    rows = [[cell.value for cell in row[:5]] for row in sheet.iter_rows(min_row=1, max_row=3)]
    assert rows == [
        ["id", "When", "Meeting", "To be there", "To be met"],
        ["ottawa-briefing", "Wed 2026-03-25, 10:00–11:30", "Briefing of the delegation", "all", None],
        [
            "welcome-dinner",
            "Thu 2026-03-26, 19:30–21:30",
            "Welcome dinner, Fictional University of the Dâmbovița",
            "all",
            "Professor Octavian Țepelea (tepelea), Dr Noa Ben-Ami (ben-ami)",
        ],
    ]
    assert "mayor-call" not in [cell.value for cell in sheet["A"]]


def test_what_is_filled_already_is_locked_and_ids_are_hidden() -> None:
    sheet = openpyxl.load_workbook(BytesIO(FORM))["Meetings"]

    assert sheet.protection.sheet
    assert sheet.column_dimensions["A"].hidden
    assert [sheet.cell(2, column).protection.locked for column in (3, 6, 7)] == [True, False, False]
    assert sheet.freeze_panes == "D2"


def test_the_form_says_nothing_of_what_the_office_alone_may_see() -> None:
    texts = [
        str(cell.value)
        for sheet in openpyxl.load_workbook(BytesIO(FORM))
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]

    assert not [text for text in texts if "lesson" in text.lower() or "cost" in text.lower() or "CAD" in text]


def test_cells_are_read_by_the_readers_of_the_dialogue(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ("Meetings", UNRECORDED, "held", "yes"),
            ("Meetings", UNRECORDED, "attended", "as planned"),
            ("Meetings", UNRECORDED, "met", "amagiri"),
            ("Meetings", UNRECORDED, "discussed", "tea\nrice; salt"),
            ("Agreements", "contract-water", "day", dt.datetime(2026, 3, 31)),  # noqa: DTZ001 - as a sheet keeps a day
        ],
    )

    assert found.findings == ()
    assert [
        (answer.cell, answer.path[1:], answer.value) for answer in found.answers if isinstance(answer, CellAnswer)
    ] == [
        ("Meetings!F31", ("meetings", UNRECORDED, "held"), "true"),
        ("Meetings!G31", ("meetings", UNRECORDED, "attended"), ["macneil"]),
        ("Meetings!H31", ("meetings", UNRECORDED, "met"), ["amagiri"]),
        ("Meetings!J31", ("meetings", UNRECORDED, "discussed"), ["tea", "rice", "salt"]),
        ("Agreements!F6", ("agreements", "contract-water", "on"), "2026-03-31"),
    ]


def test_every_refusal_names_its_cell(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ("Meetings", "danube-dinner", "held", "perhaps"),
            ("Meetings", "danube-dinner", "attended", "tremblai"),
            ("Meetings", "danube-dinner", "toured", "museum"),
            ("Meetings", "tisza-talks", "summary", "=1+1"),
            ("Actions", 2, "what", "Write"),
            ("Actions", 3, "meeting", "Zzz"),
            ("Actions", 3, "what", "Write"),
            ("Agreements", "loi-cold", "act", "sined"),
            ("Quotations", 2, "speaker", "tremblay"),
        ],
    )

    assert sorted(map(str, found.findings)) == [
        "Actions!2: this row does not say at which meeting it was promised",
        (
            "Actions!A3: there is no meeting 'Zzz'; known: ottawa-briefing, bucharest-rest, welcome-dinner, "
            "brancus-call, dambovita-talks, bucharest-signing, …"
        ),
        "Agreements!D3: 'sined' is none of the answers; did you mean `signed`?",
        "Meetings!F12: 'perhaps' is neither yes nor no; write `yes` or `no`",
        "Meetings!G12: there is no delegate 'tremblai'; did you mean Minister Élodie Tremblay-Roy (tremblay)?",
        "Meetings!I12: this meeting is no tour; write what was seen under a tour, or as a sentence",
        "Meetings!L14: a formula stands here; write what is meant",
        "Quotations!2: this row does not say: What are the exact words?",
    ]


def test_of_an_agreement_nothing_is_read_while_it_is_not_said_what_was_done_with_it(capitals: Path) -> None:
    outcomes = capitals / "outcomes.yaml"
    known = "    addendum-robots: {act: agreed-in-principle, on: 2026-04-02, at: kagayaki-lunch}\n"
    text = outcomes.read_text(encoding="utf-8")
    assert known in text
    outcomes.write_text(text.replace(known, ""), encoding="utf-8")
    cells: list[Filling] = [
        ("Agreements", "addendum-robots", "act", "sined"),
        ("Agreements", "addendum-robots", "day", "2026-04-02"),
        ("Agreements", "addendum-robots", "at", "kagayaki-lunch"),
    ]

    found = read_form(programme_of(capitals), read_form_file(filled(FORM, capitals / "form.xlsx", cells)))

    assert found == FormRead(
        (),
        (
            CellFinding("Agreements!D8", "'sined' is none of the answers; did you mean `signed`?"),
            CellFinding("Agreements!8", "say first what was done with the agreement"),
        ),
    )


def test_of_a_form_of_another_visit_nothing_is_read(tmp_path: Path) -> None:
    path = filled(FORM, tmp_path / "form.xlsx", [("Meetings", UNRECORDED, "held", "yes")])
    book = openpyxl.load_workbook(path)
    book["How to fill it in"]["B2"].value = "other-2026"
    book.save(path)

    found = read_form(PROGRAMME, read_form_file(path))

    assert found.answers == ()
    assert list(map(str, found.findings)) == [
        "How to fill it in!B2: the form is of the visit `other-2026`, and not of `three-capitals-2026`"
    ]


def test_of_a_form_of_another_edition_rows_that_the_visit_has_are_read(tmp_path: Path) -> None:
    path = filled(FORM, tmp_path / "form.xlsx", [("Meetings", "tisza-talks", "held", "yes")])
    book = openpyxl.load_workbook(path)
    sheet = book["Meetings"]
    for cell, value in {"A2": None, "F2": "yes", "A31": "breakfast", "F31": "yes", "T1": "Weather"}.items():
        sheet[cell].value = value
    book.save(path)

    found = read_form(PROGRAMME, read_form_file(path))

    assert len(found.answers) == 1
    assert list(map(str, found.findings)) == [
        "Meetings!T1: this form has no column 'Weather'",
        "Meetings!2: it cannot be told which meeting this row is about: its hidden id is gone",
        (
            "Meetings!31: the visit has no meeting `breakfast` of which anything may be recorded: "
            "the form is of another edition of it"
        ),
    ]


def test_what_is_recorded_otherwise_is_told_and_kept(capitals: Path) -> None:
    cells: list[Filling] = [("Meetings", "tokyo-press", "held", "yes"), ("Meetings", "water-talks", "held", "yes")]
    before = (capitals / "outcomes.yaml").read_bytes()

    done, _ = recorded(capitals, cells)

    assert (done.recorded, done.there) == (0, 1)
    assert list(map(str, done.findings)) == [
        (
            "Meetings!F27: `meetings.tokyo-press.held` is recorded as 'false', and the form says 'true'; "
            "what is recorded was kept (--overwrite takes the form's)"
        )
    ]
    assert (capitals / "outcomes.yaml").read_bytes() == before


def test_with_overwrite_the_form_replaces_it(capitals: Path) -> None:
    before = (capitals / "outcomes.yaml").read_text(encoding="utf-8")

    done, _ = recorded(capitals, [("Meetings", "tokyo-press", "held", "yes")], overwrite=True)

    assert (done.recorded, done.findings) == (1, [])
    assert (capitals / "outcomes.yaml").read_text(encoding="utf-8") == before.replace(
        "tokyo-press: {held: false}", "tokyo-press: {held: true}"
    )


def test_an_answer_that_contradicts_the_visit_is_left_out_and_the_others_are_recorded(capitals: Path) -> None:
    cells: list[Filling] = [
        ("Meetings", UNRECORDED, "held", "yes"),
        ("Agreements", "addendum-robots", "by", "bergstrom"),
    ]

    done, _ = recorded(capitals, cells)

    assert done.recorded == 1
    assert [(finding.cell, finding.sentence.partition(";")[0]) for finding in done.findings] == [
        ("Agreements!G8", done.findings[0].sentence.partition(";")[0])
    ]
    assert "was not there" in done.findings[0].sentence


def test_a_form_is_read_once_however_often_it_comes(capitals: Path) -> None:
    cells: list[Filling] = [
        ("Meetings", UNRECORDED, "decisions", "Meet again"),
        ("Actions", 2, "meeting", f"Breakfast with the President, Example Hikari Instruments ({UNRECORDED})"),
        ("Actions", 2, "what", "Write"),
        ("Actions", 2, "owner", "The porter"),
        ("Next steps", 2, "what", "a second visit"),
    ]
    first, _ = recorded(capitals, cells)
    after = (capitals / "outcomes.yaml").read_bytes()
    second, _ = recorded(capitals, cells)

    assert (first.recorded, second.recorded) == (3, 0)
    assert (capitals / "outcomes.yaml").read_bytes() == after


def test_a_form_that_libreoffice_saved_is_read_as_well() -> None:
    """The form of the shortest visit, filled in and taken by LibreOffice 7.4 from .xlsx to .ods and back."""
    programme = programme_of(VISITS / "minimal")

    found = read_form(programme, read_form_file(Path(__file__).parent / "saved-by-libreoffice.xlsx"))

    assert (len(found.answers), found.findings) == (5, ())


_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff;"),
    min_size=1,
    max_size=20,
).filter(lambda text: text.strip().strip("-") != "" and text.strip()[0] not in "=?<")
_LISTS = st.lists(_WORDS.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=3)


@settings(max_examples=6)
@given(_LISTS, _LISTS, _LISTS, st.sets(st.sampled_from(sorted(PROGRAMME.visit.delegates)), min_size=2), _WORDS)
def test_what_is_filled_in_is_what_is_loaded(
    subjects: list[str], sentences: list[str], decisions: list[str], people: set[str], what: str
) -> None:
    ours = tuple(sorted(people))
    with tempfile.TemporaryDirectory() as folder:
        visit = Path(shutil.copytree(VISITS / "three-capitals", Path(folder) / "three-capitals"))
        done, found = recorded(
            visit,
            [
                ("Meetings", UNRECORDED, "held", "yes"),
                ("Meetings", UNRECORDED, "attended", ", ".join(ours)),
                ("Meetings", UNRECORDED, "discussed", "\n".join(subjects)),
                ("Meetings", UNRECORDED, "story", "\n".join(sentences)),
                ("Meetings", UNRECORDED, "decisions", "\n".join(decisions)),
                ("Actions", 2, "meeting", UNRECORDED),
                ("Actions", 2, "what", what),
                ("Actions", 2, "owner", "tremblay"),
                ("Actions", 2, "due", dt.date(2026, 6, 1)),
            ],
        )
        loaded = examine(visit).loaded.visit

    assert (found.findings, done.findings) == ((), [])
    assert loaded is not None
    assert loaded.outcomes.meetings[UNRECORDED] == MeetingOutcome(
        held=True,
        attended=Attendance(named=ours),
        discussed=tuple(subjects),
        story=tuple(sentences),
        decisions=tuple(decisions),
        actions=(Action(what=" ".join(what.split()), owner="tremblay", due=dt.date(2026, 6, 1)),),
    )
    assert loaded.outcomes.agreements["contract-water"].act is AgreementAct.POSTPONED

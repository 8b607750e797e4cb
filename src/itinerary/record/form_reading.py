"""What a filled form says: each cell read by the question that it answers, each refusal with its cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.load.shape import value_at
from itinerary.record.agreement_questions import (
    act_question,
    by_question,
    day_question,
    meeting_question,
    reason_question,
    witness_question,
)
from itinerary.record.closing_questions import next_steps, photographs, quotations
from itinerary.record.form import (
    ACTIONS,
    AGREEMENTS,
    GUIDE,
    ID,
    MEETINGS,
    NEXT_STEPS,
    PHOTOGRAPHS,
    QUOTATIONS,
    item_fields,
    sheets,
)
from itinerary.record.meeting_questions import actions_of, meeting_questions, meetings_in_order
from itinerary.record.names import Misread, meetings_of
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme
    from itinerary.record.form import Sheet
    from itinerary.record.form_file import FilledCell, FormFile
    from itinerary.record.question import Question, Series
    from itinerary.source import Data


@dataclass(frozen=True, slots=True)
class CellFinding:
    """What is wrong with a cell."""

    cell: str
    """Where it is: `Meetings!G5`."""
    sentence: str

    def __str__(self) -> str:
        return f"{self.cell}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class CellAnswer:
    """What a cell answers."""

    cell: str
    path: DataPath
    value: Data


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """What a row answers that names one thing of a series: an action, a photograph."""

    cell: str
    series: Series
    item: Mapping[str, Data]


@dataclass(frozen=True, slots=True)
class FormRead:
    """All that a form says, and what could not be read in it."""

    answers: tuple[CellAnswer | ItemAnswer, ...]
    findings: tuple[CellFinding, ...]


class _Row:
    """The filled cells of a row by what their columns ask."""

    def __init__(self, number: int, cells: Mapping[str, FilledCell]) -> None:
        self.number = number
        self.cells = cells

    def text(self, key: str) -> str:
        """Return what stands in a column; empty where nothing does."""
        return self.cells[key].text if key in self.cells else ""


def read_form(programme: Programme, form: FormFile) -> FormRead:
    """Read a filled form of a visit; of a form of another visit, nothing but that it is one."""
    reading = _Reading(programme)
    if not reading.is_of_this_visit(form.sheet(GUIDE)):
        return FormRead((), tuple(reading.findings))
    for sheet in sheets(programme):
        for row in reading.rows(sheet, form.sheet(sheet.title)):
            if sheet.title == MEETINGS:
                reading.meeting(row)
            elif sheet.title == AGREEMENTS:
                reading.agreement(row)
            else:
                reading.item(sheet, row)
    return FormRead(tuple(reading.answers), tuple(reading.findings))


class _Reading:
    """Gathers answers and findings while a form is read."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.answers: list[CellAnswer | ItemAnswer] = []
        self.findings: list[CellFinding] = []

    def is_of_this_visit(self, cells: Sequence[FilledCell]) -> bool:
        """Whether the form is one of this visit; a finding says what else it is."""
        by_row: dict[int, dict[int, FilledCell]] = {}
        for cell in cells:
            by_row.setdefault(cell.row, {})[cell.column] = cell
        found = [row[2] for row in by_row.values() if 1 in row and row[1].text == ID and 2 in row]  # noqa: PLR2004 - the second column
        visit = self.programme.visit.visit.id
        if not found:
            self._note(f"{GUIDE}!A1", "this is no form of `itinerary build`: it does not name its visit")
        elif found[0].text != visit:
            self._note(str(found[0]), f"the form is of the visit `{found[0].text}`, and not of `{visit}`")
        return not self.findings

    def rows(self, sheet: Sheet, cells: Sequence[FilledCell]) -> Iterator[_Row]:
        """Yield the rows of a sheet in which something was filled in."""
        headings = {column.heading: column.key or column.heading for column in sheet.columns}
        keys = {cell.column: headings.get(cell.text) for cell in cells if cell.row == 1}
        by_row: dict[int, dict[str, FilledCell]] = {}
        for cell in cells:
            key = keys.get(cell.column)
            if cell.row == 1:
                if cell.text not in headings:
                    self._note(str(cell), f"this form has no column '{cell.text}'")
            elif key is None:
                self._note(str(cell), "nothing is asked in this column")
            else:
                by_row.setdefault(cell.row, {})[key] = cell
        asked = {column.key for column in sheet.asked}
        for number, found in by_row.items():
            if asked & found.keys():
                yield _Row(number, found)

    def meeting(self, row: _Row) -> None:
        """Read what a row says of a meeting."""
        meeting = self._id(row, meetings_in_order(self.programme), "meeting")
        if meeting is None:
            return
        questions = meeting_questions(self.programme, meeting)
        for key, cell in row.cells.items():
            if key in questions:
                self._answer(questions[key], cell)
            elif key == "toured":
                self._note(str(cell), "this meeting is no tour; write what was seen under a tour, or as a sentence")
            elif key == "met":
                self._note(str(cell), "nobody was to be met here whom the spec knows")

    def agreement(self, row: _Row) -> None:
        """Read what a row says of an agreement; nothing of it while it is not known what was done."""
        visit = self.programme.visit
        agreement = self._id(row, tuple(visit.agreements), "agreement")
        if agreement is None:
            return
        known = visit.outcomes.agreements.get(agreement)
        done = known.what_was_done if known else None
        if "act" in row.cells:
            act = self._answer(act_question(visit, agreement), row.cells["act"])
            done = AgreementAct(act) if isinstance(act, str) else done
        if done is None:
            self._note(f"{AGREEMENTS}!{row.number}", "say first what was done with the agreement")
            return
        at: Data = None
        if "at" in row.cells:
            at = self._answer(meeting_question(self.programme, agreement), row.cells["at"])
        if "day" in row.cells:
            asked = day_question(self.programme, agreement, done, at)
            self._answer(asked, row.cells["day"])
        for key, question in (
            ("by", by_question(visit, agreement)),
            ("witnessed-by", witness_question(visit, agreement)),
            ("reason", reason_question(visit, agreement)),
        ):
            if key in row.cells:
                self._answer(question, row.cells[key])

    def item(self, sheet: Sheet, row: _Row) -> None:
        """Read a row that names one thing of a series."""
        series = self._series(sheet, row)
        fields = item_fields(sheet.title, self.programme.visit)
        before = len(self.findings)
        item: dict[str, Data] = {}
        for field in fields:
            key = str(field.path[0])
            cell = row.cells.get(key)
            if cell is not None:
                value = self._read(field, cell)
                if value is not None:
                    item[key] = value
            elif field is fields[0] or field.needed:
                self._note(f"{sheet.title}!{row.number}", f"this row does not say: {field.text}")
        if series is not None and len(self.findings) == before:
            first = row.cells[str(fields[0].path[0])]
            self.answers.append(ItemAnswer(str(first), series, item))

    def _series(self, sheet: Sheet, row: _Row) -> Series | None:
        visit = self.programme.visit
        if sheet.title != ACTIONS:
            return {QUOTATIONS: quotations(visit), PHOTOGRAPHS: photographs(visit), NEXT_STEPS: next_steps()}[
                sheet.title
            ]
        cell = row.cells.get("meeting")
        if cell is None:
            self._note(f"{ACTIONS}!{row.number}", "this row does not say at which meeting it was promised")
            return None
        meeting = meetings_of(visit).find(cell.text)
        if isinstance(meeting, Misread):
            self._note(str(cell), meeting.sentence)
            return None
        return actions_of(self.programme, meeting)

    def _id(self, row: _Row, known: Sequence[str], kind: str) -> str | None:
        """Return the id of a row, if the visit still has it."""
        found = row.text(ID)
        if found in known:
            return found
        sheet = next(iter(row.cells.values())).sheet
        sentence = (
            f"the visit has no {kind} `{found}` of which anything may be recorded: the form is of another edition of it"
            if found
            else f"it cannot be told which {kind} this row is about: its hidden id is gone"
        )
        self._note(f"{sheet}!{row.number}", sentence)
        return None

    def _answer(self, question: Question, cell: FilledCell) -> Data:
        value = self._read(question, cell)
        if value is not None:
            self.answers.append(CellAnswer(str(cell), question.path, value))
        return value

    def _read(self, question: Question, cell: FilledCell) -> Data:
        """Return what a cell answers; none, with a finding, where it cannot be taken."""
        if cell.is_formula:
            self._note(str(cell), "a formula stands here; write what is meant")
            return None
        value = question.reading(cell.text)
        if isinstance(value, Misread):
            self._note(str(cell), value.sentence)
            return None
        return value

    def _note(self, cell: str, sentence: str) -> None:
        self.findings.append(CellFinding(cell, sentence))


def same(recorded: Data, answered: Data) -> bool:
    """Whether an answer says what is recorded, whichever way it is written: a list of one may stand alone."""
    return _plain(recorded) == _plain(answered)


def _plain(value: Data) -> object:
    if isinstance(value, list):
        return [_plain(entry) for entry in value] if len(value) != 1 else _plain(value[0])
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    return " ".join(value.split()) if value is not None else None


def place_of_item(outcomes: Data, answer: ItemAnswer) -> DataPath | None:
    """Return where the thing is recorded that a row is about, by what it is called; none where it is not."""
    path = answer.series.path
    there = value_at(outcomes, path[1:])
    entries = enumerate(there) if isinstance(there, list) else there.items() if isinstance(there, dict) else ()
    keys = ("speaker", "words") if "words" in answer.item else (next(iter(answer.item)),)
    for part, entry in entries:
        if all(same(value_at(entry, (key,)), answer.item[key]) for key in keys):
            return (*path, part)
    return None

"""The form for the note taker: which sheets and columns it has, and which question each column answers.

It asks what the delegation may know: what the office alone sees (costs, lessons, approvals, consent) is left to the
dialogue. What is recorded already is not repeated in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.record.agreement_questions import about_agreement
from itinerary.record.closing_questions import next_step_fields, picture_fields, said_fields
from itinerary.record.meeting_questions import (
    about_meeting,
    action_fields,
    meeting_questions,
    meetings_in_order,
    when_of,
    words_of,
)
from itinerary.record.names import (
    Register,
    counterparts_of,
    delegates_of,
    meetings_of,
    named,
    organisations_of,
    people_of,
)
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from itinerary.programme.timeline import Programme
    from itinerary.record.question import Question
    from itinerary.spec.visit import Visit

GUIDE: Final = "How to fill it in"
LISTS: Final = "Lists"
MEETINGS: Final = "Meetings"
ACTIONS: Final = "Actions"
AGREEMENTS: Final = "Agreements"
QUOTATIONS: Final = "Quotations"
PHOTOGRAPHS: Final = "Photographs"
NEXT_STEPS: Final = "Next steps"

ID: Final = "id"
"""The heading of the hidden column by which a row is known again."""

EMPTY_ROWS: Final = 25
"""How many rows there are for what the programme does not foresee: actions, words said, photographs."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: what stands in it already, or what is to be filled in."""

    key: str
    """The field that it fills; empty where it is filled already."""
    heading: str
    width: int
    choices: tuple[str, ...] = ()
    """The only answers, to choose from."""
    register: Callable[[Visit], Register] | None = None
    """Whose names are offered; others may be written."""
    is_day: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the form: filled columns first, those to be filled in after them."""

    title: str
    fixed: tuple[Column, ...]
    asked: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    """What stands in the filled columns, row by row, the id first; none where rows are free."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in order."""
        return (*self.fixed, *self.asked)


def sheets(programme: Programme) -> tuple[Sheet, ...]:
    """Return the sheets of the form of a visit, in order."""
    visit = programme.visit
    found = [_meetings(programme), _actions()]
    if visit.agreements:
        found.append(_agreements(visit))
    return (*found, _quotations(), _photographs(), _next_steps())


def item_fields(title: str, visit: Visit) -> tuple[Question, ...]:
    """Return the questions that the columns of a sheet with free rows answer."""
    fields: dict[str, tuple[Question, ...]] = {
        ACTIONS: action_fields(visit),
        QUOTATIONS: said_fields(visit),
        PHOTOGRAPHS: picture_fields(visit),
        NEXT_STEPS: next_step_fields(),
    }
    return fields[title]


_NAMES: Final = "Names or ids with commas between; or: as planned"

_MEETING_COLUMNS: Final = (
    Column("held", "Held?", 7, choices=("yes", "no"), hint="Leave it empty while you do not know."),
    Column("attended", "Who of us was there", 22, hint=f"{_NAMES}; all; all except …"),
    Column("met", "Whom we met", 22, hint=f"{_NAMES}; - for nobody whom the programme names"),
    Column("toured", "What was seen (tours)", 18, hint="Sites with commas between; or: as planned"),
    Column("discussed", "Subjects that may be named in public", 26, hint="One on each line; - for none"),
    Column("story", "Sentences that may be told", 34, hint="Whole sentences, one on each line; - for none"),
    Column("summary", "Summary for our own file", 34, hint="The delegation may read it, nobody else."),
    Column("decisions", "Decisions", 28, hint="One on each line; - for none"),
)


def _meetings(programme: Programme) -> Sheet:
    visit = programme.visit
    fixed = (
        Column("", ID, 12),
        Column("", "When", 29),
        Column("", "Meeting", 34),
        Column("", "To be there", 24),
        Column("", "To be met", 24),
    )
    return Sheet(
        MEETINGS,
        fixed,
        _MEETING_COLUMNS,
        tuple(_meeting_row(programme, visit, one) for one in meetings_in_order(programme)),
    )


def _meeting_row(programme: Programme, visit: Visit, meeting_id: str) -> tuple[str, ...]:
    meeting = visit.meetings[meeting_id]
    title, _ = about_meeting(programme, meeting_id)
    ours = words_of(meeting.delegates, delegates_of(visit))
    theirs = named(counterparts_of(visit), meeting.counterparts)
    return (meeting_id, when_of(programme, meeting_id), title, ours, theirs)


def meeting_columns_of(programme: Programme, meeting_id: str) -> frozenset[str]:
    """Return which columns are to be filled in for a meeting: nothing is seen where there is no tour."""
    return frozenset(meeting_questions(programme, meeting_id))


def _actions() -> Sheet:
    asked = (
        Column("meeting", "Promised at", 36, register=meetings_of),
        Column("what", "What is to be done", 48),
        Column("owner", "Who does it", 32, register=people_of, hint="Anybody whom the programme does not name by name"),
        Column("due", "By when", 13, is_day=True),
        Column("partner", "For which partner", 34, register=organisations_of),
    )
    return Sheet(ACTIONS, (), asked)


def _agreements(visit: Visit) -> Sheet:
    fixed = (Column("", ID, 12), Column("", "Agreement", 44), Column("", "Sides", 44))
    asked = (
        Column("act", "What was done", 20, choices=tuple(act.value for act in AgreementAct)),
        Column("at", "At which meeting", 34, register=meetings_of),
        Column("day", "On which day", 14, is_day=True),
        Column("by", "Who signed", 32, hint=f"{_NAMES}; of all sides"),
        Column("witnessed-by", "Who witnessed it", 32, hint=f"{_NAMES}; - for nobody"),
        Column("reason", "Why it was postponed", 36),
    )
    rows = tuple((one, *about_agreement(visit, one)) for one in visit.agreements)
    return Sheet(AGREEMENTS, fixed, asked, rows)


def _quotations() -> Sheet:
    asked = (
        Column("speaker", "Who said it", 36, register=people_of),
        Column("words", "The exact words", 90, hint="Without quotation marks; approval is recorded by the office."),
    )
    return Sheet(QUOTATIONS, (), asked)


def _photographs() -> Sheet:
    asked = (
        Column("file", "File", 32, hint="Its path from the visit's folder, or its name"),
        Column("people", "Who is in it, from left to right", 36),
        Column("caption", "What it shows", 40),
        Column("meeting", "At which meeting", 34, register=meetings_of),
        Column("credit", "Who took it", 26),
        Column("alt", "What it shows, for those who cannot see it", 44),
    )
    return Sheet(PHOTOGRAPHS, (), asked)


def _next_steps() -> Sheet:
    asked = (
        Column("what", "What comes next, as a noun phrase", 44),
        Column("when", "When, as it is to be printed", 26),
        Column("purpose", "What for, after 'to'", 44),
        Column("source", "Where it was announced", 36),
    )
    return Sheet(NEXT_STEPS, (), asked)


def labels(register: Register) -> tuple[str, ...]:
    """Return names with their ids, as they are offered to choose from: `Courtesy call (port-call)`."""
    return tuple(f"{name} ({one})" for one, name in register.names.items())


def guide(visit: Visit) -> Sequence[tuple[str, str]]:
    """Return the lines of the first sheet: what to do, and why."""
    return (
        ("Visit", visit.visit.title),
        (ID, visit.visit.id),
        ("", ""),
        ("What this is", "A form for whoever takes notes. Fill in what you know and leave the rest empty."),
        ("Names", "Write ids or any part of a name that only one person has, with commas between several."),
        ("as planned", "Stands for those who were to be there, to be met or to sign."),
        ("-", "Says that there was nothing. An empty cell says nothing at all, and takes nothing away."),
        ("all", "Stands for the whole delegation; `all except Lee` for all but one."),
        ("Lines", "Where a cell holds several things, put each on a line of its own (Alt+Enter)."),
        ("Days", "Write them as 2023-03-20."),
        ("Quotations", "Words are printed as you write them. Write down only what was said, word for word."),
        ("What is told", "Only subjects and sentences from their own columns are told outside. The summary never is."),
        ("Send it back", "to the office, which reads it with `itinerary record VISIT --from FILE`."),
    )

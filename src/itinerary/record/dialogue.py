"""The dialogue: one question at a time, each answer kept before the next is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from itinerary.load.shape import value_at
from itinerary.record.names import Misread
from itinerary.record.question import NONE_AT_ALL, Part, Question, Series, is_recorded
from itinerary.record.questions import open_questions
from itinerary.record.recording import Kept, ReadAnew, Recording, Refused
from itinerary.record.writing import with_value

if TYPE_CHECKING:
    from collections.abc import Collection

    from itinerary.diagnostics import DataPath
    from itinerary.record.question import Asked
    from itinerary.source import Data

_STOP = frozenset({"q", "quit"})
_BACK = frozenset({"<", "back"})
_HELP = frozenset({"?", "help"})
_GENERAL_HELP = (
    "Enter leaves the question open, `-` says that there was nothing, `<` goes back to the question before, `q` stops; "
    "whatever was answered is saved.\nNames may be typed as ids or as any part that only one has."
)


class Conversation(Protocol):
    """Whoever answers, and how one speaks to them."""

    def say(self, text: str, role: str = "") -> None:
        """Say something, a line or more."""

    def answer(self, prompt: str) -> str | None:
        """Return the next line that is typed; none when no more will come."""


class Ending(Enum):
    """How a dialogue ended."""

    COMPLETE = auto()
    """Nothing is left to ask."""
    STOPPED = auto()
    """The answers ended; the rest is asked next time."""


class _Step(Enum):
    ON = auto()
    BACK = auto()
    STOP = auto()


class _Control(Enum):
    OPEN = auto()
    BACK = auto()
    STOP = auto()


@dataclass(slots=True)
class Dialogue:
    """Asks what a visit leaves open, and keeps what is answered."""

    recording: Recording
    conversation: Conversation
    only: Collection[Part] = ()
    meeting: str | None = None
    kept: int = 0
    """How many answers were kept."""
    _passed: set[tuple[DataPath, str]] = field(default_factory=set)
    _history: list[Asked] = field(default_factory=list)
    _about: tuple[str, ...] = ()
    _knows_lines: bool = False
    """Whether it was said how an answer of several lines ends."""
    _stops: bool = False
    """Whether `q` was typed below the lines of an answer, which is kept before one stops."""

    def run(self) -> Ending:
        """Ask until nothing is left or the answers end."""
        again: Asked | None = None
        while (asked := again or self._next()) is not None:
            step = self._question(asked) if isinstance(asked, Question) else self._series(asked)
            if step is _Step.STOP:
                return Ending.STOPPED
            again = self._back(asked) if step is _Step.BACK else None
            if step is _Step.ON:
                self._passed.add((asked.path, asked.text))
                self._history.append(asked)
        return Ending.COMPLETE

    def _next(self) -> Asked | None:
        found = open_questions(self.recording.programme, self.recording.outcomes, only=self.only, meeting=self.meeting)
        return next((asked for asked in found if (asked.path, asked.text) not in self._passed), None)

    def _back(self, asked: Asked) -> Asked:
        """Return the question before one; the same again where it is the first."""
        if not self._history:
            self.conversation.say("This is the first question.", "quiet")
            return asked
        before = self._history.pop()
        self._passed.discard((before.path, before.text))
        return before

    def _question(self, question: Question) -> _Step:
        self._head(question)
        recorded = value_at(self.recording.outcomes, question.path[1:])
        is_known = recorded is not None and not question.adds
        self._put(question.text, f"recorded: {_shown(recorded)}" if is_known else question.known)
        while True:
            typed = self._typed(question)
            match typed:
                case _Control.OPEN:
                    return _Step.ON
                case _Control.BACK:
                    return _Step.BACK
                case _Control.STOP:
                    return _Step.STOP
            value = question.reading(typed)
            if isinstance(value, Misread):
                self.conversation.say(_sentence(value.sentence), "error")
            elif self._keep(question.path, self._whole(question, value), known=recorded):
                return _Step.STOP if self._stops else _Step.ON

    def _whole(self, question: Question, value: Data) -> Data:
        """Return what is to be recorded: an answer that adds comes behind what is recorded of the others."""
        if not question.adds or not isinstance(value, list):
            return value
        there = value_at(self.recording.outcomes, question.path[1:])
        before = [there] if isinstance(there, str) else list(there or ())
        return [*before, *(one for one in value if one not in before)]

    def _series(self, series: Series) -> _Step:
        self._head(series)
        there = is_recorded(self.recording.outcomes, series.path)
        self._put(series.text, "")
        while True:
            item = self._item(series, may_be_none=not there and series.none is not None)
            match item:
                case _Step():
                    return item
                case _ if item is series.none:
                    if self._keep(series.path, series.none, known=None):
                        return _Step.ON
                case dict():
                    path, value = series.entry(item, self.recording.outcomes)
                    there = self._keep(path, value, known=None) or there

    def _item(self, series: Series, *, may_be_none: bool) -> dict[str, Data] | Data | _Step:
        """Ask the fields of one item; a step where there is no more of them."""
        item: Data = {}
        place = 0
        while place < len(series.fields):
            asked = series.fields[place]
            if asked.follows and value_at(item, asked.follows) is None:
                place += 1
                continue
            self._put(f"  {asked.text}", "")
            typed = self._typed(asked)
            if isinstance(typed, _Control):
                moved = self._moved(typed, asked, place, item)
                if isinstance(moved, _Step):
                    return moved
                place = moved
                continue
            if place == 0 and may_be_none and typed.strip() == NONE_AT_ALL:
                return series.none
            value = asked.reading(typed)
            if isinstance(value, Misread):
                self.conversation.say(_sentence(value.sentence), "error")
                continue
            item = with_value(item, asked.path, value)
            place += 1
        return item

    def _moved(self, control: _Control, asked: Question, place: int, item: Data) -> int | _Step:
        """Return which field of an item is asked next where one was not answered; a step where the item is left."""
        if control is _Control.STOP:
            if item:
                self.conversation.say("What was begun here is not recorded.", "quiet")
            return _Step.STOP
        if place == 0:
            return _Step.BACK if control is _Control.BACK else _Step.ON
        if control is _Control.BACK:
            return place - 1
        if asked.needed:
            self.conversation.say("This is needed; `<` goes back.", "error")
            return place
        return place + 1

    def _typed(self, question: Question) -> str | _Control:
        """Return what is answered, whatever was asked in between to be explained."""
        while True:
            if self._stops:
                return _Control.STOP
            first = self.conversation.answer("> ")
            plain = "" if first is None else first.strip().lower()
            if first is None or plain in _STOP:
                return _Control.STOP
            if not plain:
                return _Control.OPEN
            if plain in _BACK:
                return _Control.BACK
            if plain in _HELP:
                self._explain(question)
            elif not question.lines or plain == NONE_AT_ALL:
                return first
            elif (whole := self._with_further_lines(first, question)) is not None:
                return whole

    def _explain(self, question: Question) -> None:
        self.conversation.say(f"Answers: {question.permitted}.\n{_GENERAL_HELP}", "help")

    def _with_further_lines(self, first: str, question: Question) -> str | None:
        """Return an answer with the lines that follow its first; none where it is begun anew."""
        if not self._knows_lines:
            self._knows_lines = True
            self.conversation.say("Further lines; Enter ends the answer, `<` begins it anew.", "quiet")
        lines = [first]
        while (line := self.conversation.answer("… ")) is not None and (plain := line.strip().lower()):
            if plain in _BACK:
                return None
            if plain in _STOP:
                self._stops = True
                break
            if plain in _HELP:
                self._explain(question)
            else:
                lines.append(line)
        return "\n".join(lines)

    def _keep(self, path: DataPath, value: Data, *, known: Data) -> bool:
        """Keep an answer; say why where it cannot be. What somebody else recorded meanwhile stays."""
        verdict = self.recording.keep(path, value)
        if isinstance(verdict, ReadAnew):
            self.conversation.say("The files were changed meanwhile by somebody else, and were read again.", "warning")
            there = value_at(self.recording.outcomes, path[1:])
            if there is not None and there != known:
                self.conversation.say(f"They now say: {_shown(there)}. That was kept, and not your answer.", "warning")
                return True
            verdict = self.recording.keep(path, value)
        match verdict:
            case Kept(remarks):
                self.kept += 1
                for remark in remarks:
                    self.conversation.say(_sentence(remark.message, remark.help), "warning")
                return True
            case Refused(findings):
                for finding in findings:
                    self.conversation.say(_sentence(finding.message, finding.help), "error")
        return False

    def _head(self, asked: Asked) -> None:
        if asked.about != self._about:
            self._about = asked.about
            first, *rest = asked.about
            self.conversation.say(f"\n{first}", "day")
            for line in rest:
                self.conversation.say(line, "quiet")

    def _put(self, text: str, known: str) -> None:
        self.conversation.say(f"{text} ({known})" if known else text)


def _shown(value: Data) -> str:
    """Return what is recorded as a line shows it."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(entry)}" for key, entry in value.items()) or "nothing"
    if isinstance(value, list):
        return "; ".join(map(_shown, value)) or "nothing"
    return {"true": "yes", "false": "no"}.get(value or "", " ".join((value or "nothing").split()))


def _sentence(message: str, mend: str = "") -> str:
    """Return a finding as a sentence of its own."""
    whole = f"{message}; {mend}" if mend else message
    closed = whole if whole.endswith(("?", ".")) else f"{whole}."
    return closed[:1].upper() + closed[1:]

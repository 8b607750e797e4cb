"""A filled form into the visit: what is new is recorded, what is recorded otherwise is told and kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from itinerary.diagnostics import excerpt
from itinerary.load.shape import value_at
from itinerary.record.form_reading import CellAnswer, CellFinding, ItemAnswer, place_of_item, same
from itinerary.record.recording import Kept, Recording, Refused
from itinerary.record.writing import with_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.source import Data

    Answer: TypeAlias = CellAnswer | ItemAnswer


@dataclass(slots=True)
class Filled:
    """What became of the answers of a form."""

    recorded: int = 0
    """How many were written down."""
    there: int = 0
    """How many were recorded already, just so."""
    findings: list[CellFinding] = field(default_factory=list)
    """Those that were not, each with its cell: they contradict what is recorded, or the rest of the visit."""
    remarks: tuple[Diagnostic, ...] = ()
    """What a careful colleague would ask about what was written down."""


@dataclass(frozen=True, slots=True)
class _Writing:
    cell: str
    path: DataPath
    value: Data


def fill_in(recording: Recording, answers: Sequence[Answer], *, overwrite: bool = False) -> Filled:
    """Record the answers of a form; with `overwrite`, also where something else is recorded.

    Nothing is taken away by an empty cell. Raises what `Recording.keep` raises.
    """
    before = {(finding.rule, finding.message) for finding in recording.report}
    filled = _at_once(recording, answers, overwrite=overwrite)
    if filled is None:
        filled = _one_by_one(recording, answers, overwrite=overwrite)
    filled.remarks = tuple(finding for finding in recording.report if (finding.rule, finding.message) not in before)
    return filled


def _at_once(recording: Recording, answers: Sequence[Answer], *, overwrite: bool) -> Filled | None:
    """Record all answers in one go; none, with nothing recorded, where one of them contradicts the visit."""
    filled = Filled()
    writings: list[_Writing] = []
    outcomes = recording.outcomes
    for answer in answers:
        for one in _writings(answer, outcomes, filled, overwrite=overwrite):
            writings.append(one)
            outcomes = with_value(outcomes, one.path[1:], one.value)
    if not writings:
        return filled
    verdict = recording.keep_all([(one.path, one.value) for one in writings])
    if not isinstance(verdict, Kept):
        return None
    filled.recorded = len(writings)
    return filled


def _one_by_one(recording: Recording, answers: Sequence[Answer], *, overwrite: bool) -> Filled:
    """Record each answer on its own, so that those which contradict the visit are told with their cells."""
    filled = Filled()
    for answer in answers:
        for one in _writings(answer, recording.outcomes, filled, overwrite=overwrite):
            verdict = recording.keep(one.path, one.value)
            match verdict:
                case Kept():
                    filled.recorded += 1
                case Refused(findings):
                    filled.findings += [CellFinding(one.cell, _words(finding)) for finding in findings]
                case _:
                    filled.findings.append(
                        CellFinding(one.cell, "the visit was changed meanwhile by somebody else; read the form again")
                    )
    return filled


def _writings(answer: Answer, outcomes: Data, filled: Filled, *, overwrite: bool) -> list[_Writing]:
    """Return what is to be written for an answer, noting what is recorded already, just so or otherwise."""
    if isinstance(answer, CellAnswer):
        asked = [_Writing(answer.cell, answer.path, answer.value)]
    else:
        place = place_of_item(outcomes, answer)
        if place is None:
            return [_Writing(answer.cell, *answer.series.entry(answer.item, outcomes))]
        asked = [_Writing(answer.cell, (*place, key), value) for key, value in answer.item.items()]
    wanted: list[_Writing] = []
    for one in asked:
        recorded = value_at(outcomes, one.path[1:])
        if recorded is None or (overwrite and not same(recorded, one.value)):
            wanted.append(one)
        elif same(recorded, one.value):
            filled.there += 1
        else:
            filled.findings.append(CellFinding(one.cell, _conflict(one, recorded)))
    return wanted


def _conflict(one: _Writing, recorded: Data) -> str:
    return (
        f"`{'.'.join(map(str, one.path[1:]))}` is recorded as {_shown(recorded)}, and the form says "
        f"{_shown(one.value)}; what is recorded was kept (--overwrite takes the form's)"
    )


def _shown(value: Data) -> str:
    words = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{excerpt(words)}'" if words else "nothing"


def _words(finding: Diagnostic) -> str:
    return f"{finding.message}; {finding.help}" if finding.help else finding.message

"""The questions that a visit still leaves open, in the order of its programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.record.agreement_questions import questions_of_agreement
from itinerary.record.closing_questions import closing_questions
from itinerary.record.meeting_questions import meetings_in_order, questions_of_meeting
from itinerary.record.question import Part, is_recorded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from itinerary.programme.timeline import Programme
    from itinerary.record.question import Asked
    from itinerary.source import Data


def open_questions(
    programme: Programme, outcomes: Data, *, only: Collection[Part] = (), meeting: str | None = None
) -> Iterator[Asked]:
    """Yield what is not recorded yet, in order: meeting by meeting, agreement by agreement, then the whole visit.

    Of `meeting`, where one is named, alone. Where `only` names parts, lists that have entries are gone on with.
    """
    if meeting is not None:
        yield from questions_of_meeting(programme, meeting, outcomes)
        return
    if not only or Part.MEETINGS in only:
        for one in meetings_in_order(programme):
            yield from questions_of_meeting(programme, one, outcomes)
    if not only or Part.AGREEMENTS in only:
        for agreement in programme.visit.agreements:
            yield from questions_of_agreement(programme, agreement, outcomes)
    for asked in closing_questions(programme.visit):
        if asked.part in only or not (only or is_recorded(outcomes, asked.path)):
            yield asked

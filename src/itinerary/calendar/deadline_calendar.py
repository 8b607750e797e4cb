"""Deadlines as tasks with due days, for programs that keep such lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.calendar.task_list import Task, task_list
from itinerary.deadlines import Standing

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from itinerary.deadlines import Deadline
    from itinerary.rendering.edition import Edition


def deadline_calendar(deadlines: Iterable[Deadline], today: dt.date, edition: Edition, *, title: str) -> bytes:
    """Return the deadlines of one or more visits as one file, as they stand on a day.

    Those that are not needed, or whose time is past, are completed too: nobody is to be reminded of them. Their
    description says that it is not known whether they were done.
    """
    tasks = (
        Task(
            key=one.key,
            visit=one.visit,
            summary=one.what,
            particulars=tuple(_particulars(one, one.standing(today))),
            due=one.due,
            is_done=not one.standing(today).is_open,
            done=one.evidence.on if one.evidence and one.standing(today) is Standing.DONE else None,
            link=one.source,
        )
        for one in deadlines
    )
    return task_list(tasks, edition, title)


def _particulars(one: Deadline, standing: Standing) -> Iterator[str]:
    yield f"Why then: {one.why}"
    yield f"State: {one.state(standing)}"
    yield f"Visit: {one.title}"
    yield f"Name: {one.name}"

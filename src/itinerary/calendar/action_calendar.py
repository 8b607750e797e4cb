"""The list of actions as tasks with due days, for programs that keep such lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.calendar.task_list import Task, task_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.rendering.edition import Edition
    from itinerary.rendering.follow_up import Promise


def action_calendar(promises: Iterable[Promise], edition: Edition, *, visit: str, title: str) -> bytes:
    """Return the actions of a visit as one file; `visit` is its id, by which their names are told from others'."""
    tasks = (
        Task(
            key=promise.key,
            visit=visit,
            summary=promise.what,
            particulars=tuple(_particulars(promise)),
            due=promise.due,
            is_done=promise.done is not None,
            done=promise.done,
        )
        for promise in promises
    )
    return task_list(tasks, edition, title)


def _particulars(promise: Promise) -> Iterator[str]:
    yield f"Who: {promise.owner or 'nobody is named yet'}"
    if promise.partner:
        yield f"For: {promise.partner}"
    if promise.meeting:
        yield f"Promised at: {promise.meeting}"
    yield f"Visit: {promise.visit}"

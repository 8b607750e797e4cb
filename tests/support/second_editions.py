"""The example visits a week later: what was moved, cancelled, revived, dropped and added, as edits of their text."""

from __future__ import annotations

import re

_EDITS: dict[str, tuple[tuple[str, str], ...]] = {
    "minimal": (
        # The call is an hour later, and the harbour got a room.
        ("start: 2027-05-10 10:00, end: 11:00", "start: 2027-05-10 11:00, end: 12:00, room: Chart Room"),
    ),
    "three-capitals": (
        # A meeting begins earlier, one that was cancelled takes place after all, and one is cancelled.
        ("start: 2026-03-27 9:30, end: 10:15,", "start: 2026-03-27 9:15, end: 10:15,"),
        ("end: 18:45, status: cancelled", "end: 18:45"),
        ("start: 2026-03-30 11:30, end: 12:00,", "start: 2026-03-30 11:30, end: 12:00, status: cancelled,"),
        # Somebody stays away from a tour, somebody joins a meeting, and a tentative one is confirmed.
        ("duration: 1h30, delegates: all, counterparts: halasz", "duration: 1h30, delegates: all except macneil"),
        ("[okonkwo, bergstrom], counterparts: elfassi", "[okonkwo, bergstrom, fraser], counterparts: elfassi"),
        ("end: 17:15, status: tentative", "end: 17:15"),
        # A talk is deleted; a brief and a dress are revised.
        (r"  open-day-talk:\n(?:    .*\n)+", ""),
        ("To thank the foundation for the reception", "To thank the foundation once more for the reception"),
        ("dress: dark suit or national dress", "dress: dark suit, medals"),
    ),
    "ucl-japan-2023": (
        # HORIBA is half an hour later, Dr Yadav does not come to RIKEN, and the briefing between is dropped.
        (r"start: Wed 2023-03-22 9:30\n    end: 10:30", r"start: Wed 2023-03-22 10:00\n    end: 11:00"),
        ("start: Wed 2023-03-22 10:30", "start: Wed 2023-03-22 11:00"),
        (
            r"start: Thu 2023-03-23 10:00\n    end: 12:00\n    delegates: all\n",
            r"start: Thu 2023-03-23 10:00\n    end: 12:00\n    delegates: all except yadav\n",
        ),
        (r"  midweek-briefing:\n(?:    .*\n)+", ""),
    ),
}
"""What is replaced in `visit.yaml` of each visit: a pattern, and what takes its place."""


def second_edition(visit: str, name: str, text: str) -> str:
    """Return a file of an example visit as it is a week later; what is to be edited must be there, once."""
    if name == "outcomes.yaml":
        return re.sub(r"    (open-day-talk|mayor-call|budapest-press): .*\n", "", text)
    if name != "visit.yaml":
        return text
    for pattern, new in _EDITS[visit]:
        found = pattern if "\\" in pattern else re.escape(pattern)
        text, count = re.subn(found, new, text)
        assert count == 1, (pattern, count)
    return text

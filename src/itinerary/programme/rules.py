"""The rules of placing: why a meeting, a journey or a night cannot be put in time."""

from __future__ import annotations

from itinerary.diagnostics import RulePage, Severity


def _page(name: str, mistake: str, why: str, mend: str) -> RulePage:
    return RulePage(name, "programme", f"{mistake}\n\n{why}\n\n{mend}", Severity.ERROR)


PROGRAMME_RULES: tuple[RulePage, ...] = (
    _page(
        "no-end",
        "A meeting begins and has no end.",
        "Without an end nobody knows whether the next one can be reached.",
        "Add `end` or `duration`.",
    ),
    _page(
        "two-ends",
        "A meeting has both an end and a duration.",
        "After the next change of plan the two contradict each other.",
        "Keep one of them.",
    ),
    _page(
        "end-before-start",
        "A meeting ends before it begins.",
        "Either a time is wrong, or the meeting ends after midnight.",
        "Correct the time; for an end on the next day write the date too.",
    ),
    _page(
        "arrives-before-it-leaves",
        "A journey arrives before it leaves.",
        "Both ends are local times, each in its own zone: measured is the real time between them. Most often a date "
        "is missing at the end of a night on board, or was not put back at the date line.",
        "Check the dates at both ends.",
    ),
    _page(
        "unknown-airport",
        "No airport has that code.",
        "The code gives the place and the time zone of a flight's end.",
        "Write the three letters of the airport as on the ticket; codes of cities such as LON or TYO name no airport.",
    ),
    _page(
        "checks-out-first",
        "A stay ends before its first night.",
        "`check-out` is the day of departure.",
        "Correct one of the two days.",
    ),
    _page(
        "stay-too-long",
        "A stay lasts longer than a year.",
        "The year of one of its days is wrong.",
        "Correct it.",
    ),
    _page(
        "skipped-time",
        "A local time does not exist that day.",
        "When summer time begins, clocks go forward over an hour that is not lived.",
        "Choose a time before or after.",
    ),
    _page(
        "doubled-time",
        "A local time comes twice that day.",
        "When summer time ends, clocks go back and an hour is lived twice; calendars would have to guess.",
        "Write the offset from UTC behind the time, as the help shows.",
    ),
    _page(
        "wrong-offset",
        "The offset from UTC behind a time does not hold there then.",
        "The offset and the zone of the place name two different instants.",
        "Correct the offset, or take it out; it is needed only when clocks go back.",
    ),
)
"""The rules of instants, ends and places."""

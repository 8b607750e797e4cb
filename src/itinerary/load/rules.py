"""The rules of the spec: what can be wrong with a field or an id, whatever the visit."""

from __future__ import annotations

from itinerary.diagnostics import RulePage, Severity
from itinerary.load.references import SINGULAR


def _page(name: str, mistake: str, why: str, mend: str) -> RulePage:
    return RulePage(name, "spec", f"{mistake}\n\n{why}\n\n{mend}", Severity.ERROR)


_FIELDS = (
    _page(
        "missing-field",
        "An entry lacks a field without which it cannot stand.",
        "The entry is left out until it is there, and no other rule speaks of it.",
        "Add the field; the help says what belongs in it, with an example.",
    ),
    _page(
        "unknown-field",
        "There is no field of that name there.",
        "What stands under a misspelt field would be in no document, and nobody would notice.",
        "Correct the name, or move the field to where it belongs; the help names the nearest.",
    ),
    _page(
        "wrong-value",
        "A value is of the wrong kind: a list where a text belongs, a word where a number does.",
        "It cannot be read as anything, and so it is left out.",
        "Write the value as the help shows it.",
    ),
    _page(
        "unknown-choice",
        "A value is none of those among which one chooses.",
        "What kind of meeting it is, how far a text is and the like decide what is made of it.",
        "Choose one of the values in the help.",
    ),
    _page(
        "empty-text",
        "A text has nothing in it but spaces.",
        "It would print as a gap.",
        "Write the text, or take the field out: what is missing is shown as missing.",
    ),
    _page(
        "location-format",
        "A location is not a latitude and a longitude in degrees.",
        "Maps and estimates of travel time hang on it, and swapped numbers lie in another ocean.",
        "Write latitude first, then longitude: [34.8219, 135.5245].",
    ),
    _page(
        "unknown-zone",
        "There is no time zone of that name.",
        "Every time of the visit is reckoned from its zone. Abbreviations such as IST name several.",
        "Write the zone as the IANA time zone database does: Asia/Tokyo.",
    ),
)

_TIMES = (
    _page(
        "date-format",
        "A date is not written as year, month and day.",
        "20/3/2023 and 3/20/2023 are read in two ways; 2023-03-20 is not.",
        "Write 2023-03-20; a weekday may stand before it: Mon 2023-03-20.",
    ),
    _page(
        "no-such-date",
        "There is no such day in the calendar.",
        "The 31st of a short month, or the 29th of February in a common year, is somebody's typing mistake.",
        "Correct the date.",
    ),
    _page(
        "year-out-of-reach",
        "A date lies in a year in which no visit takes place, and of which none speaks.",
        "A digit of the year is missing or was typed twice.",
        "Correct the year.",
    ),
    _page(
        "weekday-contradicts-date",
        "The weekday before a date is not the weekday of that date.",
        "One of the two is wrong, and only you know which.",
        "Correct the weekday or the date, or leave the weekday out.",
    ),
    _page(
        "time-format",
        "A time is not written as hours and minutes of a day.",
        "9.30, 9h30 and 9:30 pm are read differently in different countries.",
        "Write 2023-03-20 10:00, or 11:30 where the day is known.",
    ),
    _page(
        "no-such-time",
        "There is no such time on the clock.",
        "The day runs from 00:00 to 23:59; what is after midnight belongs to the next date.",
        "Correct the time; for midnight at the end of a day write 00:00 with the next date.",
    ),
    _page(
        "date-missing",
        "A time has no date where one is needed.",
        "A start or a departure begins a day; only an end or an arrival can take its day from there.",
        "Write the date before the time.",
    ),
    _page(
        "duration-format",
        "A length of time cannot be read.",
        "It is neither hours nor minutes.",
        "Write 1h30, 2h or 45 min.",
    ),
    _page(
        "lead-time-format",
        "A lead time cannot be read.",
        "It is neither days nor weeks, or longer than two years.",
        "Write 10 days, 6 weeks or a number of days.",
    ),
    _page(
        "window-format",
        "A window in which the host can receive us cannot be read.",
        "It needs one date and two times.",
        "Write 2023-03-20 9:00 to 12:00.",
    ),
    _page(
        "window-order",
        "A window closes before it opens.",
        "No meeting fits into it.",
        "Swap or correct the times; a window past midnight is written as two.",
    ),
    _page(
        "attendance-format",
        "It cannot be read who takes part.",
        "Whoever is not in a meeting does not get it into the calendar.",
        "Write `all`, `all except rees`, one delegate, or a list of delegates.",
    ),
)

_IDS = (
    _page(
        "bad-id",
        "An id has letters that no id may have, or is a name that no file can have on Windows.",
        "Ids stand in file names, links and calendars, and must come through all of them unchanged.",
        "Use lower-case letters a to z, digits and single hyphens: osaka-leadership.",
    ),
    _page(
        "ambiguous-id",
        "A delegate and a counterpart have the same id.",
        "People are referred to by id alone, so that nobody could tell which of the two is meant.",
        "Give one of them another id.",
    ),
    _page(
        "unknown-person",
        "Somebody is referred to who is neither a delegate nor a counterpart.",
        "The reference is left out, and with it the person from the meeting, text or picture concerned.",
        "Correct the id, or add the person; the help names the nearest id.",
    ),
    *(
        _page(
            f"unknown-{singular}",
            f"There is no {singular} of the id that is referred to.",
            "The reference is left out, and no other rule speaks of the entry in which it stands.",
            f"Correct the id, or add the {singular} under `{register}`; the help names the nearest id.",
        )
        for register, singular in SINGULAR.items()
    ),
)

SPEC_RULES: tuple[RulePage, ...] = (*_FIELDS, *_TIMES, *_IDS)
"""The rules of fields, times and ids."""

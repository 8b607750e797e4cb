from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from itinerary.calendar.event import Status
from itinerary.calendar.invitation_words import invitation_words
from itinerary.rendering.language import language

if TYPE_CHECKING:
    from itinerary.calendar.event import CalendarEvent

ENGLISH = language("en-GB")
AMERICAN = language("en-US")


@pytest.mark.parametrize(
    ("status", "sequence", "kind"),
    [
        (Status.CONFIRMED, 0, "Invitation"),
        (Status.TENTATIVE, 0, "Invitation"),
        (Status.CONFIRMED, 1, "Updated invitation"),
        (Status.CANCELLED, 0, "Cancelled"),
        (Status.CANCELLED, 2, "Cancelled"),
    ],
)
def test_subject_tells_what_the_mail_does_to_a_calendar(
    flight: CalendarEvent, status: Status, sequence: int, kind: str
) -> None:
    event = replace(flight, status=status, sequence=sequence)
    assert invitation_words(event, ENGLISH).subject == (
        f"{kind}: NH 106 Tokyo to Los Angeles, Thursday 5 March 2026, 17:00 (JST, UTC+09:00)"
    )


def test_subject_of_days_without_hours_tells_the_first(stay: CalendarEvent) -> None:
    assert invitation_words(stay, ENGLISH).subject == "Invitation: Hotel Example, Osaka, Sunday 1 March 2026"


def test_subject_and_page_follow_the_language(flight: CalendarEvent) -> None:
    words = invitation_words(flight, AMERICAN)
    assert words.subject == (
        "Invitation: NH 106 Tokyo to Los Angeles, "
        "Thursday, March 5, 2026, 5:00\N{NARROW NO-BREAK SPACE}PM (JST, UTC+09:00)"
    )
    assert words.page.startswith('<!DOCTYPE html>\n<html lang="en-US">\n')


def test_words_of_an_entry_that_says_only_its_title(flight: CalendarEvent) -> None:
    words = invitation_words(flight, ENGLISH)
    opening = "You are invited. Please accept or decline in your calendar, or answer this mail."
    assert words.plain == f"{opening}\n\nNH 106 Tokyo to Los Angeles\n"
    assert words.page.endswith(
        f'<p>{opening}</p>\n<h1 style="font-size: 1.3em">NH 106 Tokyo to Los Angeles</h1>\n</body>\n</html>\n'
    )


@pytest.mark.parametrize(
    ("status", "sequence", "opening"),
    [
        (
            Status.TENTATIVE,
            1,
            "This is how the invitation stands now. Please accept or decline it in your calendar, or answer this mail.",
        ),
        (
            Status.CANCELLED,
            1,
            "This invitation is cancelled. If your calendar still shows it, please take it out.",
        ),
    ],
)
def test_mail_begins_with_what_the_recipient_is_to_do(
    flight: CalendarEvent, status: Status, sequence: int, opening: str
) -> None:
    words = invitation_words(replace(flight, status=status, sequence=sequence), ENGLISH)
    assert words.plain == f"{opening}\n\nNH 106 Tokyo to Los Angeles\n"


def test_place_and_address_are_told_once(meeting: CalendarEvent) -> None:
    particulars = (
        "Where: North Campus, 1-1 Example Street, Osaka\n"
        "To join from elsewhere: https://visit.example/programme/osaka?day=1"
    )
    words = invitation_words(replace(meeting, description=f"Monday 2 March\n{particulars}"), ENGLISH)
    assert words.plain.partition("大学\n\n")[2] == f"Monday 2 March\n\n{particulars}\n"


def test_place_that_is_but_a_part_of_what_is_told_is_told_as_well(meeting: CalendarEvent) -> None:
    event = replace(meeting, description="Monday 2 March\nHost: Osaka University", location="Osaka", url=None)
    words = invitation_words(event, ENGLISH)
    assert words.plain.partition("大学\n\n")[2] == "Monday 2 March\nOsaka\n\nHost: Osaka University\n"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_line_breaks_of_any_system_are_one(stay: CalendarEvent, line_break: str) -> None:
    event = replace(stay, description=f"Sunday{line_break}Guests: Ana{line_break}Note: late")
    words = invitation_words(event, ENGLISH)
    assert words.plain.partition("Osaka\n\n")[2] == "Sunday\n\nGuests: Ana\nNote: late\n"
    assert words.page.partition("</h1>\n")[2] == (
        "<p>Sunday</p>\n<p>Guests: Ana<br>\nNote: late</p>\n</body>\n</html>\n"
    )


def test_page_escapes_what_it_tells_and_opens_nothing_but_addresses(meeting: CalendarEvent) -> None:
    event = replace(
        meeting,
        summary="R&D <Bay Area>",
        description='Monday\nNote: say "hello"\nFilm <2>: https://a.example/?a=1&b=2\nForm: javascript:alert(1)',
        location="",
        url="javascript:alert(2)",
        sequence=0,
    )
    title = "Invitation: R&amp;D &lt;Bay Area&gt;, Monday 2 March 2026, 10:00 (JST, UTC+09:00)"
    assert invitation_words(event, ENGLISH).page == (
        "<!DOCTYPE html>\n"
        '<html lang="en-GB">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n"
        "</head>\n"
        '<body style="font-family: sans-serif; line-height: 1.5">\n'
        "<p>You are invited. Please accept or decline in your calendar, or answer this mail.</p>\n"
        '<h1 style="font-size: 1.3em">R&amp;D &lt;Bay Area&gt;</h1>\n'
        "<p>Monday</p>\n"
        "<p>Note: say &quot;hello&quot;<br>\n"
        'Film &lt;2&gt;: <a href="https://a.example/?a=1&amp;b=2">https://a.example/?a=1&amp;b=2</a><br>\n'
        "Form: javascript:alert(1)</p>\n"
        "<p>javascript:alert(2)</p>\n"
        "</body>\n"
        "</html>\n"
    )

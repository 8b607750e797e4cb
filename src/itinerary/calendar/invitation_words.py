"""What an invitation says to people: its subject, and below it the entry in words, as plain text and as a page.

It tells what the entry tells, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from itinerary.calendar.contentline import one_kind_of_break
from itinerary.calendar.event import AllDay, Status
from itinerary.rendering.printable import openable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.calendar.event import CalendarEvent
    from itinerary.rendering.language import Language


@dataclass(frozen=True, slots=True)
class InvitationWords:
    """One message in its three forms."""

    subject: str
    plain: str
    page: str
    """HTML, without anything to load, and without colours, so that it is legible on light and dark screens alike."""


def invitation_words(event: CalendarEvent, speech: Language) -> InvitationWords:
    """Return what is said to whoever is invited to an entry, or learns that it has changed or is cancelled."""
    subject = _subject(event, speech)
    title = one_kind_of_break(event.summary)
    opening = _opening(event, speech)
    paragraphs = tuple(_paragraphs(event))
    return InvitationWords(
        subject=subject,
        plain="\n\n".join((opening, title, *paragraphs)) + "\n",
        page=(
            "<!DOCTYPE html>\n"
            f'<html lang="{escape(speech.tag)}">\n'
            "<head>\n"
            '<meta charset="utf-8">\n'
            '<meta name="color-scheme" content="light dark">\n'
            f"<title>{escape(subject)}</title>\n"
            "</head>\n"
            '<body style="font-family: sans-serif; line-height: 1.5">\n'
            f"<p>{escape(opening)}</p>\n"
            f'<h1 style="font-size: 1.3em">{_marked_up(title)}</h1>\n'
            + "".join(f"<p>{_marked_up(paragraph)}</p>\n" for paragraph in paragraphs)
            + "</body>\n</html>\n"
        ),
    )


def _subject(event: CalendarEvent, speech: Language) -> str:
    if event.status is Status.CANCELLED:
        return speech.say("Cancelled: {title}, {when}", title=event.summary, when=_when(event, speech))
    if event.sequence:
        return speech.say("Updated invitation: {title}, {when}", title=event.summary, when=_when(event, speech))
    return speech.say("Invitation: {title}, {when}", title=event.summary, when=_when(event, speech))


def _when(event: CalendarEvent, speech: Language) -> str:
    """Return when it begins: `Monday 20 March 2023, 10:00 (JST, UTC+09:00)`."""
    if isinstance(event.when, AllDay):
        return speech.date_with_weekday(event.when.first)
    start = event.when.start
    return f"{speech.date_with_weekday(start.day)}, {speech.clock(start)} ({speech.zone(start)})"


def _opening(event: CalendarEvent, speech: Language) -> str:
    # Who is invited late, or is taken off a list, reads the same words: they must be true for them as well.
    if event.status is Status.CANCELLED:
        return speech.say("This invitation is cancelled. If your calendar still shows it, please take it out.")
    if event.sequence:
        return speech.say(
            "This is how the invitation stands now. Please accept or decline it in your calendar, or answer this mail."
        )
    return speech.say("You are invited. Please accept or decline in your calendar, or answer this mail.")


def _paragraphs(event: CalendarEvent) -> Iterator[str]:
    """Yield when and where, then the particulars, then the address to open; nothing is said twice."""
    hours, _, particulars = one_kind_of_break(event.description).partition("\n")
    told = {_fact(line) for line in particulars.split("\n")}
    place, address = (None if fact in told else fact for fact in (one_kind_of_break(event.location), event.url))
    yield from filter(None, ("\n".join(filter(None, (hours, place))), particulars, address))


def _fact(line: str) -> str:
    """Return what a line tells, without its label: `Where: Suita Campus`."""
    return line.partition(": ")[2]


def _marked_up(words: str) -> str:
    return "<br>\n".join(map(_marked_up_line, words.split("\n")))


def _marked_up_line(line: str) -> str:
    label, colon, fact = line.rpartition(": ")
    if not openable(fact):
        return escape(line)
    return f'{escape(label + colon)}<a href="{escape(fact)}">{escape(fact)}</a>'

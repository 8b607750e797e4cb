"""Invitations: one entry, one recipient, one mail, ready to be sent by hand (iTIP, RFC 5546; iMIP, RFC 6047).

A mail may hold but one entry (RFC 5546 section 3.2.2). It names but one attendee, so that nobody learns the address of
another; whoever else takes part stands in the description, as far as the recipient may know it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.calendar.calendar_object import calendar_object
from itinerary.calendar.event import Status
from itinerary.calendar.invitation_mail import Draft, mail
from itinerary.calendar.invitation_words import invitation_words
from itinerary.calendar.vevent import written
from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from itinerary.calendar.event import Attendee, CalendarEvent
    from itinerary.calendar.vcalendar import Method, Window
    from itinerary.rendering.language import Language


class OrganizerMissingError(ItineraryError):
    """An entry has nobody who invites to it and takes the answers (RFC 5546 section 3.2.2)."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"nobody invites to '{title}': give the `office` of the visit an `email`, from which invitations are sent "
            "and to which answers go"
        )


def invitation(event: CalendarEvent, recipient: Attendee, *, window: Window, speech: Language) -> bytes:
    """Return the mail that puts an entry into the recipient's calendar, changes it there, or takes it out.

    The recipient's program knows by UID which entry is meant, and by SEQUENCE and DTSTAMP which mail is the later. The
    mail is a draft, for an `.eml` file; it is dated when the edition of the entry was issued. The window is that of the
    visit's files. What the mail says was cut to what the recipient may see before: it is that of his or her calendar.

    Raises `OrganizerMissingError`, `UnmailableAddressError`, `UnknownZoneError`, and `UnwritableTextError` for a
    control character in a text.
    """
    if event.organizer is None:
        raise OrganizerMissingError(event.summary)
    method: Method = "CANCEL" if event.status is Status.CANCELLED else "REQUEST"
    return mail(
        Draft(
            sender=event.organizer,
            recipient=recipient,
            dated=event.stamped,
            words=invitation_words(event, speech),
            method=method,
            calendar=calendar_object(written(event, recipient), window, method),
        )
    )

"""Protocol: gifts, remarks and dealings with the press."""

from __future__ import annotations

from itinerary.spec.base import (
    Entry,
    Line,
    Listing,
    MeetingId,
    Model,
    OrganisationId,
    PersonId,
    Prose,
    delegation,
    office,
)
from itinerary.spec.moments import Attendance, Date, Duration, WhichDelegates


class Gift(Entry):
    """Something given, or to be given, on an occasion."""

    item: Line = delegation("What it is.", "Bound facsimile of the 1863 register", default=...)
    giver: PersonId | None = delegation("Who hands it over.", "rees")
    recipient: PersonId | None = delegation("Who receives it.", "nishio")
    meeting: MeetingId | None = delegation("At which meeting.", "osaka-leadership")
    packed_by: Line | None = delegation("Who packs it.", "Mathews")
    value: Line | None = office("What it is worth, with currency first.", "GBP 60")
    register_number: Line | None = office("Number in the gift register.", "2023-017")
    declared: bool | None = office("Whether it was declared.", "true")


class Remarks(Entry):
    """A speech, a toast, words of thanks."""

    speaker: PersonId = delegation("Who speaks.", "rees", default=...)
    meeting: MeetingId = delegation("At which meeting.", "osaka-leadership", default=...)
    occasion: Line | None = delegation("What kind of speech.", "toast")
    takes: Duration | None = delegation("How long.", "5 min")
    thanks: Listing[Line] = delegation("Whom to thank, in order.", ["President Nishio"], default=())
    text: Prose | None = delegation("The text.", "President Nishio, …")
    delivered: Date | None = office("When the speaker got the text.", "2023-03-13")


class Clearance(Model):
    """A consent to publish that must be there before the story goes out."""

    organisation: OrganisationId | None = delegation("Whose consent.", "osaka")
    by: Line | None = delegation("Who gives it.", "Public Relations Division")
    cleared: Date | None = delegation("When it was given; empty while it is not.", "2023-03-27")


class PressPlan(Model):
    """How the visit is told: what may be said, by whom, when, and who must agree first."""

    lines: Listing[Line] = delegation("What to say if asked.", ["We are here to …"], default=())
    spokespeople: Listing[PersonId] = delegation("Who may speak to the press.", ["rees"], default=())
    photo_moments: Listing[Line] = delegation("When pictures are taken.", ["Handshake after signing"], default=())
    clearances: Listing[Clearance] = delegation(
        "Who must agree before publication.", [{"organisation": "osaka"}], default=()
    )
    channels: Listing[Line] = delegation("Where the story goes.", ["website", "LinkedIn"], default=())
    photographer: WhichDelegates = delegation("Who of us takes pictures.", "mathews", default=Attendance())

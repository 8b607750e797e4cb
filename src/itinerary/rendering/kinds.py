"""The words for what the spec enumerates and both calendars and papers name: ways to travel, meetings, texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.spec.agreements import AgreementKind
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from itinerary.rendering.language import Language


def means(speech: Language, by: str) -> str:
    """Return what one travels by, in running text."""
    say = speech.say
    return {
        "flight": say("flight"),
        "train": say("train"),
        "coach": say("coach"),
        "car": say("car"),
        "taxi": say("taxi"),
        "ferry": say("ferry"),
        "metro": say("metro"),
        "walk": say("walk"),
    }[by]


def meeting_kind(speech: Language, kind: MeetingKind) -> str:
    """Return what sort of engagement it is, as a label."""
    say = speech.say
    return {
        MeetingKind.MEETING: say("Meeting"),
        MeetingKind.COURTESY_CALL: say("Courtesy call"),
        MeetingKind.TOUR: say("Tour"),
        MeetingKind.SIGNING: say("Signing"),
        MeetingKind.CEREMONY: say("Ceremony"),
        MeetingKind.TALK: say("Talk"),
        MeetingKind.MEAL: say("Meal"),
        MeetingKind.RECEPTION: say("Reception"),
        MeetingKind.BRIEFING: say("Briefing"),
        MeetingKind.PRESS: say("Press"),
        MeetingKind.REST: say("Rest"),
    }[kind]


def agreement_kind(speech: Language, kind: AgreementKind) -> str:
    """Return what sort of text it is, as a label."""
    say = speech.say
    return {
        AgreementKind.LETTER_OF_INTENT: say("Letter of intent"),
        AgreementKind.MEMORANDUM_OF_UNDERSTANDING: say("Memorandum of understanding"),
        AgreementKind.MEMORANDUM_OF_COOPERATION: say("Memorandum of cooperation"),
        AgreementKind.JOINT_DECLARATION: say("Joint declaration"),
        AgreementKind.AGREEMENT: say("Agreement"),
        AgreementKind.LETTER_OF_AGREEMENT: say("Letter of agreement"),
        AgreementKind.CONTRACT: say("Contract"),
        AgreementKind.ADDENDUM: say("Addendum"),
    }[kind]

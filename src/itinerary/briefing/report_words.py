"""What outcomes record, in words: whether a meeting took place, what was done with a text, who agreed to a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.spec.outcomes import AgreementAct, Consent

if TYPE_CHECKING:
    from itinerary.rendering.language import Language


def held(speech: Language, took_place: bool | None) -> str:  # noqa: FBT001 - the value of a field, of three
    """Return whether a meeting took place; that nothing is recorded where nothing is."""
    match took_place:
        case True:
            return speech.say("Yes")
        case False:
            return speech.say("No")
        case None:
            return speech.say("Not recorded")


def agreement_act(speech: Language, act: AgreementAct | None) -> str:
    """Return what was done with an agreement, never more than is recorded."""
    say = speech.say
    if act is None:
        return say("Not recorded")
    return {
        AgreementAct.SIGNED: say("Signed"),
        AgreementAct.RENEWED: say("Renewed"),
        AgreementAct.EXTENDED: say("Extended"),
        AgreementAct.EXCHANGED: say("Exchanged"),
        AgreementAct.ANNOUNCED: say("Announced"),
        AgreementAct.AGREED_IN_PRINCIPLE: say("Agreed in principle"),
        AgreementAct.POSTPONED: say("Postponed"),
    }[act]


def consent(speech: Language, given: Consent) -> str:
    """Return whether those in a picture agree to its publication."""
    say = speech.say
    return {
        Consent.GIVEN: say("Given"),
        Consent.PENDING: say("Waiting for it"),
        Consent.REFUSED: say("Refused"),
    }[given]

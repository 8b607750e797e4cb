"""The words for what the spec enumerates and papers alone name: states of an agreement, kinds of body and of call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.spec.agreements import AgreementStatus
from itinerary.spec.organisations import OrganisationKind, SchemeKind
from itinerary.spec.people import ContactKind

if TYPE_CHECKING:
    from itinerary.rendering.language import Language


def agreement_state(speech: Language, state: AgreementStatus) -> str:
    """Return how far a text is on its way to the table."""
    say = speech.say
    return {
        AgreementStatus.DRAFT: say("Draft, not approved"),
        AgreementStatus.IN_REVIEW: say("In review, not approved"),
        AgreementStatus.APPROVED: say("Approved"),
        AgreementStatus.READY: say("Ready to be signed"),
    }[state]


def scheme_kind(speech: Language, kind: SchemeKind) -> str:
    """Return what sort of standing arrangement it is, as a label."""
    say = speech.say
    return {
        SchemeKind.SEED_FUND: say("Seed fund"),
        SchemeKind.CHAIR: speech.say_of("a university", "Chair"),
        SchemeKind.STUDENTSHIP: say("Studentships"),
        SchemeKind.EXCHANGE: say("Exchange"),
        SchemeKind.JOINT_LABORATORY: say("Joint laboratory"),
        SchemeKind.OTHER: say("Joint scheme"),
    }[kind]


def organisation_kind(speech: Language, kind: OrganisationKind) -> str | None:
    """Return what sort of body it is, as a label; none for one that is of no sort of its own."""
    say = speech.say
    return {
        OrganisationKind.UNIVERSITY: say("University"),
        OrganisationKind.RESEARCH_INSTITUTE: say("Research institute"),
        OrganisationKind.COMPANY: say("Company"),
        OrganisationKind.GOVERNMENT: say("Government"),
        OrganisationKind.CITY: say("City"),
        OrganisationKind.EMBASSY: say("Embassy"),
        OrganisationKind.CULTURAL_BODY: say("Cultural body"),
        OrganisationKind.ASSOCIATION: say("Association"),
        OrganisationKind.OTHER: None,
    }[kind]


def contact_kind(speech: Language, kind: ContactKind) -> str:
    """Return what one calls somebody for."""
    say = speech.say
    return {
        ContactKind.OFFICE: say("Office"),
        ContactKind.EMERGENCY: say("Emergencies"),
        ContactKind.EMBASSY: say("Embassy"),
        ContactKind.MEDICAL: say("Medical help"),
        ContactKind.TRANSPORT: say("Transport"),
        ContactKind.INTERPRETER: say("Interpreter"),
        ContactKind.PRESS: say("Press"),
    }[kind]

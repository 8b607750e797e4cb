"""Agreements: what is to be signed, by whom, in what state; that it *was* signed is only ever said by outcomes."""

from __future__ import annotations

from enum import StrEnum

from itinerary.spec.base import (
    Entry,
    LanguageTag,
    Line,
    Listing,
    Model,
    OrganisationId,
    PersonId,
    Prose,
    delegation,
    host,
    office,
    public,
)
from itinerary.spec.moments import Date


class AgreementKind(StrEnum):
    """What sort of text it is."""

    LETTER_OF_INTENT = "letter-of-intent"
    MEMORANDUM_OF_UNDERSTANDING = "memorandum-of-understanding"
    MEMORANDUM_OF_COOPERATION = "memorandum-of-cooperation"
    JOINT_DECLARATION = "joint-declaration"
    AGREEMENT = "agreement"
    LETTER_OF_AGREEMENT = "letter-of-agreement"
    CONTRACT = "contract"
    ADDENDUM = "addendum"

    @property
    def words(self) -> str:
        """The kind in running English: `memorandum of understanding`."""
        return self.value.replace("-", " ")


class AgreementStatus(StrEnum):
    """How far the text is on its way to the table; in this order."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    APPROVED = "approved"
    READY = "ready"

    @property
    def may_be_signed(self) -> bool:
        """Whether all have approved it."""
        return self in {AgreementStatus.APPROVED, AgreementStatus.READY}


class Party(Model):
    """One side of an agreement; it may be a unit, and our own organisation need not be among them."""

    organisation: OrganisationId = public("The body that is bound.", "osaka", default=...)
    signatories: Listing[PersonId] = public("Who signs for it.", ["nishio"], default=())
    witnesses: Listing[PersonId] = public("In whose presence.", ["moynihan"], default=())
    authority: Line | None = office("What entitles the signatories to sign.", "Delegation of authority, 2022")
    approved: Date | None = delegation("When this side approved the text.", "2023-02-20")


class Renewal(Model):
    """The earlier text that this one renews, extends or replaces."""

    title: Line = public("Its title.", "Memorandum of Understanding of 2018", default=...)
    signed: Date | None = public("When it was signed.", "2018-03-20")
    expires: Date | None = host("When it ends.", "2023-03-31")


class Progress(Model):
    """When each state was reached, or is to be."""

    draft: Date | None = delegation("When the draft was there.", "2022-11-01")
    in_review: Date | None = delegation("When legal review began.", "2023-01-10")
    approved: Date | None = delegation("When all sides had approved.", "2023-02-20")
    ready: Date | None = delegation("When the originals were printed and checked.", "2023-03-10")


class Agreement(Entry):
    """A text that two or more sides mean to sign."""

    kind: AgreementKind = public("What sort of text it is.", "letter-of-intent", default=...)
    title: Line | None = public("Its exact title.", "Letter of Intent on Joint Research")
    parties: Listing[Party] = public("Who is bound by it.", [{"organisation": "ucl"}], default=())
    areas: Listing[Line] = public("Fields that it covers.", ["global health and wellbeing"], default=())
    purpose: Line | None = public("What it is for, as a clause after 'to'.", "speed up joint research")
    status: AgreementStatus = host("How far the text is.", "ready", default=AgreementStatus.DRAFT)
    progress: Progress | None = delegation("When each state was reached.", {"approved": "2023-02-20"})
    binding: bool | None = public("Whether it binds in law; most letters and memoranda do not.", "false")
    term: Line | None = public("For how long it holds.", "five years")
    renews: Renewal | None = public("The earlier text that it renews.", {"title": "MoU of 2018"})
    languages: Listing[LanguageTag] = host("Languages of the text.", ["en", "ja"], default=())
    originals: int | None = host("How many originals are signed.", 2)
    announcement: Prose | None = delegation("Wording of the announcement agreed by all sides.", "The two …")
    points: Listing[Line] = office("What is still open.", ["Clause 7"], default=())

    @property
    def name(self) -> str:
        """Its exact title, or else its kind in words with a capital."""
        return self.title or self.kind.words.capitalize()

    @property
    def signatories(self) -> tuple[str, ...]:
        """Ids of all who are to sign, party by party."""
        return tuple(person for party in self.parties for person in party.signatories)

    @property
    def witnesses(self) -> tuple[str, ...]:
        """Ids of all in whose presence it is to be signed."""
        return tuple(person for party in self.parties for person in party.witnesses)

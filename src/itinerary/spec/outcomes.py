"""Outcomes: what happened, written after or during the trip. Nothing is told as done unless it stands here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from itinerary.spec.base import (
    AgreementId,
    CounterpartId,
    Entry,
    Id,
    LanguageTag,
    Line,
    Listing,
    MeetingId,
    Model,
    OrganisationId,
    PersonId,
    Prose,
    SiteId,
    delegation,
    host,
    office,
    public,
)
from itinerary.spec.moments import Date, TimeOfDay, WhichDelegates
from itinerary.spec.organisations import Figure


class Action(Model):
    """Something promised, with who does it and by when."""

    what: Line = delegation("What is to be done.", "Send the draft call", default=...)
    owner: Line | None = delegation("Who does it: an id of a person, or a name.", "mathews")
    due: Date | None = delegation("By when.", "2023-04-30")
    partner: OrganisationId | None = delegation("With whom.", "osaka")
    done: Date | None = delegation("When it was done.", "2023-04-12")


class MeetingOutcome(Model):
    """What became of one meeting."""

    held: bool | None = public("Whether it took place; leave it out while you do not know.", "true")
    attended: WhichDelegates | None = public("Who of us was really there, where other than planned.", "all")
    met: Listing[CounterpartId] | None = public("Whom we really met, where other than planned.", ["nishio"])
    began: TimeOfDay | None = office("When it really began, local.", "10:05")
    ended: TimeOfDay | None = office("When it really ended, local.", "11:40")
    toured: Listing[SiteId] = public("What was seen on a tour.", ["nanoterasu"], default=())
    story: Listing[Line] = public(
        "What may be told of it, in whole sentences checked by you.", ["They discussed data science."], default=()
    )
    discussed: Listing[Line] = public("Subjects that may be named.", ["drug discovery"], default=())
    thanks: Listing[Line] = host(
        "What our letter of thanks says to the host besides, in whole sentences, in the language of the letter.",
        ["The bound catalogue that you gave us has its place in our library."],
        default=(),
    )
    summary: Prose | None = delegation("What was said and felt, for our own file.", "Warm. They will …")
    decisions: Listing[Line] = delegation("What was decided.", ["Two calls in 2024"], default=())
    actions: Listing[Action] = delegation("What is to be done.", [{"what": "Send the draft"}], default=())


class AgreementAct(StrEnum):
    """What was done with an agreement; these are not the same, and a story never swaps them."""

    SIGNED = "signed"
    RENEWED = "renewed"
    EXTENDED = "extended"
    EXCHANGED = "exchanged"
    ANNOUNCED = "announced"
    AGREED_IN_PRINCIPLE = "agreed-in-principle"
    POSTPONED = "postponed"


class AgreementOutcome(Model):
    """What became of one agreement."""

    act: AgreementAct | None = public("What was done; `signed` with a date says it too.", "signed")
    signed: Date | None = public("When it was signed.", "2023-03-20")
    on: Date | None = public("When it was done, if other than signing.", "2023-03-20")
    by: Listing[PersonId] = public("Who really signed.", ["rees", "nishio"], default=())
    witnessed_by: Listing[PersonId] = public("In whose presence.", ["moynihan"], default=())
    at: MeetingId | None = public("At which meeting.", "osaka-leadership")
    reason: Line | None = delegation("Why it was postponed.", "Their senate meets in May.")

    @property
    def what_was_done(self) -> AgreementAct | None:
        """The act that is recorded; none when nothing is."""
        return self.act or (AgreementAct.SIGNED if self.signed else None)

    @property
    def is_public(self) -> bool:
        """Whether something was done that may be told; a postponement is our own affair."""
        return self.what_was_done not in {None, AgreementAct.POSTPONED}


class Approval(Model):
    """Who let a text go out, and when."""

    by: Line = office("Who approved it.", "The speaker", default=...)
    on: Date = office("When.", "2023-03-27", default=...)
    words: Prose | None = office("The words as they were approved, to notice when others are printed.", "…")


class Quotation(Entry):
    """Somebody's exact words. The software prints them as given, and never makes any."""

    speaker: PersonId = public("Who said it.", "rees", default=...)
    words: Prose = public("The exact words, without quotation marks.", "…", default=...)
    approved: Approval | None = office("Approval for publication; without it the words are withheld.", {"by": "…"})
    language: LanguageTag | None = public("Language of the words.", "en")
    about: OrganisationId | None = public("The partner that it is about, where it is about one.", "osaka")


class Consent(StrEnum):
    """Whether those pictured agree to publication."""

    GIVEN = "given"
    PENDING = "pending"
    REFUSED = "refused"


class Photograph(Entry):
    """A picture taken on the visit."""

    file: Line | None = public("The file, as a path from the visit's folder.", "photos/osaka.jpg")
    caption: Line | None = public("What it shows, as a caption; made from `shows` where it is missing.", "The signing")
    people: Listing[PersonId] = public("Who is in it, from left to right.", ["rees", "nishio"], default=())
    meeting: MeetingId | None = public("At which meeting it was taken.", "osaka-leadership")
    position: Line | None = public("Its place where several are shown as one.", "top left")
    alt: Line | None = public("What it shows, for those who cannot see it.", "Two men shake hands …")
    credit: Line | None = public("Who took it.", "Osaka University")
    consent: Consent = office("Whether those pictured agree to publication.", "given", default=Consent.PENDING)

    @property
    def may_be_published(self) -> bool:
        """Whether all in it have agreed."""
        return self.consent is Consent.GIVEN


class NextStep(Model):
    """What comes after the visit."""

    what: Line = public("What it is, as a noun phrase.", "a visit led by the Provost", default=...)
    when: Line | None = public("When, as it is to be printed.", "later in 2023")
    purpose: Line | None = public("What for, as a clause after 'to'.", "mark the 160th anniversary of …")
    source: Line | None = public("Where it was announced.", "https://example.org/news")


class Outcomes(Model):
    """Everything that is recorded after the visit."""

    meetings: Mapping[MeetingId, MeetingOutcome] = public(
        "What became of each meeting.", {"osaka-leadership": {"held": True}}, default={}
    )
    agreements: Mapping[AgreementId, AgreementOutcome] = public(
        "What became of each agreement.", {"loi-osaka": {"signed": "2023-03-20"}}, default={}
    )
    quotations: Mapping[Id, Quotation] = public(
        "Words said for publication.", {"opening": {"speaker": "rees", "words": "…"}}, default={}
    )
    photographs: Mapping[Id, Photograph] = public(
        "Pictures taken.", {"handshake": {"people": ["rees", "nishio"]}}, default={}
    )
    figures: Listing[Figure] = public("Numbers about the visit.", [{"what": "partners met", "value": "5"}], default=())
    next_steps: Listing[NextStep] = public(
        "What comes next.", [{"what": "a visit led by the Provost", "when": "later in 2023"}], default=()
    )
    costs: Mapping[Line, Line] = office("What it cost, by heading.", {"travel": "GBP 18,400"}, default={})
    lessons: Listing[Line] = office("What to do otherwise next time.", ["Fewer meetings a day"], default=())

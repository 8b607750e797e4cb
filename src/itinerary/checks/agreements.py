"""Agreements as texts: their parties, who signs for whom, how many originals, what they say they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import day_of
from itinerary.checks.rule import finding, rule
from itinerary.checks.signing import is_settled, signing_meetings, unless_draft
from itinerary.checks.wording import agreement_words
from itinerary.diagnostics import Severity
from itinerary.spec.agreements import AgreementKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_TWO = 2

_NOT_BINDING = {
    AgreementKind.LETTER_OF_INTENT,
    AgreementKind.MEMORANDUM_OF_UNDERSTANDING,
    AgreementKind.MEMORANDUM_OF_COOPERATION,
    AgreementKind.JOINT_DECLARATION,
}


@rule(Severity.ERROR)
def party_without_signatory(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Nobody is named who signs for a party.

    The host asks for the names weeks ahead, for name cards, seats and proof of authority. In a draft it is a warning
    only; once outcomes say that the agreement was signed or postponed, the rule is silent.

    Mend it with `signatories` in the party.
    """
    for name, agreement in visit.agreements.items():
        for number, party in enumerate(agreement.parties):
            if not party.signatories and not is_settled(visit, name):
                organisation = visit.organisations[party.organisation].name
                yield finding(
                    f"nobody signs {agreement_words(visit, name)} for {organisation}",
                    *("agreements", name, "parties", number),
                    help="add `signatories` to the party",
                    severity=unless_draft(visit),
                )


@rule(Severity.WARNING)
def single_party(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """An agreement has fewer than two parties.

    It takes two to agree; the tables of agreements would show half of it. Our own organisation need not be among the
    parties, for a visit may witness what others sign.

    Mend it with `parties`.
    """
    for name, agreement in visit.agreements.items():
        if len(agreement.parties) < _TWO:
            count = "one party" if agreement.parties else "no party"
            yield finding(
                f"{agreement_words(visit, name)} has {count}",
                *("agreements", name, *(("parties",) if agreement.parties else ())),
                help="name all sides under `parties`",
                at_key=True,
            )


@rule(Severity.WARNING)
def signatory_of_other_side(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Somebody signs for a party to which that person does not belong.

    Either the name stands in the wrong party, or the organisation of the person is wrong. The president of a
    university may sign for one of its units, and the head of a unit for the university.

    Mend it by moving the name to the other party, or by correcting the person's organisation.
    """
    for name, agreement in visit.agreements.items():
        for number, party in enumerate(agreement.parties):
            body = frozenset(visit.lineage(party.organisation))
            for place, signatory in enumerate(party.signatories):
                person = visit.person(signatory)
                if person is None or person.organisation is None or body & set(visit.lineage(person.organisation)):
                    continue
                yield finding(
                    f"{person.name.full} signs {agreement_words(visit, name)} for "
                    f"{visit.organisations[party.organisation].name} and does not belong to it",
                    *("agreements", name, "parties", number, "signatories", place),
                    detail=f"belongs to {visit.organisations[person.organisation].name}",
                    help=f"move `{signatory}` to the right party, or correct the organisation of `{signatory}`",
                    related=("delegates" if signatory in visit.delegates else "counterparts", signatory),
                )


@rule(Severity.WARNING)
def too_few_originals(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """There are fewer originals than parties, or than parties times languages.

    Each party takes one signed original home, in each language in which the text is signed (duplicate originals:
    https://global.unm.edu/international-agreements/signing-ceremonies.html). Fewer than parties is a warning. Where
    only the languages are not covered it is a note, for a text in two columns needs no second original.

    Mend it by raising `originals`, or tell the parties beforehand who gets a copy.
    """
    for name, agreement in visit.agreements.items():
        parties, languages = len(agreement.parties), max(1, len(agreement.languages))
        if agreement.originals is not None and agreement.originals < parties * languages:
            is_short = agreement.originals < parties
            yield finding(
                f"{agreement_words(visit, name)} has fewer originals than parties"
                + ("" if is_short else " times languages"),
                *("agreements", name, "originals"),
                detail=f"{parties} parties" + ("" if is_short else f", {languages} languages"),
                help="print one original for each party at least"
                if is_short
                else "print one for each party in each language, unless the languages stand in one text",
                severity=Severity.WARNING if is_short else Severity.NOTE,
            )


@rule(Severity.NOTE)
def renewal_without_date(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A renewal does not say when the earlier text was signed or when it ends.

    Without either, nobody can tell whether the new text comes in time, and the news cannot say what is renewed.

    Mend it with `signed` or `expires` under `renews`.
    """
    for name, agreement in visit.agreements.items():
        renewed = agreement.renews
        if renewed is not None and renewed.signed is None and renewed.expires is None:
            yield finding(
                f'it is not said when "{renewed.title}" was signed or ends',
                *("agreements", name, "renews"),
                help="add `signed` or `expires` under `renews`",
                at_key=True,
            )


@rule(Severity.WARNING)
def renewal_out_of_order(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The dates of a renewal contradict each other: the earlier text was signed later, or had ended before.

    The year of one of them is wrong, as a rule, and goes into the register of agreements. It is a note where the
    earlier text has ended by the day of signing: then nothing is left to renew, and lawyers want a new agreement or
    a line that covers the time between.

    Mend it by correcting the date, or by bringing the signing forward.
    """
    for name, agreement in visit.agreements.items():
        day, earlier = _day_of_signing(visit, name), agreement.renews
        if earlier is None:
            continue
        place = ("agreements", name, "renews")
        if earlier.signed and day and earlier.signed >= day:
            told = f'"{earlier.title}" is renewed on {day.isoformat()}, before it was signed'
            yield finding(told, *place, "signed", help="correct the date")
        elif earlier.signed and earlier.expires and earlier.expires <= earlier.signed:
            told = f'"{earlier.title}" ends before it was signed on {earlier.signed.isoformat()}'
            yield finding(told, *place, "expires", help="correct one of the two dates")
        elif earlier.expires and day and earlier.expires < day:
            yield finding(
                f'"{earlier.title}" ends before it is renewed on {day.isoformat()}',
                *(*place, "expires"),
                help="correct the date, or agree with the other side how the time between is covered",
                severity=Severity.NOTE,
            )


def _day_of_signing(visit: Visit, agreement: str) -> dt.date | None:
    outcome = visit.outcomes.agreements.get(agreement)
    if outcome is not None and outcome.signed is not None:
        return outcome.signed
    days = [day for name in signing_meetings(visit, agreement) if (day := day_of(visit.meetings[name])) is not None]
    return min(days, default=None)


@rule(Severity.WARNING)
def binding_memorandum(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A letter of intent, memorandum or joint declaration is called binding.

    Such texts say what both sides mean to do and bind nobody in law; a news story that calls them binding is wrong
    and worries the lawyers of both sides. (Protocol Bureau: a memorandum of understanding is a non-binding agreement,
    legally the same as a letter of intent.)

    Mend it with `binding: false`, or with the right kind; where the text does bind, excuse it with the clause.
    """
    for name, agreement in visit.agreements.items():
        if agreement.binding and agreement.kind in _NOT_BINDING:
            yield finding(
                f"{agreement_words(visit, name)} is a {agreement.kind.words} and is called binding",
                *("agreements", name, "binding"),
                help="write `binding: false`, or call the text an agreement or a contract",
            )

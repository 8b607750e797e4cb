"""Authority: that whoever signs may sign, on both sides, and that the table is laid for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import is_ahead, is_on
from itinerary.checks.rule import finding, rule
from itinerary.checks.signing import is_settled, to_be_signed
from itinerary.checks.wording import agreement_words, in_words, meeting_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_OF_UNIONS = frozenset({"EU", "UN"})
"""Flags that fly beside those of countries."""


@rule(Severity.WARNING)
def signatory_without_authority(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A final visit has somebody sign, and nothing says what entitles them to.

    An agreement signed by somebody without authority may not be valid, and the signer may be held liable in person
    (https://uvafinance.virginia.edu/resources/can-i-sign-university-contract). Few may sign for a university, and heads
    of units are rarely among them. Told of each party with signatories, of agreements with a meeting that is to sign
    them and not settled by outcomes.

    Mend it with `authority` of the party: the statute, resolution or delegation, with its date.
    """
    for name, agreement in to_be_signed(visit):
        for number, party in enumerate(agreement.parties):
            if party.signatories and party.authority is None:
                people = in_words([person_words(visit, person) for person in party.signatories])
                yield finding(
                    f"nothing says what entitles {people} to sign {agreement_words(visit, name)}",
                    *("agreements", name, "parties", number),
                    help="add `authority`: the statute, resolution or delegation, with its date",
                )


@rule(Severity.WARNING)
def signatory_without_post(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Somebody is to sign in a final visit, and no `role` says in what post.

    Under the line for the signature stands the post, exactly as the organisation words it; the name card and the
    order of ceremony need it too.

    Mend it with `role` of the person.
    """
    told: set[str] = set()
    for name, agreement in to_be_signed(visit):
        for signatory in agreement.signatories:
            person = visit.person(signatory)
            if person is None or person.role is not None or signatory in told:
                continue
            told.add(signatory)
            yield finding(
                f"nothing says in what post {person.name.full} signs",
                *("delegates" if signatory in visit.delegates else "counterparts", signatory),
                detail=f"to sign {agreement_words(visit, name)}",
                help="add `role`, the post as the organisation words it",
                at_key=True,
                related=("agreements", name),
            )


@rule(Severity.WARNING)
def approved_by_one_side(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """An agreement is said to be approved or ready, and only some of its parties have a day of approval.

    The other side's lawyers are then still reading. Both sides approve before a signing is prepared
    (https://globalengagement.berkeley.edu/partnerships-agreements/intl-memorandum-understanding-mou/signing-ceremony-protocol-non-binding).

    Mend it with `approved` of the other party, or by setting the status back.
    """
    for name, agreement in visit.agreements.items():
        if not agreement.status.may_be_signed or is_settled(visit, name):
            continue
        given = [party.approved is not None for party in agreement.parties]
        for number, party in enumerate(agreement.parties):
            if any(given) and party.approved is None:
                organisation = visit.organisations[party.organisation].name
                yield finding(
                    f"nothing says that {organisation} has approved {agreement_words(visit, name)}",
                    *("agreements", name, "parties", number),
                    detail=f"its status is {agreement.status.value}",
                    help="add `approved` to the party, or set the status back",
                )


@rule(Severity.WARNING)
def signs_and_witnesses(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The same person is to sign an agreement and to witness it.

    One cannot be present at one's own signature; in most cases the list of witnesses was copied.

    Mend it by taking the name out of one of the two.
    """
    for name, agreement in visit.agreements.items():
        for number, party in enumerate(agreement.parties):
            for place, person in enumerate(party.witnesses):
                if person in agreement.signatories:
                    yield finding(
                        f"{person_words(visit, person)} is to sign {agreement_words(visit, name)} and to witness it",
                        *("agreements", name, "parties", number, "witnesses", place),
                        help="take the name out of `signatories` or of `witnesses`",
                    )


@rule(Severity.WARNING)
def wrong_flags(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The flags that are to be set out at a meeting are not those of the countries that meet there.

    Flags of a neighbour have been flown more than once, in front of cameras
    (https://www.independent.co.uk/news/world/americas/america-flies-flag-for-diplomatic-blunders-94051.html). Compared
    are the codes under `flags` with the countries of our own side, of the organisations at the meeting and of the
    parties of what is signed there; an organisation without a country has any.

    Mend it by correcting `flags`, or `country` of an organisation.
    """
    for name, meeting in visit.meetings.items():
        if not meeting.flags or not is_on(meeting):
            continue
        bodies = _bodies_at(visit, name)
        known = {country for body in bodies if (country := _country(visit, body))}
        missing = sorted(known - set(meeting.flags))
        is_whole = all(_country(visit, body) for body in bodies)
        strange = [flag for flag in meeting.flags if flag not in known | _OF_UNIONS] if is_whole else []
        if missing or strange:
            yield finding(
                f"{meeting_words(visit, name)} has "
                + (f"the flag of {strange[0]}, from where nobody comes" if strange else f"no flag of {missing[0]}"),
                *("meetings", name, "flags"),
                detail=f"those who meet are from {in_words(sorted(known))}",
                help="correct `flags`, or `country` of the organisation",
                at_key=True,
            )


@rule(Severity.NOTE)
def signing_unprepared(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Nothing is to be brought to a signing of a final visit, or nobody takes pictures of it.

    Two pens that write, blotters, folders, table flags and name cards are what checklists for signings ask for
    (https://protocolbureau.com/what-is-protocol/signing-ceremony/); somebody has to carry them, and the picture is what
    is left of the day. Told while outcomes say nothing of the meeting, where `bring` and `cues` are empty, or, of a
    signing or a ceremony, where neither `press` of the meeting nor a photographer of the press plan is there: nobody
    takes pictures of what is signed at the gate.

    Mend it with `bring`, and with `press` or a `photographer`.
    """
    if visit.visit.status is not VisitStatus.FINAL:
        return
    photographer = visit.press is not None and bool(str(visit.press.photographer))
    for name, meeting in visit.meetings.items():
        if not meeting.signs or not is_ahead(visit, name):
            continue
        nothing = not meeting.bring and not meeting.cues
        is_shown = meeting.kind in {MeetingKind.SIGNING, MeetingKind.CEREMONY}
        if nothing or (is_shown and meeting.press is None and not photographer):
            yield finding(
                f"{'nothing is to be brought to' if nothing else 'nobody takes pictures of'} "
                f"{meeting_words(visit, name)}",
                *("meetings", name),
                help="add `bring` with pens, folders, flags and name cards"
                if nothing
                else "add `press` to the meeting, or a `photographer` to the press plan",
                at_key=True,
            )


def _bodies_at(visit: Visit, meeting: str) -> tuple[str, ...]:
    held = visit.meetings[meeting]
    parties = (party.organisation for text in held.signs for party in visit.agreements[text].parties)
    return tuple(dict.fromkeys((visit.visit.home, *held.organisations, *parties)))


def _country(visit: Visit, body: str) -> str | None:
    return next((country for one in visit.lineage(body) if (country := visit.organisations[one].country)), None)

"""People: those with a part in a meeting who are not at it, and people without a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import day_of, delegates_at, is_on, planned_at, travelling_on
from itinerary.checks.rule import finding, rule
from itinerary.checks.signing import to_be_signed
from itinerary.checks.wording import meeting_words, person_words
from itinerary.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.people import Person
    from itinerary.spec.visit import Visit


@rule(Severity.WARNING)
def leads_not_there(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Whoever leads for the delegation is not at the meeting.

    The host seats the one who leads opposite its own head, and the pack says so.

    Mend it by adding the person to the meeting's delegates, or by naming another in `leads`.
    """
    for name, meeting in visit.meetings.items():
        yield from _unless_there(visit, name, meeting.leads, "leads", ("meetings", name, "leads"))


@rule(Severity.WARNING)
def chair_not_there(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Whoever is in the chair is not at the meeting.

    The one in the chair opens the meeting and gives the floor; the programme prints it.

    Mend it by adding the person to the meeting, or by naming another in `chaired-by`.
    """
    for name, meeting in visit.meetings.items():
        yield from _unless_there(visit, name, meeting.chaired_by, "is to chair", ("meetings", name, "chaired-by"))


@rule(Severity.WARNING)
def note_taker_not_there(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Whoever is to take notes is not at the meeting.

    What nobody wrote down is neither promised nor followed up.

    Mend it by adding the person to the meeting, or by naming another in `note-taker`.
    """
    for name, meeting in visit.meetings.items():
        place: DataPath = ("meetings", name, "note-taker")
        yield from _unless_there(visit, name, meeting.note_taker, "is to take notes at", place)


@rule(Severity.WARNING)
def invited_while_away(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A delegate is to be at a meeting on a day on which he has not joined the delegation, or has left it.

    `all` leaves such people out; a list of names does not, and the host lays a place for nobody. Told of meetings with
    a host; whoever comes `link` in hand is left alone.

    Mend it by taking the delegate out of the meeting, or by correcting `joins` and `leaves`.
    """
    for name, meeting in visit.meetings.items():
        day = day_of(meeting)
        is_told = is_on(meeting) and not meeting.kind.is_internal and meeting.link is None
        if day is None or meeting.delegates.everyone or not is_told:
            continue
        travelling = travelling_on(visit, day)
        for number, person in enumerate(meeting.delegates.named):
            joins = visit.delegates[person].joins
            if person not in travelling:
                yield finding(
                    f"{person_words(visit, person)} is to be at {meeting_words(visit, name)}, "
                    f"{'before joining' if joins is not None and day < joins else 'after leaving'} the delegation",
                    *("meetings", name, "delegates", number),
                    detail=f"the meeting is on {day.isoformat()}",
                    help=f"take `{person}` out, or correct `joins` and `leaves`",
                    related=("delegates", person),
                )


@rule(Severity.WARNING)
def needed_not_invited(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A meeting cannot be held without somebody who is not to be at it.

    A time that is found for it would suit everyone but the one who matters.

    Mend it by adding the person to the meeting, or by taking the id out of `needs`.
    """
    for name, meeting in visit.meetings.items():
        for number, person in enumerate(meeting.needs):
            yield from _unless_there(visit, name, person, "is needed at", ("meetings", name, "needs", number))


@rule(Severity.WARNING)
def speaker_not_there(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Somebody is to speak at a meeting, or to open a topic of it, without being at it.

    Remarks and the agenda go to the host and to the interpreters by name.

    Mend it by adding the person to the meeting, or by naming another speaker.
    """
    for name, meeting in visit.meetings.items():
        for number, item in enumerate(meeting.agenda):
            place: DataPath = ("meetings", name, "agenda", number, "led-by")
            yield from _unless_there(visit, name, item.led_by, "opens a topic of", place)
    for key, remarks in visit.remarks.items():
        yield from _unless_there(visit, remarks.meeting, remarks.speaker, "is to speak at", ("remarks", key, "speaker"))


@rule(Severity.WARNING)
def gift_without_hands(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A gift is to change hands at a meeting where giver or recipient is missing.

    The gift is packed for that meeting, and stays in the bag.

    Mend it by choosing the meeting where both are, or by naming who gives or receives it instead.
    """
    for name, gift in visit.gifts.items():
        if gift.meeting is not None:
            yield from _unless_there(visit, gift.meeting, gift.giver, "gives a present at", ("gifts", name, "giver"))
            yield from _unless_there(
                visit, gift.meeting, gift.recipient, "receives a present at", ("gifts", name, "recipient")
            )


@rule(Severity.NOTE)
def role_missing(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Nothing says what a delegate or counterpart does: no post, no unit, no part in the delegation.

    Lists of participants, name cards and letters need it, and hosts match people by rank. Of those who are to sign in a
    final visit `signatory-without-post` speaks.

    Mend it with `role`, the post exactly as the organisation words it.
    """
    signing = {person for _, agreement in to_be_signed(visit) for person in agreement.signatories}
    for name, delegate in visit.delegates.items():
        if delegate.role_in_delegation is None and _says_nothing(delegate) and name not in signing:
            yield _without_role(delegate, "delegates", name)
    for name, counterpart in visit.counterparts.items():
        if _says_nothing(counterpart) and name not in signing:
            yield _without_role(counterpart, "counterparts", name)


def _unless_there(visit: Visit, meeting: str, person: str | None, part: str, path: DataPath) -> Iterator[Diagnostic]:
    if person is None or not is_on(visit.meetings[meeting]) or person in planned_at(visit, meeting):
        return
    if person in visit.delegates and not delegates_at(visit, meeting):
        return  # nobody of the delegation is there, as `empty-meeting` says
    side = "delegates" if person in visit.delegates else "counterparts"
    yield finding(
        f"{person_words(visit, person)} {part} {meeting_words(visit, meeting)} and is not there",
        *path,
        help=f"add `{person}` to the {side} of `{meeting}`, or name somebody else",
        related=None if path[:2] == ("meetings", meeting) else ("meetings", meeting),
    )


def _says_nothing(person: Person) -> bool:
    return person.role is None and person.short_role is None and person.unit is None


def _without_role(person: Person, register: str, name: str) -> Diagnostic:
    return finding(
        f"nothing says what {person.name.full} does",
        register,
        name,
        help="add `role`, the post as the organisation words it",
        at_key=True,
    )

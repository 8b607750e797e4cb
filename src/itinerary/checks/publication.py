"""What goes out after the visit: quotations, photographs, figures, and what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import day_of, really_at
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import meeting_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.outcomes import Consent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.organisations import Figure
    from itinerary.spec.outcomes import Action
    from itinerary.spec.visit import Visit


@rule(Severity.WARNING)
def quotation_without_approval(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A quotation has no approval, and so is withheld from everything that is made.

    Words are published only as the speaker approved them: university press offices ask for written approval some
    working days before publication. (Rutgers: five working days; RIT: three.)

    Mend it with `approved`, saying by whom and when, or take the quotation out.
    """
    for name, quotation in visit.outcomes.quotations.items():
        if quotation.approved is None:
            yield finding(
                f"the words of {person_words(visit, quotation.speaker)} are not approved, and are withheld",
                *("outcomes", "quotations", name),
                help="add `approved: {by: …, on: …}` once the speaker has agreed to these very words",
                at_key=True,
            )


@rule(Severity.WARNING)
def photograph_without_consent(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A photograph waits for the consent of those in it, and so is withheld.

    Where consent was refused nothing is left to be done, and nothing is said.

    Mend it with `consent: given` or `consent: refused`.
    """
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.consent is Consent.PENDING:
            yield finding(
                f"the photograph `{name}` waits for consent, and is withheld",
                *("outcomes", "photographs", name),
                help="ask those who are in it, and write `consent: given` or `consent: refused`",
                at_key=True,
            )


@rule(Severity.WARNING)
def pictured_but_absent(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A photograph shows somebody at a meeting who was not at it.

    Captions with a wrong name are the mistake that is noticed first. Who was there is what outcomes say under
    `attended` and `met`; where they say nothing, those who were to be there.

    Mend it by correcting the people from left to right, the meeting, or who was at it.
    """
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.meeting is None:
            continue
        there = really_at(visit, photograph.meeting)
        for place, person in enumerate(photograph.people):
            if person not in there:
                yield finding(
                    f"{person_words(visit, person)} is in the photograph and was not at the meeting",
                    *("outcomes", "photographs", name, "people", place),
                    detail=f"taken at {meeting_words(visit, photograph.meeting)}",
                    help="correct who is in it, at which meeting it was taken, or who was there",
                    related=("meetings", photograph.meeting),
                )


@rule(Severity.WARNING)
def action_without_owner(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Something was promised, and nobody is to do it.

    What everybody is to do is done by nobody; the partner remembers.

    Mend it with `owner`, the id of a person or a name. Actions that are done need none.
    """
    for path, action in _actions(visit):
        if action.owner is None and action.done is None:
            yield finding(f'nobody is to "{_shortened(action.what)}"', *path, help="add `owner`", at_key=True)


@rule(Severity.WARNING)
def action_without_due(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Something was promised without a day by which it is to be done.

    An action without a day is in no list of what is due.

    Mend it with `due`. Actions that are done need none.
    """
    for path, action in _actions(visit):
        if action.due is None and action.done is None:
            yield finding(
                f'it is not said by when to "{_shortened(action.what)}"',
                *path,
                help="add `due`, the day by which it is to be done",
                at_key=True,
            )


@rule(Severity.WARNING)
def due_before_promised(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Something is due, or done, before the meeting at which it was promised.

    The year or the month is wrong, and the list of actions has it as overdue or as done from the first day.

    Mend it by correcting `due` or `done`.
    """
    for name, outcome in visit.outcomes.meetings.items():
        day = day_of(visit.meetings[name])
        for number, action in enumerate(outcome.actions):
            for key, when in (("due", action.due), ("done", action.done)):
                if when is not None and day is not None and when < day:
                    yield finding(
                        f'"{_shortened(action.what)}" is {key} before it was promised',
                        *("outcomes", "meetings", name, "actions", number, key),
                        detail=f"{meeting_words(visit, name)} was on {day.isoformat()}",
                        help="correct the date",
                        related=("meetings", name, "start"),
                    )


@rule(Severity.WARNING)
def figure_without_source(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A figure does not say where it is from.

    Figures are copied from story to story until nobody can vouch for them; the first to ask is the partner.

    Mend it with `source`, a web address or a document; `as-of` says on which day it was true.
    """
    for path, figure in figures_of(visit):
        if figure.source is None:
            yield finding(
                f'"{figure.value} {figure.what}" does not say where it is from', *path, help="add `source` and `as-of`"
            )
    for name, scheme in visit.schemes.items():
        if scheme.supports is not None and scheme.source is None:
            counted = " ".join(part for part in (str(scheme.supports), scheme.unit) if part)
            yield finding(
                f'"{counted}" does not say where it is from',
                *("schemes", name, "supports"),
                help="add `source` and `as-of` to the scheme",
            )


@rule(Severity.WARNING)
def figure_contradiction(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The same thing is counted twice with two results.

    Compared are figures of one list with the same words under `what` and the same `period`. Two values as of two
    days are a development and no contradiction.

    Mend it by deleting the wrong one, or by saying with `as-of` or `period` in what they differ.
    """
    first: dict[tuple[DataPath, str, str | None, object], tuple[DataPath, Figure]] = {}
    for path, figure in figures_of(visit):
        counted = (path[:-1], " ".join(figure.what.casefold().split()), figure.period, figure.as_of)
        earlier_path, earlier = first.setdefault(counted, (path, figure))
        if earlier.value != figure.value:
            yield finding(
                f'"{figure.what}" is given as {earlier.value} and as {figure.value}',
                *path,
                help="delete the wrong one, or say with `as-of` or `period` in what they differ",
                related=earlier_path,
            )


def _actions(visit: Visit) -> Iterator[tuple[DataPath, Action]]:
    for name, outcome in visit.outcomes.meetings.items():
        for number, action in enumerate(outcome.actions):
            yield ("outcomes", "meetings", name, "actions", number), action


def figures_of(visit: Visit) -> Iterator[tuple[DataPath, Figure]]:
    """Yield every figure about a relationship or the visit with its place."""
    if visit.relationship:
        for number, figure in enumerate(visit.relationship.figures):
            yield ("relationship", "figures", number), figure
    for name, body in visit.organisations.items():
        for number, figure in enumerate(body.relationship.figures if body.relationship else ()):
            yield ("organisations", name, "relationship", "figures", number), figure
    for number, figure in enumerate(visit.outcomes.figures):
        yield ("outcomes", "figures", number), figure


_LONGEST_SHOWN = 60


def _shortened(words: str) -> str:
    begun = words[0].lower() + words[1:]
    return begun if len(begun) <= _LONGEST_SHOWN else f"{begun[:_LONGEST_SHOWN].rstrip()}…"

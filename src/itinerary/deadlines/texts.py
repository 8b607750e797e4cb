"""Deadlines of agreements: from the review of a text to the day on which its term ends."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING, Final

from itinerary.deadlines.deadline import Evidence
from itinerary.spec.agreements import AgreementStatus
from itinerary.spec.deadlines import DeadlineKind
from itinerary.spec.meetings import MeetingStatus
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.deadlines.deadline import Deadline
    from itinerary.deadlines.plan import Plan
    from itinerary.spec.agreements import Agreement

_NUMBERS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TERM: Final = re.compile(rf"^(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)}) (?P<unit>years?|months?)$")
_MONTHS_IN_YEAR: Final = 12
_SIGNED: Final = {AgreementAct.SIGNED, AgreementAct.RENEWED, AgreementAct.EXTENDED, AgreementAct.EXCHANGED}


def signing_arranged(plan: Plan) -> Iterator[Deadline]:
    """Every ceremony is agreed with its host: those who sign have full diaries, and their offices want notice.

    Done where the meeting has a time and is confirmed.
    """
    for name, meeting in plan.meetings():
        if meeting.signs:
            is_sure = meeting.is_scheduled and meeting.status is MeetingStatus.CONFIRMED
            yield plan.deadline(
                DeadlineKind.SIGNING_ARRANGED,
                f'Agree day, place and order of "{meeting.title}" with the host',
                ("meetings", name),
                plan.day_of(meeting),
                entry=name,
                evidence=Evidence("it has a time and is confirmed") if is_sure else None,
            )


def text_in_review(plan: Plan) -> Iterator[Deadline]:
    """All sides have their lawyers look at the draft, early enough for it to be approved in time.

    Done where its status is in review or further.
    """
    for name, agreement, day in _to_be_signed(plan):
        begun = agreement.progress.in_review if agreement.progress else None
        is_there = begun is not None or agreement.status is not AgreementStatus.DRAFT
        yield plan.deadline(
            DeadlineKind.TEXT_IN_REVIEW,
            f"Give {_text(plan, agreement)} to legal review",
            ("agreements", name),
            plan.day(DeadlineKind.TEXT_APPROVED, day),
            entry=name,
            until=day,
            evidence=Evidence(_in_state(agreement), begun) if is_there else None,
        )


def text_approved(plan: Plan) -> Iterator[Deadline]:
    """All sides have approved the wording, so that it can be printed, compared and bound.

    Done where its status says so, or where every side has a day of approval.
    """
    for name, agreement, day in _to_be_signed(plan):
        without = [plan.organisation(side.organisation) for side in agreement.parties if side.approved is None]
        partly = 0 < len(without) < len(agreement.parties)
        yield plan.deadline(
            DeadlineKind.TEXT_APPROVED,
            f"Have {_text(plan, agreement)} approved by all sides",
            ("agreements", name),
            day,
            entry=name,
            evidence=_approval(agreement),
            missing=f"approval of {', '.join(without)}" if partly else "",
        )


def originals_printed(plan: Plan) -> Iterator[Deadline]:
    """Originals are printed, compared in all languages and bound. Done where its status is ready."""
    for name, agreement, day in _to_be_signed(plan):
        ready = agreement.progress.ready if agreement.progress else None
        is_there = ready is not None or agreement.status is AgreementStatus.READY
        copies = "the originals" if agreement.originals is None else f"{agreement.originals} originals"
        yield plan.deadline(
            DeadlineKind.ORIGINALS_PRINTED,
            f"Print and check {copies} of {_text(plan, agreement)}",
            ("agreements", name),
            day,
            entry=name,
            evidence=Evidence(_in_state(agreement), ready) if is_there else None,
        )


def announcement_agreed(plan: Plan) -> Iterator[Deadline]:
    """All sides agree how the signing is announced. Done where the wording stands in `announcement`."""
    for name, agreement, day in _to_be_signed(plan):
        yield plan.deadline(
            DeadlineKind.ANNOUNCEMENT_AGREED,
            f"Agree with all sides how {_text(plan, agreement)} is announced",
            ("agreements", name),
            day,
            entry=name,
            evidence=Evidence("its wording is written") if agreement.announcement else None,
        )


def earlier_text_renewed(plan: Plan) -> Iterator[Deadline]:
    """No gap lies between a text and the one that renews it. Done where outcomes say that it was signed."""
    for name, agreement in plan.visit.agreements.items():
        if agreement.renews is not None and agreement.renews.expires is not None:
            yield plan.deadline(
                DeadlineKind.EARLIER_TEXT_RENEWED,
                f"Have {_text(plan, agreement)} signed before the {agreement.renews.title} ends",
                ("agreements", name, "renews"),
                agreement.renews.expires,
                entry=name,
                lapses=False,
                evidence=_signature(plan, name),
            )


def text_filed(plan: Plan) -> Iterator[Deadline]:
    """Our original is in the register, with its terms and dates. The spec has no field that shows it."""
    for name, agreement, day in _to_be_signed(plan):
        yield plan.deadline(
            DeadlineKind.TEXT_FILED,
            f"File our original of {_text(plan, agreement)}",
            ("agreements", name),
            _signed_on(plan, name) or day,
            entry=name,
        )


def renewal_begun(plan: Plan) -> Iterator[Deadline]:
    """Talks on a renewal begin before a text that was signed runs out.

    Its end follows from the day of signing and from `term`, where that is a number of years or months.
    """
    for name, agreement in plan.visit.agreements.items():
        signed = _signed_on(plan, name)
        ends = _end_of_term(signed, agreement.term) if signed is not None and agreement.term else None
        if ends is not None:
            yield plan.deadline(
                DeadlineKind.RENEWAL_BEGUN,
                f"Begin to renew {_text(plan, agreement)}, which ends on {ends.isoformat()}",
                ("agreements", name, "term"),
                ends,
                entry=name,
                lapses=False,
            )


def _to_be_signed(plan: Plan) -> Iterator[tuple[str, Agreement, dt.date]]:
    """Yield each text that is to be signed on the visit, with the first day on which it is; not those put off."""
    for name, agreement in plan.visit.agreements.items():
        outcome = plan.visit.outcomes.agreements.get(name)
        if outcome is not None and outcome.what_was_done not in {None, *_SIGNED}:
            continue
        days = [plan.day_of(meeting) for _, meeting in plan.meetings() if name in meeting.signs]
        signed = _signed_on(plan, name)
        if days or signed is not None:
            yield name, agreement, min(days, default=signed or plan.begins)


def _signed_on(plan: Plan, name: str) -> dt.date | None:
    outcome = plan.visit.outcomes.agreements.get(name)
    return outcome.signed or outcome.on if outcome is not None and outcome.what_was_done in _SIGNED else None


def _signature(plan: Plan, name: str) -> Evidence | None:
    outcome = plan.visit.outcomes.agreements.get(name)
    if outcome is None or outcome.what_was_done not in _SIGNED:
        return None
    return Evidence(f"outcomes say that it was {outcome.what_was_done.value}", outcome.signed or outcome.on)


def _in_state(agreement: Agreement) -> str:
    return f"its status is {agreement.status.value}"


def _approval(agreement: Agreement) -> Evidence | None:
    """Return by what it shows that all sides have approved a text, with the last day of approval that is recorded."""
    days = [side.approved for side in agreement.parties if side.approved is not None]
    whole = agreement.progress.approved if agreement.progress else None
    every_side = bool(days) and len(days) == len(agreement.parties)
    if not (agreement.status.may_be_signed or whole or every_side):
        return None
    words = _in_state(agreement) if agreement.status.may_be_signed else "the days of approval are recorded"
    return Evidence(words, max([*days, *([whole] if whole else [])], default=None))


def _text(plan: Plan, agreement: Agreement) -> str:
    if agreement.title:
        return f'"{agreement.title}"'
    others = [side.organisation for side in agreement.parties if not plan.visit.is_ours(side.organisation)]
    sides = f" with {', '.join(plan.organisation(other) for other in others)}" if others else ""
    return f"the {agreement.kind.words}{sides}"


def _end_of_term(signed: dt.date, term: str) -> dt.date | None:
    """Return the last day of a term such as `five years`; none for one in other words."""
    found = _TERM.match(term.strip().lower())
    if found is None:
        return None
    word = found["number"]
    number = int(word) if word.isdigit() else _NUMBERS.index(word) + 1
    months = signed.month - 1 + number * (_MONTHS_IN_YEAR if found["unit"].startswith("year") else 1)
    year, month = signed.year + months // _MONTHS_IN_YEAR, months % _MONTHS_IN_YEAR + 1
    return signed.replace(year=year, month=month, day=min(signed.day, calendar.monthrange(year, month)[1]))

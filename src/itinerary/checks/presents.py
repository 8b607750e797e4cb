"""Presents: what may be given and accepted, and that it stands in the register."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks.attendance import is_on
from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity
from itinerary.spec.people import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.protocol import Gift
    from itinerary.spec.visit import Visit

_MONEY = re.compile(
    r"^\s*(?:about\s+|c\.\s*)?(?:(?P<first>[A-Z]{3}|[€£])\s*)?(?P<amount>[0-9][0-9,]*(?:\.[0-9]{1,2})?)"
    r"(?:\s*(?P<last>[A-Z]{3}|[€£])(?![\w]))?"
)
_DECIMAL_COMMA = re.compile(r",(\d{1,2})$")
_SIGNS = {"€": "EUR", "£": "GBP"}
"""Signs that stand for one currency alone; dollars and yen are of several countries."""


@rule(Severity.WARNING)
def gift_above_limit(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A gift is worth more than its recipient may accept.

    Officials and university staff in most countries have a limit, and sending a gift back embarrasses both sides. The
    limit is `gift-limit` of the recipient's organisation, or of a body above it. Form, value, timing, intent,
    expectation and openness are what the University of Oxford asks about
    (https://www.admin.ox.ac.uk/councilsec/compliance/briberyfraud/definitionsinterpretations/appropriategifts/).
    Compared are only sums in the same currency.

    Mend it with another gift, or give it to the organisation instead of the person.
    """
    for name, gift in visit.gifts.items():
        for body in _bodies_of(visit, gift):
            value, limit = _sum(gift.value), _sum(visit.organisations[body].gift_limit)
            if value is not None and limit is not None and value.exceeds(limit):
                yield finding(
                    f"{_shown(gift)} is worth more than its recipient may accept",
                    *("gifts", name, "value"),
                    detail=f"the limit of {visit.organisations[body].name} is {visit.organisations[body].gift_limit}",
                    help="choose another gift, or give it to the organisation",
                    related=("organisations", body, "gift-limit"),
                )


@rule(Severity.WARNING)
def gift_not_declared(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A gift of some worth is not declared, or has no number in the register.

    `declare-gifts-from` under `checks: {thresholds: …}` says from which value on your office declares gifts; without
    it, and for gifts whose value is not given or in another currency, nothing is said. `declared: false` is told.

    Mend it with `declared: true` and `register-number`.
    """
    least = _sum(visit.checks.thresholds.declare_gifts_from)
    for name, gift in visit.gifts.items():
        value = _sum(gift.value)
        is_worth = value is not None and least is not None and value.reaches(least)
        if gift.declared is False or (is_worth and not (gift.declared and gift.register_number)):
            yield finding(
                f"{_shown(gift)} is not {'in the register' if gift.declared else 'declared'}",
                *("gifts", name),
                detail=gift.value or "",
                help="declare it, and add `declared: true` and `register-number`",
                at_key=True,
            )


@rule(Severity.WARNING)
def gift_unwelcome(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A gift is of a kind that must not be given to its recipient.

    Clocks, knives, wine and white flowers mean something else from country to country, and staff of the other side say
    so when asked (https://www.sosnc.gov/divisions/international/protocol). What they say stands under `not-to-give` of
    the organisation; looked for are its words in `item`.

    Mend it with another gift.
    """
    for name, gift in visit.gifts.items():
        for body in _bodies_of(visit, gift):
            for unwelcome in visit.organisations[body].not_to_give:
                if re.search(rf"(?<!\w){re.escape(unwelcome)}(?:s|es)?(?!\w)", gift.item, re.IGNORECASE):
                    yield finding(
                        f"{_shown(gift)} must not be given to {visit.organisations[body].name}",
                        *("gifts", name, "item"),
                        detail=f"'{unwelcome}' is not to be given",
                        help="choose another gift",
                        related=("organisations", body, "not-to-give"),
                    )


@rule(Severity.WARNING)
def leader_without_gift(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Two people of equal standing are met apart at one partner, and only one of them is given something.

    Leaders who are met together may share a gift; where they are met separately, each expects one: California State
    University, Chico prepares one set in the first case and two in the second
    (https://docsbay.net/processes-for-hosting-international-delegations-visitors). Compared are counterparts of one
    organisation with the same `standing`, head or higher.

    Mend it with a second gift, or by one meeting for both.
    """
    for name, gift in visit.gifts.items():
        recipient = visit.counterparts.get(gift.recipient or "")
        if recipient is None or recipient.standing is None or recipient.standing.step > Standing.HEAD.step:
            continue
        for other, person in visit.counterparts.items():
            is_equal = person.standing is recipient.standing and person.organisation == recipient.organisation
            if (
                other != gift.recipient
                and is_equal
                and _is_met_apart(visit, gift, other)
                and not _gets_any(visit, other)
            ):
                yield finding(
                    f"{person.name.full} is met apart from {recipient.name.full} and is given nothing",
                    *("gifts", name, "recipient"),
                    detail="both have the same standing",
                    help=f"add a gift for `{other}`, or meet both together",
                    related=("counterparts", other),
                )


@dataclass(frozen=True, slots=True)
class _Sum:
    """An amount of money."""

    currency: str
    amount: float

    def exceeds(self, other: _Sum) -> bool:
        return self.currency == other.currency and self.amount > other.amount

    def reaches(self, other: _Sum) -> bool:
        return self.currency == other.currency and self.amount >= other.amount


def _sum(text: str | None) -> _Sum | None:
    found = _MONEY.match(text) if text else None
    sign = found and (found["first"] or found["last"])
    if not found or not sign:
        return None
    amount = _DECIMAL_COMMA.sub(r".\1", found["amount"]).replace(",", "")
    return _Sum(_SIGNS.get(sign, sign), float(amount))


def _bodies_of(visit: Visit, gift: Gift) -> tuple[str, ...]:
    """Return the organisation of a gift's recipient and those above it; of a gift for nobody by name, the host's."""
    person = visit.person(gift.recipient) if gift.recipient else None
    meeting = visit.meetings.get(gift.meeting or "")
    body = person.organisation if person else meeting.partner if meeting else None
    return visit.lineage(body) if body else ()


def _is_met_apart(visit: Visit, gift: Gift, other: str) -> bool:
    """Whether somebody else is met, and never together with the recipient of a gift."""
    met = [meeting for meeting in visit.meetings.values() if is_on(meeting) and other in meeting.counterparts]
    return bool(met) and not any(gift.recipient in meeting.counterparts for meeting in met)


def _gets_any(visit: Visit, person: str) -> bool:
    return any(gift.recipient == person for gift in visit.gifts.values())


def _shown(gift: Gift) -> str:
    return f'"{gift.item}"'

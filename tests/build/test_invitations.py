"""Which mails have to go out with an edition: for whom, of what, and of what not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from support.specs import REGISTERS, programme_of

from itinerary.build import Material
from itinerary.build.calendars import invitations
from itinerary.release import Lock
from itinerary.release.recording import next_release
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

OFFICE = "  office: {name: Protocol, email: protocol@example.org}\norganisations:"
WITH_MAIL = (
    REGISTERS.replace("organisations:", OFFICE, 1)
    .replace("role: Rector,", "role: Rector, email: lund@example.org,")
    .replace("role: Minister,", "role: Minister, email: kis@example.org,")
)
CALL = """\
meetings:
  call: {title: Call, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all,
         counterparts: kis}
"""


def _material(added: str, registers: str, number: int, lock: Lock | None) -> Material:
    edition = Edition(datetime(2027, 1, number, 9, tzinfo=UTC), number)
    return Material(programme_of(added, registers), edition, TemplateFolder(), lock)


def _series(*editions: tuple[str, str]) -> list[list[str]]:
    """Return the mails of each of several releases, from what is added to the registers, and the registers."""
    lock: Lock | None = None
    found: list[list[str]] = []
    for number, (added, registers) in enumerate(editions, start=1):
        material = _material(added, registers, number, lock)
        known = lock or Lock("sample", material.imprint.names.domain)
        release = next_release(known, material.account, issued=material.edition.issued, note="", spec=f"{number:08x}")
        lock = replace(known, releases=(*known.releases, release))
        mails = invitations(_material(added, registers, number, lock))
        found.append([product.path.removeprefix("invitations/") for product in mails])
    return found


def test_delegates_and_counterparts_with_an_address_are_invited_once() -> None:
    assert _series((CALL, WITH_MAIL), (CALL, WITH_MAIL)) == [
        ["delegates/lund/meetings-call.request.eml", "counterparts/kis/meetings-call.request.eml"],
        [],
    ]


def test_nobody_is_invited_where_the_office_has_no_address() -> None:
    assert _series((CALL, WITH_MAIL.replace(", email: protocol@example.org", ""))) == [[]]


def test_whoever_gets_an_address_later_is_invited_then() -> None:
    assert _series((CALL, WITH_MAIL.replace("email: lund@example.org, ", "")), (CALL, WITH_MAIL)) == [
        ["counterparts/kis/meetings-call.request.eml"],
        ["delegates/lund/meetings-call.request.eml"],
    ]


def test_whose_address_changes_is_invited_anew() -> None:
    assert _series((CALL, WITH_MAIL), (CALL, WITH_MAIL.replace("lund@", "ida.lund@")))[1] == [
        "delegates/lund/meetings-call.request.eml"
    ]


def test_what_is_moved_cancelled_and_deleted_is_told_once_each() -> None:
    moved = CALL.replace("11:00", "11:30")
    cancelled = moved.replace("end: 11:30", "end: 11:30, status: cancelled")
    assert _series((CALL, WITH_MAIL), (moved, WITH_MAIL), (cancelled, WITH_MAIL), ("", WITH_MAIL))[1:] == [
        ["delegates/lund/meetings-call.request.eml", "counterparts/kis/meetings-call.request.eml"],
        ["delegates/lund/meetings-call.cancel.eml", "counterparts/kis/meetings-call.cancel.eml"],
        [],
    ]


def test_what_was_cancelled_from_the_first_is_no_invitation_and_no_cancellation() -> None:
    cancelled = CALL.replace("end: 11:00", "end: 11:00, status: cancelled")
    assert _series((cancelled, WITH_MAIL), (cancelled.replace("11:00", "11:30"), WITH_MAIL)) == [[], []]

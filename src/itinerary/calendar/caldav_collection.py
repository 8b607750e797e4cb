"""A calendar on a CalDAV server (RFC 4791): read as a whole, and written object by object.

Every write says which state of the object it is for, so that nothing is overwritten that was not seen. Objects are
found where the server says that they are, never where they should be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from itinerary.calendar.caldav_answer import CALDAV, DAV, OF_ITS_ENTRIES, OF_THE_CALENDAR, described, precondition
from itinerary.calendar.caldav_connection import FORBIDDEN, TIMEOUT_IN_SECONDS, CaldavConnection
from itinerary.calendar.caldav_errors import (
    AccessRefusedError,
    ChangedMeanwhileError,
    ConnectionLostError,
    EntryRefusedError,
    NoSuchCalendarError,
    NotACalendarError,
)
from itinerary.calendar.publishing import StandingObject

if TYPE_CHECKING:
    from types import TracebackType

    from itinerary.calendar.caldav_address import CalendarAddress, Credentials
    from itinerary.calendar.caldav_answer import Described

_DONE = frozenset({200, 201, 202, 204})
_MULTISTATUS = 207
_ABSENT = frozenset({404, 410})
_PRECONDITION_FAILED = 412
_XML, _CALENDAR = "application/xml; charset=utf-8", "text/calendar; charset=utf-8"


class CaldavCollection:
    """One calendar on a server. Its methods raise the errors of `itinerary.calendar.caldav_errors`, and no others.

    `timeout` is how many seconds we wait to be connected, and for each part of an answer. A context manager: it closes
    the connection behind itself.
    """

    def __init__(
        self, address: CalendarAddress, credentials: Credentials | None = None, timeout: float = TIMEOUT_IN_SECONDS
    ) -> None:
        self.address = address
        self._connection = CaldavConnection(address, credentials, timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def ensure_calendar(self) -> None:
        """Ask what stands at the address, and raise unless it is a calendar that takes entries."""
        for one in self._told("PROPFIND", OF_THE_CALENDAR, "0"):
            if f"{CALDAV}calendar" not in one.parts(f"{DAV}resourcetype"):
                raise NotACalendarError(self.address.text, "it leads to something else, perhaps a list of calendars")
            kinds = one.properties.get(f"{CALDAV}supported-calendar-component-set")
            if kinds is not None and "VEVENT" not in {kind.get("name") for kind in kinds}:
                raise NotACalendarError(self.address.text, "what is there takes no entries of this kind, perhaps tasks")
            return
        raise NotACalendarError(self.address.text, "the server tells nothing of it")

    def standing(self) -> tuple[StandingObject, ...]:
        """Return all objects with events that the calendar holds, whoever made them."""
        return tuple(self._standing(one) for one in self._told("REPORT", OF_ITS_ENTRIES, "1"))

    def create(self, uid: str, content: bytes) -> None:
        """Make an object for a UID; raise `ChangedMeanwhileError` where one stands at its address."""
        self._write("PUT", self.address.of_new(uid), {"If-None-Match": "*"}, content)

    def update(self, href: str, etag: str, content: bytes) -> None:
        """Replace an object; raise `ChangedMeanwhileError` unless it is in the state that was seen."""
        self._write("PUT", self.address.of_standing(href), {"If-Match": etag}, content)

    def delete(self, href: str, etag: str) -> None:
        """Delete an object; raise `ChangedMeanwhileError` unless it is in the state that was seen."""
        self._write("DELETE", self.address.of_standing(href), {"If-Match": etag})

    def _standing(self, one: Described) -> StandingObject:
        etag, content = one.text(f"{DAV}getetag"), one.text(f"{CALDAV}calendar-data")
        # Among the rest may be the calendar itself with 507: there is more than was told (RFC 4791 section 7.8.1).
        if not (one.href and etag and content):
            raise ConnectionLostError(self.address.text, "the server does not tell all that the calendar holds")
        return StandingObject(one.href, etag, content.encode())

    def _told(self, method: str, question: str, depth: str) -> tuple[Described, ...]:
        """Ask about the calendar, and return what the server tells of each resource."""
        headers = {"Depth": depth, "Content-Type": _XML}
        answer = self._connection.request(method, self.address.of_collection, question, headers)
        if answer.status in _ABSENT:
            raise NoSuchCalendarError(self.address.text)
        if answer.status == FORBIDDEN:
            raise AccessRefusedError(self.address.text, "read")
        if answer.status != _MULTISTATUS or answer.tree is None:
            raise NotACalendarError(self.address.text, "the server does not answer as those of calendars do")
        return tuple(described(answer.tree))

    def _write(self, method: str, address: str, condition: dict[str, str], content: bytes = b"") -> None:
        headers = {**condition, "Content-Type": _CALENDAR}
        answer = self._connection.request(method, address, content.decode(), headers)
        if answer.status in _ABSENT or answer.status == _PRECONDITION_FAILED:
            raise ChangedMeanwhileError(self.address.text)
        rule = "" if answer.tree is None else precondition(answer.tree)
        if answer.status == FORBIDDEN and not rule:
            raise AccessRefusedError(self.address.text, "change")
        if answer.status not in _DONE:
            raise EntryRefusedError(self.address.text, f"{answer.status} {rule}".strip())

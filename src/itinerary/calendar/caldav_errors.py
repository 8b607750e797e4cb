"""What can go wrong between us and a calendar server, told so that somebody knows what to do. No error holds a secret.

The errors are made from what was asked and answered, never from the exceptions of the library, which may hold headers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Mapping

USER_VARIABLE = "ITINERARY_CALDAV_USER"
PASSWORD_VARIABLE = "ITINERARY_CALDAV_PASSWORD"  # noqa: S105 - the name of the variable, not what it holds
"""The variables of the environment that a command takes credentials from."""


class CalendarAddressError(ItineraryError):
    """The address of a calendar cannot be used as it was written; the sentence never repeats it whole."""

    def __init__(self, fault: str) -> None:
        super().__init__(f"the address of the calendar cannot be used: {fault}")


class LoginRefusedError(ItineraryError):
    """The server does not know the user, or not with this password (401), or none was given."""

    def __init__(self, address: str, *, was_given: bool) -> None:
        where = f"{USER_VARIABLE} and {PASSWORD_VARIABLE} in the environment"
        remedy = (
            f"look at {where}, or at the system's keyring for this address; "
            "many servers want a password made for one application"
            if was_given
            else f"set {where}, or put them into the system's keyring for this address"
        )
        super().__init__(f"the server does not let us in at '{address}': {remedy}")


class AccessRefusedError(ItineraryError):
    """The server knows the user, who may not do this (403)."""

    def __init__(self, address: str, deed: str) -> None:
        super().__init__(
            f"the user of the calendar at '{address}' may not {deed} it: have the right given, "
            f"or name another user in {USER_VARIABLE} and {PASSWORD_VARIABLE}"
        )


class NoSuchCalendarError(ItineraryError):
    """There is nothing at the address (404)."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"there is no calendar at '{address}': make one with a calendar program, or copy its address from there; "
            "this program makes none"
        )


class NotACalendarError(ItineraryError):
    """Something is at the address, but no calendar that takes entries."""

    def __init__(self, address: str, what: str) -> None:
        super().__init__(
            f"'{address}' is not the address of a calendar: {what}; "
            "copy that of one calendar from the settings of a calendar program (its CalDAV address)"
        )


class CalendarMovedError(ItineraryError):
    """The server sends us elsewhere (3xx); we do not follow, since the password would go along."""

    def __init__(self, address: str, there: str) -> None:
        super().__init__(
            f"the server sends us from '{address}' on to '{there}', where we do not take a password by ourselves: "
            "if you trust that address, give it as that of the calendar"
        )


class UntrustedServerError(ItineraryError):
    """The certificate of the server does not prove that it is the one that was meant."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"the server of '{address}' cannot prove who it is (its certificate is not trusted here), "
            "so nothing was sent to it: correct the address, or have the certificate mended"
        )


class ConnectionLostError(ItineraryError):
    """No answer came, or none that tells whether the request was carried out: it may have been."""

    def __init__(self, address: str, what: str, wait: float = 0.0) -> None:
        super().__init__(f"the calendar at '{address}' cannot be reached: {what}")
        self.what = what
        self.wait = wait
        """Seconds that the server asks us to wait before we come again."""


class ChangedMeanwhileError(ItineraryError):
    """An object is not in the state that we saw any more (404, 410, 412): the request was not carried out."""

    def __init__(self, address: str) -> None:
        self.what = "the server finds its entries in another state at each attempt"
        super().__init__(f"an entry of the calendar at '{address}' was changed by somebody else in between")


class EntryRefusedError(ItineraryError):
    """The server does not take an entry as it is."""

    def __init__(self, address: str, answer: str) -> None:
        super().__init__(f"the server does not take an entry for '{address}': {answer}")
        self.answer = answer


class EntriesRefusedError(ItineraryError):
    """The calendar is up to date, but for entries that the server does not take."""

    def __init__(self, address: str, answers: Mapping[str, str]) -> None:
        listed = "; ".join(f"'{uid}': {answer}" for uid, answer in answers.items())
        super().__init__(
            f"the calendar at '{address}' is up to date but for what its server does not take: {listed}; "
            "an entry of that UID may stand in another calendar or in the bin there: remove it for good and run again"
        )
        self.uids = tuple(answers)


class PublishingStoppedError(ItineraryError):
    """The calendar is not up to date, since the connection broke off too often."""

    def __init__(self, address: str, what: str, done: int, left: int | None) -> None:
        far = f"{done} of {done + left} changes are made" if left is not None else "nothing was changed yet"
        super().__init__(
            f"publishing to '{address}' stopped: {what}; {far}; run the same command again, and it goes on from there"
        )
        self.done = done
        self.left = left

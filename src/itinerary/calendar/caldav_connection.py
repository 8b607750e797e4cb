"""The connection to a CalDAV server, through the client of the `caldav` package, some of whose habits are switched off.

It goes nowhere but to the address that it is given: it follows no redirection, and takes no proxies, passwords,
certificates or settings from environment or files. What the package raises may hold headers, so none of it gets out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.calendar.caldav_address import place_of
from itinerary.calendar.caldav_errors import (
    CalendarMovedError,
    ConnectionLostError,
    LoginRefusedError,
    UntrustedServerError,
)
from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from caldav.davclient import DAVClient
    from lxml.etree import _Element

    from itinerary.calendar.caldav_address import CalendarAddress, Credentials

TIMEOUT_IN_SECONDS = 30.0

FORBIDDEN = 403

_UNAUTHORIZED = 401
_SERVER_FAULT = 500
_PASSING = frozenset({408, 423, 425, 429})
"""Too slow, locked, too early, too often: may be answered otherwise the next time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered to one request, as far as it matters to us."""

    status: int
    tree: _Element | None = None
    """What it said in XML."""
    wait: float = 0.0
    """Seconds after which it asks us to come again."""


class CaldavConnection:
    """A connection to the server of one calendar, as one user or as nobody.

    `timeout` is how many seconds it waits to be connected, and for each part of an answer.
    """

    def __init__(self, address: CalendarAddress, credentials: Credentials | None, timeout: float) -> None:
        self._address = address
        self._is_known = credentials is not None
        self._timeout = timeout
        self._client = _client(address, credentials, timeout)

    def close(self) -> None:
        """Let the server go."""
        self._client.close()

    def request(self, method: str, address: str, body: str, headers: Mapping[str, str]) -> Answer:
        """Send one request, once, and return the answer whatever it is, if it tells what became of the request.

        Raises `ConnectionLostError` where that is not known or may change, `LoginRefusedError`, `CalendarMovedError`
        and `UntrustedServerError`.
        """
        # Errors are raised here, outside of any `except`, so that none drags one of the package's behind it.
        answer = self._answer(method, address, body, headers)
        if isinstance(answer, ItineraryError):
            raise answer
        if answer.status == _UNAUTHORIZED:
            raise LoginRefusedError(self._address.text, was_given=self._is_known)
        if answer.status >= _SERVER_FAULT or answer.status in _PASSING:
            raise ConnectionLostError(self._address.text, f"the server answers {answer.status}", answer.wait)
        return answer

    def _answer(self, method: str, address: str, body: str, headers: Mapping[str, str]) -> Answer | ItineraryError:
        from caldav.lib.error import AuthorizationError, RateLimitError

        try:
            response = self._client.request(address, method, body, headers)
        except AuthorizationError as refusal:
            return Answer(refusal.status or _UNAUTHORIZED, _parsed(refusal.body))
        except NotImplementedError:  # the server knows none of the ways to log in that the package knows
            return Answer(_UNAUTHORIZED)
        except RateLimitError as refusal:
            return Answer(refusal.status or _SERVER_FAULT, wait=refusal.retry_after_seconds or 0.0)
        except Exception as fault:  # noqa: BLE001 - the package lets through what four others raise, headers and all
            return self._told(fault)
        return Answer(response.status, response.tree)

    def _told(self, fault: Exception) -> ItineraryError:
        """Return what the package raised in words of our own."""
        from caldav.lib.http_sync import requests

        here = self._address.text
        if isinstance(fault, requests.exceptions.TooManyRedirects):
            sent_to = "" if fault.response is None else str(fault.response.headers.get("Location", ""))
            return CalendarMovedError(here, place_of(sent_to))
        if "CERTIFICATE_VERIFY_FAILED" in str(fault):
            return UntrustedServerError(here)
        if isinstance(fault, requests.exceptions.Timeout):
            return ConnectionLostError(here, f"no answer came within {self._timeout:g} seconds")
        return ConnectionLostError(here, f"no answer came that can be read ({type(fault).__name__})")


def _client(address: CalendarAddress, credentials: Credentials | None, timeout: float) -> DAVClient:
    from caldav.davclient import DAVClient
    from caldav.lib import error

    # Were PYTHON_CALDAV_COMMDUMP set, every request would be written to a file under /tmp.
    error.debug_dump_communication = False
    client = DAVClient(
        address.of_collection,
        username=credentials.user if credentials else None,
        password=credentials.password if credentials else None,
        enable_rfc6764=False,
        rate_limit_handle=False,
    )
    client.timeout = timeout  # type: ignore[assignment] # said to be whole seconds, but handed on as it is
    # Neither proxies nor .netrc nor REQUESTS_CA_BUNDLE, all of which the environment may name.
    client.session.trust_env = False
    client.session.max_redirects = 0
    return client


def _parsed(body: bytes | str | None) -> _Element | None:
    from lxml import etree

    if not body:
        return None
    try:
        return etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None

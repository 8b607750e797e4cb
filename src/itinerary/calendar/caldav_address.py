"""Where a calendar stands on a server, and with whose rights it is written: both checked before anything is sent."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from itinerary.calendar.caldav_errors import PASSWORD_VARIABLE, USER_VARIABLE, CalendarAddressError


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who writes to a calendar. The password shows in no text that is made of it."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CalendarAddress:
    """The address of a calendar on a CalDAV server: `https://dav.example.org/office/japan-2026/`.

    Raises `CalendarAddressError` unless it is one to which a password may be sent.
    """

    text: str

    def __post_init__(self) -> None:
        """Refuse what is not an address, or would give a secret away."""
        fault = _fault(self.text)
        if fault:
            raise CalendarAddressError(fault)

    @property
    def of_collection(self) -> str:
        """The address with the slash that it ends in, which some servers insist on."""
        return f"{self.text.rstrip('/')}/"

    def of_new(self, uid: str) -> str:
        """Return the address of an object that is made for a UID."""
        return f"{self.of_collection}{quote(uid, safe='')}.ics"

    def of_standing(self, href: str) -> str:
        """Return the address of an object that the server names: always at this server, whatever host it names."""
        home, named = urlsplit(self.of_collection), urlsplit(href)
        path = named.path if named.path.startswith("/") else home.path + named.path
        return home._replace(path=path, query=named.query).geturl()


def place_of(address: str) -> str:
    """Return scheme, host and path of an address that a server sent, which may hold secrets elsewhere."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()


def _fault(text: str) -> str | None:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "it is not written as an address is; one looks like https://dav.example.org/office/visit/"
    if "@" in parts.netloc:
        return (
            "it holds a user or password, which would stand in files and logs; "
            f"take them out and set {USER_VARIABLE} and {PASSWORD_VARIABLE} in the environment"
        )
    if parts.scheme not in {"http", "https"} or not host:
        return "it does not begin with https:// and a host; one looks like https://dav.example.org/office/visit/"
    if parts.scheme == "http" and not _is_this_machine(host):
        return f"http:// would send the password to {host} for all to read; use https://"
    if parts.query or parts.fragment:
        return "it goes on after the path, with ? or #; that of a calendar ends in its path"
    if not text.isascii() or not text.isprintable() or " " in text:
        return "it holds a space or a letter that no address may hold; copy it from a calendar program"
    return None


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"

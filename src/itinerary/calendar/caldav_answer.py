"""What a calendar server answers about several resources at once (WebDAV multistatus, RFC 4918 section 13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

DAV = "{DAV:}"
CALDAV = "{urn:ietf:params:xml:ns:caldav}"

OF_THE_CALENDAR = """\
<D:propfind xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">\
<D:prop><D:resourcetype/><C:supported-calendar-component-set/></D:prop></D:propfind>"""
"""Asks what stands at an address."""

OF_ITS_ENTRIES = """\
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">\
<D:prop><D:getetag/><C:calendar-data/></D:prop>\
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"/></C:comp-filter></C:filter>\
</C:calendar-query>"""
"""Asks for all objects with events, and the state that each is in (RFC 4791 section 7.8)."""


@dataclass(frozen=True, slots=True)
class Described:
    """One resource, as far as the server told of it."""

    href: str
    properties: Mapping[str, _Element]
    """The properties that it has, by name with namespace."""

    def text(self, name: str) -> str:
        """Return the text of a property; empty where there is none."""
        element = self.properties.get(name)
        return "" if element is None else element.text or ""

    def parts(self, name: str) -> frozenset[str]:
        """Return the names of the elements in a property, with namespace."""
        element = self.properties.get(name)
        return frozenset() if element is None else frozenset(str(part.tag) for part in element)


def described(multistatus: _Element) -> Iterator[Described]:
    """Yield each resource of an answer."""
    for response in multistatus.iterfind(f"{DAV}response"):
        yield Described(
            href=(response.findtext(f"{DAV}href") or "").strip(),
            properties={
                str(element.tag): element
                for stated in response.iterfind(f"{DAV}propstat")
                if " 200 " in f"{stated.findtext(f'{DAV}status') or ''} "
                for element in stated.iterfind(f"{DAV}prop/*")
            },
        )


def precondition(error: _Element) -> str:
    """Return which rule a refused request breaks, as the server names it (RFC 4918 section 16): `no-uid-conflict`."""
    return next((str(rule.tag).rpartition("}")[2] for rule in error if error.tag == f"{DAV}error"), "")

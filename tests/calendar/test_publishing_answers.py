"""What is understood of a server's answers about several resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from itinerary.calendar.caldav_answer import CALDAV, DAV, described, precondition

if TYPE_CHECKING:
    from lxml.etree import _Element


def _xml(text: str) -> _Element:
    from lxml import etree

    return etree.fromstring(text)


def test_property_counts_only_where_the_server_has_it() -> None:
    (calendar,) = described(
        _xml("""\
<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:response>
<D:href> /office/visit/ </D:href>
<D:propstat>
  <D:prop><D:resourcetype><D:collection/><C:calendar/></D:resourcetype><D:getetag>"7"</D:getetag></D:prop>
  <D:status>HTTP/2 200</D:status>
</D:propstat>
<D:propstat>
  <D:prop><C:supported-calendar-component-set/></D:prop>
  <D:status>HTTP/1.1 404 Not Found</D:status>
</D:propstat>
</D:response></D:multistatus>""")
    )
    assert calendar.href == "/office/visit/"
    assert sorted(calendar.properties) == [f"{DAV}getetag", f"{DAV}resourcetype"]
    assert calendar.text(f"{DAV}getetag") == '"7"'
    assert calendar.text(f"{DAV}displayname") == ""
    assert calendar.parts(f"{DAV}resourcetype") == {f"{DAV}collection", f"{CALDAV}calendar"}
    assert calendar.parts(f"{DAV}owner") == frozenset()


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        ('<error xmlns="DAV:"><no-uid-conflict xmlns="urn:ietf:params:xml:ns:caldav"/></error>', "no-uid-conflict"),
        ('<error xmlns="DAV:"/>', ""),
        ("<html><body>no</body></html>", ""),
    ],
)
def test_rule_that_a_request_breaks_is_read_from_the_answer(answer: str, rule: str) -> None:
    assert precondition(_xml(answer)) == rule

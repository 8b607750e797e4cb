"""The places at which one is received, as staff and drivers need them: what they are, where, and how one gets in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import lines, prose_lines, table
from itinerary.briefing.meetings import in_order
from itinerary.briefing.places import site_address, site_name
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Block
    from itinerary.spec.sites import Site


def venues(pack: Pack) -> tuple[Block, ...]:
    """Return the place of every meeting that is on, once each, in order of time; or nothing."""
    say = pack.speech.say
    return table(
        say("Places"),
        (say("Place"), say("Address"), say("How to get in")),
        (32, 36, 32),
        [(site_name(site), site_address(site), lines(*prose_lines(site.access))) for site in _sites(pack)],
    )


def _sites(pack: Pack) -> Iterator[Site]:
    meetings = (pack.visit.meetings[name] for name in in_order(pack))
    found = dict.fromkeys(one.site for one in meetings if one.site and one.status is not MeetingStatus.CANCELLED)
    yield from (pack.visit.sites[name] for name in found)

"""A pocket card of one day with as many meetings as a test wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.packs import EDITION
from support.specs import REGISTERS, programme_of

from itinerary.audience import Audience, view
from itinerary.briefing import pocket_card

if TYPE_CHECKING:
    from itinerary.rendering.content import Document

_HALL = "  hall: {name: Far Hall, city: Tokyo, country: JP, timezone: Asia/Tokyo, address: 2 Example-cho}\n"


def crammed(count: int) -> Document:
    """Return the card of a delegate who has talks every ten minutes from 08:00, `count` of them."""
    meetings = "".join(
        f"  talk-{number}: {{title: Talks about the {number}th subject of the day, partner: host, site: hall,"
        f" room: Room {number}, start: 2027-03-26 {8 + number // 6:02}:{number % 6 * 10:02},"
        f" end: {8 + number // 6:02}:{number % 6 * 10 + 9:02}, delegates: all}}\n"
        for number in range(count)
    )
    programme = programme_of(f"meetings:\n{meetings}", REGISTERS + _HALL)
    return pocket_card(view(programme, Audience.named(programme.visit, "lund")), EDITION)

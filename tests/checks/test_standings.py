from __future__ import annotations

from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.standings import standings_far_apart

REGISTERS_WITH_RANKS = REGISTERS.replace("role: Rector", "role: Rector, standing: officer").replace(
    "role: Minister", "role: Minister, standing: minister"
)


def test_two_who_stand_far_apart_are_told_of_at_their_first_meeting() -> None:
    meetings = """
        meetings:
          call: {title: Call, kind: courtesy-call, partner: host, site: ministry, start: 2027-03-22 10:00,
                 end: 11:00, delegates: [lund, berg], counterparts: kis}
          talks: {title: Talks, partner: host, site: ministry, start: 2027-03-23 10:00, end: 11:00,
                  delegates: lund, counterparts: kis}
        """
    assert told(meetings, standings_far_apart, registers=REGISTERS_WITH_RANKS) == [
        "standings-far-apart: Ida Lund and Anna Kis stand far apart in rank"
    ]

"""Small visits for tests, written as a planner writes them: a frame, registers to draw on, and what the test adds."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.source import read_text

if TYPE_CHECKING:
    from itinerary.programme.placing import Placed
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

REGISTERS = """\
format: 1
visit:
  id: sample
  title: Sample visit
  home: us
  head: lund
  from: 2027-03-20
  to: 2027-03-31
  timezone: Europe/Budapest
organisations:
  us: {name: Example University}
  host: {name: Example Ministry}
delegates:
  lund: {name: {given: Ida, family: Lund}, role: Rector, organisation: us}
  berg: {name: {given: Per, family: Berg}, role: Registrar, organisation: us}
counterparts:
  kis: {name: {given: Anna, family: Kis}, role: Minister, organisation: host}
sites:
  ministry: {name: Example Ministry, organisation: host, city: Budapest, country: HU, location: [47.5070, 19.0456]}
  hotel: {name: Example Hotel, kind: hotel, city: Budapest, country: HU, location: [47.4976, 19.0478]}
  museum: {name: Example Museum, city: Budapest, country: HU}
  keleti: {name: Keleti, kind: station, city: Budapest, country: HU, location: [47.5003, 19.0840]}
  debrecen: {name: Example Campus, city: Debrecen, country: HU, location: [47.5536, 21.6217]}
  bucharest:
    {name: Gara de Nord, kind: station, city: Bucharest, country: RO, timezone: Europe/Bucharest,
     location: [44.4460, 26.0743]}
  tokyo: {name: Example Hall, city: Tokyo, country: JP, timezone: Asia/Tokyo, location: [35.6735, 139.7520]}
  tokyo-hotel: {name: Example Ryokan, kind: hotel, city: Tokyo, country: JP, timezone: Asia/Tokyo}
  vancouver-hotel:
    {name: Example Lodge, kind: hotel, city: Vancouver, country: CA, timezone: America/Vancouver,
     location: [49.1947, -123.1790]}
"""


def visit_of(added: str = "", registers: str = REGISTERS) -> Visit:
    """Return the visit of the registers and what a test adds; it must be without a mistake."""
    source = read_text(registers + dedent(added), name="visit.yaml")
    assert source.data is not None, source.report
    loaded = load_data(source.data)
    assert loaded.visit is not None, loaded.report
    assert len(source.report) + len(loaded.report) == 0, (source.report, loaded.report)
    return loaded.visit


def placed(added: str = "", registers: str = REGISTERS) -> Placed:
    """Return such a visit in time, with what could not be placed."""
    return place(visit_of(added, registers))


def programme_of(added: str = "", registers: str = REGISTERS) -> Programme:
    """Return such a visit in time; everything in it must have its place."""
    found = placed(added, registers)
    assert len(found.report) == 0, found.report
    return found.programme

"""A small visit for tests of deadlines, and what a test adds to it anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from itinerary.load import load_data
from itinerary.source import read_text

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit

SPEC = """\
format: 1
visit: {id: oslo, title: Visit to Oslo, home: us, head: lund, from: 2027-05-10, to: 2027-05-12, timezone: Europe/Oslo}
organisations:
  us: {name: Example University, country: GB}
  port: {name: Example Port Authority, country: NO, article: true}
delegates:
  lund: {name: {given: Ida, family: Lund, honorific: Dr}, role: Rector, organisation: us}
  berg: {name: {given: Per, family: Berg}, role: Registrar, organisation: us}
counterparts:
  dahl: {name: {given: Eva, family: Dahl}, role: Director, organisation: port}
sites:
  quay: {name: Quay House, city: Oslo, country: NO, address: Example Quay 1}
  inn: {name: Harbour Inn, kind: hotel, city: Oslo, country: NO, address: Example Quay 2}
meetings:
  call: {title: Call, partner: port, site: quay, start: 2027-05-11 10:00, end: 11:00, delegates: all}
"""


def visit_with(added: str = "") -> Visit:
    """Return the visit of the spec and of what is added, mapping into mapping; it must be without a mistake."""
    loaded = load_data(_merged(_data(SPEC), _data(added) if added else {}))
    assert loaded.visit is not None
    assert len(loaded.report) == 0, loaded.report
    return loaded.visit


def _data(text: str) -> dict[str, Any]:
    source = read_text(text, name="visit.yaml")
    assert len(source.report) == 0, source.report
    return dict(source.data or {})


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    both = {**one, **other}
    for key in one.keys() & other.keys():
        if isinstance(one[key], dict) and isinstance(other[key], dict):
            both[key] = _merged(one[key], other[key])
    return both

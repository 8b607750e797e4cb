"""What a rule notices in a small visit to a harbour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.source import read_text

if TYPE_CHECKING:
    from itinerary.checks.rule import Rule

HARBOUR = """\
format: 1
visit: {id: oslo, title: Visit to Oslo, home: us, head: lund, from: 2027-05-10, to: 2027-05-12, timezone: Europe/Oslo}
organisations:
  us: {name: Example University}
  port: {name: Example Port Authority}
delegates:
  lund: {name: {given: Ida, family: Lund, honorific: Dr}, role: Rector, organisation: us}
  berg: {name: {given: Eva, family: Berg, honorific: Ms}, role: Registrar, organisation: us}
counterparts:
  holm: {name: {given: Nils, family: Holm, honorific: Mr}, role: Director, organisation: port}
sites:
  quay: {name: Quay House, city: Oslo, address: Example Quay 1}
"""
FINAL = HARBOUR.replace("timezone: Europe/Oslo}", "timezone: Europe/Oslo, status: final}")


def noticed(rule: Rule, added: str = "", *, base: str = HARBOUR) -> list[str]:
    """Return what a rule finds, each as `place: sentence`; the visit must be without a mistake of spec or time."""
    source = read_text(base + added, name="visit.yaml")
    assert source.data is not None, source.report
    loaded = load_data(source.data)
    assert loaded.visit is not None, loaded.report
    placed = place(loaded.visit)
    assert [*source.report, *loaded.report, *placed.report] == []
    return [
        f"{'/'.join(map(str, finding.path))}: {finding.message}"
        for finding in rule.findings(loaded.visit, placed.programme)
    ]

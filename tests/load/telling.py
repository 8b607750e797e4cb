"""What a planner is told about the data of a spec, in full."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, Any

from itinerary.load import load_data
from itinerary.source import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.load import Loaded

FRAME = """\
format: 1
visit: {id: lisbon, title: Visit to Lisbon, home: us, from: 2027-05-10, to: 2027-05-11, timezone: Europe/Lisbon}
organisations:
  us: {name: Example University}
  port: {name: Example Port Authority}
"""
PEOPLE = """\
delegates:
  silva: {name: {family: Silva}}
  costa: {name: {family: Costa}}
counterparts:
  prado: {name: {family: Prado}, organisation: port}
"""


def loaded(added: str, *, base: str = FRAME) -> Loaded:
    """Return what is read of a small visit and what a test adds."""
    source = read_text(base + dedent(added), name="visit.yaml")
    assert source.data is not None
    assert len(source.report) == 0, source.report
    return load_data(source.data)


def told(added: str, *, base: str = FRAME) -> list[str]:
    """Return what is said about it: a line `place: rule: sentence`, and a line `= help` where there is help."""
    return lines_of(loaded(added, base=base))


def told_of_data(data: Mapping[str, Any]) -> list[str]:
    """Return what is said about data that a program made."""
    return lines_of(load_data(data))


def lines_of(found: Loaded) -> list[str]:
    """Return the findings, each with its place in the data; a place at a key ends in a colon of its own."""
    lines: list[str] = []
    for finding in found.report:
        place = ".".join(map(str, finding.path)) + ("<key>" if finding.at_key else "")
        lines.append(f"{place}: {finding.rule}: {finding.message}")
        lines.extend([f"= {finding.help}"] if finding.help else [])
    return lines

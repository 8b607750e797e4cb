"""Visits as protocol offices write them, and unlike those that we make up by the hundred: silence, and all papers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from itinerary.build import BuildOptions, Format, build
from itinerary.cli.findings import OutputFormat, written
from itinerary.examine import examine
from itinerary.rendering.edition import Edition

REALISTIC = sorted((Path(__file__).parent / "realistic").glob("*.yaml"))
EDITION = Edition(datetime(2027, 1, 18, 9, tzinfo=UTC))
QUICK = BuildOptions(formats=frozenset({Format.HTML, Format.MARKDOWN, Format.TABLE, Format.TASKS}))
"""What is not printed: what it says is the same in Word and PDF, which take their time."""


@pytest.mark.parametrize("visit", REALISTIC, ids=lambda path: path.stem)
def test_nothing_is_said_of_a_realistic_visit(visit: Path) -> None:
    assert written(examine(visit).report, OutputFormat.CONCISE) == ""


@pytest.mark.parametrize("visit", REALISTIC, ids=lambda path: path.stem)
def test_all_papers_of_a_realistic_visit_are_made(visit: Path, tmp_path: Path) -> None:
    programme = examine(visit).programme
    assert programme is not None
    made = {file.path for file in build(programme, EDITION, tmp_path, spec="a", options=QUICK).files}
    people, hosts = programme.visit.delegates, {meeting.partner for meeting in programme.visit.meetings.values()}
    assert {f"calendar/delegates/{person}.ics" for person in people} <= made
    assert {f"calendar/partners/{host}.ics" for host in hosts if host} <= made
    assert {f"briefing/delegates/{person}.html" for person in people} <= made

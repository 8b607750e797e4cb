"""Reading, placing and checking in one go: each mistake is told once, and by the stage that understands it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from itinerary.examine import examine, examine_loaded
from itinerary.load import load_data

if TYPE_CHECKING:
    from pathlib import Path

REGISTERS = """\
organisations:
  us: {name: Example University}
  port: {name: Example Port Authority}
delegates:
  lund: {name: {given: Ida, family: Lund}, role: Rector, organisation: us}
sites:
  quay: {name: Quay House, city: Lisbon, address: Example Quay 1}
"""
FRAME = """\
format: 1
visit: {id: lisbon, title: Visit to Lisbon, home: us, head: lund, from: 2027-05-10, to: 2027-05-11,
        timezone: Europe/Lisbon}
"""
CALL = """\
meetings:
  call: {title: Call, partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00, delegates: lund,
         brief: {objectives: [Meet]}}
"""
TWICE = f"""{CALL}\
  tour: {{title: Tour, kind: tour, partner: port, site: quay, start: 2027-05-10 10:30, end: 12:00, delegates: lund}}
"""


def found(folder: Path, **files: str) -> list[str]:
    """Return what is found in a visit of some files, each finding as `rule at place`."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [f"{one.rule} at {'.'.join(map(str, one.path))}" for one in examine(folder).report]


def test_sound_visit_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, visit=FRAME + REGISTERS + CALL) == []


def test_findings_of_all_stages_come_in_one_run_in_the_order_of_the_source(tmp_path: Path) -> None:
    mistakes = """\
  late: {title: Late, kind: tour, partner: port, site: quay, start: 2027-05-10 15:00, end: 14:00, delegates: lund}
  lost: {title: Lost, kind: tour, partner: prot, site: quay, start: 2027-05-10 16:00, end: 17:00, delegates: lund}
  odd: {title: Odd, kind: tour, partner: port, site: quay, start: "half past", end: 18:00, delegates: lund}
"""
    assert found(tmp_path, visit=FRAME + REGISTERS + TWICE + mistakes + "extra: \tx\n") == [
        "time-overlap at meetings.tour.start",
        "end-before-start at meetings.late.end",
        "unknown-organisation at meetings.lost.partner",
        "time-format at meetings.odd.start",
        "unknown-field at extra",
    ]


@pytest.mark.parametrize(
    "broken",
    [
        TWICE.replace("site: quay, start: 2027-05-10 10:30", "site: qay, start: 2027-05-10 10:30"),
        TWICE.replace("title: Tour", "title: [Tour]"),
        TWICE.replace("end: 12:00", "end: 12:00, rom: Hall"),
    ],
    ids=["unknown site", "wrong value", "unknown field"],
)
def test_damaged_entry_is_spoken_of_once(broken: str, tmp_path: Path) -> None:
    """Were it whole, it would overlap with the other; as it is, nobody knows what it would say."""
    (only,) = found(tmp_path, visit=FRAME + REGISTERS + broken)
    assert only.partition(" at ")[2].startswith("meetings.tour")


def test_meeting_at_a_site_that_lost_its_zone_is_not_judged_by_the_clock(tmp_path: Path) -> None:
    far = REGISTERS.replace("address: Example Quay 1", "address: Example Quay 1, timezone: Asia/Tokio")
    call = CALL.replace("end: 11:00", "end: 9:00")
    assert found(tmp_path, visit=FRAME + far + call) == ["unknown-zone at sites.quay.timezone"]


WRONG_CLOCK = f"""\
{FRAME.replace("Europe/Lisbon", "Europe/Madrid")}{REGISTERS.replace("city: Lisbon", "city: Badajoz, country: ES")}\
  spa: {{name: Example Spa, city: Elvas, country: PT, address: Example Street 2}}
transfers:
  - {{from: quay, to: spa, takes: 5 min}}
{CALL}\
  tour: {{title: Tour, kind: tour, partner: port, site: spa, start: 2027-05-10 START, duration: 2h, delegates: lund}}
"""
"""A call in Spain until eleven, which is ten in Lisbon; and a tour in Portugal, by the clock of Spain."""


@pytest.mark.parametrize(
    ("start", "rules"),
    [
        ("10:30", ["site-without-zone at sites.spa"]),
        ("9:30", ["site-without-zone at sites.spa", "time-overlap at meetings.call.start"]),
    ],
    ids=["only by the wrong clock", "by the right one too"],
)
def test_overlap_by_a_wrong_clock_is_not_told_beside_it(start: str, rules: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, visit=WRONG_CLOCK.replace("START", start)) == rules


def test_overlap_by_a_wrong_clock_is_not_told_though_the_zone_may_be_what_could_not_be_read(tmp_path: Path) -> None:
    damaged = WRONG_CLOCK.replace("START", "10:30") + "extra: x\n"
    assert found(tmp_path, visit=damaged) == ["unknown-field at extra"]


def test_overlap_by_a_clock_that_is_right_for_the_planner_is_told(tmp_path: Path) -> None:
    excuse = "checks: {excuse: [{rule: site-without-zone, item: spa, because: It keeps the time of Spain.}]}\n"
    assert found(tmp_path, visit=WRONG_CLOCK.replace("START", "10:30") + excuse) == [
        "time-overlap at meetings.tour.start"
    ]


def test_what_is_not_placed_is_not_called_missing(tmp_path: Path) -> None:
    """The site is used by a meeting whose time cannot be; it is not unused."""
    call = CALL.replace("end: 11:00", "end: 9:00")
    assert found(tmp_path, visit=FRAME + REGISTERS + call) == ["end-before-start at meetings.call.end"]


def test_register_in_the_folder_of_the_visit_must_be_used(tmp_path: Path) -> None:
    unused = "sites:\n  fort: {name: Fort, city: Lisbon, address: Example Hill 1}\n"
    assert found(tmp_path, visit=f"include: more.yaml\n{FRAME}{REGISTERS}{CALL}", more=unused) == [
        "unused-entry at sites.fort"
    ]


def test_register_that_visits_share_need_not_be_used(tmp_path: Path) -> None:
    (tmp_path / "shared.yaml").write_text(
        "sites:\n  fort: {name: Fort, city: Lisbon, address: Example Hill 1}\n", encoding="utf-8"
    )
    assert found(tmp_path / "lisbon", visit=f"include: ../shared.yaml\n{FRAME}{REGISTERS}{CALL}") == []


def test_visit_without_a_frame_is_not_placed(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text("format: 1\n" + REGISTERS, encoding="utf-8")
    examined = examine(tmp_path)
    assert examined.programme is None
    assert [one.rule for one in examined.report] == ["missing-field"]


def test_visit_made_by_a_program_is_checked_without_any_places() -> None:
    frame = {
        "id": "lisbon",
        "title": "Visit to Lisbon",
        "home": "us",
        "from": "2027-05-10",
        "to": "2027-05-11",
        "timezone": "Europe/Lisbon",
    }
    data = {
        "format": 1,
        "visit": frame,
        "organisations": {"us": {"name": "Example University"}},
        "meetings": {"call": {"title": "Call", "start": "2027-05-10 10:00", "end": "9:00"}},
    }
    examined = examine_loaded(load_data(data))
    late = [one for one in examined.report if one.rule == "end-before-start"]
    assert [(one.path, one.span) for one in late] == [(("meetings", "call", "end"), None)]

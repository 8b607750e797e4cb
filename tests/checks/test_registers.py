from __future__ import annotations

from pathlib import Path

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks import registers
from itinerary.examine import examine

CALL = "meetings: {call: {title: Call, start: 2027-05-10 10:00, end: 11:00, delegates: all, site: quay}}\n"


@pytest.mark.parametrize(
    "use",
    [
        "meetings: {call: {title: Call, delegates: all, site: quay, counterparts: holm}}\n",
        f"{CALL}agreements: {{loi: {{kind: contract, parties: [{{organisation: port, signatories: holm}}]}}}}\n",
        f"{CALL}gifts: {{book: {{item: Book, recipient: holm}}}}\n",
        f"{CALL}outcomes: {{photographs: {{one: {{people: holm}}}}}}\n",
    ],
)
def test_an_entry_that_anything_refers_to_is_used(use: str) -> None:
    assert noticed(registers.unused_entry, use) == []


def test_each_unused_entry_is_told_and_what_only_it_refers_to_is_not() -> None:
    nobody = "meetings: {call: {title: Call, start: 2027-05-10 10:00, end: 11:00, delegates: lund}}\n"
    assert noticed(registers.unused_entry, nobody) == [
        "counterparts/holm: nothing refers to the counterpart `holm`",
        "sites/quay: nothing refers to the site `quay`",
        "delegates/berg: nothing refers to the delegate `berg`",
    ]


def test_a_delegate_who_only_travels_along_is_used() -> None:
    aboard = """
meetings: {call: {title: Call, delegates: lund, site: quay, counterparts: holm}}
travel: {out: {by: flight, from: LHR, to: OSL, departs: 2027-05-10 7:00, arrives: 10:10}}
"""
    assert noticed(registers.unused_entry, aboard) == []


def test_a_unit_uses_the_body_above_it() -> None:
    unit = HARBOUR.replace("delegates:\n", "  town: {name: Example Town}\ndelegates:\n").replace(
        "Authority}", "Authority, parent: town}"
    )
    assert noticed(registers.unused_entry, f"{CALL}gifts: {{book: {{item: Book, recipient: holm}}}}\n", base=unit) == []


def test_a_register_that_visits_share_may_hold_more_than_one_of_them_uses(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "oslo").mkdir()
    (tmp_path / "registers" / "north.yaml").write_text("sites:\n  fjord: {name: Fjord House, city: Oslo}\n")
    (tmp_path / "oslo" / "sites.yaml").write_text("sites:\n  inlet: {name: Inlet House, city: Oslo}\n")
    visit = f"include: [../registers/north.yaml, sites.yaml]\n{HARBOUR}{CALL}"
    (tmp_path / "oslo" / "visit.yaml").write_text(visit)
    report = examine(tmp_path / "oslo").report
    assert [finding.message for finding in report if finding.rule == "unused-entry"] == [
        "nothing refers to the site `inlet`",
        "nothing refers to the counterpart `holm`",
    ]


def test_nothing_is_called_unused_while_part_of_the_visit_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text(HARBOUR + CALL.replace("site: quay", "site: quay, counterpart: holm"))
    assert [finding.rule for finding in examine(tmp_path).report] == ["unknown-field"]


def test_organisations_below_one_another_are_no_loop() -> None:
    below = HARBOUR.replace(
        "delegates:\n", "  pilots: {name: Pilots, parent: port}\n  cadets: {name: Cadets, parent: pilots}\ndelegates:\n"
    )
    assert noticed(registers.parent_loop, base=below) == []


def test_a_loop_is_told_once_and_not_for_those_below_it() -> None:
    loop = HARBOUR.replace("Authority}", "Authority, parent: pilots}").replace(
        "delegates:\n",
        "  cadets: {name: Cadets, parent: pilots}\n  pilots: {name: Pilots, parent: port}\n"
        "  alone: {name: Alone, parent: alone}\ndelegates:\n",
    )
    assert noticed(registers.parent_loop, base=loop) == [
        "organisations/port/parent: Example Port Authority is above itself",
        "organisations/alone/parent: Alone is above itself",
    ]


@pytest.mark.parametrize("way", ["phone: 119", "email: duty@example.org"])
def test_one_way_to_reach_a_contact_is_enough(way: str) -> None:
    assert noticed(registers.contact_without_number, f"contacts: {{duty: {{name: Duty, {way}}}}}\n") == []


def test_a_shared_register_is_known_from_inside_the_visits_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "oslo").mkdir()
    (tmp_path / "north.yaml").write_text("sites:\n  fjord: {name: Fjord House, city: Oslo}\n")
    used = f"{CALL}gifts: {{book: {{item: Book, recipient: holm}}}}\n"
    (tmp_path / "oslo" / "visit.yaml").write_text(f"include: [../north.yaml]\n{HARBOUR}{used}")
    monkeypatch.chdir(tmp_path / "oslo")
    assert [finding.rule for finding in examine(Path()).report if finding.rule == "unused-entry"] == []

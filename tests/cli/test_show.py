"""The programme as text, as Markdown and as JSON: whole, of a small visit with everything that a day may hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from cli.running import Ran, ran
from support.specs import REGISTERS

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """
travel:
  out: {by: flight, number: OS 61, from: BUD, to: NRT, departs: 2027-03-23 13:00, arrives: 2027-03-24 8:00,
        aboard: lund}
  hop: {by: train, from: keleti, to: debrecen, departs: 2027-03-22 15:00, arrives: 17:30, aboard: berg}
stays:
  night: {site: hotel, check-in: 2027-03-22, check-out: 2027-03-23, guests: lund, until-time: 9:00}
transfers:
  - {from: hotel, to: ministry, by: car, takes: 15 min}
meetings:
  call: {title: Call | first, partner: host, site: ministry, room: Blue Room, start: 2027-03-22 10:00, end: 11:00,
         delegates: all, counterparts: kis}
  visit-cancelled: {title: Tour, site: museum, start: 2027-03-22 12:00, end: 13:00, delegates: lund, status: cancelled}
  talk: {title: Talk, kind: talk, start: 2027-03-22 22:30, end: 2027-03-23 0:30, delegates: [lund, berg],
         status: tentative}
  tokyo: {title: Talks, partner: host, site: tokyo, start: 2027-03-24 15:00, end: 16:00, delegates: lund}
  someday: {title: Breakfast, partner: host, duration: 45 min, priority: wish,
            windows: [2027-03-25 7:00 to 8:30, 2027-03-26 7:00 to 8:30]}
"""


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    """Return the folder of the visit."""
    (tmp_path / "visit.yaml").write_text(REGISTERS + SPEC, encoding="utf-8")
    return tmp_path


def test_programme_as_text(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = """\
Sample visit

Monday 22 March 2027, Budapest
                        — Europe/Budapest, UTC+01:00 —
  10:00–11:00           Call | first · Blue Room, Example Ministry · all
  11:00                 car from Example Ministry to Example Hotel · Ida Lund
  11:15                 check in · Example Hotel · Ida Lund
  12:00–13:00           Tour (cancelled) · Example Museum · Ida Lund
  15:00–17:30           train · Keleti to Example Campus · Per Berg
  22:30–00:30 (+1 day)  Talk (tentative) · all

Tuesday 23 March 2027, Budapest
  09:00  check out · Example Hotel · Ida Lund
  13:00  flight OS 61 to Narita International Airport · from Budapest Ferenc Liszt International Airport · Ida Lund

Wednesday 24 March 2027, Tokyo
               — Asia/Tokyo, UTC+09:00 —
  08:00        flight OS 61 arrives · Narita International Airport · Ida Lund
  15:00–16:00  Talks · Example Hall · Ida Lund

Not yet scheduled
  Breakfast, 45 min, wish, host can: 2027-03-25 07:00 to 08:30; 2027-03-26 07:00 to 08:30
"""
    assert ran(capsys, "show", visit) == Ran(0, expected, "")


def test_programme_as_markdown(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = """\
# Sample visit

## Monday 22 March 2027, Budapest

| Time | What | Where | Who |
| --- | --- | --- | --- |
| | *Europe/Budapest, UTC+01:00* | | |
| 10:00–11:00 | Call \\| first | Blue Room, Example Ministry | all |
| 11:00 | car from Example Ministry to Example Hotel |  | Ida Lund |
| 11:15 | check in | Example Hotel | Ida Lund |
| 12:00–13:00 | Tour (cancelled) | Example Museum | Ida Lund |
| 22:30–00:30 (+1 day) | Talk (tentative) |  | all |

## Tuesday 23 March 2027, Budapest

| Time | What | Where | Who |
| --- | --- | --- | --- |
| 09:00 | check out | Example Hotel | Ida Lund |
| 13:00 | flight OS 61 to Narita International Airport | from Budapest Ferenc Liszt International Airport | Ida Lund |

## Wednesday 24 March 2027, Tokyo

| Time | What | Where | Who |
| --- | --- | --- | --- |
| | *Asia/Tokyo, UTC+09:00* | | |
| 08:00 | flight OS 61 arrives | Narita International Airport | Ida Lund |
| 15:00–16:00 | Talks | Example Hall | Ida Lund |
"""
    assert ran(capsys, "show", visit, "--format", "markdown", "--for", "lund") == Ran(0, expected, "")


def test_programme_of_a_host_tells_neither_ways_nor_how_much_a_meeting_matters(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = """\
Sample visit

Monday 22 March 2027, Budapest
               — Europe/Budapest, UTC+01:00 —
  10:00–11:00  Call | first · Blue Room, Example Ministry · all

Wednesday 24 March 2027, Tokyo
               — Asia/Tokyo, UTC+09:00 —
  15:00–16:00  Talks · Example Hall · Ida Lund

Not yet scheduled
  Breakfast, 45 min, host can: 2027-03-25 07:00 to 08:30; 2027-03-26 07:00 to 08:30
"""
    assert ran(capsys, "show", visit, "--for", "host") == Ran(0, expected, "")


def test_programme_of_a_reader_without_meetings_is_the_title_alone(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(capsys, "show", visit, "--for", "public") == Ran(0, "Sample visit\n", "")


def _meeting(name: str, start: str, end: str, people: list[str], **particulars: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "kind": "meeting",
        "status": "confirmed",
        "site": None,
        "room": None,
        "counterparts": [],
    }
    return {"type": "meeting", "id": f"meetings-{name}", **_span(start, end, people), **plain, **particulars}


def _span(start: str, end: str, people: list[str]) -> dict[str, object]:
    return {"start": _moment(start), "end": _moment(end), "people": people}


def _moment(text: str) -> dict[str, str]:
    return {"local": text, "zone": "Asia/Tokyo" if text.endswith("+09:00") else "Europe/Budapest"}


def test_programme_as_json(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = ran(capsys, "show", visit, "--format", "json")
    assert (shown.status, shown.err) == (0, "")
    assert json.loads(shown.out) == {
        "visit": "sample",
        "title": "Sample visit",
        "for": "office",
        "programme": [
            _meeting(
                "call",
                "2027-03-22T10:00:00+01:00",
                "2027-03-22T11:00:00+01:00",
                ["lund", "berg"],
                title="Call | first",
                site="ministry",
                room="Blue Room",
                counterparts=["kis"],
            ),
            {
                "type": "transfer",
                "id": "transfers-0",
                **_span("2027-03-22T11:00:00+01:00", "2027-03-22T11:15:00+01:00", ["lund"]),
                "by": "car",
                "from": "ministry",
                "to": "hotel",
            },
            {
                "type": "stay",
                "id": "stays-night",
                **_span("2027-03-22T11:15:00+01:00", "2027-03-23T09:00:00+01:00", ["lund"]),
                "site": "hotel",
            },
            _meeting(
                "visit-cancelled",
                "2027-03-22T12:00:00+01:00",
                "2027-03-22T13:00:00+01:00",
                ["lund"],
                title="Tour",
                status="cancelled",
                site="museum",
            ),
            {
                "type": "journey",
                "id": "travel-hop",
                **_span("2027-03-22T15:00:00+01:00", "2027-03-22T17:30:00+01:00", ["berg"]),
                "by": "train",
                "number": None,
                "from": "keleti",
                "to": "debrecen",
            },
            _meeting(
                "talk",
                "2027-03-22T22:30:00+01:00",
                "2027-03-23T00:30:00+01:00",
                ["lund", "berg"],
                title="Talk",
                kind="talk",
                status="tentative",
            ),
            {
                "type": "journey",
                "id": "travel-out",
                **_span("2027-03-23T13:00:00+01:00", "2027-03-24T08:00:00+09:00", ["lund"]),
                "by": "flight",
                "number": "OS 61",
                "from": "BUD",
                "to": "NRT",
            },
            _meeting(
                "tokyo",
                "2027-03-24T15:00:00+09:00",
                "2027-03-24T16:00:00+09:00",
                ["lund"],
                title="Talks",
                site="tokyo",
            ),
        ],
        "unscheduled": ["someday"],
    }


def test_cancelled_tentative_and_quiet_lines_are_painted(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ran(capsys, "show", visit, "--color", "always").out.splitlines()
    assert [line for line in lines if "Tour" in line or "Talk (" in line or "check out" in line] == [
        "  12:00–13:00           \x1b[2m\x1b[9mTour (cancelled) · Example Museum · Ida Lund\x1b[0m",
        "  22:30–00:30 (+1 day)  \x1b[3mTalk (tentative) · all\x1b[0m",
        "  09:00  \x1b[2mcheck out · Example Hotel · Ida Lund\x1b[0m",
    ]


def test_programme_of_a_visit_with_mistakes_is_shown_with_the_mistakes_beside_it(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = visit / "visit.yaml"
    spec.write_text(spec.read_text(encoding="utf-8").replace("site: museum", "site: musum"), encoding="utf-8")
    shown = ran(capsys, "show", visit)
    assert shown.status == 1
    assert shown.err == f"{spec}:44:40: error[unknown-site]: there is no site `musum`\n"
    assert "  12:00–13:00           Tour (cancelled) · Ida Lund\n" in shown.out


def test_visit_without_a_frame_has_no_programme_to_show(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = visit / "visit.yaml"
    spec.write_text("format: 1\n", encoding="utf-8")
    assert ran(capsys, "show", visit) == Ran(
        1,
        "",
        f"{spec}:1:1: error[missing-field]: the spec has no `visit`\n1 error; there is no programme to show\n",
    )


def test_character_that_would_steer_the_terminal_is_not_shown(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = visit / "visit.yaml"
    title = spec.read_text(encoding="utf-8").replace("title: Sample visit", 'title: "Sample \\e[2Jvisit"')
    spec.write_text(title, encoding="utf-8")
    assert ran(capsys, "show", visit).out.startswith("Sample [2Jvisit\n")

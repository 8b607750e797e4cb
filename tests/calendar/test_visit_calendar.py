"""The calendars of the example visits, as whole files and as another program reads them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from judges.ics_lint import faults
from judges.ics_reading import ReadEntry, ReadTime, read

from itinerary.audience import AudienceKind, View, audiences_of, view
from itinerary.calendar import Imprint, calendar
from itinerary.examine import examine
from itinerary.programme.timeline import Engagement, Lodging, Programme, Slot, Transfer
from itinerary.rendering.edition import Edition
from itinerary.spec.zones import zone

if TYPE_CHECKING:
    from itinerary.programme.moment import Moment

HERE = Path(__file__).parent
VISITS = HERE.parents[1] / "visits"
NARROW = "\N{NARROW NO-BREAK SPACE}"
EDITION = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC))


@cache
def _programme(name: str) -> Programme:
    programme = examine(VISITS / name).programme
    assert programme is not None
    return programme


@cache
def _views(name: str) -> dict[str, View]:
    programme = _programme(name)
    return {str(audience): view(programme, audience) for audience in audiences_of(programme.visit)}


@cache
def _file(name: str, reader: str) -> bytes:
    return calendar(_views(name)[reader], Imprint.of(_programme(name), EDITION))


VIEWS = [(name, reader) for name in ("minimal", "three-capitals", "ucl-japan-2023") for reader in _views(name)]


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        ("minimal", "office"),
        ("minimal", "delegate:silva"),
        ("minimal", "partner:port"),
        ("three-capitals", "office"),
        ("three-capitals", "delegate:macneil"),
        ("three-capitals", "partner:dambovita"),
        ("ucl-japan-2023", "office"),
        ("ucl-japan-2023", "delegation"),
        ("ucl-japan-2023", "delegate:rees"),
        ("ucl-japan-2023", "partner:osaka"),
    ],
)
def test_calendar_of_a_visit_is_the_golden_one(name: str, reader: str, request: pytest.FixtureRequest) -> None:
    golden = HERE / "golden" / f"{name}-{reader.replace(':', '-')}.ics"
    made = _file(name, reader)
    known = golden.read_bytes() if golden.exists() else b""
    if request.config.getoption("--accept") and made != known:
        golden.write_bytes(made)
        pytest.fail(f"wrote golden/{golden.name}; look at it", pytrace=False)
    assert made.decode() == known.decode()


@pytest.mark.parametrize(("name", "reader"), VIEWS)
def test_calendar_has_no_fault(name: str, reader: str) -> None:
    assert faults(_file(name, reader)) == ()


@pytest.mark.parametrize(("name", "reader"), VIEWS)
def test_calendar_read_back_is_the_programme(name: str, reader: str) -> None:
    """To the instant, in the zone of each end, and as sure as it is."""
    seen = _views(name)[reader]
    meant = sorted(_meant(slot) for slot in seen.programme.slots if not _goes_without_entry(seen, slot))
    assert sorted(_told(entry) for entry in read(_file(name, reader))) == meant


@pytest.mark.parametrize("name", ["minimal", "three-capitals", "ucl-japan-2023"])
def test_entry_has_one_name_in_all_files(name: str) -> None:
    """Whatever stands in anybody's file stands in the office's under the same name, with the same times."""
    office = {entry.uid: _told(entry) for entry in read(_file(name, "office"))}
    others = {entry.uid: _told(entry) for reader in _views(name) for entry in read(_file(name, reader))}
    assert others == office


@pytest.mark.parametrize("name", ["three-capitals", "ucl-japan-2023"])
def test_zone_has_one_definition_in_all_files(name: str) -> None:
    """Programs keep one block for each name of a zone, and do not ask which file it came with."""
    block = re.compile(rb"BEGIN:VTIMEZONE\r\nTZID:([^\r]+).*?END:VTIMEZONE\r\n", re.DOTALL)
    office = {found[1]: found[0] for found in block.finditer(_file(name, "office"))}
    others = {found[1]: found[0] for reader in _views(name) for found in block.finditer(_file(name, reader))}
    assert others == office


def test_first_line_tells_local_time_zone_and_offset() -> None:
    lines = {
        entry.uid.partition("@")[0]: entry.description.partition("\n")[0]
        for entry in read(_file("ucl-japan-2023", "office"))
    }
    assert lines["meetings-osaka-leadership"] == "Monday 20 March 2023, 10:00–11:00 (JST, UTC+09:00)"
    assert lines["stays-osaka"] == (
        "Check-in Sunday 19 March 2023, from 15:00 – check-out Tuesday 21 March 2023, by 12:00 (JST, UTC+09:00)"
    )


def test_flight_over_the_date_line_tells_the_clocks_of_both_ends() -> None:
    flight = next(entry for entry in read(_file("three-capitals", "office")) if "hnd-yvr" in entry.uid)
    assert flight == ReadEntry(
        uid="travel-hnd-yvr@three-capitals-2026.ministry.itinerary",
        start=ReadTime(datetime(2026, 4, 2, 15, 5, tzinfo=UTC), "Asia/Tokyo"),
        end=ReadTime(datetime(2026, 4, 2, 23, 50, tzinfo=UTC), "America/Vancouver"),
        status="CONFIRMED",
        summary="Flight ZZ 4: HND – YVR",
        description=(
            f"Friday, April 3, 2026, 12:05{NARROW}a.m. (JST, UTC+09:00) – "
            f"Thursday, April 2, 2026, 4:50{NARROW}p.m. (PDT, UTC\N{MINUS SIGN}07:00)\n"
            "From: Haneda Airport (HND), Tokyo, Terminal 3\n"
            "To: Vancouver International Airport (YVR), Richmond\n"
            "Operator: Example Airways\n"
            "On board: Minister Tremblay-Roy, Mr Okonkwo, Principal MacNeil, Dr Minh Anh, Ms Lachapelle-Dion, "
            "Mr Fraser and Ms Suryani"
        ),
        location="Terminal 3, Haneda Airport (HND), Tokyo",
        related_to=None,
    )


def _told(entry: ReadEntry) -> tuple[str, ...]:
    """Return what is compared of an entry; a transfer is known by what it is for."""
    name, _, domain = entry.uid.partition("@")
    if name.startswith("transfers-"):
        assert entry.related_to is not None
        name = f"to {entry.related_to.removesuffix(f'@{domain}')}"
    return (name, *(f"{time.at.isoformat()} {time.zone}" for time in (entry.start, entry.end)), entry.status)


def _meant(slot: Slot) -> tuple[str, ...]:
    name = "-".join(map(str, slot.path))
    if isinstance(slot, Transfer):
        name = f"to {'-'.join(map(str, slot.serves))}"
    if isinstance(slot, Lodging):
        return (name, f"{slot.first_night} None", f"{slot.last_morning} None", "CONFIRMED")
    status = "CONFIRMED"
    if isinstance(slot, Engagement) and slot.is_cancelled:
        status = "CANCELLED"
    elif isinstance(slot, Engagement) and slot.is_tentative:
        status = "TENTATIVE"
    return (
        name,
        *(f"{moment.instant.isoformat()} {_stated_zone(moment)}" for moment in (slot.start, slot.end)),
        status,
    )


def _stated_zone(moment: Moment) -> str | None:
    """Return the zone in which a file states a time: none for an hour that clocks show twice."""
    shown = moment.local.replace(tzinfo=None)
    offsets = {shown.replace(tzinfo=zone(moment.zone), fold=fold).utcoffset() for fold in (0, 1)}
    return moment.zone if len(offsets) == 1 and moment.zone != "UTC" else None


def _goes_without_entry(seen: View, slot: Slot) -> bool:
    """Whether it is a way of which a host hears otherwise, or one to what is no longer in the reader's programme."""
    if not isinstance(slot, Transfer):
        return False
    return seen.audience.kind is AudienceKind.PARTNER or slot.serves not in {
        other.path for other in seen.programme.slots
    }

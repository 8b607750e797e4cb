"""Small visits at random: what another program reads from each calendar is the programme, to the instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from judges.ics_lint import faults
from judges.ics_reading import ReadEntry, read

from itinerary.audience import AudienceKind, View, audiences_of, view
from itinerary.calendar import Imprint, calendar
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.programme.timeline import Engagement, Lodging, Slot, Transfer
from itinerary.rendering.edition import Edition

if TYPE_CHECKING:
    from collections.abc import Callable

EDITION = Edition(datetime(2026, 1, 1, tzinfo=UTC))
PEOPLE = ("ana", "bo", "chi")
HOSTS = ("port", "lab")
ZONES = (
    *("Asia/Tokyo", "Europe/Berlin", "Africa/Casablanca", "America/St_Johns", "America/Nuuk", "Pacific/Apia"),
    *("Australia/Lord_Howe", "Europe/Dublin", "Africa/Cairo", "America/Vancouver", "Asia/Kathmandu", "UTC"),
)
AIRPORTS = ("HND", "YVR", "LHR", "APW", "HNL", "CMN", "GOH")
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=90).map(
    lambda text: f"x{text}"
)
"""Any words; one letter first, so that none of them is blank."""


@st.composite
def visits(draw: Callable[[st.SearchStrategy[Any]], Any]) -> dict[str, Any]:
    """Draw a visit around a day, often one on which clocks change, in zones all over the world."""
    first: date = draw(st.sampled_from([date(2026, 3, 28), date(2026, 10, 24), date(2027, 2, 6), date(2026, 6, 1)]))
    some = st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3)
    days = st.integers(0, 4).map(lambda number: (first + timedelta(days=number)).isoformat())
    clocks = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 15, 30, 55]))
    sites = {f"site-{number}": {"name": draw(TEXTS), "timezone": draw(st.sampled_from(ZONES))} for number in range(3)}

    def meeting() -> dict[str, Any]:
        found = {
            "title": draw(TEXTS),
            "partner": draw(st.sampled_from(HOSTS)),
            "site": draw(st.sampled_from(sorted(sites))),
            "status": draw(st.sampled_from(["confirmed", "tentative", "cancelled"])),
            "delegates": draw(some),
        }
        if draw(st.booleans()):
            found |= {"start": f"{draw(days)} {draw(clocks)}", "duration": f"{draw(st.integers(1, 600))} min"}
        return found

    def flight() -> dict[str, Any]:
        ends = draw(st.lists(st.sampled_from(AIRPORTS), min_size=2, max_size=2, unique=True))
        times = {"departs": f"{draw(days)} {draw(clocks)}", "arrives": f"{draw(days)} {draw(clocks)}"}
        return {"by": "flight", "from": ends[0], "to": ends[1], "aboard": draw(some), **times}

    def stay(start: int, end: int) -> dict[str, Any]:
        nights = {"check-in": (first + timedelta(start)).isoformat(), "check-out": (first + timedelta(end)).isoformat()}
        return {"site": draw(st.sampled_from(sorted(sites))), "guests": draw(some), **nights}

    moves = sorted(draw(st.sets(st.integers(-1, 5), max_size=3)))
    takes = draw(st.integers(0, 90))
    places = [*sites, *AIRPORTS]
    office = {"name": draw(TEXTS), "email": "visits@visit.example"} if draw(st.booleans()) else {"name": draw(TEXTS)}
    return {
        "format": "1",
        "visit": {
            "id": "random",
            "title": draw(TEXTS),
            "home": "us",
            "from": first.isoformat(),
            "to": (first + timedelta(days=4)).isoformat(),
            "timezone": draw(st.sampled_from(ZONES)),
            "office": office,
        },
        "organisations": {name: {"name": draw(TEXTS)} for name in ("us", *HOSTS)},
        "delegates": {name: {"name": {"family": draw(TEXTS)}, "organisation": "us"} for name in PEOPLE},
        "sites": sites,
        "meetings": {f"meeting-{number}": meeting() for number in range(draw(st.integers(0, 6)))},
        "travel": {f"flight-{number}": flight() for number in range(draw(st.integers(0, 2)))},
        "stays": {f"stay-{end}": stay(start, end) for start, end in pairwise(moves)},
        "transfers": [
            {"from": one, "to": other, "takes": f"{takes} min"} for one in places for other in places if one < other
        ],
    }


@settings(max_examples=60)
@given(visits())
def test_calendar_read_back_is_the_programme_for_every_reader(data: dict[str, Any]) -> None:
    visit = load_data(data).visit
    assert visit is not None
    programme = place(visit).programme
    assume(
        all(leg.start.instant < leg.end.instant for leg in programme.legs)
    )  # a flight of no time is refused in words
    imprint = Imprint.of(programme, EDITION)
    office: dict[str, tuple[str, ...]] = {}
    for audience in audiences_of(visit):
        seen = view(programme, audience)
        file = calendar(seen, imprint)
        entries = read(file)
        told = {entry.uid: _told(entry) for entry in entries}
        assert faults(file) == ()
        assert sorted(_told(entry) for entry in entries) == sorted(_meant(slot) for slot in _with_entry(seen))
        office = office or told
        assert told.items() <= office.items()


def _with_entry(seen: View) -> list[Slot]:
    """Return what becomes an entry: all but ways that take no time, and those of which hosts hear otherwise."""
    hosts = seen.audience.kind is AudienceKind.PARTNER
    return [
        slot for slot in seen.programme.slots if not (isinstance(slot, Transfer) and (hosts or slot.start == slot.end))
    ]


def _told(entry: ReadEntry) -> tuple[str, ...]:
    name = "a way" if entry.uid.startswith("transfers-") else entry.uid.removesuffix("@random.us.itinerary")
    return (name, entry.start.at.isoformat(), entry.end.at.isoformat(), entry.status)


def _meant(slot: Slot) -> tuple[str, ...]:
    name = "a way" if isinstance(slot, Transfer) else "-".join(map(str, slot.path))
    if isinstance(slot, Lodging):
        return (name, slot.first_night.isoformat(), slot.last_morning.isoformat(), "CONFIRMED")
    status = "CONFIRMED"
    if isinstance(slot, Engagement) and slot.is_cancelled:
        status = "CANCELLED"
    elif isinstance(slot, Engagement) and slot.is_tentative:
        status = "TENTATIVE"
    return (name, slot.start.instant.isoformat(), slot.end.instant.isoformat(), status)

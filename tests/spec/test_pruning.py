from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary.load import load
from itinerary.load.references import dangling
from itinerary.spec.moments import Attendance
from itinerary.spec.pruning import REGISTERS, without_dangling

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit

VISITS = Path(__file__).parents[2] / "visits"


def _read(name: str) -> Visit:
    visit = load(VISITS / name).visit
    assert visit is not None
    return visit


FULL = _read("three-capitals")
HOME = FULL.visit.home
ENTRIES = [(register, name) for register in REGISTERS for name in getattr(FULL, register) if name != HOME]


def _without(entries: set[tuple[str, str]]) -> Visit:
    update: dict[str, Any] = {
        register: {name: entry for name, entry in getattr(FULL, register).items() if (register, name) not in entries}
        for register in REGISTERS
    }
    return FULL.model_copy(update=update)


@settings(max_examples=40)
@given(st.sets(st.sampled_from(ENTRIES), min_size=1))
def test_no_dangling_id_is_left_whatever_entries_are_gone(gone: set[tuple[str, str]]) -> None:
    pruned = without_dangling(_without(gone))
    written = pruned.model_dump(mode="json", by_alias=True)
    assert list(dangling(written)) == []
    assert not gone & {(register, name) for register in REGISTERS for name in getattr(pruned, register)}


@settings(max_examples=20)
@given(st.sets(st.sampled_from(ENTRIES), max_size=8))
def test_pruning_twice_is_pruning_once(gone: set[tuple[str, str]]) -> None:
    pruned = without_dangling(_without(gone))
    assert without_dangling(pruned) is pruned


def test_visit_without_dangling_ids_is_returned_as_it_is() -> None:
    assert all(without_dangling(visit) is visit for visit in (FULL, _read("minimal"), _read("ucl-japan-2023")))


def test_parts_that_hold_no_dangling_id_are_not_made_anew() -> None:
    pruned = without_dangling(_without({("counterparts", "elfassi")}))
    assert pruned.delegates["tremblay"] is FULL.delegates["tremblay"]
    assert pruned.travel is FULL.travel
    assert pruned.meetings["laser-tour"] is FULL.meetings["laser-tour"]
    assert pruned.meetings["water-talks"] == FULL.meetings["water-talks"].model_copy(update={"counterparts": ()})


def test_lists_lose_the_id_optional_fields_become_empty_and_entries_that_need_it_go() -> None:
    pruned = without_dangling(_without({("delegates", "tremblay"), ("meetings", "bucharest-signing")}))
    assert pruned.visit.head is None
    assert pruned.meetings["brancus-call"].delegates == Attendance(named=("okonkwo", "lachapelle", "suryani"))
    assert pruned.agreements["agreement-sensors"].parties[0].witnesses == ()
    assert pruned.travel["yow-fra"].seats == {"okonkwo": "2C"}
    assert set(pruned.remarks) == {"lantern-words"}
    assert pruned.gifts["loon"].giver is None
    assert "bucharest-signing" not in pruned.outcomes.meetings
    assert pruned.outcomes.agreements["loi-cold"].at is None
    assert set(pruned.outcomes.quotations) == {"kerekes-bridge", "tachikawa-maple"}
    assert pruned.outcomes.photographs["sensors-signed"].people == ("brancus", "tepelea", "bergstrom")
    assert (pruned.news.quote_from, pruned.news.firsts) == (None, ())


def test_all_except_somebody_who_is_gone_is_all() -> None:
    pruned = without_dangling(_without({("delegates", "macneil")}))
    assert pruned.travel["yow-fra"].aboard == Attendance(everyone=True)


def test_entries_that_go_take_along_what_needs_them() -> None:
    pruned = without_dangling(_without({("organisations", "dambovita"), ("sites", "keleti")}))
    assert pruned.agreements["agreement-sensors"].parties == FULL.agreements["agreement-sensors"].parties[:1]
    assert "night-train" not in pruned.travel
    assert all("keleti" not in {way.from_, way.to} for way in pruned.transfers)
    assert pruned.organisations["carpathian"].parent is None


def test_codes_of_airports_are_no_ids() -> None:
    pruned = without_dangling(_without({("sites", name) for name in FULL.sites}))
    assert {(leg.from_, leg.to) for leg in pruned.travel.values()} >= {("YOW", "FRA"), ("HND", "YVR")}
    assert all(leg.by == "flight" for leg in pruned.travel.values())

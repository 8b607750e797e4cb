"""An entry narrowed to a circle is nowhere in the views of readers outside it, and takes along what hangs on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from audience.lisbon import INCOMING, OUTGOING, REGISTERS, changed, entries_of, seen_by
from support.specs import visit_of

from itinerary.audience import audiences_of

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.programme.timeline import Transfer

READERS = [reader.id or reader.kind.value for reader in audiences_of(visit_of("", OUTGOING))]
OUTSIDE_THE_OFFICE = [reader for reader in READERS if reader != "office"]

NARROWED = [
    *("school", "borough", "bank", "costa", "nunes", "prado", "matos", "lobo", "quay", "hall", "vault", "lodge"),
    *("port-call", "school-tour", "borough-dinner", "bank-call", "borough-hour"),
    *("loi-borough", "mou-port", "flight-out", "nights", "chart", "toast", "duty", "chair"),
]


def _everything_in(seen: View) -> str:
    return f"{seen.visit.model_dump_json(by_alias=True)}\n{seen.programme.slots!r}\n{seen.programme.unscheduled}"


def _ids_in(seen: View) -> set[str]:
    return set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", _everything_in(seen)))


def _narrowed(entry: str, circle: str = "office") -> str:
    return changed(OUTGOING, **{entry.replace("-", "_"): f"visibility: {circle}"})


@pytest.mark.parametrize("entry", NARROWED)
def test_entry_for_the_office_is_nowhere_in_the_views_of_others(entry: str) -> None:
    spec = _narrowed(entry)
    assert entry in _ids_in(seen_by("office", spec))
    assert [reader for reader in OUTSIDE_THE_OFFICE if entry in _ids_in(seen_by(reader, spec))] == []


def test_no_reader_finds_the_id_of_an_entry_that_he_does_not_get() -> None:
    whole = visit_of("", OUTGOING)
    registered = {name for register in REGISTERS for name in getattr(whole, register)}
    strange: dict[str, set[str]] = {}
    for reader in READERS:
        seen = seen_by(reader)
        own = {name for register in REGISTERS for name in getattr(seen.visit, register)}
        strange[reader] = _ids_in(seen) & (registered - own)
    assert strange == {reader: set() for reader in READERS}


def test_no_guest_or_host_finds_the_id_of_an_entry_that_he_does_not_get() -> None:
    whole = visit_of("", INCOMING)
    registered = {name for register in REGISTERS for name in getattr(whole, register)}
    readers = [reader.id or reader.kind.value for reader in audiences_of(whole)]
    strange: dict[str, set[str]] = {}
    for reader in readers:
        seen = seen_by(reader, INCOMING)
        own = {name for register in REGISTERS for name in getattr(seen.visit, register)}
        strange[reader] = _ids_in(seen) & (registered - own)
    assert strange == {reader: set() for reader in readers}


def test_people_and_places_of_a_hidden_meeting_do_not_come_into_view_by_it() -> None:
    """The call on the bank is held, and yet nobody outside learns whom one met there, and where."""
    held = OUTGOING.replace("bank-call: {held: false}", "bank-call: {held: true}").replace("status: cancelled, ", "")
    assert {"bank", "lobo", "vault"} <= _ids_in(seen_by("public", held))
    hidden = held.replace("  bank-call: {title", "  bank-call: {visibility: office, title")
    for reader in ("public", "costa", "silva", "port"):
        assert _ids_in(seen_by(reader, hidden)) & {"bank", "lobo", "vault", "bank-call", "coins"} == set()


def test_gift_and_photograph_of_a_hidden_meeting_are_hidden_from_our_own_side_too() -> None:
    seen = seen_by("delegation", _narrowed("port-call"))
    assert list(seen.visit.gifts) == ["coins"]
    assert list(seen.visit.outcomes.photographs) == ["group", "glasses"]
    assert "port-call" not in seen.visit.outcomes.meetings


def test_meeting_at_a_hidden_site_stays_without_its_place() -> None:
    for reader in ("delegation", "port", "public"):
        seen = seen_by(reader, _narrowed("quay"))
        engagement = seen.programme.engagement("port-call")
        assert engagement is not None
        assert (seen.visit.meetings["port-call"].site, engagement.place, engagement.room) == (None, None, None)


def test_way_to_a_hidden_site_is_hidden_and_one_from_there_does_not_tell_whence() -> None:
    ways = {
        reader: [(way.serves[1], way.origin, way.start == way.end) for way in _ways(reader)]
        for reader in ("delegation", "silva", "port")
    }
    assert ways == {"delegation": [("nights", None, True)], "silva": [("nights", None, True)], "port": []}


def _ways(reader: str) -> tuple[Transfer, ...]:
    return seen_by(reader, _narrowed("quay")).programme.transfers


def test_way_for_the_sake_of_a_hidden_night_is_hidden() -> None:
    ways = {
        reader: [slot.serves[1] for slot in seen_by(reader, _narrowed("nights")).programme.transfers]
        for reader in ("office", "delegation", "silva")
    }
    assert ways == {"office": ["port-call", "nights"], "delegation": ["port-call"], "silva": ["port-call"]}


def test_photograph_of_somebody_who_must_not_be_named_names_nobody() -> None:
    """'From left' would point at the wrong people."""
    seen = seen_by("public", _narrowed("costa", "host"))
    assert seen.visit.outcomes.photographs["group"].people == ()
    assert seen.visit.outcomes.photographs["handshake"].people == ("silva", "prado")


def test_narrowed_delegate_is_known_to_hosts_and_not_to_the_public() -> None:
    spec = _narrowed("costa", "host")
    assert list(seen_by("port", spec).visit.delegates) == ["silva", "costa", "nunes"]
    assert list(seen_by("public", spec).visit.delegates) == ["silva", "nunes"]


@pytest.mark.parametrize("circle", ["host", "delegation", "office"])
def test_our_own_organisation_is_known_to_every_reader(circle: str) -> None:
    spec = _narrowed("us", circle)
    assert all("us" in seen_by(reader, spec).visit.organisations for reader in READERS)


def test_what_is_public_is_as_it_was_where_nothing_is_narrowed() -> None:
    spec = _narrowed("bank-call")
    assert entries_of(seen_by("public", spec)) == entries_of(seen_by("public"))
    assert entries_of(seen_by("borough", spec)) == entries_of(seen_by("borough"))


def test_body_of_another_partners_guest_who_is_kept_from_a_host_is_not_named_to_him() -> None:
    guest = OUTGOING.replace(
        "matos: {name: {family: Matos}, organisation: borough", "matos: {name: {family: Matos}, organisation: bank"
    )
    assert {"matos", "bank"} <= _ids_in(seen_by("port", guest))
    hidden = guest.replace("  matos: {name", "  matos: {visibility: host, name")
    assert {"matos", "bank"} & _ids_in(seen_by("port", hidden)) == set()
    assert {"matos", "bank"} <= _ids_in(seen_by("delegation", hidden))

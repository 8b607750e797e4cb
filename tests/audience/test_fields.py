"""Which fields of an entry each reader gets: what is withheld looks like what was never written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from audience.lisbon import INCOMING, OUTGOING, seen_by

from itinerary.spec.checking import Checks
from itinerary.spec.moments import Attendance

if TYPE_CHECKING:
    from itinerary.spec.base import Model


def _said(model: Model) -> dict[str, Any]:
    """Return what is said of an entry beyond what would hold if nothing had been written."""
    said: dict[str, Any] = model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return said


PUBLIC_SILVA = {"name": {"family": "Silva"}, "organisation": "us"}


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("office", {**PUBLIC_SILVA, "diet": "vegan", "phone": "+1 555 0101", "passport": "P1"}),
        ("delegation", {**PUBLIC_SILVA, "diet": "vegan", "phone": "+1 555 0101"}),
        ("costa", {**PUBLIC_SILVA, "diet": "vegan", "phone": "+1 555 0101"}),
        ("port", {**PUBLIC_SILVA, "diet": "vegan"}),
        ("public", PUBLIC_SILVA),
    ],
)
def test_delegate_as_each_reader_knows_him(reader: str, said: dict[str, Any]) -> None:
    assert _said(seen_by(reader).visit.delegates["silva"]) == said


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("teles", {"name": {"family": "Prado"}, "organisation": "port", "diet": "none"}),
        ("lab", {"name": {"family": "Prado"}, "organisation": "port", "diet": "none", "phone": "+351 555 0101"}),
    ],
)
def test_guest_as_the_other_side_knows_him(reader: str, said: dict[str, Any]) -> None:
    assert _said(seen_by(reader, INCOMING).visit.delegates["prado"]) == said


CALL = {
    "title": "Call on the Port",
    "partner": "port",
    "site": "quay",
    "start": "2027-05-10 10:00",
    "end": "11:00",
    "delegates": "silva, costa",
    "counterparts": ["prado"],
    "signs": ["mou-port"],
}
AGENDA = {"agenda": [{"topic": "Docks"}]}
BRIEF = {"brief": {"objectives": ["Sign"]}}


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("office", {**CALL, **AGENDA, **BRIEF, "cues": [{"what": "Bring pens"}]}),
        ("delegation", {**CALL, **AGENDA, **BRIEF}),
        ("silva", {**CALL, **AGENDA, **BRIEF}),
        ("port", {**CALL, **AGENDA}),
        ("public", CALL),
    ],
)
def test_meeting_as_each_reader_knows_it(reader: str, said: dict[str, Any]) -> None:
    assert _said(seen_by(reader).visit.meetings["port-call"]) == said


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("port", {"biography": "Grew up by the sea."}),
        ("borough", {}),
        ("silva", {"biography": "Grew up by the sea.", "conversation": "Likes chess."}),
        ("public", {}),
    ],
)
def test_counterpart_is_described_to_his_own_side_and_to_ours(reader: str, said: dict[str, Any]) -> None:
    prado = _said(seen_by(reader).visit.counterparts["prado"])
    assert prado == {"name": {"family": "Prado"}, "organisation": "port", **said}


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("borough", {"status": "ready", "originals": 4}),
        ("nunes", {"status": "ready", "originals": 4}),
        ("port", {}),
    ],
)
def test_agreement_of_others_is_no_more_than_public_to_who_sits_at_the_table(reader: str, said: dict[str, Any]) -> None:
    loi = _said(seen_by(reader).visit.agreements["loi-borough"])
    parties = [
        {"organisation": "lab", "signatories": ["nunes"]},
        {"organisation": "borough", "signatories": ["matos"]},
    ]
    assert loi == {"kind": "letter-of-intent", "parties": parties, **said}


def test_agreement_of_others_that_is_not_public_is_not_there() -> None:
    host_only = OUTGOING.replace("loi-borough: {kind", "loi-borough: {visibility: host, kind")
    assert "loi-borough" in seen_by("borough", host_only).visit.agreements
    assert "loi-borough" not in seen_by("port", host_only).visit.agreements


def test_agreement_concerns_who_only_witnesses_it_or_hosts_the_signing() -> None:
    witnessed = OUTGOING.replace("signatories: nunes}", "signatories: nunes, witnesses: prado}")
    assert _said(seen_by("port", witnessed).visit.agreements["loi-borough"])["status"] == "ready"
    hosted = OUTGOING.replace("partner: port, site: quay", "partner: port, site: quay").replace(
        "signs: mou-port", "signs: [mou-port, loi-borough]"
    )
    assert _said(seen_by("port", hosted).visit.agreements["loi-borough"])["status"] == "ready"


def test_postponement_is_no_affair_of_who_sits_at_the_table() -> None:
    assert "loi-borough" in seen_by("borough").visit.outcomes.agreements
    assert "loi-borough" not in seen_by("port").visit.outcomes.agreements


@pytest.mark.parametrize(
    ("reader", "schemes"),
    [("port", ["cranes", "places"]), ("borough", ["chair", "places"]), ("bank", ["places"])],
)
def test_scheme_is_told_to_the_partners_who_keep_it_up(reader: str, schemes: list[str]) -> None:
    assert list(seen_by(reader).visit.schemes) == schemes


def test_scheme_at_home_in_a_unit_concerns_the_partners_alone() -> None:
    assert _said(seen_by("borough").visit.schemes["chair"]) == {
        "name": "Bridge Chair",
        "partners": ["borough"],
        "based-at": "lab",
    }


@pytest.mark.parametrize(
    ("reader", "quotations"),
    [
        ("delegation", ["opening", "closing", "aside"]),
        ("nunes", ["opening", "closing", "aside"]),
        ("port", ["opening"]),
        ("borough", ["closing"]),
        ("public", ["opening", "closing"]),
    ],
)
def test_words_that_are_not_approved_stay_inside(reader: str, quotations: list[str]) -> None:
    assert list(seen_by(reader).visit.outcomes.quotations) == quotations


@pytest.mark.parametrize(("reader", "quotations"), [("port", ["hello", "bye"]), ("borough", ["hello"])])
def test_words_about_nobody_are_for_all_if_public_and_else_for_the_speakers_side(
    reader: str, quotations: list[str]
) -> None:
    words = "speaker: prado, words: Welcome., approved: {by: Prado, on: 2027-05-11}}\n"
    spec = OUTGOING.replace("  photographs:", f"    hello: {{{words}    bye: {{visibility: host, {words}  photographs:")
    assert [name for name in seen_by(reader, spec).visit.outcomes.quotations if name in {"hello", "bye"}] == quotations


@pytest.mark.parametrize(
    ("reader", "photographs"),
    [
        ("delegation", ["handshake", "group", "glasses"]),
        ("silva", ["handshake", "group", "glasses"]),
        ("port", ["handshake", "group"]),
        ("borough", ["group"]),
        ("bank", []),
        ("public", ["handshake", "group"]),
    ],
)
def test_photographs_without_consent_stay_inside(reader: str, photographs: list[str]) -> None:
    assert list(seen_by(reader).visit.outcomes.photographs) == photographs


@pytest.mark.parametrize("consent", ["pending", "refused"])
def test_photograph_is_published_only_with_consent(consent: str) -> None:
    spec = OUTGOING.replace("meeting: port-call, consent: given", f"meeting: port-call, consent: {consent}")
    assert "handshake" not in seen_by("public", spec).visit.outcomes.photographs
    assert "handshake" in seen_by("delegation", spec).visit.outcomes.photographs


def test_outcome_of_a_meeting_as_each_reader_knows_it() -> None:
    told = {"held": True, "story": ["They signed."]}
    inner = {**told, "summary": "Warm.", "actions": [{"what": "Write", "owner": "costa"}]}
    outcomes = {reader: _said(seen_by(reader).visit.outcomes.meetings["port-call"]) for reader in ("port", "public")}
    assert outcomes == {"port": told, "public": told}
    assert _said(seen_by("silva").visit.outcomes.meetings["port-call"]) == inner


def test_who_really_came_is_told_with_the_names_that_the_reader_knows() -> None:
    assert seen_by("borough").visit.outcomes.meetings["borough-dinner"].attended == Attendance(
        everyone=True, named=("costa",)
    )


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("office", {"purpose", "objectives", "handling"}),
        ("delegation", {"purpose", "objectives", "handling"}),
        ("port", {"purpose"}),
        ("public", set[str]()),
    ],
)
def test_frame_as_each_reader_knows_it(reader: str, said: set[str]) -> None:
    everyone = {"id", "title", "home", "head", "from", "to", "timezone"}
    assert set(_said(seen_by(reader).visit.visit)) == everyone | said


def test_working_papers_are_for_the_office_alone() -> None:
    for reader in ("delegation", "silva", "port", "public"):
        seen = seen_by(reader)
        assert (seen.visit.checks, seen.visit.news.embargo, seen.visit.outcomes.lessons) == (Checks(), None, ())
        assert not seen.is_office
    office = seen_by("office")
    assert office.visit.checks.ignore == ("no-bed",)
    assert office.is_office


def test_press_plan_is_for_our_own_side() -> None:
    assert {reader: seen_by(reader).visit.press is not None for reader in ("office", "silva", "port", "public")} == {
        "office": True,
        "silva": True,
        "port": False,
        "public": False,
    }

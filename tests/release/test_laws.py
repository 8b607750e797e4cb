"""The laws of releases, told from calendar files alone, whatever planners do to a visit between two of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from copy import deepcopy
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from release.edit_scripts import Spec, edit_scripts, frame, named
from release.series import DOMAIN, Issue, audience_of, copies, digests, released, successions, two_editions

from itinerary.audience import AudienceKind
from itinerary.build.papers import composer_of
from itinerary.build.plan import changes_of
from itinerary.release import History
from itinerary.release.recording import next_release
from itinerary.rendering.edition import Edition
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from release.series import Copy

ALWAYS = Edition(datetime(2026, 1, 1, tzinfo=UTC))
"""An edition for papers that are compared by what else they say."""

_few = settings(max_examples=10)
_CIRCLES = {
    AudienceKind.OFFICE: Visibility.OFFICE,
    AudienceKind.DELEGATION: Visibility.DELEGATION,
    AudienceKind.DELEGATE: Visibility.DELEGATION,
    AudienceKind.PARTNER: Visibility.HOST,
}
_MARK = "CANCELLED: "
_OF_CANCELLING = {("STATUS", "CANCELLED"), ("TRANSP", "TRANSPARENT"), ("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")}
_ATTENDANCE = {"meetings": "delegates", "travel": "aboard", "stays": "guests"}


# Names


def _own_entries(spec: Spec, reader: str) -> set[str]:
    """Return the UIDs of what is in a reader's programme, ways apart, as one reads it off the spec."""
    audience = audience_of(reader)
    kept_from_himself = spec["delegates"].get(audience.id, {}).get("visibility") == "office"
    hosts = {meeting["partner"] for meeting in spec["meetings"].values()}
    if kept_from_himself or (audience.kind is AudienceKind.PARTNER and audience.id not in hosts):
        return set()
    return {
        f"{register}-{name}@{DOMAIN}"
        for register in _ATTENDANCE
        for name, entry in spec[register].items()
        if _CIRCLES[audience.kind].admits(Visibility(entry.get("visibility", "public")))
        and (register != "meetings" or "start" in entry)
        and _concerns(spec, register, entry, reader)
    }


def _concerns(spec: Spec, register: str, entry: Spec, reader: str) -> bool:
    audience = audience_of(reader)
    if audience.kind is AudienceKind.PARTNER:
        units = {"port": {"port", "dock"}}.get(audience.id, {audience.id})
        return register == "meetings" and not units.isdisjoint([entry["partner"], *named(entry.get("also", []))])
    if audience.kind is AudienceKind.DELEGATE:
        people = entry[_ATTENDANCE[register]]
        return audience.id in spec["delegates"] and (people == "all" or audience.id in named(people))
    return True


def _standing(file: bytes) -> dict[str, Copy]:
    return {uid: copy for uid, copy in copies(file).items() if not copy.is_withdrawn}


@_few
@given(edit_scripts())
def test_what_stands_in_a_programme_is_named_by_ids_alone_and_all_else_that_was_sent_is_cancelled(
    specs: tuple[Spec, ...],
) -> None:
    sent: dict[str, set[str]] = {}
    for issue in released(specs):
        for reader in {*sent, *issue.files}:
            found = copies(issue.files[reader]) if reader in issue.files else {}
            standing = {uid for uid, copy in found.items() if not copy.is_withdrawn}
            assert {uid for uid in standing if not uid.startswith("transfers-")} == _own_entries(issue.spec, reader)
            sent[reader] = sent.get(reader, set()) | standing
            assert found.keys() == sent[reader]
            assert {(found[uid].matter["STATUS"], found[uid].matter["TRANSP"]) for uid in found.keys() - standing} <= {
                ("CANCELLED", "TRANSPARENT")
            }


# Revisions


@_few
@given(edit_scripts())
def test_sequence_grows_by_one_exactly_when_time_place_or_status_change(specs: tuple[Spec, ...]) -> None:
    for one in successions(released(specs)):
        grown = one.before.sequence + (one.before.slot != one.after.slot) if one.before else 0
        assert (one.reader, one.uid, one.after.sequence) == (one.reader, one.uid, grown)


@_few
@given(edit_scripts())
def test_copy_is_dated_by_the_release_that_last_changed_it(specs: tuple[Spec, ...]) -> None:
    for one in successions(released(specs)):
        is_changed = one.before is None or one.before.matter != one.after.matter
        assert one.after.stamped == (one.before.stamped if one.before and not is_changed else one.issued)
        assert one.after.modified == one.after.stamped
        assert one.after.created == (one.before.created if one.before else one.issued)


@_few
@given(edit_scripts())
def test_what_comes_back_counts_on_under_its_old_name(specs: tuple[Spec, ...]) -> None:
    nothing = {**specs[-1], "meetings": {}, "travel": {}, "stays": {}}
    first, gone, last = released((specs[-1], nothing, specs[-1]))
    for reader, file in first.files.items():
        for uid, copy in copies(file).items():
            once = 0 if copy.is_cancelled else 1
            away = copies(gone.files[reader])[uid]
            assert (away.is_withdrawn, away.sequence) == (True, once)
            if not uid.startswith("transfers-"):
                back = copies(last.files[reader])[uid]
                assert (back.matter, back.sequence, back.stamped) == (copy.matter, 2 * once, last.issued)


# Drafts


@_few
@given(edit_scripts())
def test_draft_is_to_the_byte_the_release_that_it_becomes(specs: tuple[Spec, ...]) -> None:
    for issue in released(specs):
        assert issue.drafted(issue.issued, issue.before) == issue.files


@_few
@given(edit_scripts())
def test_draft_of_what_was_released_is_to_the_byte_the_release(specs: tuple[Spec, ...]) -> None:
    for issue in released(specs):
        assert issue.drafted(issue.issued + timedelta(hours=1), issue.lock) == issue.files
        nothing = next_release(issue.lock, issue.material.account, issued=issue.issued, note="", spec="00000000")
        assert (nothing.entries, nothing.briefs, nothing.views) == ({}, {}, {})


# Who learns what


def _seen(issue: Issue, reader: str) -> str:
    """Return all that a reader may see, as text, in its order."""
    seen = issue.material.view(audience_of(reader))
    return seen.visit.model_dump_json() + repr(seen.programme.slots)


@_few
@given(edit_scripts())
def test_reader_for_whom_nothing_changed_has_the_same_file_to_the_byte(specs: tuple[Spec, ...]) -> None:
    for earlier, later in pairwise(released(specs)):
        for reader in earlier.files.keys() & later.files.keys():
            if _seen(earlier, reader) == _seen(later, reader) and _is_reader(earlier, reader):
                assert later.files[reader] == earlier.files[reader]


def _is_reader(issue: Issue, reader: str) -> bool:
    return audience_of(reader) in issue.material.readership.audiences


@_few
@given(edit_scripts())
def test_brief_is_told_in_no_calendar_and_the_plan_b_of_the_office_in_its_own(specs: tuple[Spec, ...]) -> None:
    briefed, prepared = deepcopy(specs[-1]), deepcopy(specs[-1])
    for name, meeting in briefed["meetings"].items():
        meeting["brief"] = {"purpose": "to thank them"}
        prepared["meetings"][name]["plan-b"] = "a walk"
    before, told, planned = released((specs[-1], briefed, prepared))
    assert told.files == before.files
    assert {**planned.files, "office": b""} == {**before.files, "office": b""}


def test_way_that_is_as_it_was_keeps_its_name_when_others_come_another_way() -> None:
    together = frame(date(2026, 6, 1), dict.fromkeys(("hall", "hotel", "inn"), "UTC"))
    for name, site, people, clock in (("call", "hall", ["ana", "bo"], "14:00"), ("tour", "inn", [], "10:00")):
        together["meetings"][name] = {"title": name, "partner": "port", "site": site, "delegates": people}
        together["meetings"][name] |= {"start": f"2026-06-02 {clock}", "duration": "1 h"}
    together["stays"]["nights"] = {"site": "hotel", "check-in": "2026-06-01", "check-out": "2026-06-03"}
    together["stays"]["nights"]["guests"] = ["ana", "bo"]
    together["transfers"] = [{"from": "hotel", "to": "hall", "takes": "20 min"}]
    together["transfers"].append({"from": "inn", "to": "hall", "takes": "90 min"})
    apart = deepcopy(together)
    apart["meetings"]["tour"]["delegates"] = ["bo"]
    first, second = released((together, apart))
    way = f"transfers-meetings-call@{DOMAIN}"
    for reader, revision in (("delegate:ana", (0, False)), ("delegate:bo", (1, True))):
        assert not copies(first.files[reader])[way].is_withdrawn
        copy = copies(second.files[reader])[way]
        assert (copy.sequence, copy.is_withdrawn) == revision


@_few
@given(edit_scripts())
def test_cancelled_copy_tells_nothing_that_its_reader_was_not_told_before(specs: tuple[Spec, ...]) -> None:
    for one in successions(released(specs)):
        if one.after.is_withdrawn:
            assert one.before is not None
            assert list(_new_words(one.after, one.before)) == []


def _new_words(after: Copy, before: Copy) -> Iterator[tuple[str, str]]:
    """Yield what a cancelled copy tells, and the one before did not, but for that it is cancelled."""
    for name, value in after.matter.items():
        known = before.matter.get(name, "")
        if name == "SUMMARY":
            is_known = known.removeprefix(_MARK).startswith(value.removeprefix(_MARK).removesuffix("…"))
        elif name == "DESCRIPTION":
            # The days of a stay are told in other words than the hours of check-in and check-out.
            hours, *rest = value.split("\\n")
            is_known = "VALUE" in after.matter["DTSTART"] or known.startswith(hours)
            is_known = is_known and rest == ["No longer in this programme at this time"]
        else:
            is_known = value == known or (name, value) in _OF_CANCELLING
        if not is_known:
            yield name, value


@_few
@given(edit_scripts())
def test_changes_are_told_to_those_alone_of_whose_papers_any_is_other(specs: tuple[Spec, ...]) -> None:
    for earlier, later in pairwise(released(specs)):
        before = History.of(earlier.lock).account()
        for audience in later.material.readership.audiences:
            reader = str(audience)
            is_new = not _is_reader(earlier, reader)
            is_other = is_new or _papers(earlier, reader) != _papers(later, reader)
            assert (reader, bool(changes_of(later.material, audience, before))) == (reader, is_other)


def _papers(issue: Issue, reader: str) -> tuple[object, ...]:
    standing = {uid: copy.matter for uid, copy in _standing(issue.files[reader]).items()}
    audience = audience_of(reader)
    return (standing, composer_of(audience)(issue.material.view(audience), ALWAYS))


# The end


@_few
@given(edit_scripts())
def test_nothing_that_is_cancelled_stands_there_when_the_visit_is_over(specs: tuple[Spec, ...]) -> None:
    *_, last = released(specs)
    day_after = date.fromisoformat(last.spec["visit"]["to"]) + timedelta(days=1)
    over = datetime.combine(day_after, time(), ZoneInfo("Europe/Berlin"))
    assert last.drafted(over - timedelta(seconds=1), last.lock) == last.files
    left = {reader: copies(file) for reader, file in last.drafted(over, last.lock).items()}
    for reader, file in last.files.items():
        standing = {uid: copy for uid, copy in copies(file).items() if not copy.is_cancelled}
        assert left.get(reader, {}) == standing


# Machines


@pytest.mark.parametrize(
    ("seed", "timezone", "locale"), [("1", "Asia/Kathmandu", "C.UTF-8"), ("2031", "America/Nuuk", "POSIX")]
)
def test_release_is_the_same_to_the_byte_on_every_machine(seed: str, timezone: str, locale: str) -> None:
    script = "import json; from release.series import digests, two_editions; print(json.dumps(digests(two_editions())))"
    machine = {"PYTHONHASHSEED": seed, "TZ": timezone, "LC_ALL": locale, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(  # noqa: S603 - this interpreter, with a script of ours
        [sys.executable, "-c", script], env={**os.environ, **machine}, capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    assert found == digests(two_editions())
    assert {path.rpartition(".")[2] for path in found} == {"ics", "docx", "html", "lock"}

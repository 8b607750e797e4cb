"""What a build keeps, replaces, takes away and refuses to touch in the folder of a visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from support.specs import programme_of

from itinerary.audience import Audience, AudienceKind
from itinerary.build import BuildOptions, Built, Format, Output, build
from itinerary.build.manifest import NAME, digest, read_manifest
from itinerary.errors import OutputInTheWayError, OutputNotWritableError, TemplateError
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from pathlib import Path

FIRST = Edition(datetime(2027, 4, 1, 9, tzinfo=UTC))
LATER = Edition(datetime(2027, 4, 8, 9, tzinfo=UTC))
RELEASED = Edition(datetime(2027, 4, 8, 9, tzinfo=UTC), release=1)
CALENDARS = BuildOptions(only=frozenset({Output.CALENDAR}))
NEWS = BuildOptions(only=frozenset({Output.NEWS}), formats=frozenset({Format.MARKDOWN}))
LUND = replace(CALENDARS, audiences=frozenset({Audience(AudienceKind.DELEGATE, "lund")}))
PROGRAMME = programme_of(
    "meetings: {call: {title: Call, partner: host, start: 2027-03-22 10:00, end: 11:00, delegates: all}}\n"
)

VISIT_ICS, SHEET_ICS = "calendar/visit.ics", "calendar/run-sheet.ics"
LUND_ICS = "calendar/delegates/lund.ics"
BERG_ICS, HOST_ICS = "calendar/delegates/berg.ics", "calendar/partners/host.ics"


def made(out: Path, options: BuildOptions = CALENDARS, edition: Edition = FIRST, spec: str = "a") -> Built:
    return build(PROGRAMME, edition, out, spec=spec, options=options)


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def test_build_tells_what_it_made_and_writes_it_down(tmp_path: Path) -> None:
    done = made(tmp_path)
    assert (done.folder, done.removed) == (tmp_path / "sample", ())
    assert [file.path for file in done.files] == [VISIT_ICS, SHEET_ICS, LUND_ICS, BERG_ICS, HOST_ICS]
    assert files_in(done.folder) == {VISIT_ICS, SHEET_ICS, LUND_ICS, BERG_ICS, HOST_ICS, NAME}
    manifest = read_manifest(done.folder)
    assert manifest is not None
    assert (manifest.visit, manifest.spec, manifest.release) == ("sample", "a", None)
    assert manifest.issued == "2027-04-01T09:00:00+00:00"
    assert set(manifest.files) == set(done.files)
    assert {file.path: file.sha256 for file in done.files} == {
        file.path: digest((done.folder / file.path).read_bytes()) for file in done.files
    }


def test_same_spec_and_edition_make_the_same_folder(tmp_path: Path) -> None:
    one, other = made(tmp_path / "one").folder, made(tmp_path / "other").folder
    assert {name: (one / name).read_bytes() for name in files_in(one)} == {
        name: (other / name).read_bytes() for name in files_in(other)
    }


def test_build_of_everything_takes_away_what_is_not_made_any_more(tmp_path: Path) -> None:
    made(tmp_path)
    smaller = programme_of("")
    done = build(smaller, LATER, tmp_path, spec="b", options=CALENDARS)
    assert done.removed == (HOST_ICS,)
    assert files_in(done.folder) == {VISIT_ICS, SHEET_ICS, LUND_ICS, BERG_ICS, NAME}


def test_partial_build_of_one_spec_keeps_the_other_files_with_their_lines_in_the_manifest(tmp_path: Path) -> None:
    made(tmp_path)
    done = made(tmp_path, LUND, LATER)
    manifest = read_manifest(done.folder)
    assert manifest is not None
    assert [file.path for file in manifest.files] == [BERG_ICS, LUND_ICS, HOST_ICS, SHEET_ICS, VISIT_ICS]
    assert all(digest((done.folder / file.path).read_bytes()) == file.sha256 for file in manifest.files)
    assert b"20270408" in (done.folder / LUND_ICS).read_bytes()
    assert b"20270408" not in (done.folder / BERG_ICS).read_bytes()


def test_partial_build_of_a_newer_spec_takes_the_others_away(tmp_path: Path) -> None:
    made(tmp_path)
    done = made(tmp_path, LUND, LATER, spec="b")
    assert done.removed == (BERG_ICS, HOST_ICS, SHEET_ICS, VISIT_ICS)
    assert files_in(done.folder) == {LUND_ICS, NAME}


def test_partial_build_of_a_release_takes_the_drafts_away(tmp_path: Path) -> None:
    made(tmp_path)
    assert made(tmp_path, LUND, RELEASED).removed == (BERG_ICS, HOST_ICS, SHEET_ICS, VISIT_ICS)


def test_files_folders_and_links_that_are_not_ours_stay(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    (folder / "calendar" / "Notizen für 大阪.txt").write_text("rückrufen", encoding="utf-8")
    (folder / "photos").mkdir()
    (folder / "photos" / "dock.jpg").write_bytes(b"\xff\xd8")
    (folder / "latest.ics").symlink_to("calendar/visit.ics")
    (folder / "nowhere").symlink_to("gone")
    (folder / "run.sh").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "run.sh").chmod(0o755)
    made(tmp_path, CALENDARS, LATER, spec="b")
    assert (folder / "calendar" / "Notizen für 大阪.txt").read_text(encoding="utf-8") == "rückrufen"
    assert (folder / "photos" / "dock.jpg").read_bytes() == b"\xff\xd8"
    assert (folder / "latest.ics").readlink().as_posix() == "calendar/visit.ics"
    assert (folder / "nowhere").is_symlink()
    assert (folder / "run.sh").stat().st_mode & 0o777 == 0o755


def _refusal(out: Path, options: BuildOptions, spec: str = "a") -> str:
    before = {name: (out / "sample" / name).read_bytes() for name in files_in(out / "sample")}
    with pytest.raises(OutputInTheWayError) as caught:
        made(out, options, LATER, spec)
    assert {name: (out / "sample" / name).read_bytes() for name in files_in(out / "sample")} == before
    return str(caught.value)


def _sentence(out: Path, *names: str) -> str:
    return (
        f"files in '{out / 'sample'}' were changed since they were built: {', '.join(names)}; "
        "move them elsewhere, or build with --overwrite to replace them"
    )


def test_files_changed_by_hand_are_all_named(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    (folder / VISIT_ICS).write_text("mine", encoding="utf-8")
    (folder / BERG_ICS).write_text("", encoding="utf-8")
    (folder / LUND_ICS).unlink()
    assert _refusal(tmp_path, CALENDARS) == _sentence(tmp_path, BERG_ICS, VISIT_ICS)


def test_file_changed_by_hand_is_not_taken_away_with_an_older_spec(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    (folder / VISIT_ICS).write_text("mine", encoding="utf-8")
    assert _refusal(tmp_path, LUND, spec="b") == _sentence(tmp_path, VISIT_ICS)


def test_file_changed_by_hand_stays_where_it_is_not_made_again(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    (folder / VISIT_ICS).write_text("mine", encoding="utf-8")
    made(tmp_path, LUND, LATER)
    assert (folder / VISIT_ICS).read_text(encoding="utf-8") == "mine"
    assert _refusal(tmp_path, CALENDARS) == _sentence(tmp_path, VISIT_ICS)


def test_file_changed_by_hand_goes_when_told_so(tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    whole = (folder / VISIT_ICS).read_bytes()
    (folder / VISIT_ICS).write_text("mine", encoding="utf-8")
    made(tmp_path, replace(CALENDARS, overwrite=True))
    assert (folder / VISIT_ICS).read_bytes() == whole


@pytest.mark.parametrize("stranger", ["calendar/visit.ics", "calendar", "calendar/delegates"])
def test_what_stands_in_the_way_without_ever_being_built_is_kept(stranger: str, tmp_path: Path) -> None:
    path = tmp_path / "sample" / stranger
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    assert _refusal(tmp_path, CALENDARS) == _sentence(tmp_path, stranger)


def test_folder_in_the_place_of_a_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / "sample" / VISIT_ICS / "inside").mkdir(parents=True)
    (tmp_path / "sample" / VISIT_ICS / "inside" / "mine").write_text("mine", encoding="utf-8")
    assert _refusal(tmp_path, CALENDARS) == _sentence(tmp_path, VISIT_ICS)
    with pytest.raises(OutputNotWritableError):
        made(tmp_path, replace(CALENDARS, overwrite=True))
    assert files_in(tmp_path / "sample") == {f"{VISIT_ICS}/inside/mine"}


def test_link_to_nowhere_in_the_place_of_a_file_is_kept(tmp_path: Path) -> None:
    link = tmp_path / "sample" / VISIT_ICS
    link.parent.mkdir(parents=True)
    link.symlink_to("gone")
    with pytest.raises(OutputInTheWayError):
        made(tmp_path)
    assert link.is_symlink()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff"])
def test_manifest_that_was_spoilt_makes_every_file_a_strangers(content: bytes, tmp_path: Path) -> None:
    folder = made(tmp_path).folder
    (folder / NAME).write_bytes(content)
    assert _refusal(tmp_path, CALENDARS) == _sentence(tmp_path, BERG_ICS, LUND_ICS, HOST_ICS, SHEET_ICS, VISIT_ICS)


def test_template_that_fails_leaves_the_old_folder_and_touches_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "templates"
    (broken / "briefing").mkdir(parents=True)
    (broken / "briefing" / "pack.docx").write_bytes(b"no Word file")
    folder = made(tmp_path / "out").folder
    whole = {name: (folder / name).read_bytes() for name in files_in(folder)}
    with pytest.raises(TemplateError):
        made(tmp_path / "out", BuildOptions(templates=TemplateFolder(broken)), LATER, "b")
    assert {name: (folder / name).read_bytes() for name in files_in(folder)} == whole


def test_visit_may_have_the_longest_id(tmp_path: Path) -> None:
    longest = "v" * 64
    visit = PROGRAMME.visit.visit.model_copy(update={"id": longest})
    programme = replace(PROGRAMME, visit=PROGRAMME.visit.model_copy(update={"visit": visit}))
    done = build(programme, FIRST, tmp_path / "Ausgänge für 大阪", spec="a", options=CALENDARS)
    assert done.folder == tmp_path / "Ausgänge für 大阪" / longest
    assert VISIT_ICS in files_in(done.folder)


def test_no_reader_chosen_by_mistake_makes_an_empty_build(tmp_path: Path) -> None:
    nobody = replace(NEWS, audiences=frozenset({Audience(AudienceKind.DELEGATE, "lund")}))
    assert made(tmp_path, nobody).files == ()
    assert files_in(tmp_path / "sample") == {NAME}

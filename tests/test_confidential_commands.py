"""The gate, proved over what commands print and write: what is meant for a reader holds nothing that he may not see.

`show`, `diff` and `news` print what is handed on, each for its reader. What `check`, `deadlines`, `actions`, the
manifest and the record of releases say is for the office; of those is told, field by field, what they draw on.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli.running import ran
from support.changed_visit import changed_visit
from support.marked_spec import write_marked
from support.markers import plant
from support.output_text import everything_in
from support.strangers import Limits, circle_of, found_in, leaks_in, strange_entries

from itinerary.audience import Audience, AudienceKind, audiences_of, view
from itinerary.calendar.account import readers_of
from itinerary.cli.findings import uncoloured
from itinerary.cli.show import programme_json, programme_markdown, programme_text
from itinerary.programme.placing import place
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from support.markers import Plantation

    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

THREE_CAPITALS = Path(__file__).parent.parent / "visits" / "three-capitals"
CIRCLES_OF_READERS = (AudienceKind.PUBLIC, AudienceKind.DELEGATION, AudienceKind.OFFICE)
PUBLIC = Audience(AudienceKind.PUBLIC)


@pytest.fixture(scope="module")
def plantation() -> Plantation:
    """Return the visit that uses every field, marked."""
    return plant(THREE_CAPITALS)


@pytest.fixture(scope="module")
def programme(plantation: Plantation) -> Programme:
    return place(plantation.visit).programme


@pytest.fixture(scope="module")
def changed(plantation: Plantation) -> Visit:
    return changed_visit(plantation.visit)


@pytest.fixture(scope="module")
def folders(plantation: Plantation, changed: Visit, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the marked visit on disk, as it was and as it is a week later."""
    top = tmp_path_factory.mktemp("visits")
    return (
        write_marked(plantation.visit, top / "was", THREE_CAPITALS),
        write_marked(changed, top / "is", THREE_CAPITALS),
    )


def readers(programme: Programme) -> tuple[Audience, ...]:
    """Return everybody whose programme can be shown."""
    return (*map(Audience, CIRCLES_OF_READERS), *readers_of(programme.visit))


def fields_in(plantation: Plantation, text: str) -> set[tuple[str, str]]:
    """Return register and field of every marked text, ids apart, that not everybody may see and that is in a text."""
    return {
        (str(planted.path[0]), next(str(part) for part in reversed(planted.path) if not isinstance(part, int)))
        for planted in found_in(plantation, text)
        if planted.visibility is not Visibility.PUBLIC and planted.path[-1] != "id"
    }


@pytest.mark.parametrize("shape", ["text", "markdown", "json"])
def test_no_programme_on_the_terminal_holds_what_its_reader_may_not_see(
    plantation: Plantation, programme: Programme, shape: str
) -> None:
    writers = {
        "text": lambda seen: programme_text(seen, uncoloured),
        "markdown": programme_markdown,
        "json": programme_json,
    }
    assert [
        f"{audience}: {leak}"
        for audience in readers(programme)
        for limits in [Limits.of(plantation.visit, audience)]
        for leak in leaks_in(plantation, limits, shape, writers[shape](view(programme, audience)))
    ] == []


def test_the_office_is_shown_more_than_the_public(plantation: Plantation, programme: Programme) -> None:
    shown = {
        kind: len(list(found_in(plantation, programme_json(view(programme, Audience(kind))))))
        for kind in CIRCLES_OF_READERS
    }
    assert 0 < shown[AudienceKind.PUBLIC] < shown[AudienceKind.DELEGATION] <= shown[AudienceKind.OFFICE]


def test_everybody_who_gets_papers_is_tried(programme: Programme) -> None:
    assert set(audiences_of(programme.visit)) <= set(readers(programme))


def ever(plantation: Plantation, changed: Visit, audience: Audience) -> Limits:
    """Return what a reader may not find in what is said of both versions of the visit."""
    strange = strange_entries(plantation.visit, audience) & strange_entries(changed, audience)
    return Limits(audience, circle_of(plantation.visit, audience), frozenset(strange))


def test_no_reader_is_told_of_a_change_that_he_may_not_see(
    plantation: Plantation, changed: Visit, folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(ran(capsys, "diff", *folders, "--format", "json").out)["readers"]
    audiences = {str(audience): audience for audience in audiences_of(plantation.visit)}
    assert len(told) > 20
    assert [
        f"{one['for']}: {leak}"
        for one in told
        for leak in leaks_in(plantation, ever(plantation, changed, audiences[one["for"]]), "diff", json.dumps(one))
    ] == []


@pytest.mark.parametrize("written", ["dambovita html", "bergstrom text"])
def test_changes_that_are_written_for_a_reader_hold_nothing_else(
    plantation: Plantation, changed: Visit, folders: tuple[Path, Path], written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    reader, shape = written.split()
    audience = next(one for one in audiences_of(plantation.visit) if one.id.startswith(f"{reader}-"))
    told = ran(capsys, "diff", *folders, "--for", audience.id, "--format", shape)
    assert told.status == 0
    assert len(list(found_in(plantation, told.out))) > 5
    assert list(leaks_in(plantation, ever(plantation, changed, audience), f"diff.{shape}", told.out)) == []


@pytest.mark.parametrize(
    "options",
    [
        *("", "--length short", "--format html", "--language fr", "--language ja", "--final"),
        *("--explain", "--explain --format json", "--partner"),
    ],
)
def test_no_story_holds_what_is_not_public(
    plantation: Plantation, folders: tuple[Path, Path], options: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An explanation quotes lines of the spec: here each of them holds one field."""
    host = next(name for name in plantation.visit.organisations if name.startswith("dambovita-"))
    words = [*options.split(), *([host] if options == "--partner" else [])]
    told = ran(capsys, "news", folders[0], *words)
    assert len(list(found_in(plantation, told.out))) > 20
    assert list(leaks_in(plantation, Limits.of(plantation.visit, PUBLIC), f"news {options}", told.out)) == []


@pytest.mark.parametrize("shape", ["text", "json", "ics", "xlsx"])
def test_deadlines_name_what_is_to_be_done_and_none_of_its_words(
    plantation: Plantation, folders: tuple[Path, Path], shape: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are the office's; yet they go into calendars on telephones, so no number, passport or brief is in them."""
    file = tmp_path / f"deadlines.{shape}"
    ran(capsys, "deadlines", folders[0], "--as-of", "2026-03-01", "--all", "--format", shape, "-o", file)
    assert fields_in(plantation, everything_in(file.name, file.read_bytes())) == {
        *(("gifts", "item"), ("remarks", "occasion"), ("travel", "number"), ("sites", "name"), ("press", "by")),
        *(("outcomes", "what"), ("outcomes", "owner"), ("outcomes", "caption")),
        *(("delegates", "honorific"), ("delegates", "family")),
    }


def test_list_of_actions_names_them_and_their_owners(
    plantation: Plantation, folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    told = ran(capsys, "actions", folders[0], "--all")
    assert fields_in(plantation, told.out + told.err) == {("outcomes", "what"), ("outcomes", "owner")}


@pytest.mark.parametrize("shape", ["concise", "json", "github"])
def test_findings_that_travel_without_their_source_name_entries_and_repeat_no_text(
    plantation: Plantation, folders: tuple[Path, Path], shape: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Logs of a server that checks each change may be read by more than the office; in full, the line is quoted."""
    told = ran(capsys, "check", *folders, "--output-format", shape)
    assert told.out.count("idle-excuse") > 2
    assert fields_in(plantation, told.out) - {("meetings", "title"), ("travel", "number")} == set()


def test_manifest_of_a_build_holds_ids_and_fingerprints_alone(
    plantation: Plantation, folders: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran(capsys, "build", folders[0], "-o", tmp_path, "--only", "calendar")
    text = (tmp_path / plantation.visit.visit.id / "manifest.json").read_text(encoding="utf-8")
    assert {planted.path[-1] for planted in found_in(plantation, text)} == {"id"}

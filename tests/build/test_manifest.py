from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from itinerary.build.manifest import NAME, BuiltFile, Manifest, digest, read_manifest, spec_digest
from itinerary.rendering.edition import Edition
from itinerary.source import read_visit

if TYPE_CHECKING:
    from pathlib import Path

ISSUED = datetime(2027, 4, 1, 9, tzinfo=UTC)
EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
FILES = (
    BuiltFile.of("calendar/visit.ics", "office", b"", 2),
    BuiltFile.of("briefing/partners/大阪.html", "partner:大阪", b"<p>", 2),
)


def test_manifest_is_json_with_files_in_the_order_of_their_paths() -> None:
    manifest = Manifest.of("lisbon", "ab12", Edition(ISSUED, 2), FILES)
    assert (
        manifest.to_bytes().decode()
        == f"""\
{{
  "format": 1,
  "visit": "lisbon",
  "spec": "ab12",
  "release": 2,
  "issued": "2027-04-01T09:00:00+00:00",
  "files": [
    {{
      "path": "briefing/partners/大阪.html",
      "audience": "partner:大阪",
      "release": 2,
      "sha256": "{digest(b"<p>")}",
      "size": 3
    }},
    {{
      "path": "calendar/visit.ics",
      "audience": "office",
      "release": 2,
      "sha256": "{EMPTY_SHA256}",
      "size": 0
    }}
  ]
}}
"""
    )


@pytest.mark.parametrize("release", [None, 1])
def test_manifest_is_read_as_it_was_written(release: int | None, tmp_path: Path) -> None:
    manifest = Manifest.of("lisbon", "ab12", Edition(ISSUED, release), FILES)
    (tmp_path / NAME).write_bytes(manifest.to_bytes())
    assert read_manifest(tmp_path) == manifest


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"5",
        b"\xff\xfe",
        b"{}",
        b'{"visit": "a", "spec": "b", "release": null, "issued": "c"}',
        b'{"visit": "a", "spec": "b", "release": null, "issued": "c", "files": [{"path": "x"}]}',
        b'{"visit": "a", "spec": "b", "release": "one", "issued": "c", "files": []}',
    ],
)
def test_manifest_that_cannot_be_understood_is_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert read_manifest(tmp_path) is None


def test_folder_without_manifest_has_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "nowhere") is None


def test_builds_of_one_spec_and_release_belong_together() -> None:
    one = Manifest.of("lisbon", "ab12", Edition(ISSUED, 1), ())
    later = Manifest.of("lisbon", "ab12", Edition(datetime(2027, 4, 8, tzinfo=UTC), 1), FILES)
    assert one.of_same_spec(later)
    assert not one.of_same_spec(Manifest.of("lisbon", "cd34", Edition(ISSUED, 1), ()))
    assert not one.of_same_spec(Manifest.of("lisbon", "ab12", Edition(ISSUED, 2), ()))
    assert not one.of_same_spec(Manifest.of("lisbon", "ab12", Edition(ISSUED), ()))


def _spec(folder: Path, **files: str) -> str:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return spec_digest(read_visit(folder))


def test_digest_of_a_spec_is_of_its_contents_wherever_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    visit, people = "include: people.yaml\nformat: 1\n", "delegates: {}\n"
    here = _spec(tmp_path / "here", visit=visit, people=people)
    assert _spec(tmp_path / "far" / "away", visit=visit, people=people) == here
    monkeypatch.chdir(tmp_path / "here")
    assert spec_digest(read_visit(tmp_path / "here" / "visit.yaml")) == here


def test_digest_of_a_spec_changes_with_any_file_and_its_name(tmp_path: Path) -> None:
    visit, people = "include: people.yaml\nformat: 1\n", "delegates: {}\n"
    digests = [
        _spec(tmp_path / "a", visit=visit, people=people),
        _spec(tmp_path / "b", visit=f"{visit}\n", people=people),
        _spec(tmp_path / "c", visit=visit, people=f"{people}\n"),
        _spec(tmp_path / "d", visit=visit.replace("people", "others"), others=people),
    ]
    assert len(set(digests)) == 4

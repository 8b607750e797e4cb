from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image  # noqa: TID253 - nothing here need start quickly

from itinerary.album import Album, Photograph
from itinerary.album.album import NotFound, OutOfBounds
from itinerary.album.photograph import MAX_FILE_BYTES, Unusable
from itinerary.examine import examine
from itinerary.source import read_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a visit, beside a register with a photograph and below a file of somebody else's."""
    visit, register = tmp_path / "visits" / "oslo", tmp_path / "visits" / "registers"
    for place in (visit / "photos", register):
        place.mkdir(parents=True)
        Image.new("RGB", (20, 30)).save(place / "lund.jpg")
    Image.new("RGB", (20, 30)).save(tmp_path / "private.jpg")
    return visit


@pytest.fixture
def album(folder: Path) -> Album:
    return Album(folder, folder.parent.resolve())


@pytest.mark.parametrize("file", ["photos/lund.jpg", "./photos/lund.jpg", "../registers/lund.jpg"])
def test_a_photograph_within_the_workspace_is_found(album: Album, file: str) -> None:
    assert isinstance(album.look_for(file), Photograph)
    assert album.photograph(file) == album.look_for(file)


def test_a_photograph_that_is_not_named_is_none(album: Album) -> None:
    assert album.photograph(None) is None
    assert album.photograph("photos/nobody.jpg") is None


@pytest.mark.parametrize(
    ("file", "near"),
    [("photos/lnud.jpg", "photos/lund.jpg"), ("photos/x.png", ""), ("fotos/lund.jpg", ""), ("photos/lund.jpg/x", "")],
)
def test_a_missing_file_tells_the_nearest(album: Album, file: str, near: str) -> None:
    assert album.look_for(file) == NotFound(near)


@pytest.mark.parametrize(
    "file",
    ["../../private.jpg", "/etc/hostname", "photos/../../../private.jpg", "C:/lund.jpg", "photos\\lund.jpg", "a\0b"],
)
def test_a_file_outside_the_workspace_is_not_looked_at(album: Album, file: str) -> None:
    assert album.look_for(file) == OutOfBounds()


def test_a_link_that_leads_outside_is_not_followed(album: Album, folder: Path) -> None:
    (folder / "photos" / "link.jpg").symlink_to(folder.parent.parent / "private.jpg")

    assert album.look_for("photos/link.jpg") == OutOfBounds()


def test_a_folder_a_pipe_and_a_huge_file_are_not_opened(album: Album, folder: Path) -> None:
    os.mkfifo(folder / "photos" / "pipe.jpg")
    with (folder / "photos" / "huge.jpg").open("wb") as huge:
        huge.truncate(MAX_FILE_BYTES + 1)

    mend = "name the file of the picture"
    assert album.look_for("photos") == Unusable("it is a folder", mend)
    assert album.look_for("photos/pipe.jpg") == Unusable("it is not an ordinary file", mend)
    assert album.look_for("photos/huge.jpg") == Unusable(
        "the file is larger than 30 MB", "save it smaller: 600 pixels a side are enough"
    )


def test_a_file_is_read_once(album: Album, folder: Path) -> None:
    first = album.look_for("photos/lund.jpg")
    (folder / "photos" / "lund.jpg").unlink()

    assert album.look_for("photos/lund.jpg") is first


def test_a_text_that_comes_from_no_folder_has_no_photographs() -> None:
    assert Album.beside(read_text("format: 1", name="typed")).look_for("photos/lund.jpg") == NotFound("")


def test_a_visit_in_time_has_its_album() -> None:
    programme = examine(Path(__file__).parents[2] / "visits" / "three-capitals").programme

    assert programme is not None
    tremblay = programme.album.photograph(programme.visit.delegates["tremblay"].photo)
    assert tremblay is not None
    assert (tremblay.width, tremblay.height) == (480, 600)

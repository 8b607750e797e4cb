"""A folder of templates from a stranger: what in it is not to be opened is told, whatever it is and wherever."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from itinerary.errors import TemplateError
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return an empty folder of templates, beside a file that is not of it."""
    (tmp_path / "secret.txt").write_text("not for any paper", encoding="utf-8")
    for folder in ("house/briefing", "house/fonts"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path / "house"


def refusal(house: Path) -> str:
    with pytest.raises(TemplateError) as refused:
        TemplateFolder(house)
    return str(refused.value)


@pytest.mark.parametrize("name", ["briefing/pack.docx", "briefing/letterhead.txt", "fonts/house.ttf", "brand.yaml"])
def test_a_link_that_leads_out_is_refused(house: Path, name: str) -> None:
    (house / name).symlink_to(house.parent / "secret.txt")

    assert refusal(house) == (
        f"template '{name}': it is a link that leads out of the folder of templates; "
        "copy what it leads to into the folder"
    )


def test_a_folder_that_is_a_link_out_is_refused(house: Path) -> None:
    (house / "news").symlink_to(house.parent)

    assert refusal(house) == (
        "template 'news': it is a link that leads out of the folder of templates; copy what it leads to into the folder"
    )


def test_a_link_within_the_folder_is_followed(house: Path) -> None:
    (house / "house.css").write_text("p {}", encoding="utf-8")
    (house / "briefing" / "pack.css").symlink_to("../house.css")

    assert TemplateFolder(house).text("briefing/pack.css") == "p {}"


def test_the_folder_itself_may_be_a_link(house: Path) -> None:
    (house / "briefing" / "pack.css").write_text("p {}", encoding="utf-8")
    (house.parent / "current").symlink_to(house)

    assert TemplateFolder(house.parent / "current").text("briefing/pack.css") == "p {}"


def test_a_link_that_leads_nowhere_is_refused(house: Path) -> None:
    (house / "briefing" / "pack.css").symlink_to("gone.css")

    assert refusal(house) == (
        "template 'briefing/pack.css': it cannot be read (No such file or directory); take it out"
    )


def test_links_that_lead_to_each_other_are_refused(house: Path) -> None:
    (house / "a.css").symlink_to("b.css")
    (house / "b.css").symlink_to("a.css")

    assert refusal(house) == ("template 'a.css': it cannot be read (Too many levels of symbolic links); take it out")


def test_a_pipe_that_would_never_end_is_refused(house: Path) -> None:
    os.mkfifo(house / "fonts" / "house.ttf")

    assert refusal(house) == "template 'fonts/house.ttf': it is no ordinary file; take it out"


@pytest.mark.parametrize(("name", "megabytes"), [("briefing/pack.css", 20), ("fonts/house.ttf", 64)])
def test_a_file_that_is_too_large_is_refused(house: Path, name: str, megabytes: int) -> None:
    with (house / name).open("wb") as file:
        file.truncate(megabytes * 1_000_000)
    assert TemplateFolder(house).own == house

    with (house / name).open("ab") as file:
        file.write(b" ")
    assert refusal(house) == f"template '{name}': it is larger than {megabytes} MB; take it out"


def test_a_collection_that_says_it_holds_millions_of_fonts_is_refused(house: Path) -> None:
    (house / "fonts" / "house.ttf").write_bytes(b"ttcf" + b"\xff" * 8)

    assert refusal(house) == "template 'fonts/house.ttf': it is a damaged collection of fonts; take it out"


def test_a_template_is_no_font_because_of_where_the_folder_lies(house: Path) -> None:
    inner = house / "fonts" / "house"
    (inner / "briefing").mkdir(parents=True)
    with (inner / "briefing" / "pack.css").open("wb") as file:
        file.truncate(20_000_001)

    assert refusal(inner) == "template 'briefing/pack.css': it is larger than 20 MB; take it out"

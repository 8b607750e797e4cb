"""The change notices of the example visits a week later, in full."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.packs import VISITS, example
from support.second_editions import second_edition

from itinerary.audience import Audience, view
from itinerary.briefing import change_notice, names_told_before
from itinerary.build import Material
from itinerary.build.plan import changes_of
from itinerary.examine import examine
from itinerary.release import Lock
from itinerary.release.recording import next_release
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.programme.timeline import Programme
    from itinerary.rendering.content import Document

EXPECTED = Path(__file__).parent / "expected"
FIRST = Edition(datetime(2023, 2, 1, 9, tzinfo=UTC), 1)
SECOND = Edition(datetime(2023, 2, 8, 9, tzinfo=UTC), 2)


@cache
def released(visit: str) -> Lock:
    """Return the record of the first release of an example visit."""
    material = Material(example(visit), FIRST, TemplateFolder())
    nothing = Lock(material.programme.visit.visit.id, material.imprint.names.domain)
    release = next_release(nothing, material.account, issued=FIRST.issued, note="", spec="00000000")
    return Lock(nothing.visit, nothing.domain, (release,))


def later(visit: str, folder: Path) -> Programme:
    """Return an example visit as it is a week later."""
    for file in (VISITS / visit).glob("*.yaml"):
        text = second_edition(visit, file.name, file.read_text("utf-8"))
        (folder / visit).mkdir(exist_ok=True)
        (folder / visit / file.name).write_text(text, "utf-8")
    copytree(VISITS / "registers", folder / "registers")
    examined = examine(folder / visit)
    assert examined.programme is not None
    assert not examined.report.has_errors
    return examined.programme


def notice(visit: str, reader: str, folder: Path) -> Document:
    """Return the change notice of a reader."""
    lock = released(visit)
    material = Material(later(visit, folder), SECOND, TemplateFolder(), lock)
    audience = Audience.named(material.programme.visit, reader)
    changes = changes_of(material, audience, material.imprint.history.account())
    formerly = names_told_before(material.programme.visit, changes.entries, material.account)
    return change_notice(view(material.programme, audience), SECOND, changes, lock.releases[0], formerly)


@pytest.mark.parametrize(
    ("visit", "reader"),
    [
        ("three-capitals", "office"),
        ("three-capitals", "macneil"),
        ("three-capitals", "fraser"),
        ("three-capitals", "foundation"),
        ("ucl-japan-2023", "yadav"),
        ("ucl-japan-2023", "riken"),
    ],
)
def test_change_notice_of_an_example_in_full(visit: str, reader: str, tmp_path: Path, expect: Compares) -> None:
    expect(document_text(notice(visit, reader, tmp_path)), EXPECTED / f"{visit}.{reader}.changes.txt")

"""Packs in other languages than the planner's: our words translated, names in their own script, his words marked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.packs import EDITION, example, pack
from support.specs import REGISTERS, programme_of

from itinerary.audience import Audience, view
from itinerary.rendering.content import Facts, Run, Timetable
from itinerary.rendering.reader_language import speech_for

if TYPE_CHECKING:
    from conftest import Compares

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize(
    ("reader", "languages"),
    [("osaka", "ja"), ("yadav", "ja"), ("osaka", "fr"), ("osaka", "de"), ("osaka", "en-GB,ja")],
)
def test_pack_of_the_example_in_full(reader: str, languages: str, expect: Compares) -> None:
    edition = replace(EDITION, languages=tuple(languages.split(",")))
    name = f"ucl-japan-2023.{reader}.{languages.replace(',', '+')}.txt"
    expect(document_text(pack(example("ucl-japan-2023"), reader, edition)), EXPECTED / name)


def _told(added: str, reader: str, registers: str) -> list[str]:
    """Return the language of a reader's pack and its subtitle."""
    document = pack(programme_of(added, registers), reader)
    return [document.language, document.subtitle]


MEETING = """
meetings:
  call: {title: Courtesy call, partner: host, kind: courtesy-call, site: ministry, start: 2027-03-22 10:00,
         duration: 1h, delegates: all}
"""


def test_host_is_told_in_the_language_of_its_body() -> None:
    hungarian = REGISTERS.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, language: de}")
    assert _told(MEETING, "host", hungarian) == ["de", "Programm für Example Ministry"]


def test_unit_is_told_in_the_language_of_the_body_that_it_belongs_to() -> None:
    unit = REGISTERS.replace(
        "host: {name: Example Ministry}",
        "host: {name: Example Office, parent: ministry}\n  ministry: {name: Example Ministry, language: fr}",
    )
    assert _told(MEETING, "host", unit) == ["fr", "Programme pour Example Office"]


def test_host_whose_language_has_no_words_is_told_in_the_first_of_the_visit() -> None:
    hungarian = REGISTERS.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, language: hu}")
    assert _told(MEETING, "host", hungarian) == ["en-GB", "Programme for Example Ministry"]


def test_our_own_side_is_told_in_the_first_language_of_the_visit() -> None:
    german = REGISTERS.replace("us: {name: Example University}", "us: {name: Example University, language: de}")
    assert _told(MEETING, "lund", german) == ["en-GB", "Briefing pack for Ida Lund"]


def test_guest_of_ours_is_told_in_the_language_of_his_body() -> None:
    incoming = REGISTERS.replace("home: us", "home: host\n  direction: incoming").replace(
        "us: {name: Example University}", "us: {name: Example University, language: de}"
    )
    assert _told(MEETING, "lund", incoming) == ["de", "Programm für Ida Lund"]


def test_calendar_of_a_host_speaks_as_its_papers_do() -> None:
    german = REGISTERS.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, language: de}")
    programme = programme_of(MEETING, german)
    assert speech_for(view(programme, Audience.named(programme.visit, "host"))).tag == "de"


def test_words_of_the_planner_are_marked_and_ours_are_not() -> None:
    german = REGISTERS.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, language: de}")
    document = pack(programme_of(MEETING, german), "host")
    row = next(block for section in document.sections for block in section.blocks if isinstance(block, Timetable)).rows[
        0
    ]
    assert (row.what, row.where, row.who) == (
        ((Run("Courtesy call", language="en-GB"),),),
        ((Run("Example Ministry", language="en-GB"),),),
        ((Run("Ida Lund", language="en-GB"), Run(" und "), Run("Per Berg", language="en-GB")),),
    )


def test_titles_in_the_words_of_the_planner_are_marked_and_ours_are_not() -> None:
    german = REGISTERS.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, language: de}")
    document = pack(programme_of(MEETING, german), "host")
    titles = {section.title: section.title_language for section in document.sections}
    captions = {
        block.caption: block.caption_language
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Facts)
    }
    assert (titles["Programm"], titles["Courtesy call"], captions["Courtesy call"]) == (None, "en-GB", "en-GB")


def test_name_in_the_language_of_the_document_stands_first() -> None:
    japanese = REGISTERS.replace(
        "host: {name: Example Ministry}",
        "host: {name: Example Ministry, acronym: EM, native: {ja: 例示省}, language: ja}",
    )
    document = pack(programme_of(MEETING, japanese), "host")
    assert (document.title, document.handling) == ("Example Universityの例示省訪問", "例示省および代表団限り")

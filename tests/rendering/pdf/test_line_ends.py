"""Where a line ends within a word that is too long for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rendering.pdf_reading import pages
from rendering.sample_pack import EDITION, SHEET

from itinerary.rendering.content import Paragraph, Section, plain
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.templates import TemplateFolder

BEFORE = "Not recorded, and so not told to anybody who was not there to see it: "


@pytest.mark.parametrize(
    ("word", "mark"),
    [
        ("outcomes.meetings.dambovita.talks.discussed", "."),
        ("the_first_of_the_photographs_of_the_visit", "_"),
        ("https://visits/photographs/of/the/signing/first", "/"),
    ],
)
def test_a_long_word_ends_its_line_after_one_of_its_marks(word: str, mark: str) -> None:
    document = replace(SHEET, sections=(Section("Day", 1, (Paragraph(plain(BEFORE + word)),)),))
    lines = pages(render_pdf(document, EDITION, TemplateFolder()))[0].splitlines()
    place = next(place for place, line in enumerate(lines) if line.startswith(BEFORE))
    assert lines[place].endswith(mark)
    assert lines[place] + lines[place + 1] == BEFORE + word

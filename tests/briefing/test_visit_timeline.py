"""The hours of a visit as a drawing: a row for each day as it is lived."""

from __future__ import annotations

from itertools import combinations

import pytest
from support.packs import example, pack
from support.specs import programme_of

from itinerary.briefing.timeline_bars import lanes_of, laps_of
from itinerary.rendering.content import Document, Figure
from itinerary.rendering.drawing import Box, Drawing, Ink, Line, Role, overlap

_TITLE = "The visit by the hour"


def _figure(document: Document) -> Figure:
    found = [block for section in document.sections for block in section.blocks if isinstance(block, Figure)]
    return next(figure for figure in found if figure.drawing.title == _TITLE)


def _roles(drawing: Drawing) -> list[Role]:
    return [shape.role for shape in drawing.shapes if isinstance(shape, Box)]


EVERY_STANDING = """
meetings:
  early: {title: Call, partner: host, site: ministry, start: 2027-03-26 9:30, end: 11:00, delegates: all}
  off: {title: Visit, site: museum, start: 2027-03-26 11:30, end: 13:00, status: cancelled, delegates: lund}
  maybe: {title: Tour, start: 2027-03-26 14:00, end: 15:00, status: tentative, delegates: berg}
"""


def test_meetings_are_drawn_as_sure_as_they_are_and_the_words_below_say_so() -> None:
    figure = _figure(pack(programme_of(EVERY_STANDING), "delegation"))
    assert _roles(figure.drawing) == [Role.ENGAGEMENT, Role.CANCELLED, Role.TENTATIVE]
    assert [(label.words, label.ink) for label in figure.drawing.labels[-4:]] == [
        ("CET", Ink.NOTE),
        ("Call", Ink.NUMBER),
        ("Visit", Ink.STRUCK),
        ("Tour", Ink.DOUBT),
    ]
    assert any(shape.role is Role.CANCELLED for shape in figure.drawing.shapes if isinstance(shape, Line))
    assert figure.caption == (
        "Local time. Thick bars are meetings, thin ones journeys. Broken outlines are tentative. "
        "Hatched bars are cancelled."
    )
    assert figure.drawing.description == (
        "A row for each day: Friday 26 March 2027, Budapest. What is when and where stands in the programme, in words."
    )


def test_cancelled_meeting_is_in_no_colour_alone() -> None:
    drawing = _figure(pack(programme_of(EVERY_STANDING), "delegation")).drawing
    (box,) = (shape for shape in drawing.shapes if isinstance(shape, Box) and shape.role is Role.CANCELLED)
    hatching = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.role is Role.CANCELLED]
    points = [point for line in hatching for point in line.points]
    assert all(box.corner.x <= point.x <= box.corner.x + box.width for point in points)
    assert {point.y for point in points} == {box.corner.y, box.corner.y + box.height}


PACIFIC = """
travel:
  over: {by: train, from: tokyo, to: vancouver-hotel, departs: 2027-03-26 17:00, arrives: 2027-03-26 10:00, aboard: all}
meetings:
  before: {title: Call, site: tokyo, start: 2027-03-26 9:30, end: 11:00, delegates: all}
  after: {title: Walk, site: vancouver-hotel, start: 2027-03-26 15:00, end: 16:00, delegates: all}
"""


def test_journey_over_the_date_line_ends_on_the_same_date_in_the_next_row() -> None:
    programme = programme_of(PACIFIC)
    (day,) = programme.days()
    first, second = laps_of(day)
    assert [(bar.role, bar.start, bar.end) for bar in first.bars] == [
        (Role.ENGAGEMENT, 9.5, 11),
        (Role.TRAVEL, 17, None),
    ]
    assert [(bar.role, bar.start, bar.end) for bar in second.bars] == [
        (Role.TRAVEL, None, 10),
        (Role.ENGAGEMENT, 15, 16),
    ]
    labels = [label.words for label in _figure(pack(programme, "delegation")).drawing.labels]
    assert "Fri 26 March (once more)" in labels


def test_meeting_past_midnight_runs_to_the_edge_of_its_day() -> None:
    added = """
    meetings:
      late: {title: Reception, site: museum, start: 2027-03-26 21:30, end: 2027-03-27 0:30, delegates: all}
    """
    (day,) = programme_of(added).days()
    (lap,) = laps_of(day)
    assert [(bar.start, bar.end, bar.span) for bar in lap.bars] == [(21.5, None, (21.5, 24))]


def test_meetings_at_the_same_time_are_in_lanes_of_their_own() -> None:
    added = """
    meetings:
      one: {title: One, site: museum, start: 2027-03-26 9:00, end: 11:00, delegates: lund}
      two: {title: Two, site: ministry, start: 2027-03-26 10:00, end: 12:00, delegates: berg}
      both: {title: Both, site: ministry, start: 2027-03-26 12:00, end: 13:00, delegates: all}
    """
    (day,) = programme_of(added).days()
    (lap,) = laps_of(day)
    lanes = [[bar.line.slot.id for bar in lane] for lane in lanes_of(lap.bars)]
    assert lanes == [["one", "both"], ["two"]]


@pytest.mark.parametrize("visit", ["minimal", "ucl-japan-2023", "three-capitals"])
def test_words_never_fall_upon_one_another_or_out_of_the_drawing(visit: str) -> None:
    drawing = _figure(pack(example(visit), "delegation")).drawing
    boxes = [label.box for label in drawing.labels]
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    assert [box for box in boxes if box.corner.x + box.width > drawing.width] == []


def test_zone_is_told_where_it_changes_with_how_far_it_is_from_home() -> None:
    notes = [label.words for label in _figure(pack(example("ucl-japan-2023"), "rees")).drawing.labels]
    zones = [words for words in notes if "GMT" in words or "JST" in words]
    assert zones == ["GMT", "JST, +9:00 from home", "JST to GMT"]

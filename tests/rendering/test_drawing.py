"""Drawings: what room their words take."""

from __future__ import annotations

from itinerary.rendering.drawing import Anchor, Box, Drawing, Ink, Label, Line, Point, Role, overlap, words_width


def test_han_and_kana_are_as_wide_as_high_and_latin_letters_are_narrower() -> None:
    assert (words_width("東京", 10), round(words_width("Tokyo", 10), 1)) == (20, 28)


def test_words_take_room_on_the_side_that_their_anchor_tells() -> None:
    at = Point(50, 20)
    lefts = [Label("東京", at, 10, Ink.NAME, anchor).box.corner.x for anchor in Anchor]
    assert lefts == [50, 40, 30]


def test_boxes_that_only_touch_do_not_overlap() -> None:
    box = Box(Role.STOP, Point(0, 0), 10, 10)
    beside = Box(Role.STOP, Point(10, 0), 10, 10)
    assert (overlap(box, beside), overlap(box, beside, apart=1)) == (False, True)


def test_labels_are_told_in_the_order_in_which_they_are_drawn() -> None:
    first, second = Label("1", Point(0, 0), 6), Label("Tokyo", Point(5, 0), 8)
    line = Line(Role.ROUTE, (Point(0, 0), Point(9, 9)))
    assert Drawing(10, 10, "", "", (first, line, second)).labels == (first, second)

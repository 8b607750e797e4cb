"""The land that maps show."""

from __future__ import annotations

from itinerary.briefing.maps.frame import MapFrame, land_in
from itinerary.briefing.maps.land import landmasses, landmasses_within
from itinerary.rendering.drawing import Box, Point, Role

_BOX = Box(Role.SEA, Point(0, 0), 200, 100)


def test_no_land_jumps_around_the_earth() -> None:
    jumps = [
        (land.west, land.south, start, end)
        for land in landmasses()
        for ring in land.rings
        for start, end in zip(ring, (*ring[1:], ring[0]), strict=True)
        if abs(start[0] - end[0]) > 30 and start[1] > -89
    ]
    assert jumps == []


def test_land_across_the_date_line_is_in_one_piece() -> None:
    eurasia = max(landmasses(), key=lambda land: len(land.rings[0]))
    assert eurasia.west < -180 < eurasia.east


def test_land_comes_again_where_a_map_goes_beyond_180_degrees() -> None:
    here = {(land.rings, shift) for land, shift in landmasses_within(-125, 32, -115, 40)}
    there = {(land.rings, shift - 360) for land, shift in landmasses_within(235, 32, 245, 40)}
    assert here == there != set()


def test_land_stays_within_its_map() -> None:
    frame = MapFrame.holding([(135.5, 34.7), (140.9, 38.3)], _BOX, 10)
    points = [point for area in land_in(frame) for ring in area.rings for point in ring]
    assert points
    assert all(-1e-6 <= point.x <= 200 + 1e-6 and -1e-6 <= point.y <= 100 + 1e-6 for point in points)

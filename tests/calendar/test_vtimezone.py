from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from itinerary.calendar.vtimezone import vtimezone, vtimezones
from itinerary.calendar.zone_data import zone_names, zone_year
from itinerary.spec.zones import UnknownZoneError, zone

FIRST, LAST = datetime(2026, 3, 20, tzinfo=UTC), datetime(2026, 3, 24, tzinfo=UTC)
AROUND = [timedelta(seconds=sign * seconds) for seconds in (1, 3600, 7200, 86400) for sign in (-1, 1)]


def _lines(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def test_zone_without_changes_is_one_setting() -> None:
    assert vtimezone("Asia/Tokyo", FIRST, LAST) == _lines("""\
BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19700101T000000
TZNAME:JST
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
END:STANDARD
END:VTIMEZONE
""")


def test_zone_with_a_plain_rule_is_two_recurrences() -> None:
    assert vtimezone("Europe/Berlin", FIRST, LAST) == _lines("""\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
""")


def test_winter_of_dublin_is_its_standard_time() -> None:
    assert vtimezone("Europe/Dublin", FIRST, LAST) == _lines("""\
BEGIN:VTIMEZONE
TZID:Europe/Dublin
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:IST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
END:VTIMEZONE
""")


def test_rule_at_midnight_after_its_day_is_told_by_dates() -> None:
    assert vtimezone("Africa/Cairo", FIRST, LAST) == _lines("""\
BEGIN:VTIMEZONE
TZID:Africa/Cairo
BEGIN:STANDARD
DTSTART:19700101T000000
TZNAME:EET
TZOFFSETFROM:+0200
TZOFFSETTO:+0200
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20260424T000000
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261030T000000
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
""")


def test_year_of_a_changed_rule_is_told_by_dates() -> None:
    in_2007 = datetime(2007, 3, 5, tzinfo=UTC)
    assert b"RRULE" not in vtimezone("America/New_York", in_2007.replace(year=2006), in_2007)
    assert b"RRULE" in vtimezone("America/New_York", in_2007, in_2007)


def test_zone_that_never_changed_by_the_hour_keeps_its_half() -> None:
    block = vtimezone("Australia/Lord_Howe", FIRST, LAST)
    assert b"TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nEND:DAYLIGHT\r\n" in block


def test_block_stays_the_same_when_the_visit_moves_within_the_year() -> None:
    moved = vtimezone("Africa/Cairo", FIRST + timedelta(days=60), LAST + timedelta(days=200))
    assert moved == vtimezone("Africa/Cairo", FIRST, LAST)


def test_bounds_may_be_told_in_any_zone() -> None:
    tokyo = zone("Asia/Tokyo")
    assert vtimezone("Africa/Cairo", FIRST.astimezone(tokyo), LAST.astimezone(tokyo)) == vtimezone(
        "Africa/Cairo", FIRST, LAST
    )


def test_blocks_of_several_zones_stand_once_and_sorted() -> None:
    blocks = vtimezones(["Europe/Berlin", "Asia/Tokyo", "Europe/Berlin"], FIRST, LAST)
    assert blocks == vtimezone("Asia/Tokyo", FIRST, LAST) + vtimezone("Europe/Berlin", FIRST, LAST)


def test_unknown_zone_is_refused() -> None:
    with pytest.raises(UnknownZoneError):
        vtimezone("Europe/Atlantis", FIRST, LAST)


def test_every_block_is_small_and_has_a_standard_part() -> None:
    blocks = [vtimezone(key, FIRST, LAST) for key in zone_names()]
    assert max(len(block) for block in blocks) < 600
    assert [block for block in blocks if b"BEGIN:STANDARD\r\n" not in block] == []
    assert [block for block in blocks if b"RDATE" in block or b"COMMENT" in block] == []


@pytest.mark.parametrize("year", [2007, 2026, 2037])
def test_icalendar_reads_every_local_time_around_every_change_of_the_year(year: int) -> None:
    """Only from local time to UTC: the other way, this reader is wrong near changes of less than an hour."""
    from icalendar import Calendar

    wrong = []
    for key in sorted(zone_names()):
        changes = zone_year(key, year).changes
        if not changes:
            continue
        block = vtimezone(key, changes[0].at, changes[-1].at)
        calendar = Calendar.from_ical(b"BEGIN:VCALENDAR\r\n" + block + b"END:VCALENDAR\r\n")
        read = calendar.timezones[0].to_tz(lookup_tzid=False)
        for instant in (change.at + shift for change in changes for shift in AROUND):
            local = instant.astimezone(zone(key))
            shown_once = local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()
            if shown_once and local.replace(tzinfo=read).utcoffset() != local.utcoffset():
                wrong.append((key, instant))
    assert wrong == []

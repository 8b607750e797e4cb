from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from itinerary.calendar.contentline import (
    LONGEST_LINE,
    Parameter,
    Property,
    UnwritableTextError,
    day,
    duration,
    folded,
    geo,
    integer,
    local,
    text,
    texts,
    uri,
    utc,
)

WRITABLE = st.text(
    st.characters(
        exclude_categories=["Cs"], exclude_characters=[chr(code) for code in (*range(9), *range(11, 32), 127)]
    )
)
PERILOUS = st.text(st.sampled_from("\\,;:nN\n\"^' a大👩🏽‍🔬é\t"))


def _read(line: bytes) -> tuple[str, dict[str, str]]:
    """Return what the `icalendar` package makes of a line in an event: its text and parameters."""
    from icalendar import Event

    event = Event.from_ical(b"BEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\n")
    ((_, value),) = event.items()
    return str(value), dict(value.params)


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (text("SUMMARY", "Lunch; talks, and a walk"), rb"SUMMARY:Lunch\; talks\, and a walk"),
        (text("SUMMARY", r"see C:\New"), rb"SUMMARY:see C:\\New"),
        (text("SUMMARY", "one\ntwo\r\nthree\rfour"), rb"SUMMARY:one\ntwo\nthree\nfour"),
        (text("SUMMARY", 'at 10:00 "sharp"\tthere'), b'SUMMARY:at 10:00 "sharp"\tthere'),
        (texts("CATEGORIES", ["SIGNING", "food, drink"]), rb"CATEGORIES:SIGNING,food\, drink"),
        (integer("SEQUENCE", 3), b"SEQUENCE:3"),
        (utc("DTSTAMP", datetime(2026, 3, 1, 9, tzinfo=timezone(timedelta(hours=9)))), b"DTSTAMP:20260301T000000Z"),
        (
            local("DTSTART", datetime(2026, 3, 1, 9, tzinfo=UTC).replace(tzinfo=None), "Asia/Tokyo"),
            b"DTSTART;TZID=Asia/Tokyo:20260301T090000",
        ),
        (
            local("DTSTART", datetime(2026, 3, 1, 9, tzinfo=UTC).replace(tzinfo=None), "UTC"),
            b"DTSTART:20260301T090000Z",
        ),
        (day("DTSTART", date(2026, 3, 1)), b"DTSTART;VALUE=DATE:20260301"),
        (duration("X-PUBLISHED-TTL", timedelta(hours=1)), b"X-PUBLISHED-TTL:PT1H"),
        (duration("X-PUBLISHED-TTL", timedelta(days=1, minutes=15)), b"X-PUBLISHED-TTL:PT24H15M"),
        (duration("X-PUBLISHED-TTL", timedelta(seconds=90)), b"X-PUBLISHED-TTL:PT1M30S"),
        (duration("X-PUBLISHED-TTL", timedelta(0)), b"X-PUBLISHED-TTL:PT0S"),
        (
            duration("REFRESH-INTERVAL", timedelta(hours=1), Parameter("VALUE", "DURATION")),
            b"REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        ),
        (uri("URL", "https://example.org/a b?q=大%20&x=1"), b"URL:https://example.org/a%20b?q=%E5%A4%A7%20&x=1"),
        (geo("GEO", 34.8219, -0.0000011), b"GEO:34.821900;-0.000001"),
    ],
)
def test_property_of_each_type_is_written_in_its_form(made: Property, line: bytes) -> None:
    assert made.to_line() == line + b"\r\n"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Asia/Tokyo", "P=Asia/Tokyo"),
        ("Office of Protocol", 'P="Office of Protocol"'),
        ("a,b;c:d", 'P="a,b;c:d"'),
        ('the "Old" Hall', "P=\"the ^'Old^' Hall\""),
        ("one\r\ntwo", 'P="one^ntwo"'),
        ("a^b", 'P="a^^b"'),
        ("儀典課", 'P="儀典課"'),
        ("", 'P=""'),
    ],
)
def test_parameter_is_quoted_where_a_reader_could_stumble(value: str, written: str) -> None:
    assert Parameter("P", value).written() == written


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x7f", "\ud800"])
def test_character_that_no_calendar_can_carry_is_refused(character: str) -> None:
    with pytest.raises(UnwritableTextError) as refusal:
        text("SUMMARY", f"Lun{character}ch").to_line()
    assert str(refusal.value) == (
        f"the SUMMARY of a calendar entry holds the character U+{ord(character):04X}, which no calendar can carry; "
        "take it out of 'Lun�ch'"
    )


def test_control_character_in_a_parameter_is_refused() -> None:
    with pytest.raises(UnwritableTextError):
        uri("ORGANIZER", "mailto:a@example.org", Parameter("CN", "Off\x07ice")).to_line()


@given(st.one_of(WRITABLE, PERILOUS))
@example("C:\\New\\nowhere")
@example("\\" * 200)
@example("大" * 300)
def test_any_text_is_read_back_to_the_letter(words: str) -> None:
    assert _read(text("DESCRIPTION", words).to_line())[0] == words


@given(PERILOUS.filter(lambda words: "\\" not in words))
@example('Office: "Protocol", ^n; 儀典課')
def test_any_parameter_is_read_back_to_the_letter(words: str) -> None:
    """Save backslashes: RFC 6868 leaves them alone, but this reader takes them for escapes."""
    assert _read(uri("URL", "https://example.org/", Parameter("X-TITLE", words)).to_line())[1]["X-TITLE"] == words


@given(st.one_of(WRITABLE, PERILOUS), st.integers(0, 80))
@example("\\" * 200, 0)
@example("^\\" * 100, 1)
@example("👩🏽‍🔬" * 40, 3)
def test_folded_line_keeps_to_its_length_and_parts_no_character_nor_escape(words: str, indent: int) -> None:
    line = text("DESCRIPTION", "x" * indent + words)
    physical = line.to_line().removesuffix(b"\r\n").split(b"\r\n")
    assert max(len(each) for each in physical) <= LONGEST_LINE
    assert all(each.decode() for each in physical)
    assert b"".join([physical[0], *(each.removeprefix(b" ") for each in physical[1:])]).decode() == (
        f"DESCRIPTION:{line.value}"
    )
    for before in physical[:-1]:
        assert (len(before) - len(before.rstrip(b"\\"))) % 2 == 0


@pytest.mark.parametrize("length", range(60, 80))
def test_fold_stands_before_an_escape_rather_than_inside_it(length: int) -> None:
    first, *_ = folded(b"x" * length + rb"\n" + b"y" * 40).split(b"\r\n")
    assert not first.endswith(b"\\")


def test_line_of_75_octets_is_not_folded() -> None:
    assert folded(b"x" * 75) == b"x" * 75 + b"\r\n"
    assert folded(b"x" * 76) == b"x" * 75 + b"\r\n x\r\n"
    assert folded(b"x" * 150) == b"x" * 75 + b"\r\n " + b"x" * 74 + b"\r\n x\r\n"

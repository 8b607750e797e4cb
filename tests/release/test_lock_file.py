"""The text of `release.lock`, whole, and what is said of one that cannot be read."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from release.sent import DOMAIN, issued, lock_of, moment, release, telling, told

from itinerary.programme.moment import ClockFault, Moment, moment_at
from itinerary.release import Lock, LockUnreadableError, Release, Telling, TellingSet, lock_text, read_lock
from itinerary.release.moments import read_start, written_start
from itinerary.spec.meetings import MeetingStatus

LOCK = lock_of(
    Release(
        number=1,
        issued=issued(1),
        note="First programme: all of it",
        spec="7c1e90ab",
        entries={
            "meetings-call": (
                TellingSet(
                    telling=telling(title="Call on the Rector", people=("ana", "rector")),
                    readers={"0a1b2c3d": ("delegate:ana", "office"), "99999999": ("partner:port",)},
                ),
            ),
            "stays-nights": (
                TellingSet(
                    telling=telling(title="NO", start=dt.date(2027, 5, 10), end=dt.date(2027, 5, 12), place=""),
                    readers={"00000000": ("office",)},
                ),
            ),
            "transfers-meetings-call": (
                TellingSet(
                    telling=telling(
                        title="Walk to Harbour House",
                        start=moment("2027-10-31T00:30"),
                        end=moment("2027-10-31T01:30"),
                        status=MeetingStatus.TENTATIVE,
                        serves="meetings-call",
                        origin="Hotel",
                    ),
                    readers={"12345678": ("office",)},
                ),
            ),
        },
        briefs={"meetings-call": "cafe0001"},
        views={"office": "cafe0002"},
    ),
    Release(number=3, issued=issued(3), note="", spec="00000001", entries={"meetings-call": ()}, views={"office": ""}),
)

TEXT = """\
# What was sent out of this visit, and when. `itinerary release` adds to it; nobody else need. Keep it with the spec:
# the calendars in people's pockets hang on it. Titles, times, places and ids stand here; of all else a fingerprint.
format: 1
visit: lisbon
domain: lisbon.us.itinerary
releases:
- release: 1
  issued: 2027-04-01T09:00:00+00:00
  note: 'First programme: all of it'
  spec: 7c1e90ab
  entries:
    meetings-call:
    - title: Call on the Rector
      start: 2027-05-10 10:00 Europe/Lisbon
      end: 2027-05-10 11:00 Europe/Lisbon
      place: Harbour House
      status: confirmed
      people: [ana, rector]
      copies:
        0a1b2c3d: ['delegate:ana', office]
        99999999: ['partner:port']
    stays-nights:
    - title: NO
      start: 2027-05-10
      end: 2027-05-12
      status: confirmed
      copies:
        00000000: [office]
    transfers-meetings-call:
    - title: Walk to Harbour House
      start: 2027-10-31 01:30+01:00 Europe/Lisbon
      end: 2027-10-31 01:30+00:00 Europe/Lisbon
      place: Harbour House
      status: tentative
      serves: meetings-call
      origin: Hotel
      copies:
        12345678: [office]
  briefs: {meetings-call: cafe0001}
  views: {office: cafe0002}

- release: 3
  issued: 2027-04-03T09:00:00+00:00
  spec: 00000001
  entries:
    meetings-call: []
  views: {office: ''}
"""


def test_lock_is_written_as_people_read_it() -> None:
    assert lock_text(LOCK) == TEXT


def test_lock_is_read_as_it_was_written() -> None:
    assert read_lock(TEXT.encode(), "release.lock", "lisbon") == LOCK


def test_lock_without_releases_is_read_as_it_was_written() -> None:
    empty = Lock("lisbon", DOMAIN)
    assert read_lock(lock_text(empty).encode(), "release.lock", "lisbon") == empty


def test_lock_whose_lines_end_as_on_windows_reads_alike() -> None:
    assert read_lock(TEXT.replace("\n", "\r\n").encode(), "release.lock", "lisbon") == LOCK


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(
    lambda text: " ".join(f"x{text}".split())
)
MOMENTS = st.builds(
    lambda minutes, zone: Moment(dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes), zone),
    st.integers(0, 600_000),
    st.sampled_from(["Europe/Lisbon", "Asia/Tokyo", "Australia/Lord_Howe", "Africa/Casablanca", "America/Nuuk", "UTC"]),
)
TELLINGS = st.builds(
    telling,
    title=WORDS,
    start=MOMENTS | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
    end=MOMENTS,
    place=st.just("") | WORDS,
    status=st.sampled_from(MeetingStatus),
    people=st.lists(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True)).map(tuple),
)


@given(TELLINGS, WORDS)
def test_any_telling_is_read_as_it_was_written(facts: Telling, note: str) -> None:
    lock = lock_of(release(1, {"meetings-call": {"office": told(facts)}}, note))
    assert read_lock(lock_text(lock).encode(), "release.lock", "lisbon") == lock


@given(MOMENTS)
def test_any_moment_is_read_as_it_was_written(moment: Moment) -> None:
    assert read_start(written_start(moment)) == moment


def test_offset_stands_only_where_clocks_show_a_time_twice() -> None:
    doubled = moment_at(dt.datetime(2026, 10, 25, 2, 30), "Europe/Berlin", dt.timedelta(hours=1))  # noqa: DTZ001 - a wall clock
    assert not isinstance(doubled, ClockFault)
    assert written_start(doubled) == "2026-10-25 02:30+01:00 Europe/Berlin"
    assert written_start(moment("2026-10-25T02:30", "Europe/Berlin")) == "2026-10-25 03:30 Europe/Berlin"


_CALL = "releases.0.entries.meetings-call"
_SKIPPED = "clocks do not show '2027-03-28 01:30 Europe/Lisbon' once"
_MISSHAPEN = "it is not of the form that it should have"
_HELP = "bring the file back as the last release left it, from version control or a backup"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (TEXT, "", "release.lock:1: the file says nothing"),
        ("visit: lisbon", "visit: porto", "release.lock: it is the record of the visit 'porto', not of 'lisbon'"),
        ("release: 3", "release: 1", "release.lock:42: release 1 comes after release 1: keep one of the two"),
        (
            "format: 1",
            "<<<<<<< HEAD\nformat: 1",
            "release.lock:3: two versions of it are in conflict: keep the releases of one of them",
        ),
        (
            "format: 1",
            "format: 2",
            "release.lock:3: 'format' cannot be understood: it is not what should stand there",
        ),
        (
            "start: 2027-05-10 10:00 Europe/Lisbon",
            "start: 2027-05-10 10:00 Europe/Lissabon",
            f"release.lock:14: '{_CALL}.0.start' cannot be understood: there is no time zone 'Europe/Lissabon'",
        ),
        (
            "start: 2027-05-10 10:00 Europe/Lisbon",
            "start: 2027-03-28 01:30 Europe/Lisbon",
            f"release.lock:14: '{_CALL}.0.start' cannot be understood: {_SKIPPED}",
        ),
        (
            "  note: 'First programme: all of it'",
            "  remark: none",
            "release.lock:9: 'releases.0.remark' cannot be understood: nothing of that name belongs there",
        ),
        (
            "      end: 2027-05-12\n",
            "",
            "release.lock:23: 'releases.0.entries.stays-nights.0.end' cannot be understood: it is missing",
        ),
        (
            "    meetings-call: []",
            "    ../meetings-call: []",
            f"release.lock:46: 'releases.1.entries.../meetings-call.[key]' cannot be understood: {_MISSHAPEN}",
        ),
    ],
    ids=[
        *("empty", "of another visit", "twice", "in conflict", "a later format", "unknown zone", "skipped time"),
        *("unknown field", "missing field", "strange name"),
    ],
)
def test_lock_that_cannot_be_understood_is_refused_with_its_place(old: str, new: str, said: str) -> None:
    assert old in TEXT
    with pytest.raises(LockUnreadableError, match=f"^{re.escape(f'{said}; {_HELP}')}$"):
        read_lock(TEXT.replace(old, new, 1).encode(), "release.lock", "lisbon")


def test_lock_that_is_no_text_is_refused() -> None:
    with pytest.raises(LockUnreadableError, match=rf"^release\.lock: it is no text in UTF-8; {_HELP}$"):
        read_lock(b"\xff\xfe", "release.lock", "lisbon")

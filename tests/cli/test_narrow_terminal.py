"""What is told on a terminal of few columns: lines end between words, and what is piped stays whole."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from itinerary.cli.terminal import columns, folded

VISITS = Path(__file__).parents[2] / "visits"
COLUMNS = 60


def on_a_terminal(*arguments: str, typed: str = "") -> list[str]:
    """Return the lines of both streams of a command on a terminal of 60 columns, before it breaks any."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (40, COLUMNS))
    done = subprocess.Popen(  # noqa: S603 - this interpreter, with the project's own command
        [sys.executable, "-m", "itinerary", *arguments],
        cwd=VISITS,
        env={**os.environ, "NO_COLOR": "1"},
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    assert done.stdin is not None
    done.stdin.write(typed.encode())
    done.stdin.close()
    told = b""
    try:
        while part := os.read(ours, 65536):
            told += part
    except OSError:  # Linux says so where the other end of a terminal is closed
        pass
    os.close(ours)
    assert done.wait() == 0
    return told.decode().splitlines()


def test_a_long_line_ends_between_words_and_goes_on_as_far_in_as_it_begins() -> None:
    assert folded("  one two three four five\n\nsix", 20) == "  one two three four\n  five\n\nsix"
    assert folded("  one two three four five", 20, 4) == "  one two three four\n    five"


def test_a_word_that_is_longer_than_a_line_stays_whole() -> None:
    assert folded("see https://example.org/a-rather-long-address now", 20) == (
        "see\nhttps://example.org/a-rather-long-address\nnow"
    )


def test_where_no_terminal_reads_there_are_no_columns_and_lines_stay_whole() -> None:
    assert columns(io.StringIO()) is None
    assert columns(None) is None
    assert folded("one two three four five six", None) == "one two three four five six"


@pytest.mark.parametrize("visit", ["three-capitals", "ucl-japan-2023"])
def test_deadlines_fit_a_narrow_terminal(visit: str) -> None:
    lines = on_a_terminal("deadlines", visit, "--as-of", "2023-02-20")
    assert [line for line in lines if len(line) > COLUMNS] == []


def test_a_deadline_on_a_narrow_terminal_in_full() -> None:
    lines = on_a_terminal("deadlines", "ucl-japan-2023", "--as-of", "2023-02-20")
    place = lines.index("              [risk-assessment]")
    assert lines[place - 1 : place + 5] == [
        "  2023-02-20  Have the risk assessment approved",
        "              [risk-assessment]",
        "              4 weeks before the visit: a department of the",
        "              University of York allows 1 week at low and",
        "              medium risk, 4 weeks at high, 70 days at most;",
        "              not recorded",
    ]


def test_questions_fit_a_narrow_terminal() -> None:
    lines = on_a_terminal("record", "minimal", "--dry-run", typed="?\nq\n")
    opening = lines.index("Enter leaves a question open, `-` says there was nothing,")
    assert lines[opening:] == [
        "Enter leaves a question open, `-` says there was nothing,",
        "`?` explains, `<` goes back, `q` stops.",
        "",
        "Courtesy call, Example Port Authority",
        "Mon 2027-05-10, 10:00–11:00, Harbour House",
        "Was it held?",
        "> ?",
        "Answers: yes or no.",
        "Enter leaves the question open, `-` says that there was",
        "nothing, `<` goes back to the question before, `q` stops;",
        "whatever was answered is saved.",
        "Names may be typed as ids or as any part that only one has.",
        "> q",
        "",
        "0 answers; nothing was written",
    ]


def test_an_explanation_fits_a_narrow_terminal_save_for_a_path_that_is_longer() -> None:
    lines = on_a_terminal("news", "ucl-japan-2023", "--explain")
    told = lines[lines.index("headline") :]
    assert [line for line in told if len(line) > COLUMNS and " " in line[16:]] == []


@pytest.mark.parametrize("visit", ["three-capitals", "ucl-japan-2023"])
def test_the_programme_fits_a_narrow_terminal(visit: str) -> None:
    assert [line for line in on_a_terminal("show", visit) if len(line) > COLUMNS] == []


def test_a_line_of_the_programme_goes_on_below_its_words() -> None:
    lines = on_a_terminal("show", "ucl-japan-2023")
    place = lines.index("Monday 20 March 2023, Osaka")
    assert lines[place + 1 : place + 6] == [
        "  08:00–08:45  Opening briefing of the delegation · Meeting",
        "               room, 2nd floor, Hotel in Osaka · all",
        "  09:10        car from Hotel in Osaka to Suita Campus · all",
        "  10:00–11:00  Meeting with the leadership of Osaka",
        "               University · Conference room, headquarters",
    ]


def test_actions_and_rules_fit_a_narrow_terminal() -> None:
    lines = [*on_a_terminal("actions", "three-capitals"), *on_a_terminal("rule", "at-weekend")]
    assert [line for line in lines if len(line) > COLUMNS] == []

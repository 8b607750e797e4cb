from __future__ import annotations

import io

import pytest

from itinerary.cli.terminal import painter


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "is_terminal", "is_painted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colours_are_used_where_they_are_wanted(
    choice: str,
    environment: dict[str, str],
    is_terminal: bool,  # noqa: FBT001 - a row of the table
    is_painted: bool,  # noqa: FBT001 - a row of the table
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    paint = painter(choice, _Terminal() if is_terminal else io.StringIO())
    assert paint("error", "error") == ("\x1b[31m\x1b[1merror\x1b[0m" if is_painted else "error")


def test_text_of_no_known_role_stays_plain() -> None:
    assert painter("always")("words", "no-such-role") == "words"

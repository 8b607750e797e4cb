"""A fault of the program is told so that anybody may read it: no words of the visit stand in what is printed."""

from __future__ import annotations

import re
import sys
from typing import Never

import pytest
from cli.running import Ran, ran

from itinerary import __version__
from itinerary.cli.fault import fault_text

SECRET = "passport ZZ000001"  # noqa: S105 - what must not be printed


class Unwilling:
    """An output that breaks as nothing of ours foresees."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Be no terminal."""
        return False

    def write(self, _text: str) -> Never:
        """Break, with words of the visit."""
        raise LookupError(SECRET)

    def flush(self) -> None:
        """Have nothing to write."""


def broken() -> None:
    """Fail, with a failure that came of another, as Python would print both."""
    known: dict[str, str] = {}
    try:
        known[SECRET]
    except KeyError as error:
        raise ValueError(SECRET) from error


def test_fault_is_told_by_its_kinds_and_places_alone() -> None:
    with pytest.raises(ValueError, match=SECRET) as met:
        broken()
    told = fault_text(met.value)
    assert SECRET not in told
    assert re.sub(r":[0-9]+", ":N", told).splitlines()[3:] == [
        "  ValueError",
        f"    {__name__}:N",
        f"    {__name__}:N",
        "  KeyError",
        f"    {__name__}:N",
    ]


def test_template_in_a_fault_is_not_named() -> None:
    namespace: dict[str, object] = {}
    exec(compile("def letter_to_osaka():\n    return 1 / 0\n", "/home/lund/secret/pack.html.j2", "exec"), namespace)  # noqa: S102 - as Jinja makes code of a template
    namespace.pop("__builtins__")
    with pytest.raises(ZeroDivisionError) as met:
        namespace["letter_to_osaka"]()  # type: ignore[operator] # the function that was just made
    assert fault_text(met.value).splitlines()[-1] == "    a template"


def test_command_that_meets_a_fault_says_so_and_ends_in_a_status_of_its_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Unwilling())
    told = ran(capsys, "schema")
    assert (told.status, told.out) == (3, "")
    assert told.err.startswith(
        "itinerary: this is a fault of the program, not of your visit; please report it with the lines below,\n"
        "which hold nothing of the visit\n"
        f"  itinerary {__version__}, Python "
    )
    assert "  LookupError\n" in told.err
    assert "    itinerary.cli.app:" in told.err
    assert SECRET not in told.err


def test_mistake_of_a_planner_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    told = ran(capsys, "check", "no-such-visit")
    assert (told.status, "fault of the program" in told.err) == (2, False)
    assert isinstance(told, Ran)

"""What only a process of its own shows: pipes that close early, encodings, and what is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

VISITS = Path(__file__).parents[2] / "visits"
ITINERARY = [sys.executable, "-c", "from itinerary.cli.app import main; main()"]


@pytest.mark.parametrize("arguments", [["schema"], ["show", "three-capitals", "--format", "json"]], ids=" ".join)
def test_pipe_that_is_closed_early_is_no_mistake(arguments: list[str]) -> None:
    """As in `itinerary schema | head -1`: there is more to say than fits into a pipe."""
    process = subprocess.Popen(  # noqa: S603 - this interpreter, with the project's own command
        [*ITINERARY, *arguments], cwd=VISITS, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), said) == (0, b"")


def test_output_that_cannot_show_every_letter_is_no_mistake() -> None:
    done = subprocess.run(  # noqa: S603 - this interpreter, with the project's own command
        [*ITINERARY, "show", "three-capitals"],
        cwd=VISITS,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Minister's visit to Bucharest, Budapest and Tokyo\n")


_LOADED = "import sys; from itinerary.cli.app import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], ["pydantic", "yaml", "jinja2", "docx", "docxtpl", "babel", "icalendar", "lxml", "airportsdata"]),
        (["check", "minimal"], ["jinja2", "docx", "docxtpl", "babel", "icalendar", "lxml", "PIL", "asyncio"]),
        (["rule", "time-overlap"], ["jinja2", "docx", "docxtpl", "babel", "icalendar", "lxml"]),
    ],
    ids=["--help", "check", "rule"],
)
def test_command_loads_no_library_that_it_does_not_need(arguments: list[str], unwanted: list[str]) -> None:
    done = subprocess.run(  # noqa: S603 - this interpreter, with the project's own command
        [sys.executable, "-c", _LOADED, *arguments], cwd=VISITS, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0
    assert set(unwanted) & set(done.stderr.split()) == set()

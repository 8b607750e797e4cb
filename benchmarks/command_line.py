"""Time the command line beside its floor, on the real visit.

The floor is a Python interpreter that only imports what every command of `itinerary` cannot do without: pydantic's
model machinery and the YAML reader. All commands are run in turn, again and again, so that a busy moment of the machine
falls on all of them alike; the medians are compared.

Usage: python benchmarks/command_line.py [--repeats N] [--visit FOLDER]
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
ITINERARY = Path(sys.executable).with_name("itinerary")
FLOOR = "floor: import pydantic, yaml"
_AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment, in which Python keeps what it has compiled, as it does of every installed program."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command to time, and its aim: so many times the floor, or so many seconds of wall time, at most."""

    name: str
    arguments: tuple[str, ...]
    times_the_floor: float | None = None
    seconds: float | None = None

    def wall_time(self) -> float:
        """Run the command once; return its wall time in seconds.

        Raises:
            subprocess.CalledProcessError: the command failed, so its time says nothing.

        """
        begun = time.perf_counter()
        subprocess.run(self.arguments, cwd=ROOT, env=_AS_INSTALLED, capture_output=True, text=True, check=True)
        return time.perf_counter() - begun


@dataclass(frozen=True, slots=True)
class Timing:
    """All wall times of one command, in seconds."""

    command: Command
    runs: tuple[float, ...]

    @property
    def typical(self) -> float:
        """The median, in seconds."""
        return median(self.runs)

    def aim(self, floor: float) -> float | None:
        """Give the aim in seconds, from the floor's median in seconds."""
        if self.command.times_the_floor is not None:
            return self.command.times_the_floor * floor
        return self.command.seconds

    def meets_aim(self, floor: float) -> bool:
        """Tell whether the median is within the aim; a command without an aim always is."""
        aim = self.aim(floor)
        return aim is None or self.typical <= aim


def commands_to_time(visit: str, out: str) -> list[Command]:
    """List the floor and what is compared with it."""
    itinerary = str(ITINERARY)
    return [
        Command(FLOOR, (sys.executable, "-c", "import pydantic.main, yaml")),
        Command("itinerary --help", (itinerary, "--help"), times_the_floor=2),
        Command("itinerary check", (itinerary, "check", visit), times_the_floor=4),
        Command(
            "  of it, public holidays", (sys.executable, "-c", "from holidays import country_holidays as c; c('JP')")
        ),
        Command("itinerary build", (itinerary, "build", visit, "-o", out), seconds=1.0),
        Command("  without PDF", (itinerary, "build", visit, "-o", f"{out}/plain", "--format", "docx,html,md")),
    ]


def measure(commands: list[Command], repeats: int) -> list[Timing]:
    """Run all commands in turn, after one round that is not counted and fills the caches."""
    rounds = [[command.wall_time() for command in commands] for _ in range(repeats + 1)][1:]
    return [Timing(command, runs) for command, runs in zip(commands, zip(*rounds, strict=True), strict=True)]


def print_table(timings: list[Timing]) -> None:
    """Print a line per command: times in milliseconds, ratio to the floor, aim, and whether it is met."""
    floor = timings[0].typical
    print(f"{'command':<30}{'median':>10}{'fastest':>10}{'slowest':>10}{'× floor':>9}{'aim':>11}")
    for timing in timings:
        aim = timing.aim(floor)
        verdict = "" if aim is None else f"{aim * 1000:8.0f} ms  {'met' if timing.meets_aim(floor) else 'MISSED'}"
        times = "".join(f"{each * 1000:7.0f} ms" for each in (timing.typical, min(timing.runs), max(timing.runs)))
        print(f"{timing.command.name:<30}{times}{timing.typical / floor:9.2f}{verdict}")


def main() -> int | str:
    """Measure and print; return 1 when an aim is missed, a sentence when nothing could be measured."""
    options = argparse.ArgumentParser(description="Times the command line beside its floor.")
    options.add_argument("--repeats", type=int, default=10, help="counted rounds (default: %(default)s)")
    options.add_argument("--visit", default="visits/ucl-japan-2023", help="the visit to check and build")
    chosen = options.parse_args()
    if not ITINERARY.exists():
        return f"There is no `itinerary` beside {sys.executable}: install the project into this environment first."
    load = " ".join(f"{average:.1f}" for average in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}, {chosen.repeats} rounds")
    with tempfile.TemporaryDirectory() as out:
        try:
            timings = measure(commands_to_time(chosen.visit, out), chosen.repeats)
        except subprocess.CalledProcessError as error:
            return f"{' '.join(error.cmd)} exited {error.returncode}:\n{error.stderr or error.stdout}"
    print_table(timings)
    return 0 if all(timing.meets_aim(timings[0].typical) for timing in timings) else 1


if __name__ == "__main__":
    sys.exit(main())

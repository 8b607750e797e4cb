"""Slips with the files that a spec is made of: what is brought in is not there, is elsewhere, or comes twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from soundness.slip import Written, joined, slip, written

if TYPE_CHECKING:
    from random import Random

_MOST: Final = 100
"""So many files may be included."""


def _contact(number: int) -> bytes:
    """Return a file that brings in one more number to call."""
    entry = [f"  line-{number}:", f"    name: Example line {number}", "    phone: +44 20 7946 0004"]
    return joined(["contacts:", *entry])


def _including(lines: list[str], *files: str) -> list[str]:
    """Return the lines of a spec that brings in some files, each named on a line of its own after the first."""
    return [lines[0], "include:", *(f"- {file}" for file in files), *lines[1:]]


@slip("include-form")
def path_from_the_root(lines: list[str], random: Random) -> Written | None:
    return written(_including(lines, random.choice(["/srv/visits/private.yaml", "{fil: a.yaml}", "[a.yaml]"])), 2)


@slip("include-missing")
def file_never_sent(lines: list[str], random: Random) -> Written | None:
    return written(_including(lines, random.choice(["private.yaml", "registers/hosts.yaml", "line-2.yaml"])), 2)


@slip("include-unreadable")
def folder_for_a_file(lines: list[str], _random: Random) -> Written | None:
    return written(_including(lines, "registers"), 2, beside={"registers/line.yaml": _contact(1)})


@slip("include-outside-workspace")
def file_from_elsewhere(lines: list[str], random: Random) -> Written | None:
    return written(_including(lines, random.choice(["../../hosts.yaml", "../../../etc/hosts"])), 2)


@slip("include-loop")
def brings_in_itself(lines: list[str], _random: Random) -> Written | None:
    return written(_including(lines, "visit.yaml"), 2)


@slip("include-loop")
def brought_in_by_what_it_brings_in(lines: list[str], _random: Random) -> Written | None:
    beside = {"line.yaml": _contact(1) + b"include: visit.yaml\n"}
    return Written(joined(_including(lines, "line.yaml")), len(beside["line.yaml"].splitlines()), beside, "line.yaml")


@slip("included-twice")
def brought_in_twice(lines: list[str], _random: Random) -> Written | None:
    return written(_including(lines, "line.yaml", "line.yaml"), 3, beside={"line.yaml": _contact(1)})


@slip("too-many-includes")
def a_file_for_everybody(lines: list[str], _random: Random) -> Written | None:
    beside = {f"line-{number}.yaml": _contact(number) for number in range(_MOST + 1)}
    return written(_including(lines, *beside), 2 + _MOST, beside=beside)


@slip("defined-twice")
def title_in_two_files(lines: list[str], random: Random) -> Written | None:
    field = random.choice(["title: Another visit", "from: 2027-01-01", "home: them"])
    beside = {"private.yaml": joined(["# not for everybody", "visit:", f"  {field}"])}
    return Written(joined(_including(lines, "private.yaml")), 3, beside, "private.yaml")


@slip("two-visit-files")
def copy_with_another_ending(lines: list[str], _random: Random) -> Written | None:
    return Written(joined(lines), 1, {"visit.yml": joined(lines)})


def _parted(lines: list[str], random: Random) -> tuple[list[str], list[str]]:
    """Return the lines of a spec in two files: those of one register are brought in by the others."""
    tops = [number for number, line in enumerate(lines) if line.endswith(":") and not line.startswith((" ", "-"))]
    first = random.choice(tops[1:])
    last = next((number for number in tops if number > first), len(lines))
    return _including([*lines[:first], *lines[last:]], "register.yaml"), lines[first:last]


@slip("include-missing")
def register_never_sent(lines: list[str], random: Random) -> Written | None:
    rest, _ = _parted(lines, random)
    return written(rest, 2)


@slip("colon-in-text")
def colon_in_a_register(lines: list[str], random: Random) -> Written | None:
    rest, register = _parted(lines, random)
    beside = {"register.yaml": joined([*register, "more: a text: and more"])}
    return Written(joined(rest), len(register) + 1, beside, "register.yaml")

"""The pinned requirements files: what a repeatable installation takes, tied to no package index."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
RUN_TIME = ROOT / "requirements.txt"
EVERYTHING = ROOT / "requirements-test.txt"
FILES = [pytest.param(RUN_TIME, id="run-time"), pytest.param(EVERYTHING, id="tests")]

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NEEDED_TO_RUN = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
NEEDED_BY_GROUPS = [
    Requirement(line) for group in PROJECT["dependency-groups"].values() for line in group if isinstance(line, str)
]


def pins(file: Path) -> dict[str, Requirement]:
    """Read every requirement of a pinned file by its canonical name, without its hashes."""
    entries = re.findall(r"^([A-Za-z0-9].*?)\s*\\?$", file.read_text("utf-8"), flags=re.MULTILINE)
    return {canonicalize_name(pin.name): pin for pin in map(Requirement, entries)}


def entries_without_hash(file: Path) -> list[str]:
    """Pick the requirements of a pinned file that are not followed by a SHA-256."""
    entries = re.split(r"^(?=[A-Za-z0-9])", file.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)]


def outside_its_pin(needed: list[Requirement], pinned: dict[str, Requirement]) -> list[str]:
    """Name what is pinned nowhere, or to a version that pyproject.toml does not allow."""
    return [
        need.name
        for need in needed
        if not (pin := pinned.get(canonicalize_name(need.name)))
        or not all(need.specifier.contains(only.version) for only in pin.specifier)
    ]


@pytest.mark.parametrize("file", FILES)
def test_pins_name_no_package_index_and_no_address(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.findall(r"^\s*(?:-i|-f|--index-url|--extra-index-url|--find-links)\b.*", text, re.MULTILINE) == []
    assert re.findall(r"\S*://\S*", text) == []


@pytest.mark.parametrize("file", FILES)
def test_pins_are_one_exact_version_each(file: Path) -> None:
    operators = {name: [only.operator for only in pin.specifier] for name, pin in pins(file).items()}
    assert [name for name, found in operators.items() if found != ["=="]] == []


@pytest.mark.parametrize("file", FILES)
def test_pins_carry_hashes(file: Path) -> None:
    assert entries_without_hash(file) == []


@pytest.mark.parametrize("file", FILES)
def test_pins_name_no_stand_in_for_zoneinfo(file: Path) -> None:
    assert {"zoneinfo-backport", "backports-zoneinfo"} & set(pins(file)) == set()


def test_every_run_time_dependency_is_pinned_within_its_range() -> None:
    assert outside_its_pin(NEEDED_TO_RUN, pins(RUN_TIME)) == []


def test_every_tool_of_the_tests_is_pinned_within_its_range() -> None:
    assert outside_its_pin(NEEDED_TO_RUN + NEEDED_BY_GROUPS, pins(EVERYTHING)) == []


def test_tests_run_with_the_versions_that_planners_get() -> None:
    run_time, everything = pins(RUN_TIME), pins(EVERYTHING)
    assert {name: str(everything.get(name)) for name in run_time} == {name: str(pin) for name, pin in run_time.items()}


def test_pins_missing_a_dependency_are_told() -> None:
    needed = [Requirement("babel>=2.16"), Requirement("click>=8.1.8"), Requirement("PyYAML>=6")]
    pinned = {"babel": Requirement("babel==2.15"), "pyyaml": Requirement("pyyaml==6.0.3")}
    assert outside_its_pin(needed, pinned) == ["babel", "click"]

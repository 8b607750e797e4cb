"""Input that no planner writes: each gets its finding before it costs anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from source.telling import told

from itinerary.source import read_text, read_visit

if TYPE_CHECKING:
    from pathlib import Path

_BRACKETS = "= check the brackets and the indentation around the place"
_ONCE = "= write repeated parts once and refer to them by id, or split the visit"
_RIGHT_FILE = "= check that the right file was named, and keep attachments out of the spec"
_MEND_THESE = "= mend those that are shown and check again"

_DEEP = "lists and mappings stand more than 64 deep in one another"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100_000, "1:65-66"),
        ("a: " + "[" * 100_000 + "]" * 100_000, "1:67-68"),
        ("{a: " * 100_000, "1:257-258"),
        ("- " * 100_000, "1:129-130"),
        ("".join(" " * depth + "a:\n" for depth in range(100)), "65:65-66"),
        ("? " * 100_000, "1:129-130"),
    ],
)
def test_deep_nesting_is_a_finding_where_it_passes_the_limit(text: str, place: str) -> None:
    source = read_text(text, name="visit.yaml")

    assert told(source) == [f"{place} error[nested-too-deeply] {_DEEP}", _BRACKETS]
    assert source.data is None


def test_nesting_up_to_the_limit_is_read() -> None:
    source = read_text("a: " + "[" * 63 + "]" * 63, name="visit.yaml")

    assert told(source) == []


def test_nesting_through_aliases_counts() -> None:
    half = "a: &a " + "[" * 40 + "]" * 40 + "\n"
    source = read_text(half + "b: " + "[" * 30 + "*a" + "]" * 30, name="visit.yaml")

    assert told(source) == [f"2:34-36 error[nested-too-deeply] {_DEEP}", _BRACKETS]


def test_alias_bomb_is_a_finding() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 10)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    source = read_text(bomb, name="visit.yaml")

    assert told(source) == ["5:36-38 error[too-many-values] the visit holds more than 100,000 values", _ONCE]
    assert source.data is None


def test_too_many_values_are_a_finding() -> None:
    source = read_text("a:\n" + "- b\n" * 100_000, name="visit.yaml")

    assert told(source) == ["100001:3-4 error[too-many-values] the visit holds more than 100,000 values", _ONCE]


def test_values_of_all_files_count_together(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text("include: a.yaml\nb:\n" + "- b\n" * 60_000, encoding="utf-8")
    (tmp_path / "a.yaml").write_text("a:\n" + "- a\n" * 60_000, encoding="utf-8")

    assert [(finding.rule, finding.span and finding.span.line) for finding in read_visit(tmp_path).report] == [
        ("too-many-values", 39_996)
    ]


def test_sparse_file_of_200_megabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "visit.yaml").open("wb") as file:
        file.truncate(200_000_000)

    source = read_visit(tmp_path)

    assert told(source) == ["1:1-1 error[file-too-large] the file is larger than 2 MB", _RIGHT_FILE]
    assert source.data is None
    assert source.files == ()


def test_large_text_is_not_read() -> None:
    source = read_text("a: " + "é" * 1_000_000, name="visit.yaml")

    assert told(source) == ["1:1-1 error[file-too-large] the file is larger than 2 MB", _RIGHT_FILE]


def test_large_includes_are_findings_at_their_entries(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text("include: [large.yaml, a.yaml, b.yaml, c.yaml]\n", encoding="utf-8")
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text(f"{name}: {'x' * 1_900_000}", encoding="utf-8")
    with (tmp_path / "large.yaml").open("wb") as file:
        file.truncate(2_000_001)

    source = read_visit(tmp_path)

    assert told(source) == [
        "1:11-21 error[file-too-large] the file is larger than 2 MB",
        _RIGHT_FILE,
        "1:39-45 error[file-too-large] the visit with all its includes is larger than 4 MB",
        _RIGHT_FILE,
    ]
    assert source.data is not None
    assert list(source.data) == ["a", "b"]


def test_more_files_than_any_visit_has_are_a_finding(tmp_path: Path) -> None:
    entries = "".join(f"- {{file: {number}.yaml, optional: true}}\n" for number in range(10_000))
    (tmp_path / "visit.yaml").write_text(f"include:\n{entries}", encoding="utf-8")

    assert told(read_visit(tmp_path)) == [
        "102:10-18 error[too-many-includes] the visit includes more than 100 files",
        "= bring the registers together in fewer files",
    ]


def test_chain_of_includes_ends_at_the_same_limit(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text("include: 0.yaml\n", encoding="utf-8")
    for number in range(110):
        (tmp_path / f"{number}.yaml").write_text(f"include: {number + 1}.yaml\n", encoding="utf-8")

    [finding] = read_visit(tmp_path).report
    assert finding.rule == "too-many-includes"
    assert finding.span is not None
    assert finding.span.file == (tmp_path / "99.yaml").as_posix()


def test_errors_beyond_a_hundred_end_the_reading() -> None:
    source = read_text("a: 1\n" * 300, name="visit.yaml")

    assert len(source.report) == 101
    assert told(source)[-3:] == [
        "102:1-2 error[too-many-mistakes] there are more than 100 mistakes",
        "^ from here on they are not shown",
        _MEND_THESE,
    ]
    assert source.data is None


def test_warnings_beyond_a_hundred_are_not_shown_but_do_not_end_the_reading() -> None:
    source = read_text("".join(f"a{number}: Hall #5\n" for number in range(300)), name="visit.yaml")

    assert told(source)[-3:] == [
        "101:12-14 warning[too-many-mistakes] there are more than 100 mistakes",
        "^ from here on they are not shown",
        _MEND_THESE,
    ]
    assert source.data is not None
    assert len(source.data) == 300


def test_tag_directives_never_reach_the_parser() -> None:
    source = read_text("".join(f"%TAG !a{number}! x\n" for number in range(100_000)) + "--- {}\n", name="visit.yaml")

    assert told(source) == [
        "1:1-12 error[yaml-tag] a visit spec needs no YAML tags",
        "= take the line out",
    ]

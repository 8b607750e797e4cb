"""Files that bring in others, and what comes of joining them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from source.telling import told

from itinerary.source import Source, read_visit


@pytest.fixture(autouse=True)
def _in_the_folder_of_all_visits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _read(files: dict[str, str], *, workspace: Path | None = None) -> Source:
    """Write the files and read the visit in `japan`."""
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_visit(Path("japan"), workspace=workspace)


def test_included_registers_join_the_visit() -> None:
    source = _read(
        {
            "japan/visit.yaml": (
                "sites: {suita: {city: Osaka}}\n"
                "include: [../registers/partners.yaml, outcomes.yaml]\n"
                "visit: {title: Japan}\n"
                "outcomes: {meetings: {osaka: {held: true}}}\n"
            ),
            "registers/partners.yaml": "organisations: {osaka: {kind: university}}\ninclude: sites.yaml\n",
            "registers/sites.yaml": "sites: {katsura: {city: Kyoto}}\n",
            "japan/outcomes.yaml": (
                "outcomes: {agreements: {loi: {signed: 2023-03-20}}, meetings: {kyoto: {held: false}}}\n"
            ),
        }
    )

    assert source.data == {
        "sites": {"suita": {"city": "Osaka"}, "katsura": {"city": "Kyoto"}},
        "visit": {"title": "Japan"},
        "outcomes": {
            "meetings": {"osaka": {"held": "true"}, "kyoto": {"held": "false"}},
            "agreements": {"loi": {"signed": "2023-03-20"}},
        },
        "organisations": {"osaka": {"kind": "university"}},
    }
    assert list(source.data) == ["sites", "visit", "outcomes", "organisations"]
    assert told(source) == []
    assert source.is_complete
    assert [file.name for file in source.files] == [
        "japan/visit.yaml",
        "registers/partners.yaml",
        "registers/sites.yaml",
        "japan/outcomes.yaml",
    ]


def test_private_file_adds_fields_to_an_entry_of_the_public_one() -> None:
    source = _read(
        {
            "japan/visit.yaml": (
                "include: [{file: private.yaml, optional: true}]\ndelegates:\n  rees: {role: Vice-Provost, phone: }\n"
            ),
            "japan/private.yaml": "delegates:\n  rees: {phone: +44 20, diet: , role: }\n  moyn: {phone: +44 21}\n",
        }
    )

    assert source.data == {
        "delegates": {
            "rees": {"role": "Vice-Provost", "phone": "+44 20", "diet": None},
            "moyn": {"phone": "+44 21"},
        }
    }
    assert told(source) == []


def test_values_keep_the_place_in_their_own_file() -> None:
    source = _read(
        {
            "japan/visit.yaml": "include: private.yaml\ndelegates:\n  rees: {role: Provost}\n",
            "japan/private.yaml": "# not in git\ndelegates:\n  rees:\n    phone: +44 20\n",
        }
    )

    phone = source.span_of(("delegates", "rees", "phone"), at_key=False)
    entry = source.span_of(("delegates", "rees"), at_key=True)
    assert phone is not None
    assert entry is not None
    assert (phone.file, phone.line, phone.column, phone.text) == ("japan/private.yaml", 4, 12, "    phone: +44 20")
    assert (entry.file, entry.line, entry.column) == ("japan/visit.yaml", 3, 3)


def test_text_or_list_given_in_two_files_is_a_finding_and_the_first_stands() -> None:
    source = _read(
        {
            "japan/visit.yaml": "include: [a.yaml]\nformat: 1\nvisit: {title: Japan, languages: [en]}\nsites: none\n",
            "japan/a.yaml": "format: 1\nvisit:\n  languages: [ja]\nsites: {suita: {}}\n",
        }
    )

    keep = "= keep the value in one of the files"
    assert source.data == {"format": "1", "visit": {"title": "Japan", "languages": ["en"]}, "sites": "none"}
    assert told(source, with_file=True) == [
        "japan/a.yaml:1:1-7 error[defined-twice] `format` is given in two files",
        "^ given before in japan/visit.yaml (line 2)",
        keep,
        "japan/a.yaml:3:3-12 error[defined-twice] `languages` is given in two files",
        "^ given before in japan/visit.yaml (line 3)",
        keep,
        "japan/a.yaml:4:1-6 error[defined-twice] `sites` is given in two files",
        "^ given before in japan/visit.yaml (line 4)",
        keep,
    ]
    assert source.is_complete


def test_optional_file_may_be_absent_without_a_word() -> None:
    source = _read({"japan/visit.yaml": "include:\n  - {file: private.yaml, optional: True}\na: b\n"})

    assert source.data == {"a": "b"}
    assert told(source) == []
    assert source.is_complete


@pytest.mark.parametrize("nothing", ["", "[]", "~"])
def test_include_may_be_empty(nothing: str) -> None:
    source = _read({"japan/visit.yaml": f"include: {nothing}\na: b\n"})

    assert source.data == {"a": "b"}
    assert told(source) == []


def test_missing_file_is_told_with_the_nearest_name() -> None:
    source = _read(
        {
            "japan/visit.yaml": "include:\n  - ../registers/japan-partner.yaml\n  - private.yaml\na: b\n",
            "registers/japan-partners.yaml": "x: y\n",
            "registers/korea.yaml": "x: y\n",
        }
    )

    assert source.data == {"a": "b"}
    assert told(source) == [
        "2:5-36 error[include-missing] there is no file registers/japan-partner.yaml",
        "= did you mean `../registers/japan-partners.yaml`?",
        "3:5-17 error[include-missing] there is no file japan/private.yaml",
        "= mend the path, or mark the include as optional",
    ]
    assert not source.is_complete


def test_include_that_is_no_path_is_a_finding() -> None:
    source = _read(
        {
            "japan/visit.yaml": (
                "include:\n"
                "  - {file: a.yaml, optional: maybe}\n"
                "  - {fil: a.yaml}\n"
                "  - {optional: true}\n"
                "  -\n"
                "  - [a.yaml]\n"
                "  - /etc/hostname\n"
                "  - a.yaml\n"
            ),
            "japan/a.yaml": "a: b\n",
        }
    )

    form = "= write a relative path, or `{file: private.yaml, optional: true}`"
    assert source.data == {"a": "b"}
    assert told(source) == [
        "2:30-35 error[include-form] `optional` is true or false",
        form,
        "3:6-9 error[include-form] an include has no field `fil`",
        "= did you mean `file`?",
        "4:5-21 error[include-form] an include needs the path of a file",
        form,
        "5:4-4 error[include-form] an include needs the path of a file",
        form,
        "6:5-13 error[include-form] an include needs the path of a file",
        form,
        "7:5-18 error[include-form] the path of an include is relative to the file that includes it",
        form,
    ]


def test_loop_of_includes_shows_its_chain() -> None:
    source = _read(
        {
            "japan/visit.yaml": "include: a.yaml\nv: w\n",
            "japan/a.yaml": "include: [b.yaml]\na: 1\n",
            "japan/b.yaml": "include: [./a.yaml, ../japan/visit.yaml]\nb: 2\n",
        }
    )

    take_out = "= take one of the includes out"
    assert source.data == {"v": "w", "a": "1", "b": "2"}
    assert told(source, with_file=True) == [
        "japan/b.yaml:1:11-19 error[include-loop] japan/a.yaml includes itself",
        "^ japan/a.yaml → japan/b.yaml → japan/a.yaml",
        take_out,
        "japan/b.yaml:1:21-40 error[include-loop] japan/visit.yaml includes itself",
        "^ japan/visit.yaml → japan/a.yaml → japan/b.yaml → japan/visit.yaml",
        take_out,
    ]


def test_file_included_twice_is_read_once() -> None:
    source = _read(
        {
            "japan/visit.yaml": "include:\n  - a.yaml\n  - b.yaml\n",
            "japan/a.yaml": "a: 1\n",
            "japan/b.yaml": "b: 2\ninclude: ../japan/a.yaml\n",
        }
    )

    assert source.data == {"a": "1", "b": "2"}
    assert told(source, with_file=True) == [
        "japan/b.yaml:2:10-25 warning[included-twice] japan/a.yaml is included twice",
        "^ it is read where it was included first (line 2)",
        "= take one of the includes out",
    ]


def test_file_outside_the_workspace_is_refused_by_whatever_way_it_is_named() -> None:
    Path("visits/japan").mkdir(parents=True)
    Path("x.yaml").write_text("a: b\n", encoding="utf-8")
    Path("visits/japan/link.yaml").symlink_to("../../x.yaml")
    Path("visits/japan/up").symlink_to("../..")
    Path("visits/japan/visit.yaml").write_text(
        "include:\n  - ../../x.yaml\n  - ../../none.yaml\n  - link.yaml\n  - up/x.yaml\n", encoding="utf-8"
    )

    source = read_visit(Path("visits/japan"))

    move = "= move the file into the folder that holds the visits"
    assert source.data == {}
    assert told(source) == [
        "2:5-17 error[include-outside-workspace] x.yaml lies outside the folder that holds the visits",
        move,
        "3:5-20 error[include-outside-workspace] none.yaml lies outside the folder that holds the visits",
        move,
        "4:5-14 error[include-outside-workspace] visits/japan/link.yaml lies outside the folder that holds the visits",
        move,
        "5:5-14 error[include-outside-workspace] visits/japan/up/x.yaml lies outside the folder that holds the visits",
        move,
    ]


def test_workspace_may_be_wider_or_narrower_than_the_folder_above() -> None:
    files = {"japan/visit.yaml": "include: ../a.yaml\n", "a.yaml": "a: b\n"}

    assert _read(files, workspace=Path()).data == {"a": "b"}
    assert [finding.rule for finding in _read(files, workspace=Path("japan")).report] == ["include-outside-workspace"]


def test_include_that_is_no_ordinary_file_is_a_finding() -> None:
    Path("japan").mkdir()
    os.mkfifo("japan/pipe.yaml")
    source = _read({"japan/visit.yaml": "include: [pipe.yaml, ../japan]\n"})

    see = "= name a file, and see that you may read it"
    assert told(source) == [
        "1:11-20 error[include-unreadable] japan/pipe.yaml cannot be read",
        "^ it is not an ordinary file",
        see,
        "1:22-30 error[include-unreadable] japan cannot be read",
        "^ it is a folder",
        see,
    ]


def test_mistakes_of_all_files_are_told_together() -> None:
    source = _read(
        {
            "japan/visit.yaml": "include: [a.yaml, b.yaml, c.yaml]\nd: 1\nd: 2\n",
            "japan/a.yaml": "title: Signing: the letter\n",
            "japan/b.yaml": "# to be filled\n",
            "japan/c.yaml": "- e\n",
        }
    )

    assert source.data == {"d": "1"}
    assert told(source, with_file=True) == [
        "japan/a.yaml:1:15-16 error[colon-in-text] a colon inside a text begins a value of its own",
        '= put the text in quotes: `title: "Signing: the letter"`',
        "japan/b.yaml:1:1-1 warning[empty-file] the file says nothing",
        "= write the visit into it, or let `itinerary new` start one",
        "japan/c.yaml:1:1-4 error[not-a-mapping] the file holds a list, where a visit has fields",
        "= begin each part at the left margin with its name and a colon",
        "japan/visit.yaml:3:1-2 error[duplicate-key] `d` stands here a second time",
        "^ the first one counts (line 2)",
        "= keep one of the two, or bring what both say together under one key",
    ]

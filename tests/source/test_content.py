"""Mistakes that leave the file readable: what is told of them, and what is read all the same."""

from __future__ import annotations

import pytest
from source.telling import told

from itinerary.diagnostics import Diagnostic, Severity, Span
from itinerary.source import read_text

_DELETE = "= delete the character; it often comes along when text is pasted from another program"
_TAG = "= delete the tag, or put the text in quotes if the exclamation mark belongs to it"
_ALIAS = "= put the text in quotes if the asterisk belongs to it, or mark the value meant"
_KEY = "= write a short name before the colon"
_DUPLICATE = "= keep one of the two, or bring what both say together under one key"
_HASH = "= put the text in quotes, or put a space after the `#` of a comment"
_EMPTY = "= write the visit into it, or let `itinerary new` start one"
_FIELDS = "= begin each part at the left margin with its name and a colon"

MISTAKES = {
    "duplicate key": (
        "meetings:\n  osaka: {}\nsites: {}\nmeetings:\n  kyoto: {}\n",
        [
            "4:1-9 error[duplicate-key] `meetings` stands here a second time",
            "^ the first one counts (line 1)",
            _DUPLICATE,
        ],
        {"meetings": {"osaka": {}}, "sites": {}},
    ),
    "duplicate key in the lines of Windows": (
        "a: 1\r\nb: 2\r\na: 3\r\n",
        ["3:1-2 error[duplicate-key] `a` stands here a second time", "^ the first one counts (line 1)", _DUPLICATE],
        {"a": "1", "b": "2"},
    ),
    "duplicate key in the lines of old Macs": (
        "a: 1\rb: 2\ra: 3\r",
        ["3:1-2 error[duplicate-key] `a` stands here a second time", "^ the first one counts (line 1)", _DUPLICATE],
        {"a": "1", "b": "2"},
    ),
    "key that is a list": (
        "? [a, b]\n: c\nd: e\n",
        ["1:3-9 error[key-not-text] a list or mapping cannot be the name of a field", _KEY],
        {"d": "e"},
    ),
    "key that is a mapping": (
        "{a: b}: c\nd: e\n",
        ["1:1-7 error[key-not-text] a list or mapping cannot be the name of a field", _KEY],
        {"d": "e"},
    ),
    "keys that are nothing": (
        "~: a\nnull: b\nc: {? : d}\n'null': e\n",
        [
            "1:1-2 error[key-not-text] `~` is no name for a field",
            _KEY,
            "2:1-5 error[key-not-text] `null` is no name for a field",
            _KEY,
            "3:7-7 error[key-not-text] a name is missing before the colon",
            _KEY,
        ],
        {"c": {}, "null": "e"},
    ),
    "merge key": (
        "base: &base {a: b}\nmore:\n  <<: *base\n  c: d\n'<<': e\n",
        [
            "3:3-5 error[merge-key] the merge key `<<` is not read",
            "= write the fields out, or share them between visits with `include`",
        ],
        {"base": {"a": "b"}, "more": {"c": "d"}, "<<": "e"},
    ),
    "tags": (
        "a: !!python/object/apply:os.system [x]\nb: !!str 5\nc: !important notice\nd: ! e\n",
        [
            "1:4-35 error[yaml-tag] `!!python/object/apply:os.system` is a YAML tag and no text",
            _TAG,
            "2:4-9 error[yaml-tag] `!!str` is a YAML tag and no text",
            _TAG,
            "3:4-14 error[yaml-tag] `!important` is a YAML tag and no text",
            _TAG,
            "4:4-5 error[yaml-tag] `!` is a YAML tag and no text",
            _TAG,
        ],
        {"a": ["x"], "b": "5", "c": "notice", "d": "e"},
    ),
    "alias of nothing": (
        "a: *urgent\nb: c\n",
        ["1:4-11 error[unknown-alias] `*urgent` means nothing: no value above is marked `&urgent`", _ALIAS],
        {"a": None, "b": "c"},
    ),
    "alias of what holds it": (
        "a: &a [b, *a]\n",
        ["1:11-13 error[unknown-alias] `*a` stands inside the value that it means", _ALIAS],
        {"a": ["b", None]},
    ),
    "anchor that nothing refers to": (
        "a: &Co partners\n",
        [
            "1:4-7 warning[unused-anchor] `&Co` is a YAML mark that nothing refers to",
            "= put the text in quotes if the ampersand belongs to it, or delete the mark",
        ],
        {"a": "partners"},
    ),
    "number lost to a comment": (
        "room: Hall #5  # ask\nnote: yes # surely\nfloor: #2\n",
        [
            "1:12-14 warning[hash-in-text] `#5` reads as a comment and is no part of the text",
            _HASH,
            "3:8-10 warning[hash-in-text] `#2` reads as a comment and is no part of the text",
            _HASH,
        ],
        {"room": "Hall", "note": "yes", "floor": None},
    ),
    "several documents": (
        "a: b\n---\nc: d\nc: e\n",
        [
            "2:1-4 error[several-documents] a second YAML document begins here",
            "= delete the line, or move what follows into a file of its own and include it",
            "4:1-2 error[duplicate-key] `c` stands here a second time",
            "^ the first one counts (line 3)",
            _DUPLICATE,
        ],
        {"a": "b"},
    ),
    "control characters": (
        "a: x\x00y\nb\x07: \x1b\x1bz\na: z\n",
        [
            "1:5-6 error[unprintable-character] this character cannot be printed",
            "^ U+0000, a control character",
            _DELETE,
            "2:2-3 error[unprintable-character] this character cannot be printed",
            "^ U+0007, a control character",
            _DELETE,
            "2:5-7 error[unprintable-character] this character cannot be printed",
            "^ U+001B, a control character, and 1 more",
            _DELETE,
            "3:1-2 error[duplicate-key] `a` stands here a second time",
            "^ the first one counts (line 1)",
            _DUPLICATE,
        ],
        {"a": "xy", "b": "z"},
    ),
    "invisible line breaks": (
        "a: one\u2028two\nb: three\x85four\n",
        [
            "1:7-8 error[unprintable-character] this character cannot be printed",
            "^ U+2028, an invisible line break",
            _DELETE,
            "2:9-10 error[unprintable-character] this character cannot be printed",
            "^ U+0085, an invisible line break",
            _DELETE,
        ],
        {"a": "one two", "b": "three four"},
    ),
    "byte order mark in the middle": (
        "a: b\n\ufeffc: d\n",
        ["2:1-2 error[unprintable-character] this character cannot be printed", "^ U+FEFF, an invisible mark", _DELETE],
        {"a": "b", "c": "d"},
    ),
    "lone surrogate": (
        "a: x\ud800y\n",
        [
            "1:5-6 error[unprintable-character] this character cannot be printed",
            "^ U+D800, a code that no character has",
            _DELETE,
        ],
        {"a": "xy"},
    ),
    "unprintable characters by their codes": (
        'a: "x\\x00\\uFFFE\\x85y\\tz"\nb: c\n',
        [
            "1:4-25 error[unprintable-character] this text holds the code of a character that cannot be printed",
            "^ U+0000, a control character, and 2 more",
            _DELETE,
        ],
        {"a": "xy\tz", "b": "c"},
    ),
    "empty file": ("", ["1:1-1 error[empty-file] the file says nothing", _EMPTY], None),
    "comments only": ("# nothing yet\n", ["1:1-1 error[empty-file] the file says nothing", _EMPTY], None),
    "nothing but null": ("null\n", ["1:1-5 error[empty-file] the file says nothing", _EMPTY], None),
    "list at the root": (
        "- a\n- b\n",
        ["1:1-4 error[not-a-mapping] the file holds a list, where a visit has fields", _FIELDS],
        None,
    ),
    "text at the root": (
        "Dear all,\nwe leave on Monday.\n",
        ["1:1-10 error[not-a-mapping] the file holds a single text, where a visit has fields", _FIELDS],
        None,
    ),
}


@pytest.mark.parametrize(("text", "findings", "data"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_hides_neither_data_nor_other_mistakes(
    text: str, findings: list[str], data: dict[str, object] | None
) -> None:
    source = read_text(text, name="visit.yaml")

    assert told(source) == findings
    assert source.data == data


def test_finding_carries_its_line_its_path_and_the_other_place() -> None:
    source = read_text("sites:\n  suita:\n    city: Osaka\n    city: Suita  # new\n", name="visits/japan/visit.yaml")

    assert source.report.diagnostics == (
        Diagnostic(
            rule="duplicate-key",
            message="`city` stands here a second time",
            path=("sites", "suita"),
            severity=Severity.ERROR,
            detail="the first one counts",
            help="keep one of the two, or bring what both say together under one key",
            related=("sites", "suita"),
            span=Span("visits/japan/visit.yaml", 4, 5, 4, 9, "    city: Suita  # new"),
            related_span=Span("visits/japan/visit.yaml", 3, 5, 3, 9, "    city: Osaka"),
        ),
    )


def test_incomplete_source_says_so() -> None:
    complete = read_text('a: "x\\x07"\nb: !tag c\nd: e #f\n', name="visit.yaml")
    incomplete = read_text("a: b\na: c\n", name="visit.yaml")

    assert complete.report.has_errors
    assert complete.is_complete
    assert not incomplete.is_complete

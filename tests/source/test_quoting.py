"""What needs quotes, brackets or a code, and how each slip with them is told."""

from __future__ import annotations

import pytest
from source.telling import told, told_without_libyaml

from itinerary.source import read_text

_QUOTE = "= put the whole text in quotes and use the other kind inside; or close a quote opened further up"
_CLOSE_QUOTE = "= close the quote, or put a text that begins with an apostrophe in double quotes"
_CLOSE_BRACKET = "= close the bracket, or put the comma"
_ESCAPE = "= use single quotes, or write the backslash twice"
_TAG = "= delete the tag, or put the text in quotes if the exclamation mark belongs to it"

MISTAKES = {
    "colon in a text": (
        "title: Signing: the letter\n",
        [
            "1:15-16 error[colon-in-text] a colon inside a text begins a value of its own",
            '= put the text in quotes: `title: "Signing: the letter"`',
        ],
    ),
    "colon in a text with quotes and a comment": (
        'meetings:\n  a:\n    title: The "big" one: signing  # to be moved\n',
        [
            "3:25-26 error[colon-in-text] a colon inside a text begins a value of its own",
            "= put the text in quotes: `title: 'The \"big\" one: signing'`",
        ],
    ),
    "colon in a text with both quotes": (
        'title: It\'s the "big" one: signing\n',
        [
            "1:26-27 error[colon-in-text] a colon inside a text begins a value of its own",
            "= put the whole text in quotes",
        ],
    ),
    "colon in a text within brackets": (
        "site: {room: Hall: north}\n",
        [
            "1:18-19 error[colon-in-text] a colon inside a text begins a value of its own",
            "= put the whole text in quotes",
        ],
    ),
    "colon after an emoji counts in characters": (
        "title: 😀 new: old\n",
        [
            "1:13-14 error[colon-in-text] a colon inside a text begins a value of its own",
            '= put the text in quotes: `title: "😀 new: old"`',
        ],
    ),
    "double quote never closed": (
        'title: "Japan\nhome: ucl\n',
        ['1:8-14 error[unclosed-quote] the quote mark " is opened here and never closed', _CLOSE_QUOTE],
    ),
    "apostrophe at the start": (
        "title: 'tis the season\nhome: ucl\n",
        ["1:8-23 error[unclosed-quote] the quote mark ' is opened here and never closed", _CLOSE_QUOTE],
    ),
    "apostrophe within single quotes": (
        "title: 'President's visit'\nhome: ucl\n",
        ["1:19-20 error[text-after-quote] there is more after the closing quote mark '", _QUOTE],
    ),
    "quote closed by the next one": (
        'title: "Japan\nhome: "ucl"\n',
        [
            '1:8-14 error[unclosed-quote] the quote mark " is opened here and never closed',
            "^ the text runs on to the next one (line 2)",
            _CLOSE_QUOTE,
        ],
    ),
    "apostrophe closed by one in a word further down": (
        "meetings:\n  - title: 'tis the season\n    room: The President's\n",
        [
            "2:12-27 error[unclosed-quote] the quote mark ' is opened here and never closed",
            "^ the text runs on to the next one (line 3)",
            _CLOSE_QUOTE,
        ],
    ),
    "quote with a code for the mark": (
        'title: "The \\" mark\nhome: "ucl"\n',
        [
            '1:8-20 error[unclosed-quote] the quote mark " is opened here and never closed',
            "^ the text runs on to the next one (line 2)",
            _CLOSE_QUOTE,
        ],
    ),
    "quote closed by a word in quotes": (
        'title: "Japan\n  and the "big" one"\nhome: ucl\n',
        ['2:12-13 error[text-after-quote] there is more after the closing quote mark "', _QUOTE],
    ),
    "text after a bracket": (
        "location: [1, 2] about\n",
        [
            "1:18-19 error[yaml-syntax] there is more after the closing bracket `]`",
            "= put the whole text in quotes, or take out what follows the bracket",
        ],
    ),
    "list bracket never closed": (
        "languages: [en, ja\nhome: ucl\n",
        [
            "1:12-19 error[unclosed-bracket] `[` is opened here and never closed",
            "^ the next field begins (line 2)",
            _CLOSE_BRACKET,
        ],
    ),
    "comma missing at the end of a line": (
        "name: {given: Geraint\n  family: Rees}\n",
        [
            "2:9-10 error[unclosed-bracket] a comma or `}` is missing before this",
            "^ `{` is still open (line 1)",
            _CLOSE_BRACKET,
        ],
    ),
    "brace never closed at the end": (
        "name: {given: Geraint\n\n",
        [
            "1:22-22 error[unclosed-bracket] a comma or `}` is missing before this",
            "^ `{` is still open (line 1)",
            _CLOSE_BRACKET,
        ],
    ),
    "comma missing between entries": (
        'languages: ["en" "ja"]\n',
        [
            "1:18-19 error[unclosed-bracket] a comma or `]` is missing before this",
            "^ `[` is still open (line 1)",
            _CLOSE_BRACKET,
        ],
    ),
    "bracket that closes nothing": (
        "room: ]\n",
        [
            "1:7-8 error[yaml-syntax] `]` closes nothing that is open",
            "= put the text in quotes, or take the bracket out",
        ],
    ),
    "comma too many": (
        "languages: [en, , ja]\n",
        ["1:17-18 error[yaml-syntax] a value is missing here", "= write the value, or take the comma out"],
    ),
    "text that begins with an at sign": (
        "handle: @ucl\n",
        ["1:9-10 error[reserved-character] a text cannot begin with `@`", '= put the text in quotes: `handle: "@ucl"`'],
    ),
    "text that begins with a backtick": (
        "id: `ucl`\n",
        [
            "1:5-6 error[reserved-character] a text cannot begin with a backtick",
            '= put the text in quotes: `id: "`ucl`"`',
        ],
    ),
    "text that begins with a percent sign": (
        "share: %50\n",
        ["1:8-9 error[reserved-character] a text cannot begin with `%`", '= put the text in quotes: `share: "%50"`'],
    ),
    "text that begins with a question mark": (
        "room: ? to be told\n",
        [
            "1:7-8 error[reserved-character] a text cannot begin with `?`",
            '= put the text in quotes: `room: "? to be told"`',
        ],
    ),
    "text that begins with an asterisk": (
        "title: *urgent* signing\n",
        [
            "1:8-9 error[reserved-character] a text cannot begin with `*`",
            '= put the text in quotes: `title: "*urgent* signing"`',
        ],
    ),
    "text that begins with an ampersand": (
        "title: & partners\n",
        [
            "1:8-9 error[reserved-character] a text cannot begin with `&`",
            '= put the text in quotes: `title: "& partners"`',
        ],
    ),
    "text that begins like a foreign tag": (
        "title: !a!b signing\n",
        ["1:8-9 error[yaml-tag] a text cannot begin with `!`", _TAG],
    ),
    "path with backslashes in double quotes": (
        'file: "C:\\Users"\n',
        ["1:10-12 error[bad-escape] `\\U` stands for no character", _ESCAPE],
    ),
    "unknown code in double quotes": (
        'file: "a\\d"\n',
        ["1:9-11 error[bad-escape] `\\d` stands for no character", _ESCAPE],
    ),
    "half a surrogate pair": (
        'title: "\\ud800"\n',
        ["1:9-15 error[bad-escape] `\\ud800` stands for no character", _ESCAPE],
    ),
    "code beyond Unicode": (
        'title: "\\U00110000"\n',
        ["1:9-19 error[bad-escape] `\\U00110000` stands for no character", _ESCAPE],
    ),
    "text on the line of its bar": (
        "summary: |We met\n",
        [
            "1:11-12 error[yaml-syntax] a text after `|` begins on the next line",
            "= move it to the next line and indent it, or put it in quotes",
        ],
    ),
}


@pytest.mark.parametrize(("text", "findings"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_told_in_plain_words_at_its_place(text: str, findings: list[str]) -> None:
    source = read_text(text, name="visit.yaml")

    assert told(source) == findings
    assert source.data is None


_TOLD_ALIKE = [
    "colon in a text",
    "colon in a text within brackets",
    "double quote never closed",
    "apostrophe within single quotes",
    "list bracket never closed",
    "bracket that closes nothing",
    "comma too many",
    "text that begins with an at sign",
    "text that begins with an asterisk",
    "text that begins like a foreign tag",
    "path with backslashes in double quotes",
    "unknown code in double quotes",
    "text on the line of its bar",
]


@pytest.mark.parametrize("case", _TOLD_ALIKE)
def test_mistake_is_told_alike_without_libyaml(case: str) -> None:
    text, findings = MISTAKES[case]

    assert told_without_libyaml(text) == findings


def test_code_beyond_any_integer_is_a_finding_without_libyaml() -> None:
    assert told_without_libyaml('a: "\\UFFFFFFFF"\n') == [
        "1:2-2 error[bad-escape] a code after this stands for no character",
        _ESCAPE,
    ]

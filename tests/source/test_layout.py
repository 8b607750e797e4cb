"""Indentation, colons, dashes and the frame of a file, and how each slip with them is told."""

from __future__ import annotations

import pytest
from source.telling import told, told_without_libyaml

from itinerary.source import read_text

_TAB = "= replace the tab by spaces; most editors can be told to do so at each press of the key"
_LINE_UP = "= let the line begin exactly below its neighbours"
_KEY = "= write a short name before the colon"
_DEEPER = "= let it begin exactly below its neighbours, or put the whole text in quotes"
_COLON = "= add the colon, or indent the line if it belongs to the text above it"

MISTAKES = {
    "tab as indentation": (
        "visit:\n\ttitle: Japan\n",
        ["2:1-2 error[tab-character] a tab stands where the line is indented", _TAB],
    ),
    "tab after deeper lines": (
        "visit:\n  title: Japan\n\thome: ucl\n",
        ["3:1-2 error[tab-character] a tab stands where the line is indented", _TAB],
    ),
    "tab after a dash": (
        "languages:\n  -\ten\n",
        ["2:4-5 error[tab-character] a tab stands where only spaces may", _TAB],
    ),
    "no space after the colon": (
        "format: 1\nhome:ucl\nhead: rees\n",
        ["2:5-6 error[space-after-colon] a space is missing after the colon", "= write `home: ucl`"],
    ),
    "no colon": (
        "format: 1\nhome ucl\nhead: rees\n",
        ["2:1-9 error[missing-colon] this line has no `name: value`", _COLON],
    ),
    "an address is no key without a space": (
        "format: 1\nhttps://example.org\nhead: rees\n",
        ["2:1-20 error[missing-colon] this line has no `name: value`", _COLON],
    ),
    "colon without a name": (
        "format: 1\n: ucl\n",
        ["2:1-2 error[key-not-text] a name is missing before the colon", _KEY],
    ),
    "colon without a name in braces": (
        "name: {: Geraint}\n",
        ["1:8-9 error[key-not-text] a name is missing before the colon", _KEY],
    ),
    "deeper than its neighbour": (
        "visit:\n  title: Japan\n   home: ucl\n",
        [
            "3:4-9 error[wrong-indentation] this line stands deeper than the one above, which has its value already",
            "^ it reads as more of the text above",
            _DEEPER,
        ],
    ),
    "deeper than a key with a text": (
        "visit: Japan\n  home: ucl\n",
        [
            "2:3-8 error[wrong-indentation] this line stands deeper than the one above, which has its value already",
            "^ it reads as more of the text above",
            _DEEPER,
        ],
    ),
    "less deep than its neighbour": (
        "visit:\n   title: Japan\n  home: ucl\n",
        ["3:3-12 error[wrong-indentation] this line does not line up with those above", _LINE_UP],
    ),
    "less deep than the first line": (
        "# Japan\n  format: 1\nhome: ucl\n",
        ["3:1-10 error[wrong-indentation] this line does not line up with those above", _LINE_UP],
    ),
    "list entry less deep than its neighbour": (
        "languages:\n  - en\n - ja\n",
        ["3:2-6 error[wrong-indentation] this list entry does not line up with those above", _LINE_UP],
    ),
    "field among list entries": (
        "languages:\n  - en\n  home: ucl\n",
        ["3:3-12 error[wrong-indentation] this line does not line up with those above", _LINE_UP],
    ),
    "list entry among fields": (
        "visit:\n  home: ucl\n  - en\n",
        ["3:3-7 error[wrong-indentation] this list entry does not line up with those above", _LINE_UP],
    ),
    "list on the line of its key": (
        "languages: - en\n",
        [
            "1:12-13 error[list-on-key-line] a list cannot begin on the line of its key",
            "= move the dash to the next line, or put the text in quotes",
        ],
    ),
    "key beyond all measure": (
        "k" * 1100 + ": v\n",
        [
            "1:1101-1102 error[yaml-syntax] the name before this colon is too long",
            "^ a key has at most 1024 characters",
            "= compare the line with its neighbours: quotes, brackets, colons and indentation",
        ],
    ),
    "unknown directive": (
        "%NOTE draft\n---\nformat: 1\n",
        ["1:1-12 error[yaml-syntax] a line that begins with `%` speaks to the YAML reader", "= take the line out"],
    ),
    "directive of YAML 2": (
        "%YAML 2.0\n---\nformat: 1\n",
        ["1:1-10 error[yaml-syntax] a line that begins with `%` speaks to the YAML reader", "= take the line out"],
    ),
    "directive for tags": (
        "# tags\n%TAG ! x\n---\nformat: 1\n",
        ["2:1-9 error[yaml-tag] a visit spec needs no YAML tags", "= take the line out"],
    ),
    "text after the end of the document": (
        "format: 1\n...\nmore\n",
        [
            "3:1-2 error[yaml-syntax] this does not belong to what stands above it",
            "= take it out, or check the brackets and quotes above it",
        ],
    ),
}


@pytest.mark.parametrize(("text", "findings"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_told_in_plain_words_at_its_place(text: str, findings: list[str]) -> None:
    source = read_text(text, name="visit.yaml")

    assert told(source) == findings
    assert source.data is None


_TOLD_ALIKE = [
    "tab as indentation",
    "no space after the colon",
    "no colon",
    "deeper than its neighbour",
    "less deep than its neighbour",
    "less deep than the first line",
    "list entry among fields",
    "list on the line of its key",
    "directive of YAML 2",
    "text after the end of the document",
]


@pytest.mark.parametrize("case", _TOLD_ALIKE)
def test_mistake_is_told_alike_without_libyaml(case: str) -> None:
    text, findings = MISTAKES[case]

    assert told_without_libyaml(text) == findings

"""From the bytes of a file to its lines: UTF-8 or a finding that says what the file seems to be instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itinerary.source.limits import MAX_FINDINGS
from itinerary.source.places import Lines
from itinerary.source.rules import ReadingRule

if TYPE_CHECKING:
    from itinerary.source.findings import Findings

UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]+"
)
"""What YAML 1.2 (5.1) or XML 1.0 (2.2) forbids or advises against, the line breaks that few know, and U+FEFF."""

_LINE_SEPARATORS = frozenset("\x85\u2028\u2029")
_BYTE_ORDER_MARK = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = {
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"{\\rtf": "a rich text file",
}


def decode(name: str, content: bytes, findings: Findings) -> Lines | None:
    """Return the lines of a file, or None with a finding if it is no text in UTF-8; a byte order mark may lead."""
    if _is_other_format(name, content, findings):
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        _note_bad_byte(name, content, error.start, findings)
        return None
    return printable(name, text, findings)


def printable(name: str, text: str, findings: Findings) -> Lines | None:
    """Return the lines of a text, with a finding for each run of characters that cannot be printed.

    Those are left out of what the YAML parser is given (a line separator becomes a space), so that they hide
    no other mistake. A text with more of them than anyone would mend is none: then the answer is None.
    """
    text = text.removeprefix(_BYTE_ORDER_MARK)
    runs = list(UNPRINTABLE.finditer(text))
    if sum(len(run.group()) for run in runs) > MAX_FINDINGS:
        _note_no_text(name, "it is full of control characters", findings)
        return None
    lines = Lines.of(name, text)
    for run in runs:
        findings.add(
            ReadingRule.UNPRINTABLE_CHARACTER,
            "this character cannot be printed",
            lines.span_as_typed(range(*run.span())),
            detail=described(run.group()),
        )
    if not runs:
        return lines
    removed = [at for run in runs for at in range(*run.span()) if text[at] not in _LINE_SEPARATORS]
    gaps = tuple(at - before for before, at in enumerate(removed))
    clean = UNPRINTABLE.sub(lambda run: _kept(run.group()), text)
    return Lines.of(name, text, clean=clean, gaps=gaps)


def described(run: str) -> str:
    """Name the first of some unprintable characters by its code point."""
    if run[0] in _LINE_SEPARATORS:
        kind = "an invisible line break"
    elif run[0] == _BYTE_ORDER_MARK:
        kind = "an invisible mark"
    else:
        kind = "a control character" if run[0] < "\xa0" else "a code that no character has"
    more = f", and {len(run) - 1} more" if len(run) > 1 else ""
    return f"U+{ord(run[0]):04X}, {kind}{more}"


def _kept(run: str) -> str:
    return " " * sum(1 for character in run if character in _LINE_SEPARATORS)


def _is_other_format(name: str, content: bytes, findings: Findings) -> bool:
    for signature, format_name in _SIGNATURES.items():
        if content.startswith(signature):
            _note_no_text(name, f"it looks like {format_name}", findings)
            return True
    many_nulls = content.count(0) > len(content) // 4
    if content.startswith(_UTF16_MARKS) or many_nulls:
        findings.add(
            ReadingRule.NOT_UTF8,
            "the file is not in UTF-8",
            Lines.of(name, "").span(range(0)),
            detail="it looks like UTF-16",
        )
        return True
    return False


def _note_no_text(name: str, detail: str, findings: Findings) -> None:
    findings.add(ReadingRule.NOT_TEXT, "the file is not a plain text", Lines.of(name, "").span(range(0)), detail=detail)


def _note_bad_byte(name: str, content: bytes, offset: int, findings: Findings) -> None:
    if 0 in content:
        _note_no_text(name, "it holds bytes that no text has", findings)
        return
    before = content[:offset].decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    lines = Lines.of(name, content.decode("utf-8", errors="replace").removeprefix(_BYTE_ORDER_MARK))
    findings.add(
        ReadingRule.NOT_UTF8,
        "the file is not in UTF-8",
        lines.span_as_typed(range(len(before), len(before) + 1)),
        detail=f"byte 0x{content[offset]:02X} at offset {offset}",
    )

"""What the YAML parser complains of, said in the words of one who writes a visit and not a parser.

libyaml names the place exactly but the mistake in terms of its grammar. Its English is matched only to look up
an explanation; whatever is not known here gets a general one at the same place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itinerary.source.complaints import Complaint, Fault, depth_of
from itinerary.source.quotes import open_quote, text_after_quote
from itinerary.source.rules import ReadingRule

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

_MISSING_SPACE = re.compile(r"(?P<key>[ ]*(?:-[ ]+)*[\w-]+:)(?!//)(?P<value>\S.*)")
_KEY_AND_TEXT = re.compile(r"(?P<key>[ ]*(?:-[ ]+)*[^\s:{\[,][^:{\[]*:[ ]+)(?P<text>[^\s{\[|>].*?)(?:\s+#.*)?\s*")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)?")
_LONGEST_KEY = 1024
_LONGEST_SUGGESTION = 200
_CLOSING = {"[": "]", "{": "}"}


def explain(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Say in plain words what is wrong, and where in `text`."""
    complaint = Complaint(
        problem=error.problem or "",
        context=error.context or "",
        at=error.problem_mark.index if error.problem_mark else 0,
        since=error.context_mark.index if error.context_mark else 0,
        text=text,
    )
    for words, explanation in _EXPLANATIONS:
        if words in complaint.problem or words in complaint.context:
            return explanation(complaint)
    return _anything_else(complaint)


def _anything_else(complaint: Complaint) -> Fault:
    return Fault(
        ReadingRule.YAML_SYNTAX,
        "this cannot be read as YAML",
        complaint.here(),
        detail=complaint.problem,
    )


def _tab(complaint: Complaint) -> Fault:
    what = "where the line is indented" if not complaint.before.strip() else "where only spaces may"
    return Fault(ReadingRule.TAB_CHARACTER, f"a tab stands {what}", complaint.here())


def _forbidden_start(complaint: Complaint) -> Fault:
    if complaint.character == "\t":
        return _tab(complaint)
    return _reserved(complaint, complaint.at)


def _reserved_mark(complaint: Complaint) -> Fault:
    return _reserved(complaint, complaint.since)


def _reserved(complaint: Complaint, at: int) -> Fault:
    character = complaint.text[at : at + 1]
    named = "a backtick" if character == "`" else f"`{character}`"
    return Fault(
        ReadingRule.RESERVED_CHARACTER,
        f"a text cannot begin with {named}",
        range(at, at + 1),
        mend=_quotes_around(complaint.line(at)),
    )


def _second_colon(complaint: Complaint) -> Fault:
    if len(complaint.before) > _LONGEST_KEY:
        return Fault(
            ReadingRule.YAML_SYNTAX,
            "the name before this colon is too long",
            complaint.here(),
            detail=f"a key has at most {_LONGEST_KEY} characters",
        )
    if ": " in complaint.before:
        return _colon_in_text(complaint)
    first = complaint.at - len(complaint.before.lstrip())
    return Fault(
        ReadingRule.WRONG_INDENTATION,
        "this line stands deeper than the one above, which has its value already",
        range(first, complaint.at + 1),
        detail="it reads as more of the text above",
        mend="let it begin exactly below its neighbours, or put the whole text in quotes",
    )


def _colon_in_text(complaint: Complaint) -> Fault:
    return Fault(
        ReadingRule.COLON_IN_TEXT,
        "a colon inside a text begins a value of its own",
        complaint.here(),
        mend=_quotes_around(complaint.line(complaint.at)),
    )


def _list_on_key_line(complaint: Complaint) -> Fault:
    return Fault(ReadingRule.LIST_ON_KEY_LINE, "a list cannot begin on the line of its key", complaint.here())


def _no_colon(complaint: Complaint) -> Fault:
    start = complaint.line_start(complaint.since)
    line = complaint.line(complaint.since)
    found = _MISSING_SPACE.fullmatch(line)
    if found:
        short = len(line) <= _LONGEST_SUGGESTION
        colon = start + found.end("key") - 1
        return Fault(
            ReadingRule.SPACE_AFTER_COLON,
            "a space is missing after the colon",
            range(colon, colon + 1),
            mend=f"write `{found['key'].lstrip()} {found['value'].rstrip()}`" if short else "",
        )
    return Fault(
        ReadingRule.MISSING_COLON,
        "this line has no `name: value`",
        range(complaint.since, start + len(line)),
    )


def _open_bracket(complaint: Complaint) -> Fault:
    if complaint.character == ":" and complaint.line_start(complaint.at) == complaint.line_start(complaint.since):
        return _colon_in_text(complaint)
    opening = complaint.text[complaint.since : complaint.since + 1]
    goes_on = depth_of(complaint.line(complaint.at)) <= depth_of(complaint.line(complaint.since))
    if complaint.character == ":" and goes_on:
        return Fault(
            ReadingRule.UNCLOSED_BRACKET,
            f"`{opening}` is opened here and never closed",
            complaint.from_there_on(complaint.since),
            detail="the next field begins",
            related=complaint.here(),
        )
    closing = _CLOSING.get(opening, "]")
    return Fault(
        ReadingRule.UNCLOSED_BRACKET,
        f"a comma or `{closing}` is missing before this",
        complaint.here(),
        detail=f"`{opening}` is still open",
        related=range(complaint.since, complaint.since + 1),
    )


def _misplaced(complaint: Complaint) -> Fault:
    before = complaint.before.rstrip()
    if complaint.character == ":":
        return _no_name(complaint)
    if not before:
        what = "list entry" if complaint.character == "-" else "line"
        return Fault(
            ReadingRule.WRONG_INDENTATION,
            f"this {what} does not line up with those above",
            complaint.here(len(complaint.line(complaint.at)) - len(complaint.before)),
        )
    if before.endswith(("'", '"')):
        return text_after_quote(complaint, complaint.line_start(complaint.at) + len(before) - 1)
    if before.endswith(("]", "}")):
        return Fault(
            ReadingRule.YAML_SYNTAX,
            f"there is more after the closing bracket `{before[-1]}`",
            complaint.here(),
            mend="put the whole text in quotes, or take out what follows the bracket",
        )
    return _anything_else(complaint)


def _beyond_the_end(complaint: Complaint) -> Fault:
    first_line = next((line for line in complaint.text.splitlines() if line.partition("#")[0].strip()), "")
    if not complaint.before.strip() and len(complaint.before) < depth_of(first_line):
        return _misplaced(complaint)
    return Fault(
        ReadingRule.YAML_SYNTAX,
        "this does not belong to what stands above it",
        complaint.here(),
        mend="take it out, or check the brackets and quotes above it",
    )


def _no_name(complaint: Complaint) -> Fault:
    return Fault(ReadingRule.KEY_NOT_TEXT, "a name is missing before the colon", complaint.here())


def _no_value(complaint: Complaint) -> Fault:
    if complaint.character == ":":
        return _no_name(complaint)
    if complaint.character in {"]", "}"}:
        message = f"`{complaint.character}` closes nothing that is open"
        mend = "put the text in quotes, or take the bracket out"
    else:
        message = "a value is missing here"
        mend = "write the value, or take the comma out"
    return Fault(ReadingRule.YAML_SYNTAX, message, complaint.here(), mend=mend)


def _bad_escape(complaint: Complaint) -> Fault:
    backslash = max(complaint.text.rfind("\\", 0, complaint.at + 1), 0)
    found = _ESCAPE.match(complaint.text, backslash)
    code = found.group() if found else "\\"
    return Fault(ReadingRule.BAD_ESCAPE, f"`{code}` stands for no character", range(backslash, backslash + len(code)))


def _text_on_mark_line(complaint: Complaint) -> Fault:
    mark = complaint.text[complaint.since : complaint.since + 1]
    return Fault(
        ReadingRule.YAML_SYNTAX,
        f"a text after `{mark}` begins on the next line",
        complaint.here(),
        mend="move it to the next line and indent it, or put it in quotes",
    )


def _tag(complaint: Complaint) -> Fault:
    return Fault(ReadingRule.YAML_TAG, "a text cannot begin with `!`", range(complaint.since, complaint.since + 1))


def _directive(complaint: Complaint) -> Fault:
    start = complaint.line_start(complaint.at)
    return Fault(
        ReadingRule.YAML_SYNTAX,
        "a line that begins with `%` speaks to the YAML reader",
        range(start, start + len(complaint.line(start))),
        mend="take the line out",
    )


def _quotes_around(line: str) -> str:
    """Write out a `key: text` line with its text in quotes, if that can be done without rewriting the text."""
    found = _KEY_AND_TEXT.fullmatch(line) if len(line) <= _LONGEST_SUGGESTION else None
    if not found or "\\" in found["text"]:
        return ""
    mark = '"' if '"' not in found["text"] else "'"
    if mark in found["text"]:
        return ""
    return f"put the text in quotes: `{found['key'].lstrip()}{mark}{found['text']}{mark}`"


_EXPLANATIONS: tuple[tuple[str, Callable[[Complaint], Fault]], ...] = (
    ("a tab character", _tab),
    ("cannot start any token", _forbidden_start),
    ("mapping keys are not allowed", _forbidden_start),
    ("mapping values are not allowed", _second_colon),
    ("sequence entries are not allowed", _list_on_key_line),
    ("could not find expected ':'", _no_colon),
    ("found unexpected end of stream", open_quote),
    ("found unexpected document indicator", open_quote),
    ("escape", _bad_escape),
    ("hexdecimal", _bad_escape),
    ("',' or", _open_bracket),
    ("expected key", _misplaced),
    ("expected <block end>", _misplaced),
    ("'-' indicator", _misplaced),
    ("<document start>", _beyond_the_end),
    ("node content", _no_value),
    ("alphabetic or numeric", _reserved_mark),
    ("comment or line break", _text_on_mark_line),
    ("chomping or indentation", _text_on_mark_line),
    ("directive", _directive),
    ("incompatible YAML document", _directive),
    ("tag", _tag),
)

"""An explained story as text to read, or as JSON for programs."""

from __future__ import annotations

import json
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from itinerary.news.explaining import dotted
from itinerary.rendering.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from itinerary.diagnostics import Span
    from itinerary.news.explaining import Explained, Explanation, Ground

_WIDTH: Final = 100
_NARROWEST: Final = 40
_INDENT: Final = "    "
_MARGIN: Final = " " * 16
"""Below the kind of a fact."""
_LONGEST_LINE: Final = 72
"""Characters of a line of the spec that are shown; a longer one is cut."""


def explanation_text(explanation: Explanation, paint: Callable[[str, str], str], columns: int | None = None) -> str:
    """Return the sentences of a story, under each the facts and lines on which it rests; no wider than the columns."""
    width = max(min(columns or _WIDTH, _WIDTH), _NARROWEST)
    blocks = ["\n".join(_sentence(one, paint, width)) for one in explanation.sentences]
    if explanation.untold:
        lines = (line for ground in explanation.untold for line in _ground(ground, paint, width))
        blocks.append("\n".join((paint("Recorded, public, and not told", "day"), *lines)))
    return "\n\n".join(blocks) + "\n"


def explanation_json(explanation: Explanation) -> str:
    """Return the same for programs: an object with `sentences` and `untold`."""
    content = {
        "sentences": [
            {"part": one.part.value, "text": one.sentence.text, "facts": [_as_json(ground) for ground in one.grounds]}
            for one in explanation.sentences
        ],
        "untold": [_as_json(ground) for ground in explanation.untold],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _sentence(one: Explained, paint: Callable[[str, str], str], width: int) -> Iterator[str]:
    yield paint(one.part.value, "quiet")
    for line in printable(one.sentence.text).splitlines() or [""]:
        yield from (paint(part, "day") for part in wrap(line, width))
    if not one.grounds:
        whole = "rests on no fact: the planner’s own words, or a heading"
        yield from (paint(f"{_INDENT}{part}", "quiet") for part in wrap(whole, width - len(_INDENT)))
    for ground in one.grounds:
        yield from _ground(ground, paint, width)


def _ground(ground: Ground, paint: Callable[[str, str], str], width: int) -> Iterator[str]:
    first, *others = ground.lines or (None,)
    kind = f"{ground.fact.kind.value:<10}"
    place = f"{first.file}:{first.line}" if first else ""
    waiting = "" if ground.fact.cleared else paint("  (not cleared yet)", "warning")
    fits = len(_MARGIN) + len(ground.path) + len(f"  {place}") <= width
    between = "  " if fits else f"\n{_MARGIN}"
    yield f"{_INDENT}{paint(kind, 'help')}  {ground.path}{between}{paint(place, 'quiet')}{waiting}"
    if first is not None and first.text.strip():
        yield paint(f"{_MARGIN}| {_shown(first, min(_LONGEST_LINE, width - len(_MARGIN) - 6))}", "quiet")
    if others:
        for line in wrap(f"with {_places(others)}", width - len(_MARGIN)):
            yield paint(f"{_MARGIN}{line}", "quiet")


def _shown(span: Span, longest: int) -> str:
    """Return a line of the spec; of one that is too long, what stands from the place on."""
    line = printable(span.text).strip()
    if len(line) <= longest:
        return line
    lead = span.text[: span.column - 1].strip()
    rest = line[len(lead) :].lstrip() if lead else line
    cut = rest if len(rest) <= longest else f"{rest[:longest].rstrip()} …"
    return f"… {cut}" if lead else cut


def _places(spans: Sequence[Span | None]) -> str:
    """Return lines file by file: `visit.yaml:12, 20; partners.yaml:7`."""
    by_file: dict[str, list[int]] = {}
    for span in spans:
        if span is not None:
            by_file.setdefault(span.file, []).append(span.line)
    return "; ".join(f"{file}:{', '.join(map(str, sorted(lines)))}" for file, lines in by_file.items())


def _as_json(ground: Ground) -> dict[str, object]:
    return {
        "kind": ground.fact.kind.value,
        "visibility": ground.fact.visibility.value,
        "cleared": ground.fact.cleared,
        "paths": [dotted(path) for path in ground.fact.paths],
        "lines": [{"file": span.file, "line": span.line} for span in ground.lines],
    }

"""What a Word template may not hold, each told in the words of Word with the way to mend it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.errors import TemplateFault
from itinerary.rendering.word.ooxml import select, w
from itinerary.rendering.word.package import content_type, parsed, relations
from itinerary.rendering.word.places import place_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_MACROS: Final = frozenset(("vbaProject", "wordVbaData", "attachedToolbars"))

_TRACKED: Final = ("ins", "del", "moveFrom", "moveTo")
_TRACKED_LOOK: Final = (
    *("rPrChange", "pPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange"),
    *("tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge"),
)

_WHOLE: Final = re.compile(r"[{][%{#](p|tr|tc) .*?[%}#][}]")
"""A tag that stands for the whole paragraph, row or cell that it is in."""

_HOLDERS: Final = {"p": ("paragraph", "p"), "tr": ("row", "tr"), "tc": ("cell", "tc")}


def forbidden_parts(parts: Mapping[str, bytes], main: str) -> Iterator[TemplateFault]:
    """Tell macros and comments, which no document may carry to its readers."""
    held = relations(parts, main)
    if "macroEnabled" in content_type(parts, main) or any(found.kind in _MACROS for found in held):
        mend = "save it from Word as 'Word Document (.docx)', which drops them"
        yield TemplateFault("template-macros", "it holds macros", help=mend)
    for found in held:
        if found.kind == "comments" and (authors := _comment_authors(parts[found.target])):
            yield TemplateFault(
                "template-comments",
                f"it holds comments (by {', '.join(authors)})",
                help="delete them all (Review > Delete > Delete All Comments in Document)",
            )


def _comment_authors(data: bytes) -> list[str]:
    comments = parsed(data).iter(w("comment"))
    return sorted({comment.get(w("author")) or "an unnamed author" for comment in comments})


def forbidden_words(root: _Element, headings: frozenset[str]) -> list[TemplateFault]:
    """Tell tracked changes, and words that a tag for the whole paragraph, row or cell would silently remove."""
    return [*_tracked_changes(root, headings), *_lost_words(root, headings)]


def _tracked_changes(root: _Element, headings: frozenset[str]) -> Iterator[TemplateFault]:
    names = " | ".join(f"//w:{name}" for name in (*_TRACKED, *_TRACKED_LOOK))
    changed = select(root, names)
    if not changed:
        return
    paragraph = next((found for found in changed[0].iterancestors(w("p"))), None)
    if paragraph is None:
        paragraph = next(changed[0].iter(w("p")), None)
    author = changed[0].get(w("author")) or "an unnamed author"
    yield TemplateFault(
        "template-tracked-changes",
        f"it holds tracked changes (by {author})" + ("" if paragraph is None else ", the first"),
        "" if paragraph is None else place_of(paragraph, headings),
        "accept or reject them all (Review > Accept > Accept All Changes)",
    )


def _lost_words(root: _Element, headings: frozenset[str]) -> Iterator[TemplateFault]:
    for paragraph in root.iter(w("p")):
        text = words(paragraph)
        tag = _WHOLE.search(text)
        if tag is None:
            continue
        noun, holder_name = _HOLDERS[tag[1]]
        holder = next(paragraph.iterancestors(w(holder_name)), None) if noun != "paragraph" else paragraph
        if holder is None:
            what = f"{tag[0]} stands for a whole {noun} but is not in a table,"
            yield TemplateFault("template-lost-words", what, place_of(paragraph, headings))
        elif words(holder) != tag[0]:
            what = f"words beside {tag[0]} would be lost: it stands for its whole {noun} and must be alone there,"
            yield TemplateFault("template-lost-words", what, place_of(paragraph, headings))

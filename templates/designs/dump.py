"""A template as text that can be read in a review: what stands in it, paragraph by paragraph, with its style."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from itinerary.rendering.word.ooxml import w
from itinerary.rendering.word.package import parsed, read_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_READ = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


def dumped(template: bytes) -> str:
    """Return the words of a template with their styles, and a digest of every part that holds no words."""
    parts = read_package(template)
    lines: list[str] = []
    for name in sorted(parts):
        if _READ.fullmatch(name):
            lines += [f"## {name}", *_words(parsed(parts[name]))]
        else:
            lines.append(f"## {name} {sha256(parts[name]).hexdigest()[:16]}")
    return "\n".join(lines) + "\n"


def _words(root: _Element) -> Iterator[str]:
    for found in root.iter(w("p"), w("tbl"), w("tr"), w("sectPr")):
        if found.tag == w("p"):
            yield f"{_style(found, 'pPr', 'pStyle'):<24}| {''.join(map(_piece, found.iter()))}".rstrip()
        elif found.tag == w("tbl"):
            yield f"[table {_style(found, 'tblPr', 'tblStyle')}]"
        elif found.tag == w("tr"):
            repeated = found.find(f"{w('trPr')}/{w('tblHeader')}") is not None
            yield "[row, repeated on every page]" if repeated else "[row]"
        else:
            yield "[section]"


def _style(holder: _Element, properties: str, name: str) -> str:
    found = holder.find(f"{w(properties)}/{w(name)}")
    return "-" if found is None else found.get(w("val"), "-")


def _piece(found: _Element) -> str:
    if found.tag == w("t"):
        return found.text or ""
    if found.tag == w("instrText"):
        return f"[field{found.text or ''}]"
    parent = found.getparent()
    return "\\t" if found.tag == w("tab") and parent is not None and parent.tag == w("r") else ""

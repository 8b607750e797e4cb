"""The styles of a template, as far as finishing a document depends on them; found by their built-in names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.rendering.word.ooxml import w
from itinerary.rendering.word.package import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_HEADING_NAME: Final = re.compile(r"heading \d|title", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """Styles by id: the ids differ between the languages of Word, the names of built-in styles do not."""

    headings: frozenset[str]
    """The ids of the paragraph styles that are headings."""
    characters: Mapping[str, str]
    """The ids of the character styles, by name in small letters."""
    lists: Mapping[str, str]
    """The number of the list definition that a paragraph style follows, by the style's id."""


def read_styles(data: bytes) -> StyleSheet:
    """Return the style sheet of a template's part of styles."""
    by_id = {style.get(w("styleId"), ""): style for style in parsed(data).iter(w("style"))}
    names = {style_id: _value(style, "name") for style_id, style in by_id.items()}
    return StyleSheet(
        headings=frozenset(style_id for style_id, name in names.items() if _HEADING_NAME.fullmatch(name)),
        characters={
            name.lower(): style_id for style_id, name in names.items() if by_id[style_id].get(w("type")) == "character"
        },
        lists={style_id: number for style_id in by_id if (number := _list_of(style_id, by_id))},
    )


def _list_of(style_id: str, by_id: Mapping[str, _Element]) -> str:
    """Return the list definition of a style, or of the nearest that it is based on; empty where there is none."""
    seen: set[str] = set()
    while style_id in by_id and style_id not in seen:
        seen.add(style_id)
        number = by_id[style_id].find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if number is not None:
            return number.get(w("val"), "")
        style_id = _value(by_id[style_id], "basedOn")
    return ""


def _value(style: _Element, name: str) -> str:
    found = style.find(w(name))
    return "" if found is None else found.get(w("val"), "")

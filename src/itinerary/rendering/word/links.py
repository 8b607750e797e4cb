"""Where the words of a document lead: to its own headings, to addresses outside, and to its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.word.ooxml import OFFICE, PACKAGE, element, holder_of, select, w
from itinerary.rendering.word.package import parsed, relations_part, serialised

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

_HYPERLINK = "hyperlink"
_IMAGE = "image"
_NO_RELATIONS = f'<Relationships xmlns="{PACKAGE}"/>'.encode()


class Bookmarks:
    """The headings that links can lead to, by section; one whose title the template does not print has none."""

    def __init__(self, section_ids: Sequence[str]) -> None:
        self._ids = section_ids
        self._names: dict[str, str] = {}

    def place(self, heading: _Element, index: int) -> None:
        """Put a bookmark around the words of a heading, the first time that its section's title stands."""
        if self._ids[index] in self._names:
            return
        name = f"_Toc{index + 1:08d}"
        self._names[self._ids[index]] = name
        look = heading.find(w("pPr"))
        heading.insert(0 if look is None else 1, element("bookmarkStart", id=name, name=name))
        heading.append(element("bookmarkEnd", id=name))

    def of(self, section_id: str) -> str | None:
        """Return the bookmark of a section."""
        return self._names.get(section_id)

    def at(self, index: int) -> str | None:
        """Return the bookmark of the section at an index."""
        return self._names.get(self._ids[index])


def number_bookmarks(root: _Element) -> None:
    """Give the bookmarks of a part numbers from 1, and keep only the first of those that a loop has repeated."""
    names: set[str] = set()
    open_ids: dict[str, str | None] = {}
    for mark in select(root, "//w:bookmarkStart | //w:bookmarkEnd"):
        held = mark.get(w("id"), "")
        if mark.tag == w("bookmarkStart"):
            name = mark.get(w("name"), "")
            open_ids[held] = None if name in names else str(len(names) + 1)
            names.add(name)
        number = open_ids.get(held)
        if number is None:
            holder_of(mark).remove(mark)
        else:
            mark.set(w("id"), number)


class Relations:
    """What one part leads to outside itself, addresses and pictures, and the relations by which it does."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}

    def address(self, address: str) -> str:
        """Return the id of the relation to an address outside the package."""
        return self._id(_HYPERLINK, address)

    def picture(self, name: str) -> str:
        """Return the id of the relation to a picture in the package, named from the part."""
        return self._id(_IMAGE, name)

    def _id(self, kind: str, target: str) -> str:
        return self._ids.setdefault((kind, target), f"leadsTo{len(self._ids) + 1}")

    def added_to(self, parts: Mapping[str, bytes], part: str) -> dict[str, bytes]:
        """Return the part of relations that has these too, by its name; nothing where there are none."""
        from lxml import etree

        if not self._ids:
            return {}
        name = relations_part(part)
        held = parsed(parts.get(name, _NO_RELATIONS))
        for (kind, target), number in self._ids.items():
            added = etree.SubElement(held, f"{{{PACKAGE}}}Relationship")
            added.set("Id", number)
            added.set("Type", f"{OFFICE}/{kind}")
            added.set("Target", target)
            if kind == _HYPERLINK:
                added.set("TargetMode", "External")
        return {name: serialised(held)}

"""A crest without what its makers left in it: names, paths, places, times. What one sees stays as it is, to the byte.

Programs write into a picture who drew it, where it lies on a disk, or where a camera stood; a crest goes to everybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SEEN_IN_SVG: Final = ("", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink")
_TOLD_IN_SVG: Final = frozenset({"metadata", "title", "desc"})

_PNG_SIGNATURE: Final = 8
_TOLD_IN_PNG: Final = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
"""Words, the camera's account, the time of the last change (PNG, third edition, 11.3)."""

_FILL: Final = 0xFF
"""Any number of these may stand before a marker."""

_START_OF_SCAN: Final = 0xDA
_TOLD_IN_JPEG: Final = frozenset({*range(0xE1, 0xF0), 0xFE} - {0xE2, 0xEE})
"""Application segments and comments (ITU-T T.81, B.2.4.6), but for the profile of colours and Adobe's transform."""


def cleaned(picture: bytes, suffix: str) -> bytes:
    """Return a sound picture, `svg`, `png` or `jpg`, without what it tells beyond what one sees."""
    clean = {"svg": _clean_svg, "png": _clean_png, "jpg": _clean_jpeg}[suffix]
    return clean(picture)


def _clean_svg(picture: bytes) -> bytes:
    from lxml import etree

    reader = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(picture, reader)
    for node in [node for node in root.iter() if node is not root and _is_told(node)]:
        holder = node.getparent()
        if holder is not None:
            holder.remove(node)
    for node in root.iter():
        for attribute in [str(name) for name in node.attrib if _namespace(str(name)) not in _SEEN_IN_SVG]:
            del node.attrib[attribute]
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8")


def _is_told(node: _Element) -> bool:
    tag = str(node.tag)
    return _namespace(tag) not in _SEEN_IN_SVG or tag.rpartition("}")[2] in _TOLD_IN_SVG


def _namespace(name: str) -> str:
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def _clean_png(picture: bytes) -> bytes:
    return picture[:_PNG_SIGNATURE] + b"".join(_chunks_to_keep(picture))


def _chunks_to_keep(picture: bytes) -> Iterator[bytes]:
    """Yield the chunks of a PNG, each with its length, name and checksum, up to the last that belongs to it."""
    start, name = _PNG_SIGNATURE, b""
    while start < len(picture) and name != b"IEND":
        end = start + 12 + int.from_bytes(picture[start : start + 4], "big")
        name = picture[start + 4 : start + 8]
        if name not in _TOLD_IN_PNG:
            yield picture[start:end]
        start = end


def _clean_jpeg(picture: bytes) -> bytes:
    kept, start = picture[:2], 2
    while start + 4 <= len(picture) and picture[start + 1] != _START_OF_SCAN:
        if picture[start + 1] == _FILL:
            start += 1
            continue
        end = start + 2 + int.from_bytes(picture[start + 2 : start + 4], "big")
        if picture[start + 1] not in _TOLD_IN_JPEG:
            kept += picture[start:end]
        start = end
    return kept + picture[start:]

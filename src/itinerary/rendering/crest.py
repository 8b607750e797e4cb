"""What may be a crest: a small picture, PNG, JPEG or SVG, that does nothing and asks for nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Final

MAX_CREST_BYTES: Final = 500_000
"""How large the file of a crest may be: it stands whole in every web page."""

_SUFFIXES: Final = {"PNG": "png", "JPEG": "jpg"}

_SVG: Final = "{http://www.w3.org/2000/svg}"
_ACTIVE: Final = frozenset(
    {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "animate", "set", "handler", "listener"}
)
_ELSEWHERE: Final = re.compile(r"url\(\s*[\"']?\s*(?!#)[^)]*\)|@import[^;]*", re.IGNORECASE)
_INSIDE: Final = re.compile(r"#|data:image/(?:png|jpeg);")


@dataclass(frozen=True, slots=True)
class CrestShape:
    """What a picture turned out to be."""

    suffix: str
    """`svg`, `png` or `jpg`."""
    pixels: tuple[int, int] = (1, 1)
    """Width and height; 1 by 1 for a drawing, which knows its own."""


class UnfitCrestError(ValueError):
    """A file cannot be a crest; its text says why."""


def crest_shape(picture: bytes) -> CrestShape:
    """Return what kind of picture a crest is.

    Raises `UnfitCrestError` for a picture of another kind, one that is broken, and an SVG that holds scripts or
    refers to something outside itself.
    """
    if picture.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        _refuse_active(picture)
        return CrestShape("svg")
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(picture), formats=tuple(_SUFFIXES)) as image:
            image.load()
            return CrestShape(_SUFFIXES[image.format or ""], image.size)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as failure:
        reason = "it is no picture in PNG, JPEG or SVG, or a broken one"
        raise UnfitCrestError(reason) from failure


def _refuse_active(picture: bytes) -> None:
    from lxml import etree

    try:
        picture.decode("utf-8")
    except UnicodeDecodeError as failure:
        reason = "its SVG is not in UTF-8; save it again as UTF-8"
        raise UnfitCrestError(reason) from failure
    if b"<!DOCTYPE" in picture or b"<!ENTITY" in picture:
        reason = "it has a DOCTYPE, which a picture does not need; take that line out, or save it as 'plain SVG'"
        raise UnfitCrestError(reason)
    try:
        root = etree.fromstring(picture, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as failure:
        reason = f"its SVG is broken: {str(failure.msg).partition(', line')[0]}"
        raise UnfitCrestError(reason) from failure
    if root.tag != f"{_SVG}svg":
        reason = "it is no SVG"
        raise UnfitCrestError(reason)
    for node in root.iter():
        attributes = {str(name): str(value) for name, value in node.attrib.items()}
        reason = _activity(str(node.tag), attributes, node.text or "")
        if reason:
            raise UnfitCrestError(reason)


def _activity(tag: str, attributes: dict[str, str], words: str) -> str:
    """Say what an element of a picture does beyond being seen; empty where it does nothing."""
    name = tag.rpartition("}")[2]
    if name in _ACTIVE:
        return f"its SVG holds <{name}>; a crest may only be drawn"
    for attribute, value in attributes.items():
        short = attribute.rpartition("}")[2]
        if short.lower().startswith("on"):
            return f"its SVG holds a script ({short}); a crest may only be drawn"
        if short in {"href", "src"} and not _INSIDE.match(value.strip()):
            return f"its SVG refers to '{value}' outside itself; put what it refers to into it"
    for value in (*attributes.values(), words):
        if found := _ELSEWHERE.search(value):
            return f"its SVG refers to something outside itself ({found[0]}); put what it refers to into it"
    return ""

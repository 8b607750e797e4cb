"""A Word file as a package of parts (ECMA-376 part 2): read, with parts left out, written the same every time."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from itinerary.rendering.word.ooxml import CONTENT_TYPES, PACKAGE

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from lxml.etree import _Element

CONTENT_TYPES_PART: Final = "[Content_Types].xml"
PACKAGE_RELATIONS: Final = "_rels/.rels"

_FIRST: Final = (CONTENT_TYPES_PART, PACKAGE_RELATIONS)
"""What a reader wants to find first in the zip."""

_MOST_BYTES: Final = 100_000_000
"""What all parts may hold together; a template with a crest has a tenth of a megabyte."""

DAMAGES: Final = (ArithmeticError, EOFError, LookupError, OSError, RuntimeError, ValueError, struct.error, zlib.error)
"""What `zipfile` raises beside its own error for a damaged, encrypted or odd file."""

_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_PLAIN_FILE: Final = 0o600 << 16


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another, or of an address outside."""

    id: str
    kind: str
    """The last word of its type's address: `header`, `styles`, `hyperlink`."""
    target: str
    """The name of the part, from the root of the package; the address as it stands where it is outside."""
    external: bool


def read_package(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name; raises `zipfile.BadZipFile` where it is none, or is beyond all need."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            # No part yields more than the directory says of it: what is not read whole fails by its checksum.
            if sum(entry.file_size for entry in package.infolist()) > _MOST_BYTES:
                message = f"it unpacks to more than {_MOST_BYTES:,} bytes"
                raise zipfile.BadZipFile(message)
            return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
    except DAMAGES as damage:
        raise zipfile.BadZipFile(str(damage)) from damage


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """Return the package of these parts: the same parts give the same bytes on every machine.

    The parts are sorted, bear the date of the zip format's own beginning, and are stored as they are: how well
    they would be compressed, and hence the bytes, depends on the build of zlib.
    """
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as package:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            package.writestr(entry, parts[name])
    return written.getvalue()


def relations_part(part: str) -> str:
    """Return the name of the part that holds the relations of `part`; the package's own for an empty name."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(parts: Mapping[str, bytes], part: str) -> tuple[Relation, ...]:
    """Return the relations of a part, in the order in which they stand; of the package for an empty name."""
    held = parts.get(relations_part(part))
    if held is None:
        return ()
    return tuple(_relation(found, part) for found in parsed(held))


def _relation(found: _Element, part: str) -> Relation:
    external = found.get("TargetMode") == "External"
    target = found.get("Target", "")
    return Relation(
        id=found.get("Id", ""),
        kind=found.get("Type", "").rpartition("/")[2],
        target=target if external else _resolved(target, part),
        external=external,
    )


def _resolved(target: str, part: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def content_type(parts: Mapping[str, bytes], part: str) -> str:
    """Return the content type that the package declares for a part by name; empty where it declares none."""
    for declared in parsed(parts[CONTENT_TYPES_PART]).iter(f"{{{CONTENT_TYPES}}}Override"):
        if declared.get("PartName") == f"/{part}":
            return declared.get("ContentType", "")
    return ""


def with_default_type(data: bytes, extension: str, kind: str) -> bytes:
    """Return the part of content types with the type of all parts of one extension (part 2, 7.2.3)."""
    types = parsed(data)
    name = f"{{{CONTENT_TYPES}}}Default"
    if any(held.get("Extension", "").lower() == extension for held in types.findall(name)):
        return data
    added = types.makeelement(name, {"Extension": extension, "ContentType": kind})
    types.insert(0, added)
    return serialised(types)


def without(parts: Mapping[str, bytes], leave_out: Container[str], kinds: Container[str]) -> dict[str, bytes]:
    """Return the parts without those named, and without relations that lead to them or are of these kinds."""
    kept = {name: data for name, data in parts.items() if name not in leave_out}
    kept[CONTENT_TYPES_PART] = _without_types(kept[CONTENT_TYPES_PART], leave_out)
    for name in [name for name in kept if name.endswith(".rels")]:
        kept[name] = _without_relations(kept[name], _owner(name), leave_out, kinds)
    return kept


def _owner(relations_name: str) -> str:
    folder, name = posixpath.split(relations_name)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _without_types(data: bytes, leave_out: Container[str]) -> bytes:
    types = parsed(data)
    for declared in types.findall(f"{{{CONTENT_TYPES}}}Override"):
        if declared.get("PartName", "").lstrip("/") in leave_out:
            types.remove(declared)
    return serialised(types)


def _without_relations(data: bytes, part: str, leave_out: Container[str], kinds: Container[str]) -> bytes:
    held = parsed(data)
    for found in held.findall(f"{{{PACKAGE}}}Relationship"):
        relation = _relation(found, part)
        if relation.kind in kinds or (not relation.external and relation.target in leave_out):
            held.remove(found)
    return serialised(held)


def parsed(data: bytes | str) -> _Element:
    """Return the root of a part; raises `lxml.etree.XMLSyntaxError` where it is not sound XML."""
    from lxml import etree

    reader = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(data, reader)


def serialised(root: _Element) -> bytes:
    """Return the bytes of a part."""
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

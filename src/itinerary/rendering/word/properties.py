"""What a Word file says of itself: title, subject, author, language and when it was made; nothing else."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from itinerary.rendering.printable import printable
from itinerary.rendering.word.ooxml import CONTENT_TYPES, PACKAGE
from itinerary.rendering.word.package import CONTENT_TYPES_PART, PACKAGE_RELATIONS, parsed, serialised

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition

CORE_PART: Final = "docProps/core.xml"

_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_SCHEMA_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"

_LONGEST: Final = 255
"""How long a property may be for every program to read it."""


def with_core_part(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with a place for core properties, declared and related as Word wants it."""
    from lxml import etree

    types = parsed(parts[CONTENT_TYPES_PART])
    declared = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override")
    declared.set("PartName", f"/{CORE_PART}")
    declared.set("ContentType", _CORE_TYPE)
    held = parsed(parts[PACKAGE_RELATIONS])
    related = etree.SubElement(held, f"{{{PACKAGE}}}Relationship")
    related.set("Id", "coreProperties")
    related.set("Type", f"{PACKAGE}/metadata/core-properties")
    related.set("Target", CORE_PART)
    return {**parts, CONTENT_TYPES_PART: serialised(types), PACKAGE_RELATIONS: serialised(held)}


def core_properties(document: Document, edition: Edition) -> bytes:
    """Return the part of core properties (ECMA-376 part 2, clause 11); both dates are the edition's."""
    from lxml import etree

    root = etree.Element(
        f"{{{_CORE}}}coreProperties",
        nsmap={"cp": _CORE, "dc": _DUBLIN_CORE, "dcterms": _TERMS, "xsi": _SCHEMA_INSTANCE},
    )
    for name, value in (
        ("title", document.title),
        ("subject", document.subtitle),
        ("creator", document.author),
        ("language", document.language),
    ):
        etree.SubElement(root, f"{{{_DUBLIN_CORE}}}{name}").text = printable(value)[:_LONGEST]
    for name in ("created", "modified"):
        moment = etree.SubElement(root, f"{{{_TERMS}}}{name}")
        moment.set(f"{{{_SCHEMA_INSTANCE}}}type", "dcterms:W3CDTF")
        moment.text = edition.issued.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return serialised(root)

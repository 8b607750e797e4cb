"""A house with a look of its own, and pictures for its crest."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from itinerary.cli.findings import OutputFormat, written
from itinerary.rendering.brand_file import read_brand
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from pathlib import Path

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'
"""A sound drawing."""


def png(width: int = 30, height: int = 40) -> bytes:
    from PIL import Image

    made = BytesIO()
    Image.new("RGB", (width, height), "#5b1a3a").save(made, "PNG")
    return made.getvalue()


def house(folder: Path, brand: str, **files: bytes) -> TemplateFolder:
    """Return a folder of templates with a brand, and files by their names with `_` for the dot."""
    (folder / "brand.yaml").write_text(brand, encoding="utf-8")
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return TemplateFolder(folder)


def complaints(folder: Path, brand: str, **files: bytes) -> str:
    house(folder, brand, **files)
    return written(read_brand(folder).report, OutputFormat.FULL)

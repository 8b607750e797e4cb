"""A planner's own folder of templates, looked over before anything in it is opened: it may come from a stranger."""

from __future__ import annotations

import os
import stat
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Final

from itinerary.errors import TemplateError, TemplateFault

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS: Final = "fonts"
"""The folder of fonts in it."""

_MAX_TEMPLATE_BYTES: Final = 20_000_000
_MAX_FONT_BYTES: Final = 64_000_000
"""The largest that are in use, which hold all of Chinese, Japanese and Korean, are of 20 MB."""

_COLLECTION: Final = struct.Struct(">4s4xI")
"""How a collection of fonts begins: its mark, its version, and how many fonts it holds."""


def look_over(folder: Path) -> None:
    """Raise `TemplateError` where a folder holds what would lead a build astray.

    That is a link that leads out of it, so that a paper could print any file of the machine; a pipe or a device, which
    could be read without end; and a file that is too large for a template or a font.
    """
    real = os.path.realpath(folder)
    for path in _held(folder):
        name = path.relative_to(folder)
        fault = _fault(path, real, is_font=name.parts[0] == FONTS)
        if fault is not None:
            raise TemplateError(name.as_posix(), fault)


def _held(folder: Path) -> Iterator[Path]:
    """Yield what a folder holds in the order of its names; what a link leads to is not walked through."""
    for at, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(at, name) for name in sorted([*folders, *files]))


def _fault(path: Path, folder: str, *, is_font: bool) -> TemplateFault | None:
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(folder):
        mend = "copy what it leads to into the folder"
        return TemplateFault("template-leads-out", "it is a link that leads out of the folder of templates", help=mend)
    try:
        found = target.stat()
    except OSError as failure:
        return TemplateFault("template-unreadable", f"it cannot be read ({failure.strerror})", help="take it out")
    if stat.S_ISDIR(found.st_mode):
        return None
    if not stat.S_ISREG(found.st_mode):
        return TemplateFault("template-unreadable", "it is no ordinary file", help="take it out")
    most = _MAX_FONT_BYTES if is_font else _MAX_TEMPLATE_BYTES
    if found.st_size > most:
        return TemplateFault("template-unreadable", f"it is larger than {most // 1_000_000} MB", help="take it out")
    if is_font and _says_it_holds_too_much(target, found.st_size):
        return TemplateFault("template-unreadable", "it is a damaged collection of fonts", help="take it out")
    return None


def _says_it_holds_too_much(path: Path, size: int) -> bool:
    """Whether a collection of fonts says that it holds more of them than it has room to say where they are.

    The typesetter would look for each of what may be thousands of millions. The header of a collection is told in
    ISO/IEC 14496-22 (OpenType), section 5.
    """
    with path.open("rb") as file:
        head = file.read(_COLLECTION.size)
    if len(head) < _COLLECTION.size:
        return False
    count: int
    kind, count = _COLLECTION.unpack(head)
    return bool(kind == b"ttcf" and _COLLECTION.size + 4 * count > size)

"""The fonts at hand: those installed as packages, and the planner's own.

Those of the machine are left out, so that the same visit gives the same bytes everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from itinerary.rendering.own_folder import FONTS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from typst import Fonts

    from itinerary.rendering.templates import TemplateFolder

_FAMILIES: Final = "fontpkg.family"
"""The entry point by which every `fontpkg-…` package tells that it holds a family of fonts."""

_INSIDE: Final = "files"
"""Where it holds them."""

_EAST_ASIAN: Final = ("noto_cjk_sans_jp_regular", "noto_cjk_sans_jp_bold")
"""The packages of the extra `pdf-ja`."""


@dataclass(frozen=True)
class FontsAtHand:
    """The folders that fonts are taken from."""

    folders: tuple[Path, ...]

    @cached_property
    def loaded(self) -> Fonts:
        """The fonts as Typst takes them, found once and shared by all documents."""
        import typst

        return typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(folder) for folder in self.folders],
        )

    def without_glyph(self, characters: AbstractSet[int]) -> AbstractSet[int]:
        """Return those of the characters for which no font has a glyph; large fonts are asked last, and seldom."""
        files = {Path(font.path) for font in self.loaded.fonts() if font.path}
        for file in sorted(files, key=lambda path: (path.stat().st_size, path)):
            if not characters:
                break
            characters = characters - _characters_in(file)
        return characters


@lru_cache(maxsize=64)
def _characters_in(file: Path) -> frozenset[int]:
    """Return the characters that a font, or any of a collection, has glyphs for; a damaged one has none."""
    import uharfbuzz

    held = uharfbuzz.Blob.from_file_path(str(file))
    count = uharfbuzz.Face(held).count
    return frozenset(character for index in range(count) for character in uharfbuzz.Face(held, index).unicodes)


def fonts_at_hand(templates: TemplateFolder) -> FontsAtHand:
    """Return the fonts that are installed as packages, and those in `fonts` among the planner's own templates."""
    own = (templates.own / FONTS,) if templates.own and (templates.own / FONTS).is_dir() else ()
    return _shared(own)


@lru_cache(maxsize=4)
def _shared(own: tuple[Path, ...]) -> FontsAtHand:
    families = sorted({family.module for family in entry_points(group=_FAMILIES)})
    installed = (*(_folder(package, _INSIDE) for package in families), *(_folder(package) for package in _EAST_ASIAN))
    return FontsAtHand((*own, *(folder for folder in installed if folder is not None)))


def _folder(package: str, inside: str = "") -> Path | None:
    """Return where a package holds its fonts, without importing it; none where it is not installed."""
    found = find_spec(package)
    return Path(found.origin).parent / inside if found and found.origin else None

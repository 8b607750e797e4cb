"""The look of a house: colours, fonts and crest, which every document follows unless its template says otherwise."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from itinerary.rendering.fields import BrandFields, ColourFields

PAPER: Final = "#ffffff"
DARK_PAPER: Final = "#141922"
"""What words stand on: on paper and on a light screen, and on a dark one."""

LEAST_CONTRAST: Final = 4.5
"""The contrast of text that everybody can read, at least (WCAG 2.2, 1.4.3, level AA)."""

_DARK_CONTRAST: Final = 7.0
"""The contrast that a colour gets on a dark screen where the house gives none for it."""

_STEPS: Final = 50

_LINEAR_UP_TO: Final = 0.04045
"""Below this, sRGB is linear (IEC 61966-2-1)."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they do, each written `#rrggbb`."""

    text: str = "#1e2532"
    """Running text."""
    heading: str = "#16294d"
    """Titles, headings, the first line of an entry."""
    accent: str = "#7d5c1e"
    """Rules, the marks of lists, the handling mark."""
    link: str = "#24528f"
    """Links, and headings of the third level."""
    quiet: str = "#565f6e"
    """Small print, labels."""

    @property
    def fields(self) -> ColourFields:
        """The colours as a template may use them."""
        return {
            "text": self.text,
            "heading": self.heading,
            "accent": self.accent,
            "link": self.link,
            "quiet": self.quiet,
        }


DARK: Final = Palette(text="#dfe4ec", heading="#c8d7f0", accent="#d9b573", link="#94bbf2", quiet="#a5aebc")
"""The colours of a house that names none, on a dark screen."""


@dataclass(frozen=True, slots=True)
class Crest:
    """A picture that stands for the house, at the head of a document."""

    picture: bytes
    suffix: str
    """What kind of picture it is: `svg`, `png` or `jpg`."""
    text: str
    """What it is, in words, for whoever cannot see it."""
    height: float
    """On the page, in millimetres."""
    pixels: tuple[int, int]
    """Its width and height in pixels, which give its shape; 1 by 1 for a drawing, which knows its own."""

    @property
    def drawing(self) -> bytes:
        """The picture as SVG, also where it is none: a drawing that holds it whole and nothing else."""
        if self.suffix == "svg":
            return self.picture
        wide, high = self.pixels
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}">'
            f'<image width="{wide}" height="{high}" href="{self.address}"/></svg>'
        ).encode()

    @property
    def address(self) -> str:
        """The picture as an address that holds it whole (RFC 2397)."""
        kind = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}[self.suffix]
        return f"data:{kind};base64,{b64encode(self.picture).decode('ascii')}"


@dataclass(frozen=True, slots=True)
class Brand:
    """The look of a house."""

    light: Palette = field(default_factory=Palette)
    """On paper, and on a screen set to light."""
    dark: Palette = DARK
    """On a screen set to dark."""
    text_fonts: tuple[str, ...] = ()
    """The families for running text, the first that is at hand; then come those of the template."""
    display_fonts: tuple[str, ...] = ()
    """The families for titles and headings."""
    crest: Crest | None = None

    def fields(self, *, crest_address: str = "") -> BrandFields:
        """Return what a template may use; `crest_address` says where it finds the crest, itself where it is empty."""
        crest = self.crest
        return {
            "light": self.light.fields,
            "dark": self.dark.fields,
            "text_fonts": list(self.text_fonts),
            "display_fonts": list(self.display_fonts),
            "crest": None
            if crest is None
            else {"address": crest_address or crest.address, "text": crest.text, "height": crest.height},
        }


def contrast(one: str, other: str) -> float:
    """Return how far two colours, written `#rrggbb`, are apart: 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def darkened(light: Palette) -> Palette:
    """Return the colours for a dark screen: those of a light one, made so pale that they can be read there.

    A colour that is the shipped one has the shipped counterpart.
    """
    shipped = asdict(Palette())
    given = {role: colour for role, colour in asdict(light).items() if colour != shipped[role]}
    return replace(DARK, **{role: _paler(colour) for role, colour in given.items()})


def _paler(colour: str) -> str:
    """Return a colour mixed with as little white as lets it be read on a dark screen."""
    mixed = colour
    for step in range(_STEPS + 1):
        share = step / _STEPS
        mixed = "#" + bytes(round(part + (255 - part) * share) for part in _parts(colour)).hex()
        if contrast(mixed, DARK_PAPER) >= _DARK_CONTRAST:
            break
    return mixed

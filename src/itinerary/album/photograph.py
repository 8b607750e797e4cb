"""One photograph, as it may go into documents: upright, small, and without what the camera wrote into it."""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_FILE_BYTES: Final = 30_000_000
"""Larger than any camera's JPEG; a scan of that size is not meant for a pack."""

MAX_PIXELS: Final = 120_000_000
"""As many as the largest cameras of phones take; more is a mistake, or made to exhaust memory."""
MAX_PIXELS_HELD: Final = 50_000_000
"""Of a progressive JPEG, of which all is held in memory however small it is decoded: two to six bytes a pixel."""
MAX_PIXELS_DECODED: Final = 25_000_000
"""Of a PNG or WebP, which is decoded whole, and held twice while it is: eight bytes a pixel."""

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
"""What is read at all: every further decoder is a way in for a file made to do harm."""

PORTRAIT_EDGE: Final = 600
"""Pixels: 300 to the inch at five centimetres, the largest that a portrait is printed."""

PRINT_EDGE: Final = 1600
"""Pixels: 250 to the inch over the width of a page; a host's website takes no more."""

_QUALITY: Final = 85
"""Of the JPEG that documents hold; beyond it files grow faster than the eye sees."""

_PAPER: Final = (255, 255, 255)
"""What shows through where a picture is transparent."""


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file that is there, and is no photograph that documents can show."""

    reason: str
    mend: str
    """What to do."""


SMALLER: Final = "save it smaller: 600 pixels a side are enough"


@dataclass(frozen=True, slots=True)
class Photograph:
    """A clean JPEG in sRGB, no larger than was asked for, and its size in pixels."""

    data: bytes = field(repr=False)
    width: int
    height: int
    digest: str
    """The SHA-256 of its bytes, in hex: by it a document with another picture is known to be another."""


def cleaned(data: bytes, longest_edge: int = PORTRAIT_EDGE) -> Photograph | Unusable:
    """Return the photograph in a JPEG, PNG or WebP file, turned upright, made small, all its metadata left behind.

    It is never larger than it was; `longest_edge` is in pixels.

    Cameras write where a picture was taken, and telephones who took it, into EXIF, XMP and IPTC; none of it goes into
    a document.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # Pillow warns of what is measured here, and of oddities in metadata, which is dropped.
            warnings.simplefilter("ignore")
            opened = Image.open(BytesIO(data), formats=_FORMATS)
            most = _most_pixels(opened)
            if opened.width * opened.height > most:
                return _too_many_pixels(most)
            return _as_jpeg(_made_small(opened, longest_edge))
    except Image.DecompressionBombError:
        return _too_many_pixels(MAX_PIXELS)
    except UnidentifiedImageError:
        return Unusable(_what_it_is(data), "save it as JPEG or PNG")
    except (OSError, SyntaxError, ValueError, ArithmeticError, LookupError):
        return Unusable("it is damaged", "copy it again from where it came")


def _most_pixels(opened: Image) -> int:
    """Return how many pixels a picture may have, so that no more than 300 MB are taken for it."""
    if opened.format != "JPEG":
        return MAX_PIXELS_DECODED
    return MAX_PIXELS_HELD if opened.info.get("progressive") else MAX_PIXELS


def _too_many_pixels(most: int) -> Unusable:
    return Unusable(f"it has more than {most // 1_000_000} million pixels", SMALLER)


def _made_small(opened: Image, longest_edge: int) -> Image:
    """Return a picture upright, small, and in sRGB; a large JPEG is decoded at a fraction of its size."""
    from PIL import ImageOps

    opened.draft("RGB", (2 * longest_edge, 2 * longest_edge))
    upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((longest_edge, longest_edge))
    return _in_srgb(_on_paper(upright), opened.info.get("icc_profile"))


def _as_jpeg(picture: Image) -> Photograph:
    written = BytesIO()
    # What Pillow read beside the picture, a comment for one, it would write again.
    picture.info = {}
    picture.save(written, "JPEG", quality=_QUALITY, optimize=False, progressive=False)
    data = written.getvalue()
    return Photograph(data, *picture.size, hashlib.sha256(data).hexdigest())


def _on_paper(picture: Image) -> Image:
    """Return a picture in red, green and blue, white where it was transparent."""
    from PIL import Image

    if picture.mode in ("RGB", "L", "CMYK"):
        return picture
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    solid = picture.convert("RGBA")
    paper = Image.new("RGB", solid.size, _PAPER)
    paper.paste(solid, mask=solid.getchannel("A"))
    return paper


def _in_srgb(picture: Image, profile: bytes | None) -> Image:
    """Return a picture with the colours that its profile means; a profile that cannot be read is passed over."""
    from PIL import ImageCms

    if profile:
        try:
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            shown = ImageCms.profileToProfile(picture, meant, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            shown = None
        if shown is not None:
            return shown
    return picture.convert("RGB")


_OTHER_KINDS: Final = (
    (
        slice(4, 12),
        (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftyphevc"),
        "a HEIC, as telephones take them",
    ),
    (slice(4, 12), (b"ftypavif",), "an AVIF"),
    (slice(0, 5), (b"%PDF-",), "a PDF"),
    (slice(0, 4), (b"II*\0", b"MM\0*"), "a TIFF"),
    (slice(0, 4), (b"GIF8",), "a GIF"),
    (slice(0, 5), (b"<?xml", b"<svg "), "an SVG"),
)
"""Other kinds of file that planners have at hand, by where their sign stands and what it is."""


def _what_it_is(data: bytes) -> str:
    for place, signs, kind in _OTHER_KINDS:
        if data[place] in signs:
            return f"it is {kind}, which documents cannot show"
    return "it is no picture that can be read" if data else "it is empty"

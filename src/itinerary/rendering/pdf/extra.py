"""Whether PDF can be made here: its typesetter and fonts come with an extra."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from itinerary.errors import ItineraryError

_MODULES: Final = ("typst", "uharfbuzz", "fontpkg_noto_sans", "fontpkg_noto_serif")
"""What the extra `pdf` installs and the printer uses."""


class PdfExtraMissingError(ItineraryError):
    """The typesetter of PDF, or a font that it needs, is not installed."""

    def __init__(self) -> None:
        super().__init__("PDF needs the extra `pdf`, which is not installed: pip install 'delegation-itinerary[pdf]'")


def can_print_pdf() -> bool:
    """Whether all that PDF needs is installed."""
    return all(map(find_spec, _MODULES))

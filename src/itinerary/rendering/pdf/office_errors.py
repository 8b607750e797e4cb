"""Why there is no PDF of the planner's own Word template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_HARMLESS = "javaldx"
"""In what LibreOffice says where the machine has no Java, which printing does not need."""

_SHOWN = 5
"""How many documents an error names."""


class OfficeMissingError(ItineraryError):
    """LibreOffice is not on this machine."""

    def __init__(self) -> None:
        super().__init__(
            "PDF of the Word template is printed by LibreOffice, 7.4 or newer, and its program `soffice` is not on "
            "this machine: install it (Debian and Ubuntu: apt install libreoffice-writer), or build with --pdf typst"
        )


class PdfWordExtraMissingError(ItineraryError):
    """What makes the bytes of LibreOffice's PDF the same every time is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "PDF of the Word template needs the extra `pdf-word`, which is not installed: "
            "pip install 'delegation-itinerary[pdf-word]'"
        )


class OfficeNotStartedError(ItineraryError):
    """LibreOffice is there, and cannot be started."""

    def __init__(self, program: Path, reason: str) -> None:
        super().__init__(
            f"LibreOffice could not be started as '{program}': {reason}; see whether it opens by itself, or build with "
            "--pdf typst"
        )


class OfficeTooSlowError(ItineraryError):
    """LibreOffice did not come to an end."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"LibreOffice did not end within {seconds:.0f} seconds and was stopped: open one of the Word documents in "
            "it to see what it waits for, or build with --pdf typst"
        )


class NotPrintedError(ItineraryError):
    """LibreOffice made no PDF of a document, whatever it said."""

    def __init__(self, documents: Sequence[str], said: str) -> None:
        named = ", ".join(f"'{name}'" for name in documents[:_SHOWN])
        more = f" and {len(documents) - _SHOWN} more" if len(documents) > _SHOWN else ""
        lines = [line.strip() for line in said.splitlines() if line.strip() and _HARMLESS not in line]
        words = f"; it said: {lines[-1]}" if lines else ", and said nothing"
        super().__init__(
            f"LibreOffice made no PDF for {named}{more}{words}; open the Word document in LibreOffice to see whether "
            "it can be read, or build with --pdf typst"
        )

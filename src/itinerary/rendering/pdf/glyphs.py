"""Characters that no font at hand can show: told before a page is made, so that none ever holds a box instead."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.rendering.pdf.fonts import FontsAtHand

_SHOWN: Final = 5
"""How many characters an error names."""

_LONGEST: Final = 80
"""How much of a text an error shows."""

_WITHOUT_GLYPH: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that leave nothing on the page: a typesetter needs no glyph for them."""

_VARIATION_SELECTORS: Final = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""They choose among shapes of the character before them, and are passed over where there is one shape only."""


class MissingGlyphsError(ItineraryError):
    """A document holds characters for which no font at hand has a glyph."""

    def __init__(self, document: str, characters: Sequence[str], text: str) -> None:
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters[:_SHOWN])
        more = f" and {len(characters) - _SHOWN} more" if len(characters) > _SHOWN else ""
        shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        super().__init__(
            f"the PDF of '{document}' was not made, because no font at hand has {named}{more}, first in '{shown}'; "
            "for Japanese, Chinese and Korean: pip install 'delegation-itinerary[pdf,pdf-ja]'; for other scripts "
            "install the package of a font that has them, such as `fontpkg-noto-sans-thai`, or put the font into the "
            "folder `fonts` of your own templates; --format docx,html,md makes the rest without PDF"
        )
        self.characters = tuple(characters)


def refuse_missing_glyphs(document: str, fields: object, fonts: FontsAtHand) -> None:
    """Raise `MissingGlyphsError` where the fields of a document hold a text that none of the fonts can show."""
    texts = [unicodedata.normalize("NFC", text) for text in _texts(fields)]
    seen = filter(_is_seen, frozenset().union(*texts))
    parts = {character: unicodedata.normalize("NFD", character) for character in seen}
    lacking = fonts.without_glyph({ord(each) for character, apart in parts.items() for each in (character, *apart)})
    missing = {
        character
        for character, apart in parts.items()
        if ord(character) in lacking and any(ord(part) in lacking for part in apart)
    }
    if missing:
        first = next(text for text in texts if not missing.isdisjoint(text))
        in_order = dict.fromkeys(character for text in texts for character in text if character in missing)
        raise MissingGlyphsError(document, tuple(in_order), first)


def _texts(fields: object) -> Iterator[str]:
    """Yield every text in dicts and lists, in their order."""
    if isinstance(fields, str):
        yield fields
    elif isinstance(fields, dict):
        for value in fields.values():
            yield from _texts(value)
    elif isinstance(fields, list):
        for value in fields:
            yield from _texts(value)


def _is_seen(character: str) -> bool:
    if unicodedata.category(character) in _WITHOUT_GLYPH:
        return False
    return not any(ord(character) in selectors for selectors in _VARIATION_SELECTORS)

"""Languages in Word: which mark a run of words bears, and what the whole document is written in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from itinerary.rendering.scripts import EAST_ASIAN, Script, writing
from itinerary.rendering.word.ooxml import element, properties, put, w
from itinerary.rendering.word.package import parsed, serialised

if TYPE_CHECKING:
    from lxml.etree import _Element

SCRIPT_STYLES: Final = {
    Script.JAPANESE: "Native Japanese",
    Script.CHINESE_SIMPLIFIED: "Native Chinese Simplified",
    Script.CHINESE_TRADITIONAL: "Native Chinese Traditional",
    Script.KOREAN: "Native Korean",
}
"""The template's character styles, by name, which hold the font of each script."""

_BESIDE_EAST_ASIAN: Final = "en-GB"
"""The language of Latin words in a document that is written in Japanese, Chinese or Korean."""

_EAST_ASIAN_BESIDE: Final = "ja-JP"
"""The language of East Asian characters, unmarked, in any other document; it decides which of their forms is shown."""


def script_style(language: str | None) -> str:
    """Return the name of the character style for words in a language; empty for scripts without one."""
    return "" if language is None else SCRIPT_STYLES.get(writing(language).script, "")


def mark_language(run: _Element, language: str) -> None:
    """Mark a run as written in a language (17.3.2.20), so that spelling, fonts and speech follow."""
    written = writing(language)
    if written.script in EAST_ASIAN:
        _hint_east_asian(run)
        put(run, element("lang", val=written.tag, eastAsia=written.tag))
    elif written.script is Script.RIGHT_TO_LEFT:
        put(run, element("rtl"))
        put(run, element("lang", bidi=written.tag))
    else:
        put(run, element("lang", val=written.tag))


def _hint_east_asian(run: _Element) -> None:
    """Ask for the East Asian font also for characters that both fonts have, such as quotation marks."""
    fonts = properties(run).find(w("rFonts"))
    if fonts is None:
        fonts = element("rFonts")
        put(run, fonts)
    fonts.set(w("hint"), "eastAsia")


@lru_cache(maxsize=16)
def styles_in(styles: bytes, language: str) -> bytes:
    """Return the styles with the document's language as the language of everything unmarked."""
    root = parsed(styles)
    default = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    if default is None:
        return styles
    for held in default.findall(w("lang")):
        default.remove(held)
    default.append(_document_language("lang", language))
    return serialised(root)


def settings_in(settings: bytes, language: str) -> bytes:
    """Return the settings with the language that chooses among a theme's fonts, where the template has a theme."""
    root = parsed(settings)
    held = root.find(w("themeFontLang"))
    if held is None:
        return settings
    root.replace(held, _document_language("themeFontLang", language))
    return serialised(root)


def _document_language(name: str, language: str) -> _Element:
    written = writing(language)
    if written.script in EAST_ASIAN:
        return element(name, val=_BESIDE_EAST_ASIAN, eastAsia=written.tag)
    if written.script is Script.RIGHT_TO_LEFT:
        return element(name, val=_BESIDE_EAST_ASIAN, eastAsia=_EAST_ASIAN_BESIDE, bidi=written.tag)
    return element(name, val=written.tag, eastAsia=_EAST_ASIAN_BESIDE)

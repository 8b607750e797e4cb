"""How a language is written: its script, its direction, and the country whose habits are meant when none is named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final


class Script(Enum):
    """The kinds of script that need fonts or marks of their own."""

    LATIN = "latin"
    """Latin, Greek, Cyrillic and every other script that runs from left to right with spaces."""
    JAPANESE = "japanese"
    CHINESE_SIMPLIFIED = "chinese-simplified"
    CHINESE_TRADITIONAL = "chinese-traditional"
    KOREAN = "korean"
    RIGHT_TO_LEFT = "right-to-left"


EAST_ASIAN: Final = frozenset((Script.JAPANESE, Script.CHINESE_SIMPLIFIED, Script.CHINESE_TRADITIONAL, Script.KOREAN))
"""The scripts set in East Asian fonts."""

_SCRIPTS: Final = {
    **dict.fromkeys(("Jpan", "Hrkt", "Hira", "Kana"), Script.JAPANESE),
    **dict.fromkeys(("Hans", "Hani"), Script.CHINESE_SIMPLIFIED),
    **dict.fromkeys(("Hant", "Bopo"), Script.CHINESE_TRADITIONAL),
    **dict.fromkeys(("Kore", "Hang"), Script.KOREAN),
    **dict.fromkeys(("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"), Script.RIGHT_TO_LEFT),
}
"""ISO 15924 codes."""

_CODE_LENGTH: Final = 4


@dataclass(frozen=True, slots=True)
class Writing:
    """A language as it is written somewhere."""

    language: str
    script: Script
    territory: str

    @property
    def tag(self) -> str:
        """Its BCP 47 tag with the territory, as Word wants it: `ja-JP`, `zh-CN`."""
        return f"{self.language}-{self.territory}" if self.territory else self.language


@lru_cache(maxsize=256)
def writing(tag: str) -> Writing:
    """Return how the language of a BCP 47 tag is written; CLDR's likely subtags supply what the tag leaves out."""
    language, code, territory = _subtags(tag)
    likely = _likely(language, code, territory)
    return Writing(
        language=language,
        script=_SCRIPTS.get(code or likely[1], Script.LATIN),
        territory=territory or likely[2],
    )


def _subtags(tag: str) -> tuple[str, str, str]:
    """Return language, script and territory of a tag; empty where it does not say."""
    language, *rest = tag.replace("_", "-").split("-")
    code = next((part.title() for part in rest if len(part) == _CODE_LENGTH and part.isalpha()), "")
    territory = next((part.upper() for part in rest if len(part) == len("GB") and part.isalpha()), "")
    return language.lower(), code, territory


def _likely(language: str, code: str, territory: str) -> tuple[str, str, str]:
    from babel.core import get_global

    known = get_global("likely_subtags")
    for key in (f"{language}_{code}", f"{language}_{territory}", language):
        if key in known:
            return _subtags(known[key])
    return language, "", ""

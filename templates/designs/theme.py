"""The theme: the colours and fonts that Word's Design tab changes for the whole document at once."""

from __future__ import annotations

from typing import Final

from designs.palette import (
    AMBER,
    BLUE,
    BRASS,
    CHINESE_SIMPLIFIED,
    CHINESE_TRADITIONAL,
    DISPLAY,
    DISPLAY_JAPANESE,
    GREEN,
    GREY,
    INK,
    JAPANESE,
    KOREAN,
    LATIN,
    MIST,
    NAVY,
    RED,
)
from designs.styles import WORD

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"

_COLOURS: Final = {
    "dk1": INK.rgb,
    "lt1": "FFFFFF",
    "dk2": NAVY.rgb,
    "lt2": MIST.rgb,
    "accent1": BLUE.rgb,
    "accent2": BRASS.rgb,
    "accent3": GREY.rgb,
    "accent4": RED.rgb,
    "accent5": AMBER.rgb,
    "accent6": GREEN.rgb,
    "hlink": BLUE.rgb,
    "folHlink": NAVY.rgb,
}

_FLAT_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FLAT_LINE: Final = f'<a:ln w="9525">{_FLAT_FILL}<a:prstDash val="solid"/></a:ln>'
_NO_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"


_STANDING_IN: Final = {
    LATIN: ("Carlito", "swiss"),
    DISPLAY: ("Caladea", "roman"),
    JAPANESE: ("游ゴシック", "swiss"),
    DISPLAY_JAPANESE: ("游明朝", "roman"),
    CHINESE_SIMPLIFIED: ("微软雅黑", "swiss"),
    CHINESE_TRADITIONAL: ("微軟正黑體", "swiss"),
    KOREAN: ("맑은 고딕", "swiss"),
}
"""The other name of each font, or a font of the same widths, and its family, for machines that lack it."""


def font_table_part() -> str:
    """Return the part that tells what may stand in for each font."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, (other, family) in _STANDING_IN.items()
    )
    return f'<w:fonts xmlns:w="{WORD}">{fonts}</w:fonts>'


def theme_part() -> str:
    """Return the part of the theme."""
    colours = "".join(f'<a:{slot}><a:srgbClr val="{rgb}"/></a:{slot}>' for slot, rgb in _COLOURS.items())
    return (
        f'<a:theme xmlns:a="{_DRAWING}" name="Protocol Office"><a:themeElements>'
        f'<a:clrScheme name="Protocol Office">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Protocol Office">{_fonts("majorFont", DISPLAY, DISPLAY_JAPANESE)}'
        f"{_fonts('minorFont', LATIN, JAPANESE)}</a:fontScheme>"
        f'<a:fmtScheme name="Protocol Office"><a:fillStyleLst>{_FLAT_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_FLAT_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_NO_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FLAT_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _fonts(name: str, latin: str, japanese: str) -> str:
    scripts = {
        "Jpan": japanese,
        "Hang": KOREAN,
        "Hans": CHINESE_SIMPLIFIED,
        "Hant": CHINESE_TRADITIONAL,
    }
    listed = "".join(f'<a:font script="{script}" typeface="{font}"/>' for script, font in scripts.items())
    return (
        f'<a:{name}><a:latin typeface="{latin}"/><a:ea typeface="{japanese}"/>'
        f'<a:cs typeface="{latin}"/>{listed}</a:{name}>'
    )

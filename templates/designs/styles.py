"""The part of styles: defaults, paragraph styles, and the looks of characters and tables."""

from __future__ import annotations

from typing import Final

from designs.palette import (
    BLUE,
    BRASS,
    CHINESE_SIMPLIFIED,
    CHINESE_TRADITIONAL,
    GREY,
    HAIRLINE,
    INK,
    JAPANESE,
    KOREAN,
    NAVY,
)
from designs.paragraph_styles import BOLD, PARAGRAPH_STYLES, TEXT_FONT, ParagraphStyle, size, spacing, style_id

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_NATIVE_FONTS: Final = {
    "Native Japanese": JAPANESE,
    "Native Chinese Simplified": CHINESE_SIMPLIFIED,
    "Native Chinese Traditional": CHINESE_TRADITIONAL,
    "Native Korean": KOREAN,
}

_HIDDEN: Final = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
_SHOWN: Final = '<w:uiPriority w:val="20"/><w:qFormat/>'


def _margins(top: int, right: int, left: int = 0) -> str:
    return (
        f'<w:tblCellMar><w:top w:w="{top}" w:type="dxa"/><w:left w:w="{left}" w:type="dxa"/>'
        f'<w:bottom w:w="{top}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/></w:tblCellMar>'
    )


_DEFAULTS: Final = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{TEXT_FONT}{INK.text}{size(21)}"
    '<w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
)

_BASE: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    f"<w:pPr><w:widowControl/>{spacing(0, 120)}</w:pPr></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    f'<w:name w:val="Default Paragraph Font"/>{_HIDDEN}</w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    f'<w:name w:val="Normal Table"/>{_HIDDEN}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(0, 108, 108)}'
    "</w:tblPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    f'<w:name w:val="No List"/>{_HIDDEN}</w:style>'
)

_HYPERLINK: Final = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>'
    f'<w:unhideWhenUsed/><w:rPr>{BLUE.text}<w:u w:val="single" w:color="{HAIRLINE.rgb}"/></w:rPr></w:style>'
)


def styles_part(own: tuple[ParagraphStyle, ...] = ()) -> str:
    """Return the part of styles: those of all templates, and some of its own."""
    characters = (
        _HYPERLINK,
        _character_style("Handling Mark", f"{BOLD}{BRASS.text}"),
        _character_style("Timetable Zone", f'<w:b w:val="0"/><w:bCs w:val="0"/>{GREY.text}{size(16)}'),
        *(_character_style(name, f'<w:rFonts w:eastAsia="{font}"/>') for name, font in _NATIVE_FONTS.items()),
    )
    below_heads = f"<w:tcPr><w:tcBorders>{NAVY.line('bottom', 4)}</w:tcBorders></w:tcPr>"
    tables = (
        _table_style(
            "Pack Table",
            f"{NAVY.line('top', 8)}{NAVY.line('bottom', 4)}{HAIRLINE.line('insideH', 4)}",
            f'<w:tblStylePr w:type="firstRow"><w:tblPr/>{below_heads}</w:tblStylePr>',
        ),
        _table_style("Pack Facts", "".join(HAIRLINE.line(side, 4) for side in ("top", "bottom", "insideH")), air=36),
        _table_style("Pack Cover", ""),
    )
    styles = (_DEFAULTS, _BASE, *map(_paragraph_style, (*PARAGRAPH_STYLES, *own)), *characters, *tables)
    return f'<w:styles xmlns:w="{WORD}">{"".join(styles)}</w:styles>'


def _paragraph_style(style: ParagraphStyle) -> str:
    custom = "" if style.built_in else ' w:customStyle="1"'
    follows = f'<w:next w:val="{style_id(style.next)}"/>' if style.next else ""
    look = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    letters = f"<w:rPr>{style.run}</w:rPr>" if style.run else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style_id(style.based_on)}"/>{follows}<w:uiPriority w:val="10"/><w:qFormat/>'
        f"{look}{letters}</w:style>"
    )


def _character_style(name: str, letters: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/>{_SHOWN}<w:rPr>{letters}</w:rPr></w:style>'
    )


def _table_style(name: str, borders: str, special: str = "", air: int = 50) -> str:
    held = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/>{_SHOWN}<w:tblPr>{held}{_margins(air, 142)}</w:tblPr>{special}</w:style>'
    )

"""The look: colours, fonts and measures, named for what they do. Lengths are twips (1/20 point)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour, and the slot of the theme that it stands in, where a planner can change it for the whole document."""

    rgb: str
    slot: str = ""
    """`text2`, `accent1`…; empty for a colour that is not in the theme."""

    @property
    def text(self) -> str:
        """The colour as a run property."""
        theme = f' w:themeColor="{self.slot}"' if self.slot else ""
        return f'<w:color w:val="{self.rgb}"{theme}/>'

    def line(self, side: str, eighths: int, space: int = 0, kind: str = "single") -> str:
        """Return the colour as a border: `eighths` of a point wide, `space` points from the text."""
        theme = f' w:themeColor="{self.slot}"' if self.slot else ""
        return f'<w:{side} w:val="{kind}" w:sz="{eighths}" w:space="{space}" w:color="{self.rgb}"{theme}/>'

    @property
    def ground(self) -> str:
        """The colour as a background."""
        theme = f' w:themeFill="{self.slot}"' if self.slot else ""
        return f'<w:shd w:val="clear" w:color="auto" w:fill="{self.rgb}"{theme}/>'


INK: Final = Colour("1E2532", "text1")
NAVY: Final = Colour("16294D", "text2")
BLUE: Final = Colour("24528F", "accent1")
BRASS: Final = Colour("866322", "accent2")
GREY: Final = Colour("565F6E", "accent3")
RED: Final = Colour("9A1B1E", "accent4")
AMBER: Final = Colour("8A5300", "accent5")
GREEN: Final = Colour("2F6B4F", "accent6")
HAIRLINE: Final = Colour("D3D9E2")
MIST: Final = Colour("F3F5F8", "background2")
BLUSH: Final = Colour("FBEFEF")
CREAM: Final = Colour("FFF8E6")

LATIN: Final = "Calibri"
JAPANESE: Final = "Yu Gothic"
CHINESE_SIMPLIFIED: Final = "Microsoft YaHei"
CHINESE_TRADITIONAL: Final = "Microsoft JhengHei"
KOREAN: Final = "Malgun Gothic"
DISPLAY: Final = "Cambria"
DISPLAY_JAPANESE: Final = "Yu Mincho"

PAGE_WIDTH: Final = 11906
PAGE_HEIGHT: Final = 16838
SIDE: Final = 1361
TOP: Final = 1418
BOTTOM: Final = 1191
EDGE: Final = 680
"""How far header and footer stand from the edge of the paper."""
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * SIDE

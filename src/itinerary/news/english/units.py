"""Units of an organisation in English, as a sentence names them: `Dean of the Faculty of Air`."""

from __future__ import annotations

import re
from typing import Final

_LEADING: Final = frozenset(
    {"Chair", "Dean", "Deputy Dean", "Deputy Director", "Deputy Head", "Director", "Head", "Leader", "Vice-Dean"}
)
"""Posts that are posts `of` a unit, so that no comma need part the two."""

_COMMON_NOUN: Final = re.compile(
    r"academy|centre|center|clinic|college|department|division|faculty|group|institute|laboratory|library|museum"
    r"|office|programme|program|school|secretariat|section|team|unit",
    re.IGNORECASE,
)
"""What the name of a unit begins or ends with where it takes `the`; `Physics` or `IT Services` take none."""


def is_post_of_unit(role: str | None, unit: str | None) -> bool:
    """Whether a post, such as `Director`, is the lead of the unit beside it."""
    return bool(unit) and role in _LEADING


def unit_in_sentence(unit: str) -> str:
    """Return a unit with the article that it takes: `the Faculty of Air`, `Physics`."""
    words = unit.split()
    takes_article = any(_COMMON_NOUN.fullmatch(word) for word in (words[0], words[-1]))
    return f"the {unit}" if takes_article else unit

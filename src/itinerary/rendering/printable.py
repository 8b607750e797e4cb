"""Which characters can be printed, and which addresses may be opened."""

from __future__ import annotations

import re

from itinerary.rendering.doubled import bare

_UNPRINTABLE = "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
"""What XML 1.0 (section 2.2) forbids or advises against, among it lone surrogates and the noncharacters."""

_OPENABLE = re.compile(r"(?:https?://|mailto:|tel:|#)\S+")


def printable(text: str) -> str:
    """Return text with U+FFFD in place of every character that no document can hold; line ends become one kind.

    Reading a spec refuses such characters; this is for text from elsewhere, so that one of them can neither make
    a document unreadable nor vanish without a trace. The marks of words in two languages are ours, and fall out.
    """
    if text.isprintable():
        return text
    return re.sub(_UNPRINTABLE, "\ufffd", bare(text).replace("\r\n", "\n").replace("\r", "\n"))


def openable(address: str | None) -> str | None:
    """Return the address if it is one to open (web, mail, telephone, a place in the document), else nothing."""
    return address if address and _OPENABLE.fullmatch(address) else None

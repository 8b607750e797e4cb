"""A template's parts, filled: from fields to sound XML, and a plain sentence where that fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from itinerary.errors import TemplateError
from itinerary.rendering.environment import fill
from itinerary.rendering.word.package import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import XMLSyntaxError, _Element

    from itinerary.rendering.word.template import FilledPart

_OUR_LINE_BREAKS: Final = re.compile(r"\n+(?=<(?!/w:t>))")
"""The line breaks that tell Jinja's lines apart; those inside words stand before `</w:t>` or more words."""


def filled(part: FilledPart, fields: Mapping[str, Any], template_name: str) -> _Element:
    """Return the root of a part with its fields filled.

    The result is parsed strictly here, because a lenient parser would drop, without a word, everything after the
    first fault. Raises `TemplateError` with the place in the template.
    """
    from lxml.etree import XMLSyntaxError

    xml = fill(part.template, fields, template_name, lambda _, line: part.source.place(line))
    xml = _OUR_LINE_BREAKS.sub("", xml)
    try:
        return parsed(xml.encode("utf-8"))
    except XMLSyntaxError as failure:
        raise TemplateError(template_name, _unsound(xml, failure)) from failure


def _unsound(xml: str, failure: XMLSyntaxError) -> str:
    """Say that the filled part is broken, with the words that stand before the break."""
    lines = xml.split("\n")
    line, column = failure.position
    before = "\n".join([*lines[: line - 1], lines[line - 1][:column]])
    near = " ".join(re.sub(r"<[^>]*>?", " ", before).split())[-_SHOWN:]
    return (
        f'the filled document is not sound, after the words "{near}": {_reason(failure)}; '
        "a tag probably begins in one paragraph, row or cell and ends in another"
    )


def _reason(failure: XMLSyntaxError) -> str:
    """Return what the parser says, without its line and column, which are nowhere to be seen in Word."""
    return str(failure.msg).rpartition(", line")[0] or str(failure.msg)


_SHOWN: Final = 60
"""How many of the words before a break are shown, in characters."""

"""A template's parts, filled: from fields to sound XML, and a plain sentence where that fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from itinerary.errors import TemplateError
from itinerary.rendering.word.package import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from lxml.etree import XMLSyntaxError, _Element

    from itinerary.rendering.word.template import FilledPart

_OUR_LINE_BREAKS: Final = re.compile(r"\n+(?=<(?!/w:t>))")
"""The line breaks that tell Jinja's lines apart; those inside words stand before `</w:t>` or more words."""


def filled(part: FilledPart, fields: Mapping[str, Any], template_name: str) -> _Element:
    """Return the root of a part with its fields filled.

    The result is parsed strictly here, because a lenient parser would drop, without a word, everything after the
    first fault. Raises `TemplateError` with the place in the template.
    """
    from jinja2 import TemplateError as JinjaError
    from lxml.etree import XMLSyntaxError

    try:
        xml = part.template.render(fields)
    except (JinjaError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as failure:
        where = part.source.place(_template_line(failure.__traceback__))
        raise TemplateError(template_name, f"{failure} {where}") from failure
    xml = _OUR_LINE_BREAKS.sub("", xml)
    try:
        return parsed(xml.encode("utf-8"))
    except XMLSyntaxError as failure:
        raise TemplateError(template_name, _unsound(xml, failure)) from failure


def _template_line(traceback: TracebackType | None) -> int:
    """Return the line of the template that was being filled; Jinja puts it into the traceback."""
    line = 1
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def _unsound(xml: str, failure: XMLSyntaxError) -> str:
    """Say that the filled part is broken, with the words that stand before the break."""
    lines = xml.split("\n")
    line, column = failure.position
    before = "\n".join([*lines[: line - 1], lines[line - 1][:column]])
    near = " ".join(re.sub(r"<[^>]*>?", " ", before).split())[-_SHOWN:]
    return (
        f'the filled document is not sound, after the words "{near}": {failure.msg}; '
        "a tag probably begins in one paragraph, row or cell and ends in another"
    )


_SHOWN: Final = 60
"""How many of the words before a break are shown, in characters."""

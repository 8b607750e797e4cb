"""How a template is filled: strictly, in a sandbox, with everything escaped.

Every template, ours or a planner's, is filled in an environment made here. An unknown field is an error and never
an empty string; nothing of Python can be reached or changed from a template; what is put in is escaped, so that
`R&D <Bay Area>` stays what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

_UNREPEATABLE = "random"
"""The one filter that would give other bytes on every run."""


def environment(templates: Mapping[str, str] | None = None, *, markup: bool = True) -> Environment:
    """Return an environment for `templates`, texts by name, which may include and extend each other.

    `markup` says whether the output is HTML or XML, where what is put in is escaped; only a format that is no
    markup, such as Markdown, goes without. Templates get no functions of their own beyond Jinja's filters and
    tests: they hold layout and words, with loops and conditions.
    """
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        autoescape=markup,
        undefined=StrictUndefined,
        loader=None if templates is None else DictLoader(templates),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    del made.filters[_UNREPEATABLE]
    return made

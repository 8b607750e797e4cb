"""How a template is filled: strictly, in a sandbox, with everything escaped.

Every template, ours or a planner's, is filled in an environment made here. An unknown field is an error and never
an empty string; nothing of Python can be reached or changed from a template; what is put in is escaped, so that
`R&D <Bay Area>` stays what was typed.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from itinerary.errors import TemplateError, TemplateFault
from itinerary.rendering import bounds
from itinerary.rendering.bounds import TooMuchAskedError, bounded_filter, within_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from jinja2 import Environment, Template
    from jinja2.runtime import Context

_NO_FILTERS: Final = frozenset(
    {
        *("random",),
        *("center", "format", "indent", "wordwrap", "batch", "slice", "filesizeformat"),
        *("attr", "pprint", "urlize"),
    }
)
"""Filters that would give other bytes on every run, make something of any size out of a number, or look into values."""

_COST_OF_CALL: Final = 10
"""Units of work: a macro costs as much time as so many turns of a loop."""

_PLAIN: Final = (str, bytes, int, float, list, tuple, type(None))
"""Values of which a template may take items and no attributes: what they have are Python's methods."""

REFUSED: Final = "template-refused"
"""The rule of what can be read and yet not be filled."""

_JINJA_FRAME: Final = "__jinja_exception__"
"""The name by which the frames are known that Jinja puts into a traceback for the lines of a template."""

Place: TypeAlias = "Callable[[str, int], str]"
"""Says where a line (counted from 1) of a template (by name) is, in words for its author."""


def environment(templates: Mapping[str, str] | None = None, *, markup: bool = True) -> Environment:
    """Return an environment for `templates`, texts by name, which may include and extend each other.

    `markup` says whether the output is HTML or XML, where what is put in is escaped; only a format that is no
    markup, such as Markdown, goes without. Templates get no functions of their own beyond Jinja's filters and
    tests: they hold layout and words, with loops and conditions, within bounds.
    """
    from jinja2 import FunctionLoader, StrictUndefined

    made = _environment_of_plain_data()(
        autoescape=markup,
        undefined=StrictUndefined,
        loader=FunctionLoader(partial(_loaded, templates or {})),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # What can be worked out while a template is read would be made where no work is counted.
        optimized=False,
    )
    made.globals.clear()
    kept = {name: found for name, found in made.filters.items() if name not in _NO_FILTERS}
    made.filters = {name: bounded_filter(name, found) for name, found in kept.items()}
    return made


@cache
def _environment_of_plain_data() -> type[Environment]:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from jinja2.visitor import NodeTransformer

    class Counting(NodeTransformer):
        """Has the turns of every loop counted."""

        def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - jinja2 calls it by the name of the node
            """Put what counts around that over which a loop goes."""
            self.generic_visit(node)
            count = nodes.EnvironmentAttribute("counted", lineno=node.iter.lineno)
            node.iter = nodes.Call(count, [node.iter], [], None, None, lineno=node.iter.lineno)
            return node

        def visit_Concat(self, node: nodes.Concat) -> nodes.Call:  # noqa: N802 - as above
            """Have `~` measured, which is no operator to Jinja's sandbox."""
            self.generic_visit(node)
            join = nodes.EnvironmentAttribute("beside", lineno=node.lineno)
            return nodes.Call(join, list(node.nodes), [], None, None, lineno=node.lineno)

    class PlainDataEnvironment(ImmutableSandboxedEnvironment):
        """Knows mappings by their keys alone, and counts what a template does.

        A field called `items` is a field, and no method of a value can be reached.
        """

        intercepted_binops = frozenset({"+", "*", "**", "%"})
        concat = staticmethod(bounds.joined)
        counted = staticmethod(bounds.counted)

        def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - jinja2's own signature
            """Return a field of a mapping without first asking for a method of that name, as Jinja would."""
            if type(obj) is dict:
                return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
            if isinstance(obj, _PLAIN):
                return self.undefined(obj=obj, name=attribute)
            return super().getattr(obj, attribute)

        def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - jinja2's own signature
            """Return an item; what is no item is nothing, and never an attribute."""
            try:
                return obj[argument]
            except (AttributeError, LookupError, TypeError):
                return self.undefined(obj=obj, name=argument)

        def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - jinja2's own signature
            """Count every call, and let it be made where Jinja's sandbox would."""
            bounds.spent(_COST_OF_CALL)
            return super().is_safe_callable(obj)

        def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - as above
            """Do what an operator does, within bounds."""
            bounds.expected(operator, left, right)
            return bounds.made(super().call_binop(context, operator, left, right))

        def beside(self, *parts: Any) -> str:  # noqa: ANN401 - as above
            """Return what stands beside each other with `~`, escaped where it is markup."""
            from jinja2.runtime import markup_join, str_join

            return bounds.made(markup_join(parts) if self.autoescape else str_join(parts))

        def _generate(self, source: nodes.Template, *arguments: Any, **options: Any) -> str:  # noqa: ANN401 - as above
            return super()._generate(Counting().visit(source), *arguments, **options)

    return PlainDataEnvironment


def _loaded(templates: Mapping[str, str], name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """Return a template by name with its name, which Jinja then knows as its file; it never goes out of date."""
    text = templates.get(name)
    return None if text is None else (text, name, lambda: True)


def line_of_text(name: str, line: int) -> str:
    """Say where a line is in a template that is plain text."""
    return f"in line {line} of '{name}'"


def fill(template: Template, fields: Mapping[str, Any], template_name: str, place: Place = line_of_text) -> str:
    """Return a template filled; raises `TemplateError` with the place where it asks for what it cannot have."""
    from jinja2 import TemplateError as JinjaError

    try:
        with within_bounds():
            return template.render(fields)
    except (
        *(JinjaError, TooMuchAskedError, RecursionError),
        *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    ) as failure:
        name, line = _line_of_template(failure.__traceback__)
        where = place(name, line)
        is_text = place is line_of_text
        fault = TemplateFault(REFUSED, fault_of(failure), where, file=name if is_text else "", line=is_text * line)
        raise TemplateError(template_name, fault) from failure


def fault_of(failure: Exception) -> str:
    """Return what Jinja says of a fault, ready to be followed by the place."""
    from jinja2 import TemplateNotFound

    if isinstance(failure, TemplateNotFound):
        return f"there is no template '{failure.name}' to draw in"
    if isinstance(failure, RecursionError):
        return "it draws in itself, or nests too deep"
    return str(failure).rstrip(".")


def _line_of_template(traceback: TracebackType | None) -> tuple[str, int]:
    """Return the template, and its line, that was being filled; Jinja puts both into the traceback."""
    name, line = "", 1
    while traceback is not None:
        if _JINJA_FRAME in traceback.tb_frame.f_globals:
            name, line = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return name, line

"""Which fields a template may ask for, and which of those that it asks for there are not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Final, TypeAlias, Union, get_args, get_origin, get_type_hints, is_typeddict

from itinerary.rendering.fields import DocumentFields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import nodes

Vocabulary: TypeAlias = "Mapping[str, Vocabulary] | list[Vocabulary] | None"
"""Fields by name, a list of something, or words."""

_LOOP: Final = "loop"
"""What Jinja itself knows inside a `for`."""


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A field that a template asks for and no document has."""

    name: str
    help: str
    """The nearest known name, and all those known at that place."""
    line: int
    """In the source that Jinja read, counted from 1."""


def document_vocabulary() -> Mapping[str, Vocabulary]:
    """Return the fields of a document, as `DocumentFields` declares them."""
    return vocabulary_of(DocumentFields)


@cache
def vocabulary_of(shape: type) -> Mapping[str, Vocabulary]:
    """Return the fields that a typed dict declares, those inside them included."""
    return _fields_of(shape)


def _fields_of(shape: type) -> dict[str, Vocabulary]:
    return {name: _vocabulary_of(hint) for name, hint in get_type_hints(shape).items()}


def _vocabulary_of(hint: object) -> Vocabulary:
    origin = get_origin(hint)
    if origin is list:
        return [_vocabulary_of(get_args(hint)[0])]
    if origin in (Union, UnionType):
        merged: dict[str, Vocabulary] = {}
        for member in map(_vocabulary_of, get_args(hint)):
            merged |= member if isinstance(member, dict) else {}
        return merged
    shape = origin or hint
    return _fields_of(shape) if isinstance(shape, type) and is_typeddict(shape) else None


def unknown_fields(
    template: nodes.Template, vocabulary: Mapping[str, Vocabulary] | None = None
) -> tuple[UnknownField, ...]:
    """Return the fields that a parsed template asks for and that there are not, in the order in which they stand.

    Without a `vocabulary` there are those of a document.
    """
    reader = _Reader()
    reader.read_all(template.body, dict(document_vocabulary() if vocabulary is None else vocabulary))
    return tuple(sorted(reader.unknown, key=lambda field: field.line))


class PieceReader:
    """Reads a template tag by tag where it cannot be read whole: what a loop makes known stays known after it."""

    def __init__(self, vocabulary: Mapping[str, Vocabulary]) -> None:
        self._reader = _Reader(forgets=False)
        self._known = dict(vocabulary)

    def unknown_in(self, piece: nodes.Template) -> tuple[UnknownField, ...]:
        """Return the unknown fields of one more tag, their lines counted in it."""
        self._reader.unknown.clear()
        self._reader.read_all(piece.body, self._known)
        return tuple(self._reader.unknown)


class _Reader:
    """Follows names through loops and settings, and keeps those that lead nowhere."""

    def __init__(self, *, forgets: bool = True) -> None:
        self.unknown: list[UnknownField] = []
        self._forgets = forgets
        """Whether the names of a loop are unknown again after it."""

    def read_all(self, many: Iterable[nodes.Node], known: dict[str, Vocabulary]) -> None:
        """Read nodes in order; `known` are the names in reach, to which a `set` adds."""
        for node in many:
            self._read(node, known)

    def _read(self, node: nodes.Node, known: dict[str, Vocabulary]) -> None:
        from jinja2 import nodes

        match node:
            case nodes.For():
                self._loop(node, known)
            case nodes.Assign(target=nodes.Name(name=name), node=value):
                known[name] = self._meaning(value, known)
            case nodes.With() | nodes.Macro() | nodes.AssignBlock():
                known |= {name.name: None for name in node.find_all(nodes.Name) if name.ctx != "load"}
                known |= {node.name: None} if isinstance(node, nodes.Macro) else {}
                self.read_all(node.iter_child_nodes(), known)
            case nodes.Name(ctx="store" | "param"):
                pass
            case nodes.Expr():
                self._meaning(node, known)
            case _:
                self.read_all(node.iter_child_nodes(), known)

    def _loop(self, loop: nodes.For, known: dict[str, Vocabulary]) -> None:
        from jinja2 import nodes

        many = self._meaning(loop.iter, known)
        inside = dict(known) if self._forgets else known
        inside[_LOOP] = None
        if isinstance(loop.target, nodes.Name):
            inside[loop.target.name] = many[0] if isinstance(many, list) else None
        else:
            inside |= {name.name: None for name in loop.target.find_all(nodes.Name)}
        self.read_all((*([loop.test] if loop.test else []), *loop.body), inside)
        self.read_all(loop.else_, known)

    def _meaning(self, expression: nodes.Node, known: Mapping[str, Vocabulary]) -> Vocabulary:
        """Return what an expression leads to, and keep it if it leads to nothing known."""
        from jinja2 import nodes

        match expression:
            case nodes.Name(name=name):
                return self._field(name, known, expression.lineno)
            case nodes.Getattr(node=owner, attr=name) | nodes.Getitem(node=owner, arg=nodes.Const(value=str(name))):
                meant = self._meaning(owner, known)
                return self._field(name, meant, expression.lineno) if isinstance(meant, Mapping) else None
            case nodes.Getitem(node=owner):
                meant = self._meaning(owner, known)
                self._read(expression.arg, dict(known))
                return meant[0] if isinstance(meant, list) else None
            case _:
                self.read_all(expression.iter_child_nodes(), dict(known))
                return None

    def _field(self, name: str, known: Mapping[str, Vocabulary], line: int) -> Vocabulary:
        if name in known:
            return known[name]
        self.unknown.append(UnknownField(name, _help(name, known), line))
        return None


def _help(name: str, known: Mapping[str, Vocabulary]) -> str:
    nearest = get_close_matches(name, sorted(known), n=1, cutoff=_NEAR)
    hint = f"did you mean '{nearest[0]}'? " if nearest else ""
    return f"{hint}known there: {', '.join(sorted(known))}"


_NEAR: Final = 0.7
"""How like (0 to 1) a known name must be to be suggested."""

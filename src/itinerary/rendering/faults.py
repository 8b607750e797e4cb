"""What is wrong with a text that Jinja is to fill: all of it in one run, each fault with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.errors import TemplateFault
from itinerary.rendering.environment import fault_of, line_of_text
from itinerary.rendering.vocabulary import PieceReader, unknown_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jinja2 import Environment
    from jinja2.nodes import Template

    from itinerary.rendering.vocabulary import Vocabulary

SYNTAX: Final = "template-syntax"
UNKNOWN_FIELD: Final = "unknown-template-field"

_COMMENT: Final = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAG: Final = re.compile(r"\{(?P<kind>[{%])[-+]?(?P<words>(?:(?!\{[{%]).)*?)[-+]?[%}]\}", re.DOTALL)

_CLOSED_BY: Final = {
    "for": "{{% {0} %}}{{% endfor %}}",
    "if": "{{% {0} %}}{{% endif %}}",
    "elif": "{{% if{1} %}}{{% endif %}}",
    "set": "{{% {0} %}}",
    "with": "{{% {0} %}}{{% endwith %}}",
    "macro": "{{% {0} %}}{{% endmacro %}}",
}
"""How a tag is read without the rest of the template: closed at once. Tags of other names hold no fields."""

_OPENING: Final = frozenset({"for", "if", "set", "with", "macro", "block", "call", "filter", "autoescape", "raw"})
"""The tags that are closed by one of the same name with `end` before it."""


def faults_in_text(
    env: Environment, name: str, text: str, vocabulary: Mapping[str, Vocabulary]
) -> tuple[TemplateFault, ...]:
    """Return what is wrong with a template that is a text; its faults know their lines."""

    def at(line: int, rule: str, what: str, mend: str = "") -> TemplateFault:
        return TemplateFault(rule, what, line_of_text(name, line), mend, file=name, line=line)

    return faults_in(env, text, text, vocabulary, in_whole=at, in_apart=at)


def faults_in(
    env: Environment,
    whole: str,
    apart: str,
    vocabulary: Mapping[str, Vocabulary],
    *,
    in_whole: Callable[[int, str, str, str], TemplateFault],
    in_apart: Callable[[int, str, str, str], TemplateFault],
) -> tuple[TemplateFault, ...]:
    """Return what is wrong with a template: unknown fields, also in branches seldom taken, and what cannot be read.

    Where `whole` cannot be read, which Jinja says of its first mistake only, the tags in `apart`, the same text in
    another form, are read each for itself. `in_whole` and `in_apart` make a fault of a line, rule, sentence and help.
    """
    from jinja2 import TemplateSyntaxError

    try:
        unknown_there = tuple(unknown_fields(_read(env, whole), vocabulary))
    except TemplateSyntaxError as mistake:
        pieces = faults_in_pieces(env, apart, vocabulary, in_apart)
        if any(fault.rule == SYNTAX for fault in pieces):
            return (*pieces, *_ill_nested(apart, in_apart))
        return (in_whole(mistake.lineno, SYNTAX, fault_of(mistake), ""), *pieces)
    return tuple(
        in_whole(unknown.line, UNKNOWN_FIELD, f"there is no field '{unknown.name}'", unknown.help)
        for unknown in unknown_there
    )


def faults_in_pieces(
    env: Environment,
    text: str,
    vocabulary: Mapping[str, Vocabulary],
    at: Callable[[int, str, str, str], TemplateFault],
) -> tuple[TemplateFault, ...]:
    """Return what is wrong with the single tags of a text, whatever is wrong with how they are nested."""
    from jinja2 import TemplateSyntaxError

    reader = PieceReader(vocabulary)
    faults: list[TemplateFault] = []
    for line, piece in _pieces(text):
        try:
            tree = _read(env, piece)
        except TemplateSyntaxError as mistake:
            faults.append(at(line, SYNTAX, fault_of(mistake), ""))
            continue
        faults += [
            at(line + unknown.line - 1, UNKNOWN_FIELD, f"there is no field '{unknown.name}'", unknown.help)
            for unknown in reader.unknown_in(tree)
        ]
    return tuple(faults)


def _ill_nested(text: str, at: Callable[[int, str, str, str], TemplateFault]) -> Iterator[TemplateFault]:
    """Yield the first tag that closes another than the one that is open, or that is left open at the end."""
    opened: list[tuple[int, str]] = []
    for line, tag in _tags(text):
        name = _name(tag["words"])
        if tag["kind"] == "%" and name in _OPENING and not (name == "set" and "=" in tag["words"]):
            opened.append((line, name))
        elif tag["kind"] == "%" and name.startswith("end"):
            if not opened or opened[-1][1] != name.removeprefix("end"):
                expected = f"'end{opened[-1][1]}' is expected" if opened else "nothing is open"
                yield at(line, SYNTAX, f"'{name}' stands where {expected}", "")
                return
            opened.pop()
    if opened:
        yield at(opened[-1][0], SYNTAX, f"'{opened[-1][1]}' is not closed by 'end{opened[-1][1]}'", "")


def _read(env: Environment, text: str) -> Template:
    """Return the tree of a template that can be compiled; raises `TemplateSyntaxError`."""
    from jinja2 import TemplateSyntaxError

    try:
        env.compile(text)
        return env.parse(text)
    except (RecursionError, SyntaxError, MemoryError, ValueError) as beyond:
        # Jinja hands on what Python says of its translation: more than twenty loops in one another, a number too long.
        message = "it nests too deep, or holds a number that is too long"
        raise TemplateSyntaxError(message, 1) from beyond


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield each tag with its line, in a form that can be read by itself."""
    for line, tag in _tags(text):
        words = tag["words"].strip()
        name = _name(words)
        if tag["kind"] == "{":
            yield line, f"{{{{{tag['words']}}}}}"
        elif name in _CLOSED_BY:
            yield line, _CLOSED_BY[name].format(words, words[len(name) :])


def _tags(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield each tag of a text with its line, those in comments left out."""
    without_comments = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for tag in _TAG.finditer(without_comments):
        yield without_comments.count("\n", 0, tag.start()) + 1, tag


def _name(words: str) -> str:
    return re.split(r"\W", words.strip(), maxsplit=1)[0]

"""A calendar file taken apart: its octets, its lines, its components; and the faults that show while doing so."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong, and the physical line, from 1, on which it stands or begins."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Property:
    """One unfolded line, taken apart."""

    line: int
    name: str
    parameters: dict[str, str]
    value: str


@dataclass(frozen=True, slots=True)
class Component:
    """What stands between BEGIN and END."""

    line: int
    name: str
    properties: list[Property] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """Return the properties of that name."""
        return [each for each in self.properties if each.name == name]

    def first(self, name: str) -> Property | None:
        """Return the first property of that name, or none."""
        return next(iter(self.all(name)), None)

    def inside(self, name: str) -> list[Component]:
        """Return the components of that name directly inside."""
        return [each for each in self.parts if each.name == name]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file as a tree, and what was wrong with its form."""

    root: Component
    """Holds the calendars, and whatever stands outside of one."""
    faults: tuple[Fault, ...]


def parsed(content: bytes) -> Parsed:
    """Take a calendar file apart, as far as it goes."""
    found = list(_octet_faults(content))
    properties: list[Property] = []
    for number, line in _unfolded(content.decode("utf-8", "replace").removeprefix("\ufeff")):
        taken_apart = _property(number, line)
        if isinstance(taken_apart, Fault):
            found.append(taken_apart)
        else:
            properties.append(taken_apart)
    root = Component(0, "")
    found += _grow(root, properties)
    return Parsed(root, tuple(found))


_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def _octet_faults(content: bytes) -> Iterator[Fault]:
    if content.startswith(b"\xef\xbb\xbf"):
        yield Fault(1, "byte order mark")
    *lines, rest = content.split(b"\n")
    if rest:
        yield Fault(len(lines) + 1, "the last line has no line break")
    before = b""
    for number, raw in enumerate(lines, start=1):
        line = raw.removesuffix(b"\r")
        if line == raw or b"\r" in line:
            yield Fault(number, "a line break that is not CRLF")
        if not line.strip():
            yield Fault(number, "blank line")
        if len(line) > 75:
            yield Fault(number, f"line of {len(line)} octets, over 75")
        if _CONTROL.search(line):
            yield Fault(number, "control character")
        try:
            line.decode()
        except UnicodeDecodeError:
            yield Fault(number, "not UTF-8, or a character parted by a fold")
        if line[:1] in (b" ", b"\t") and (len(before) - len(before.rstrip(b"\\"))) % 2:
            yield Fault(number, "an escape parted by a fold")
        before = line


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    started, whole = 1, ""
    for number, line in enumerate(re.split(r"\r?\n", text), start=1):
        if line[:1] in (" ", "\t"):
            whole += line[1:]
            continue
        if whole:
            yield started, whole
        started, whole = number, line
    if whole:
        yield started, whole


_VALUE = r'(?:"[^"]*"|[^";:,]*)'
_LINE = re.compile(rf"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+={_VALUE}(?:,{_VALUE})*)*):(.*)", re.DOTALL)
_PARAMETER = re.compile(rf";([A-Za-z0-9-]+)=({_VALUE}(?:,{_VALUE})*)")


def _property(number: int, line: str) -> Property | Fault:
    match = _LINE.fullmatch(line)
    if not match:
        return Fault(number, f"no property: {line[:40]}")
    name, parameters, value = match.groups()
    pairs = [(key.upper(), given.strip('"')) for key, given in _PARAMETER.findall(parameters)]
    for key, given in pairs:
        if re.search(r"\^(?![n^'])", given.replace("^^", "")):
            return Fault(number, f"{key} has an escape that RFC 6868 does not know")
    twice = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    if twice:
        return Fault(number, f"parameter {twice[0]} stands twice")
    return Property(number, name.upper(), dict(pairs), value)


def _grow(root: Component, properties: list[Property]) -> Iterator[Fault]:
    stack = [root]
    for each in properties:
        if each.name == "BEGIN":
            component = Component(each.line, each.value.upper())
            stack[-1].parts.append(component)
            stack.append(component)
        elif each.name == "END":
            if each.value.upper() != stack[-1].name or len(stack) == 1:
                yield Fault(each.line, f"END:{each.value} closes nothing that is open")
            else:
                stack.pop()
        else:
            stack[-1].properties.append(each)
    for left in stack[1:]:
        yield Fault(left.line, f"{left.name} is never closed")

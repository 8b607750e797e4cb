"""What a slip in the writing of a file is: a mistake in the text of a spec, or in the files that it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

VISIT_FILE: Final = "visit.yaml"


@dataclass(frozen=True, slots=True)
class Written:
    """A visit as it lies in its folder, with a slip in it."""

    content: bytes
    """Of the visit file."""
    line: int
    """On which line the slip is, from 1."""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Other files, by their path from the folder."""
    file: str = VISIT_FILE
    """In which file the slip is."""


Write: TypeAlias = "Callable[[list[str], Random], Written | None]"
"""Puts a slip into the lines of a sound spec; nothing where it has no place for it."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One kind of slip."""

    rule: str
    """The rule that is to find it."""
    write: Write


SLIPS: list[Slip] = []
"""Every kind."""


def slip(rule: str) -> Callable[[Write], Write]:
    """Put a kind of slip on the list, with the rule that is to find it."""

    def keep(write: Write) -> Write:
        SLIPS.append(Slip(rule, write))
        return write

    return keep


class _ByHand(yaml.SafeDumper):
    """Writes a spec as planners do: with quotes only where a text needs them, and each text on one line."""

    def ignore_aliases(self, data: object) -> bool:
        """Write what stands in two places twice."""
        del data
        return True


_ByHand.yaml_implicit_resolvers = {}
_ByHand.add_representer(int, lambda dumper, number: dumper.represent_str(str(number)))


def spec_lines(data: Mapping[str, Any]) -> list[str]:
    """Return the lines of a spec as a planner would write it."""
    text: str = yaml.dump(data, Dumper=_ByHand, sort_keys=False, allow_unicode=True, width=10_000)
    return text.splitlines()


def written(lines: list[str], number: int, *, beside: Mapping[str, bytes] | None = None) -> Written:
    """Return a visit of some lines, with a slip on the one of a number, from 0."""
    return Written(joined(lines), number + 1, beside or {})


def joined(lines: list[str]) -> bytes:
    """Return a file of some lines."""
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


_FIELD: Final = re.compile(r"^(?P<depth> *)(?P<name>[a-z-]+): (?P<value>[^\s'\"\[{&*!|>].*)$")


@dataclass(frozen=True, slots=True)
class Field:
    """A line of a spec that holds one field with a plain text."""

    number: int
    """Which line, from 0."""
    depth: str
    """The spaces before it."""
    name: str
    value: str

    def put(self, lines: list[str], line: str) -> Written:
        """Return a visit in which another line stands in its place, as deep as this one."""
        lines[self.number] = f"{self.depth}{line}"
        return written(lines, self.number)


def some_field(lines: list[str], random: Random, *names: str) -> Field:
    """Return a field of some names that is neither the first nor the last of its entry."""
    fields = [_field(lines, number) for number in range(len(lines))]
    inner = [one for one in fields if one and one.name in names and _is_inside(lines, one)]
    return random.choice(inner)


def _field(lines: list[str], number: int) -> Field | None:
    found = _FIELD.match(lines[number]) if number < len(lines) else None
    return Field(number, found["depth"], found["name"], found["value"]) if found else None


def _is_inside(lines: list[str], one: Field) -> bool:
    around = (_field(lines, one.number - 1), _field(lines, one.number + 1))
    return all(other is not None and other.depth == one.depth for other in around)

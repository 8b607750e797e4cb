"""Answers as people type them → plain data as the spec writes it, or a sentence that says what is wrong.

The dialogue and the form use these same readers, so that what one refuses the other refuses too.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from itinerary.diagnostics import excerpt
from itinerary.record.names import Misread, Register
from itinerary.source.decoding import UNPRINTABLE, described

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from itinerary.source import Data

    Reader: TypeAlias = Callable[[str], Data | Misread]

AS_PLANNED: Final = frozenset({"=", "as planned"})
"""What stands for those who were to be there."""

_YES: Final = frozenset({"y", "yes", "true", "held"})
_NO: Final = frozenset({"n", "no", "false", "not held"})
_BETWEEN: Final = re.compile(r"[;\n]")
_BETWEEN_NAMES: Final = re.compile(r"[,;\n]|\s+and\s+")
_EVERYONE: Final = re.compile(r"all(?:\s+except\s+(?P<absent>.+))?", re.IGNORECASE | re.DOTALL)
_LONGEST: Final = 20_000


def yes_or_no(typed: str) -> Data | Misread:
    """Read whether something took place."""
    plain = typed.strip().lower()
    if plain in _YES:
        return "true"
    return "false" if plain in _NO else Misread(f"'{excerpt(typed)}' is neither yes nor no; write `yes` or `no`")


def words(typed: str) -> Data | Misread:
    """Read words on one line."""
    return _unprintable(typed) or " ".join(typed.split())


def after_to(typed: str) -> Data | Misread:
    """Read what something is for, which is told after 'to', whether or not that was typed too."""
    read = words(typed)
    return read[len("to ") :] if isinstance(read, str) and read.lower().startswith("to ") else read


def prose(typed: str) -> Data | Misread:
    """Read a text of one or more lines."""
    lines = [" ".join(line.split()) for line in typed.strip().splitlines()]
    return _unprintable(typed) or "\n".join(lines)


def sentences(typed: str) -> Data | Misread:
    """Read a list with one entry on each line; semicolons may stand within them."""
    return _unprintable(typed) or [" ".join(line.split()) for line in typed.splitlines() if line.strip()]


def subjects(typed: str) -> Data | Misread:
    """Read a list with semicolons or line ends between the entries."""
    return _unprintable(typed) or [" ".join(part.split()) for part in _BETWEEN.split(typed) if part.strip()]


def one_of(register: Register) -> Reader:
    """Return what reads one id or part of a name."""
    return register.find


def several_of(register: Register, planned: Sequence[str] = ()) -> Reader:
    """Return what reads ids and parts of names with commas between, or `as planned`."""
    return partial(_several, register, tuple(planned))


def attendance(register: Register, planned: Data) -> Reader:
    """Return what reads who of the delegation was there: `all`, `all except Rees`, names, or `as planned`."""
    return partial(_attendance, register, planned)


def owner(register: Register) -> Reader:
    """Return what reads who does something: an id or part of a name of somebody known, or else a name as it stands."""
    return partial(_owner, register)


def choice(known: Iterable[str]) -> Reader:
    """Return what reads one of several words."""
    return partial(_choice, tuple(known))


def typed_as(annotation: Any) -> Reader:  # noqa: ANN401 - annotations have no common type
    """Return what reads a text of a kind of the spec, a day or a time, in the spec's own way."""
    return partial(_typed_as, annotation)


def _several(register: Register, planned: tuple[str, ...], typed: str) -> Data | Misread:
    if _is_plan(typed):
        return list(planned) if planned else Misread("nobody was planned; write who it was")
    found: list[str] = []
    for part in filter(None, map(str.strip, _BETWEEN_NAMES.split(typed))):
        one = _whole_or_each(register, part)
        if isinstance(one, Misread):
            return one
        found += [name for name in one if name not in found]
    return list(found)


def _whole_or_each(register: Register, part: str) -> list[str] | Misread:
    """Return whom a part of a list means; ids may stand with blanks alone between them."""
    one = register.find(part)
    if not isinstance(one, Misread):
        return [one]
    ids = part.split()
    return ids if len(ids) > 1 and all(name in register.names for name in ids) else one


def _attendance(register: Register, planned: Data, typed: str) -> Data | Misread:
    if _is_plan(typed):
        return planned or Misread("nobody was planned; write who was there")
    everyone = _EVERYONE.fullmatch(typed.strip())
    if everyone is None:
        return _several(register, (), typed)
    if everyone["absent"] is None:
        return "all"
    absent = _several(register, (), everyone["absent"])
    return absent if isinstance(absent, Misread) else f"all except {', '.join(map(str, absent or ()))}"


def _owner(register: Register, typed: str) -> Data | Misread:
    found = register.meant(typed)
    if len(found) == 1:
        return found[0]
    return register.find(typed) if found else words(typed)


def _choice(known: tuple[str, ...], typed: str) -> Data | Misread:
    from difflib import get_close_matches

    plain = "-".join(typed.strip().lower().replace("-", " ").split())
    if plain in known:
        return plain
    begun = [one for one in known if plain and one.startswith(plain)]
    if len(begun) == 1:
        return begun[0]
    near = get_close_matches(plain, known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"write one of {', '.join(known)}"
    return Misread(f"'{excerpt(typed)}' is none of the answers; {hint}")


def _typed_as(annotation: Any, typed: str) -> Data | Misread:  # noqa: ANN401 - annotations have no common type
    from pydantic import TypeAdapter, ValidationError

    try:
        TypeAdapter(annotation).validate_python(typed.strip())
    except ValidationError as error:
        return Misread(error.errors(include_url=False)[0]["msg"])
    return typed.strip()


def _is_plan(typed: str) -> bool:
    return " ".join(typed.lower().split()) in AS_PLANNED


def _unprintable(typed: str) -> Misread | None:
    """Say of a text that no file of the spec can hold it."""
    found = UNPRINTABLE.search(typed)
    if found:
        return Misread(f"this holds a character that cannot be printed ({described(found.group())}); write it anew")
    if len(typed) > _LONGEST:
        return Misread(f"this has more than {_LONGEST:,} characters; keep it shorter")
    return None if typed.strip() else Misread("there is no text here")

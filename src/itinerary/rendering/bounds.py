"""How much a template may do: a template from a stranger can waste neither time nor memory.

Work is counted, never timed, so that a template fails on every machine alike. Each turn of a loop, call, filter and
operator costs a unit, and each thousand characters that it makes another. What is made as one text is bounded too.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar

from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sized

MAX_WORK: Final = 2_000_000
"""Units of work in one filling; a pack of forty meetings takes some ten thousand."""
MAX_WORDS: Final = 1_000_000
"""Characters that an operator or filter may make at once."""
MAX_OUTPUT: Final = 64_000_000
"""Characters that a page, or a part of one kept in a variable, may have; photographs are within it."""

_CHARACTERS_A_UNIT: Final = 1_000
_HIGHEST_POWER: Final = 64

Value = TypeVar("Value")


class TooMuchAskedError(ItineraryError):
    """A template asks for more work or words than any document needs."""


@dataclass(slots=True)
class _Allowance:
    """What is left of the work that a template may cause in one filling."""

    left: int = MAX_WORK

    def spend(self, units: int) -> None:
        """Take away units of work; raises `TooMuchAskedError` where too few are left."""
        self.left -= units
        if self.left < 0:
            message = f"it asks for more than {MAX_WORK:,} steps; is there a loop within loops?"
            raise TooMuchAskedError(message)


_ALLOWANCE: ContextVar[_Allowance] = ContextVar("allowance of the template that is being filled")


@contextmanager
def within_bounds() -> Iterator[None]:
    """Give what is filled inside a new allowance of work."""
    token = _ALLOWANCE.set(_Allowance())
    try:
        yield
    finally:
        _ALLOWANCE.reset(token)


def spent(units: int = 1) -> None:
    """Count work; nothing is counted outside `within_bounds`."""
    allowance = _ALLOWANCE.get(None)
    if allowance is not None:
        allowance.spend(units)


def counted(items: Iterable[Value]) -> Iterator[Value]:
    """Yield the items of a loop, and count its turns."""
    for item in items:
        spent()
        yield item


def made(value: Value) -> Value:
    """Return what an operator or filter has made, counted and measured; raises `TooMuchAskedError`."""
    length = _length(value)
    spent(1 + length // _CHARACTERS_A_UNIT)
    _refuse(length, MAX_WORDS)
    return value


def joined(parts: Iterable[str]) -> str:
    """Return the parts of a page as one text; raises `TooMuchAskedError` for one beyond all need."""
    found = list(parts)
    length = sum(map(len, found))
    spent(1 + length // _CHARACTERS_A_UNIT)
    _refuse(length, MAX_OUTPUT)
    return "".join(found)


def expected(operator: str, left: object, right: object) -> None:
    """Refuse, before it is made, what an operator would make too large; raises `TooMuchAskedError`."""
    match operator:
        case "*":
            for one, many in ((left, right), (right, left)):
                if isinstance(many, int) and _has_length(one):
                    _refuse(_length(one) * max(many, 0), MAX_WORDS)
            if isinstance(left, int) and isinstance(right, int):
                _refuse((left.bit_length() + right.bit_length()) // 8, MAX_WORDS)
        case "**":
            _refuse(_size_of_number(right), _HIGHEST_POWER)
            _refuse(_size_of_number(left), _HIGHEST_POWER**_HIGHEST_POWER)
        case "+":
            if _has_length(left) and _has_length(right):
                _refuse(_length(left) + _length(right), MAX_WORDS)
        case "%":
            if isinstance(left, (str, bytes)):
                message = "'%' can make words of any width; write the words beside each other"
                raise TooMuchAskedError(message)


def bounded_filter(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter of Jinja's of which the work is counted and what it makes is measured."""

    # `wraps` takes along Jinja's mark of what the filter wants to be given first.
    @wraps(function)
    def measured(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - a filter takes whatever a template gives it
        if name == "join":
            context, value, *others = arguments
            arguments = (context, list(value), *others)
        if name in _SIZES:
            _refuse(_SIZES[name](*arguments, **options), MAX_WORDS)
        return made(function(*arguments, **options))

    return measured


def _size_of_join(_context: object, value: Sized, d: str = "", attribute: object = None) -> int:  # noqa: ARG001 - its parameters are those of Jinja's filter
    return len(value) * len(d)


def _size_of_replace(_context: object, s: object, old: str, new: str, count: int | None = None) -> int:  # noqa: ARG001 - as above
    return str(s).count(old) * len(new)


_SIZES: Final[Mapping[str, Callable[..., int]]] = {"join": _size_of_join, "replace": _size_of_replace}
"""What the filters make that can turn two texts into one as long as both multiplied."""


def _refuse(length: float, most: int) -> None:
    if length > most:
        message = f"it makes something of a size beyond {most:,}"
        raise TooMuchAskedError(message)


def _has_length(value: object) -> bool:
    return isinstance(value, (str, bytes, list, tuple))


def _length(value: object) -> int:
    if _has_length(value):
        sized: Sized = value  # type: ignore[assignment] # it was just seen to have a length
        return len(sized)
    return 0


def _size_of_number(value: Any) -> float:  # noqa: ANN401 - whatever a template puts beside an operator
    return abs(value) if isinstance(value, (int, float)) else 0

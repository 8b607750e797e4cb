"""Ids: every one that is used must be defined; one that is not gets a finding with the nearest known id."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from itinerary.diagnostics import Diagnostic, excerpt
from itinerary.load.shape import nearest
from itinerary.spec.structure import Reference, keys_of, references
from itinerary.spec.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator

SINGULAR: Mapping[str, str] = {
    "organisations": "organisation",
    "delegates": "delegate",
    "counterparts": "counterpart",
    "sites": "site",
    "meetings": "meeting",
    "agreements": "agreement",
}
"""What one entry of a register is called."""

_MOST_GUESSES = 100
"""For how many unknown ids the nearest known one is sought: a spec with more is wrong as a whole, and it takes long."""


def dangling(data: Mapping[str, Any]) -> Iterator[Reference]:
    """Yield each reference in raw data to an id that no register defines."""
    known = {register: _ids(data, register) for register in SINGULAR}
    for reference in references(data):
        if not any(reference.id in known[register] for register in reference.registers):
            yield reference


def reference_findings(data: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """Yield a finding for each id that is used and not defined, and for each id of two people.

    Where a register could not be read, the ids that it would define are not called unknown.
    """
    known = {register: _ids(data, register) for register in SINGULAR}
    unread = _unread(data)
    unknown = (reference for reference in dangling(data) if unread.isdisjoint(reference.registers))
    for index, reference in enumerate(unknown):
        yield _unknown(reference, known, guess=index < _MOST_GUESSES)
    for person in sorted(known["delegates"] & known["counterparts"]):
        yield Diagnostic(
            "ambiguous-id",
            f"`{person}` is both a delegate and a counterpart",
            ("counterparts", person),
            help="give one of them another id: people are referred to by id alone",
            at_key=True,
            related=("delegates", person),
        )


def _ids(data: Mapping[str, Any], register: str) -> frozenset[str]:
    entries = data.get(register)
    return frozenset(name for name in entries if isinstance(name, str)) if isinstance(entries, Mapping) else frozenset()


def _unread(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the registers of which nothing is known: those that are no mapping, or stand under a misspelt name."""
    shapeless = {name for name in SINGULAR if data.get(name) is not None and not isinstance(data[name], Mapping)}
    strange = [str(key) for key in data if key not in keys_of(Visit)]
    absent = [name for name in SINGULAR if name not in data]
    misspelt = {name for key in strange for name in get_close_matches(key.lower(), absent, n=1)}
    return frozenset(shapeless | misspelt)


def _unknown(reference: Reference, known: Mapping[str, frozenset[str]], *, guess: bool) -> Diagnostic:
    kinds = " or ".join(SINGULAR[register] for register in reference.registers)
    candidates = sorted({name for register in reference.registers for name in known[register]})
    elsewhere = [SINGULAR[register] for register in SINGULAR if reference.id in known[register]]
    if elsewhere:
        help_text = f"`{excerpt(reference.id)}` is {_a(elsewhere[0])}"
    else:
        help_text = (nearest(reference.id, candidates) if guess else "") or _listing(candidates, kinds)
    return Diagnostic(
        f"unknown-{SINGULAR[reference.registers[0]]}" if len(reference.registers) == 1 else "unknown-person",
        f"there is no {kinds} `{excerpt(reference.id)}`",
        reference.path,
        help=help_text,
        at_key=reference.is_key,
    )


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _listing(candidates: list[str], kinds: str) -> str:
    if not candidates:
        return f"the spec defines no {kinds} yet"
    shown = ", ".join(candidates[:8])
    return f"defined: {shown}{', …' if len(candidates) > 8 else ''}"  # noqa: PLR2004 - as many as fit on a line

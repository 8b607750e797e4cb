"""What the office notes of deadlines: names of deadlines that this visit has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity
from itinerary.load.shape import nearest
from itinerary.spec.deadlines import DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit


@rule(Severity.WARNING, needs_all=True)
def unknown_deadline(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A deadline is noted as met, or as not needed, that this visit has not.

    Its name is misspelt, or the entry for whose sake it was is gone; what it was meant for is still listed as open.

    Mend it with a name that `itinerary deadlines --all` lists: the kind and, behind a slash, the id of the entry, such
    as `gift-ready/osaka`; the kind alone stands for all of that kind.
    """
    if not visit.deadlines.met and not visit.deadlines.not_needed:
        return
    from itinerary.deadlines import deadlines_of

    known = list(dict.fromkeys(name for one in deadlines_of(visit) for name in (one.kind.value, one.name)))
    for key, noted in (("met", visit.deadlines.met), ("not-needed", visit.deadlines.not_needed)):
        for name in noted:
            if name not in known:
                yield finding(
                    f"this visit has no deadline `{name}`",
                    *("deadlines", key, name),
                    help=_likely(name, known) or "`itinerary deadlines --all` lists the names",
                    at_key=True,
                )


def _likely(name: str, known: Sequence[str]) -> str:
    """Return the name that was meant: of the same kind, where there is such a kind."""
    kind = name.partition("/")[0]
    is_kind = kind in tuple(DeadlineKind)
    return nearest(name, [one for one in known if not is_kind or one.startswith(f"{kind}/")])

"""Rules: what a careful colleague would notice in a visit. One rule is one function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.catalogue import RULES
from itinerary.diagnostics import Diagnostic, Report, Severity

if TYPE_CHECKING:
    from collections.abc import Collection

    from itinerary.checks.rule import Rule
    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme

__all__ = ["RULES", "check"]


def check(
    programme: Programme,
    *,
    damaged: Collection[DataPath] = (),
    shared: Collection[DataPath] = (),
    whole: bool = True,
) -> Report:
    """Return what the rules find in a visit.

    `damaged` names the entries of which a part could not be read: nothing is said about those. `shared` names the
    entries of registers that other visits use too, which need not serve this one. Where the visit is not `whole`,
    rules that look for what is missing are silent altogether.
    """
    visit = programme.visit
    ignored = frozenset(visit.checks.ignore)
    found: list[Diagnostic] = []
    for rule in RULES:
        if rule.name not in ignored and (whole or not rule.needs_all):
            silent = (*damaged, *shared) if rule.own_only else damaged
            found.extend(one for one in rule.findings(visit, programme) if not _touches(one, silent))
    kept = [one for one in found if not _is_excused(one, programme)]
    return Report.of([*kept, *_idle_excuses(found, programme, RULES, whole=whole)])


def _touches(found: Diagnostic, damaged: Collection[DataPath]) -> bool:
    places = (found.path, *((found.related,) if found.related else ()))
    return any(place[: len(entry)] == entry for place in places for entry in damaged)


def _is_excused(found: Diagnostic, programme: Programme) -> bool:
    places = {*found.path, *(found.related or ())}
    return any(excuse.rule == found.rule and excuse.item in places for excuse in programme.visit.checks.excuse)


def _idle_excuses(
    found: list[Diagnostic], programme: Programme, rules: tuple[Rule, ...], *, whole: bool
) -> list[Diagnostic]:
    """Tell of excuses and ignored rules that excuse nothing, or that name no rule."""
    names = {rule.name for rule in rules}
    checks = programme.visit.checks
    idle: list[Diagnostic] = []
    for index, ignored in enumerate(checks.ignore):
        if ignored not in names:
            idle.append(_unknown_rule(ignored, ("checks", "ignore", index)))
    for index, excuse in enumerate(checks.excuse):
        place: DataPath = ("checks", "excuse", index)
        if excuse.rule not in names:
            idle.append(_unknown_rule(excuse.rule, (*place, "rule")))
        elif whole and not any(
            one.rule == excuse.rule and excuse.item in {*one.path, *(one.related or ())} for one in found
        ):
            idle.append(
                Diagnostic(
                    "idle-excuse",
                    f"`{excuse.item}` no longer needs to be excused from {excuse.rule}",
                    place,
                    Severity.WARNING,
                    help="take the excuse out, lest it hide a later mistake",
                )
            )
    return idle


def _unknown_rule(name: str, path: DataPath) -> Diagnostic:
    return Diagnostic(
        "unknown-rule", f"there is no rule `{name}`", path, Severity.WARNING, help="`itinerary rule --all` lists them"
    )

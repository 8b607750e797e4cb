"""The catalogue of all rules over all stages: what `itinerary rule` prints."""

from __future__ import annotations

from itinerary.album.rules import PHOTOGRAPH_RULES
from itinerary.checks.catalogue import RULES
from itinerary.diagnostics import RulePage, Severity
from itinerary.load.rules import SPEC_RULES
from itinerary.programme.rules import PROGRAMME_RULES
from itinerary.source import ReadingRule

_OF_CHECKING = (
    RulePage(
        "unknown-rule",
        "checks",
        "A rule is ignored, or excused from, that does not exist.\n\n"
        "The name is misspelt, or the rule has another name since; what it was to silence is told as before.\n\n"
        "Correct the name; `itinerary rule --all` lists them. Only rules of the checks can be ignored or excused from.",
        Severity.WARNING,
    ),
    RulePage(
        "idle-excuse",
        "checks",
        "An excuse excuses nothing.\n\n"
        "What it was for has been mended; left where it is, it would hide the same mistake when it is made again.\n\n"
        "Take the excuse out.",
        Severity.WARNING,
    ),
)


def all_rules() -> tuple[RulePage, ...]:
    """Return the pages of all rules, in the order in which a visit meets them."""
    return (
        *(_page_of_reading(rule) for rule in ReadingRule),
        *SPEC_RULES,
        *PROGRAMME_RULES,
        *(RulePage(rule.name, "checks", rule.documentation, rule.severity) for rule in RULES),
        *_OF_CHECKING,
        *PHOTOGRAPH_RULES,
    )


def rule_documentation(name: str) -> RulePage | None:
    """Return the page of the rule of that name; none where there is no such rule."""
    return next((page for page in all_rules() if page.name == name), None)


def _page_of_reading(rule: ReadingRule) -> RulePage:
    return RulePage(rule.code, "reading", f"{rule.why}\n\n{rule.mend}")

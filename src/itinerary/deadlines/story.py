"""Deadlines of the story: everything that has to be agreed before it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.deadlines.deadline import Evidence
from itinerary.spec.deadlines import DeadlineKind
from itinerary.spec.outcomes import Consent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.deadlines.deadline import Deadline
    from itinerary.deadlines.plan import Plan


def story_published(plan: Plan) -> Iterator[Deadline]:
    """Our story of the visit is published. Done from the day on that `published` names."""
    published = plan.visit.news.published
    yield plan.deadline(
        DeadlineKind.STORY_PUBLISHED,
        "Publish the story of the visit",
        ("news", "published") if published else ("visit", "to"),
        plan.ends,
        evidence=Evidence("its day is recorded", published) if published else None,
    )


def story_cleared(plan: Plan) -> Iterator[Deadline]:
    """Whoever must agree has the story early enough. Done where the consent is recorded."""
    clearances = plan.visit.press.clearances if plan.visit.press else ()
    seen: set[str] = set()
    for number, clearance in enumerate(clearances, start=1):
        asked = ", ".join(
            part
            for part in (
                clearance.by or "",
                plan.organisation(clearance.organisation) if clearance.organisation else "",
            )
            if part
        )
        entry = clearance.organisation or str(number)
        entry = f"{entry}-{number}" if entry in seen else entry
        seen.add(entry)
        yield plan.deadline(
            DeadlineKind.STORY_CLEARED,
            f"Have the story cleared by {asked or 'whoever must agree'}",
            ("press", "clearances", number - 1),
            _publication(plan),
            entry=entry,
            evidence=Evidence("the consent is recorded", clearance.cleared) if clearance.cleared else None,
        )


def embargo_told(plan: Plan) -> Iterator[Deadline]:
    """All who have the story know until when it is not to be published. The spec has no field that shows it."""
    embargo = plan.visit.news.embargo
    if embargo is not None:
        yield plan.deadline(
            DeadlineKind.EMBARGO_TOLD,
            f"Tell all who have the story of the embargo until {embargo}",
            ("news", "embargo"),
            _publication(plan),
        )


def quotation_approved(plan: Plan) -> Iterator[Deadline]:
    """Whoever is quoted has approved the words. Done where the approval is recorded."""
    for name, quotation in plan.visit.outcomes.quotations.items():
        speaker = plan.visit.person(quotation.speaker)
        approved = quotation.approved
        yield plan.deadline(
            DeadlineKind.QUOTATION_APPROVED,
            f"Have the words of {speaker.name.full if speaker else quotation.speaker} approved",
            ("outcomes", "quotations", name),
            _publication(plan),
            entry=name,
            evidence=Evidence("the approval is recorded", approved.on) if approved else None,
        )


def photograph_consent(plan: Plan) -> Iterator[Deadline]:
    """Those pictured have said whether a photograph may be published. Done where they did, whatever they said."""
    for name, photograph in plan.visit.outcomes.photographs.items():
        said = photograph.consent
        yield plan.deadline(
            DeadlineKind.PHOTOGRAPH_CONSENT,
            f"Ask those pictured whether a photograph may be published: {photograph.caption or photograph.alt or name}",
            ("outcomes", "photographs", name),
            _publication(plan),
            entry=name,
            evidence=None if said is Consent.PENDING else Evidence(f"consent is {said.value}"),
        )


def _publication(plan: Plan) -> dt.date:
    """Return the day on which the story is published, or else by which it should be."""
    news = plan.visit.news
    embargo = news.embargo.day if news.embargo else None
    return news.published or embargo or plan.day(DeadlineKind.STORY_PUBLISHED, plan.ends)

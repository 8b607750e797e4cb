"""What is made of a visit, for whom and under which name."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.build.calendars import calendars, invitations
from itinerary.build.material import stem_of
from itinerary.build.papers import composer_of, holds_briefs
from itinerary.build.product import DELEGATION, OFFICE, PUBLIC, Format, Output, Product
from itinerary.build.stories import mark_on, printed, stories
from itinerary.release.changes import Changes, changes_for
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from itinerary.audience import Audience, View
    from itinerary.build.material import Material
    from itinerary.release.account import Account
    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.follow_up import Promise


def products(material: Material, only: Collection[Output] = ()) -> tuple[Product, ...]:
    """Return what can be made of a visit, in the order in which a planner would look for it; of these outputs alone.

    An empty choice is all of them.
    """
    rooms = (
        (Output.CALENDAR, calendars),
        (Output.BRIEFING, _packs),
        (Output.BRIEFING, _record_form),
        (Output.BRIEFING, _change_notices),
        (Output.NEWS, _news),
        (Output.NEWS, stories),
        (Output.NEWS, _reports),
        (Output.NEWS, _letters),
        (Output.NEWS, _photo_sheets),
        (Output.NEWS, _action_list),
        (Output.INVITATIONS, invitations),
    )
    return tuple(product for output, room in rooms if not only or output in only for product in room(material))


def chosen(
    found: Collection[Product],
    *,
    only: Collection[Output] = (),
    audiences: Collection[Audience] = (),
    formats: Collection[Format] = (),
) -> tuple[Product, ...]:
    """Return the products of these outputs, readers and formats; an empty choice chooses all."""
    return tuple(
        product
        for product in found
        if (not only or product.output in only)
        and (not audiences or product.audience in audiences)
        and (not formats or not product.output.has_formats or product.path.rsplit(".", 1)[-1] in formats)
    )


def _packs(material: Material) -> Iterator[Product]:
    for audience, stem in {DELEGATION: "leadership", OFFICE: "run-sheet"}.items():
        yield from material.documents(f"briefing/{stem}", Output.BRIEFING, audience, composer_of(audience))
    yield from _papers_of_the_office(material)
    for audience, stem in material.readers.items():
        yield from material.documents(f"briefing/{stem}", Output.BRIEFING, audience, composer_of(audience))
    yield from _pocket_cards(material)


def _papers_of_the_office(material: Material) -> Iterator[Product]:
    """Yield the plan of each signing, and the cards and signs of the whole visit."""
    from itinerary.briefing import name_cards, signing_plan, signings

    visit = material.programme.visit
    for meeting_id in signings(visit):
        compose = partial(signing_plan, meeting_id=meeting_id)
        yield from material.documents(f"briefing/signings/{meeting_id}", Output.BRIEFING, OFFICE, compose)
    if visit.delegates or visit.counterparts:
        yield from material.documents("briefing/name-cards", Output.BRIEFING, OFFICE, name_cards)


def _pocket_cards(material: Material) -> Iterator[Product]:
    """Yield the pocket card of each delegate who has a day in the programme. Ids hold no dots, so no names clash."""
    from itinerary.briefing import pocket_card

    for audience, stem in material.readers.items():
        if audience.kind is AudienceKind.DELEGATE and material.view(audience).programme.slots:
            yield from material.documents(f"briefing/{stem}.card", Output.BRIEFING, audience, pocket_card)


def _record_form(material: Material) -> Iterator[Product]:
    """Yield the form in which whoever takes notes writes down what happened."""
    from itinerary.record.form_workbook import record_form

    if material.programme.visit.meetings:
        view, edition = material.view(DELEGATION), material.edition
        yield Product("briefing/record-form.xlsx", Output.BRIEFING, DELEGATION, lambda: record_form(view, edition))


def _change_notices(material: Material) -> Iterator[Product]:
    """Yield the change notice of each reader for whom something changed since the release that he has in hand."""
    from itinerary.briefing import change_notice, names_told_before

    since = material.replaced
    if since is None:
        return
    before = material.before.account()
    former = {audience: stem_of(audience) for audience in material.former_readers}
    for audience, stem in {DELEGATION: "leadership", OFFICE: "run-sheet", **material.readers, **former}.items():
        changes = changes_of(material, audience, before)
        if changes:
            formerly = names_told_before(material.programme.visit, changes.entries, material.account)
            compose = partial(change_notice, changes=changes, since=since, formerly=formerly)
            yield from material.documents(f"briefing/{stem}.changes", Output.BRIEFING, audience, compose)


def changes_of(material: Material, audience: Audience, before: Account) -> Changes:
    """Return what changed for a reader since an earlier version of the visit."""
    reads_briefs = holds_briefs(audience, material.programme.visit)
    return changes_for(str(audience), before, material.account, reads_briefs=reads_briefs)


def _news(material: Material) -> Iterator[Product]:
    """Yield the story in its forms, the editor's list beside it, the posts, and the story in further languages."""
    from itinerary.news import editor_document, social, social_markdown, story
    from itinerary.news.tellers import is_told_in

    draft = cache(lambda: story(material.view(PUBLIC)))

    def editors_list(view: View, edition: Edition) -> Document:
        return editor_document(draft(), view, edition)

    def posts() -> bytes:
        return social_markdown(social(material.view(PUBLIC)), mark_on(material, draft()))

    yield from printed(material, "news/draft", draft)
    yield from material.documents("news/editors-list", Output.NEWS, OFFICE, editors_list)
    if any(outcome.held for outcome in material.programme.visit.outcomes.meetings.values()):
        yield Product("news/social.md", Output.NEWS, PUBLIC, posts)
    for tag in dict.fromkeys(filter(is_told_in, material.programme.visit.news.languages[1:])):
        yield from _in_short(material, tag)


def _in_short(material: Material, tag: str) -> Iterator[Product]:
    """Yield the story in a further language of the visit, in short, and what a translator would have to translate."""
    from itinerary.news import story
    from itinerary.news.tellers import is_english
    from itinerary.news.translating import translators_list
    from itinerary.spec.news import Length

    draft = cache(lambda: story(material.view(PUBLIC), length=Length.SHORT, language=tag))

    def to_translate(_view: View, edition: Edition) -> Document:
        return translators_list(draft(), edition)

    yield from printed(material, f"news/draft.{tag}", draft)
    if not is_english(tag):
        yield from material.documents(f"news/translate.{tag}", Output.NEWS, OFFICE, to_translate)


def _reports(material: Material) -> Iterator[Product]:
    """Yield the report of a visit of which anything is recorded; the office's copy has costs and lessons too."""
    from itinerary.briefing import is_recorded, visit_report

    if is_recorded(material.programme.visit):
        yield from material.documents("news/report", Output.NEWS, DELEGATION, visit_report)
        yield from material.documents("news/report-office", Output.NEWS, OFFICE, visit_report)


def _letters(material: Material) -> Iterator[Product]:
    """Yield the letter of thanks to each host who received our delegation; guests of ours write their own."""
    from itinerary.briefing import thank_you_letter, was_received

    if material.programme.visit.visit.direction is Direction.INCOMING:
        return
    hosts = (audience for audience in material.readers if audience.kind is AudienceKind.PARTNER)
    received = (audience for audience in hosts if was_received(material.view(audience).visit, audience.id))
    for turn, audience in enumerate(received):
        compose = partial(thank_you_letter, turn=turn)
        yield from material.documents(f"news/letters/{audience.id}", Output.NEWS, audience, compose)


def _photo_sheets(material: Material) -> Iterator[Product]:
    """Yield the photographs for each host of whose meetings there are any that he may have."""
    from itinerary.briefing import has_photographs, photo_sheet

    for audience in material.readers:
        if audience.kind is AudienceKind.PARTNER and has_photographs(material.view(audience)):
            yield from material.documents(f"news/photo-sheet/{audience.id}", Output.NEWS, audience, photo_sheet)


def _action_list(material: Material) -> Iterator[Product]:
    """Yield the list of what was promised on the visit, where anything was: as spreadsheet, table and tasks."""
    from itinerary.calendar.action_calendar import action_calendar
    from itinerary.news.action_list import actions_csv, actions_xlsx
    from itinerary.rendering.follow_up import by_urgency, promises

    visit, edition = material.programme.visit, material.edition
    if not any(outcome.actions for outcome in visit.outcomes.meetings.values()):
        return

    def listed() -> tuple[Promise, ...]:
        return by_urgency(promises(material.view(DELEGATION).visit), edition.issued.date())

    def tasks() -> bytes:
        return action_calendar(listed(), edition, visit=visit.visit.id, title=f"{visit.visit.title}: actions")

    yield Product("news/actions.xlsx", Output.NEWS, DELEGATION, lambda: actions_xlsx(listed(), edition))
    yield Product("news/actions.csv", Output.NEWS, DELEGATION, lambda: actions_csv(listed()))
    yield Product("news/actions.ics", Output.NEWS, DELEGATION, tasks)

"""What is withheld looks like what was never written: the strongest promise, held for whole files.

For a visit, chosen at random, and one of its readers, a second visit is written that says what this reader may see and
nothing else. Whatever is made for him of the two must be the same, name by name and byte by byte. So nothing hangs on
what is kept from him: no number, no order, no gap, no revision, no size.

What the second visit has besides is what the gate reads without showing it (`_gates_own`). What hangs on the whole
party is taken over as the reader has it: ways and nights, which begin and end with those who share them. And four
things are meant to tell: the mark of a story says that something holds it back, the wording of a letter of thanks is
taken in turn, so that no two hosts get the same, ways to one place are numbered over all who go there, and a change
notice says by name that somebody has left of whom its reader was told before.
"""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from support.strangers import circle_of
from support.variations import variations

from itinerary.audience import AudienceKind, audiences_of, view
from itinerary.briefing import thank_you_letter
from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.programme.timeline import Engagement, Leg, Programme, Transfer
from itinerary.release import Lock
from itinerary.release.recording import next_release
from itinerary.rendering.edition import Edition
from itinerary.rendering.html import render_html
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from support.variations import Variation

    from itinerary.audience import Audience
    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Slot
    from itinerary.spec.visit import Visit

FIRST = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC), 1)
SECOND = Edition(datetime(2026, 3, 8, 9, tzinfo=UTC), 2)
QUICK = (".ics", ".md", ".html", ".csv", ".eml", ".xlsx")
_NUMBER_OF_A_WAY = re.compile(rb"(UID:transfers-[a-z0-9.-]*?)\.[0-9]{1,2}@")


def _visit(variation: Variation) -> Visit:
    data = copy.deepcopy(variation.data)
    # A story without a day of publication is a draft in every visit, so that its mark tells nothing here.
    del data["news"]["published"], data["news"]["embargo"]
    loaded = load_data(data)
    assert loaded.visit is not None
    assert len(loaded.report) == 0, loaded.report
    return loaded.visit


def _gates_own(seen: Visit, whole: Visit) -> Visit:
    """Return what a reader sees, with what decided that he sees it, and the addresses to which his mails go."""
    outcomes, known = seen.outcomes, whole.outcomes
    return seen.model_copy(
        update={
            "contacts": {
                name: contact.model_copy(update={"share_with_hosts": whole.contacts[name].share_with_hosts})
                for name, contact in seen.contacts.items()
            },
            "delegates": {
                name: person.model_copy(
                    update={
                        "joins": whole.delegates[name].joins,
                        "leaves": whole.delegates[name].leaves,
                        "email": whole.delegates[name].email,
                    }
                )
                for name, person in seen.delegates.items()
            },
            "counterparts": {
                name: person.model_copy(update={"email": whole.counterparts[name].email})
                for name, person in seen.counterparts.items()
            },
            "outcomes": outcomes.model_copy(
                update={
                    "quotations": {
                        name: said.model_copy(update={"approved": known.quotations[name].approved})
                        for name, said in outcomes.quotations.items()
                    },
                    "photographs": {
                        name: photo.model_copy(update={"consent": known.photographs[name].consent})
                        for name, photo in outcomes.photographs.items()
                    },
                }
            ),
        }
    )


def _never_written(whole: Programme, reader: Audience) -> Programme:
    """Return the visit in which nothing was ever written but what a reader sees."""
    seen = view(whole, reader)
    return replace(seen.programme, visit=_gates_own(seen.visit, whole.visit))


def _files(material: Material, reader: Audience, suffixes: tuple[str, ...] = QUICK) -> Mapping[str, bytes]:
    """Return what is made for a reader, by name."""
    made = {
        product.path: product.make()
        for product in products(material)
        if product.audience == reader
        and product.path.endswith(suffixes)
        and not product.path.startswith("news/letters/")
    }
    if reader.kind is AudienceKind.PARTNER:
        letter = thank_you_letter(material.view(reader), material.edition)
        made["letter"] = render_html(letter, material.edition, material.templates)
    return {
        path: _without_numbers_of_ways(content) if path.endswith(".ics") else content for path, content in made.items()
    }


def _without_numbers_of_ways(calendar: bytes) -> bytes:
    return _NUMBER_OF_A_WAY.sub(rb"\1@", calendar.replace(b"\r\n ", b""))


_quick = settings(
    derandomize=True, phases=[Phase.explicit, Phase.generate], suppress_health_check=[HealthCheck.too_slow]
)
"""A failing visit is told by its changes; to find a smaller one takes many minutes."""


@settings(_quick, max_examples=10)
@given(variations())
def test_files_hang_on_nothing_that_their_reader_may_not_see(variation: Variation) -> None:
    whole = place(_visit(variation)).programme
    reader = _reader(variation, whole)
    told = _files(Material(whole, FIRST, TemplateFolder()), reader)
    told_of_the_rest = _files(Material(_never_written(whole, reader), FIRST, TemplateFolder()), reader)
    assert list(told) == list(told_of_the_rest)
    assert [path for path in told if told[path] != told_of_the_rest[path]] == []


@settings(_quick, max_examples=2)
@given(variations())
def test_word_and_pdf_hang_on_nothing_that_their_reader_may_not_see(variation: Variation) -> None:
    """Their sizes, times, properties, marks and numbers of objects are the same, as all bytes are."""
    whole = place(_visit(variation)).programme
    reader = _reader(variation, whole)
    told, told_of_the_rest = (
        _files(Material(programme, FIRST, TemplateFolder(), pdf=True), reader, (".docx", ".pdf"))
        for programme in (whole, _never_written(whole, reader))
    )
    assert list(told) == list(told_of_the_rest)
    assert [path for path in told if told[path] != told_of_the_rest[path]] == []


@settings(_quick, max_examples=10)
@given(variations())
def test_meetings_and_journeys_stand_where_they_would_if_nothing_else_were_written(variation: Variation) -> None:
    whole = place(_visit(variation)).programme
    for reader in _readers(whole.visit):
        seen, rest = view(whole, reader), view(place(_never_written(whole, reader).visit).programme, reader)
        assert rest.visit == seen.visit
        assert rest.programme.unscheduled == seen.programme.unscheduled
        elsewhere = {slot.path for slot in seen.programme.engagements if slot.place is None}
        assert _fixed(rest.programme, elsewhere) == _fixed(seen.programme, elsewhere)


@settings(_quick, max_examples=3)
@given(variations(), st.data())
def test_second_release_hangs_on_nothing_that_its_reader_could_not_see(
    variation: Variation, data: st.DataObject
) -> None:
    """Revisions, withdrawals, change notices and mails follow from what this reader was told and is told now."""
    before = _without_ways(place(_visit(variation)).programme)
    after = _without_ways(place(_visit(data.draw(variations(variation)))).programme)
    reader = _reader(variation, before)
    assume(_knows_himself(after.visit, reader))
    told = _files(_second(before, after), reader)
    told_of_the_rest = _files(_second(_never_written(before, reader), _never_written(after, reader)), reader)
    assert list(told) == list(told_of_the_rest)
    named = (".changes.html",) if _farewells(before, after, reader) else ()
    assert [path for path in told if told[path] != told_of_the_rest[path] and not path.endswith(named)] == []


def _farewells(before: Programme, after: Programme, reader: Audience) -> set[str]:
    """Return who left something of which the reader knew, and is not known to him any more: he is told so by name."""
    now = {slot.path: slot for slot in after.slots}
    known, seen = _people(view(after, reader).visit), view(before, reader).programme.slots
    return {person for slot in seen for person in _present(slot) if person not in _present(now.get(slot.path))} - known


def _people(visit: Visit) -> set[str]:
    return {*visit.delegates, *visit.counterparts}


def _present(slot: Slot | None) -> tuple[str, ...]:
    counterparts = slot.counterparts if isinstance(slot, Engagement) else ()
    return (*slot.people, *counterparts) if slot else ()


def _reader(variation: Variation, programme: Programme) -> Audience:
    readers = _readers(programme.visit)
    return readers[variation.readers[0] % len(readers)]


def _readers(visit: Visit) -> tuple[Audience, ...]:
    """Return all readers but those who are kept from themselves: in what such a one sees there is no such reader."""
    return tuple(reader for reader in audiences_of(visit) if _knows_himself(visit, reader))


def _knows_himself(visit: Visit, reader: Audience) -> bool:
    own = {AudienceKind.DELEGATE: visit.delegates, AudienceKind.PARTNER: visit.organisations}.get(reader.kind)
    return own is None or circle_of(visit, reader).admits(own[reader.id].visibility)


def _fixed(programme: Programme, elsewhere: Collection[DataPath]) -> tuple[Slot, ...]:
    """Return what has a time of its own; not what is at a place that the reader does not know, which has its zone."""
    return tuple(slot for slot in programme.slots if isinstance(slot, Engagement | Leg) and slot.path not in elsewhere)


def _without_ways(programme: Programme) -> Programme:
    return replace(programme, slots=tuple(slot for slot in programme.slots if not isinstance(slot, Transfer)))


def _second(before: Programme, after: Programme) -> Material:
    """Return the material of a second release, of which the first was sent out."""
    first = Material(before, FIRST, TemplateFolder())
    nothing = Lock(before.visit.visit.id, first.imprint.names.domain)
    release = next_release(nothing, first.account, issued=FIRST.issued, note="", spec="00000000")
    return Material(after, SECOND, TemplateFolder(), replace(nothing, releases=(release,)))

"""The names of a visit as documents in another language write them: its own form first, the Latin form after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from itinerary.rendering.catalogue import SOURCE
from itinerary.rendering.naming import organisation_with_acronym
from itinerary.rendering.scripts import writing
from itinerary.spec.organisations import Organisation
from itinerary.spec.people import Person, PersonName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.audience import View
    from itinerary.rendering.language import Language
    from itinerary.spec.people import NativeText

_NamedT = TypeVar("_NamedT", Person, Organisation)


def named_in(speech: Language, view: View) -> View:
    """Return a view in which people and bodies bear the names that this language writes, as far as the spec has them.

    The Latin form takes the place of the own one, so that it is printed after it: `西尾 章治郎 Shojiro Nishio`. Titles
    are not translated: a name in its own script stands as the planner wrote it. English documents keep the Latin form.
    """
    if writing(speech.tag).language == SOURCE:
        return view
    visit, latin = view.visit, view.visit.visit.languages[0]
    return replace(
        view,
        visit=visit.model_copy(
            update={
                "organisations": _renamed(visit.organisations, speech, latin),
                "delegates": _renamed(visit.delegates, speech, latin),
                "counterparts": _renamed(visit.counterparts, speech, latin),
            }
        ),
    )


def _renamed(register: Mapping[str, _NamedT], speech: Language, latin: str) -> dict[str, _NamedT]:
    return {name: _with_own_name(entry, speech, latin) for name, entry in register.items()}


def _with_own_name(entry: _NamedT, speech: Language, latin: str) -> _NamedT:
    if isinstance(entry, Organisation):
        own = _own_form(entry.native, speech)
        official = {latin: organisation_with_acronym(entry)}
        return entry if own is None else entry.model_copy(update={"name": own, "acronym": None, "native": official})
    own = _own_form(entry.name.native, speech)
    return entry if own is None else entry.model_copy(update={"name": _name(entry.name, own, latin)})


def _name(name: PersonName, own: str, latin: str) -> PersonName:
    """Return a name whose parts are not told apart: a name in its own script is given as a whole."""
    return PersonName(family=own, native={latin: name.full}, reading=name.reading)


def _own_form(native: NativeText, speech: Language) -> str | None:
    wanted = writing(speech.tag)
    forms = ((writing(tag), text) for tag, text in native.items())
    return next(
        (text for found, text in forms if (found.language, found.script) == (wanted.language, wanted.script)),
        None,
    )

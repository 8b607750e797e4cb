"""Our own words in other languages: a gettext catalogue each, `catalogues/<language>.po`, as translators know them."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from itinerary.rendering.scripts import writing

if TYPE_CHECKING:
    from gettext import NullTranslations

SOURCE: Final = "en"
"""The language in which the messages stand in the code: English needs no catalogue, and is what every gap shows."""

_FOLDER: Final = "catalogues"
_SUFFIX: Final = ".po"


@lru_cache(maxsize=1)
def catalogues() -> tuple[str, ...]:
    """Return the languages that there are catalogues of, as BCP 47 tags in order."""
    folder = resources.files("itinerary.rendering") / _FOLDER
    names = (file.name for file in folder.iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def has_words(tag: str) -> bool:
    """Whether documents can speak a language: it is English, or there is a catalogue of it."""
    return writing(tag).language == SOURCE or catalogue_for(tag) is not None


@lru_cache(maxsize=64)
def catalogue_for(tag: str) -> str | None:
    """Return the catalogue whose words a reader of this language understands; none where there is none.

    Words of the same language in the same script will do, whatever the country: `zh-CN` gets those of `zh-Hans`. But
    American words are for Americans: English is understood everywhere as it stands in the code.
    """
    wanted = writing(tag)
    for name in catalogues():
        found = writing(name)
        same = (found.language, found.script) == (wanted.language, wanted.script)
        if same and (found.language != SOURCE or name.lower() == tag.lower()):
            return name
    return None


@lru_cache(maxsize=16)
def words_of(tag: str) -> NullTranslations:
    """Return the messages of a language; where it has no catalogue, or one has a gap, they are English."""
    from gettext import NullTranslations

    name = catalogue_for(tag)
    return NullTranslations() if name is None else _compiled(name)


@lru_cache(maxsize=16)
def _compiled(name: str) -> NullTranslations:
    from gettext import GNUTranslations
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    text = resources.files("itinerary.rendering").joinpath(_FOLDER, name + _SUFFIX).read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(text)))
    compiled.seek(0)
    return GNUTranslations(compiled)

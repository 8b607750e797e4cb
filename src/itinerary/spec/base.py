"""The ground of the spec: ids, texts, and who may see what.

Every field of every model says three things once: what it is (`description`), how it looks (`example`), and who
may see it (`Visibility`). The functions `public`, `host`, `delegation` and `office` make such fields; the JSON
Schema, the documentation and the gate (`itinerary.audience`) all read what they say. A field that is not public
must have a default, so that it can be withheld and the rest of the entry still stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

VISIBILITY_KEY = "x-visibility"
"""Where the JSON Schema of a field says who may see it."""


class Visibility(StrEnum):
    """The widest circle that may see something, from everyone to the planning office alone.

    For an incoming visit the circles are the mirror image: `host` is the visiting delegation, `delegation` is our
    own hosting team.
    """

    PUBLIC = "public"
    """Anyone, in a news story for instance."""
    HOST = "host"
    """The partner concerned, and nobody else outside."""
    DELEGATION = "delegation"
    """Our own travelling (or hosting) team."""
    OFFICE = "office"
    """The planning office alone."""

    @property
    def rank(self) -> int:
        """0 for public up to 3 for the office: a reader of some rank sees what has this rank or less."""
        return _RANKS[self]

    def admits(self, other: Visibility) -> bool:
        """Whether a reader of this circle may see what is meant for the circle `other`."""
        return other.rank <= self.rank


_RANKS = {circle: rank for rank, circle in enumerate(Visibility)}


class Model(BaseModel):
    """A part of the spec as written: frozen, unknown keys refused, keys in kebab-case."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        populate_by_name=True,
        defer_build=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, data: object) -> object:
        """Read a key with nothing behind it as not given."""
        return {key: value for key, value in data.items() if value is not None} if isinstance(data, dict) else data


def _field(visibility: Visibility, description: str, example: object, default: object) -> Any:  # noqa: ANN401 - as pydantic's own Field
    declare = partial(Field, description=description, examples=[example])
    if isinstance(default, type):
        return declare(default_factory=default, json_schema_extra={VISIBILITY_KEY: visibility.value})
    return declare(default, json_schema_extra={VISIBILITY_KEY: visibility.value})


def public(description: str, example: object, *, default: object = None) -> Any:  # noqa: ANN401 - as pydantic's own Field
    """Declare a field that anyone may see.

    `default=...` makes it required; a model as default stands for one of its kind without anything said.
    """
    return _field(Visibility.PUBLIC, description, example, default)


def host(description: str, example: object, *, default: object = None) -> Any:  # noqa: ANN401 - as pydantic's own Field
    """Declare a field that the partner concerned may see too."""
    return _field(Visibility.HOST, description, example, default)


def delegation(description: str, example: object, *, default: object = None) -> Any:  # noqa: ANN401 - as pydantic's own Field
    """Declare a field for our own delegation only."""
    return _field(Visibility.DELEGATION, description, example, default)


def office(description: str, example: object, *, default: object = None) -> Any:  # noqa: ANN401 - as pydantic's own Field
    """Declare a field for the planning office only."""
    return _field(Visibility.OFFICE, description, example, default)


_ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that no file can have on Windows, whatever its suffix.

https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""


def _no_device(name: str) -> str:
    if name in _DEVICES:
        message = "`{name}` cannot be an id: Windows keeps that name for a device, and files are named by ids"
        raise PydanticCustomError("bad-id", message, {"name": name})
    return name


def _not_blank(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty-text", "there is no text here")
    return text


def _one_line(text: str) -> str:
    return _not_blank(" ".join(text.split()))


def _paragraphs(text: str) -> str:
    return _not_blank("\n".join(line.rstrip() for line in text.strip().splitlines()))


_AIRPORT_PATTERN = r"^[A-Z]{3}$"
_COUNTRY_PATTERN = r"^[A-Z]{2}$"
_LANGUAGE_PATTERN = r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"
_URL_PATTERN = r'^https?://[^\s<>"]+$'
_EMAIL_PATTERN = r'^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$'
_MONEY_PATTERN = r"^[A-Z]{3} [0-9]+(?:,[0-9]{3})*(?:\.[0-9]{1,2})?$"
_PHONE_PATTERN = r"^\+?[0-9][0-9 ()./-]{1,30}(?:\s*(?:ext\.?|x)\s*[0-9]+)?$"

ID_MEANING = "an id has lower-case letters a to z, digits and single hyphens, such as `osaka-leadership`"

PATTERN_MEANINGS: Mapping[str, str] = {
    _ID_PATTERN: ID_MEANING,
    _AIRPORT_PATTERN: "write the three capital letters of the airport, as on the ticket, such as HND",
    _COUNTRY_PATTERN: "write the two capital letters of the country, such as JP",
    _LANGUAGE_PATTERN: "write a language tag, such as ja or en-GB",
    _URL_PATTERN: "write the whole address, beginning with https://",
    _EMAIL_PATTERN: "write a mail address alone, such as visits@example.org",
    _MONEY_PATTERN: "write the currency in three letters and then the amount, such as GBP 60",
    _PHONE_PATTERN: "write the number as one dials it, such as +81 6 6877 5111",
}
"""What a text must look like to fit each pattern, as help for whoever typed another."""

Id: TypeAlias = Annotated[str, StringConstraints(pattern=_ID_PATTERN, max_length=64), AfterValidator(_no_device)]
"""The short name by which an entry is referred to: lower-case letters, digits and hyphens. It never changes."""

Line: TypeAlias = Annotated[str, AfterValidator(_one_line)]
"""Words on one line."""

Prose: TypeAlias = Annotated[str, AfterValidator(_paragraphs)]
"""One or more paragraphs; a blank line parts them."""

LanguageTag: TypeAlias = Annotated[str, StringConstraints(pattern=_LANGUAGE_PATTERN)]
"""A language as BCP 47 writes it: `ja`, `en-GB`, `zh-Hant`."""

CountryCode: TypeAlias = Annotated[str, StringConstraints(pattern=_COUNTRY_PATTERN)]
"""A country as ISO 3166-1 alpha-2 writes it: `JP`, `GB`."""

AirportCode: TypeAlias = Annotated[str, StringConstraints(pattern=_AIRPORT_PATTERN)]
"""An airport by its IATA code, which gives its place, zone and position: `HND`."""

Url: TypeAlias = Annotated[str, StringConstraints(pattern=_URL_PATTERN)]
"""A web address, with its scheme."""

Email: TypeAlias = Annotated[str, StringConstraints(pattern=_EMAIL_PATTERN)]
"""A mail address, bare."""

Phone: TypeAlias = Annotated[str, StringConstraints(pattern=_PHONE_PATTERN)]
"""A telephone number as one dials it; with `+` and country code where it is to work abroad."""


Money: TypeAlias = Annotated[str, StringConstraints(pattern=_MONEY_PATTERN)]
"""A sum with its currency as ISO 4217 writes it: `GBP 60`, `JPY 12,000`."""


class Entry(Model):
    """An entry of a register, referred to everywhere by its id."""

    visibility: Visibility = public(
        "Narrows who may see this whole entry; it never widens what its fields allow.",
        "office",
        default=Visibility.PUBLIC,
    )
    notes: Prose | None = office("Working notes of the office; printed in no document.", "Ask again in May.")


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a text as the id of an entry in one of these registers; `load` checks that it is there."""

    registers: tuple[str, ...]
    or_airport: bool = False
    """Whether the IATA code of an airport, three capital letters, will do as well."""


_BARE = StringConstraints(strip_whitespace=True)

OrganisationId: TypeAlias = Annotated[str, Refers(("organisations",)), _BARE]
DelegateId: TypeAlias = Annotated[str, Refers(("delegates",)), _BARE]
CounterpartId: TypeAlias = Annotated[str, Refers(("counterparts",)), _BARE]
PersonId: TypeAlias = Annotated[str, Refers(("delegates", "counterparts")), _BARE]
SiteId: TypeAlias = Annotated[str, Refers(("sites",)), _BARE]
PlaceId: TypeAlias = Annotated[str, Refers(("sites",), or_airport=True), _BARE]
MeetingId: TypeAlias = Annotated[str, Refers(("meetings",)), _BARE]
AgreementId: TypeAlias = Annotated[str, Refers(("agreements",)), _BARE]


class OneOrMany:
    """Marks a list that may be written as its only element: `signs: loi-osaka` for `signs: [loi-osaka]`."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Wrap a lone value in a list before the list is validated."""
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say in the JSON Schema that the element alone will do."""
        array = handler(schema)
        return {"anyOf": [array, array["items"]]}


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


ItemT = TypeVar("ItemT")
Listing: TypeAlias = Annotated[tuple[ItemT, ...], OneOrMany()]
"""A list of things, or one of them alone."""

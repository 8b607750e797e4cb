"""People: the delegates who travel, the counterparts whom they meet, and those to call on the day."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from itinerary.spec.base import (
    CountryCode,
    Email,
    Entry,
    LanguageTag,
    Line,
    Listing,
    Model,
    OrganisationId,
    Phone,
    Prose,
    delegation,
    host,
    office,
    public,
)
from itinerary.spec.moments import Date

NativeText: TypeAlias = Mapping[LanguageTag, Line]
"""A name in its own script, by language: `{ja: 大阪大学}`."""


class NameOrder(StrEnum):
    """Which name comes first when the whole name is written in Latin letters."""

    GIVEN_FIRST = "given-first"
    FAMILY_FIRST = "family-first"


class PersonName(Model):
    """A person's name, with family and given name marked, so that nobody is ever addressed by the wrong one."""

    given: Line | None = public("Given name or names, as the person writes them.", "Geraint")
    family: Line = public("Family name; the only name of a person who has one.", "Rees", default=...)
    order: NameOrder = public(
        "Which of the two comes first in Latin letters; the person's own choice.",
        "family-first",
        default=NameOrder.GIVEN_FIRST,
    )
    honorific: Line | None = public("Title before the name.", "Professor")
    post_nominals: Line | None = public("Letters after the name.", "FRS FMedSci")
    native: NativeText = public("The name in the person's own script.", {"ja": "西尾 章治郎"}, default={})
    reading: Line | None = public(
        "How the name is read: kana, or a hint for the English tongue.", "にしお しょうじろう"
    )
    short: Line | None = public(
        "How to write the name on second mention, where 'honorific family' is wrong.", "Professor Rees"
    )

    @property
    def unadorned(self) -> str:
        """Both names in the person's own order: `Geraint Rees`."""
        names = (self.given, self.family) if self.order is NameOrder.GIVEN_FIRST else (self.family, self.given)
        return " ".join(name for name in names if name)

    @property
    def full(self) -> str:
        """The name with its title, as on first mention: `Professor Geraint Rees`."""
        return f"{self.honorific} {self.unadorned}" if self.honorific else self.unadorned

    @property
    def second_mention(self) -> str:
        """The name once introduced: `Professor Rees`; never title and given name."""
        if self.short:
            return self.short
        return f"{self.honorific} {self.family}" if self.honorific else self.unadorned


class Standing(StrEnum):
    """How high somebody stands, in steps that hosts and guests match: from the highest down."""

    HEAD_OF_STATE = "head-of-state"
    """A president, monarch or prime minister."""
    MINISTER = "minister"
    """A minister, a governor, an ambassador."""
    HEAD = "head"
    """Whoever leads an organisation: president, rector, mayor, chief executive."""
    DEPUTY = "deputy"
    """Vice-president, deputy minister, provost, member of the board."""
    DIRECTOR = "director"
    """Dean, director, head of a faculty or division."""
    MANAGER = "manager"
    """Head of a department or an office."""
    OFFICER = "officer"
    """Everybody else who acts for an organisation."""

    @property
    def step(self) -> int:
        """0 for the highest, one more for each step down."""
        return tuple(Standing).index(self)


class Person(Entry):
    """Anyone who takes part."""

    name: PersonName = public("The person's name.", {"given": "Geraint", "family": "Rees"}, default=...)
    role: Line | None = public("Post, exactly as the organisation words it.", "Director of Global Engagement")
    short_role: Line | None = public("The post in brief, for tables and headlines.", "Vice-Provost")
    unit: Line | None = public("Department or office inside the organisation.", "Department of Computer Science")
    organisation: OrganisationId | None = public("The organisation that the person belongs to.", "ucl")
    biography: Prose | None = host("Two or three lines about the person.", "Neuroscientist; dean from 2014 to 2022.")
    photo: Line | None = host("Portrait, as a path from the visit's folder.", "photos/rees.jpg")
    languages: Listing[LanguageTag] = host("Languages the person speaks.", ["en", "ja"], default=())
    email: Email | None = delegation("Mail address.", "g.rees@example.org")
    phone: Phone | None = delegation("Telephone on the trip.", "+44 20 7946 0000")
    standing: Standing | None = delegation("How high the person stands, so that ranks can be matched.", "deputy")


class Visa(Model):
    """Leave to enter a country, which takes weeks to get."""

    country: CountryCode = office("Which country.", "CN", default=...)
    invitation: Date | None = office(
        "When the host's letter of invitation came, without which none is given.", "2023-01-10"
    )
    applied: Date | None = office("When it was applied for.", "2023-01-20")
    granted: Date | None = office("When it was granted; empty while it is not.", "2023-02-15")
    expires: Date | None = office("Last day on which it is valid.", "2023-06-30")


class Delegate(Person):
    """A member of the delegation."""

    role_in_delegation: Line | None = host("What the person does in the delegation.", "Secretary of the delegation")
    rank: int | None = host("Place in the order of precedence, 1 for the first.", 1)
    joins: Date | None = host("First day with the delegation, where later than the visit's.", "2023-03-21")
    leaves: Date | None = host("Last day with the delegation, where earlier than the visit's.", "2023-03-23")
    diet: Line | None = host("What the person does not eat, for the tables of hosts.", "vegetarian")
    access: Line | None = host("What the person needs to get in, sit, hear or see.", "step-free entrance")
    nationality: Line | None = office("Nationality, where a visa or a gate asks for it.", "British")
    passport: Line | None = office("Passport number.", "123456789")
    passport_expires: Date | None = office("Last day on which the passport is valid.", "2030-01-31")
    born: Date | None = office("Date of birth, where a gate or carrier asks for it.", "1970-01-31")
    emergency_contact: Line | None = office("Whom to call for this person.", "Spouse, +44 20 7946 0001")
    visas: Listing[Visa] = office("Visas that the person needs.", [{"country": "CN"}], default=())
    screened: Date | None = office(
        "When a visitor was found on no list of restricted parties, as tours of laboratories ask.", "2023-03-01"
    )


class Counterpart(Person):
    """A person met."""

    salutation: Line | None = host(
        "How a letter to the person begins, in the language of the letter, where the usual form is wrong.",
        "Dear President Nishio",
    )
    conversation: Prose | None = delegation(
        "What to know before talking: last met, interests, topics.", "Visited us in 2019."
    )


class ContactKind(StrEnum):
    """What one calls somebody for."""

    OFFICE = "office"
    EMERGENCY = "emergency"
    EMBASSY = "embassy"
    MEDICAL = "medical"
    TRANSPORT = "transport"
    INTERPRETER = "interpreter"
    PRESS = "press"


class Contact(Entry):
    """Someone to call on the trip: the office, the duty line, the embassy, the driver."""

    name: Line = public("Who answers.", "Global Engagement duty line", default=...)
    kind: ContactKind = delegation("What to call for.", "emergency", default=ContactKind.OFFICE)
    phone: Phone | None = host("Number to dial.", "+44 20 7946 0002")
    email: Email | None = host("Mail address.", "visits@example.org")
    when: Line | None = host("When it is answered.", "24 hours")
    share_with_hosts: bool = delegation("Whether hosts get this contact in their programme.", "true", default=False)

"""Organisations: our own, the partners met, their parent bodies and units, and what ties us to them."""

from __future__ import annotations

from enum import StrEnum

from itinerary.spec.base import (
    CountryCode,
    Entry,
    LanguageTag,
    Line,
    Listing,
    Model,
    Money,
    OrganisationId,
    Prose,
    Url,
    delegation,
    host,
    office,
    public,
)
from itinerary.spec.moments import Date
from itinerary.spec.people import NativeText


class OrganisationKind(StrEnum):
    """What sort of body it is; a story by theme is grouped by it."""

    UNIVERSITY = "university"
    RESEARCH_INSTITUTE = "research-institute"
    COMPANY = "company"
    GOVERNMENT = "government"
    CITY = "city"
    EMBASSY = "embassy"
    CULTURAL_BODY = "cultural-body"
    ASSOCIATION = "association"
    OTHER = "other"


class Figure(Model):
    """One number about the relationship, with the day on which it was true and where it is from."""

    what: Line = public("What is counted, as words that follow the value.", "joint papers a year", default=...)
    value: Line = public("The number as it is to be printed.", "800–900", default=...)
    period: Line | None = public("The span of time that it covers.", "each year")
    as_of: Date | None = public("The day on which it was true.", "2023-03-28")
    source: Line | None = public("Where it is from: a web address or a document.", "https://example.org/report")


class PastEvent(Model):
    """Something that happened between us, told with its year and source."""

    year: int = public("The year in which it happened.", 1863, default=...)
    what: Line = public("What happened, as a clause that follows the year.", "the first students arrived", default=...)
    people: Listing[Line] = public("Those who are named in it.", ["Ito Hirobumi"], default=())
    significance: Line | None = public("Why it is remembered.", "They later led the government.")
    source: Line | None = public("Where it is from.", "https://example.org/history")


class Relationship(Model):
    """What ties two sides together."""

    background: Prose | None = delegation(
        "How the relationship came about and where it stands.", "Partners since 2016."
    )
    gloss: Line | None = public(
        "What kind of tie it is, in a sentence that anyone may read.", "Partners of long standing."
    )
    since: int | None = public("The year in which it began.", 2016)
    areas: Listing[Line] = public("Fields of joint work.", ["data science", "materials science"], default=())
    figures: Listing[Figure] = public(
        "Numbers about it.", [{"what": "joint papers a year", "value": "800–900"}], default=()
    )
    history: Listing[PastEvent] = public(
        "What happened before.", [{"year": 1863, "what": "the first students arrived"}], default=()
    )
    sensitivities: Listing[Line] = delegation("What to handle with care.", ["the closed campus"], default=())


class DaysToAvoid(Model):
    """Days on which a body would rather not be visited: examinations, graduation, the end of its year."""

    from_: Date = office("First of them.", "2023-03-24", default=...)
    to: Date | None = office("Last of them, where there are several.", "2023-03-26")
    why: Line | None = office("What takes place.", "Graduation")


class Organisation(Entry):
    """A body with a name: a university, a company, a ministry, a unit of one of them."""

    name: Line = public("Official name, spelt as the body itself spells it.", "Osaka University", default=...)
    native: NativeText = public("The name in its own script.", {"ja": "大阪大学"}, default={})
    acronym: Line | None = public("Official short form, used after first mention.", "OU")
    kind: OrganisationKind = public("What sort of body it is.", "university", default=OrganisationKind.OTHER)
    parent: OrganisationId | None = public("The body of which this is a unit.", "osaka")
    country: CountryCode | None = public("Country, two letters.", "JP")
    city: Line | None = public("City of its seat.", "Osaka")
    language: LanguageTag | None = host(
        "In which language its programme and calendar are; else its parent's, or the visit's first.", "ja"
    )
    article: bool = public("Whether running text puts 'the' before the name.", "true", default=False)
    gloss: Line | None = public("What it is, in a clause that may follow its name.", "a national research institute")
    website: Url | None = public("Its home page.", "https://www.osaka-u.ac.jp/en")
    relationship: Relationship | None = public("What ties us to it.", {"since": 2016})
    avoid: Listing[DaysToAvoid] = office(
        "Days on which it would rather not be visited.", [{"from": "2023-03-24", "why": "Graduation"}], default=()
    )
    gift_limit: Money | None = office("What its people may accept as a gift.", "JPY 5,000")
    not_to_give: Listing[Line] = office(
        "What not to give its people, as words that would name it.", ["clock", "wine"], default=()
    )


class SchemeKind(StrEnum):
    """What sort of standing arrangement it is."""

    SEED_FUND = "seed-fund"
    CHAIR = "chair"
    STUDENTSHIP = "studentship"
    EXCHANGE = "exchange"
    JOINT_LABORATORY = "joint-laboratory"
    OTHER = "other"


class Scheme(Entry):
    """A funding scheme, endowed chair, exchange or laboratory that two sides keep up together."""

    name: Line = public("Its official name.", "Strategic Partner Funds", default=...)
    kind: SchemeKind = public("What sort of arrangement it is.", "seed-fund", default=SchemeKind.OTHER)
    partners: Listing[OrganisationId] = public("The bodies that keep it up, beside our own.", ["osaka"], default=())
    funded_by: OrganisationId | None = public("Who pays, where it is one side.", "horiba")
    based_at: OrganisationId | None = public("The unit where it is at home.", "apl")
    years: int | None = public("For how many years it has run.", 4)
    supports: int | None = public("How many it has supported or comprises.", 19)
    unit: Line | None = public("What is counted by `supports`, in the plural.", "projects")
    purpose: Line | None = public("What it is for, as a clause after 'to'.", "decarbonise transport")
    next: Line | None = public("What comes next, as a whole sentence.", "It reopens in autumn 2023.")
    as_of: Date | None = public("The day on which this was true.", "2023-03-28")
    source: Line | None = public("Where it is from.", "https://example.org/funds")

"""Names and words of which random visits are made up. All are invented."""

from __future__ import annotations

BODIES: tuple[dict[str, str], ...] = (
    {"name": "Example University of the Moors", "acronym": "EUM", "article": "true"},
    {"name": "Fictional Tagus University", "acronym": "FTU"},
    {"name": "Institute for Marram Grass", "acronym": "IMGra", "article": "true"},
    {"name": "Example Ferries"},
    {"name": "Fictional Ministry of Weather", "acronym": "FMW", "article": "true"},
    {"name": "Kelpwick Council", "article": "true", "gloss": "which speaks for all who gather kelp"},
    {"name": "ÉCLAT"},
    {"name": "Example & Sons", "gloss": "a maker of imaginary ale, stout and porter"},
    {"name": "Universidade Fictícia do Porto", "acronym": "UFP"},
    {"name": "Hall of Example Sciences", "acronym": "HES", "article": "true", "gloss": "founded by nobody"},
    {"name": "Norrland’s Example Archive", "acronym": "NEA"},
    {"name": "Fictional Embassy of Ruritania", "article": "true"},
)
UNITS: tuple[dict[str, str], ...] = (
    {"name": "School of Peat", "article": "true"},
    {"name": "Department of Steam and Ice", "article": "true"},
    {"name": "Cloud Laboratory", "acronym": "CloudLab", "gloss": "a laboratory for weather and rain"},
    {"name": "Centre for Tides", "acronym": "CT", "article": "true"},
)
PEOPLE: tuple[dict[str, str], ...] = (
    {"given": "Yui", "family": "Satō", "honorific": "Professor"},
    {"given": "Árpád", "family": "Szépvölgyi", "order": "family-first"},
    {"family": "Suryani"},
    {"given": "Inga", "family": "Leask"},
    {"given": "Rui", "family": "do Mar", "honorific": "Captain"},
    {"given": "Kit", "family": "O'Dell", "honorific": "Dr"},
    {"given": "Grace", "family": "Sluice", "honorific": "Lady"},
    {"given": "Anna-Lena", "family": "Ström", "honorific": "Mag."},
    {"given": "Minh Anh", "family": "Nguyễn", "order": "family-first", "honorific": "Dr", "short": "Dr Minh Anh"},
    {"given": "Jo", "family": "Hill", "honorific": "Professor"},
    {"given": "Sam", "family": "Hill", "honorific": "Professor"},
    {"given": "Pat", "family": "Hops", "honorific": "Mr"},
)
ROLES = (
    "President",
    "Vice-Chancellor",
    "Head of School",
    "Director, Ice Group",
    "Minister of Weather",
    "Dean of Arts",
)
ROLES_AND_NONE = (*ROLES, "", "")
OFFICES = ("", "", "Institute of Ripples", "Department of Computer Science")
SUBJECTS = ("tides", "the price of glass", "heat that is wasted", "students' mobility", "ice and snow", "peat")
LINES = ("The hall was full.", "The two sides spoke of tides.", "A maple was planted, and watered.", "It rained")
TITLES = (
    "Talks",
    "Signing of the charter",
    "Talk: Of tides",
    "Planting of a maple",
    "Opening of the season",
    "Blue Hour",
)
COUNTRIES = ("GB", "PT", "HU", "JP", "NL", "US", "NO")
CITIES = ("Ely", "Lisbon", "Pécs", "Kushiro", "")
GLOSSES = ("", "a dock that fills by itself", "where steam is taught, in steam", "with looms older than the road")
SITES = (
    "Great Bath",
    "Moor Court",
    "Hall of Clouds",
    "Laser Hall",
    "MS Example",
    "Sky Palace",
    "NanoExample",
    "The Mill",
)
WHEN = ("", "in July 2028", "later in 2027")
PURPOSES = ("", "bring glass to the sea", "send four students each way, and back")
TERMS = ("", "five years", "until the end of 2031")
LENGTHS = ("short", "standard", "long")

"""The real visit: a reader who knows the story that was published finds every fact of it, told in words of our own.

Each fact is a small set of words and numbers that must all stand in one paragraph of the draft, or in its captions.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import blake2b
from pathlib import Path

import pytest
from news.drafts import REAL, draft

from itinerary.spec.news import Length

RUNS = Path(__file__).parent / "published_runs.txt"
"""Every run of eight words of the published story, as the BLAKE2b digest of six bytes of the words in lower case."""

RUN = 8
"""So many words on end, names and titles aside, would be a sentence taken over."""

PEOPLE = {
    "head": "Professor Geraint Rees | Vice-Provost | Research, Innovation & Global Engagement",
    "neurologist": "Professor Sven Bestmann | Queen Square Institute of Neurology",
    "computer scientist": "Professor Pontus Stenetorp | Department of Computer Science",
    "chemical engineer": "Dr Alexander Rettie | Department of Chemical Engineering",
    "risk researcher": "Dr Punam Yadav | Institute for Risk and Disaster Reduction",
    "director": "Ciaran Moynihan | Director of Global Engagement",
    "manager": "Dr Yuchun Chiang Mathews | Strategic Global Initiatives Manager",
    "president in Osaka": "Shojiro Nishio | President",
    "leadership in Osaka": "senior leadership | signed | Osaka",
    "leadership in Sendai": "senior leadership | signed | Tohoku University",
    "vice president in Sendai": "Professor Toshiya Ueki | Executive Vice President",
    "British Council": "Matt Knowles | Director for Japan | British Council | British Embassy",
}
VISIT = {
    "who and where": "University College London (UCL) | delegation | Japan",
    "when": "March 2023",
    "first": "first | visit abroad | Professor Rees",
    "partners": "Osaka University (OU) | Tohoku University (TU) | RIKEN | HORIBA | British Embassy",
}
AGREEMENTS = {
    "letters": "Professor Rees | signed | letters of intent | OU | TU",
    "memorandum": "memorandum of understanding | Center for Information and Neural Networks (CiNet)",
    "areas with Osaka": "OU | global health and wellbeing | urban sustainable design | society and education",
    "commitment": "global challenges | faster joint research",
    "commitment with Tohoku": "Tohoku University | global challenges | joint research",
}
SITES = {
    "immunology": "toured | Immunology Frontier Research Center (IFReC) | CiNet",
    "joint work in Osaka": "IFReC | CiNet | key research | UCL",
    "synchrotron": "toured | NanoTerasu | synchrotron | 2024",
    "medical bank": "Tohoku Medical Megabank Organization (ToMMo)",
    "disaster science": "International Research Institute of Disaster Science (IRIDeS)",
    "factory": "Kyoto | HORIBA headquarters | factory | development testing facility",
}
WORK = {
    "fields with Tohoku": (
        "TU | disaster science | neuroscience | data science | materials science | higher education | equality"
    ),
    "disaster": "2011 | Tohoku earthquake and tsunami | disaster science",
    "RIKEN": "RIKEN | research institute | shared strengths",
    "fields with RIKEN": "RIKEN | drug discovery | brain sciences | oncology | computer science",
    "fund with Osaka": "UCL-OU Strategic Partner Funds | 19 projects | four years",
    "fund with Tohoku": "UCL-TU Strategic Partner Funds | 31 projects | five years",
    "funds go on": "opens again later in 2023 | new round | later in 2023",
    "HORIBA": "HORIBA | world leader | precise measurement and analysis | vehicle propulsion",
    "key partner": "HORIBA | key partners | industry | decarbonisation of transport",
    "chair": "HORIBA funds | HORIBA Chair in Advanced Propulsion Technologies",
    "studentships": "HORIBA funds | two PhD students | UCL Advanced Propulsion Lab | UCL East",
    "laboratory": "battery and fuel technologies | zero-emission",
    "embassy": "Japanese industry | research institutions | historical | present-day links",
}
HISTORY = {
    "tsunagari": "tsunagari | connections",
    "first students": "1863 | 160 years | Choshu Five | first Japanese students in the UK | UCL",
    "later life": "Choshu Five | politics and industry | founding fathers | modern",
    "most papers": "more | papers | Japan | any other university in the UK",
    "universities": "about 150 Japanese universities",
    "papers": "800–900 | research papers | each year",
    "next visit": "visit to Japan | led by the Provost | later in 2023 | 160th anniversary | Choshu Five",
}
CAPTIONS = {
    "clockwise": "Clockwise from top left",
    "Osaka": "Professor Geraint Rees | Shojiro Nishio | President of Osaka University",
    "RIKEN": "delegation at RIKEN",
    "Tohoku": "Professor Toshiya Ueki | Executive Vice President of Tohoku University",
    "HORIBA": "delegation at HORIBA",
}
FACTS = [
    pytest.param(words, id=f"{group}: {name}")
    for group, facts in (
        ("visit", VISIT),
        ("people", PEOPLE),
        ("agreements", AGREEMENTS),
        ("sites", SITES),
        ("work", WORK),
        ("history", HISTORY),
        ("captions", CAPTIONS),
    )
    for name, words in facts.items()
]


@cache
def paragraphs() -> tuple[str, ...]:
    """Return the paragraphs of the standard draft, and its captions."""
    told = draft(REAL).story.told
    return (*(paragraph.text for paragraph in told.paragraphs), *(caption.text for caption in told.captions))


@pytest.mark.parametrize("words", FACTS)
def test_every_fact_of_the_published_story_is_in_the_draft(words: str) -> None:
    needed = [word.strip() for word in words.split("|")]
    found = [text for text in paragraphs() if all(word in text for word in needed)]
    assert found, f"no paragraph has all of {needed}"


def test_the_draft_is_of_standard_length() -> None:
    assert draft(REAL).story.length is Length.STANDARD


def test_nothing_that_was_recorded_of_the_visit_is_left_out() -> None:
    assert draft(REAL).story.untold == ()


def words_on_end() -> list[list[str]]:
    """Return what the draft says between names, titles and lists of subjects, which are nobody's own words."""
    told = draft(REAL)
    visit = told.public.visit
    bodies, people = visit.organisations.values(), (*visit.delegates.values(), *visit.counterparts.values())
    ties = [tie for tie in (visit.relationship, *(body.relationship for body in bodies)) if tie]
    names = [
        *(name for body in bodies for name in (body.name, body.acronym)),
        *(name for person in people for name in (person.name.full, person.role, person.unit)),
        *(scheme.name for scheme in visit.schemes.values()),
        *(area for tie in ties for area in tie.areas),
        *(area for agreement in visit.agreements.values() for area in agreement.areas),
    ]
    text = "\n".join(sentence.text for sentence in told.story.sentences)
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = text.replace(name, "|")
    return [re.findall(r"[\w'-]+", part.replace("’", "'").lower()) for part in re.split(r"[|\n]", text)]


def test_no_run_of_words_is_taken_over_from_the_published_story() -> None:
    published = set(RUNS.read_text(encoding="utf-8").split())
    runs = [" ".join(words[start : start + RUN]) for words in words_on_end() for start in range(len(words) - RUN + 1)]
    assert [run for run in runs if blake2b(run.encode(), digest_size=6).hexdigest() in published] == []
    assert len(runs) > 50


def test_quotation_is_a_gap_and_never_made_up() -> None:
    told = draft(REAL).story
    assert told.gaps == ("[Quotation from Professor Geraint Rees to be supplied and approved]",)
    assert not any("said" in text for text in paragraphs())

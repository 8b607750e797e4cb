"""A story as data for machines: `NewsArticle` of schema.org in JSON-LD, as search engines read it.

Every field rests on what the story tells: only those whom it names are in it, and what is not recorded has no field.
A page that holds it runs nothing: a data block is no script (HTML, 4.12.1), and the page's policy forbids scripts.
See https://schema.org/NewsArticle.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from itinerary.news.front_matter import pictures_of
from itinerary.news.named import country_names, holds_words, name_as_told, named_in, partners_named, person_as_told
from itinerary.news.prose import ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.news.mark import Mark
    from itinerary.news.named import Named
    from itinerary.news.story import Story
    from itinerary.spec.outcomes import Photograph

Data: TypeAlias = "str | int | list[Data] | dict[str, Data]"
"""A value of JSON-LD."""

_LONGEST_HEADLINE: Final = 110
"""Characters of a headline that search engines show."""

_ENDS_A_BLOCK: Final = re.compile("[<>&\u2028\u2029]")
"""What could end the element around the data, or open another; JSON may write each as an escape."""


def article_json(story: Story, mark: Mark) -> str:
    """Return the data of a story as JSON that may stand inside an HTML `script` element: no `<` is left in it."""
    text = json.dumps(article_data(story, mark), ensure_ascii=False, indent=1)
    return _ENDS_A_BLOCK.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def article_data(story: Story, mark: Mark) -> Mapping[str, Data]:
    """Return the data of a story: a `NewsArticle`, with `creativeWorkStatus` until it is let go."""
    named, partners = named_in(story), partners_named(story)
    published = mark.published(story.published)
    told = story.told
    fields: dict[str, Data] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_headlines(story),
        "description": told.standfirst.text if told.standfirst else "",
        "creativeWorkStatus": "" if mark.is_final else "Draft",
        "datePublished": published.isoformat() if published else "",
        "inLanguage": told.language,
        "articleSection": story.label,
        "author": "" if story.host else _office(story),
        "publisher": _organisation(story, story.publisher),
        "about": [_organisation(story, body) for body in partners],
        "mentions": [
            *(_organisation(story, body) for body in named.organisations if _is_other(story, body, partners)),
            *(_person(story, name, named) for name in named.people),
        ],
        "contentLocation": list(_places(story, named)),
        "image": [_picture(picture) for picture in pictures_of(story)],
        "articleBody": "\n\n".join(_paragraphs(story)),
        "wordCount": story.words,
    }
    return _known(fields)


def _headlines(story: Story) -> dict[str, Data]:
    """Return the headline, cut at a word where it is too long to be shown, and then the whole of it beside it."""
    title = story.title
    if len(title) <= _LONGEST_HEADLINE:
        return {"headline": title}
    cut = title[:_LONGEST_HEADLINE]
    return {"headline": f"{cut.rpartition(' ')[0] or cut[:-1]}…", "alternativeHeadline": title}


def _office(story: Story) -> Data:
    """Return who answers for the story: the office, as a part of our own organisation, or else that itself."""
    visit = story.record.visit
    home = _organisation(story, visit.visit.home)
    if visit.visit.office is None:
        return home
    return {"@type": "Organization", "name": visit.visit.office.name, "parentOrganization": home}


def _organisation(story: Story, body_id: str) -> Data:
    body = story.record.visit.organisations[body_id]
    return _known({**_by_name(story, body_id), "alternateName": body.acronym or "", "url": body.website or ""})


def _by_name(story: Story, body_id: str) -> dict[str, Data]:
    return {"@type": "Organization", "name": name_as_told(story, story.record.visit.organisations[body_id])}


def _person(story: Story, name: str, named: Named) -> Data:
    """Return somebody with post and organisation, as far as the story names them too."""
    visit = story.record.visit
    person = visit.person(name)
    if person is None:
        return ""
    works_for = person.organisation if person.organisation in named.organisations else None
    return _known(
        {
            "@type": "Person",
            "name": person_as_told(story, person),
            "honorificPrefix": person.name.honorific or "",
            "jobTitle": person.role if person.role and holds_words(story, person.role) else "",
            "worksFor": _by_name(story, works_for) if works_for else "",
        }
    )


def _is_other(story: Story, body: str, partners: tuple[str, ...]) -> bool:
    """Whether an organisation is neither ours nor one that the story is about."""
    return body not in partners and body != story.record.visit.visit.home


def _places(story: Story, named: Named) -> Iterator[Data]:
    """Yield the places that the story names, then its countries."""
    sites = story.record.visit.sites
    for site in (sites[name] for name in named.sites):
        city = _known(
            {"@type": "PostalAddress", "addressLocality": site.city or "", "addressCountry": site.country or ""}
        )
        yield _known({"@type": "Place", "name": site.name, "address": city if len(city) > 1 else ""})
    for country in country_names(story):
        yield {"@type": "Country", "name": country}


def _picture(photograph: Photograph) -> Data:
    return _known(
        {
            "@type": "ImageObject",
            "contentUrl": photograph.file or "",
            "caption": photograph.caption or "",
            "description": photograph.alt or "",
            "creditText": photograph.credit or "",
        }
    )


def _paragraphs(story: Story) -> Iterator[str]:
    """Yield the running text, a heading or paragraph each; gaps are no part of it."""
    opening = story.told.opening
    yield from (paragraph.text for paragraph in opening if paragraph.kind is not ParagraphKind.GAP)
    for section in story.told.sections:
        if section.heading is not None:
            yield section.heading.text
        yield from (paragraph.text for paragraph in section.paragraphs if paragraph.kind is not ParagraphKind.GAP)


def _known(fields: dict[str, Data]) -> dict[str, Data]:
    """Return the fields of which something is known."""
    return {name: value for name, value in fields.items() if value not in ("", [], 0)}

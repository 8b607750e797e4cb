from __future__ import annotations

from datetime import date

import pytest
import yaml
from news.drafts import VISITS, draft, draft_of

from itinerary.news import story_markdown


def told_with(words: str) -> str:
    """Return the draft of a visit in which the planner's own sentence is `words`."""
    data = draft(VISITS / "one-partner.yaml").data
    data["outcomes"]["meetings"]["call"]["story"] = [words]
    data["news"]["headline"] = words
    return story_markdown(draft_of(data).story).decode()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Snow * ice _and_ `light`.", r"Snow \* ice \_and\_ \`light\`."),
        ("[A link](https://example.org) it was not.", r"\[A link\](https://example.org) it was not."),
        ("A <script> was shown.", r"A \<script\> was shown."),
        ("They spoke of R&D and &amp; of AT&T.", "They spoke of R&D and &amp;amp; of AT&T."),
        ("A {{ site.title }} and {% raw %} were read.", "A &#123;{ site.title }} and &#123;% raw %} were read."),
        ("The prize | was shared ~~ by two.", r"The prize \| was shared \~\~ by two."),
    ],
)
def test_nothing_that_a_planner_types_is_markup(typed: str, printed: str) -> None:
    assert printed in told_with(typed)


def test_front_matter_is_yaml() -> None:
    _, front_matter, _ = told_with('A "quoted" headline: with a colon').split("---\n", 2)
    assert yaml.safe_load(front_matter) == {
        "title": 'A "quoted" headline: with a colon',
        "description": "Professor Ana Silva visited Portugal for Example Maritime College.",
        "date": date(2027, 5, 12),
        "lang": "en-GB",
        "draft": True,
    }

"""The posts of a visit as a page to copy from: each in a block of its own, with its length and its photographs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.mark import DRAFT
from itinerary.news.markdown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.mark import Mark
    from itinerary.news.social import Post, Social
    from itinerary.spec.outcomes import Photograph

_LINK: Final = "[link to the story]"
"""What an editor puts the address in place of."""

_NOTHING: Final = "Nothing is recorded as having taken place yet: there is nothing to post."


def social_markdown(social: Social, mark: Mark = DRAFT) -> bytes:
    """Return the posts as Markdown in UTF-8; what stands in the blocks is plain text, ready to be copied."""
    return ("\n\n".join(_parts(social, mark)) + "\n").encode()


def _parts(social: Social, mark: Mark) -> Iterator[str]:
    yield "# Social text"
    yield from (f"**{escaped(line)}**" for line in mark.lines(social.language))
    if not social.posts:
        yield _NOTHING
    for post in social.posts:
        yield from _post(social, post)
    if social.pictures:
        yield "## Photographs"
        photographs = social.record.visit.outcomes.photographs
        yield "\n".join(
            _photograph(f"{number}. {escaped(_shown(social, name))}", photographs[name])
            for number, name in enumerate(social.pictures, start=1)
        )


def _post(social: Social, post: Post) -> Iterator[str]:
    room = post.room
    yield f"## {room.network} ({post.length:,} of {room.limit:,} characters, the link as 23)"
    text = f"{post.text}\n\n{_LINK}"
    fence = "`" * max(3, *(len(ticks) + 1 for ticks in re.findall("`+", text)), 3)
    yield f"{fence}text\n{text}\n{fence}"
    numbers = [str(social.pictures.index(name) + 1) for name in post.pictures]
    if numbers:
        yield f"With photograph{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}."


def _shown(social: Social, name: str) -> str:
    """Return what a photograph shows: its caption, else the people from left to right, else its id."""
    visit = social.record.visit
    photograph = visit.outcomes.photographs[name]
    people = [person.name.full for one in photograph.people if (person := visit.person(one)) is not None]
    return photograph.caption or ", ".join(people) or name


def _photograph(heading: str, photograph: Photograph) -> str:
    """Return a photograph with all that is typed in beside it, or that it is missing."""
    lines = (
        ("File", photograph.file),
        ("Text for those who cannot see it", photograph.alt),
        ("Credit", photograph.credit),
    )
    told = [f"   - {label}: {escaped(text) if text else '**missing**'}" for label, text in lines]
    return "\n".join((heading, *told))

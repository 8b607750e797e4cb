"""The templates that a planner may restyle: which there are, what they lay out, and which of them a folder holds."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from itinerary.errors import ItineraryError, OutputNotWritableError
from itinerary.rendering.brand_file import BRAND_FILE, read_brand
from itinerary.rendering.own_folder import FONTS
from itinerary.rendering.sheets import Layout
from itinerary.rendering.templates import shipped_template
from itinerary.whole_file import put_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_FORMATS: Final = {"docx": ("word",), "html.j2": ("html",), "css": ("html",), "typ": ("pdf",)}
"""What the formats are called besides, by the endings of their templates."""


@dataclass(frozen=True, slots=True)
class Restylable:
    """A template that a planner may restyle."""

    name: str
    """Its name below the folder of templates."""
    lays_out: str
    """What it lays out, and in which format."""

    @property
    def short_names(self) -> frozenset[str]:
        """What it may be called, alone or together with others: `pack.docx`, `pack`, `briefing`, `docx`."""
        path = PurePosixPath(self.name)
        folder = () if path.parent == PurePosixPath() else (path.parent.name,)
        stem, _, ending = path.name.partition(".")
        return frozenset({self.name, path.name, stem, ending, *_FORMATS.get(ending, ()), *folder})


def _of_layout(layout: Layout, lays_out: str, on_pages: str = "") -> tuple[Restylable, ...]:
    name = layout.template
    return (
        Restylable(f"{name}.docx", f"Word: {lays_out}"),
        Restylable(f"{name}.html.j2", f"web page: {on_pages or lays_out}"),
        Restylable(f"{name}.css", f"web page: the look of {on_pages or lays_out}"),
        Restylable(f"{name}.typ", f"PDF: {lays_out}"),
    )


RESTYLABLE: Final = (
    Restylable(BRAND_FILE, "colours, fonts and crest of web pages, PDF, and Word as shipped"),
    *_of_layout(
        Layout.PACK,
        "every other paper, the editor's list and the news draft",
        on_pages="every other paper and the editor's list",
    ),
    *_of_layout(Layout.CARD, "pocket cards"),
    *_of_layout(Layout.CARDS, "name cards and signs"),
    *_of_layout(Layout.LETTER, "letters of thanks"),
    Restylable("news/story.html.j2", "web page: the news draft"),
    Restylable("news/story.css", "web page: the look of the news draft"),
)


class Standing(StrEnum):
    """Where a template comes from, or that a file is none."""

    OWN = "own"
    SHIPPED = "shipped"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Held:
    """A template, or a stranger among them."""

    name: str
    standing: Standing
    words: str
    """What it lays out; of a stranger, what it may have been meant to be."""


class UnknownTemplateError(ItineraryError):
    """There is no template of the name that was given."""

    def __init__(self, name: str) -> None:
        known = sorted(frozenset().union(*(template.short_names for template in RESTYLABLE)))
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "`itinerary templates list` lists them all"
        super().__init__(f"there is no template '{name}'; {hint}")


class TemplatesInTheWayError(ItineraryError):
    """Templates that were to be written are there already, and differ."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        super().__init__(
            f"there are templates of your own in '{folder}': {', '.join(names)}; nothing was written. "
            "Name those that you want, or replace yours with --overwrite"
        )


def templates_named(names: Sequence[str]) -> tuple[Restylable, ...]:
    """Return the templates that are meant by names, long or short; all of them for none.

    Raises `UnknownTemplateError`.
    """
    for name in names:
        if not any(name in template.short_names for template in RESTYLABLE):
            raise UnknownTemplateError(name)
    return tuple(template for template in RESTYLABLE if not names or not template.short_names.isdisjoint(names))


def eject(folder: Path, chosen: Sequence[Restylable], *, overwrite: bool) -> tuple[Path, ...]:
    """Write shipped templates into a folder, and return their paths.

    A file that is as shipped is left as it is. Raises `TemplatesInTheWayError` where one differs, unless it may be
    replaced, and `OutputNotWritableError`.
    """
    shipped = {folder / template.name: shipped_template(template.name) for template in chosen}
    in_the_way = [
        template.name
        for template, (path, data) in zip(chosen, shipped.items(), strict=True)
        if path.exists() and not (path.is_file() and path.read_bytes() == data)
    ]
    if in_the_way and not overwrite:
        raise TemplatesInTheWayError(folder, in_the_way)
    try:
        for path in shipped:
            path.parent.mkdir(parents=True, exist_ok=True)
        put_together(shipped)
    except OSError as failure:
        raise OutputNotWritableError(folder, failure.strerror or str(failure)) from failure
    return tuple(shipped)


def held_in(folder: Path) -> tuple[Held, ...]:
    """Return the templates, each with where it comes from, and then the strangers that a folder holds."""
    own = frozenset(template.name for template in RESTYLABLE if (folder / template.name).exists())
    templates = (
        Held(template.name, Standing.OWN if template.name in own else Standing.SHIPPED, template.lays_out)
        for template in RESTYLABLE
    )
    return (*templates, *_strangers(folder))


def _strangers(folder: Path) -> Iterator[Held]:
    """Yield the files that nothing uses: neither templates nor fonts, nor the crest, nor named by a template."""
    known = {template.name: template for template in RESTYLABLE}
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    named = _named_by_templates(folder)
    for name in names:
        path = PurePosixPath(name)
        hidden = any(part.startswith((".", "~$")) for part in path.parts)
        if name in known or hidden or path.parts[0] == FONTS or path.name in named:
            continue
        yield Held(name, Standing.UNUSED, _meant(name))


def _named_by_templates(folder: Path) -> frozenset[str]:
    """Return the names of files that templates draw in: Typst files what they name, the brand its crest."""
    texts = [path.read_text("utf-8", errors="replace") for path in sorted(folder.rglob("*.typ")) if path.is_file()]
    files = {path.name for path in folder.rglob("*")}
    names = {name for name in files if any(f'"{name}"' in text or f'/{name}"' in text for text in texts)}
    crest = read_brand(folder).crest_file
    return frozenset({*names, crest.name} if crest else names)


def _meant(name: str) -> str:
    """Return what a stranger may have been meant to be."""
    homes = [template.name for template in RESTYLABLE if PurePosixPath(template.name).name == PurePosixPath(name).name]
    near = homes or get_close_matches(name, [template.name for template in RESTYLABLE], n=1, cutoff=0.6)
    if not near:
        by_file = {PurePosixPath(template.name).name: template.name for template in RESTYLABLE}
        near = [by_file[found] for found in get_close_matches(PurePosixPath(name).name, list(by_file), n=1)]
    return f"did you mean '{near[0]}'?" if near else ""

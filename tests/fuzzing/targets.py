"""Each way in for something from a stranger: what is done with it, and what may come of it at most."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from rendering.made_font import templates_with_font

from fuzzing.choices import Choices
from fuzzing.spec_edits import MINIMAL, edited
from itinerary.album.photograph import cleaned
from itinerary.audience import Audience, AudienceKind, view
from itinerary.cli.findings import OutputFormat, written
from itinerary.errors import TemplateError
from itinerary.examine import examine, examine_loaded
from itinerary.load import load_data
from itinerary.news import story, story_markdown
from itinerary.news.html import PAGE, STYLE, StoryFields
from itinerary.news.story_check import SAMPLE
from itinerary.record.form_file import FormUnreadableError, read_form_file
from itinerary.record.form_reading import read_form
from itinerary.record.form_workbook import record_form
from itinerary.release.lock_file import LockUnreadableError, read_lock
from itinerary.rendering.brand_file import read_brand
from itinerary.rendering.crest import UnfitCrestError, crest_shape
from itinerary.rendering.edition import Edition
from itinerary.rendering.environment import fill
from itinerary.rendering.own_folder import look_over
from itinerary.rendering.page import PageTemplate, open_page
from itinerary.rendering.pdf.fonts import FontsAtHand
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word.template import open_template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.diagnostics import Report
    from itinerary.programme.timeline import Programme

_SHIPPED: Final = TemplateFolder()
_WORD: Final = "briefing/card.docx"
_LOCK: Final = Path(__file__).parents[1] / "cli" / "expected" / "release.lock"


@dataclass(frozen=True, slots=True)
class Target:
    """One way in."""

    name: str
    try_on: Callable[[bytes], None]
    """Does with bytes what is done with a stranger's; whatever it raises is a fault of ours."""
    seeds: tuple[bytes, ...]
    """Sound inputs to begin with."""
    words: tuple[str, ...] = ()
    """Words that mean something there."""


def _told(report: Report) -> None:
    """Write the findings in every form: they speak of what the stranger wrote."""
    for form in OutputFormat:
        written(report, form)


def _spec_bytes(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "visit.yaml"
        path.write_bytes(data)
        _told(examine(path).report)


def _spec_structure(data: bytes) -> None:
    examined = examine_loaded(load_data(edited(Choices(data))))
    _told(examined.report)
    if examined.programme is not None and not examined.report.has_errors:
        story_markdown(story(view(examined.programme, Audience(AudienceKind.PUBLIC))))


def _page_template(data: bytes) -> None:
    text = data.decode("utf-8", errors="replace")
    template = PageTemplate(PAGE, text, STYLE, "p { color: {{ brand.light.ink }} }")
    with suppress(TemplateError):
        fill(open_page(template, StoryFields), {**SAMPLE, "brand": _SHIPPED.brand.fields()}, PAGE)


def _word_template(data: bytes) -> None:
    """Put the bytes into the body of a sound template, or take them for a whole one where they look like a package."""
    with suppress(TemplateError):
        open_template(data if data.startswith(b"PK") else _with_body(data), _WORD)


def _with_body(words: bytes) -> bytes:
    sound, made = ZipFile(BytesIO(shipped_template(_WORD))), BytesIO()
    with ZipFile(made, "w") as package:
        for name in sound.namelist():
            part = sound.read(name)
            package.writestr(
                name, part.replace(b"<w:body>", b"<w:body>" + words, 1) if "document.xml" in name else part
            )
    return made.getvalue()


def _release_lock(data: bytes) -> None:
    with suppress(LockUnreadableError):
        read_lock(data, "release.lock", "minimal")


def _photograph(data: bytes) -> None:
    cleaned(data)


def _crest(data: bytes) -> None:
    with suppress(UnfitCrestError):
        crest_shape(data)


def _brand(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "brand.yaml").write_bytes(data)
        _told(read_brand(Path(folder)).report)


def _font(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        font = Path(folder) / "fonts" / "house.ttf"
        font.parent.mkdir()
        font.write_bytes(data)
        with suppress(TemplateError):
            look_over(Path(folder))
            FontsAtHand((font.parent,)).without_glyph({ord("A"), 0xE000})


def _sound_font() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        templates_with_font(Path(folder), "AB\ue000")
        return (Path(folder) / "fonts" / "bars.ttf").read_bytes()


@cache
def _minimal() -> Programme:
    """Return the shortest visit, in time."""
    programme = examine(MINIMAL).programme
    if programme is None:
        message = "the shortest visit can be read"
        raise LookupError(message)
    return programme


def _record_form(data: bytes) -> None:
    """Take the bytes for a filled form, or fill a sound one with words that they choose."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.xlsx"
        path.write_bytes(data if data.startswith(b"PK") else _filled(Choices(data)))
        with suppress(FormUnreadableError):
            read_form(_minimal(), read_form_file(path))


def _filled(choices: Choices) -> bytes:
    from openpyxl import load_workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book, made = load_workbook(BytesIO(_sound_form())), BytesIO()
    for _ in range(6):
        page = choices.one_of(book.worksheets)
        words = ILLEGAL_CHARACTERS_RE.sub("", choices.text(30))
        page.cell(2 + choices.number(4), 1 + choices.number(14)).value = words
    book.save(made)
    return made.getvalue()


@cache
def _sound_form() -> bytes:
    office = view(_minimal(), Audience(AudienceKind.DELEGATION))
    return record_form(office, Edition(datetime(2027, 5, 1, tzinfo=UTC)))


def _pictures() -> Iterator[bytes]:
    from PIL import Image

    for kind in ("JPEG", "PNG", "WEBP"):
        made = BytesIO()
        Image.new("RGB", (8, 6), "navy").save(made, kind)
        yield made.getvalue()


_YAML: Final = (
    *(": ", "- ", "? ", "&a ", "*a", "!!python/object", "!!binary", "<<: ", ">-", "{", "[", "---", "...", "include: ["),
    *("visit:", "meetings:", "delegates:", "%YAML 1.1", "\n  ", "|\n", "\ufeff", "\u2028", "\t", '"\\x41'),
)
_JINJA: Final = (
    *("{{ ", " }}", "{% for a in sections %}", "{% endfor %}", "{% if title %}", "{% endif %}", "{% set x %}"),
    *("{% endset %}", "{% macro m(a) %}", "{% endmacro %}", "{{ m(1) }}", "|join", "|replace('a', 'b')", "**", " * "),
    *(" ~ ", "[0]", ".items", "{% include 'news/story.css' %}", "{% extends 'news/story.html.j2' %}", "loop", "{#"),
)
_XML: Final = (
    *("<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "<script>", "xlink:href", "<use ", "<![CDATA[", "<?xml ", "<w:p>"),
    *("<w:tbl>", "<w:tr>", "<w:fldSimple ", "{%p ", "{%tr "),
)

TARGETS: Final = {
    target.name: target
    for target in (
        Target("spec-bytes", _spec_bytes, ((MINIMAL / "visit.yaml").read_bytes(),), _YAML),
        Target("spec-structure", _spec_structure, (bytes(range(64)),)),
        Target("page-template", _page_template, (shipped_template(PAGE), b"{{ title }}"), _JINJA),
        Target(
            "word-template",
            _word_template,
            (b"<w:p><w:r><w:t>{{ title }}</w:t></w:r></w:p>", shipped_template(_WORD)),
            (*_JINJA, *_XML),
        ),
        Target(
            "release-lock",
            _release_lock,
            (b"format: 1\nvisit: minimal\ndomain: example.org\nreleases: []\n", _LOCK.read_bytes()),
            (*_YAML, "releases:", "entries:", "copies:", "issued:"),
        ),
        Target("photograph", _photograph, tuple(_pictures())),
        Target(
            "crest",
            _crest,
            (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>', *_pictures()),
            _XML,
        ),
        Target("record-form", _record_form, (_sound_form(), bytes(range(96))), ("yes", "no", "all", "=1+1", "silva")),
        Target("font", _font, (_sound_font(),), ("cmap", "glyf", "GSUB", "true", "OTTO", "ttcf")),
        Target("brand", _brand, (shipped_template("brand.yaml"),), _YAML),
    )
}
"""Every way in, by its name."""

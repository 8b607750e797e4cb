"""Where templates are found: in a folder of the planner's own, else among those that are shipped."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.errors import TemplateError, TemplateFault
from itinerary.rendering.brand import Brand
from itinerary.rendering.brand_file import BRAND_FILE, read_brand
from itinerary.rendering.own_folder import look_over

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from itinerary.diagnostics import Diagnostic


def _shipped_folder() -> Traversable:
    """Return the folder of shipped templates: inside the installed package, or at the top of a checkout."""
    installed = files("itinerary") / "templates"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "templates"


def shipped_template(name: str) -> bytes:
    """Return the shipped template of that name, such as `briefing/pack.docx`.

    Raises `TemplateError` where no such template is shipped.
    """
    try:
        return _shipped_folder().joinpath(*name.split("/")).read_bytes()
    except OSError as failure:
        raise TemplateError(name, "there is no template of this name") from failure


@dataclass(frozen=True, slots=True)
class TemplateFolder:
    """The templates at hand: those in the planner's own folder stand before the shipped ones of the same name.

    Raises `TemplateError` where the own folder holds what is not to be opened, see `own_folder.look_over`.
    """

    own: Path | None = None
    """Laid out as the shipped folder is: `briefing/pack.docx`; a template that is not in it comes as shipped."""

    def __post_init__(self) -> None:
        if self.own is not None:
            look_over(self.own)

    @property
    def brand(self) -> Brand:
        """The look of the house as `brand.yaml` in the folder gives it; raises `TemplateError` where that is wrong."""
        if self.own is None or not (self.own / BRAND_FILE).exists():
            return Brand()
        # Whatever lies beside brand.yaml may be its crest: the brand is read again once any of it has changed.
        state = tuple(sorted((file.name, file.stat().st_mtime_ns) for file in self.own.iterdir()))
        return _brand_in(self.own, state)

    def word(self, name: str) -> bytes:
        """Return a Word template: the planner's own as it is, the shipped one in the look of the house."""
        data = self.read(name)
        if self.own is None or self.own.joinpath(*name.split("/")).exists():
            return data
        from itinerary.rendering.word.branding import branded

        return branded(data, self.brand)

    def read(self, name: str) -> bytes:
        """Return the template's bytes; raises `TemplateError` where there is none or it cannot be read."""
        path = None if self.own is None else self.own.joinpath(*name.split("/"))
        if path is None or not path.exists():
            return shipped_template(name)
        try:
            return path.read_bytes()
        except OSError as failure:
            raise TemplateError(name, f"'{path}' cannot be read: {failure.strerror}") from failure

    def text(self, name: str) -> str:
        """Return a template that is text; raises `TemplateError` also where it is not UTF-8."""
        try:
            return self.read(name).decode("utf-8")
        except UnicodeDecodeError as failure:
            raise TemplateError(name, "its text is not in UTF-8; save it again as UTF-8") from failure


@lru_cache(maxsize=4)
def _brand_in(folder: Path, _state: tuple[tuple[str, int], ...]) -> Brand:
    """Return the brand of a folder in one state, read once for all documents of a build."""
    try:
        found = read_brand(folder)
    except OSError as failure:
        raise TemplateError(BRAND_FILE, f"'{folder / BRAND_FILE}' cannot be read: {failure.strerror}") from failure
    if found.report.has_errors:
        raise TemplateError(BRAND_FILE, *map(_fault, found.report))
    return found.brand


def _fault(finding: Diagnostic) -> TemplateFault:
    line = finding.span.line if finding.span else 0
    where = f"in line {line}" if line else ""
    return TemplateFault(finding.rule, finding.message, where, finding.help, BRAND_FILE, line)

"""Where templates are found: in a folder of the planner's own, else among those that are shipped."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.errors import TemplateError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


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
    """The templates at hand: those in the planner's own folder stand before the shipped ones of the same name."""

    own: Path | None = None
    """Laid out as the shipped folder is: `briefing/pack.docx`; a template that is not in it comes as shipped."""

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

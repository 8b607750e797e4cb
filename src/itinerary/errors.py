"""What stops a command altogether: one base error and a few children, each building its own sentence.

A planner's mistake in a spec is never an exception: it is a finding (see `itinerary.diagnostics`). An
exception is for what leaves nothing to report on, such as a folder without a visit or a disk without room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class ItineraryError(Exception):
    """The base of every error that a planner may meet; its text says what happened and what to do."""


class VisitNotFoundError(ItineraryError):
    """There is no visit spec at the path that was named."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"there is no visit at '{path}': name a visit.yaml or the folder that holds one; "
            "`itinerary new FOLDER` starts one"
        )


class SpecUnreadableError(ItineraryError):
    """The file of a visit spec is there but cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot read '{path}': {reason}; name a visit.yaml that you may read, or its folder")
        self.reason = reason


class UnknownNameError(ItineraryError):
    """A name given on the command line (a delegate, a partner, an output) is not one of those known."""

    def __init__(self, kind: str, name: str, known: Sequence[str]) -> None:
        listed = ", ".join(known) if known else "none"
        super().__init__(f"there is no {kind} '{name}'; known: {listed}")


class OutputInTheWayError(ItineraryError):
    """Files in the output folder were changed by hand since they were built; building would lose that work."""

    def __init__(self, folder: Path, files: Sequence[str]) -> None:
        super().__init__(
            f"files in '{folder}' were changed since they were built: {', '.join(files)}; "
            "move them elsewhere, or build with --overwrite to replace them"
        )


class OutputNotWritableError(ItineraryError):
    """The documents could not be written; the old output still stands whole."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"cannot write to '{folder}': {reason}; what stood there before is unchanged")
        self.folder = folder
        self.reason = reason


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One thing that is wrong with a template."""

    rule: str
    """Kebab-case name that says the mistake, as in `itinerary rule unknown-template-field`."""
    what: str
    where: str = ""
    """The place in words, such as `in the paragraph "…"`; empty where it is the whole template."""
    help: str = ""
    file: str = ""
    """The template that it stands in, where that is a text."""
    line: int = 0
    """Its line there, counted from 1; 0 where it has none."""

    def __str__(self) -> str:
        words = f"{self.what} {self.where}".rstrip()
        return f"{words}; {self.help}" if self.help else words


class TemplateError(ItineraryError):
    """A template cannot be used, or asks for something that no document has."""

    def __init__(self, template: str, *faults: TemplateFault | str) -> None:
        super().__init__(f"template '{template}': " + "\n  ".join(map(str, faults)))
        self.template = template
        self.faults = faults


class OutputBusyError(ItineraryError):
    """Another build is writing to the same folder and does not come to an end."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"another build is writing to '{folder}'; try again when it has ended")

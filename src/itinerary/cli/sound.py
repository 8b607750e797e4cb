"""A visit that documents may be made of: read, checked, and all that was found told on the way."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from itinerary.cli.findings import OutputFormat, summary, written
from itinerary.cli.terminal import echo_talk, painter
from itinerary.examine import examine

if TYPE_CHECKING:
    from pathlib import Path

    from itinerary.programme.timeline import Programme
    from itinerary.source import Source


@dataclass(frozen=True, slots=True)
class SoundVisit:
    """A visit without errors, in time, and the files that it was read from."""

    programme: Programme
    source: Source

    @property
    def id(self) -> str:
        """Its id."""
        return self.programme.visit.visit.id


def sound_visit(path: Path, *, undone: str, strict: bool = False, color: str = "auto") -> SoundVisit | None:
    """Return the visit at a path, its findings told; none where it has errors, and told what was therefore not done.

    With `strict`, warnings count as errors. Raises `VisitNotFoundError`.
    """
    examined = examine(path)
    report = examined.report
    echo_talk(written(report, OutputFormat.FULL, painter(color, sys.stderr)), color)
    if report.fails(strict=strict) or examined.programme is None or examined.loaded.source is None:
        click.echo(f"{summary(report)}; {undone}", err=True)
        return None
    return SoundVisit(examined.programme, examined.loaded.source)

"""Which two versions of a visit `itinerary diff` compares: releases, revisions of git, specs on disk."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from itinerary.build import Material
from itinerary.build.papers import NO_EDITION
from itinerary.diagnostics import Severity
from itinerary.errors import ItineraryError, SpecUnreadableError, VisitNotFoundError
from itinerary.examine import examine
from itinerary.release import History, Lock
from itinerary.release.keeping import kept_lock, lock_beside
from itinerary.rendering.templates import TemplateFolder
from itinerary.source.files import visit_files

if TYPE_CHECKING:
    from datetime import datetime

    from itinerary.programme.timeline import Programme
    from itinerary.release.account import Account

_GIT_SECONDS = 60


class NoSuchVersionError(ItineraryError):
    """A version was named that is neither a release, nor a revision of git, nor a spec."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"there is no version '{name}': {why}; name a release, a revision of git, or a visit's file")


class VersionUnreadableError(ItineraryError):
    """The spec of a version cannot be read, so that nothing can be compared with it."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"the visit cannot be read as it is in '{name}': {fault}; `itinerary check` tells more")


@dataclass(frozen=True, slots=True)
class Version:
    """A visit as it was told at some time."""

    name: str
    """As it is spoken of: `release 2`, `HEAD~3`, a path."""
    account: Account
    programme: Programme | None
    """None for a release, of which only the record is left."""
    issued: datetime | None = None
    """When a release was sent out."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of one visit, by name."""

    file: Path
    """The visit's file."""
    programme: Programme
    """The visit as it is now."""
    lock: Lock | None

    @classmethod
    def of(cls, visit: Path) -> Versions:
        """Return the versions of the visit at a path. Raises `VersionUnreadableError`, `LockUnreadableError`."""
        programme = _programme(visit, str(visit))
        file = visit_files(visit)[0]
        return cls(file, programme, kept_lock(lock_beside(file), programme.visit.visit.id))

    def now(self) -> Version:
        """Return the spec as it stands on disk."""
        return Version("now", self._account(self.programme), self.programme)

    def before(self) -> Version:
        """Return what readers have in hand: the last release, or what was last committed where nothing was released."""
        if self.lock is not None and self.lock.last is not None:
            return self.release(self.lock.last.number)
        return self.revision("HEAD")

    def named(self, name: str) -> Version:
        """Return the version of a name: a release by number, a spec by path, else a revision of git."""
        if name.isdecimal():
            return self.release(int(name))
        if Path(name).exists():
            programme = _programme(Path(name), name)
            return Version(name, self._account(programme), programme)
        return self.revision(name)

    def release(self, number: int) -> Version:
        """Return a release, from the record that was kept of it."""
        release = self.lock.release(number) if self.lock else None
        if self.lock is None or release is None:
            known = ", ".join(str(one.number) for one in self.lock.releases) if self.lock else "none"
            raise NoSuchVersionError(str(number), f"releases of this visit: {known}")
        history = History.of(self.lock).up_to(number)
        return Version(f"release {number}", history.account(), None, release.issued)

    def revision(self, name: str) -> Version:
        """Return the spec as it stood in a revision of git."""
        with TemporaryDirectory() as folder:
            programme = _programme(_checked_out(self.file, name, Path(folder)), name)
        return Version(name, self._account(programme), programme)

    def _account(self, programme: Programme) -> Account:
        return Material(programme, NO_EDITION, TemplateFolder(), self.lock).account


def _programme(visit: Path, name: str) -> Programme:
    examined = examine(visit)
    if examined.programme is None or examined.report.has_errors:
        first = next(finding for finding in examined.report if finding.severity is Severity.ERROR)
        place = f"{first.span.file}:{first.span.line}: " if first.span else ""
        raise VersionUnreadableError(name, f"{place}{first.message}")
    return examined.programme


def _checked_out(file: Path, revision: str, folder: Path) -> Path:
    """Put the spec of a revision, with all that it may include, into a folder, and return the visit's file there."""
    home = file.resolve().parent
    try:
        top = Path(_git(home, "rev-parse", "--show-toplevel").decode().strip())
        tree = _git(home, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{tree}}")
        workspace = (home.parent if home != top else top).relative_to(top)
        content = _git(top, "archive", "--format=tar", tree.decode().strip(), "--", workspace.as_posix())
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            archive.extractall(folder, filter="data")
    except (OSError, ValueError, subprocess.SubprocessError, tarfile.TarError) as error:
        raise NoSuchVersionError(revision, "git knows no such revision here") from error
    try:
        return visit_files(folder / file.resolve().relative_to(top))[0]
    except (VisitNotFoundError, SpecUnreadableError) as error:
        raise NoSuchVersionError(revision, f"it has no '{file.name}' in that place") from error


def _git(folder: Path, *arguments: str) -> bytes:
    done = subprocess.run(  # noqa: S603 - git alone, with a revision that it has checked
        ["git", "-C", str(folder), *arguments],  # noqa: S607 - found as the planner's own shell finds it
        capture_output=True,
        check=True,
        timeout=_GIT_SECONDS,
    )
    return done.stdout

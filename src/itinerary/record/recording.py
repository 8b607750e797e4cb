"""Recording: a visit into which outcomes are written one by one, each examined before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from itinerary.diagnostics import Severity
from itinerary.errors import ItineraryError
from itinerary.examine import examine_loaded
from itinerary.load import Loaded, load, load_data
from itinerary.load.shape import value_at
from itinerary.record.keeping import OutcomesNotKeptError, put
from itinerary.record.meeting_questions import meetings_in_order
from itinerary.record.spec_files import SpecFiles, digest
from itinerary.record.writing import BYTE_ORDER_MARK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from itinerary.diagnostics import DataPath, Diagnostic, Report
    from itinerary.examine import Examined
    from itinerary.programme.timeline import Programme
    from itinerary.source import Data, Source

    _Known: TypeAlias = tuple[str, str, DataPath]


class NothingToRecordIntoError(ItineraryError):
    """The visit cannot be read whole, so that nothing can be written into it safely."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"'{path}' cannot be read whole; `itinerary check {path}` says why. Nothing was recorded")


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer stands in the file; what a careful colleague would ask about it."""

    remarks: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer would contradict the rest of the visit, and was not written."""

    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class ReadAnew:
    """Somebody changed the files meanwhile: they were read again, and the answer was not written."""


Verdict: TypeAlias = Kept | Refused | ReadAnew


@dataclass(slots=True)
class Recording:
    """A visit into which outcomes are written; without `keeps`, in memory alone."""

    path: Path
    keeps: bool = True
    workspace: Path | None = None
    _files: SpecFiles = field(init=False)
    _examined: Examined = field(init=False)
    _before: dict[str, str] = field(init=False, default_factory=dict)
    """What stood in each file that has changed."""
    _digests: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Read the visit; raises `NothingToRecordIntoError` and what `load` raises."""
        self._read()

    @property
    def programme(self) -> Programme:
        """The visit in time, with all that is recorded so far."""
        if self._examined.programme is None:
            raise NothingToRecordIntoError(self.path)
        return self._examined.programme

    @property
    def outcomes(self) -> Data:
        """What is recorded so far, as it is written."""
        found: Data = value_at(self._source.data, ("outcomes",))
        return found

    @property
    def file(self) -> str:
        """The file into which most will be written."""
        return self._files.home_of(("outcomes", "meetings"))

    @property
    def visit_file(self) -> Path:
        """The file of the visit itself."""
        return Path(self._source.files[0].name)

    @property
    def report(self) -> Report:
        """What is known to be wrong with the visit, with all that is recorded so far."""
        return self._examined.report

    def keep(self, path: DataPath, value: Data) -> Verdict:
        """Write down an answer, if the visit still makes sense with it.

        Raises `NotWritableHereError`, `OutcomesNotKeptError`.
        """
        return self.keep_all(((path, value),))

    def keep_all(self, answers: Sequence[tuple[DataPath, Data]]) -> Verdict:
        """Write down several answers at once, if the visit still makes sense with all of them; else none.

        Raises `NotWritableHereError`, `OutcomesNotKeptError`.
        """
        if self.keeps and self._is_changed():
            self._read()
            return ReadAnew()
        files, order = self._files, meetings_in_order(self.programme)
        for path, value in answers:
            files = files.with_value(path, value, order=order)
        examined = _examined(files.source)
        known = {_key(finding) for finding in self._examined.report}
        new = tuple(finding for finding in examined.report if _key(finding) not in known)
        errors = tuple(finding for finding in new if finding.severity is Severity.ERROR)
        if errors or examined.programme is None:
            return Refused(errors)
        changed = {name: text for name, text in files.texts.items() if text != self._files.texts[name]}
        self._put(changed)
        self._files, self._examined = files, examined
        return Kept(tuple(finding for finding in new if finding.severity is Severity.WARNING))

    def changes(self) -> str:
        """Return what was written so far as a unified diff."""
        found: list[str] = []
        for name, before in self._before.items():
            after = self._files.texts[name]
            lines = unified_diff(_lines(before), _lines(after), f"{name} (before)", name)
            found += [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
        return "".join(found)

    @property
    def _source(self) -> Source:
        return self._files.source

    def _read(self) -> None:
        loaded = load(self.path, workspace=self.workspace)
        source = loaded.source
        if source is None or loaded.visit is None or not source.is_complete:
            raise NothingToRecordIntoError(self.path)
        self._files = SpecFiles.of(source)
        self._examined = examine_loaded(loaded)
        self._digests = {file.name: file.sha256 for file in source.files}

    def _is_changed(self) -> bool:
        try:
            appeared = any(name not in self._digests and Path(name).exists() for name in self._files.texts)
            return appeared or any(_content(Path(name)) != known for name, known in self._digests.items())
        except OSError as error:
            raise OutcomesNotKeptError(self.path, error.strerror or str(error)) from error

    def _put(self, changed: Mapping[str, str]) -> None:
        """Put the files that have changed in their places, all or none."""
        if self.keeps and changed:
            contents = {name: _encoded(Path(name), text) for name, text in changed.items()}
            put({Path(name): content for name, content in contents.items()})
            self._digests |= {name: digest(content) for name, content in contents.items()}
        for name in changed:
            self._before.setdefault(name, self._files.texts[name])


def _examined(source: Source) -> Examined:
    """Examine a visit as its texts in memory make it."""
    loaded = load_data(source.data or {}, complete=source.is_complete)
    report = (source.report + loaded.report).located(source)
    return examine_loaded(Loaded(loaded.visit, report, loaded.damaged, source))


def _key(finding: Diagnostic) -> _Known:
    return (finding.rule, finding.message, finding.path)


def _encoded(path: Path, text: str) -> bytes:
    """Return a text as it goes into its file, with the mark of its encoding where one stands there."""
    marked = path.exists() and path.read_bytes().startswith(BYTE_ORDER_MARK.encode())
    return f"{BYTE_ORDER_MARK if marked else ''}{text}".encode()


def _content(path: Path) -> str:
    return digest(path.read_bytes())


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)

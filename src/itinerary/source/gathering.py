"""Gathering the files of a visit: the visit file, those that it includes, and those that they include."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.diagnostics import Severity
from itinerary.errors import SpecUnreadableError
from itinerary.source.composing import compose
from itinerary.source.decoding import decode, printable
from itinerary.source.files import SourceFile, VisitFile, content_of
from itinerary.source.findings import Findings
from itinerary.source.includes import includes_of, nearest_file, without_includes
from itinerary.source.limits import MAX_FILE_BYTES, MAX_FILES, MAX_VISIT_BYTES, Allowance
from itinerary.source.places import Lines
from itinerary.source.rules import ReadingRule

if TYPE_CHECKING:
    from itinerary.diagnostics import Diagnostic, Span
    from itinerary.source.includes import Include
    from itinerary.source.places import Placed


class Gathering:
    """What has been read so far of one visit, within limits that hold for all of its files together.

    `documents` holds the root mapping of each usable file, the visit file's first, includes where they are named.
    """

    def __init__(self, workspace: Path | None) -> None:
        self.documents: list[Placed] = []
        self.files: list[SourceFile] = []
        self.diagnostics: list[Diagnostic] = []
        self._workspace = workspace
        self._allowance = Allowance()
        self._included: dict[Path, Span] = {}

    def read_text(self, name: str, text: str) -> None:
        """Take in a text that comes from no file, and so cannot include any."""
        findings = Findings()
        content = text.encode("utf-8", errors="surrogatepass")
        if len(content) > MAX_FILE_BYTES:
            self._note_size(_top(name), findings)
        else:
            document = self._document(name, content, printable(name, text, findings), findings)
            for include in () if document is None else includes_of(document, findings):
                message = "a text that comes from no file cannot include one"
                findings.add(ReadingRule.INCLUDE_WITHOUT_FILE, message, include.at, path=include.path)
        self.diagnostics.extend(findings.diagnostics)

    def read_file(self, file: VisitFile, content: bytes | None, findings: Findings) -> None:
        """Take in a file with its content (None if that is too large), and all that it includes."""
        if content is None:
            self._note_size(_top(file.shown), findings)
        else:
            lines = decode(file.shown, content, findings)
            document = self._document(file.shown, content, lines, findings)
            for include in () if document is None else includes_of(document, findings):
                if not self._may_follow(include, findings):
                    break
                self._follow(file, include, findings)
        self.diagnostics.extend(findings.diagnostics)

    def _document(self, name: str, content: bytes, lines: Lines | None, findings: Findings) -> Placed | None:
        """Read the text of a file and keep what it says; None if that is not made of fields."""
        text = "" if lines is None else lines.text
        is_root = not self.files
        self.files.append(SourceFile(name, text, hashlib.sha256(content).hexdigest()))
        document = None if lines is None else compose(lines, self._allowance, findings)
        if document is None:
            return None
        if document.value is None:
            severity = Severity.ERROR if is_root else Severity.WARNING
            findings.add(ReadingRule.EMPTY_FILE, "the file says nothing", document.place.value_span, severity=severity)
            return None
        if not isinstance(document.value, dict):
            what = "a list" if isinstance(document.value, list) else "a single text"
            message = f"the file holds {what}, where a visit has fields"
            findings.add(ReadingRule.NOT_A_MAPPING, message, document.place.value_span)
            return None
        self.documents.append(without_includes(document))
        return document

    def _may_follow(self, include: Include, findings: Findings) -> bool:
        self._allowance.files_left -= 1
        if self._allowance.files_left >= 0:
            return True
        message = f"the visit includes more than {MAX_FILES} files"
        findings.add(ReadingRule.TOO_MANY_INCLUDES, message, include.at, path=include.path)
        return False

    def _follow(self, holder: VisitFile, include: Include, findings: Findings) -> None:
        path = holder.path.parent / include.file
        file = VisitFile(
            shown=include.shown_from(holder.shown),
            path=path,
            real=Path(os.path.realpath(path)),
            included_by=holder.lineage,
        )
        if not self._is_new_and_inside(file, include, findings):
            return
        try:
            content = content_of(file.real, min(MAX_FILE_BYTES, self._allowance.bytes_left))
        except FileNotFoundError:
            if not include.is_optional:
                _note_missing(file, include, findings)
            return
        except SpecUnreadableError as error:
            message = f"{file.shown} cannot be read"
            findings.add(ReadingRule.INCLUDE_UNREADABLE, message, include.at, path=include.path, detail=error.reason)
            return
        self._included[file.real] = include.at
        if content is None:
            self._note_size(include.at, findings)
            return
        self._allowance.bytes_left -= len(content)
        self.read_file(file, content, Findings())

    def _is_new_and_inside(self, file: VisitFile, include: Include, findings: Findings) -> bool:
        if self._workspace is None or not file.real.is_relative_to(self._workspace):
            findings.add(
                ReadingRule.INCLUDE_OUTSIDE_WORKSPACE,
                f"{file.shown} lies outside the folder that holds the visits",
                include.at,
                path=include.path,
            )
            return False
        names = [other.shown for other in file.included_by if other.real == file.real]
        if names:
            chain = [other.shown for other in file.included_by]
            loop = [*chain[chain.index(names[0]) :], names[0]]
            findings.add(
                ReadingRule.INCLUDE_LOOP,
                f"{file.shown} includes itself",
                include.at,
                path=include.path,
                detail=" → ".join(loop),
            )
            return False
        if file.real in self._included:
            findings.add(
                ReadingRule.INCLUDED_TWICE,
                f"{file.shown} is included twice",
                include.at,
                path=include.path,
                detail="it is read where it was included first",
                related=self._included[file.real],
                severity=Severity.WARNING,
            )
            return False
        return True

    def _note_size(self, at: Span, findings: Findings) -> None:
        message = f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB"
        if self._allowance.bytes_left < MAX_FILE_BYTES:
            message = f"the visit with all its includes is larger than {MAX_VISIT_BYTES // 1_000_000} MB"
        findings.add(ReadingRule.FILE_TOO_LARGE, message, at)


def _note_missing(file: VisitFile, include: Include, findings: Findings) -> None:
    near = nearest_file(file.real.parent, file.shown)
    findings.add(
        ReadingRule.INCLUDE_MISSING,
        f"there is no file {file.shown}",
        include.at,
        path=include.path,
        mend=f"did you mean `{include.sibling(near)}`?" if near else "",
    )


def _top(name: str) -> Span:
    return Lines.of(name, "").span(range(0))

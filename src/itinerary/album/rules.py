"""The rules of photographs: why one that the spec names is in no document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.album.album import NotFound, OutOfBounds
from itinerary.album.photograph import Unusable
from itinerary.diagnostics import Diagnostic, RulePage, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.album.album import Album
    from itinerary.diagnostics import DataPath
    from itinerary.spec.visit import Visit


def _page(name: str, severity: Severity, documentation: str) -> RulePage:
    return RulePage(name, "photographs", documentation, severity)


_NOT_FOUND: Final = _page(
    "photograph-not-found",
    Severity.WARNING,
    "There is no file where the spec says that a photograph is.\n\n"
    "Documents are made without it, and whoever is to be recognised by it is not.\n\n"
    "Put the file there, or correct the path; it is named from the folder of the visit file, with `/` between folders.",
)
_UNUSABLE: Final = _page(
    "photograph-unusable",
    Severity.WARNING,
    "A file is there, and is no photograph that documents can show.\n\n"
    "They hold JPEG, made of a file of at most 30 MB: a JPEG of at most 120 million pixels (50 if it is progressive), "
    "a PNG or WebP of at most 25. Pictures of other "
    "kinds, such as the HEIC of telephones, are opened by few programs.\n\n"
    "Save it as JPEG or PNG.",
)
_OUTSIDE: Final = _page(
    "photograph-outside-workspace",
    Severity.ERROR,
    "A photograph lies outside the folder that holds the visits.\n\n"
    "A spec may come from somebody else; what it names elsewhere on this machine may not get into documents.\n\n"
    "Copy the file into the folder of the visit, and name it from there.",
)

PHOTOGRAPH_RULES: Final = (_NOT_FOUND, _UNUSABLE, _OUTSIDE)


def photograph_findings(visit: Visit, album: Album) -> Iterator[Diagnostic]:
    """Yield what is wrong with the photographs that a visit names, in the order of the spec."""
    for path, file in _named(visit):
        match album.look_for(file):
            case NotFound(near=near):
                mend = f"did you mean `{near}`?" if near else ""
                yield _finding(_NOT_FOUND, f"there is no file {file}", path, mend)
            case OutOfBounds():
                yield _finding(_OUTSIDE, f"{file} lies outside the folder that holds the visits", path, "")
            case Unusable(reason=reason, mend=mend):
                yield _finding(_UNUSABLE, f"{file} cannot be used: {reason}", path, mend)
            case _:
                pass


def _finding(rule: RulePage, message: str, path: DataPath, mend: str) -> Diagnostic:
    return Diagnostic(rule.name, message, path, help=mend, severity=rule.severity or Severity.ERROR)


def _named(visit: Visit) -> Iterator[tuple[DataPath, str]]:
    for person_id, person in (*visit.delegates.items(), *visit.counterparts.items()):
        if person.photo:
            register = "delegates" if person_id in visit.delegates else "counterparts"
            yield (register, person_id, "photo"), person.photo
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.file:
            yield ("outcomes", "photographs", name, "file"), photograph.file

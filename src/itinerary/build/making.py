"""Making the documents of a visit and putting them where the planner looks for them."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from itinerary.build.manifest import NAME, BuiltFile, Manifest, digest, read_manifest
from itinerary.build.material import Material
from itinerary.build.plan import chosen, products
from itinerary.build.product import Format
from itinerary.build.replacing import replaced
from itinerary.build.workshop import contents_of
from itinerary.errors import OutputInTheWayError
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from itinerary.audience import Audience
    from itinerary.build.product import Output, Product
    from itinerary.programme.timeline import Programme
    from itinerary.release import Lock
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.pdf import OfficeSuite


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What to make, and with which templates; an empty choice means everything."""

    only: frozenset[Output] = frozenset()
    audiences: frozenset[Audience] = frozenset()
    formats: frozenset[Format] = frozenset()
    pdf: bool = False
    """Whether PDF is among everything; it needs the extra `pdf`. It is made in any case where it is chosen."""
    office: OfficeSuite | None = None
    """What prints PDF from the Word documents, with the extra `pdf-word`; none where Typst sets it."""
    templates: TemplateFolder = field(default_factory=TemplateFolder)
    overwrite: bool = False
    """Whether files that were changed by hand since they were built may be replaced."""
    processes: int = 1
    """How many processes share the work; more than one only where the caller has no threads."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    folder: Path
    files: tuple[BuiltFile, ...]
    """What was made now."""
    removed: tuple[str, ...]
    """Files of an earlier build that were taken away, because they were made from an older spec."""


def build(
    programme: Programme,
    edition: Edition,
    out: Path,
    *,
    spec: str,
    options: BuildOptions | None = None,
    lock: Lock | None = None,
    before_placing: Callable[[], None] | None = None,
) -> Built:
    """Make the documents of a visit in `out/<visit-id>`: all of them, or the old ones stay as they were.

    `spec` is the digest of the spec's files; `lock` what was sent out so far, with this edition where it is a release.
    `before_placing` is called when all is written and before any of it is in its place: what it raises undoes all.

    Files that are not ours stay; files of an earlier build that are not made again stay only if they were made from the
    same spec, so that no folder ever holds two editions. Raises `OutputInTheWayError` for files changed by hand,
    `OutputNotWritableError`, `OutputBusyError`, `TemplateError`, and for PDF `PdfExtraMissingError`,
    `MissingGlyphsError`, or of an office suite `NotPrintedError`, `OfficeTooSlowError`.
    """
    options = options or BuildOptions()
    folder = out / programme.visit.visit.id
    pdf = options.pdf or Format.PDF in options.formats
    wanted = chosen(
        products(Material(programme, edition, options.templates, lock, pdf=pdf, office=options.office), options.only),
        only=options.only,
        audiences=options.audiences,
        formats=options.formats,
    )
    contents = contents_of(wanted, processes=options.processes)
    now = Manifest.of(programme.visit.visit.id, spec, edition, ())
    with replaced(folder) as fresh:
        if not options.overwrite:
            _refuse_changed(folder, wanted, now)
        made = tuple(_write(fresh, *pair, edition) for pair in zip(wanted, contents, strict=True))
        kept = _carry_over(folder, fresh, now)
        removed = _removed(folder, fresh)
        whole = Manifest.of(now.visit, spec, edition, (*made, *kept))
        (fresh / NAME).write_bytes(whole.to_bytes())
        if before_placing is not None:
            before_placing()
    return Built(folder, made, removed)


def _write(folder: Path, product: Product, content: bytes, edition: Edition) -> BuiltFile:
    path = folder.joinpath(*product.path.split("/"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return BuiltFile.of(product.path, str(product.audience), content, edition.release)


def _refuse_changed(folder: Path, wanted: tuple[Product, ...], now: Manifest) -> None:
    """Stop where someone has worked in a file that would be replaced or taken away."""
    earlier = read_manifest(folder)
    ours = {file.path: file for file in earlier.files} if earlier else {}
    replaced_now = {product.path for product in wanted}
    still_true = earlier is not None and earlier.of_same_spec(now)
    changed = [
        path for path, file in ours.items() if (path in replaced_now or not still_true) and _is_changed(folder, file)
    ]
    strangers = {found for path in replaced_now - ours.keys() if (found := _stranger_at(folder, path))}
    if changed or strangers:
        raise OutputInTheWayError(folder, sorted({*changed, *strangers}))


def _is_changed(folder: Path, file: BuiltFile) -> bool:
    path = folder / file.path
    return path.is_file() and digest(path.read_bytes()) != file.sha256


def _stranger_at(folder: Path, path: str) -> str:
    """Return what stands where a file is to be written, or where one of its folders is; empty if nothing does."""
    if os.path.lexists(folder / path):
        return path
    parents = (parent.as_posix() for parent in PurePosixPath(path).parents)
    return next((parent for parent in parents if (folder / parent).is_file()), "")


def _carry_over(folder: Path, fresh: Path, manifest: Manifest) -> tuple[BuiltFile, ...]:
    """Take along what is not ours, and what of ours is still true; return the latter. Raises OSError."""
    if not folder.is_dir():
        return ()
    earlier = read_manifest(folder)
    ours = {file.path: file for file in earlier.files} if earlier else {}
    still_true = earlier is not None and earlier.of_same_spec(manifest)
    kept: list[BuiltFile] = []
    for empty in filter(_is_empty_folder, folder.rglob("*")):
        (fresh / empty.relative_to(folder)).mkdir(parents=True, exist_ok=True)
    for path in sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()):
        name = path.relative_to(folder).as_posix()
        target = fresh / name
        if not (path.is_file() or path.is_symlink()):
            raise OSError(errno.EINVAL, f"'{name}' is neither file nor folder and would be lost: move it elsewhere")
        if name == NAME or target.exists() or (name in ours and not still_true):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target, follow_symlinks=False)
        if name in ours:
            kept.append(ours[name])
    return tuple(kept)


def _is_empty_folder(path: Path) -> bool:
    """Whether somebody has made a folder and put nothing into it yet; ours always hold something."""
    return path.is_dir() and not path.is_symlink() and not any(path.iterdir())


def _removed(folder: Path, fresh: Path) -> tuple[str, ...]:
    earlier = read_manifest(folder)
    if earlier is None:
        return ()
    return tuple(file.path for file in earlier.files if not (fresh / file.path).exists())

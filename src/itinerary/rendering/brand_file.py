"""`brand.yaml` in a planner's folder of templates, read: a brand, and all that is wrong with it, with its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from itinerary.diagnostics import Diagnostic, Report, Severity, shown
from itinerary.rendering.brand import DARK_PAPER, LEAST_CONTRAST, PAPER, Brand, Crest, Palette, contrast, darkened
from itinerary.rendering.crest import MAX_CREST_BYTES, CrestShape, UnfitCrestError, crest_shape
from itinerary.rendering.crest_cleaning import cleaned
from itinerary.source import ReadingRule, read_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from itinerary.diagnostics import DataPath
    from itinerary.source import Data

BRAND_FILE: Final = "brand.yaml"

_WORD: Final = "briefing/pack.docx"
"""The Word template: where the folder has one of its own, the crest is put into that by hand."""

_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "": ("colours", "dark", "fonts", "crest"),
    "colours": tuple(colour.name for colour in fields(Palette)),
    "dark": tuple(colour.name for colour in fields(Palette)),
    "fonts": ("text", "display"),
    "crest": ("file", "text", "height"),
}

_COLOUR: Final = re.compile(r"#?([0-9a-fA-F]{6})")
_FONT: Final = re.compile(r"[^\W_][\w .&'’+-]{0,79}")
_HEIGHT: Final = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) ?(mm|cm)")
_MILLIMETRES: Final = {"mm": 1.0, "cm": 10.0}
_DEFAULT_HEIGHT: Final = 18.0
_HEIGHTS: Final = (5.0, 60.0)
"""The least and the greatest height of a crest, in millimetres."""


@dataclass(frozen=True, slots=True)
class BrandFile:
    """A brand as far as it could be read, and what was wrong with the rest."""

    brand: Brand
    report: Report
    crest_file: Path | None = None
    """The file that it names as its crest, also where that cannot be one."""


def read_brand(folder: Path, name: str = BRAND_FILE, families: Collection[str] | None = None) -> BrandFile:
    """Return the brand that a folder of templates holds; the shipped one where it has no `brand.yaml`.

    `name` stands for the file in findings. Where the `families` of fonts that are at hand for PDF are given, another
    is told with a warning. Raises `OSError` where the file is there but cannot be read.
    """
    path = folder / BRAND_FILE
    if not path.exists():
        return BrandFile(Brand(), Report())
    source = read_text(path.read_bytes().decode("utf-8", errors="replace"), name=name)
    data = source.data or {}
    reader = _Reader(folder, data, None if families is None else frozenset(map(str.casefold, families)))
    brand = reader.brand()
    found = [_graver(finding) for finding in source.report if finding.rule != ReadingRule.EMPTY_FILE.code]
    crest = data.get("crest")
    crest_name = crest.get("file") if isinstance(crest, dict) else None
    crest_file = folder / crest_name if isinstance(crest_name, str) else None
    return BrandFile(brand, (Report.of(found) + Report.of(reader.findings)).located(source), crest_file)


def _graver(finding: Diagnostic) -> Diagnostic:
    """Return a finding of reading; that a colour is read as a comment is an error here, as nothing is left of it."""
    return replace(finding, severity=Severity.ERROR) if finding.rule == ReadingRule.HASH_IN_TEXT.code else finding


@dataclass(slots=True)
class _Reader:
    """Reads one file; what is wrong is left out and noted."""

    folder: Path
    data: Mapping[str, Data]
    families: frozenset[str] | None
    findings: list[Diagnostic] = field(default_factory=list)

    def brand(self) -> Brand:
        parts = {key: self._part(key) for key in _KEYS[""]}
        self._refuse_unknown(self.data, (), _KEYS[""])
        light = replace(Palette(), **self._colours("colours", parts["colours"], PAPER))
        dark = replace(darkened(light), **self._colours("dark", parts["dark"], DARK_PAPER))
        return Brand(
            light=light,
            dark=dark,
            text_fonts=self._fonts(parts["fonts"], "text"),
            display_fonts=self._fonts(parts["fonts"], "display"),
            crest=self._crest(parts["crest"]) if parts["crest"] else None,
        )

    def _part(self, key: str) -> Mapping[str, Data]:
        part = self.data.get(key)
        if part is None:
            return {}
        if not isinstance(part, dict):
            self._tell("brand-value", f"`{key}` cannot be {shown(part)}", (key,), f"below it: {', '.join(_KEYS[key])}")
            return {}
        self._refuse_unknown(part, (key,), _KEYS[key])
        return part

    def _refuse_unknown(self, part: Mapping[str, Data], path: DataPath, known: Collection[str]) -> None:
        for key in part:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                mend = f"did you mean `{near[0]}`?" if near else f"known here: {', '.join(known)}"
                holder = f"`{path[-1]}`" if path else "a brand"
                self._tell("brand-unknown-key", f"{holder} has no `{key}`", (*path, key), mend, at_key=True)

    def _colours(self, key: str, part: Mapping[str, Data], paper: str) -> dict[str, str]:
        read: dict[str, str] = {}
        for role in _KEYS[key]:
            if part.get(role) is None:
                continue
            colour = self._colour(part[role], (key, role))
            if colour and self._can_be_read(colour, paper, (key, role)):
                read[role] = colour
        return read

    def _colour(self, value: Data, path: DataPath) -> str:
        digits = _COLOUR.fullmatch(value) if isinstance(value, str) else None
        if digits is not None:
            return f"#{digits[1].lower()}"
        mend = 'write six digits in quotes, such as "#16294d"'
        self._tell("brand-colour", f"{shown(value)} is no colour", path, mend)
        return ""

    def _can_be_read(self, colour: str, paper: str, path: DataPath) -> bool:
        ratio = contrast(colour, paper)
        if ratio >= LEAST_CONTRAST:
            return True
        dark = paper == DARK_PAPER
        # Rounded down, so that no colour that is refused seems to have the contrast that it lacks.
        self._tell(
            "brand-contrast",
            f"words in {colour} can hardly be read on {'a dark screen' if dark else 'white paper'}",
            path,
            f"take a {'paler' if dark else 'darker'} one: the contrast must be {LEAST_CONTRAST} at least (WCAG AA)",
            detail=f"its contrast is {int(ratio * 100) / 100:.2f}",
        )
        return False

    def _fonts(self, part: Mapping[str, Data], key: str) -> tuple[str, ...]:
        value = part.get(key)
        families = [] if value is None else value if isinstance(value, list) else [value]
        read: list[str] = []
        for place, family in enumerate(families):
            path = ("fonts", key, place) if isinstance(value, list) else ("fonts", key)
            if isinstance(family, str) and _FONT.fullmatch(family):
                read.append(family)
                self._seek_font(family, path)
            else:
                mend = "write its name as a list of fonts shows it, such as Source Sans 3"
                self._tell("brand-font", f"{shown(family)} is no name of a font", path, mend)
        return tuple(read)

    def _seek_font(self, family: str, path: DataPath) -> None:
        if self.families is None or family.casefold() in self.families:
            return
        near = get_close_matches(family.casefold(), self.families, n=1, cutoff=0.8)
        guess = next((f"did you mean '{known}'? " for known in near), "")
        mend = (
            f"{guess}put its files (.ttf, .otf) into the folder `fonts` beside brand.yaml: "
            "PDF takes none of the machine's"
        )
        message = f"there is no font '{family}' for PDF, which will use the next"
        self.findings.append(Diagnostic("brand-font-not-at-hand", message, path, Severity.WARNING, help=mend))

    def _crest(self, part: Mapping[str, Data]) -> Crest | None:
        height = self._height(part.get("height"))
        text = part.get("text")
        if not isinstance(text, str) or not text.strip():
            mend = "text: what it shows, for whoever cannot see it, such as Crest of Example University"
            self._tell("brand-crest", "`crest` has no `text`", ("crest",), mend, at_key=True)
            text = ""
        picture = self._picture(part.get("file"))
        shape = self._shape(picture) if picture is not None else None
        if picture is None or shape is None or not text or height is None:
            return None
        if shape.suffix == "svg" and not (self.folder / _WORD).exists():
            mend = "name a PNG or JPEG, or put the crest into a pack.docx of your own"
            message = "Word does not show a crest in SVG; web pages and PDF do"
            note = Diagnostic("brand-crest-not-in-word", message, ("crest", "file"), Severity.NOTE, help=mend)
            self.findings.append(note)
        return Crest(cleaned(picture, shape.suffix), shape.suffix, " ".join(text.split()), height, shape.pixels)

    def _height(self, value: Data) -> float | None:
        if value is None:
            return _DEFAULT_HEIGHT
        written = _HEIGHT.fullmatch(value) if isinstance(value, str) else None
        height = float(written[1]) * _MILLIMETRES[written[2]] if written else 0.0
        if _HEIGHTS[0] <= height <= _HEIGHTS[1]:
            return height
        mend = f"write it with its unit, such as 18mm: {_HEIGHTS[0]:g} to {_HEIGHTS[1]:g} mm"
        self._tell("brand-crest", f"a crest cannot be {shown(value)} high", ("crest", "height"), mend)
        return None

    def _picture(self, name: Data) -> bytes | None:
        if not isinstance(name, str):
            mend = "file: its name, beside brand.yaml, such as crest.svg"
            self._tell("brand-crest", "`crest` has no `file`", ("crest",), mend, at_key=True)
            return None
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            mend = "put it beside brand.yaml"
            self._tell("brand-crest", f"'{name}' lies outside the folder of templates", ("crest", "file"), mend)
        elif not path.is_file():
            mend = "put the picture beside brand.yaml, or correct its name"
            self._tell("brand-crest", f"there is no file '{name}' beside brand.yaml", ("crest", "file"), mend)
        elif path.stat().st_size > MAX_CREST_BYTES:
            mend = f"{MAX_CREST_BYTES // 1000} kB at most: make it smaller, it stands in every document"
            self._tell("brand-crest", f"'{name}' is too large for a crest", ("crest", "file"), mend)
        else:
            return path.read_bytes()
        return None

    def _shape(self, picture: bytes) -> CrestShape | None:
        try:
            return crest_shape(picture)
        except UnfitCrestError as unfit:
            self._tell("brand-crest", f"the picture cannot be the crest: {unfit}", ("crest", "file"), "")
            return None

    def _tell(
        self, rule: str, message: str, path: DataPath, mend: str, *, detail: str = "", at_key: bool = False
    ) -> None:
        self.findings.append(Diagnostic(rule, message, path, Severity.ERROR, detail, mend, at_key=at_key))

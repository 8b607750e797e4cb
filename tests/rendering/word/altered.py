"""The shipped template as a planner may have changed it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from itinerary.rendering.templates import shipped_template

PACK = shipped_template("briefing/pack.docx")

RUN = '<w:r><w:t xml:space="preserve">'
"""How the words of a paragraph begin in the shipped template."""


def altered(*changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """Return the template with words of a part replaced, each where they stand first."""
    with ZipFile(BytesIO(PACK)) as package:
        text = package.read(part).decode("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return with_parts({part: text.encode("utf-8")})


def with_parts(parts: dict[str, bytes | None]) -> bytes:
    """Return the template with parts added, changed, or taken away where nothing is given."""
    with ZipFile(BytesIO(PACK)) as package:
        held: dict[str, bytes | None] = {name: package.read(name) for name in package.namelist()}
    made = BytesIO()
    with ZipFile(made, "w") as package:
        for name, data in {**held, **parts}.items():
            if data is not None:
                package.writestr(name, data)
    return made.getvalue()


def part_of_template(name: str) -> str:
    """Return the text of a part of the shipped template."""
    with ZipFile(BytesIO(PACK)) as package:
        return package.read(name).decode("utf-8")


def related(kind: str, target: str, content_type: str, data: str) -> bytes:
    """Return the template with one more part that the main part rests on."""
    relation = (
        f'<Relationship Id="added" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}"/></Relationships>'
    )
    override = f'<Override PartName="/word/{target}" ContentType="{content_type}"/></Types>'
    relations = part_of_template("word/_rels/document.xml.rels").replace("</Relationships>", relation)
    types = part_of_template("[Content_Types].xml").replace("</Types>", override)
    return with_parts(
        {
            "word/_rels/document.xml.rels": relations.encode(),
            "[Content_Types].xml": types.encode(),
            f"word/{target}": data.encode(),
        }
    )

"""A template as a package: the parts that every one of them has, around a body, headers and footers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from designs.palette import BLUE, BRASS
from designs.styles import WORD, styles_part
from designs.theme import font_table_part, theme_part
from itinerary.rendering.word.package import parsed, serialised, write_package

if TYPE_CHECKING:
    from designs.paragraph_styles import ParagraphStyle

RELATED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument"

_PARTS: Final = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "theme": "theme/theme1",
    "fontTable": "fontTable",
    "header": "header1",
    "footer": "footer1",
    "first-header": "header2",
    "first-footer": "footer2",
}
"""Where the parts that the body rests on stand, below `word/`."""


def template(body: str, edges: dict[str, str], styles: tuple[ParagraphStyle, ...] = ()) -> bytes:
    """Return the template with a body and with `edges`: any of `header`, `footer`, `first-header`, `first-footer`.

    `styles` are paragraph styles of its own, beside those that all templates have.
    """
    held = {key: path for key, path in _PARTS.items() if key in edges or not key.endswith(("header", "footer"))}
    texts = {
        "[Content_Types].xml": _content_types(held),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relations({key: f"{path}.xml" for key, path in held.items()}),
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": styles_part(styles),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(),
        "word/theme/theme1.xml": theme_part(),
        "word/fontTable.xml": font_table_part(),
        **{
            f"word/{_PARTS[key]}.xml": _root("hdr" if key.endswith("header") else "ftr", text)
            for key, text in edges.items()
        },
    }
    return write_package({name: serialised(parsed(text)) for name, text in texts.items()})


def edge_references() -> str:
    """Return the references of a section to headers and footers."""
    return "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{key}"/>'
        for key, kind, page in (
            ("header", "header", "default"),
            ("first-header", "header", "first"),
            ("footer", "footer", "default"),
            ("first-footer", "footer", "first"),
        )
    )


def _root(name: str, text: str) -> str:
    return f'<w:{name} xmlns:w="{WORD}" xmlns:r="{RELATED}">{text}</w:{name}>'


def _relations(targets: dict[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="{key}" Type="{RELATED}/{key.removeprefix("first-")}" Target="{target}"/>'
        for key, target in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'
    )


def _content_types(held: dict[str, str]) -> str:
    kinds = {"word/document.xml": f"{_TYPE}.wordprocessingml.document.main+xml"}
    for key, path in held.items():
        kind = key.removeprefix("first-")
        family = "" if kind == "theme" else ".wordprocessingml"
        kinds[f"word/{path}.xml"] = f"{_TYPE}{family}.{kind}+xml"
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _numbering() -> str:
    bullet = _list(0, "bullet", "•", f"<w:rPr>{BRASS.text}</w:rPr>")
    number = _list(1, "decimal", "%1.", f"<w:rPr><w:b/><w:bCs/>{BLUE.text}</w:rPr>")
    lists = "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number - 1}"/></w:num>' for number in (1, 2))
    return f'<w:numbering xmlns:w="{WORD}">{bullet}{number}{lists}</w:numbering>'


def _list(number: int, kind: str, sign: str, letters: str) -> str:
    style = {"bullet": "ListBullet", "decimal": "ListNumber"}[kind]
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{sign}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr>'
        f"{letters}</w:lvl></w:abstractNum>"
    )


def _settings() -> str:
    """Return the settings; without the mode of Word 2013 (15), Word opens a file in compatibility mode."""
    return (
        f'<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )

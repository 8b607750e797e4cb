from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from rendering.tried_templates import PAGE, TYPST, found, line_of, shipped

from itinerary.rendering.content import Block
from itinerary.rendering.html import render_html
from itinerary.rendering.register import RESTYLABLE, eject
from itinerary.rendering.sample import SAMPLE_EDITION, trial
from itinerary.rendering.sheets import Layout
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word
from itinerary.rendering.word.reading import printed_words


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work beside an empty folder of templates, `house`, and return it."""
    monkeypatch.chdir(tmp_path)
    folder = Path("house")
    for name in ("briefing", "news"):
        (folder / name).mkdir(parents=True)
    return folder


def test_templates_as_shipped_are_sound(house: Path) -> None:
    eject(house, RESTYLABLE, overwrite=False)

    assert found() == ""


def test_an_empty_folder_is_sound() -> None:
    assert found() == ""


def test_the_trials_hold_one_of_every_kind_of_block() -> None:
    documents = [document for layout in Layout for document in trial(layout).documents]
    kinds = {type(block) for document in documents for section in document.sections for block in section.blocks}

    assert kinds == set(get_args(Block))


def test_nothing_of_a_tag_or_of_python_stands_in_what_shipped_templates_make() -> None:
    documents = [document for layout in Layout for document in trial(layout).documents]
    made = [
        printed_words(render_word(document, SAMPLE_EDITION, shipped_template(name), name))
        for document in documents
        for name in [f"{document.layout.template}.docx"]
    ]
    pages = [render_html(document, SAMPLE_EDITION, TemplateFolder()).decode("utf-8") for document in documents]
    bodies = [page.partition("<body")[2] for page in pages]

    signs = ("{{", "}}", "{%", "%}", "{#", "#}", "None", "Undefined", "<built-in", "object at 0x")
    assert [sign for text in (*made, *bodies) for sign in signs if sign in text] == []


def test_a_fault_in_typst_is_told_with_its_line() -> None:
    template = shipped(TYPST, ("#let long = pack.contents.len() > 0", "#let long = pack.content.len() > 0"))
    line = line_of(TYPST, "#let long = pack.contents.len() > 0")

    assert found(briefing__pack_typ=template) == (
        f'house/briefing/pack.typ:{line}:1: error[template-typesetting]: dictionary does not contain key "content"\n'
        f"{line:>5} | #let long = pack.content.len() > 0\n"
        f"      | {'^' * 34}\n"
    )


def test_typst_may_fetch_no_package() -> None:
    assert found(briefing__pack_typ='#import "@preview/cetz:0.3.0"\n') == (
        'house/briefing/pack.typ:1:1: error[template-asks-network]: "@preview/cetz:0.3.0" would be fetched from '
        "elsewhere\n"
        '    1 | #import "@preview/cetz:0.3.0"\n'
        "      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: put what is needed of it beside the template\n"
    )


def test_a_pdf_that_asks_for_no_mark_is_doubted() -> None:
    template = "#let pack = json(bytes(sys.inputs.document))\n#set document(title: pack.title)\n#pack.edition\n"

    assert found(briefing__pack_typ=template) == (
        "warning[template-prints-not]: house/briefing/pack.typ: it does not print the handling mark\n"
        "   = help: nobody sees for whom the document is; `itinerary templates eject` shows how the shipped template "
        "prints it\n"
        "\n"
        "warning[template-prints-not]: house/briefing/pack.typ: it does not print sections\n"
        "   = help: the document is empty; `itinerary templates eject` shows how the shipped template prints it\n"
    )


def test_a_wrong_brand_is_told_once_and_hides_nothing() -> None:
    page = shipped(PAGE, ("<p>{{ edition }}</p>", "<p>{{ editoin }}</p>"))

    assert [
        line.partition("]: ")[0]
        for line in found(brand_yaml="colours: {link: blue}\n", briefing__pack_html_j2=page).splitlines()
        if "error" in line
    ] == [
        "house/brand.yaml:1:17: error[brand-colour",
        f"house/briefing/pack.html.j2:{line_of(PAGE, '<p>{{ edition }}</p>')}:7: error[unknown-template-field",
    ]


def test_a_file_that_nothing_uses_is_told_with_what_it_may_have_been_meant_to_be(house: Path) -> None:
    (house / "fonts").mkdir()
    for name in ("fonts/Ours.ttf", ".DS_Store", "~$pack.docx", "crest.svg", "inner.typ", "rule.png"):
        (house / name).write_text("", encoding="utf-8")
    (house / "inner.typ").write_text('#image("rule.png")', encoding="utf-8")

    said = found(
        brand_yaml="crest: {file: crest.svg, text: Ours}\n",
        briefing__pack_docs=b"",
        briefing__pack_typ=shipped(TYPST) + '// #import "/inner.typ"\n',
        pack_css="",
        readme_txt="",
    )
    assert said.partition("\n\n")[2] == (
        "warning[stray-template]: house/briefing/pack.docs: nothing uses this file\n"
        "   = help: did you mean 'briefing/pack.docx'?\n"
        "\n"
        "warning[stray-template]: house/pack.css: nothing uses this file\n"
        "   = help: did you mean 'briefing/pack.css'?\n"
        "\n"
        "warning[stray-template]: house/readme.txt: nothing uses this file\n"
        "   = help: `itinerary templates list` names all templates; take it out of this folder\n"
    )

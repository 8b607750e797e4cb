from __future__ import annotations

from pathlib import Path

import pytest
from rendering.tried_templates import KNOWN, WORD, found
from rendering.word.altered import RUN, altered, part_of_template, related

from itinerary.rendering.templates import shipped_template


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work beside an empty folder of templates, `house`, and return it."""
    monkeypatch.chdir(tmp_path)
    folder = Path("house")
    for name in ("briefing", "news"):
        (folder / name).mkdir(parents=True)
    return folder


def altered_parts(template: bytes, part: str, *changes: tuple[str, str]) -> bytes:
    """Return a Word template with words of one more part replaced."""
    from itinerary.rendering.word.package import read_package, write_package

    parts = read_package(template)
    text = parts[part].decode("utf-8")
    for old, new in changes:
        text = text.replace(old, new)
    return write_package({**parts, part: text.encode("utf-8")})


def test_unknown_fields_in_word_are_told_with_paragraph_heading_and_nearest_name() -> None:
    template = altered(("{{ subtitle }}", "For {{ subtitel }}"), ("{{ person.name }}", "{{ person.nmae }}"))
    known = "name, notes, portrait, portrait_alt, role"

    assert found(briefing__pack_docx=template) == (
        "error[unknown-template-field]: house/briefing/pack.docx: there is no field 'subtitel' in the paragraph "
        '"For {{ subtitel }}" under the heading "{{ title }}"\n'
        f"   = help: did you mean 'subtitle'? known there: {KNOWN}\n"
        "\n"
        "error[unknown-template-field]: house/briefing/pack.docx: there is no field 'nmae' in the paragraph "
        '"{{ person.nmae }}" under the heading "{{ section.title }}"\n'
        f"   = help: did you mean 'name'? known there: {known}\n"
    )


def test_one_mistake_in_word_hides_no_other() -> None:
    template = altered(
        ("{{ title }}", "{{ titel }}"),
        ("{{ subtitle }}", "{{ subtitle | }}"),
        ("{%p for section in sections %}", "Words {%p for section in sections %}"),
        ("{{ section.title }}", "{{ section.title|shout }}"),
        ("{%p if block.tone == 'lead' %}", "{%tr if block.tone == 'lead' %}"),
        ("{{ row.time }}", "{{ row.tiem }}"),
    )

    assert [line for line in found(briefing__pack_docx=template).splitlines() if line.startswith("error")] == [
        (
            "error[template-lost-words]: house/briefing/pack.docx: words beside {%p for section in sections %} would "
            "be lost: it stands for its whole paragraph and must be alone there, in the paragraph "
            '"Words {%p for section in sections %}" under the heading "{{ titel }}"'
        ),
        (
            "error[template-lost-words]: house/briefing/pack.docx: {%tr if block.tone == 'lead' %} stands for a whole "
            "row but is not in a table, in the paragraph \"{%tr if block.tone == 'lead' %}\" under the heading "
            '"{{ section.title }}"'
        ),
        (
            "error[unknown-template-field]: house/briefing/pack.docx: there is no field 'titel' in the paragraph "
            '"{{ titel }}"'
        ),
        (
            "error[template-syntax]: house/briefing/pack.docx: expected token 'name', got 'end of print statement' in "
            'the paragraph "{{ subtitle | }}" under the heading "{{ titel }}"'
        ),
        (
            "error[template-syntax]: house/briefing/pack.docx: No filter named 'shout' in the paragraph "
            '"{{ section.title|shout }}" under the heading "{{ titel }}"'
        ),
        (
            "error[unknown-template-field]: house/briefing/pack.docx: there is no field 'tiem' in the paragraph "
            '"{{ row.tiem }}" under the heading "{{ section.title }}"'
        ),
    ]


def test_a_loop_that_is_ill_closed_hides_no_unknown_field() -> None:
    template = altered(("{%p endfor %}", "{%p endif %}"), ("{{ row.time }}", "{{ row.tiem }}"))

    assert [line.partition(": house/")[0] for line in found(briefing__pack_docx=template).splitlines()] == [
        "error[template-syntax]",
        "",
        "error[unknown-template-field]",
        "   = help: did you mean 'time'? known there: notes, standing, time, title, where, who, zone",
    ]


def test_tracked_changes_comments_and_macros_are_refused_by_name() -> None:
    deleted = '<w:del w:id="7" w:author="A. Planner"><w:r><w:delText>{{ gone }}</w:delText></w:r></w:del>'

    assert found(briefing__pack_docx=altered((f"{RUN}{{{{ subtitle }}}}", f"{deleted}{RUN}{{{{ subtitle }}}}"))) == (
        "error[template-tracked-changes]: house/briefing/pack.docx: it holds tracked changes (by A. Planner), "
        'the first in the paragraph "{{ subtitle }}" under the heading "{{ title }}"\n'
        "   = help: accept or reject them all (Review > Accept > Accept All Changes)\n"
    )
    macros = related("vbaProject", "vbaProject.bin", "application/vnd.ms-office.vbaProject", "anything")
    assert found(briefing__pack_docx=macros) == (
        "error[template-macros]: house/briefing/pack.docx: it holds macros\n"
        "   = help: save it from Word as 'Word Document (.docx)', which drops them\n"
    )


def test_what_is_no_word_document_is_told() -> None:
    assert found(briefing__pack_docx=b"not a zip") == (
        "error[template-no-word-document]: house/briefing/pack.docx: this is no Word document\n"
        "   = help: save it from Word as 'Word Document (.docx)', without a password\n"
    )


def test_a_word_template_without_mark_edition_and_points_is_doubted() -> None:
    template = altered(
        ("{{ handling }}", "For you"),
        ("{{ handling }}", "For you"),
        ("{%p elif block.kind == 'points' %}", "{%p elif block.kind == 'pointers' %}"),
    )
    kept = altered_parts(template, "word/header1.xml", ("{{ handling }}", ""))

    assert found(briefing__pack_docx=kept) == (
        "warning[template-prints-not]: house/briefing/pack.docx: it does not print the handling mark\n"
        "   = help: nobody sees for whom the document is; `itinerary templates eject` shows how the shipped template "
        "prints it\n"
        "\n"
        "warning[template-prints-not]: house/briefing/pack.docx: it does not print numbered points\n"
        "   = help: what stands in them is lost to the reader; `itinerary templates eject` shows how the shipped "
        "template prints it\n"
    )


def test_a_style_that_is_missing_in_word_is_told() -> None:
    styles = part_of_template("word/styles.xml")
    start = styles.index('<w:style w:type="character" w:customStyle="1" w:styleId="NativeKorean"')
    style = styles[start : styles.index("</w:style>", start) + len("</w:style>")]
    template = altered((style, ""), part="word/styles.xml")

    assert found(briefing__pack_docx=template) == (
        "warning[template-style-missing]: house/briefing/pack.docx: it has no character style Native Korean, so that "
        "such words get the font of the others\n"
        "   = help: it is in the shipped template: itinerary templates eject FOLDER pack.docx; copy it from there\n"
    )


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ ''.__class__.__mro__ }}", "'str object' has no attribute '__class__'"),
        ("{{ title|attr('__class__') }}", "No filter named 'attr'"),
        ("{{ '{0.__class__}'.format(title) }}", "'str object' has no attribute 'format'"),
        ("{{ sections.append(1) }}", "'list object' has no attribute 'append'"),
        ("{{ cycler.__init__.__globals__ }}", "there is no field 'cycler'"),
        ("{{ range(10000000) }}", "there is no field 'range'"),
        ("{{ labels.items() }}", "there is no field 'items'"),
        ("{% include '/etc/passwd' %}", "there is no template '/etc/passwd' to draw in"),
    ],
)
def test_no_tag_reaches_python_or_the_disk(tag: str, told: str) -> None:
    first = '<w:p><w:pPr><w:pStyle w:val="Crest"/></w:pPr>'
    template = altered((first, f"{first}{RUN}{tag}</w:t></w:r>"))

    assert found(briefing__pack_docx=template).splitlines()[0].partition("briefing/pack.docx: ")[2] == (
        f'{told} in the paragraph "{tag}"'
    )
    assert f"]: {told}\n" in found(briefing__pack_docx=shipped_template(WORD), briefing__pack_html_j2=tag)

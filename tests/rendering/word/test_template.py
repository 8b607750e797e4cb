from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from rendering.reading import WORD, part, word_lines
from rendering.sample_pack import EDITION, SHEET
from rendering.sample_pack import PACK as SAMPLE
from rendering.word.altered import PACK, RUN, altered, part_of_template, related, with_parts

from itinerary.errors import TemplateError
from itinerary.rendering.word import render_word

NAMESPACE = WORD[1:-1]
FIRST = '<w:p><w:pPr><w:pStyle w:val="Crest"/></w:pPr>'
WITH_PEOPLE = replace(
    SHEET, sections=tuple(section for section in SAMPLE.sections if section.anchor.endswith("president"))
)


def printed(template: bytes) -> bytes:
    return render_word(SHEET, EDITION, template, "ours/pack.docx")


def complaint(template: bytes) -> str:
    with pytest.raises(TemplateError) as refused:
        printed(template)
    return str(refused.value)


def test_an_unknown_field_is_told_with_its_paragraph_its_heading_and_the_nearest_known_name() -> None:
    assert complaint(altered(("{{ subtitle }}", "For {{ subtitel }}"))) == (
        "template 'ours/pack.docx': there is no field 'subtitel' in the paragraph \"For {{ subtitel }}\" "
        "under the heading \"{{ title }}\"; did you mean 'subtitle'? known there: author, contents, cover, edition, "
        "handling, issued, labels, language, right_to_left, sections, subtitle, title, title_language"
    )


def test_an_unknown_field_inside_loops_is_told_with_what_is_known_there() -> None:
    template = altered(("{{ row.title }}", "{{ row.titel }}"), ("{{ person.name }}", "{{ person.photograph }}"))

    assert complaint(template) == (
        "template 'ours/pack.docx': there is no field 'titel' in the paragraph \"{{ row.titel }}\" under the heading "
        "\"{{ section.title }}\"; did you mean 'title'? known there: notes, standing, time, title, where, who, zone\n"
        "  there is no field 'photograph' in the paragraph \"{{ person.photograph }}\" under the heading "
        '"{{ section.title }}"; known there: name, notes, portrait, portrait_alt, role'
    )


def test_an_unknown_field_in_the_header_is_told() -> None:
    assert complaint(altered(("{{ handling }}", "{{ mark }}"), part="word/header1.xml")) == (
        "template 'ours/pack.docx': there is no field 'mark' in the paragraph \"{{ title }}{{ mark }}\"; known there: "
        "author, contents, cover, edition, handling, issued, labels, language, right_to_left, sections, subtitle, "
        "title, title_language"
    )


def test_an_unknown_field_in_a_tag_for_a_whole_paragraph_is_shown_as_it_was_written() -> None:
    assert complaint(altered(("{%p for section in sections %}", "{%p for section in chapters %}"))).startswith(
        "template 'ours/pack.docx': there is no field 'chapters' in the paragraph \"{%p for section in chapters %}\" "
        'under the heading "{{ title }}"; known there: '
    )


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        (
            "{{ ''.__class__ }}",
            "'str object' has no attribute '__class__' in the paragraph \"{{ ''.__class__ }}\"",
        ),
        ("{{ cover[9].label }}", 'list object has no element 9 in the paragraph "{{ cover[9].label }}"'),
        ("{{ 1 / 0 }}", 'division by zero in the paragraph "{{ 1 / 0 }}"'),
        ("{{ title|shout }}", "No filter named 'shout' in the paragraph \"{{ title|shout }}\""),
        ("{{ title.x }}", "'str object' has no attribute 'x' in the paragraph \"{{ title.x }}\""),
    ],
)
def test_what_cannot_be_filled_is_told_with_its_paragraph(tag: str, message: str) -> None:
    assert complaint(with_first_words(f"{RUN}{tag}</w:t></w:r>")) == f"template 'ours/pack.docx': {message}"


def with_first_words(runs: str) -> bytes:
    """Return the template with runs in its first paragraph, which every document prints."""
    return altered((FIRST, f"{FIRST}{runs}"))


def test_a_loop_that_is_not_closed_is_told() -> None:
    template = altered(("{%p endfor %}", "{%p endif %}"))

    assert complaint(template) == (
        "template 'ours/pack.docx': Encountered unknown tag 'endif'. You probably made a nesting mistake. Jinja is "
        "expecting this tag, but currently looking for 'endfor' or 'else'. The innermost block that needs to be closed "
        'is \'for\' in the paragraph "{%p endif %}" under the heading "{{ title }}"'
    )


def test_words_beside_a_tag_for_a_whole_paragraph_are_refused() -> None:
    template = altered(("{%p for section in sections %}", "Chapters {%p for section in sections %}"))

    assert complaint(template) == (
        "template 'ours/pack.docx': words beside {%p for section in sections %} would be lost: it stands for its whole "
        'paragraph and must be alone there, in the paragraph "Chapters {%p for section in sections %}" '
        'under the heading "{{ title }}"'
    )


def test_words_beside_a_tag_for_a_whole_row_are_refused() -> None:
    template = altered(("{%tr for row in block.rows %}", "{%tr for row in block.rows %} Day"))

    assert complaint(template) == (
        "template 'ours/pack.docx': words beside {%tr for row in block.rows %} would be lost: it stands for its whole "
        'row and must be alone there, in the paragraph "{%tr for row in block.rows %} Day" '
        'under the heading "{{ section.title }}"'
    )


def test_a_tag_for_a_row_outside_a_table_is_refused() -> None:
    template = altered(("{%p for section in sections %}", "{%tr for section in sections %}"))

    assert complaint(template) == (
        "template 'ours/pack.docx': {%tr for section in sections %} stands for a whole row but is not in a table, "
        'in the paragraph "{%tr for section in sections %}" under the heading "{{ title }}"'
    )


def test_tracked_changes_are_refused() -> None:
    deleted = '<w:del w:id="7" w:author="A. Planner"><w:r><w:delText>{{ gone }}</w:delText></w:r></w:del>'
    template = altered((f"{RUN}{{{{ subtitle }}}}", f"{deleted}{RUN}{{{{ subtitle }}}}"))

    assert complaint(template) == (
        "template 'ours/pack.docx': it holds tracked changes (by A. Planner), the first in the paragraph "
        '"{{ subtitle }}" under the heading "{{ title }}"; '
        "accept or reject them all (Review > Accept > Accept All Changes)"
    )


def test_comments_are_refused() -> None:
    comment = '<w:comment w:id="0" w:author="B. Reader"><w:p/></w:comment>'
    comments = f'<w:comments xmlns:w="{NAMESPACE}">{comment}</w:comments>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

    assert complaint(related("comments", "comments.xml", kind, comments)) == (
        "template 'ours/pack.docx': it holds comments (by B. Reader); "
        "delete them all (Review > Delete > Delete All Comments in Document)"
    )


def test_macros_are_refused() -> None:
    macros = related("vbaProject", "vbaProject.bin", "application/vnd.ms-office.vbaProject", "anything")

    assert complaint(macros) == (
        "template 'ours/pack.docx': it holds macros; save it from Word as 'Word Document (.docx)', which drops them"
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a zip",
        PACK[:2000],
        with_parts({"word/document.xml": None}),
        with_parts({"word/header1.xml": b"<w:hdr"}),
        with_parts({"[Content_Types].xml": part_of_template("[Content_Types].xml").replace("word", "calc").encode()}),
    ],
    ids=["empty", "other", "cut off", "without its body", "broken header", "spreadsheet"],
)
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    assert complaint(data) == (
        "template 'ours/pack.docx': this is no Word document; "
        "save it from Word as 'Word Document (.docx)', without a password"
    )


def test_words_that_break_the_file_are_told_and_never_dropped() -> None:
    assert complaint(with_first_words(f"{RUN}Crest {{{{ '&lt;w:p&gt;'|safe }}}}</w:t></w:r>")) == (
        "template 'ours/pack.docx': the filled document is not sound, after the words \"Crest\": Opening and ending "
        "tag mismatch: p line 1 and t; a tag probably begins in one paragraph, row or cell and ends in another"
    )


def test_a_tag_that_word_has_split_over_runs_is_still_one() -> None:
    split = f'{RUN}{{{{ ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>tle }}}}</w:t></w:r>'

    assert word_lines(printed(with_first_words(split)))[0] == "Crest: Run sheet"


def test_what_tells_of_the_author_is_dropped() -> None:
    app = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>'
    core = '<Relationship Id="c" Type="http://x/officedocument/2006/relationships/metadata/core-properties"'
    relations = part_of_template("_rels/.rels").replace(
        "</Relationships>", f'{core} Target="docProps/core.xml"/></Relationships>'
    )
    template = with_parts(
        {
            "_rels/.rels": relations.encode(),
            "docProps/core.xml": b"<x>A. Planner</x>",
            "docProps/app.xml": f"{app}Secret</Company></Properties>".encode(),
            "word/document.xml": part_of_template("word/document.xml")
            .replace("<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
            .encode(),
        }
    )

    with ZipFile(BytesIO(printed(template))) as package:
        names = package.namelist()
        everything = b"".join(map(package.read, names))
    assert names.count("docProps/core.xml") == 1
    assert "docProps/app.xml" not in names
    for trace in (b"A. Planner", b"Secret", b"rsid"):
        assert trace not in everything


def test_a_word_template_gives_a_word_document() -> None:
    types = part_of_template("[Content_Types].xml")
    template = with_parts({"[Content_Types].xml": types.replace("document.main", "template.main").encode()})

    with ZipFile(BytesIO(printed(template))) as package:
        assert package.read("[Content_Types].xml").decode().count("wordprocessingml.document.main+xml") == 1


def test_what_a_loop_repeats_keeps_numbers_of_its_own() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="4" name="Rule"/></wp:inline></w:drawing></w:r>'
    )
    bookmark = '<w:bookmarkStart w:id="3" w:name="Here"/><w:bookmarkEnd w:id="3"/>'
    template = altered((f"{RUN}{{{{ person.name", f"{bookmark}{drawing}{RUN}{{{{ person.name"))
    people = render_word(WITH_PEOPLE, EDITION, template, "ours/pack.docx")
    root = part(people, "word/document.xml")

    shapes = [found.get("id") for found in root.iter() if str(found.tag).endswith("}docPr")]
    names = [found.get(f"{WORD}name") for found in root.iter(f"{WORD}bookmarkStart")]
    assert shapes == ["1", "2", "3", "4"]
    assert names.count("Here") == 1


def test_an_own_look_given_to_a_tag_stays_with_the_words() -> None:
    own = '<w:r><w:rPr><w:color w:val="00FF00"/></w:rPr><w:t xml:space="preserve">{{ person.name }}'
    template = altered((f"{RUN}{{{{ person.name }}}}", own))
    root = part(render_word(WITH_PEOPLE, EDITION, template, "ours/pack.docx"), "word/document.xml")

    colours = {
        "".join(text.text or "" for text in run.iter(f"{WORD}t")): run.find(f"{WORD}rPr/{WORD}color")
        for run in root.iter(f"{WORD}r")
    }
    assert colours["Professor AOYAMA Ren "] is not None
    assert colours["青山 蓮"] is not None

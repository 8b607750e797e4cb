from __future__ import annotations

from pathlib import Path

import pytest
from rendering.tried_templates import KNOWN_TO_PAGES, PAGE, found, line_of, shipped

from itinerary.rendering.template_rules import TEMPLATE_RULES


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work beside an empty folder of templates, `house`, and return it."""
    monkeypatch.chdir(tmp_path)
    folder = Path("house")
    for name in ("briefing", "news"):
        (folder / name).mkdir(parents=True)
    return folder


def test_faults_of_a_page_and_its_style_are_told_with_their_lines() -> None:
    page = "<body>\n<h1>{{ titel }}</h1>\n{{ subtitle | }}\n<script>x</script>\n{% include 'briefing/pack.css' %}\n"
    style = "@import 'a.css';\nbody { background: url(https://example.org/a.png); color: {{ brand.lihgt.text }} }\n"

    assert found(briefing__pack_html_j2=page, briefing__pack_css=style) == (
        "house/briefing/pack.html.j2:2:8: error[unknown-template-field]: there is no field 'titel'\n"
        "    2 | <h1>{{ titel }}</h1>\n"
        "      |        ^^^^^\n"
        f"   = help: did you mean 'title'? known there: {KNOWN_TO_PAGES}\n"
        "\n"
        "house/briefing/pack.html.j2:3:1: error[template-syntax]: expected token 'name', got 'end of print "
        "statement'\n"
        "    3 | {{ subtitle | }}\n"
        "      | ^^^^^^^^^^^^^^^^\n"
        "\n"
        "house/briefing/pack.html.j2:4:1: error[template-asks-network]: '<script' is a script\n"
        "    4 | <script>x</script>\n"
        "      | ^^^^^^^\n"
        "   = help: a page is one file that asks for nothing: take it out\n"
        "\n"
        "house/briefing/pack.css:1:1: error[template-asks-network]: '@import 'a.css'' asks for a style from elsewhere\n"
        "    1 | @import 'a.css';\n"
        "      | ^^^^^^^^^^^^^^^\n"
        "   = help: write the style into the file itself; fonts are named, and come from the reader's machine\n"
        "\n"
        "house/briefing/pack.css:2:68: error[unknown-template-field]: there is no field 'lihgt'\n"
        "    2 | body { background: url(https://example.org/a.png); color: {{ brand.lihgt.text }} }\n"
        f"      | {' ' * 67}^^^^^\n"
        "   = help: did you mean 'light'? known there: crest, dark, display_fonts, light, text_fonts\n"
        "\n"
        "house/briefing/pack.css:2:20: error[template-asks-network]: 'url(https://example.org/a.png)' asks for a file "
        "from elsewhere\n"
        "    2 | body { background: url(https://example.org/a.png); color: {{ brand.lihgt.text }} }\n"
        "      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = help: write the style into the file itself; fonts are named, and come from the reader's machine\n"
    )


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ('<p onclick="x()">', "'<p onclick=' is a script"),
        ('<a href="javascript:x()">', "'javascript:' is a script"),
        (
            '<img alt="" src="https://example.org/a.png">',
            "'src=\"https://example.org/a.png' asks for a picture from elsewhere",
        ),
        ('<script type="module">', "'<script' is a script"),
        ('<script type="application/ld+json" id="a">', "'<script' is a script"),
        ("<img src=a.png>", "'src=a.png' asks for a picture from elsewhere"),
        ('<link rel="stylesheet" href="a.css">', "'<link' asks for something from elsewhere"),
        ("<iframe></iframe>", "'<iframe' asks for something from elsewhere"),
        ('<meta http-equiv="refresh" content="0">', "'http-equiv=\"refresh' asks for another page"),
        ("<p style=\"background: url('a.png')\">", "'url('a.png')' asks for a file from elsewhere"),
    ],
)
def test_whatever_a_browser_would_fetch_or_run_is_refused(markup: str, told: str) -> None:
    page = shipped(PAGE, ("</body>", f"{markup}\n</body>"))

    assert [
        line.partition("]: ")[2] for line in found(briefing__pack_html_j2=page).splitlines() if "error[" in line
    ] == [told]


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://example.org">Our office</a>',
        '<img alt="" src="data:image/png;base64,AAAA">',
        '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/><path fill="url(#b)"/></svg>',
        "<!-- <script> is not for pages -->",
        "{# <script> #}",
    ],
)
def test_what_asks_for_nothing_is_let_pass(markup: str) -> None:
    assert found(briefing__pack_html_j2=shipped(PAGE, ("</body>", f"{markup}\n</body>"))) == ""


def test_a_page_that_prints_no_mark_and_half_a_tag_is_told() -> None:
    page = shipped(
        PAGE, ('<p class="handling">{{ line(handling) }}</p>', ""), ("<p>{{ edition }}</p>", "<p>edition }}</p>")
    )

    assert found(briefing__pack_html_j2=page) == (
        "warning[template-prints-not]: house/briefing/pack.html.j2: it does not print the handling mark\n"
        "   = help: nobody sees for whom the document is; `itinerary templates eject` shows how the shipped template "
        "prints it\n"
        "\n"
        "warning[template-prints-not]: house/briefing/pack.html.j2: it does not print the edition\n"
        "   = help: nobody sees whether it is the last; `itinerary templates eject` shows how the shipped template "
        "prints it\n"
        "\n"
        "error[template-left-over-tag]: house/briefing/pack.html.j2: part of a tag, }}, is printed as it stands\n"
        '   = it stands in "le heading Its text edition }} Sample office Ski"\n'
        "   = help: write a tag as {{ title }} or {% if title %}, with both of its brackets\n"
    )


def test_what_cannot_be_filled_is_told_though_it_can_be_read() -> None:
    line = line_of(PAGE, "<p>{{ edition }}</p>")

    assert found(briefing__pack_html_j2=shipped(PAGE, ("<p>{{ edition }}</p>", "<p>{{ edition / 2 }}</p>"))) == (
        f"house/briefing/pack.html.j2:{line}:1: error[template-refused]: unsupported operand type(s) for /: "
        "'str' and 'int'\n"
        f"{line:>5} | <p>{{{{ edition / 2 }}}}</p>\n"
        f"      | {'^' * 24}\n"
    )


def test_the_news_draft_is_tried_too() -> None:
    page = shipped("news/story.html.j2", ("{{ title }}", "{{ headline }}"))
    lines = [line_of("news/story.html.j2", words) for words in ("<title>", "<h1>")]

    assert [
        line.partition(": error")[0] for line in found(news__story_html_j2=page).splitlines() if "error" in line
    ] == [f"house/news/story.html.j2:{lines[0]}:11", f"house/news/story.html.j2:{lines[1]}:8"]
    page = shipped("news/story.html.j2", ("<p>{{ line }}</p>\n{% endfor %}\n</div>", "{% endfor %}\n</div>"))
    assert found(news__story_html_j2=page) == (
        "warning[template-prints-not]: house/news/story.html.j2: it does not print that it is a draft\n"
        "   = help: somebody may take it for released; `itinerary templates eject` shows how the shipped template "
        "prints it\n"
        "\n"
        "warning[template-prints-not]: house/news/story.html.j2: it does not print until when it is under embargo\n"
        "   = help: somebody may publish it too early; `itinerary templates eject` shows how the shipped template "
        "prints it\n"
    )


def test_every_finding_has_a_page_of_its_own() -> None:
    names = [page.name for page in TEMPLATE_RULES]

    assert len(set(names)) == len(names)
    assert [page.documentation.count("\n\n") for page in TEMPLATE_RULES] == [2] * len(names)

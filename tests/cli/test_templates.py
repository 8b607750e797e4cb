from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli.running import Ran, ran

from itinerary.rendering.register import RESTYLABLE
from itinerary.rendering.templates import shipped_template

if TYPE_CHECKING:
    from conftest import Compares

FIELDS = Path(__file__).parents[2] / "docs" / "template-fields.md"
SHIPPED = Path(__file__).parents[2] / "templates"
NEXT = (
    "next: edit them, Word's in Word and the others in a text editor; delete those that you do not change\n"
    "then: `itinerary templates check house` and `itinerary build VISIT --templates house`\n"
)

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the empty folder in which commands are run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_all_templates_are_listed_with_what_they_lay_out(capsys: Capsys) -> None:
    assert ran(capsys, "templates", "list") == Ran(
        0,
        "brand.yaml              colours, fonts and crest of web pages, PDF, and Word as shipped\n"
        "briefing/pack.docx      Word: every other paper, the editor's list and the news draft\n"
        "briefing/pack.html.j2   web page: every other paper and the editor's list\n"
        "briefing/pack.css       web page: the look of every other paper and the editor's list\n"
        "briefing/pack.typ       PDF: every other paper, the editor's list and the news draft\n"
        "briefing/card.docx      Word: pocket cards\n"
        "briefing/card.html.j2   web page: pocket cards\n"
        "briefing/card.css       web page: the look of pocket cards\n"
        "briefing/card.typ       PDF: pocket cards\n"
        "briefing/cards.docx     Word: name cards and signs\n"
        "briefing/cards.html.j2  web page: name cards and signs\n"
        "briefing/cards.css      web page: the look of name cards and signs\n"
        "briefing/cards.typ      PDF: name cards and signs\n"
        "letters/letter.docx     Word: letters of thanks\n"
        "letters/letter.html.j2  web page: letters of thanks\n"
        "letters/letter.css      web page: the look of letters of thanks\n"
        "letters/letter.typ      PDF: letters of thanks\n"
        "news/story.html.j2      web page: the news draft\n"
        "news/story.css          web page: the look of the news draft\n",
        "",
    )


def test_no_shipped_template_is_missing_from_the_list() -> None:
    known = {template.name for template in RESTYLABLE}
    described = {
        path.relative_to(SHIPPED).as_posix()
        for folder in ("briefing", "letters", "news")
        for path in (SHIPPED / folder).iterdir()
        if not path.name.endswith(".docx.txt")
    }

    assert known == {*described, "brand.yaml"}


def test_a_folder_is_listed_with_what_is_own_what_is_shipped_and_what_nothing_uses(here: Path, capsys: Capsys) -> None:
    (here / "house" / "briefing").mkdir(parents=True)
    (here / "house" / "briefing" / "pack.docx").write_bytes(shipped_template("briefing/pack.docx"))
    (here / "house" / "briefing" / "pack.docs").write_bytes(b"")
    listed = ran(capsys, "templates", "list", "house")

    assert (listed.status, listed.err) == (0, "")
    assert [line for line in listed.out.splitlines() if not line.startswith("shipped")] == [
        "own      briefing/pack.docx      Word: every other paper, the editor's list and the news draft",
        "unused   briefing/pack.docs      did you mean 'briefing/pack.docx'?",
    ]
    assert len(listed.out.splitlines()) == len(RESTYLABLE) + 1


@pytest.mark.parametrize(
    ("names", "written"),
    [
        (("pack.docx",), ["briefing/pack.docx"]),
        (("briefing/pack.css", "brand"), ["brand.yaml", "briefing/pack.css"]),
        (("news",), ["news/story.html.j2", "news/story.css"]),
        (("pdf",), ["briefing/pack.typ", "briefing/card.typ", "briefing/cards.typ", "letters/letter.typ"]),
        (("card",), ["briefing/card.docx", "briefing/card.html.j2", "briefing/card.css", "briefing/card.typ"]),
        ((), [template.name for template in RESTYLABLE]),
    ],
)
def test_templates_are_written_by_long_and_short_names(
    names: tuple[str, ...], written: list[str], here: Path, capsys: Capsys
) -> None:
    assert ran(capsys, "templates", "eject", "house", *names) == Ran(
        0, "".join(f"house/{name}\n" for name in written), NEXT
    )
    assert {
        path.relative_to(here / "house").as_posix(): path.read_bytes()
        for path in (here / "house").rglob("*")
        if path.is_file()
    } == {name: shipped_template(name) for name in written}


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("pack.docs", "did you mean 'pack.docx'?"),
        ("storry", "did you mean 'story'?"),
        ("compliments", "`itinerary templates list` lists them all"),
    ],
)
def test_a_name_that_is_none_is_answered_with_the_nearest(name: str, hint: str, here: Path, capsys: Capsys) -> None:
    assert ran(capsys, "templates", "eject", "house", "brand", name) == Ran(
        2, "", f"itinerary: there is no template '{name}'; {hint}\n"
    )
    assert not (here / "house").exists()


def test_ones_own_templates_are_never_overwritten_unasked(here: Path, capsys: Capsys) -> None:
    own = here / "house" / "news" / "story.css"
    own.parent.mkdir(parents=True)
    own.write_text("body { color: red }", encoding="utf-8")

    assert ran(capsys, "templates", "eject", "house", "news") == Ran(
        2,
        "",
        "itinerary: there are templates of your own in 'house': news/story.css; nothing was written. "
        "Name those that you want, or replace yours with --overwrite\n",
    )
    assert not (own.parent / "story.html.j2").exists()
    assert ran(capsys, "templates", "eject", "house", "story.html.j2").status == 0
    assert own.read_text(encoding="utf-8") == "body { color: red }"
    assert ran(capsys, "templates", "eject", "house", "news", "--overwrite").status == 0
    assert own.read_bytes() == shipped_template("news/story.css")


def test_templates_that_cannot_be_written_are_told(here: Path, capsys: Capsys) -> None:
    (here / "house").mkdir()
    (here / "house" / "news").write_text("", encoding="utf-8")

    assert ran(capsys, "templates", "eject", "house", "news") == Ran(
        2, "", "itinerary: cannot write to 'house': File exists; what stood there before is unchanged\n"
    )


def test_sound_templates_have_no_findings(capsys: Capsys) -> None:
    ran(capsys, "templates", "eject", "house", "brand", "news")

    assert ran(capsys, "templates", "check", "house") == Ran(0, "", "no findings\n")


def test_faults_are_told_on_stdout_and_their_number_on_stderr(here: Path, capsys: Capsys) -> None:
    ran(capsys, "templates", "eject", "house", "brand")
    brand = here / "house" / "brand.yaml"
    brand.write_text("colours: {heading: navy}\n", encoding="utf-8")

    assert ran(capsys, "templates", "check", "house") == Ran(
        1,
        "house/brand.yaml:1:20: error[brand-colour]: 'navy' is no colour\n"
        "    1 | colours: {heading: navy}\n"
        "      |                    ^^^^\n"
        '   = help: write six digits in quotes, such as "#16294d"\n',
        "1 error\n",
    )
    assert ran(capsys, "templates", "check", "house", "--output-format", "concise") == Ran(
        1, "house/brand.yaml:1:20: error[brand-colour]: 'navy' is no colour\n", ""
    )


def test_warnings_count_where_one_is_strict(here: Path, capsys: Capsys) -> None:
    (here / "house").mkdir()
    (here / "house" / "letter.docx").write_bytes(b"")

    assert [ran(capsys, "templates", "check", "house", *strict).status for strict in ((), ("--strict",))] == [0, 1]


def test_rules_of_templates_are_explained(capsys: Capsys) -> None:
    assert ran(capsys, "rule", "stray-template") == Ran(
        0,
        "stray-template (warning)\n"
        "\n"
        "A file among the templates is used by nothing.\n"
        "\n"
        "Its name or its folder is not that of a template, so that the shipped one is used in its place.\n"
        "\n"
        "Rename it; `itinerary templates list` names all templates.\n"
        "\n",
        "",
    )


def test_the_documentation_lists_every_field(capsys: Capsys, expect: Compares) -> None:
    introduction = (
        "# The fields that a template may use\n"
        "\n"
        "Written by `itinerary templates fields`. `brand` is there for web pages and PDF, whose templates follow it; "
        "in Word one sees\n"
        "to the look oneself. A PDF has `tongue` besides, the language as Typst takes it. How to use them: "
        "[templates.md](templates.md).\n"
        "\n"
    )

    expect(introduction + ran(capsys, "templates", "fields").out, FIELDS)

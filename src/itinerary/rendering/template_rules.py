"""The rules of templates, each with its documentation for `itinerary rule`."""

from __future__ import annotations

from itinerary.diagnostics import RulePage, Severity


def _rule(name: str, mistake: str, why: str, mend: str, severity: Severity = Severity.ERROR) -> RulePage:
    return RulePage(name, "templates", f"{mistake}\n\n{why}\n\n{mend}", severity)


TEMPLATE_RULES = (
    _rule(
        "unknown-template-field",
        "A template asks for a field that no document has.",
        "Nothing could be printed in its place, and an empty place in a programme looks like nothing planned.",
        "Correct the name; docs/templates.md lists all fields.",
    ),
    _rule(
        "template-syntax",
        "A tag of a template cannot be read.",
        "A loop that is not closed, or a bracket too many, leaves open what is to be printed.",
        "Compare the place with the shipped template: `itinerary templates eject FOLDER NAME` writes it.",
    ),
    _rule(
        "template-refused",
        "A template cannot be filled.",
        "Its tags can be read, but what they ask for cannot be done with what a document holds.",
        "Mend the tag that is named; compare it with the shipped template.",
    ),
    _rule(
        "template-no-word-document",
        "A template of Word is no Word document.",
        "It has another format, is damaged, or is locked with a password.",
        "Open it in Word and save it as 'Word Document (.docx)', without a password.",
    ),
    _rule(
        "template-tracked-changes",
        "A Word template holds tracked changes.",
        "They would go out to every reader, and what seems deleted would still be filled.",
        "Accept or reject them all: Review > Accept > Accept All Changes.",
    ),
    _rule(
        "template-comments",
        "A Word template holds comments.",
        "They would go out to every reader, with the names of those who wrote them.",
        "Delete them all: Review > Delete > Delete All Comments in Document.",
    ),
    _rule(
        "template-macros",
        "A Word template holds macros.",
        "A briefing pack with a program inside is stopped by mail servers, and rightly.",
        "Save it from Word as 'Word Document (.docx)', which drops them.",
    ),
    _rule(
        "template-lost-words",
        "Words stand beside a tag that stands for its whole paragraph, row or column.",
        "The tag is taken out with all that is in the paragraph, so that the words would be lost without a trace.",
        "Give the tag a paragraph, or a row of the table, of its own.",
    ),
    _rule(
        "template-asks-network",
        "A template holds a script, or would fetch something from elsewhere.",
        "A document is one file that can be read without a network, and tells nobody who opens it.",
        "Take it out, or put what it fetches into the template itself.",
    ),
    _rule(
        "template-typesetting",
        "The template of PDF cannot be typeset.",
        "Typst, which makes the PDF, stops at the first mistake, and says where.",
        "Mend the line that is named and check again.",
    ),
    _rule(
        "template-leads-out",
        "A link among the templates leads out of their folder.",
        "What it leads to could be any file of the machine, and would be printed in papers that go to others.",
        "Copy what it leads to into the folder.",
    ),
    _rule(
        "template-unreadable",
        "Among the templates is what cannot be read as one.",
        "A pipe or a device could be read without end, and a template or font is never of many megabytes.",
        "Take it out of the folder.",
    ),
    _rule(
        "template-left-over-tag",
        "Part of a tag is printed as it stands.",
        "A bracket is missing, so that readers would see the tag instead of what belongs there.",
        "Write tags with both of their brackets: {{ title }}, {% if title %}.",
    ),
    _rule(
        "template-prints-not",
        "A template does not print a kind of thing that documents hold.",
        "What it leaves out is lost to the reader: a handling mark, an edition, the numbered points of a brief.",
        "Put it back as the shipped template has it, unless it is meant.",
        Severity.WARNING,
    ),
    _rule(
        "template-style-missing",
        "A Word template lacks a style that is used by its name.",
        "Headings are known by the styles Heading 1 to 3, links and names in other scripts by styles of their own.",
        "Copy the style from the shipped template.",
        Severity.WARNING,
    ),
    _rule(
        "template-not-tried",
        "A template was not tried, because what it is for is not installed.",
        "PDF needs its typesetter.",
        "pip install 'delegation-itinerary[pdf]'",
        Severity.NOTE,
    ),
    _rule(
        "stray-template",
        "A file among the templates is used by nothing.",
        "Its name or its folder is not that of a template, so that the shipped one is used in its place.",
        "Rename it; `itinerary templates list` names all templates.",
        Severity.WARNING,
    ),
    _rule(
        "brand-unknown-key",
        "brand.yaml has a key that means nothing there.",
        "A misspelt key would leave the look as it is shipped, and nobody would know why.",
        "Correct it, or take it out.",
    ),
    _rule(
        "brand-value",
        "A part of brand.yaml is not what belongs there.",
        "Colours, fonts and the crest have keys of their own below them.",
        "Write them below it, indented.",
    ),
    _rule(
        "brand-colour",
        "A colour cannot be read.",
        "Colours are six digits, as every program that chooses colours shows them. An unquoted # begins a comment.",
        'Write it in quotes: "#16294d".',
    ),
    _rule(
        "brand-contrast",
        "Words in a colour could hardly be read.",
        "Many readers see little contrast, and paper is read in cars and by candlelight. The bound is that of WCAG AA.",
        "Take a darker colour for paper, a paler one for dark screens.",
    ),
    _rule(
        "brand-font",
        "What should be a font has no name of one.",
        "Fonts are known by their families, in letters, digits, spaces and hyphens.",
        "Write the name as a list of fonts shows it, such as Source Sans 3.",
    ),
    _rule(
        "brand-font-not-at-hand",
        "A font is not at hand for PDF.",
        "PDF holds its fonts, and takes them from no machine, so that the same visit gives the same bytes everywhere.",
        "Put its files (.ttf, .otf) into the folder `fonts` beside brand.yaml.",
        Severity.WARNING,
    ),
    _rule(
        "brand-crest",
        "The crest cannot be used.",
        "It stands in every document, so that it must be there, small, a sound picture, and do nothing but be seen.",
        "Put an SVG, PNG or JPEG beside brand.yaml, with words that say what it shows.",
    ),
    _rule(
        "brand-crest-not-in-word",
        "The crest does not reach Word.",
        "A drawing in SVG is not shown by every Word, so that the shipped template takes a PNG or JPEG only.",
        "Name a PNG or JPEG, or put the crest into a pack.docx of your own.",
        Severity.NOTE,
    ),
)
"""What `itinerary templates check` may find."""

"""The rules of reading: each mistake in a file that can be met before a word of the spec is understood."""

from __future__ import annotations

from enum import Enum


class ReadingRule(Enum):
    """One rule of reading: its name, why it exists and how to mend what breaks it."""

    NOT_UTF8 = (
        "not-utf8",
        "Names in any script survive only if every program reads the file in the same encoding, which is UTF-8.",
        "Save the file again in your editor with the encoding UTF-8.",
    )
    NOT_TEXT = (
        "not-text",
        "A spec is a plain text file; a Word, PDF or picture file cannot be read as one.",
        "Copy the text into a plain text file and save that as UTF-8.",
    )
    UNPRINTABLE_CHARACTER = (
        "unprintable-character",
        "Control characters cannot stand in a Word file or a calendar, and invisible line breaks part a text unseen.",
        "Delete the character; it often comes along when text is pasted from another program.",
    )
    EMPTY_FILE = (
        "empty-file",
        "A file that holds nothing, or comments only, describes no visit.",
        "Write the visit into it, or let `itinerary new` start one.",
    )
    FILE_TOO_LARGE = (
        "file-too-large",
        "A visit spec is written by hand; a file of megabytes is almost surely not one.",
        "Check that the right file was named, and keep attachments out of the spec.",
    )
    NESTED_TOO_DEEPLY = (
        "nested-too-deeply",
        "No visit needs lists within lists beyond a few levels; more is a slip or an attack on the reader.",
        "Check the brackets and the indentation around the place.",
    )
    TOO_MANY_VALUES = (
        "too-many-values",
        "Aliases can make a short file stand for billions of values, which no program could hold.",
        "Write repeated parts once and refer to them by id, or split the visit.",
    )
    TOO_MANY_MISTAKES = (
        "too-many-mistakes",
        "After a hundred mistakes in one file more of them help nobody.",
        "Mend those that are shown and check again.",
    )
    DUPLICATE_KEY = (
        "duplicate-key",
        "Of two values under one key only one can hold, and readers differ on which.",
        "Keep one of the two, or bring what both say together under one key.",
    )
    KEY_NOT_TEXT = (
        "key-not-text",
        "Fields and entries are found by name, so that a key must be a plain text.",
        "Write a short name before the colon.",
    )
    MERGE_KEY = (
        "merge-key",
        "The merge key `<<` is gone from YAML 1.2, and what it brings in cannot be seen where it applies.",
        "Write the fields out, or share them between visits with `include`.",
    )
    YAML_TAG = (
        "yaml-tag",
        "Every value of a spec is a text, so that a YAML tag such as `!name` can only mislead.",
        "Delete the tag, or put the text in quotes if the exclamation mark belongs to it.",
    )
    UNKNOWN_ALIAS = (
        "unknown-alias",
        "A value that begins with `*` stands for another one that must be marked with `&` above it.",
        "Put the text in quotes if the asterisk belongs to it, or mark the value meant.",
    )
    UNUSED_ANCHOR = (
        "unused-anchor",
        "A word that begins with `&` is a YAML mark and no part of the text, so that it appears in no document.",
        "Put the text in quotes if the ampersand belongs to it, or delete the mark.",
    )
    HASH_IN_TEXT = (
        "hash-in-text",
        "What follows ` #` is a comment, so that `Room #5` reads as `Room` and the number is lost.",
        "Put the text in quotes, or put a space after the `#` of a comment.",
    )
    SEVERAL_DOCUMENTS = (
        "several-documents",
        "A line `---` begins a new YAML document, and a file holds only one visit.",
        "Delete the line, or move what follows into a file of its own and include it.",
    )
    NOT_A_MAPPING = (
        "not-a-mapping",
        "A visit file is made of fields, `visit:`, `meetings:` and so on, each with what belongs to it.",
        "Begin each part at the left margin with its name and a colon.",
    )
    TAB_CHARACTER = (
        "tab-character",
        "YAML does not allow tabs where the depth of a line is told by spaces.",
        "Replace the tab by spaces; most editors can be told to do so at each press of the key.",
    )
    SPACE_AFTER_COLON = (
        "space-after-colon",
        "A colon ends a key only if a space follows it.",
        "Put a space after the colon.",
    )
    MISSING_COLON = (
        "missing-colon",
        "Among fields, each line is a name, a colon and a value, or goes on with the text of the line above.",
        "Add the colon, or indent the line if it belongs to the text above it.",
    )
    COLON_IN_TEXT = (
        "colon-in-text",
        "A colon with a space after it begins a value, so that a text that holds one needs quotes.",
        "Put the whole text in quotes.",
    )
    WRONG_INDENTATION = (
        "wrong-indentation",
        "The depth of a line says to what it belongs, and must be that of its neighbours.",
        "Let the line begin exactly below its neighbours.",
    )
    UNCLOSED_QUOTE = (
        "unclosed-quote",
        "A text that begins with a quote mark ends only with the same mark.",
        "Close the quote, or put a text that begins with an apostrophe in double quotes.",
    )
    TEXT_AFTER_QUOTE = (
        "text-after-quote",
        "A quoted text ends at its closing mark, and nothing may follow it in the line.",
        "Put the whole text in quotes, and use the other kind of quote mark inside it.",
    )
    UNCLOSED_BRACKET = (
        "unclosed-bracket",
        "A list in `[ ]` or fields in `{ }` need their closing bracket, and a comma between the entries.",
        "Close the bracket, or put the comma.",
    )
    RESERVED_CHARACTER = (
        "reserved-character",
        "YAML keeps some characters for itself, so that no text may begin with them unless it is quoted.",
        "Put the text in quotes.",
    )
    BAD_ESCAPE = (
        "bad-escape",
        "In double quotes a backslash begins a code such as `\\n`; before anything else it means nothing.",
        "Use single quotes, or write the backslash twice.",
    )
    LIST_ON_KEY_LINE = (
        "list-on-key-line",
        "A list with dashes begins on the line after its key.",
        "Move the dash to the next line, or put the text in quotes.",
    )
    YAML_SYNTAX = (
        "yaml-syntax",
        "What stands there is not YAML, so that nothing of the file can be relied on.",
        "Compare the line with its neighbours: quotes, brackets, colons and indentation.",
    )
    INCLUDE_FORM = (
        "include-form",
        "An include names a file by its path from the including one, so that it works on every machine.",
        "Write a relative path, or `{file: private.yaml, optional: true}`.",
    )
    INCLUDE_MISSING = (
        "include-missing",
        "What an included file says cannot be left out unseen.",
        "Mend the path, or mark the include as optional.",
    )
    INCLUDE_UNREADABLE = (
        "include-unreadable",
        "An include must be an ordinary file that may be read.",
        "Name a file, and see that you may read it.",
    )
    INCLUDE_OUTSIDE_WORKSPACE = (
        "include-outside-workspace",
        "A spec from a colleague must not bring in files from elsewhere on your machine.",
        "Move the file into the folder that holds the visits.",
    )
    INCLUDE_LOOP = (
        "include-loop",
        "A file that includes itself, directly or through others, would have no end.",
        "Take one of the includes out.",
    )
    INCLUDED_TWICE = (
        "included-twice",
        "A file is read once, so that a second include of it does nothing.",
        "Take one of the includes out.",
    )
    TOO_MANY_INCLUDES = (
        "too-many-includes",
        "A visit made of more than a hundred files is almost surely an accident.",
        "Bring the registers together in fewer files.",
    )
    INCLUDE_WITHOUT_FILE = (
        "include-without-file",
        "A text that comes from no file has no folder in which to look for another.",
        "Save the text as a file, or write out what the include would bring.",
    )
    DEFINED_TWICE = (
        "defined-twice",
        "Files may add to one another, but of two values for one field only one can hold.",
        "Keep the value in one of the files.",
    )
    TWO_VISIT_FILES = (
        "two-visit-files",
        "A folder with both visit.yaml and visit.yml leaves open which is the visit; visit.yaml is read.",
        "Delete or rename the one that is not meant.",
    )

    def __init__(self, code: str, why: str, mend: str) -> None:
        self.code = code
        self.why = why
        self.mend = mend

    @property
    def loses_content(self) -> bool:
        """Whether part of the spec goes unread, so that what seems missing later may only be unread."""
        return self not in _LOSING_NOTHING


_LOSING_NOTHING = frozenset(
    {
        ReadingRule.UNPRINTABLE_CHARACTER,
        ReadingRule.YAML_TAG,
        ReadingRule.UNUSED_ANCHOR,
        ReadingRule.HASH_IN_TEXT,
        ReadingRule.INCLUDED_TWICE,
        ReadingRule.DEFINED_TWICE,
        ReadingRule.TWO_VISIT_FILES,
    }
)

"""What holds for any input: nothing typed is lost, and nothing read can break the reader."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from itinerary.source import read_text, read_visit

if TYPE_CHECKING:
    from itinerary.diagnostics import Report
    from itinerary.source import Data, SourceFile

_PRINTABLE = st.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cs", "Cn"],
    exclude_characters="\u2028\u2029\ufeff",
    include_characters="\t\n",
)
_TEXTS = st.text(_PRINTABLE, max_size=20)
_KEYS = _TEXTS.filter(lambda name: name != "include")
_DATA: st.SearchStrategy[Data] = st.recursive(
    _TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=20,
)
_YAML_LIKE = st.lists(
    st.sampled_from(
        [*"ab:-?,[]{}&*!|>'\"%@`#~\\/= \t\n\r\0\x07\ufeff\u2028é😀", ": ", "- ", "\n  ", "<<", "&a", "*a", "---"]
    )
).map("".join)


def _all_within(report: Report, files: tuple[SourceFile, ...]) -> bool:
    lines = {file.name: file.text.replace("\r\n", "\n").replace("\r", "\n").split("\n") for file in files}
    return all(
        finding.span is not None
        and finding.span.line <= len(lines[finding.span.file])
        and finding.span.column <= finding.span.end_column
        and finding.span.end_column <= len(lines[finding.span.file][finding.span.line - 1]) + 1
        and finding.span.text == lines[finding.span.file][finding.span.line - 1]
        for finding in report
    )


@given(st.dictionaries(_KEYS, _DATA, min_size=1, max_size=4), st.booleans())
def test_data_written_as_yaml_with_quoted_texts_is_read_back(data: dict[str, Data], flow: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    class Quoting(yaml.SafeDumper):
        """Writes each text in double quotes, and nothing as an anchor."""

        def ignore_aliases(self, data: object) -> bool:
            del data
            return True

    Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))
    text: str = yaml.dump(data, Dumper=Quoting, allow_unicode=True, default_flow_style=flow, sort_keys=False)

    source = read_text(text, name="visit.yaml")

    assert source.report.diagnostics == ()
    assert source.data == data


@given(st.binary(max_size=200) | _YAML_LIKE.map(lambda text: text.encode("utf-8")))
@example(b"")
@example(b"include: visit.yaml")
@example(b"include: [., .., /, ~, '']")
@example(b"\xef\xbb\xbf\x07a: [\x07")
@example(b"\r\x80")
def test_bytes_of_any_kind_give_findings_within_the_file(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "visit.yaml").write_bytes(content)
        source = read_visit(Path(folder))

    assert source.data is not None or source.report.has_errors
    assert all(
        finding.span is not None and finding.span.line <= content.count(b"\n") + content.count(b"\r") + 1
        for finding in source.report
    )


@given(st.text(max_size=100) | _YAML_LIKE)
@example("a: \ud800")
@example("a: [\r\r")
@example("'\\\x07")
@example("&a\x07 !b : *a")
@example("? |\n a\n: b\r\n? >\n")
def test_text_of_any_kind_gives_findings_within_its_lines(text: str) -> None:
    source = read_text(text, name="visit.yaml")

    assert source.data is not None or source.report.has_errors
    if source.files[0].text:
        assert _all_within(source.report, source.files)

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

from itinerary.rendering.environment import environment
from itinerary.rendering.vocabulary import document_vocabulary, unknown_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.rendering.vocabulary import Vocabulary


def names(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield every name of a field, at any depth."""
    if isinstance(vocabulary, Mapping):
        for name, inside in vocabulary.items():
            yield name
            yield from names(inside)
    elif isinstance(vocabulary, list):
        for inside in vocabulary:
            yield from names(inside)


def unknown(text: str) -> list[tuple[str, int]]:
    return [(field.name, field.line) for field in unknown_fields(environment().parse(text))]


def test_no_field_is_named_like_a_method_of_a_dict() -> None:
    assert [name for name in names(document_vocabulary()) if hasattr({}, name)] == []


def test_the_vocabulary_reaches_every_depth() -> None:
    assert {"title", "label", "standing", "widths", "noted", "kind", "tone", "skip"} <= set(
        names(document_vocabulary())
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{ title }}{{ labels.time }}{{ labels['time'] }}",
        "{% for section in sections %}{{ loop.index }}{{ section.title }}{% endfor %}",
        "{% for section in sections if section.level == 1 %}{{ section.id }}{% else %}{{ title }}{% endfor %}",
        "{% for block in sections[0].blocks %}{% for row in block.rows %}{{ row.zone }}{% endfor %}{% endfor %}",
        "{% set name = title %}{{ name }}",
        "{% macro line(runs) %}{{ runs }}{% endmacro %}{{ line(title) }}",
        "{% with name = title %}{{ name|upper }}{% endwith %}",
        "{% for section in sections|reverse %}{{ section.anything }}{% endfor %}",
        "{% if cover and 'x' in title ~ subtitle %}{{ cover|length }}{% endif %}",
    ],
)
def test_known_fields_are_known(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ titel }}", [("titel", 1)]),
        ("a\nb{{ title|replace(titel, 'x') }}", [("titel", 2)]),
        ("{{ labels.clock }}", [("clock", 1)]),
        ("{{ labels['clock'] }}", [("clock", 1)]),
        ("{% for section in chapters %}{{ section.anything }}{% endfor %}", [("chapters", 1)]),
        ("{% for section in sections %}{% endfor %}\n{{ section.title }}", [("section", 2)]),
        ("{% for section in sections %}\n{{ section.titel }}{% endfor %}", [("titel", 2)]),
        ("{% if draft %}x{% elif final %}y{% endif %}", [("draft", 1), ("final", 1)]),
        ("{{ sections[0].titel }}", [("titel", 1)]),
        ("{{ loop.index }}", [("loop", 1)]),
    ],
)
def test_unknown_fields_are_told_with_their_line(text: str, expected: list[tuple[str, int]]) -> None:
    assert unknown(text) == expected


def test_help_names_the_nearest_and_all_that_are_known() -> None:
    (field,) = unknown_fields(environment().parse("{% for fact in cover %}{{ fact.labl }}{% endfor %}"))

    assert field.help == "did you mean 'label'? known there: label, lines"

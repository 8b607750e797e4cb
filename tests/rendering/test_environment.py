from __future__ import annotations

import pytest

from itinerary.errors import TemplateError
from itinerary.rendering.environment import environment, fill


def filled(text: str, **fields: object) -> str:
    return fill(environment({"letter": text}).get_template("letter"), fields, "letter")


def complaint(text: str, **fields: object) -> str:
    with pytest.raises(TemplateError) as refused:
        filled(text, **fields)
    return str(refused.value)


def test_what_is_put_in_is_escaped() -> None:
    assert filled("<p>{{ name }}</p>", name="R&D <Bay Area>") == "<p>R&amp;D &lt;Bay Area&gt;</p>"


def test_a_format_that_is_no_markup_goes_without() -> None:
    env = environment({"letter": "{{ name }}"}, markup=False)

    assert fill(env.get_template("letter"), {"name": "R&D <Bay Area>"}, "letter") == "R&D <Bay Area>"


def test_an_unknown_field_is_an_error_with_its_line() -> None:
    assert complaint("Dear\n{{ nmae }}", name="x") == "template 'letter': 'nmae' is undefined in line 2 of 'letter'"


def test_a_fault_in_an_included_template_is_told_where_it_is() -> None:
    env = environment({"letter": "a\n{% include 'foot' %}", "foot": "b\nc\n{{ 1 / 0 }}"})

    with pytest.raises(TemplateError) as refused:
        fill(env.get_template("letter"), {}, "letter")

    assert str(refused.value) == "template 'letter': division by zero in line 3 of 'foot'"


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ many.append(1) }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ range(10) }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum() }}",
        "{{ many|random }}",
        "{% include '/etc/passwd' %}",
    ],
)
def test_a_template_reaches_nothing_of_python(attack: str) -> None:
    many = [1, 2]

    with pytest.raises(Exception, match=r"unsafe|undefined|[Nn]o filter|/etc/passwd"):
        filled(attack, many=many)

    assert many == [1, 2]

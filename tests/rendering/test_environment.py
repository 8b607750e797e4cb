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

    with pytest.raises(Exception, match=r"unsafe|has no attribute|undefined|[Nn]o filter|/etc/passwd"):
        filled(attack, many=many)

    assert many == [1, 2]


@pytest.mark.parametrize(
    ("greedy", "what"),
    [
        ("{{ 'a' * 10**8 }}", "it makes something of a size beyond 1,000,000"),
        ("{{ 10**8 * 'a' }}", "it makes something of a size beyond 1,000,000"),
        ("{{ [1] * 10**8 }}", "it makes something of a size beyond 1,000,000"),
        ("{{ 9**(9**9) }}", "it makes something of a size beyond 64"),
        ("{{ '%999999999d' % 1 }}", "'%' can make words of any width; write the words beside each other"),
        ("{{ many|join('a' * 900000) }}", "it makes something of a size beyond 1,000,000"),
        ("{{ ('a' * 900000)|replace('a', 'bb') }}", "it makes something of a size beyond 1,000,000"),
        ("{{ ('a' * 600000) ~ ('a' * 600000) }}", "it makes something of a size beyond 1,000,000"),
        ("{{ ('a' * 600000) + ('a' * 600000) }}", "it makes something of a size beyond 1,000,000"),
        ("{{ ('&' * 900000)|e }}", "it makes something of a size beyond 1,000,000"),
        (
            "{% for a in many %}{% for b in many %}{% for c in many %}{% endfor %}{% endfor %}{% endfor %}",
            "it asks for more than 2,000,000 steps; is there a loop within loops?",
        ),
        (
            "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(30) }}",
            "it asks for more than 2,000,000 steps; is there a loop within loops?",
        ),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "it draws in itself, or nests too deep"),
        ("{% include 'letter' %}", "it draws in itself, or nests too deep"),
        (
            "{% set x %}" + "{% for a in many %}aaaaaaaaaa{% endfor %}" * 50 + "{% endset %}"
            "{% set y %}" + "{{ x }}" * 50 + "{% endset %}{{ y * 3 }}",
            "it makes something of a size beyond 1,000,000",
        ),
    ],
)
def test_a_template_wastes_neither_time_nor_memory(greedy: str, what: str) -> None:
    said = complaint(greedy, many=list(range(200)))
    assert said == f"template 'letter': {what} in line 1 of 'letter'"


@pytest.mark.parametrize("name", ["center", "format", "indent", "wordwrap", "batch", "slice", "attr", "pprint"])
def test_a_filter_that_makes_something_of_any_size_is_not_there(name: str) -> None:
    with pytest.raises(Exception, match=rf"No filter named '{name}'"):
        filled(f"{{{{ name|{name} }}}}", name="x")


def test_what_a_layout_needs_is_within_bounds() -> None:
    text = "{% for one in many %}{{ loop.index + 1 }} {{ one|upper|replace('A', 'b') }}{{ '' if loop.last else ', ' }}"
    assert filled(f"{text}{{% endfor %}}", many=["a", "c"]) == "2 b, 3 C"
    assert filled("{{ many|join(' and ') }}, {{ 2 ** 3 * 4 % 5 }}", many=("a", "<b>")) == "a and &lt;b&gt;, 2"
    assert filled("{{ 'x' ~ name ~ 1 }}", name="<b>") == "x&lt;b&gt;1"


def test_work_is_counted_for_each_filling_anew() -> None:
    template = environment({"letter": "{% for a in many %}{% for b in many %}{% endfor %}{% endfor %}ok"}).get_template(
        "letter"
    )
    for _ in range(3):
        assert fill(template, {"many": range(1_000)}, "letter") == "ok"

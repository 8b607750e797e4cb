"""Slips of whoever types a spec: quotes, colons, depths and marks that mean something to YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soundness.slip import Written, joined, slip, some_field, written

if TYPE_CHECKING:
    from random import Random


@slip("not-utf8")
def saved_in_an_old_encoding(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    before, after = joined(lines[: one.number]), joined(lines[one.number + 1 :])
    line = f"{one.depth}{one.name}: {one.value} für Gäste\n".encode("latin-1", errors="replace")
    return Written(before + line + after, one.number + 1)


@slip("not-text")
def saved_by_another_program(lines: list[str], random: Random) -> Written | None:
    mark = random.choice([b"PK\x03\x04\x14\x00\x06\x00", b"%PDF-1.7\n", b"\xff\xd8\xff\xe0\x00\x10JFIF"])
    return Written(mark + joined(lines), 1)


@slip("unprintable-character")
def pasted_with_something_unseen(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    unseen = random.choice(["\x07", "\x0b", "\u2028", "\x1b"])
    return one.put(lines, f"{one.name}: {one.value}{unseen}")


@slip("empty-file")
def nothing_but_a_comment(_lines: list[str], random: Random) -> Written | None:
    return Written(random.choice([b"", b"# to be written\n", b"\n\n"]), 1)


@slip("file-too-large")
def something_attached(lines: list[str], _random: Random) -> Written | None:
    return Written(joined([*lines, f"# {'x' * 2_000_000}"]), 1)


@slip("nested-too-deeply")
def brackets_without_end(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: {'[' * 80}{']' * 80}")


@slip("too-many-values")
def text_that_grows(lines: list[str], _random: Random) -> Written | None:
    """Have each of some lines stand ten times for the one before it: the fifth is more than a visit may hold."""
    grown = ["objectives-0: &g0 [x, x, x, x, x, x, x, x, x, x]"]
    grown += [f"objectives-{n}: &g{n} [{', '.join([f'*g{n - 1}'] * 10)}]" for n in range(1, 7)]
    return written([*lines, *grown], len(lines) + 4)


@slip("duplicate-key")
def field_written_twice(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title", "kind")
    lines.insert(one.number + 1, f"{one.depth}{one.name}: {one.value}")
    return written(lines, one.number + 1)


@slip("duplicate-key")
def register_written_twice(lines: list[str], _random: Random) -> Written | None:
    again = ["contacts:", "  desk:", "    name: Example desk", "    phone: +44 20 7946 0003"]
    return written([*lines, *again], len(lines))


@slip("key-not-text")
def value_without_a_name(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    lines.insert(one.number, f"{one.depth}{random.choice([': Blue Room', '[room]: Blue Room', '{a: b}: c'])}")
    return written(lines, one.number)


@slip("merge-key")
def brought_in_from_above(lines: list[str], _random: Random) -> Written | None:
    """Write one contact after another, the second made of the first."""
    first = ["contacts:", "  desk: &desk", "    name: Example desk", "    phone: +44 20 7946 0003"]
    place = lines.index("contacts:")
    lines[place : place + 1] = [*first, "  door:", "    <<: *desk", "    when: in the evening"]
    return written(lines, place + 5)


@slip("yaml-tag")
def exclamation_first(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: !important {one.value}")


@slip("unknown-alias")
def asterisk_first(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: *see-below")


@slip("unused-anchor")
def ampersand_first(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: &co {one.value}")


@slip("hash-in-text")
def number_sign_in_a_text(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: {one.value} #{random.randint(1, 9)}")


@slip("several-documents")
def line_of_dashes(lines: list[str], random: Random) -> Written | None:
    place = lines.index(
        random.choice([line for line in lines[1:] if line.endswith(":") and not line.startswith((" ", "-"))])
    )
    lines.insert(place, "---")
    return written(lines, place)


@slip("not-a-mapping")
def everything_in_a_list(lines: list[str], _random: Random) -> Written | None:
    return written([f"- {lines[0]}", *(f"  {line}" for line in lines[1:])], 0)


@slip("tab-character")
def tab_for_spaces(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    lines[one.number] = f"\t{one.name}: {one.value}"
    return written(lines, one.number)


@slip("space-after-colon")
def no_space_after_the_colon(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "kind", "site")
    return one.put(lines, f"{one.name}:{one.value}")


@slip("missing-colon")
def no_colon(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "kind", "site")
    return one.put(lines, f"{one.name} {one.value}")


@slip("colon-in-text")
def colon_in_a_title(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: First part: {one.value}")


@slip("wrong-indentation")
def a_space_too_deep(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "kind", "site")
    return one.put(lines, f" {one.name}: {one.value}")


@slip("wrong-indentation")
def a_space_too_far_left(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "kind", "site")
    lines[one.number] = f"{one.depth[1:]}{one.name}: {one.value}"
    return written(lines, one.number)


@slip("unclosed-quote")
def quote_never_closed(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f'{one.name}: "{one.value}')


@slip("unclosed-quote")
def apostrophe_first(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: 'tis {one.value}")


@slip("text-after-quote")
def more_after_the_quote(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f'{one.name}: "Open day" {one.value}')


@slip("unclosed-bracket")
def bracket_never_closed(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: [{one.value}")


@slip("reserved-character")
def at_sign_first(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: {random.choice('@%`')}{one.value}")


@slip("bad-escape")
def backslash_in_quotes(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f'{one.name}: "{one.value} \\d"')


@slip("list-on-key-line")
def dash_on_the_line_of_its_name(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: - {one.value}")


@slip("yaml-syntax")
def comma_too_many(lines: list[str], random: Random) -> Written | None:
    one = some_field(lines, random, "address", "role", "title")
    return one.put(lines, f"{one.name}: {random.choice(['[one, , two]', ']', '[one] two'])}")

"""The spec as JSON Schema, so that an editor completes and explains while the planner types."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from itinerary.spec.moments import Attendance
from itinerary.spec.visit import Visit

DIALECT = "http://json-schema.org/draft-07/schema#"
"""Draft 7 is what YAML language servers read; the models keep to what it can say."""


class _Generator(GenerateJsonSchema):
    """Writes defaults as a planner would."""

    def encode_default(self, dft: object) -> object:
        """Return `all` for everyone, instead of the parts of which that is made."""
        return str(dft) if isinstance(dft, Attendance) else super().encode_default(dft)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a visit spec and of the files that it includes; every field has `x-visibility`.

    Nothing is required at the root, because an included file holds a part only; `itinerary check` sees the whole.
    """
    schema = Visit.model_json_schema(by_alias=True, mode="validation", schema_generator=_Generator)
    definitions = {name: _plain(definition) for name, definition in schema.pop("$defs").items()}
    root = _plain(schema)
    root["properties"]["include"] = _include()
    return {
        "$schema": DIALECT,
        "title": "Visit spec of itinerary",
        **{key: value for key, value in root.items() if key not in {"title", "required"}},
        "definitions": definitions,
    }


def schema_text() -> str:
    """Return the JSON Schema as the file that is committed: indented, one newline at the end."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _include() -> dict[str, Any]:
    entry = {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "properties": {"file": {"type": "string"}, "optional": {"type": "boolean"}},
                "required": ["file"],
                "additionalProperties": False,
            },
        ]
    }
    return {
        "description": "Further files that are read as part of this one, relative to it; "
        "an optional one may be absent.",
        "anyOf": [entry, {"type": "array", "items": entry}],
    }


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema for people: without the titles that pydantic derives, and for values as editors read them."""
    plain: dict[str, Any] = {}
    for key, value in schema.items():
        match key:
            case "title" | "discriminator":
                continue
            case "default" if not value or isinstance(value, dict):
                continue
            case "default" | "examples":
                plain[key] = value
            case "properties" | "patternProperties":
                plain[key] = {name: _plain(inner) for name, inner in value.items()}
            case "$ref":
                # draft 7 passes over whatever stands beside a bare `$ref`
                plain["allOf"] = [{"$ref": value.replace("#/$defs/", "#/definitions/")}]
            case _:
                plain[key] = _plain_value(value)
    return _as_editors_read(plain)


def _plain_value(value: Any) -> Any:  # noqa: ANN401 - JSON has any value
    if isinstance(value, dict):
        return _plain(value)
    if isinstance(value, list):
        return [_plain_value(item) for item in value]
    return value


def _as_editors_read(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a number stand for a text: we read `room: 12` as text, an editor's own YAML reader as a number."""
    if schema.get("const") == "1":
        return {**{key: value for key, value in schema.items() if key not in {"const", "type"}}, "enum": [1, "1"]}
    if schema.get("type") == "string" and "enum" not in schema:
        return {**schema, "type": ["string", "number"]}
    return schema

"""The spec as JSON Schema, so that an editor completes and explains while the planner types."""

from __future__ import annotations

import json
from typing import Any

from itinerary.spec.visit import Visit

DIALECT = "http://json-schema.org/draft-07/schema#"
"""Draft 7 is what YAML language servers read; the models keep to what it can say."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a visit spec; every field carries `x-visibility`."""
    schema = Visit.model_json_schema(by_alias=True, mode="validation")
    definitions = {name: _plain(definition) for name, definition in schema.pop("$defs").items()}
    root = _plain(schema)
    root["properties"]["include"] = _include()
    root["required"] = [name for name in root.get("required", []) if name == "format"]
    return {
        "$schema": DIALECT,
        "title": "Visit spec of itinerary",
        **{key: value for key, value in root.items() if key != "title"},
        "definitions": definitions,
    }


def schema_text() -> str:
    """Return the JSON Schema as the file that is committed: indented, one newline at the end."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False).replace("#/$defs/", "#/definitions/") + "\n"


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
    """Drop what says nothing to a reader: the titles that pydantic derives from field names."""
    return {
        key: _plain_value(value, named=key in {"properties", "$defs"})
        for key, value in schema.items()
        if key != "title" or not isinstance(value, str)
    }


def _plain_value(value: Any, *, named: bool = False) -> Any:  # noqa: ANN401 - JSON has any value
    if isinstance(value, dict):
        return {key: _plain_value(item) for key, item in value.items()} if named else _plain(value)
    if isinstance(value, list):
        return [_plain_value(item) for item in value]
    return value

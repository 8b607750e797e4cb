"""From one YAML visit spec to every document of an official delegation visit."""

from __future__ import annotations

__version__ = "0.1.0"

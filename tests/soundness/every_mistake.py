"""All kinds of mistake: those of every module `mistakes_…` in this folder."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Final

import soundness
from soundness.mistake import MISTAKES, Mistake


def _gathered() -> tuple[Mistake, ...]:
    for module in sorted(found.name for found in iter_modules(soundness.__path__)):
        if module.startswith("mistakes_"):
            import_module(f"soundness.{module}")
    return tuple(MISTAKES)


EVERY_MISTAKE: Final = _gathered()
"""Every kind, in the order of the modules."""

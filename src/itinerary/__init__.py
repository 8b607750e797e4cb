"""From one YAML visit spec to every document of an official delegation visit.

As a library it is three steps: `examine_visit` reads a visit and says what is wrong with it, `view_for` shows its
programme as one reader may see it, `build_documents` writes the documents.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from itinerary.audience import Audience, View, audiences_of
    from itinerary.audience import view as view_for
    from itinerary.build import BuildOptions, Built
    from itinerary.build import build as build_documents
    from itinerary.diagnostics import Diagnostic, Report, Severity, Span
    from itinerary.errors import ItineraryError
    from itinerary.examine import Examined
    from itinerary.examine import examine as examine_visit
    from itinerary.load import Loaded
    from itinerary.load import load as load_visit
    from itinerary.programme.timeline import Programme
    from itinerary.rendering.edition import Edition
    from itinerary.spec.visit import Visit

__version__ = "0.1.0"

__all__ = [
    "Audience",
    "BuildOptions",
    "Built",
    "Diagnostic",
    "Edition",
    "Examined",
    "ItineraryError",
    "Loaded",
    "Programme",
    "Report",
    "Severity",
    "Span",
    "View",
    "Visit",
    "audiences_of",
    "build_documents",
    "examine_visit",
    "load_visit",
    "view_for",
]

_HOMES = {
    "Audience": ("itinerary.audience", "Audience"),
    "BuildOptions": ("itinerary.build", "BuildOptions"),
    "Built": ("itinerary.build", "Built"),
    "Diagnostic": ("itinerary.diagnostics", "Diagnostic"),
    "Edition": ("itinerary.rendering.edition", "Edition"),
    "Examined": ("itinerary.examine", "Examined"),
    "ItineraryError": ("itinerary.errors", "ItineraryError"),
    "Loaded": ("itinerary.load", "Loaded"),
    "Programme": ("itinerary.programme.timeline", "Programme"),
    "Report": ("itinerary.diagnostics", "Report"),
    "Severity": ("itinerary.diagnostics", "Severity"),
    "Span": ("itinerary.diagnostics", "Span"),
    "View": ("itinerary.audience", "View"),
    "Visit": ("itinerary.spec.visit", "Visit"),
    "audiences_of": ("itinerary.audience", "audiences_of"),
    "build_documents": ("itinerary.build", "build"),
    "examine_visit": ("itinerary.examine", "examine"),
    "load_visit": ("itinerary.load", "load"),
    "view_for": ("itinerary.audience", "view"),
}


def __getattr__(name: str) -> object:
    """Import a part of the library when it is first asked for (PEP 562), so that `itinerary --help` stays quick."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module, attribute = _HOMES[name]
    return getattr(importlib.import_module(module), attribute)

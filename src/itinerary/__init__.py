"""From one YAML visit spec to every document of an official delegation visit.

As a library it is three steps: `examine` reads a visit and says what is wrong with it, `view` shows it as one reader
may see it, `build` writes the documents.
"""

from __future__ import annotations

__version__ = "0.1.0"

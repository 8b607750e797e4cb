"""A file put in its place at once: whatever happens meanwhile, the old one stands there or the new one."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from itinerary.permissions import of_new_file


def put_whole(path: Path, content: bytes, *, unfinished: str) -> None:
    """Put a file in its place, with the mode of the one that stood there; a link is followed.

    `unfinished` begins the name of what is written beside it first, and what a crash leaves. Raises OSError.
    """
    path = Path(os.path.realpath(path))
    with NamedTemporaryFile(dir=path.parent, prefix=unfinished, delete=False) as fresh:
        try:
            fresh.write(content)
            fresh.flush()
            os.fsync(fresh.fileno())
            fresh.close()
            written = Path(fresh.name)
            written.chmod(path.stat().st_mode if path.exists() else of_new_file())
            written.replace(path)
        except BaseException:
            Path(fresh.name).unlink(missing_ok=True)
            raise

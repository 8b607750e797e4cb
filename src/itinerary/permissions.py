"""Which permissions new files and folders get from whoever runs the program.

What is written under a passing name and then put in its place was made with the narrowest permissions, by `tempfile`.
"""

from __future__ import annotations

import os


def of_new_folder() -> int:
    """Return the mode of a folder that is made in the ordinary way."""
    return 0o777 & ~_umask()


def of_new_file() -> int:
    """Return the mode of a file that is made in the ordinary way."""
    return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

"""Writing outcomes down, whatever happens meanwhile: the old text or the new, and a sentence where it cannot be."""

from __future__ import annotations

import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from itinerary.record.keeping import put

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = b"old\n" * 50_000, b"new and longer\n" * 50_000

WRITES = """
import sys
from pathlib import Path
from itinerary.record.keeping import put
path, old, new = Path(sys.argv[1]), b"old\\n" * 50_000, b"new and longer\\n" * 50_000
print("begun", flush=True)
while True:
    put({path: new})
    put({path: old})
"""
"""Writes one text after the other, for ever."""

IN_TROUBLE = """
import os, resource, sys
from pathlib import Path
from itinerary.record.keeping import OutcomesNotKeptError, put
path = Path(sys.argv[1])
if sys.argv[2] == "full":
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
elif os.geteuid() == 0:
    os.setuid(65534)
try:
    put({path: b"new\\n" * 1000})
except OutcomesNotKeptError as error:
    print(error)
"""
"""Writes with little room on the disk, or as somebody who may not."""


def test_a_kill_at_any_moment_leaves_the_old_text_or_the_new(tmp_path: Path) -> None:
    path, random = tmp_path / "outcomes.yaml", Random(5)  # noqa: S311 - any moments do
    for _ in range(12):
        path.write_bytes(OLD)
        writing = subprocess.Popen([sys.executable, "-c", WRITES, str(path)], stdout=subprocess.PIPE)  # noqa: S603 - ours
        assert writing.stdout is not None
        writing.stdout.readline()
        time.sleep(random.uniform(0.0, 0.05))
        writing.kill()
        writing.communicate()
        assert path.read_bytes() in {OLD, NEW}

    put({path: NEW})
    assert [left.name for left in tmp_path.iterdir()] == ["outcomes.yaml"]


@pytest.mark.parametrize(("trouble", "reason"), [("full", "File too large"), ("forbidden", "Permission denied")])
def test_what_cannot_be_written_is_told_in_a_sentence_and_the_old_text_stays(
    tmp_path: Path, trouble: str, reason: str
) -> None:
    for above in tmp_path.parents:
        if "pytest-of-" in str(above):
            above.chmod(0o755)
    path = tmp_path / "outcomes.yaml"
    path.write_bytes(OLD)
    tmp_path.chmod(0o555 if trouble == "forbidden" else 0o755)
    try:
        code = [sys.executable, "-c", IN_TROUBLE, str(path), trouble]
        done = subprocess.run(code, capture_output=True, check=True, text=True)  # noqa: S603 - the interpreter of the tests
    finally:
        tmp_path.chmod(0o755)

    assert done.stdout == f"cannot write to '{path}': {reason}; what stood there before is unchanged\n"
    assert path.read_bytes() == OLD
    assert [left.name for left in tmp_path.iterdir()] == ["outcomes.yaml"]

"""What was sent out of a visit, release by release, and what follows from it: revisions, cancellations, changes.

A release is a numbered version that readers have in their hands. `release.lock`, beside the spec, remembers what each
of them was told of each entry, so that the next version can say what it changes.
"""

from itinerary.release.history import History, Revision, Sent
from itinerary.release.lock import LOCK_NAME, Lock, Release, TellingSet
from itinerary.release.lock_file import LockUnreadableError, block_text, lock_text, read_lock
from itinerary.release.telling import Telling, Told

__all__ = [
    "LOCK_NAME",
    "History",
    "Lock",
    "LockUnreadableError",
    "Release",
    "Revision",
    "Sent",
    "Telling",
    "TellingSet",
    "Told",
    "block_text",
    "lock_text",
    "read_lock",
]

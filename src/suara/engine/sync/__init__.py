"""The list against a population file or change list: candidates, never changes; start with `cocokkan.py`."""

from suara.engine.sync.acuan import Acuan
from suara.engine.sync.cocokkan import LANGKAH_SYNC, RingkasanSync, sync

__all__ = ["LANGKAH_SYNC", "Acuan", "RingkasanSync", "sync"]

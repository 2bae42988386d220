"""One row that says which state of the public matter pages were drawn from."""

from __future__ import annotations

from django.db import models


class KeadaanPublik(models.Model):
    """The stamp of everything that the public may read of reports; there is one row at most.

    Acts that change what the public reads give it a new value in their own transaction
    (`services/terbitan.py`). A page kept in a web process holds only under the stamp it was drawn under.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    cap = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.cap

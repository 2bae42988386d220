"""Bar charts drawn on the server: SVG with labels on the bars, the same numbers in a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from suara.ui.format import format_number

WIDTH = 640
ROW = 44
BAR_TOP = 20
BAR_HEIGHT = 14
LABEL_SPACE = 110


def bars(title: str, data: Iterable[Any], unit: str = "") -> dict[str, object]:
    """Return the geometry of a horizontal bar chart; an unknown number gets no bar, never a zero."""
    pairs = [(str(label), value) for label, value in data]
    largest = max((float(value) for _label, value in pairs if value is not None), default=0.0) or 1.0
    rows = []
    for index, (label, value) in enumerate(pairs):
        width = None if value is None else round(float(value) / largest * (WIDTH - LABEL_SPACE), 1)
        rows.append(
            {
                "label": label,
                "nilai": f"{format_number(value)} {unit}".strip() if value is not None else "–",
                "lebar": str(width) if width is not None else "",
                "x_nilai": str((width or 0) + 8),
                "y_label": index * ROW + BAR_TOP - 6,
                "y_batang": index * ROW + BAR_TOP,
                "y_nilai": index * ROW + BAR_TOP + BAR_HEIGHT - 2,
            }
        )
    return {"judul": title, "rows": rows, "w": WIDTH, "h": max(len(rows), 1) * ROW, "tebal": BAR_HEIGHT, "satuan": unit}

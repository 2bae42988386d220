"""Bar charts drawn on the server: SVG with labels on the bars, the same numbers in a table beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from suara.ui.format import format_number, format_signed

ROW = 52
LABEL_Y = 18
BAR_Y = 26
BAR_HEIGHT = 14


def bars(title: str, data: Iterable[Any], unit: str = "", full: float = 0) -> dict[str, object]:
    """Return the geometry of a horizontal bar chart; an unknown number gets no bar, never a zero.

    Widths are percentages, so that the bars grow with the page while the words keep their size. The whole
    width is the largest number, or `full` where the scale has an end: 3.78 of 4 is not a full bar.
    """
    pairs = [(str(label), value) for label, value in data]
    largest = full or max((float(value) for _label, value in pairs if value is not None), default=0.0) or 1.0
    rows = [
        {
            "label": label,
            "nilai": f"{format_number(value)} {unit}".strip() if value is not None else "–",
            "lebar": "" if value is None else f"{float(value) / largest * 100:.2f}%",
            "y_kata": str(index * ROW + LABEL_Y),
            "y_batang": str(index * ROW + BAR_Y),
        }
        for index, (label, value) in enumerate(pairs)
    ]
    return {"judul": title, "rows": rows, "tinggi": str(max(len(rows), 1) * ROW), "tebal": str(BAR_HEIGHT)}


def movements(title: str, data: Iterable[tuple[str, int]], key: str) -> dict[str, object]:
    """Return the geometry of a chart of what adds and what takes away: bars right and left of a middle line.

    A bar that takes away is hollow, so that black and white tell it too; `key` is its name on the page.
    """
    pairs = list(data)
    largest = max((abs(value) for _label, value in pairs), default=0) or 1
    rows = []
    for index, (label, value) in enumerate(pairs):
        width = abs(value) / largest * 50
        rows.append(
            {
                "label": label,
                "nilai": format_signed(value),
                "lebar": f"{width:.2f}%" if value else "",
                "mulai": f"{50 - width:.2f}%" if value < 0 else "50%",
                "turun": value < 0,
                "y_kata": str(index * ROW + LABEL_Y),
                "y_batang": str(index * ROW + BAR_Y),
            }
        )
    return {
        "judul": title,
        "kunci": key,
        "uraian": "; ".join(f"{label} {format_signed(value)}" for label, value in pairs),
        "rows": rows,
        "tinggi": str(max(len(rows), 1) * ROW),
        "tebal": str(BAR_HEIGHT),
    }

"""Icons of the design system: own drawings on a 24-unit grid, always beside a word."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# ruff: noqa: E501 -- a path is one word
SHAPES: dict[str, str] = {
    "lulus": '<path d="M4.5 12.5l5 5 10-11"/>',
    "berhenti": '<path d="M8 3.5h8l4.5 4.5v8l-4.5 4.5H8L3.5 16V8z"/><path d="M8 12h8"/>',
    "dilewati": '<path d="M4 6l7 6-7 6zM13 6l7 6-7 6z"/>',
    "perhatian": '<path d="M12 3.5L2.5 20h19z"/><path d="M12 10v4.5M12 17.2v.2"/>',
    "manual": '<circle cx="12" cy="7.5" r="4"/><path d="M4 20.5c.8-4.5 4-6.5 8-6.5s7.2 2 8 6.5"/>',
    "butuh_data": '<circle cx="12" cy="12" r="9"/><path d="M9.3 9.3a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2 1-1.2 1.9M12 17v.2"/>',
    "galat": '<circle cx="12" cy="12" r="9"/><path d="M8.5 8.5l7 7M15.5 8.5l-7 7"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.3v.2"/>',
    "jam": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.5 2"/>',
    "cari": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5.5 5.5"/>',
    "berkas": '<path d="M6 3h8l4.5 4.5V21H6z"/><path d="M14 3v5h4.5M9 12.5h6M9 16.5h6"/>',
    "unduh": '<path d="M12 4v11M7.5 11l4.5 4.5L16.5 11M4.5 20h15"/>',
    "beranda": '<path d="M3.5 11.5L12 4l8.5 7.5M6 10v10h12V10"/>',
    "kalender": '<path d="M4 6h16v14.5H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4"/>',
    "perkara": '<path d="M3.5 6.5h6l2 2.5h9v11h-17z"/>',
    "kursi": '<path d="M7 3.5v9h10v-9M5 20.5v-8h14v8M7 16.5h10"/>',
    "perisai": '<path d="M12 3l7.5 3v5.5c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V6z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>',
    "orang": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.7-4.3 3.7-6 7.5-6s6.8 1.7 7.5 6"/>',
    "surat": '<path d="M3.5 5.5h17v13h-17z"/><path d="M3.5 7l8.5 6.5L20.5 7"/>',
    "lapor": '<path d="M3.5 4.5h17v12h-9l-5 4v-4h-3z"/><path d="M12 7.5v4M12 13.6v.2"/>',
    "survei": '<path d="M6 4.5h12v16H6zM9.5 3h5v3h-5z"/><path d="M9 13.5l2.2 2.2 4-4.4"/>',
    "panah": '<path d="M4 12h15M13 6l6 6-6 6"/>',
    "kembali": '<path d="M20 12H5M11 6l-6 6 6 6"/>',
    "naik": '<path d="M12 19V6M6.5 11L12 5.5l5.5 5.5"/>',
    "turun": '<path d="M12 5v13M6.5 13l5.5 5.5 5.5-5.5"/>',
    "urut": '<path d="M8 10l4-4.5 4 4.5M8 14l4 4.5 4-4.5"/>',
    "keluar": '<path d="M14 4H5v16h9M10 12h10.5M16.5 8l4 4-4 4"/>',
    "timbangan": '<path d="M12 3.5v17M7 20.5h10M4.5 6.5h15M4.5 6.5l-2.5 7.5h5zM19.5 6.5L17 14h5z"/>',
}


def icon(name: str) -> SafeString:
    """Return the drawing as inline SVG, hidden from screen readers: the word beside it speaks."""
    shape = mark_safe(SHAPES.get(name, SHAPES["info"]))  # noqa: S308 -- constants above
    return format_html(
        '<svg class="ikon ikon-{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        name,
        shape,
    )

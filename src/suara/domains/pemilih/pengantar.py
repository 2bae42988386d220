"""What the public introduction rests on: each statement of the page with its citation."""

from __future__ import annotations

from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop as _


def list_dasar() -> list[tuple[str, Dasar]]:
    """Return what the page says and where it is written; copies by offices and press, graded so."""
    return [
        (
            _("KPU memutakhirkan dan memelihara data pemilih secara berkelanjutan"),
            Dasar("UU 7/2017", "14, 17, 20", huruf="l", bukti=Bukti.RESMI),
        ),
        (_("Siapa yang didaftar sebagai pemilih"), Dasar("PKPU 1/2025", "4", bukti=Bukti.RESMI)),
        (
            _("KPU melindungi data pribadi, menanggapi masyarakat, dan menindaklanjuti temuan Bawaslu"),
            Dasar("PKPU 1/2025", "6", ayat="3", bukti=Bukti.TEKS),
        ),
        (
            _("Rekapitulasi dalam rapat pleno terbuka dengan Bawaslu, Dukcapil, dan instansi terkait"),
            Dasar("PKPU 1/2025", "19", ayat="3", bukti=Bukti.RESMI),
        ),
    ]

"""What the trail says about surveys, one sentence per act. Never who answered, never what."""

from __future__ import annotations

from collections.abc import Mapping

from suara.domains.survei import trail_hasil, trail_impor, trail_instrumen, trail_pekppp, trail_undangan
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "survei.gelombang.dibuat": gettext_noop("{actor} membuat gelombang {gelombang} untuk {jumlah} layanan."),
    "survei.gelombang.diubah": gettext_noop("{actor} mengubah gelombang {gelombang}."),
    "survei.gelombang.populasi": gettext_noop(
        "{actor} mengubah jumlah pengguna layanan gelombang {gelombang}."
    ),
    "survei.gelombang.diperpanjang": gettext_noop(
        "{actor} mengubah hari terakhir gelombang {gelombang} menjadi {sampai}."
    ),
    "survei.gelombang.dihapus": gettext_noop("{actor} menghapus draf gelombang {gelombang}."),
    "survei.gelombang.dibuka": gettext_noop("{actor} membuka pengisian gelombang {gelombang}."),
    "survei.gelombang.ditutup": gettext_noop("{actor} menutup pengisian gelombang {gelombang}."),
    "survei.gelombang.dibuka_lagi": gettext_noop("{actor} membuka lagi pengisian gelombang {gelombang}."),
    "survei.gelombang.diterbitkan": gettext_noop("{actor} menerbitkan hasil gelombang {gelombang}."),
    "survei.layanan.dicatat": gettext_noop("{actor} mencatat layanan {layanan}."),
    "survei.layanan.diubah": gettext_noop("{actor} mengubah layanan {layanan}."),
    "survei.layanan.dihentikan": gettext_noop("{actor} menghentikan layanan {layanan}."),
    "survei.layanan.dipakai_lagi": gettext_noop("{actor} memakai lagi layanan {layanan}."),
    **trail_hasil.SENTENCES,
    **trail_impor.SENTENCES,
    **trail_instrumen.SENTENCES,
    **trail_pekppp.SENTENCES,
    **trail_undangan.SENTENCES,
}
"""Helpers of other parts keep theirs in `trail_<part>.py` and are added here."""

WORDS: dict[str, Mapping[str, object]] = {}

"""What the trail says about supervision; numbers of letters and counts, never a person."""

from __future__ import annotations

from collections.abc import Mapping

from suara.domains.pemilih.terms_saran import HasilKasus, TingkatBawaslu
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "pemilih.saran.diterima": gettext_noop(
        "{actor} mencatat surat {nomor} dari {tingkat} untuk periode {periode}, dijawab sampai {batas}."
    ),
    "pemilih.saran.kasus": gettext_noop("{actor} menambahkan {jumlah} kasus pada surat {nomor}."),
    "pemilih.saran.kandidat": gettext_noop("{actor} menjadikan {jumlah} kasus surat {nomor} kandidat."),
    "pemilih.saran.hasil": gettext_noop("{actor} menjawab kasus {urut} surat {nomor}: {jawaban}."),
    "pemilih.saran.dibalas": gettext_noop("{actor} membalas surat {nomor} dengan surat {balasan}."),
    "pemilih.saran.dibuka": gettext_noop("{actor} membuka data orang pada kasus {urut} surat {nomor}."),
    "pemilih.uji.diundi": gettext_noop(
        "{actor} mengundi {jumlah} dari {populasi} kandidat periode {periode} "
        "(benih {benih}, kerangka {kerangka})."
    ),
    "pemilih.uji.diisi": gettext_noop("{actor} mengisi hasil uji petik {uji}: {jumlah} baris."),
    "pemilih.snapshot.ditahan": gettext_noop("{actor} menahan {snapshot} dari penghapusan."),
    "pemilih.snapshot.dilepas": gettext_noop("{actor} melepas penahanan {snapshot}."),
    "pemilih.snapshot.dihapus": gettext_noop("{snapshot} dihapus dari mesin data menurut usul {usul}."),
    "pemilih.retensi.diusulkan": gettext_noop("{actor} mengusulkan hapus {jumlah} simpanan (usul {usul})."),
    "pemilih.retensi.disetujui": gettext_noop("{actor} menyetujui usul {usul}: {jumlah} simpanan dihapus."),
    "pemilih.retensi.ditolak": gettext_noop("{actor} menolak usul {usul}: {jumlah} simpanan tetap."),
    "pemilih.uji.selesai": gettext_noop(
        "{actor} menyelesaikan uji petik {uji}: {jumlah} diperiksa, {temuan} temuan."
    ),
}

WORDS: dict[str, Mapping[str, object]] = {
    "pemilih.tingkat": dict(TingkatBawaslu.choices()),
    "pemilih.jawaban": dict(HasilKasus.choices()),
}

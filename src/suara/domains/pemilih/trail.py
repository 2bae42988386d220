"""What the trail says about the voter list, one sentence per act."""

from __future__ import annotations

from collections.abc import Mapping

from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.engine.terms import SumberData
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "pemilih.indeks.dipasang": gettext_noop(
        "{actor} memasang indeks cek data pemilih periode {periode}: {jumlah} pemilih."
    ),
    "pemilih.indeks.dikembalikan": gettext_noop(
        "{actor} memasang kembali indeks cek data pemilih periode {periode}: {jumlah} pemilih."
    ),
    "pemilih.periode.direncanakan": gettext_noop("{actor} merencanakan periode {periode}, ditutup {cutoff}."),
    "pemilih.periode.buka": gettext_noop("{actor} membuka periode {periode}."),
    "pemilih.periode.tutup": gettext_noop("{actor} menutup periode {periode}."),
    "pemilih.periode.buka_lagi": gettext_noop("{actor} membuka kembali periode {periode}."),
    "pemilih.periode.tunda": gettext_noop("{actor} menunda periode {periode}: {alasan}"),
    "pemilih.periode.lanjutkan": gettext_noop("{actor} melanjutkan periode {periode}."),
    "pemilih.rekap.dicatat": gettext_noop(
        "{actor} mencatat rekap versi {versi} periode {periode} ({sidik})."
    ),
    "pemilih.masukan.diterima": gettext_noop(
        "{actor} menerima {jumlah} kandidat dari {sumber} untuk periode {periode}."
    ),
    "pemilih.bukti.dicatat": gettext_noop("{actor} mencatat bukti {jenis} (periode {periode})."),
    "pemilih.kandidat.ke_coktas": gettext_noop(
        "{actor} mengirim {jumlah} kandidat periode {periode} ke coktas."
    ),
    "pemilih.kandidat.dibuka": gettext_noop("{actor} membuka data seorang kandidat periode {periode}."),
    "pemilih.keputusan.diusulkan": gettext_noop(
        "{actor} mengusulkan {putusan} untuk {jumlah} kandidat periode {periode} (usul {usul})."
    ),
    "pemilih.keputusan.disetujui": gettext_noop(
        "{actor} menyetujui {putusan} untuk {jumlah} kandidat periode {periode} (usul {usul})."
    ),
    "pemilih.keputusan.ditolak": gettext_noop(
        "{actor} menolak usul {usul}: {putusan} untuk {jumlah} kandidat periode {periode}."
    ),
}

WORDS: dict[str, Mapping[str, object]] = {
    "pemilih.sumber": dict(SumberData.choices()),
    "pemilih.jenis": dict(JenisBukti.choices()),
    "pemilih.putusan": dict(Putusan.choices()),
}

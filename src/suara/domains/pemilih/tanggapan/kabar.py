"""Where a request stands, in words for its reporter, with the day of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.queries.tanggapan import hasil_of, is_decided, kandidat_terakhir
from suara.domains.pemilih.terms_tanggapan import HasilTanggapan, StatusTanggapan


@dataclass(frozen=True, slots=True)
class KabarTanggapan:
    """What the citizen is told."""

    hasil: HasilTanggapan
    kata: str
    jawaban: str
    dijawab_at: datetime | None


def kabar_of(row: TanggapanPemilih) -> KabarTanggapan:
    """Return the news, looked up where two persons decide."""
    hasil = hasil_of(row)
    return KabarTanggapan(hasil, _words(row, hasil), row.jawaban, row.dijawab_at or is_decided(row))


def _words(row: TanggapanPemilih, hasil: HasilTanggapan) -> str:
    if row.status == StatusTanggapan.DITANYA:
        return _("Kami bertanya kepada Anda. Jawab di bawah; tanggapan ini menunggu.")
    if hasil is HasilTanggapan.DITERIMA:
        return _(
            "Dua petugas memutus: diterima. Daftar berubah pada penetapan berikutnya; periksa lagi sesudah "
            "itu di Cek data pemilih."
        )
    if hasil is HasilTanggapan.TIDAK_DITERIMA and row.kandidat_id:
        found = kandidat_terakhir(row)
        why = found.keputusan.alasan if found and found.keputusan else ""
        return _("Dua petugas memutus: tidak diterima. Alasannya: %(alasan)s") % {"alasan": why}
    words = {
        HasilTanggapan.BELUM: _("Tanggapan Anda menunggu diperiksa petugas."),
        HasilTanggapan.DIPROSES: _(
            "Dokumen sudah diperiksa. Tanggapan Anda menjadi kandidat dan menunggu putusan dua petugas."
        ),
        HasilTanggapan.DITANGGUHKAN: _(
            "Ditangguhkan: datanya tetap ada dalam daftar dan dilihat lagi pada periode berikutnya."
        ),
        HasilTanggapan.TIDAK_DITERIMA: _("Tidak dapat diterima. Alasannya ada di bawah."),
        HasilTanggapan.DIRUJUK: _("Yang berwenang lembaga lain. Namanya ada di bawah."),
        HasilTanggapan.DICABUT: _("Anda mencabut tanggapan ini. Tidak ada yang diproses."),
    }
    return words[hasil]

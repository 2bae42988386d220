"""The basis of each proposal: which rule says so, and how well we know that rule."""

from __future__ import annotations

from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SebabBaru
from suara.engine.terms_alir import AlasanTangguh
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop as _

PEMILIH = Dasar("PKPU 1/2025", "4", bukti=Bukti.RESMI, catatan=_("siapa yang didaftar sebagai pemilih"))
_PDPB = Dasar("PKPU 1/2025", bukti=Bukti.PRAKTIK, catatan=_("rekap kab/kota 2025; nomor pasal belum dibaca"))
_LAMA = _("kriteria 2021; daftar dalam PKPU 1/2025 belum dibaca")
_RANCANGAN = _("rancangan Suara; belum ada teks resmi yang dibaca")

_TMS = {
    AlasanTMS.MENINGGAL: Dasar("PKPU 6/2021", "18", ayat="3", huruf="a", bukti=Bukti.LAMA, catatan=_LAMA),
    AlasanTMS.DI_BAWAH_UMUR: PEMILIH,
    AlasanTMS.PINDAH_DOMISILI: Dasar(
        "PKPU 6/2021", "18", ayat="3", huruf="d", bukti=Bukti.LAMA, catatan=_LAMA
    ),
    AlasanTMS.WNA: PEMILIH,
    AlasanTMS.TNI: PEMILIH,
    AlasanTMS.POLRI: PEMILIH,
}
_BARU = {
    SebabBaru.USIA_17: PEMILIH,
    SebabBaru.KAWIN: PEMILIH,
    SebabBaru.PURNAWIRAWAN: PEMILIH,
    SebabBaru.PINDAH_MASUK: PEMILIH,
    SebabBaru.BELUM_TERDAFTAR: PEMILIH,
    SebabBaru.PEMULIHAN: Dasar(
        "PKPU 1/2025", bukti=Bukti.SIMPULAN, catatan=_("dihitung sebagai pemilih baru")
    ),
}
_TANGGUH = {
    AlasanTangguh.GANDA_NIK: Dasar("PKPU 1/2025", bukti=Bukti.RANCANGAN, catatan=_RANCANGAN),
    AlasanTangguh.MENINGGAL_TANPA_DOKUMEN: Dasar(
        "PKPU 6/2021", "18", ayat="3", huruf="a", bukti=Bukti.LAMA, catatan=_("dokumen kematian disyaratkan")
    ),
    AlasanTangguh.LAHIR_TIDAK_DIKETAHUI: Dasar("PKPU 1/2025", bukti=Bukti.RANCANGAN, catatan=_RANCANGAN),
}
_DI_DALAM = frozenset({LingkupPindah.ANTAR_DESA, LingkupPindah.ANTAR_KECAMATAN})


def basis_of(
    jenis: JenisKandidat, alasan: AlasanTMS | SebabBaru | AlasanTangguh | None, pindah: LingkupPindah
) -> tuple[Dasar, ...]:
    """Return what a proposal of this kind rests on."""
    match alasan:
        case AlasanTMS():
            return (_TMS.get(alasan, _PDPB),)
        case SebabBaru():
            return (_BARU[alasan],)
        case AlasanTangguh():
            return (_TANGGUH[alasan],)
    if jenis is JenisKandidat.TIDAK_PADAN:
        return (
            Dasar(
                "PKPU 1/2025", bukti=Bukti.PRAKTIK, catatan=_("tidak padan menjadi sasaran coktas, bukan TMS")
            ),
        )
    if pindah in _DI_DALAM:
        catatan = _("pindah di dalam kab/kota adalah ubah data; praktiknya berbeda-beda")
        return (Dasar("PKPU 1/2025", bukti=Bukti.PRAKTIK, catatan=catatan),)
    return (
        Dasar("PKPU 1/2025", bukti=Bukti.SIMPULAN, catatan=_("perbaikan dihitung satu per pemilih per masa")),
    )

"""The citations of these rules, once each, and the short way to write a step."""

from __future__ import annotations

from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import HasilLangkah, Keputusan, Langkah

BOLEH = "BOLEH"
TIDAK_BOLEH = "TIDAK_BOLEH"

PEMILIH = Dasar("PKPU 1/2025", "4", bukti=Bukti.RESMI, catatan=_("siapa yang didaftar sebagai pemilih"))
PDPB = Dasar("PKPU 1/2025", bukti=Bukti.PRAKTIK, catatan=_("praktik kantor 2025; nomor pasal belum dibaca"))
BELUM_DIBACA = Dasar(
    "PKPU 1/2025", bukti=Bukti.RANCANGAN, catatan=_("daftar alasan dalam Lampiran belum dibaca")
)
MATI = Dasar(
    "PKPU 6/2021", "18", ayat="3", huruf="a", bukti=Bukti.LAMA, catatan=_("dokumen kematian disyaratkan")
)
PINDAH = Dasar("PKPU 6/2021", "18", ayat="3", huruf="d", bukti=Bukti.LAMA, catatan=_("keluar dari kab/kota"))
CABUT = Dasar(
    "PKPU 1/2025", "4", bukti=Bukti.RESMI, catatan=_("putusan pengadilan yang berkekuatan hukum tetap")
)
DAFTAR_DUGA = Dasar(
    "PKPU 1/2025",
    bukti=Bukti.PRAKTIK,
    catatan=_("kurang dari satu di antara sepuluh nama ternyata meninggal"),
)
RANCANGAN = Dasar(
    "PKPU 1/2025", bukti=Bukti.RANCANGAN, catatan=_("rancangan Suara; tidak ada teks yang dibaca")
)
WAKTU = Dasar("PKPU 1/2025", bukti=Bukti.PRAKTIK, catatan=_("rekap paling sedikit tiap tiga atau enam bulan"))


def langkah(aturan: str, hasil: HasilLangkah, pola: str, *dasar: Dasar, **isi: str | int) -> Langkah:
    """Return one step; `pola` was marked for translation where it was written."""
    return Langkah(aturan=aturan, hasil=hasil, alasan=Kalimat(pola, isi), dasar=dasar)


def keputusan(hasil: str, *steps: Langkah) -> Keputusan:
    """Return the decision whose reason is its last step's."""
    return Keputusan(hasil=hasil, alasan=steps[-1].alasan, langkah=steps)

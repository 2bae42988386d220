"""The bases that the workflow table cites."""

from __future__ import annotations

from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop

RANCANGAN = Dasar(
    "Rancangan Suara", catatan=gettext_noop("Urutan kerja kantor; tidak diatur."), bukti=Bukti.RANCANGAN
)
TERIMA = Dasar("Perpres 76/2013", bukti=Bukti.RESMI, catatan=gettext_noop("Pengaduan diterima dan dicatat."))
VERIFIKASI = Dasar(
    "SP4N-LAPOR!", bukti=Bukti.RESMI, catatan=gettext_noop("Verifikasi dalam 3 hari kerja, lalu terbit.")
)
C5_DASAR = Dasar("UU 25/2009", "44", bukti=Bukti.UMUM, catatan=gettext_noop("30 hari untuk melengkapi."))
PENERUSAN = Dasar("SP4N-LAPOR!", bukti=Bukti.RESMI, catatan=gettext_noop("Bukan kewenangan: diteruskan."))
PENERUSAN_WBS = Dasar(
    "Keputusan KPU 915/2025", bukti=Bukti.RESMI, catatan=gettext_noop("WBS adalah saluran tersendiri.")
)
DISPOSISI = Dasar(
    "SP4N-LAPOR!", bukti=Bukti.RESMI, catatan=gettext_noop("Unit menindaklanjuti dalam 5 hari kerja.")
)
C3_DASAR = Dasar(
    "SP4N-LAPOR!", bukti=Bukti.RESMI, catatan=gettext_noop("10 hari kerja bagi pelapor untuk menanggapi.")
)
PENGAWASAN = Dasar(
    "PermenPANRB 62/2018",
    "Bab VI",
    bukti=Bukti.LAMA,
    catatan=gettext_noop("Pengaduan berkadar pengawasan memerlukan pemeriksaan."),
)
PUTUSAN = Dasar("UU 25/2009", "50", bukti=Bukti.UMUM, catatan=gettext_noop("Putusan disampaikan 14 hari."))
RAHASIA = Dasar("UU 25/2009", "41", bukti=Bukti.UMUM, catatan=gettext_noop("Identitas dirahasiakan."))
TERBIT = Dasar("SP4N-LAPOR!", bukti=Bukti.RESMI, catatan=gettext_noop("Terbit sesudah diteruskan."))
IDENTITAS = Dasar("UU 27/2022", bukti=Bukti.UMUM, catatan=gettext_noop("Hanya seperlunya dan tercatat."))

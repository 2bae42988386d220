"""What the trail says about citizens' requests: numbers and offices, never a person."""

from __future__ import annotations

from collections.abc import Mapping

from suara.domains.pemilih.terms_tanggapan import KanalTanggapan
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "pemilih.tanggapan.terima": gettext_noop("Tanggapan {nomor} diterima dari {kanal}."),
    "pemilih.tanggapan.periksa": gettext_noop("{actor} memeriksa {jenis} pada tanggapan {nomor}."),
    "pemilih.tanggapan.tanya": gettext_noop("{actor} bertanya kepada pelapor tanggapan {nomor}."),
    "pemilih.tanggapan.jawab": gettext_noop("Pelapor menjawab pertanyaan tentang tanggapan {nomor}."),
    "pemilih.tanggapan.teruskan": gettext_noop("{actor} meneruskan tanggapan {nomor} sebagai kandidat."),
    "pemilih.tanggapan.tolak": gettext_noop("{actor} menjawab tanggapan {nomor}: tidak dapat diterima."),
    "pemilih.tanggapan.rujuk": gettext_noop("{actor} merujuk tanggapan {nomor} ke lembaga lain."),
    "pemilih.tanggapan.pindah": gettext_noop("{actor} memindahkan tanggapan {nomor} ke {tujuan}."),
    "pemilih.tanggapan.diterima_pindahan": gettext_noop("Tanggapan {nomor} diterima dari kantor lain."),
    "pemilih.tanggapan.cabut": gettext_noop("Pelapor mencabut tanggapan {nomor}."),
    "pemilih.tanggapan.putus": gettext_noop("Kandidat dari tanggapan {nomor} sudah diputus dua orang."),
    "pemilih.tanggapan.dibuka": gettext_noop("{actor} membuka data orang pada tanggapan {nomor}."),
    "pemilih.tanggapan.dokumen_dibuka": gettext_noop("{actor} membuka dokumen tanggapan {nomor}."),
}
WORDS: dict[str, Mapping[str, object]] = {"pemilih.kanal": dict(KanalTanggapan.choices())}

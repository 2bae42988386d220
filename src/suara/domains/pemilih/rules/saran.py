"""Bawaslu's letters: until when to answer, what an answer to a case must rest on, when a letter is done.

Acting on Bawaslu's findings is a duty (PKPU 1/2025 Pasal 6 ayat (3) huruf g). No article that we could read
says within how many days: the number is a dated value of the grade RANCANGAN.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from suara.domains.pemilih.rules.dasar import BOLEH, RANCANGAN, keputusan, langkah
from suara.domains.pemilih.terms import StatusKandidat
from suara.domains.pemilih.terms_saran import HasilKasus, StatusSaran
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.hari_kerja import HariKerja, load_kalender
from suara.kernel.kalimat import Json
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import BUTUH_DATA, HasilLangkah, Keputusan, ParameterTerpakai
from suara.kernel.parameter import get_number

WAJIB = Dasar(
    "PKPU 1/2025", "6", ayat="3", huruf="g", bukti=Bukti.RESMI, catatan=_("menindaklanjuti temuan Bawaslu")
)


@dataclass(frozen=True, slots=True)
class BatasJawab:
    """Until when a letter is to be answered, and how that day was counted."""

    jatuh_tempo: date
    jumlah: int
    parameter: ParameterTerpakai
    karena_pleno: bool

    def to_dict(self) -> dict[str, Json]:
        """Return the count as plain JSON values."""
        return {
            "jatuh_tempo": self.jatuh_tempo.isoformat(),
            "jumlah": self.jumlah,
            "parameter": self.parameter.to_dict(),
            "karena_pleno": self.karena_pleno,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaHasil:
    """What an officer wants to answer to one case, and what it rests on."""

    hasil: HasilKasus
    alasan: str
    kandidat: StatusKandidat | None = None
    berbukti: bool = False
    tujuan: str = ""


def hitung_batas(diterima: date, pleno: date) -> BatasJawab:
    """Return the last day to answer: so many working days, or the plenary when that comes first."""
    days, parameter = get_number("pemilih.saran_hari", diterima)
    due = HariKerja(load_kalender()).tambah(diterima, days).jatuh_tempo
    first = diterima <= pleno < due
    return BatasJawab(pleno if first else due, days, parameter, first)


def nilai_hasil(fakta: FaktaHasil) -> Keputusan:
    """Say whether this answer may be recorded: BOLEH, or BUTUH_DATA with what is missing."""
    if fakta.hasil is HasilKasus.BELUM:
        return _missing("saran.hasil", _("Pilih hasilnya. Setiap kasus Bawaslu harus dijawab."))
    if not fakta.alasan.strip():
        return _missing("saran.alasan", _("Tulis alasannya. Bawaslu membaca kalimat ini."))
    if fakta.hasil is HasilKasus.DITINDAKLANJUTI and fakta.kandidat is not StatusKandidat.DITERIMA:
        pola = _(
            "Tunjuk kandidat yang sudah diterima oleh dua orang. Jawaban ini mengatakan bahwa daftar berubah."
        )
        return _missing("saran.kandidat", pola)
    if fakta.hasil is HasilKasus.TIDAK_DAPAT and not fakta.berbukti:
        pola = _("Sebutkan buktinya: jenis dokumen, dengan nomor atau berkasnya.")
        return _missing("saran.bukti", pola)
    if fakta.hasil is HasilKasus.DITERUSKAN and not fakta.tujuan.strip():
        return _missing("saran.tujuan", _("Tulis kepada siapa kasus ini diteruskan."))
    pola = _("Jawaban ini dapat dicatat; jawaban sebelumnya tetap terbaca.")
    return keputusan(BOLEH, langkah("saran.layak", HasilLangkah.LULUS, pola, WAJIB))


def status_surat(
    hasil: Collection[HasilKasus], *, dijawab_at: datetime | None, terakhir_at: datetime | None
) -> StatusSaran:
    """Return where a letter stands. A case being verified, or answered after the reply, keeps it open."""
    if dijawab_at is None:
        return StatusSaran.TERBUKA
    told = terakhir_at is None or terakhir_at <= dijawab_at
    done = bool(hasil) and all(item.is_akhir for item in hasil)
    return StatusSaran.SELESAI if done and told else StatusSaran.DIJAWAB


def belum_dijawab(hasil: Iterable[HasilKasus]) -> int:
    """Return how many cases have no answer at all."""
    return sum(item is HasilKasus.BELUM for item in hasil)


def _missing(aturan: str, pola: str) -> Keputusan:
    return keputusan(BUTUH_DATA, langkah(aturan, HasilLangkah.BUTUH_DATA, pola, WAJIB, RANCANGAN))

"""Is an answer a tindak lanjut, or only the news that one will come?

Only a substantive answer stops the unit's clock. "Akan kami teruskan" alone is a pemberitahuan sementara,
however politely it is wrapped. The measure is crude on purpose and says why it refuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from suara.domains.pengaduan.terms import JenisTanggapan
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import get_number

KATA_PALING_SEDIKIT = 8
"""Different words that a substantive part needs; a repeated filler does not count."""
KALIMAT = re.compile(r"[.!?;\n]+|,\s")
KATA = re.compile(r"[a-z0-9]+")
BASA_BASI = (
    r"terima ?kasih",
    r"(yth|salam|assalam|selamat (pagi|siang|sore|malam)|hormat kami|demikian|mohon maaf|harap maklum)",
    r"laporan (anda|saudara|bapak|ibu|tersebut)? ?(sudah|telah) (kami )?(terima|diterima)",
)
JANJI = (
    r"\b(akan|segera|sedang|masih)\b.{0,24}\b(di|kami |meng)?"
    r"(terus|tindak ?lanjut|koordinasi|proses|pelajari|sampaikan|disampaikan|cek|telusur|teliti)",
    r"\b(mohon|harap|silakan|dimohon)\b.{0,20}\b(tunggu|menunggu|ditunggu|sabar|bersabar)",
)
TERUSAN = re.compile(
    r"\b(telah|sudah|kami)\b.{0,16}\b(di|kami |meng)?(terima|teruskan|sampaikan|koordinasikan|catat)\b"
)
"""What was only passed on. With a number (a date, a letter) such a sentence does say something."""
KOSONG = tuple(re.compile(pola) for pola in (*BASA_BASI, *JANJI))


@dataclass(frozen=True, slots=True)
class PenilaianTanggapan:
    """Which kind of answer a text is, and why it is not substantive."""

    jenis: JenisTanggapan
    alasan: Kalimat | None = None

    @property
    def substantif(self) -> bool:
        """Whether it stops C2 and lets a report be finished."""
        return self.jenis is JenisTanggapan.TINDAK_LANJUT


def nilai_tanggapan(teks: str, hari: date) -> PenilaianTanggapan:
    """Judge an answer by the measure in force on that day."""
    paling_sedikit, _parameter = get_number("pengaduan.tanggapan_huruf", hari)
    bersih = " ".join(teks.split())
    if len(bersih) < paling_sedikit:
        pola = gettext_noop("Isi kurang dari {jumlah} huruf: dicatat sebagai pemberitahuan sementara.")
        return _antara(Kalimat(pola, {"jumlah": paling_sedikit}))
    inti = [satu for satu in KALIMAT.split(teks.lower()) if not is_basa_basi(satu)]
    kata = {satu for bagian in inti for satu in KATA.findall(bagian)}
    if len(kata) < KATA_PALING_SEDIKIT:
        return _antara(
            Kalimat(
                gettext_noop(
                    "Isi hanya menyatakan bahwa laporan akan diteruskan atau diproses. "
                    "Tulis apa yang diperiksa, dilakukan, atau diputuskan."
                )
            )
        )
    return PenilaianTanggapan(JenisTanggapan.TINDAK_LANJUT)


def is_basa_basi(kalimat: str) -> bool:
    """Whether a sentence is only courtesy or a promise to do something later."""
    bersih = " ".join(kalimat.split())
    if len(bersih.split()) > 2 * KATA_PALING_SEDIKIT:  # long sentences hold more than the promise
        return False
    if TERUSAN.search(bersih) and not any(huruf.isdigit() for huruf in bersih):
        return True
    return not bersih or any(pola.search(bersih) for pola in KOSONG)


def _antara(alasan: Kalimat) -> PenilaianTanggapan:
    return PenilaianTanggapan(JenisTanggapan.TINDAK_LANJUT_ANTARA, alasan)
